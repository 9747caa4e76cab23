import {
  aloneOf,
  cameBack,
  countedBounds,
  crossedBridges,
  gapOf,
  isJoined,
  isLatestBound,
  oneBefore,
  variesWidely,
} from "./verdictGround.ts";
import { boundsAsideOf, joined, sameDaySentence, valueOf, type Writing } from "./verdictForBoth.ts";
import type { Verdict } from "../domain/analysis/verdict.ts";
import type { Format } from "./format.ts";
import type { HistoryWords, Words } from "./language.ts";

type PatientVerdict = HistoryWords["verdict"];

/** What else could have moved the value, where something could. */
const moversForPatients = ({ kidney, events }: Verdict, texts: PatientVerdict): readonly (string | undefined)[] => [
  kidney?.type === "may-explain" ? texts.kidney : kidney?.type === "explains-part" ? texts.kidneyPart : undefined,
  events.length > 0 ? texts.events : undefined,
];

/** The main sentence for the patient. */
function patientSentence(verdict: Verdict, texts: PatientVerdict, { dayInWords }: Format): string {
  const { kind, shift, settled } = verdict;
  switch (kind) {
    case "rising-confirmed":
    case "rising-possible":
    case "falling-confirmed":
    case "falling-possible": {
      const latest = verdict.used.at(-1);
      const whole = shift !== undefined && shift.later.to === latest?.collectedOn;
      const ofOneDay = shift?.later.results === 1 && (latest?.points.length ?? 0) > 1;
      return joined([
        texts[kind]({
          of: !whole ? "recent-ones" : ofOneDay ? "one-day" : "last-ones",
          count: shift?.later.results ?? 2,
          before: shift?.earlier.results ?? 2,
        }),
        ...moversForPatients(verdict, texts),
      ]);
    }
    case "no-change-since":
      return settled === undefined
        ? texts.shown
        : joined([
            texts.since({
              way: shift?.direction ?? "rising",
              day: dayInWords(settled.since),
              count: settled.later.results,
            }),
            variesWidely(verdict) ? texts.wide : undefined,
            ...moversForPatients(verdict, texts),
          ]);
    case "no-change-shown":
      return joined([variesWidely(verdict) ? texts.shownWide : texts.shown, ...moversForPatients(verdict, texts)]);
    case "too-few-results":
      return texts.tooFew;
    case "not-comparable":
      return texts.notComparable;
    case "not-interpreted":
      return texts.notInterpreted[verdict.whyNot ?? "no-variation-figure"];
  }
}

/** What stands beside it: what counts only in part or not at all, and from when on results are compared. */
function besideForPatients(verdict: Verdict, texts: PatientVerdict, writing: Writing): readonly (string | undefined)[] {
  const { bound, guarded, preliminary, lastBreak, beforeBreak, kind, used } = verdict;
  const { dayInWords } = writing.format;
  const [alone, gap] = [aloneOf(verdict), gapOf(verdict)];
  const aside = kind === "not-interpreted" ? undefined : boundsAsideOf(verdict, writing);
  return [
    gap === undefined ? undefined : texts.gap({ from: dayInWords(gap.from), to: dayInWords(gap.to) }),
    oneBefore(verdict) === undefined ? undefined : texts.oneBefore,
    verdict.leansBack === true ? texts.leansBack : undefined,
    bound === undefined ? undefined : isLatestBound(verdict) ? texts.bound : texts.boundEarlier(countedBounds(verdict).length),
    alone.length === 0 ? undefined : texts.guarded(alone.length),
    // Of a latest one beyond the limit it is said that the change may be larger.
    guarded.length === alone.length || bound !== undefined ? undefined : texts.guardedLatest,
    aside === undefined ? undefined : texts.boundsAside(aside),
    preliminary === undefined
      ? undefined
      : texts.preliminary({
          isOnly: used.length === 0,
          on: writing.format.dayInWords(preliminary.collectedOn),
          value: valueOf(preliminary, verdict, writing),
        }),
    lastBreak === undefined || beforeBreak === 0 || kind === "not-comparable" || kind === "not-interpreted"
      ? undefined
      : isJoined(verdict)
        ? texts.withoutBridge
        : texts.notCompared[lastBreak.reason](writing.format.dayInWords(lastBreak.on), cameBack(verdict, lastBreak)),
    crossedBridges(verdict).length === 0 ? undefined : texts.bridged,
  ];
}

/** A verdict in one sentence or a few for the patient, as the history and the report in plain words say it. */
export function describeVerdictForPatient(verdict: Verdict, words: Words, texts: PatientVerdict, format: Format): string {
  const writing = { words, format };
  return joined([
    patientSentence(verdict, texts, format),
    verdict.kind === "not-interpreted" ? undefined : sameDaySentence(verdict, writing, texts),
    ...besideForPatients(verdict, texts, writing),
  ]);
}
