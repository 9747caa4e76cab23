import { isUsable, type UsedBridge } from "../domain/analysis/bridge.ts";
import type { LastBreak } from "../domain/analysis/comparableResults.ts";
import type { DailyResult } from "../domain/analysis/dailyResults.ts";
import { ownScatterOf, type OwnScatter } from "../domain/analysis/ownScatter.ts";
import { daysBetween, type CalendarDate } from "../domain/calendarDate.ts";
import type { Verdict } from "../domain/analysis/verdict.ts";
import type { SeriesPoint } from "../domain/series/series.ts";
import type { Words } from "./language.ts";
import { describeDayResult } from "./describeDayResult.ts";
import { describeValue } from "./describeSeries.ts";
import type { Format } from "./format.ts";

/** One verdict in sentences: its short name, one for the clinician, one for the patient. */
export type VerdictSentences = { readonly name: string; readonly clinician: string; readonly patient: string };

/** How numbers, days and words are written: one language and one reader. */
export type Writing = { readonly words: Words; readonly format: Format };

type MovingKind = keyof Words["verdict"]["clinician"]["moving"];

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
  return words.verdict.clinician.heldBack(format.and(named));
}

/**
 * Whether what a movement means is left open: something recorded could explain it, the kidneys alone could or cannot be told, the
 * latest results lean back, or no rule says what it means.
 */
export const isHeldBack = ({ measurand, events, kidney, leansBack }: Verdict): boolean =>
  measurand.judgedBy === undefined ||
  events.length > 0 ||
  kidney?.type === "may-explain" ||
  kidney?.type === "no-pair" ||
  kidney?.type === "cannot-estimate" ||
  leansBack === true;

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
/** Visits a year apart are usual where nothing changes: there only a longer gap is named. */
const LONG_GAP_AT_REST = 730;
/** So many results are named; the others are counted. */
const MOST_NAMED = 3;
/** So many results that stand alone speak of more than a bad tube. */
const MANY_ALONE = 3;

/** The latest of a list in a row, and how many more there are. */
function namedAmong(all: readonly string[], { list, and }: Format) {
  const more = Math.max(0, all.length - MOST_NAMED);
  const latest = all.slice(-MOST_NAMED);
  return { named: more > 0 ? list(latest) : and(latest), count: latest.length, more };
}

/** Whether it is the latest result whose limit counts, and not an earlier one's. */
const isLatestBound = ({ latest }: Verdict): boolean => latest !== undefined && latest.comparator !== "=";

/** The results that count as the assay's limit. */
const countedBounds = ({ used }: Verdict): readonly SeriesPoint[] =>
  used.flatMap(({ points }) => points).filter(({ comparator }) => comparator !== "=");

/** The limits that count for results beyond them: "<0.2 mg/L". */
function boundsOf(verdict: Verdict, writing: Writing): { readonly values: string; readonly count: number } {
  const bounds = countedBounds(verdict);
  const values = [...new Set(bounds.map((point) => valueOf(point, verdict, writing)))];
  return { values: writing.format.and(values), count: bounds.length };
}

function movingSentence(verdict: Verdict, kind: MovingKind, writing: Writing): string {
  const { words, format } = writing;
  const { shift } = verdict;
  if (shift === undefined) return words.verdict.name[kind];
  const texts = words.verdict.clinician;
  const latest = verdict.used.at(-1)?.collectedOn;
  const shown = {
    percent: format.percent(shift.percent),
    count: shift.later.results,
    since: format.dayInWords(shift.later.from),
  };
  const [low, high] = shift.interval95;
  return joined([
    verdict.bound === undefined || verdict.latest === undefined
      ? texts.moving[kind]({ ...shown, low: bare(low, format), high: bare(high, format) })
      : texts.movingByBound[kind]({
          ...shown,
          limit: bare(verdict.bound === "at-least" ? low : high, format),
          latest: isLatestBound(verdict) ? valueOf(verdict.latest, verdict, writing) : undefined,
          bounds: boundsOf(verdict, writing),
        }),
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
      return movingSentence(verdict, verdict.kind, writing);
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
      return texts.notComparable[last.cut.type]({
        name,
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

/** Whether the results vary by more than was assumed: by their own scatter, or by how many of them stood alone. */
const variesWidely = (verdict: Verdict): boolean =>
  aloneOf(verdict).length >= MANY_ALONE || scatterOf(verdict)?.againstAssumed === "wider";

/** The own scatter without one or two results that stood alone: of these it is said already, and they are no scatter. */
function scatterOf(verdict: Verdict): OwnScatter | undefined {
  const alone = aloneOf(verdict);
  if (alone.length === 0 || alone.length >= MANY_ALONE) return ownScatterOf(verdict);
  const days = new Set(alone.map(({ collectedOn }) => collectedOn));
  return ownScatterOf({ ...verdict, used: verdict.used.filter(({ collectedOn }) => !days.has(collectedOn)) });
}

/** Results that neither neighbour bears out; the latest has but one. */
const aloneOf = ({ guarded }: Verdict): Verdict["guarded"] => guarded.filter(({ isLatest }) => isLatest !== true);

/** What else could have moved the value, where something could. */
const moversForPatients = ({ kidney, events }: Verdict, texts: Words["verdict"]["patient"]): readonly (string | undefined)[] => [
  kidney?.type === "may-explain" ? texts.kidney : kidney?.type === "explains-part" ? texts.kidneyPart : undefined,
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
      const latest = verdict.used.at(-1);
      const whole = shift !== undefined && shift.later.to === latest?.collectedOn;
      const ofOneDay = shift?.later.results === 1 && (latest?.points.length ?? 0) > 1;
      return joined([
        texts[kind]({
          of: !whole ? "recent" : ofOneDay ? "last-day" : "last",
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
              day: format.dayInWords(settled.since),
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

/** The bridges that results of this verdict have crossed; none of one that is not interpreted. */
export const crossedBridges = ({ kind, used }: Verdict): readonly UsedBridge[] =>
  kind === "not-interpreted" ? [] : [...new Set(used.flatMap(({ over = [] }) => over.map(({ bridge }) => bridge)))];

function bridgeSentences(verdict: Verdict, { words, format }: Writing): readonly string[] {
  const texts = words.verdict.clinician;
  const crossed = crossedBridges(verdict);
  return [
    ...crossed.map(({ between, pairs, factor, interval95: [low, high] }) =>
      texts.bridged[between.type]({
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
        : [texts.notBridged[bridge.between.type](texts.whyNotBridged[bridge.refused])],
    ),
  ];
}

/** From when on results are compared. The sentence of "not comparable" names the break itself. */
function notComparedSentence(verdict: Verdict, { words, format }: Writing): string | undefined {
  const { lastBreak, beforeBreak, kind } = verdict;
  if (lastBreak === undefined || beforeBreak === 0 || kind === "not-comparable") return undefined;
  if (isJoined(verdict)) return words.verdict.clinician.withoutBridge(beforeBreak);
  return words.verdict.clinician.notCompared[lastBreak.reason]({
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
function sameDaySentence(
  { used, shift, settled, measurand, daysApart }: Verdict,
  { words, format }: Writing,
  reader: "clinician" | "patient",
): string | undefined {
  const change = settled ?? shift;
  const spokenOf = change === undefined ? undefined : new Set([...change.earlier.days, ...change.later.days]);
  const latest = used.at(-1);
  const several = used.filter(
    (result) => result.points.length > 1 && (spokenOf === undefined || result === latest || spokenOf.has(result.collectedOn)),
  );
  const named = several.slice(-MOST_SAME_DAYS);
  if (named.length === 0) return undefined;
  const apart = named.filter(({ collectedOn }) => daysApart.includes(collectedOn));
  return joined([
    words.verdict.sameDay(
      format.clauses(
        named.map((result) =>
          words.verdict.meanOn(
            describeDayResult(result, measurand.canonicalUnit, words, format),
            format.dayInWords(result.collectedOn),
          ),
        ),
      ),
      several.length - named.length,
    ),
    apart.length === 0
      ? undefined
      : words.verdict[reader].apart(format.and(apart.map(({ collectedOn }) => format.dayInWords(collectedOn)))),
  ]);
}

/** The longest time without a compared result that bears on what is said; between the two levels of a shift a shorter one does. */
function gapOf({ kind, used, shift, settled }: Verdict): { readonly from: CalendarDate; readonly to: CalendarDate } | undefined {
  const change = settled ?? shift;
  const between = change === undefined ? undefined : { from: change.earlier.to, to: change.later.from };
  if (between !== undefined && daysBetween(between.from, between.to) > LONG_GAP) return between;
  if (kind !== "no-change-shown" && kind !== "no-change-since") return undefined;
  const level = used.filter(({ collectedOn }) => settled === undefined || collectedOn >= settled.since);
  const gaps = level.flatMap(({ collectedOn: to }, index) => {
    const from = level[index - 1]?.collectedOn;
    return from !== undefined && daysBetween(from, to) > LONG_GAP_AT_REST ? [{ from, to }] : [];
  });
  return gaps.at(-1);
}

/** Where a confirmed shift stands on a single first result, that one: no second one bears it out. */
function oneBefore({ kind, shift, settled, used }: Verdict): DailyResult | undefined {
  const change = settled ?? shift;
  if (change?.earlier.results !== 1 || shift?.grade !== "confirmed") return undefined;
  return kind.endsWith("-possible") ? undefined : used.find(({ collectedOn }) => collectedOn === change.earlier.from);
}

/** How far apart in time, and on how few or how scattered results, what is said stands. */
function groundSentences(verdict: Verdict, { words, format }: Writing): readonly (string | undefined)[] {
  const texts = words.verdict.clinician;
  const { measurand, shift, variation, leansBack } = verdict;
  const [gap, before, scatter] = [gapOf(verdict), oneBefore(verdict), scatterOf(verdict)];
  return [
    gap === undefined ? undefined : texts.gap({ from: format.dayInWords(gap.from), to: format.dayInWords(gap.to) }),
    before === undefined
      ? undefined
      : texts.oneBefore({
          value: describeDayResult(before, measurand.canonicalUnit, words, format),
          on: format.dayInWords(before.collectedOn),
        }),
    leansBack === true && shift !== undefined ? texts.leansBack[shift.direction] : undefined,
    scatter?.againstAssumed === "wider" && variation !== undefined
      ? texts.scatters({
          cv: format.fixed(scatter.cvPercent, 1),
          low: format.fixed(scatter.interval95[0], 1),
          high: format.fixed(scatter.interval95[1], 1),
          assumed: format.fixed(variation.totalCvPercent, 1),
        })
      : undefined,
  ];
}

/** Results beyond the assay's limit that are not counted, with their days. */
function boundsAsideOf(verdict: Verdict, writing: Writing): ReturnType<typeof namedAmong> | undefined {
  const { boundsAside, kind, whyNot } = verdict;
  if (boundsAside.length === 0 || (kind === "not-interpreted" && whyNot !== "beyond-limit")) return undefined;
  return namedAmong(
    boundsAside.map((point) =>
      writing.words.verdict.clinician.valueOn(valueOf(point, verdict, writing), writing.format.dayInWords(point.collectedOn)),
    ),
    writing.format,
  );
}

/** Whether results from before the last break are compared all the same: their method has come back. */
const cameBack = ({ used }: Verdict, { on }: LastBreak): boolean => used[0] !== undefined && used[0].collectedOn < on;

/** What counts only in part or not at all, and from when on results are compared: said whatever the verdict is. */
function besideSentences(verdict: Verdict, { words, format }: Writing): readonly (string | undefined)[] {
  const texts = words.verdict.clinician;
  const { used, guarded, preliminary, kind, measurand } = verdict;
  const [alone, latestHeld] = [aloneOf(verdict), guarded.find(({ isLatest }) => isLatest === true)];
  const aside = boundsAsideOf(verdict, { words, format });
  const valueOfDay = (on: CalendarDate, value: number) => {
    const day = used.find(({ collectedOn }) => collectedOn === on);
    return describeDayResult(day ?? { points: [], value }, measurand.canonicalUnit, words, format);
  };
  return [
    alone.length === 0
      ? undefined
      : texts.guarded(
          namedAmong(
            alone.map(({ collectedOn, value }) =>
              texts.guardedOne({ on: format.dayInWords(collectedOn), value: valueOfDay(collectedOn, value) }),
            ),
            format,
          ),
        ),
    alone.length >= MANY_ALONE && scatterOf(verdict)?.againstAssumed !== "wider" ? texts.guardedMany : undefined,
    latestHeld === undefined ? undefined : texts.guardedLatest(valueOfDay(latestHeld.collectedOn, latestHeld.value)),
    aside === undefined ? undefined : texts.boundsAside(aside),
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

/** A point's value as printed, in the unit that the series is judged in. */
const valueOf = (point: SeriesPoint, { measurand }: Verdict, { format }: Writing): string =>
  `${describeValue(point, measurand.canonicalUnit, format)} ${format.unit(measurand.canonicalUnit)}`;

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
    ...groundSentences(verdict, writing),
    verdict.kind === "not-interpreted" ? undefined : sameDaySentence(verdict, writing, "clinician"),
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
    verdict.kind === "not-interpreted" ? undefined : sameDaySentence(verdict, writing, "patient"),
    ...besideForPatients(verdict, writing),
  ]);
  return { name: describeVerdictName(verdict, words, format), clinician, patient };
}
