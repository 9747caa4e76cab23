import { ageInYears } from "../calendarDate.ts";
import type { ClinicalEvent } from "../record/clinicalEvent.ts";
import type { LineOfTherapy } from "../record/lineOfTherapy.ts";
import type { Patient } from "../record/patient.ts";
import { type ComparableRun, comparableRuns, pointStands, type Series } from "../series/series.ts";
import type { VariationChoice } from "./variation.ts";
import { changeFromBaseline, changeFromNadir, changeFromPrevious } from "./changeFrom.ts";
import { dailyResults, type DailyResult } from "./dailyResults.ts";
import { eventsInForce } from "./eventInForce.ts";
import { kidneyReading } from "./kidney.ts";
import { personalInterval } from "./personalInterval.ts";
import { limitsAround, referenceChangeValue } from "./referenceChangeValue.ts";
import { recentMovement, type Movement } from "./recentShift.ts";
import { chanceBelow, limitConfirmed, limitPossible, LONGEST_LOOK_BACK } from "./shiftLimits.ts";
import { prepareScan } from "./shiftScan.ts";
import { paceOf, slopeOf } from "./slope.ts";
import { smallestChange } from "./smallestChange.ts";
import { cvPercentOf, variationFor, type Variation } from "./variation.ts";
import type { SetPoint, Settled, Shift, Verdict, VerdictKind, WhyNotInterpreted } from "./verdict.ts";
import { changeOfStretches, toStretch } from "./stretch.ts";
import { onDialysis } from "../record/clinicalEvent.ts";

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
};

/** What holds of every series, whatever is said of it. */
type Ground = Omit<Verdict, "kind">;

function groundOf(series: Series, runs: readonly ComparableRun[], used: readonly DailyResult[]): Ground {
  const breaks = runs.flatMap((run, index) => {
    const [first, before] = [run.points[0], runs[index - 1]?.points.at(-1)];
    return run.cut === undefined || first === undefined || before === undefined
      ? []
      : [{ on: first.collectedOn, after: before.collectedOn, cut: run.cut }];
  });
  const latest = runs.at(-1)?.points.at(-1);
  return {
    measurand: series.measurand,
    used,
    lookedBackOver: Math.min(used.length, LONGEST_LOOK_BACK),
    leftOut: series.points.flatMap(({ leftOut, observation, collectedOn }) =>
      leftOut === undefined ? [] : [{ observationId: observation.id, collectedOn, why: leftOut }],
    ),
    breaks,
    beforeBreak: runs.slice(0, -1).reduce((sum, run) => sum + run.points.length, 0),
    assumedComparable: runs.at(-1)?.assumed ?? 0,
    ...(latest === undefined ? {} : { latest }),
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

function shiftOf(movement: Movement, seen: readonly DailyResult[], sigma: number): Shift {
  const { principal, rising, grade } = movement;
  const { start, split, end, statistic, calledAt } = principal;
  const change = changeOfStretches(toStretch(seen.slice(start, split)), toStretch(seen.slice(split, end + 1)), sigma);
  const limit = grade === "confirmed" ? limitConfirmed(end + 1) : limitPossible(end + 1);
  const dayOf = (index: number) => seen[index]?.collectedOn ?? change.later.to;
  return {
    ...change,
    direction: rising ? "rising" : "falling",
    grade,
    statistic,
    limitPossible: limitPossible(end + 1),
    limitConfirmed: limitConfirmed(end + 1),
    lookedBackOver: end + 1,
    chanceBelow: chanceBelow(end + 1, statistic),
    holdsUpToCvPercent: cvPercentOf((sigma * Math.abs(statistic)) / limit),
    firstCalledOn: dayOf(movement.firstCalled),
    calledOn: dayOf(calledAt),
  };
}

function settledOf(movement: Movement, seen: readonly DailyResult[], sigma: number): Settled {
  const level = toStretch(seen.slice(movement.levelFrom));
  return {
    ...changeOfStretches(toStretch(seen.slice(movement.before.start, movement.before.end + 1)), level, sigma),
    since: level.from,
  };
}

function setPointOf(level: readonly DailyResult[], sigma: number): SetPoint {
  const stretch = toStretch(level);
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
  const runs = comparableRuns(series);
  const used = dailyResults(runs.at(-1)?.points ?? []);
  const ground = groundOf(series, runs, used);
  const laboratory = runs.at(-1)?.points.findLast(({ observation }) => observation.laboratory !== undefined)
    ?.observation.laboratory;
  const read = variationFor(series.measurand.code, laboratory, context.variation);
  const variation = read.ok ? read.value : undefined;
  const whyNot = whyNotInterpreted(series, used, context, variation);
  if (whyNot !== undefined || variation === undefined)
    return { ...ground, ...(variation ? { variation } : {}), kind: "not-interpreted", whyNot: whyNot ?? "no-variation-figure" };
  const judged = { ...ground, variation, changeLimits: referenceChangeValue(variation.sigma) };
  if (used.length < 2) return { ...judged, kind: runs.length > 1 ? "not-comparable" : "too-few-results" };
  return { ...judged, ...readingsOf(series, used, variation, context) };
}

/** Everything that needs at least two comparable results. */
function readingsOf(
  series: Series,
  used: readonly DailyResult[],
  variation: Variation,
  context: JudgeContext,
): Pick<Verdict, "kind"> & Partial<Verdict> {
  const { sigma } = variation;
  const seen = used.slice(-LONGEST_LOOK_BACK);
  const movement = recentMovement(prepareScan(seen, sigma));
  const kind = kindOf(movement);
  const shift = movement === undefined ? undefined : shiftOf(movement, seen, sigma);
  const settled = movement?.settled === true ? settledOf(movement, seen, sigma) : undefined;
  const level = seen.slice(movement?.levelFrom ?? 0);
  const steady = movement === undefined || movement.settled;
  const slope = slopeOf(movement === undefined ? seen : movement.settled ? level : seen.slice(movement.before.start), sigma);
  const latest = used.at(-1)?.points.at(-1);
  const change = settled ?? shift;
  const isMovedByKidneys = series.measurand.raisedBy?.includes("falling-filtration") === true;
  const previous = changeFromPrevious(used, sigma);
  const baseline = changeFromBaseline(used, context.lines, sigma);
  const nadir = changeFromNadir(used, context.lines, sigma);
  const hidden = kind === "no-change-shown" ? smallestChange(seen.length, sigma) : undefined;
  const own = steady
    ? personalInterval(
        level.map(({ value }) => value),
        variation,
      )
    : undefined;
  // What lifted the results before a fall explains the fall as well as what lowered the ones after it.
  const touched = change === undefined ? used.at(-1)?.collectedOn : change.percent < 0 ? change.earlier.to : change.later.from;
  return {
    kind,
    ...(shift === undefined ? {} : { shift }),
    ...(settled === undefined ? {} : { settled }),
    setPoint: setPointOf(level, sigma),
    ...(hidden === undefined ? {} : { smallestChange: hidden }),
    ...(previous === undefined ? {} : { fromPrevious: previous }),
    ...(baseline === undefined ? {} : { fromBaseline: baseline }),
    ...(nadir === undefined ? {} : { fromNadir: nadir }),
    trend: {
      ...(slope === undefined ? {} : { slope }),
      pace: paceOf(slope, latest?.flag === "within" || latest?.flag === "below"),
    },
    ...(own === undefined ? {} : { personalInterval: own }),
    ...(isMovedByKidneys && change !== undefined
      ? { kidney: kidneyReading(change, context.companions.creatinine, context.patient) }
      : {}),
    events:
      touched === undefined
        ? []
        : eventsInForce(context.events, series.measurand.specimen, touched, used.at(-1)?.collectedOn ?? touched),
  };
}
