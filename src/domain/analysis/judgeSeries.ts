import { ageInYears, toDayNumber, type CalendarDate } from "../calendarDate.ts";
import { err } from "../result.ts";
import type { ClinicalEvent } from "../record/clinicalEvent.ts";
import type { LineOfTherapy } from "../record/lineOfTherapy.ts";
import type { SetAside } from "../record/setAside.ts";
import type { Patient } from "../record/patient.ts";
import { pointStands, type Series, type SeriesPoint } from "../series/series.ts";
import type { VariationChoice } from "./variation.ts";
import { changeFromBaseline, changeFromNadir, changeFromPrevious } from "./changeFrom.ts";
import { comparableResults, type ComparableResults } from "./comparableResults.ts";
import type { DailyResult } from "./dailyResults.ts";
import { eventsInForce } from "./eventInForce.ts";
import { onDialysis } from "../record/clinicalEvent.ts";
import { kidneyReading } from "./kidney.ts";
import { personalInterval } from "./personalInterval.ts";
import { limitsAround, referenceChangeValue, type ChangeLimits } from "./referenceChangeValue.ts";
import { recentMovement, type Movement } from "./recentShift.ts";
import { spreadsOf } from "./printedStep.ts";
import { LONGEST_LOOK_BACK, prepareScan, sigmaFrom, sigmaOfShift, varianceOfBridges, type Scan } from "./scan.ts";
import { bridgeVariance, isAnyBridged } from "./bridge.ts";
import { chanceBelow, FAR_START, limitConfirmed, limitPossible } from "./shiftLimits.ts";
import { possibleUpTo } from "./shiftScan.ts";
import { paceOf, slopeOf } from "./slope.ts";
import { smallestChange } from "./smallestChange.ts";
import { cvPercentOf, variationFor, type Variation } from "./variation.ts";
import type { Guarded, LeftOut, SetPoint, Settled, Shift, Verdict, VerdictKind, WhyNotInterpreted } from "./verdict.ts";
import { changeOfStretches, toStretch, type StretchedResult } from "./stretch.ts";

/**
 * What a verdict needs to know beside the series. Whatever is not known is left empty, and the verdict says what it could not
 * tell.
 */
export type JudgeContext = {
  readonly patient: Pick<Patient, "birthDate" | "sex">;
  readonly companions: { readonly creatinine?: Series };
  readonly events: readonly ClinicalEvent[];
  readonly lines: readonly LineOfTherapy[];
  readonly variation: readonly VariationChoice[];
  /** What was set aside: of these the pairs that would bridge a change of method. */
  readonly setAsides?: readonly SetAside[];
};

/** What holds of every series, whatever is said of it. */
type Ground = Omit<Verdict, "kind">;

function leftOutOf({ points }: Series): readonly LeftOut[] {
  const all: LeftOut[] = [];
  for (const { leftOut, observation, collectedOn } of points)
    if (leftOut !== undefined) all.push({ observationId: observation.id, collectedOn, why: leftOut });
  return all;
}

function groundOf(series: Series, comparable: ComparableResults): Ground {
  const { runs, used, bounds, preliminary, lastBreak } = comparable;
  const breaks = runs.flatMap((run, index) => {
    const first = run.points[0];
    // The run before may go on beside this one for a while.
    const before = runs[index - 1]?.points.findLast(({ collectedOn }) => first === undefined || collectedOn <= first.collectedOn);
    return run.cut === undefined || first === undefined || before === undefined
      ? []
      : [{ on: first.collectedOn, after: before.collectedOn, cut: run.cut }];
  });
  const latest = bounds.at(-1) ?? runs.at(-1)?.points.at(-1);
  return {
    measurand: series.measurand,
    used,
    lookedBackOver: Math.min(used.length, LONGEST_LOOK_BACK),
    leftOut: leftOutOf(series),
    guarded: [],
    daysApart: [],
    boundsAside: [
      ...comparable.earlierBounds,
      ...bounds,
      ...(comparable.newestBoundElsewhere === undefined ? [] : [comparable.newestBoundElsewhere]),
    ],
    breaks,
    bridges: comparable.bridges,
    ...(lastBreak === undefined ? {} : { lastBreak }),
    beforeBreak: comparable.notCompared,
    assumedComparable: comparable.assumed,
    ...(latest === undefined ? {} : { latest }),
    ...(preliminary === undefined ? {} : { preliminary }),
    events: [],
  };
}

/** What forbids a judgement, the weightiest reason first. */
function whyNotInterpreted(
  series: Series,
  used: readonly DailyResult[],
  context: JudgeContext,
  variation: Variation | undefined,
): WhyNotInterpreted | undefined {
  const { birthDate } = context.patient;
  const latest = used.at(-1);
  if (series.measurand.code === "b2m-serum-post-dialysis") return "dialysis";
  if (latest !== undefined && onDialysis(context.events, latest.collectedOn)) return "dialysis";
  if (birthDate !== undefined && used.some((result) => ageInYears(birthDate, result.collectedOn) < 18)) return "under-18";
  const newest = series.points.findLast((point) => pointStands(point) && point.leftOut !== "preliminary");
  if (newest?.leftOut === "urine-ph-low" || newest?.leftOut === "urine-ph-unknown") return "urine-ph";
  if (series.points.some((point) => point.leftOut === undefined && !(point.value > 0))) return "zero-result";
  return variation === undefined ? "no-variation-figure" : undefined;
}

/** A day's result with its value as it counts. */
type Counted = StretchedResult & Pick<DailyResult, "day" | "over">;

/**
 * The results as they count: what the scan drew in is drawn in here too, so that means and percents are those of its statistic.
 * Whatever was not drawn in stays to the digit.
 */
function countedBy(scan: Scan, seen: readonly DailyResult[], latestHeld: boolean): readonly Counted[] {
  const origin = seen[0]?.value ?? 1;
  return seen.map((result, index) => {
    const { collectedOn, day, value, over } = result;
    const held = (scan.logs[index] ?? 0) + (latestHeld && index === scan.count - 1 ? scan.heldBack : 0);
    if (Math.abs(held - Math.log(value / origin)) <= 1e-12) return result;
    const counted = origin * Math.exp(held);
    return over === undefined ? { collectedOn, day, value: counted } : { collectedOn, day, value: counted, over };
  });
}

const NONE_GUARDED: readonly Guarded[] = [];

const guardedAmong = (seen: readonly DailyResult[], counted: readonly Counted[]): readonly Guarded[] =>
  counted.every((as, index) => as === seen[index])
    ? NONE_GUARDED
    : seen.flatMap(({ collectedOn, value, reported = value }, index) => {
        const as = counted[index]?.value ?? value;
        if (as === value) return [];
        const part = { collectedOn, value: reported, counted: reported === value ? as : (as * reported) / value };
        return [index === seen.length - 1 ? { ...part, isLatest: true } : part];
      });

/** Days whose results lie further apart than two results of different days may: one of them may not be right. */
const daysApart = (used: readonly DailyResult[], { upPercent }: ChangeLimits): readonly CalendarDate[] =>
  used
    .filter(({ points }) => points.length > 1)
    .filter(({ points }) => {
      const values = points.map(({ value }) => value);
      return Math.max(...values) > Math.min(...values) * (1 + upPercent / 100);
    })
    .map(({ collectedOn }) => collectedOn);

function shiftOf(movement: Movement, counted: readonly Counted[], scan: Scan): Shift {
  const { principal, rising, grade } = movement;
  const { start, split, end, from, statistic, calledAt } = principal;
  const sigma = sigmaOfShift(scan, start, split, end);
  const seen = counted;
  const change = changeOfStretches(toStretch(counted.slice(start, split)), toStretch(counted.slice(split, end + 1)), sigma);
  const plain = scan.bridges.length === 0 ? sigma : sigmaOfShift(scan, start, split, end, false);
  const confirmedAbove = limitConfirmed(end + 1) + (start === from ? 0 : FAR_START);
  const dayOf = (index: number) => seen[index]?.collectedOn ?? change.later.to;
  return {
    ...change,
    direction: rising ? "rising" : "falling",
    grade,
    statistic,
    limitPossible: limitPossible(end + 1),
    limitConfirmed: confirmedAbove,
    sigma,
    lookedBackOver: end + 1,
    chanceBelow: chanceBelow(end + 1, statistic),
    holdsUpToCvPercent: cvPercentOf(
      grade === "possible"
        ? plain * possibleUpTo(scan, from, end)
        : // What a bridge is uncertain by does not grow with the patient's variation.
          plain === sigma
          ? sigma * (Math.abs(statistic) / confirmedAbove)
          : Math.sqrt((sigma * (Math.abs(statistic) / confirmedAbove)) ** 2 - (sigma ** 2 - plain ** 2)),
    ),
    firstCalledOn: dayOf(movement.firstCalled),
    calledOn: dayOf(calledAt),
  };
}

function settledOf(movement: Movement, seen: readonly Counted[], sigma: number): Settled {
  const level = toStretch(seen.slice(movement.levelFrom));
  return {
    ...changeOfStretches(toStretch(seen.slice(movement.before.start, movement.before.end + 1)), level, sigma),
    since: level.from,
  };
}

/** The standard deviation for the whole change from before a movement to the level since: widened by the bridges between them. */
function sigmaOfSettled({ before, levelFrom }: Movement, scan: Scan, sigma: number): number {
  if (scan.bridges.length === 0) return sigma;
  const bridged = varianceOfBridges(scan, [before.start, before.end + 1], [levelFrom, scan.count]);
  return Math.sqrt(sigma ** 2 + bridged / (1 / (before.end + 1 - before.start) + 1 / (scan.count - levelFrom)));
}

function setPointOf(level: readonly Counted[], ownSigma: number): SetPoint {
  const stretch = toStretch(level);
  const bridged = isAnyBridged(level) ? bridgeVariance(level.map(({ over = [] }) => ({ over, weight: 1 / level.length }))) : 0;
  const sigma = bridged === 0 ? ownSigma : Math.sqrt(ownSigma ** 2 + bridged / (1 + 1 / level.length));
  const { upPercent, downPercent } = limitsAround(sigma, stretch.results);
  return { stretch, low: stretch.mean * (1 + downPercent / 100), high: stretch.mean * (1 + upPercent / 100) };
}

const kindOf = (movement: Movement | undefined): VerdictKind =>
  movement === undefined
    ? "no-change-shown"
    : movement.settled
      ? "no-change-since"
      : `${movement.rising ? "rising" : "falling"}-${movement.grade}`;

/**
 * The one verdict on one series. Roster, chart, print, board, patient view and command line all show what this function says.
 *
 * - Units: values in the measurand's canonical unit, changes in percent, days as calendar dates.
 * - Errors: none; what cannot be judged is a verdict too ("too-few-results", "not-comparable", "not-interpreted"), and says why.
 * - Source: a shift scan with simulated limits, described and measured in `docs/operating-characteristics.md`.
 */
export function judgeSeries(series: Series, context: JudgeContext): Verdict {
  const comparable = comparableResults(series, context.events, {
    variation: context.variation,
    setAsides: context.setAsides ?? [],
  });
  const { runs, used, bounds } = comparable;
  const ground = groundOf(series, comparable);
  const laboratory = runs.at(-1)?.points.findLast(({ observation }) => observation.laboratory !== undefined)
    ?.observation.laboratory;
  const read = variationFor(series.measurand.code, laboratory, context.variation, series.laboratories);
  const variation = read.ok ? read.value : undefined;
  const whyNot = whyNotInterpreted(series, used, context, variation);
  if (whyNot !== undefined || variation === undefined)
    return { ...ground, ...(variation ? { variation } : {}), kind: "not-interpreted", whyNot: whyNot ?? "no-variation-figure" };
  const changeLimits = referenceChangeValue(variation.sigma);
  const judged = { ...ground, variation, changeLimits, daysApart: daysApart(used, changeLimits) };
  const undecided: Verdict = { ...judged, kind: "not-interpreted", whyNot: "beyond-limit" };
  // A newest bound by another method, or several bounds and nothing measured: no value to hold against another.
  if (comparable.newestBoundElsewhere !== undefined) return undecided;
  if (bounds.length > 0 && used.length > 0) return judgedByBound(series, comparable, judged, variation, context);
  if (new Set(bounds.map(({ collectedOn }) => collectedOn)).size > 1) return undecided;
  const verdict: Verdict =
    used.length < 2
      ? { ...judged, kind: runs.length > 1 ? "not-comparable" : "too-few-results" }
      : { ...judged, ...readingsOf(series, used, variation, context) };
  return verdict.kind === "no-change-shown" || verdict.kind === "too-few-results"
    ? (fromEarlierBounds(series, comparable, judged, variation, context) ?? verdict)
    : verdict;
}

/** Results beyond the assay's limit as values of a day: each counts as its limit. */
const atTheirLimits = (bounds: readonly SeriesPoint[]): readonly DailyResult[] =>
  bounds.map((point) => ({
    collectedOn: point.collectedOn,
    day: toDayNumber(point.collectedOn),
    value: point.value,
    points: [point],
  }));

/** A call that rests on bounds, without what would claim a value that nobody knows. */
function calledOn(
  readings: Pick<Verdict, "kind"> & Partial<Verdict>,
  judged: Ground,
  all: readonly DailyResult[],
  counted: readonly SeriesPoint[],
  rising: boolean,
): Verdict {
  const { fromPrevious: _previous, fromBaseline: _baseline, fromNadir: _nadir, setPoint, trend, ...standing } = readings;
  const boundOn = new Set(counted.map(({ collectedOn }) => collectedOn));
  const ids = new Set(counted.map(({ observation }) => observation.id));
  return {
    ...judged,
    ...standing,
    ...(setPoint?.stretch.days.some((day) => boundOn.has(day)) === false ? { setPoint } : {}),
    ...(trend === undefined ? {} : { trend: { pace: trend.pace.ok ? err({ type: "BeyondLimit" }) : trend.pace } }),
    boundsAside: judged.boundsAside.filter(({ observation }) => !ids.has(observation.id)),
    used: all,
    lookedBackOver: Math.min(all.length, LONGEST_LOOK_BACK),
    leftOut: judged.leftOut.filter(({ observationId }) => !ids.has(observationId)),
    bound: rising ? "at-least" : "at-most",
  };
}

/**
 * The call that measured results make against earlier ones beyond the assay's limit: after "<0.2" a value of 0.9 is a rise by at
 * least so much. Only where counting each bound as its limit makes the change smaller than it is, and where the measured results
 * alone show none.
 */
function fromEarlierBounds(
  series: Series,
  { used, earlierBounds }: ComparableResults,
  judged: Ground,
  variation: Variation,
  context: JudgeContext,
): Verdict | undefined {
  const all = [...used, ...atTheirLimits(earlierBounds)].sort((one, other) => one.day - other.day);
  const twice = all.some(({ day }, index) => day === all[index - 1]?.day);
  if (earlierBounds.length === 0 || all.length < 2 || twice) return undefined;
  const readings = readingsOf(series, all, variation, context);
  const change = readings.settled ?? readings.shift;
  if (change === undefined) return undefined;
  const rising = change.percent > 0;
  const [below, above] = rising ? [change.earlier, change.later] : [change.later, change.earlier];
  // Below the change only "<" makes it smaller, above it only ">".
  const makesItSmaller = earlierBounds.every(
    ({ collectedOn, comparator }) =>
      !(below.days.includes(collectedOn) && comparator.startsWith(">")) &&
      !(above.days.includes(collectedOn) && comparator.startsWith("<")),
  );
  const isCounted = earlierBounds.some(({ collectedOn }) => [...below.days, ...above.days].includes(collectedOn));
  return makesItSmaller && isCounted ? calledOn(readings, judged, all, earlierBounds, rising) : undefined;
}

/**
 * The verdict where the newest results lie beyond the assay's limit. ">20" counts as 20, which makes a rise look smaller than it
 * is, and "<0.2" as 0.2 for a fall: what is called all the same is called with "at least". Where such a bound decides nothing, the
 * series is not interpreted: never "no change" over a value that nobody knows.
 */
function judgedByBound(
  series: Series,
  { used, bounds }: ComparableResults,
  judged: Ground,
  variation: Variation,
  context: JudgeContext,
): Verdict {
  const undecided: Verdict = { ...judged, kind: "not-interpreted", whyNot: "beyond-limit" };
  const above = bounds.every(({ comparator }) => comparator.startsWith(">"));
  if (!above && !bounds.every(({ comparator }) => comparator.startsWith("<"))) return undecided;
  const all = [...used, ...atTheirLimits(bounds)];
  if (all.some(({ collectedOn }, index) => collectedOn === all[index - 1]?.collectedOn)) return undecided;
  const readings = readingsOf(series, all, variation, context);
  const calls = readings.kind.startsWith(above ? "rising" : "falling") && readings.shift?.later.to === all.at(-1)?.collectedOn;
  if (!calls) return undecided;
  return calledOn(readings, judged, all, bounds, above);
}

/** What bridges add to the variance of a step of the last so many results against all before them. */
const bridgedOver = (scan: Scan, later: number): number =>
  varianceOfBridges(scan, [0, scan.count - later], [scan.count - later, scan.count]);

/** Everything that needs at least two comparable results. */
function readingsOf(
  series: Series,
  used: readonly DailyResult[],
  variation: Variation,
  context: JudgeContext,
): Pick<Verdict, "kind"> & Partial<Verdict> {
  const latestSeen = used.slice(-LONGEST_LOOK_BACK);
  const spreads = spreadsOf(latestSeen, variation.sigma);
  const scan = prepareScan(latestSeen, variation.sigma, spreads);
  const movement = recentMovement(scan);
  const kind = kindOf(movement);
  const seen = countedBy(scan, latestSeen, movement?.grade === "confirmed" && movement.principal.end === scan.count - 1);
  const sigma = sigmaFrom(scan, movement?.levelFrom ?? 0);
  const shift = movement === undefined ? undefined : shiftOf(movement, seen, scan);
  const settledSigma = movement === undefined ? sigma : sigmaOfSettled(movement, scan, sigma);
  const settled = movement?.settled === true ? settledOf(movement, seen, settledSigma) : undefined;
  const level = seen.slice(movement?.levelFrom ?? 0);
  const steady = movement === undefined || movement.settled;
  const slope = slopeOf(movement === undefined ? seen : movement.settled ? level : seen.slice(movement.before.start), sigma);
  const latest = used.at(-1)?.points.at(-1);
  const change = settled ?? shift;
  const isMovedByKidneys = series.measurand.raisedBy?.includes("falling-filtration") === true;
  const previous = changeFromPrevious(used, variation.sigma);
  const baseline = changeFromBaseline(used, context.lines, variation.sigma);
  const nadir = changeFromNadir(used, context.lines, variation.sigma);
  const hidden = kind === "no-change-shown" ? smallestChange(seen.length, sigma, (later) => bridgedOver(scan, later)) : undefined;
  const own = steady ? personalInterval(level, variation) : undefined;
  // What lifted the results before a fall explains the fall as well as what lowered the ones after it.
  const touched = change === undefined ? used.at(-1)?.collectedOn : change.percent < 0 ? change.earlier.to : change.later.from;
  return {
    kind,
    guarded: guardedAmong(latestSeen, seen),
    ...(shift === undefined ? {} : { shift }),
    ...(settled === undefined ? {} : { settled }),
    ...(movement?.leansBack === true && !movement.settled ? { leansBack: true } : {}),
    setPoint: setPointOf(level, sigma),
    ...(hidden === undefined ? {} : { smallestChange: hidden }),
    ...(previous === undefined ? {} : { fromPrevious: previous }),
    ...(baseline === undefined ? {} : { fromBaseline: baseline }),
    ...(nadir === undefined ? {} : { fromNadir: nadir }),
    trend: {
      ...(slope === undefined ? {} : { slope }),
      pace:
        movement === undefined || movement.settled
          ? err({ type: "NoChangeShown" })
          : movement.leansBack
            ? err({ type: "LeansBack" })
            : paceOf(slope, latest?.flag === "within" || latest?.flag === "below"),
    },
    ...(own === undefined ? {} : { personalInterval: own }),
    ...(isMovedByKidneys && change !== undefined
      ? {
          kidney: kidneyReading(
            change,
            settled !== undefined && scan.bridges.length > 0 ? settledSigma : (shift?.sigma ?? sigma),
            context.companions.creatinine,
            context.patient,
          ),
        }
      : {}),
    events:
      touched === undefined
        ? []
        : eventsInForce(context.events, series.measurand.specimen, touched, used.at(-1)?.collectedOn ?? touched),
  };
}
