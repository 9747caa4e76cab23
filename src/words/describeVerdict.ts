import { isUsable, type UsedBridge } from "../domain/analysis/bridge.ts";
import type { LastBreak } from "../domain/analysis/comparableResults.ts";
import { daysBetween, type CalendarDate } from "../domain/calendarDate.ts";
import type { Verdict } from "../domain/analysis/verdict.ts";
import type { SeriesPoint } from "../domain/series/series.ts";
import type { Words } from "./language.ts";
import { describeDayResult } from "./describeDayResult.ts";
import { describeValue } from "./describeSeries.ts";
import { UNIT_TEXT, type Format } from "./format.ts";

/** One verdict in sentences: its short name, one for the clinician, one for the patient. */
export type VerdictSentences = { readonly name: string; readonly clinician: string; readonly patient: string };

/** How numbers, days and words are written: one language and one reader. */
export type Writing = { readonly words: Words; readonly format: Format };

const joined = (sentences: readonly (string | undefined)[]): string =>
  sentences.filter((sentence) => sentence !== undefined && sentence !== "").join(" ");

/** The verdict's short name, with its day where it has one: "No change shown since 1 May 2026". */
export const describeVerdictName = (verdict: Verdict, words: Words, format: Format): string =>
  verdict.settled === undefined
    ? words.verdict.name[verdict.kind]
    : words.verdict.nameSince(format.dayInWords(verdict.settled.since));

/** A number of a percent range without its sign of percent: "17", "−56". One decimal below ten, as `format.percent`. */
const bare = (value: number, format: Format): string => format.fixed(value, Math.abs(value) < 9.95 ? 1 : 0);

function kidneySentence({ kidney }: Verdict, { words, format }: Writing): string | undefined {
  if (kidney === undefined) return undefined;
  const texts = words.verdict.kidney;
  if (kidney.type === "no-pair") return texts.noPair;
  if (kidney.type === "cannot-estimate") return texts.cannotEstimate[kidney.because];
  const ends = { from: format.fixed(kidney.earlier.egfr, 0), to: format.fixed(kidney.later.egfr, 0) };
  if (kidney.type === "not-explained") return texts.notExplained(ends);
  const expected = format.percent(Math.round(kidney.expectedPercent));
  return texts[kidney.type === "may-explain" ? "couldExplain" : "explainsPart"]({ ...ends, expected });
}

function eventsSentence({ events }: Verdict, { words, format }: Writing): string | undefined {
  if (events.length === 0) return undefined;
  const named = events.map((event) =>
    words.verdict.clinician.event({
      kind: words.verdict.eventInSentence[event.kind],
      on: format.dayInWords(event.on),
      until: event.until === undefined ? undefined : format.dayInWords(event.until),
    }),
  );
  return words.verdict.clinician.heldBack(format.list(named));
}

/**
 * Whether what a movement means is left open: something recorded could explain it, the kidneys alone could or cannot be told, or
 * no rule says what it means.
 */
export const isHeldBack = ({ measurand, events, kidney }: Verdict): boolean =>
  measurand.judgedBy === undefined ||
  events.length > 0 ||
  kidney?.type === "may-explain" ||
  kidney?.type === "no-pair" ||
  kidney?.type === "cannot-estimate";

/** The specimen that decides what a movement may suggest. */
export const suggestingSpecimen = ({ measurand: { specimen } }: Verdict): "serum" | "csf" | "urine" =>
  specimen === "csf" || specimen === "urine" ? specimen : "serum";

/** What a movement may suggest. Held back where something else could explain it, and never said of anything but B2M. */
function suggestion(verdict: Verdict, words: Words): string | undefined {
  const { shift } = verdict;
  return shift === undefined || isHeldBack(verdict)
    ? undefined
    : words.verdict.clinician.suggests[suggestingSpecimen(verdict)][shift.direction];
}

/** Between two results so many days apart a value can have moved at any time, and more than once. */
const LONG_GAP = 365;

/** Whether it is the latest result whose limit counts, and not an earlier one's. */
const isLatestBound = ({ latest }: Verdict): boolean => latest !== undefined && latest.comparator !== "=";

/** The limits that count for results beyond them: "<0.2 mg/L". */
const boundsOf = (verdict: Verdict, writing: Writing): string =>
  writing.words.verdict.and([
    ...new Set(
      verdict.used
        .flatMap(({ points }) => points)
        .filter(({ comparator }) => comparator !== "=")
        .map((point) => valueOf(point, verdict, writing)),
    ),
  ]);

function movingSentence(verdict: Verdict, writing: Writing): string {
  const { words, format } = writing;
  const { shift } = verdict;
  if (shift === undefined) return words.verdict.name[verdict.kind];
  const texts = words.verdict.clinician;
  const latest = verdict.used.at(-1)?.collectedOn;
  const shown = {
    name: words.verdict.name[verdict.kind],
    percent: format.percent(shift.percent),
    count: shift.later.results,
    since: format.dayInWords(shift.later.from),
  };
  const [low, high] = shift.interval95;
  return joined([
    verdict.bound === undefined || verdict.latest === undefined
      ? texts.moving({ ...shown, low: bare(low, format), high: bare(high, format) })
      : texts.movingByBound({
          ...shown,
          limit: bare(verdict.bound === "at-least" ? low : high, format),
          isLatest: isLatestBound(verdict),
          value: isLatestBound(verdict) ? valueOf(verdict.latest, verdict, writing) : boundsOf(verdict, writing),
        }),
    daysBetween(shift.earlier.to, shift.later.from) > LONG_GAP
      ? texts.gap({ from: format.dayInWords(shift.earlier.to), to: format.dayInWords(shift.later.from) })
      : undefined,
    latest === shift.later.to ? undefined : texts.until(format.dayInWords(shift.later.to)),
    suggestion(verdict, words),
    kidneySentence(verdict, writing),
  ]);
}

function mainSentence(verdict: Verdict, writing: Writing): string {
  const { words, format } = writing;
  const texts = words.verdict.clinician;
  const name = describeVerdictName(verdict, words, format);
  const day = (date: CalendarDate | undefined) => (date === undefined ? "" : format.dayInWords(date));
  const { settled, smallestChange, used, breaks } = verdict;
  switch (verdict.kind) {
    case "rising-confirmed":
    case "rising-possible":
    case "falling-confirmed":
    case "falling-possible":
      return movingSentence(verdict, writing);
    case "no-change-since":
      return settled === undefined
        ? name
        : joined([
            texts.since({
              name,
              way: settled.percent < 0 ? "falling" : "rising",
              percent: format.percent(Math.abs(settled.percent)).replace("+", ""),
              bounds: verdict.bound === undefined ? undefined : boundsOf(verdict, writing),
              from: day(settled.earlier.to),
              to: day(settled.since),
              count: settled.later.results,
            }),
            kidneySentence(verdict, writing),
          ]);
    case "no-change-shown":
      return joined([
        texts.shown({ name, count: used.length, from: day(used[0]?.collectedOn), to: day(used.at(-1)?.collectedOn) }),
        smallestChange === undefined
          ? undefined
          : texts.hidden({
              up: format.percent(smallestChange.lasting.upPercent),
              down: format.percent(smallestChange.lasting.downPercent),
              latestUp: format.percent(smallestChange.latestOnly.upPercent),
              latestDown: format.percent(smallestChange.latestOnly.downPercent),
            }),
      ]);
    case "too-few-results":
      return texts.tooFew({ name, count: used.length });
    case "not-comparable": {
      const last = breaks.at(-1);
      if (last === undefined) return texts.notComparableBare(name);
      return texts.notComparable({
        name,
        what: words.verdict.cut[last.cut.type],
        from: last.cut.from,
        to: last.cut.to,
        day: day(last.on),
      });
    }
    case "not-interpreted":
      return words.verdict.notInterpretedSentence({
        name,
        why: words.verdict.notInterpreted[verdict.whyNot ?? "no-variation-figure"],
      });
  }
}

/** What else could have moved the value, where something could. */
const moversForPatients = ({ kidney, events }: Verdict, texts: Words["verdict"]["patient"]): readonly (string | undefined)[] => [
  kidney?.type === "may-explain" ? texts.kidney : undefined,
  events.length > 0 ? texts.events : undefined,
];

function patientSentence(verdict: Verdict, { words, format }: Writing): string {
  const texts = words.verdict.patient;
  const { kind, shift, settled } = verdict;
  switch (kind) {
    case "rising-confirmed":
    case "rising-possible":
    case "falling-confirmed":
    case "falling-possible": {
      const whole = shift !== undefined && shift.later.to === verdict.used.at(-1)?.collectedOn;
      return joined([
        texts[kind](whole ? texts.last(shift.later.results) : texts.recent, texts.others(shift?.earlier.results ?? 2)),
        ...moversForPatients(verdict, texts),
      ]);
    }
    case "no-change-since":
      return settled === undefined
        ? texts.shown
        : joined([
            texts.since({
              way: shift?.direction ?? "rising",
              day: format.dayInWords(settled.since),
              count: settled.later.results,
            }),
            ...moversForPatients(verdict, texts),
          ]);
    case "no-change-shown":
      return texts.shown;
    case "too-few-results":
      return texts.tooFew;
    case "not-comparable":
      return texts.notComparable;
    case "not-interpreted":
      return texts.notInterpreted[verdict.whyNot ?? "no-variation-figure"];
  }
}

/** The bridges that results of this verdict have crossed; none of one that is not interpreted. */
export const crossedBridges = ({ kind, used }: Verdict): readonly UsedBridge[] =>
  kind === "not-interpreted" ? [] : [...new Set(used.flatMap(({ over = [] }) => over.map(({ bridge }) => bridge)))];

function bridgeSentences(verdict: Verdict, { words, format }: Writing): readonly string[] {
  const texts = words.verdict.clinician;
  const crossed = crossedBridges(verdict);
  return [
    ...crossed.map(({ between, pairs, factor, interval95: [low, high] }) =>
      texts.bridged({
        what: words.verdict.cut[between.type],
        methods: crossed.length > 1 ? between : undefined,
        pairs: pairs.length,
        factor: format.fixed(factor, 2),
        low: format.fixed(low, 2),
        high: format.fixed(high, 2),
      }),
    ),
    ...verdict.bridges.flatMap((bridge) =>
      isUsable(bridge) || verdict.kind === "not-interpreted"
        ? []
        : [texts.notBridged({ what: words.verdict.cut[bridge.between.type], why: texts.whyNotBridged[bridge.refused] })],
    ),
  ];
}

/** From when on results are compared. The sentence of "not comparable" names the break itself. */
function notComparedSentence(verdict: Verdict, { words, format }: Writing): string | undefined {
  const { lastBreak, beforeBreak, kind } = verdict;
  if (lastBreak === undefined || beforeBreak === 0 || kind === "not-comparable") return undefined;
  if (isJoined(verdict)) return words.verdict.clinician.withoutBridge(beforeBreak);
  return words.verdict.clinician.notCompared({
    reason: words.verdict.breakReason[lastBreak.reason],
    on: format.dayInWords(lastBreak.on),
    count: beforeBreak,
    cameBack: cameBack(verdict, lastBreak),
  });
}

/** Whether results from before the last break are compared all the same, as a bridge leads over it. */
const isJoined = (verdict: Verdict): boolean =>
  crossedBridges(verdict).length > 0 && (verdict.lastBreak?.reason.endsWith("Changed") ?? false);

/** So many days with several results are named; the others are counted. */
const MOST_SAME_DAYS = 3;

/** Days on which several results were taken for one: of those that the sentence speaks of, or of all where it speaks of all. */
function sameDaySentence({ used, shift, settled, measurand }: Verdict, { words, format }: Writing): string | undefined {
  const change = settled ?? shift;
  const spokenOf = change === undefined ? undefined : new Set([...change.earlier.days, ...change.later.days]);
  const latest = used.at(-1);
  const several = used.filter(
    (result) => result.points.length > 1 && (spokenOf === undefined || result === latest || spokenOf.has(result.collectedOn)),
  );
  const named = several.slice(-MOST_SAME_DAYS);
  if (named.length === 0) return undefined;
  return words.verdict.sameDay(
    named.map((result) =>
      words.verdict.meanOn(
        describeDayResult(result, measurand.canonicalUnit, words, format),
        format.dayInWords(result.collectedOn),
      ),
    ),
    several.length - named.length,
  );
}

/** Whether results from before the last break are compared all the same: their method has come back. */
const cameBack = ({ used }: Verdict, { on }: LastBreak): boolean => used[0] !== undefined && used[0].collectedOn < on;

/** What counts only in part or not at all, and from when on results are compared: said whatever the verdict is. */
function besideSentences(verdict: Verdict, { words, format }: Writing): readonly (string | undefined)[] {
  const texts = words.verdict.clinician;
  const { used, guarded, preliminary, kind, measurand } = verdict;
  const valueOfDay = (on: CalendarDate, value: number) => {
    const day = used.find(({ collectedOn }) => collectedOn === on);
    return describeDayResult(day ?? { points: [], value }, measurand.canonicalUnit, words, format);
  };
  return [
    guarded.length === 0
      ? undefined
      : texts.guarded(
          guarded.map(({ collectedOn, value }) => ({
            on: format.dayInWords(collectedOn),
            value: valueOfDay(collectedOn, value),
          })),
        ),
    preliminary === undefined
      ? undefined
      : texts.preliminary({
          on: format.dayInWords(preliminary.collectedOn),
          value: valueOf(preliminary, verdict, { words, format }),
        }),
    ...bridgeSentences(verdict, { words, format }),
    notComparedSentence(verdict, { words, format }),
    measurand.code === "b2m-urine" && (kind !== "not-interpreted" || verdict.whyNot === "no-variation-figure")
      ? texts.spotUrine
      : undefined,
  ];
}

/** The same for the patient. */
function besideForPatients(verdict: Verdict, writing: Writing): readonly (string | undefined)[] {
  const texts = writing.words.verdict.patient;
  const { bound, guarded, preliminary, lastBreak, beforeBreak, kind } = verdict;
  return [
    bound === undefined ? undefined : isLatestBound(verdict) ? texts.bound : texts.boundEarlier,
    guarded.length === 0 ? undefined : texts.guarded(guarded.length),
    preliminary === undefined
      ? undefined
      : texts.preliminary({
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

/** A point's value as printed, in the unit that the series is judged in. */
const valueOf = (point: SeriesPoint, { measurand }: Verdict, { format }: Writing): string =>
  `${describeValue(point, measurand.canonicalUnit, format)} ${UNIT_TEXT[measurand.canonicalUnit]}`;

/** Which figures the call rests on, where the care team has set its own: with others the call may be another. */
function figuresSentence({ kind, variation }: Verdict, { words, format }: Writing): string | undefined {
  if (kind === "not-interpreted" || variation?.source.type !== "CareTeam") return undefined;
  if (variation.source.assumed === true) return words.verdict.clinician.assumedFigure(format.fixed(variation.totalCvPercent, 0));
  return words.verdict.clinician.figures({
    cvi: format.fixed(variation.cviPercent, 1),
    cva: format.fixed(variation.cvaPercent, 1),
  });
}

/** What stands beside the main sentence: what else can move the value, what counts only in part, and what was left out. */
export function describeBeside(verdict: Verdict, writing: Writing): readonly string[] {
  const texts = writing.words.verdict.clinician;
  return [
    verdict.kind === "not-interpreted" ? undefined : sameDaySentence(verdict, writing),
    ...besideSentences(verdict, writing),
    eventsSentence(verdict, writing),
    figuresSentence(verdict, writing),
    verdict.assumedComparable > 0 && verdict.kind !== "not-interpreted" ? texts.assumed(verdict.assumedComparable) : undefined,
    verdict.leftOut.length > 0 ? texts.leftOut(verdict.leftOut.length) : undefined,
  ].filter((sentence) => sentence !== undefined);
}

/**
 * A verdict in sentences, for every screen, print and command line. The numbers are the verdict's own; nothing is computed here.
 */
export function describeVerdict(verdict: Verdict, words: Words, format: Format): VerdictSentences {
  const writing = { words, format };
  const clinician = joined([mainSentence(verdict, writing), ...describeBeside(verdict, writing)]);
  const patient = joined([
    patientSentence(verdict, writing),
    verdict.kind === "not-interpreted" ? undefined : sameDaySentence(verdict, writing),
    ...besideForPatients(verdict, writing),
  ]);
  return { name: describeVerdictName(verdict, words, format), clinician, patient };
}
