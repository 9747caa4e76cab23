import { judgeRecord } from "../../domain/analysis/judgeRecord.ts";
import type { Verdict } from "../../domain/analysis/verdict.ts";
import type { MeasurandCode } from "../../domain/measuring/measurand.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { LaboratoryAnswer } from "../../domain/series/laboratoryNames.ts";
import type { VariationChoice } from "../../domain/analysis/variation.ts";
import { type ReasonWords } from "../../words/describeBridgeReasons.ts";
import { describeReasons, type ReasonSection, type ReasonPart } from "../../words/describeReasons.ts";
import { describeVerdict } from "../../words/describeVerdict.ts";
import type { Format } from "../../words/format.ts";
import { describeVerdictForPatient } from "../../words/describeVerdictForPatient.ts";
import type { HistoryWords } from "../../words/language.ts";

/**
 * What of the reasons fits on a page: what could be hidden, what was left out, what was assumed. The levels stand over the
 * sentence, the values in table and trend; the formula and the sources stay on the screen.
 */
const PRINTED: readonly ReasonPart[] = ["robust", "hidden", "variation", "pace", "kidney", "events", "used"];

/** Of the variation its figures; of the kidneys what they were at both ends is drawn and in the sentence. */
const printedLines = ({ part, lines }: ReasonSection): readonly string[] =>
  part === "variation" ? lines.slice(0, 1) : part === "kidney" && lines.length > 2 ? lines.slice(2) : lines;

/** What a report says of a series: the sentence for its reader, and for the care team what it rests on. */
export type ReportVerdict = { readonly verdict: Verdict; readonly sentence: string; readonly reasons: readonly ReasonSection[] };

/** The verdict that every other screen shows, in the sentence for the care team, or for the patient where their words are given. */
export function reportVerdict(
  record: PatientRecord,
  code: MeasurandCode,
  forPatient: HistoryWords["verdict"] | undefined,
  variation: readonly VariationChoice[],
  words: ReasonWords,
  format: Format,
  laboratories?: readonly LaboratoryAnswer[],
): ReportVerdict {
  const verdict = judgeRecord(record, code, variation, laboratories);
  return {
    verdict,
    sentence:
      forPatient === undefined
        ? describeVerdict(verdict, words, format).clinician
        : describeVerdictForPatient(verdict, words, forPatient, format),
    reasons:
      forPatient !== undefined
        ? []
        : describeReasons(verdict, words, format)
            .filter(({ part }) => PRINTED.includes(part))
            .map((section) => ({ ...section, lines: printedLines(section) })),
  };
}
