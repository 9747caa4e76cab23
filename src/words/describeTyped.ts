import type { BesideEarlier } from "../domain/analysis/besideEarlier.ts";
import type { Verdict } from "../domain/analysis/verdict.ts";
import type { Measurand, MeasurandCode } from "../domain/measuring/measurand.ts";
import type { ObservationDraft } from "../domain/measuring/observationDoor.ts";
import { defaultInterval } from "../domain/measuring/referenceInterval.ts";
import { describeAnswer } from "./describeAnswer.ts";
import { describeDayResult } from "./describeDayResult.ts";
import { canonicalUnitText } from "./describeQuantity.ts";
import { intervalText } from "./describeReading.ts";
import { describeVerdict } from "./describeVerdict.ts";
import type { Format } from "./format.ts";
import type { Words } from "./language.ts";
import type { Wording } from "./wording.ts";

/** What is said of a result while it is typed: "Above, +11 % on 4.7 mg/L, 35 days". */
export function describeTyped(typed: BesideEarlier, { canonicalUnit }: Measurand, words: Words, format: Format): string {
  const flag = words.names.flag[typed.flag];
  return "why" in typed
    ? words.entry.besideNothing(flag, words.results.noChange[typed.why])
    : words.entry.beside({
        flag,
        percent: format.percent(typed.percent),
        earlier: describeDayResult(typed.earlier, canonicalUnit, words, format),
        days: typed.days,
      });
}

type Carried = Pick<ObservationDraft, "laboratory" | "method" | "intervalLow" | "intervalHigh">;

/** What a new result takes over from an earlier one, in one line: "B2M, serum, Demo Laboratory North, Nephelometry, 0.8–2.2". */
export function describeCarried(code: MeasurandCode, carried: Carried, words: Words, format: Format): string {
  const { laboratory, method, intervalLow: low, intervalHigh: high } = carried;
  const { entry } = words;
  const fallback = defaultInterval(code);
  const limits =
    low !== "" || high !== ""
      ? entry.limits({ low, high })
      : fallback === undefined
        ? entry.noLimits
        : entry.defaultLimits(`${intervalText(fallback, format)} ${canonicalUnitText(code, format)}`);
  const carriedOver = [words.names.measurand[code], laboratory === "" ? entry.noLaboratory : laboratory, method, limits];
  return format.list(carriedOver.filter((part) => part !== ""));
}

/** A verdict in a few words, for the moment after a result was kept: "Rising, confirmed: +49 %". */
export function verdictInShort(verdict: Verdict, wording: Wording): string {
  const { name } = describeVerdict(verdict, wording.words, wording.format);
  const { figure, bound } = describeAnswer(verdict, wording);
  return figure === undefined ? name : wording.format.headed(name, `${bound === undefined ? "" : `${bound} `}${figure}`);
}
