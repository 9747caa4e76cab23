import { currentLine, type ChangeFrom } from "../domain/analysis/changeFrom.ts";
import type { DailyResult } from "../domain/analysis/dailyResults.ts";
import type { Verdict } from "../domain/analysis/verdict.ts";
import { entriesOf } from "../domain/byId.ts";
import type { MeasurandCode } from "../domain/measuring/measurand.ts";
import type { CalendarDate } from "../domain/calendarDate.ts";
import type { LineOfTherapy } from "../domain/record/lineOfTherapy.ts";
import type { PlannedTest } from "../domain/record/plannedTest.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import { pointStands, seriesOf, type SeriesPoint } from "../domain/series/series.ts";
import type { Unit } from "../domain/measuring/units.ts";
import type { RepeatRequest } from "../domain/analysis/worklist.ts";
import { describeOthersThatDay, describeSameDay } from "./describeDayResult.ts";
import { describeLimits, describeValue } from "./describeSeries.ts";
import { crossedBridges, whyLeftOut } from "./verdictGround.ts";
import { isHeldBack, suggestingSpecimen } from "./describeVerdict.ts";
import { describeVerdictForPatient } from "./describeVerdictForPatient.ts";
import type { HistoryWords, Words } from "./language.ts";
import type { Format } from "./format.ts";

/** One series of a patient in everyday words, part by part. Each list is of sentences. */
export type HistoryStory = {
  /** The verdict's own sentence for the patient. */
  readonly headline: string;
  readonly now: readonly string[];
  readonly sinceLast: readonly string[];
  readonly overTreatment: readonly string[];
  readonly means: readonly string[];
  /** What could have moved the value: what is recorded for this patient, and what holds for anyone. */
  readonly recordedCauses: readonly string[];
  readonly generalCauses: readonly string[];
  readonly questions: readonly string[];
  readonly nextTest: readonly string[];
  readonly sure: readonly string[];
};

/** What a story is told from: the same record, verdict and request for a repeat that every other page reads. */
export type Telling = {
  readonly record: PatientRecord;
  readonly verdict: Verdict;
  readonly repeat: RepeatRequest | undefined;
  /** What the care team planned; a repeat that is asked for is told beside it. */
  readonly planned?: PlannedTest | undefined;
  readonly today?: CalendarDate | undefined;
  readonly words: Words;
  readonly history: HistoryWords["history"];
  readonly forPatient: HistoryWords["verdict"];
  readonly format: Format;
};

const nameIn = (names: { readonly [code in MeasurandCode]?: string }, code: MeasurandCode): string => names[code] ?? code;

/** What this page calls a fluid. Measurands other than B2M have no page of their own here. */
export const fluidName = (code: MeasurandCode, { fluid }: HistoryWords["history"]): string => nameIn(fluid, code);

type LatestWords = HistoryWords["history"]["now"]["latest"];
const isToldOf = (code: MeasurandCode, latest: LatestWords): code is keyof LatestWords => code in latest;

const present = (sentences: readonly (string | undefined)[]): readonly string[] =>
  sentences.filter((sentence): sentence is string => sentence !== undefined && sentence !== "");

const isMoving = ({ kind }: Verdict): boolean => kind.startsWith("rising") || kind.startsWith("falling");
const isJudged = ({ kind }: Verdict): boolean =>
  kind !== "too-few-results" && kind !== "not-comparable" && kind !== "not-interpreted";

/** A number and its unit stay on one line, however large the type. */
const NO_BREAK = "\u00a0";
const inUnit = (text: string, unit: Unit, format: Format): string => `${text}${NO_BREAK}${format.unit(unit)}`;

/** A value of a day, in the reporting laboratory's own digits; several of one day are named, and their mean called a mean. */
function dayValue({ points }: DailyResult, { verdict: { measurand }, history, format }: Telling): string {
  const text = inUnit(describeSameDay(points, measurand.canonicalUnit, format), measurand.canonicalUnit, format);
  return points.length === 1 ? text : history.changed.mean(text);
}

/** What else was measured on the latest day: the page must not name one of two. */
function othersOfThatDay(latest: SeriesPoint, { record, verdict: { measurand }, history, format }: Telling) {
  const others = describeOthersThatDay(seriesOf(record, measurand.code), latest, format);
  return others === undefined ? undefined : history.now.also(inUnit(others, measurand.canonicalUnit, format));
}

/** Where a result lies against its own range, and whose range that is. */
function describeWhere(
  { flag, interval }: SeriesPoint,
  { verdict: { measurand }, words, history, format }: Pick<Telling, "verdict" | "words" | "history" | "format">,
): string {
  const texts = history.now;
  if (flag === "no-interval" || interval === undefined) return texts.noRange;
  if (flag === "undetermined") return texts.undetermined;
  const limits = describeLimits(interval, measurand.canonicalUnit, words, format).replaceAll(" ", NO_BREAK);
  return (interval.source.type === "Laboratory" ? texts.ofLaboratory : texts.general)[flag](limits);
}

function nowSentences(latest: SeriesPoint | undefined, telling: Telling): readonly string[] {
  const { history, format, verdict } = telling;
  if (latest === undefined) return [history.noResults];
  const { canonicalUnit, code } = verdict.measurand;
  const { observation, comparator, flag } = latest;
  const leftOut = whyLeftOut(verdict, latest);
  const texts = history.now;
  return present([
    (isToldOf(code, texts.latest) ? texts.latest[code] : texts.latestOther)({
      value: inUnit(describeValue(latest, canonicalUnit, format), canonicalUnit, format),
      day: format.dayInWords(latest.collectedOn),
    }),
    observation.unit === canonicalUnit
      ? undefined
      : texts.printed(inUnit(format.reported(observation.value), observation.unit, format)),
    comparator === "=" ? undefined : texts.censored[comparator.startsWith("<") ? "<" : ">"],
    describeWhere(latest, telling),
    texts.alone[flag],
    leftOut === undefined ? undefined : texts.leftOut(history.leftOut[leftOut]),
    othersOfThatDay(latest, telling),
  ]);
}

/** What a gap between two results says. It never says more than the verdict, which looks at all of them. */
function gapSentences(
  { percent, beyondVariation }: ChangeFrom,
  span: "previous" | "baseline",
  { verdict, history }: Telling,
): readonly string[] {
  const texts = history.changed;
  if (!beyondVariation) return present([texts.chance, isMoving(verdict) ? texts.fromAll : undefined]);
  const way = percent > 0 ? "rising" : "falling";
  const called = span === "baseline" ? verdict.kind !== "no-change-shown" : isMoving(verdict) && verdict.shift?.direction === way;
  return [called ? texts.beyond[way] : texts.notEnough];
}

/** Two results that are compared, ready for a sentence; of one that counts as the assay's limit with its sign. */
const pairOf = (from: DailyResult, to: DailyResult, telling: Telling) => ({
  from: dayValue(from, telling),
  fromDay: telling.format.dayInWords(from.collectedOn),
  to: dayValue(to, telling),
  toDay: telling.format.dayInWords(to.collectedOn),
});

function sinceLastSentences(telling: Telling): readonly string[] {
  const { verdict, history } = telling;
  const texts = history.changed;
  if (verdict.kind === "not-interpreted") return [texts.notCompared];
  const { fromPrevious } = verdict;
  const [before, last] = verdict.used.slice(-2);
  if (before === undefined || last === undefined)
    return [verdict.kind === "not-comparable" ? texts.otherMethod : texts.noneBefore];
  if (before.over !== undefined) return [texts.otherMethodBefore];
  return [
    texts.pair(pairOf(before, last, telling)),
    ...(fromPrevious === undefined ? [texts.fromAll] : gapSentences(fromPrevious, "previous", telling)),
  ];
}

function overTreatmentSentences(telling: Telling): readonly string[] {
  const { record, verdict, history, format } = telling;
  const texts = history.changed;
  const latest = verdict.latest ?? verdict.used.at(-1);
  const line = latest === undefined ? undefined : currentLine(entriesOf(record.lines), latest.collectedOn);
  if (line === undefined) return [texts.noTreatment];
  const [began, ended] = [
    format.dayInWords(line.startedOn),
    line.stoppedOn === undefined ? undefined : format.dayInWords(line.stoppedOn),
  ];
  return [
    ended === undefined ? texts.began(line.regimen, began) : texts.ended(line.regimen, began, ended),
    ...baselineSentences(line, telling),
  ];
}

function baselineSentences({ startedOn }: LineOfTherapy, telling: Telling): readonly string[] {
  const { verdict, history } = telling;
  const { fromBaseline, used, bound } = verdict;
  const texts = history.changed;
  if (verdict.kind === "not-interpreted") return [texts.notCompared];
  const [before, last] = [used.findLast(({ collectedOn }) => collectedOn <= startedOn), used.at(-1)];
  if (before === undefined || last === undefined || before === last || (fromBaseline ?? bound) === undefined)
    return [texts.noBaseline];
  if (before.over !== undefined) return [texts.otherMethodBefore];
  return [
    texts.before(pairOf(before, last, telling)),
    ...(fromBaseline === undefined ? [] : gapSentences(fromBaseline, "baseline", telling)),
  ];
}

function meansSentences({ verdict, history }: Telling): readonly string[] {
  const texts = history.means;
  const always = [texts.mayNot, texts.act];
  switch (verdict.kind) {
    case "rising-confirmed":
    case "rising-possible":
    case "falling-confirmed":
    case "falling-possible":
      return [
        isHeldBack(verdict) || verdict.shift === undefined
          ? texts.leftOpen
          : texts[suggestingSpecimen(verdict)][verdict.shift.direction],
        ...always,
      ];
    case "no-change-since":
    case "no-change-shown":
      return [texts.noChange, ...always];
    case "too-few-results":
      return [texts.one, ...always];
    case "not-comparable":
      return [texts.otherMethod, ...always];
    case "not-interpreted":
      return [verdict.whyNot === "dialysis" ? texts.dialysis : texts.notRead, ...always];
  }
}

function recordedCauses({ verdict, history, format }: Telling): readonly string[] {
  const texts = history.causes;
  const { events, kidney, breaks } = verdict;
  const last = breaks.at(-1);
  return present([
    ...events.map(({ kind, on, until }) =>
      texts.event({
        kind: texts.kind[kind],
        from: format.dayInWords(on),
        until: until === undefined ? undefined : format.dayInWords(until),
      }),
    ),
    kidney === undefined ? undefined : texts.kidney[kidney.type],
    last === undefined
      ? undefined
      : (crossedBridges(verdict).length > 0 ? texts.newMethodBridged : texts.newMethod)(format.dayInWords(last.on)),
  ]);
}

function generalCauses({ verdict: { measurand }, history: { causes } }: Telling): readonly string[] {
  const own = measurand.specimen === "urine" ? [causes.acid] : measurand.specimen === "csf" ? [causes.bloodInSample] : [];
  return [
    ...(measurand.specimen === "csf" ? [] : [causes.kidneys]),
    causes.infection,
    causes.interferon,
    causes.laboratory,
    ...own,
  ];
}

function questionsFor({ verdict, history: { questions: ask } }: Telling): readonly string[] {
  const ends = [ask.others, ask.next];
  switch (verdict.kind) {
    case "rising-confirmed":
      return [ask.raised, ...ends];
    case "rising-possible":
      return [ask.repeat, ask.raised, ...ends];
    case "falling-confirmed":
      return [ask.lowered, ...ends];
    case "falling-possible":
      return [ask.repeat, ask.lowered, ...ends];
    case "no-change-since":
    case "no-change-shown":
      return [ask.missed, ...ends];
    case "too-few-results":
      return [ask.enough, ask.sameLab, ...ends];
    case "not-comparable":
      return [ask.sameLab, ask.enough, ...ends];
    case "not-interpreted":
      return [verdict.whyNot === "urine-ph" ? ask.urine : ask.means, ...ends];
  }
}

/** When the next test is planned, and whether this change calls for one sooner. Where neither is known, that is said. */
function nextTestSentences(telling: Telling): readonly string[] {
  const { repeat, planned, today, history, format } = telling;
  const { next } = history;
  const isPast = planned !== undefined && today !== undefined && planned.dueOn < today;
  const plan = planned === undefined ? [] : [(isPast ? next.wasPlanned : next.planned)(format.dayInWords(planned.dueOn))];
  const asked = repeat?.setAside === undefined ? repeat : undefined;
  if (asked !== undefined && (planned === undefined || asked.dueOn < planned.dueOn))
    return [...plan, (asked.daysOverdue > 0 ? next.overdue : next.due)(format.dayInWords(asked.dueOn))];
  if (plan.length > 0) return plan;
  return [repeat === undefined ? next.unknown : next.setAside];
}

function sureSentences({ verdict, history: { sure } }: Telling): readonly string[] {
  const { kind, variation, assumedComparable, leftOut } = verdict;
  const main = {
    "rising-confirmed": sure.confirmed,
    "falling-confirmed": sure.confirmed,
    "rising-possible": sure.possible,
    "falling-possible": sure.possible,
    "no-change-since": verdict.shift?.grade === "confirmed" ? sure.sinceConfirmed : sure.sincePossible,
    "no-change-shown": sure.noChange,
    "too-few-results": sure.nothing,
    "not-comparable": sure.nothing,
    "not-interpreted": sure.nothing,
  }[kind];
  return present([
    main,
    !isJudged(verdict) || variation === undefined
      ? undefined
      : variation.source.type === "Default"
        ? sure.people
        : sure.ownFigures,
    isJudged(verdict) && assumedComparable > 0 ? sure.assumed(assumedComparable) : undefined,
    leftOut.length > 0 ? sure.leftOut(leftOut.length) : undefined,
  ]);
}

/**
 * A patient's own story of one series. Everything in it is read off the verdict, the record and the request for a repeat; nothing
 * is computed here.
 */
export function describeHistory(telling: Telling): HistoryStory {
  const { record, verdict, words, format } = telling;
  const latest = seriesOf(record, verdict.measurand.code).points.findLast(pointStands);
  return {
    headline: describeVerdictForPatient(verdict, words, telling.forPatient, format),
    now: nowSentences(latest, telling),
    sinceLast: sinceLastSentences(telling),
    overTreatment: overTreatmentSentences(telling),
    means: meansSentences(telling),
    recordedCauses: recordedCauses(telling),
    generalCauses: generalCauses(telling),
    questions: questionsFor(telling),
    nextTest: nextTestSentences(telling),
    sure: sureSentences(telling),
  };
}
