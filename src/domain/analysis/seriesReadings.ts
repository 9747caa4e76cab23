import { err } from "../result.ts";
import type { ClinicalEvent } from "../record/clinicalEvent.ts";
import type { LineOfTherapy } from "../record/lineOfTherapy.ts";
import type { SetAside } from "../record/setAside.ts";
import type { Patient } from "../record/patient.ts";
import type { Series } from "../series/series.ts";
import type { VariationChoice } from "./variation.ts";
import { changeFromBaseline, changeFromNadir, changeFromPrevious } from "./changeFrom.ts";
import type { DailyResult } from "./dailyResults.ts";
import { eventsInForce } from "./eventInForce.ts";
import { kidneyReading } from "./kidney.ts";
import { personalInterval } from "./personalInterval.ts";
import { limitsAround } from "./referenceChangeValue.ts";
import { recentMovement, type Movement } from "./recentShift.ts";
import { spreadsOf } from "./printedStep.ts";
import { LONGEST_LOOK_BACK, prepareScan, sigmaFrom, sigmaOfShift, varianceOfBridges, type Scan } from "./scan.ts";
import { bridgeVariance, isAnyBridged } from "./bridge.ts";
import { chanceBelow, FAR_START, limitConfirmed, limitPossible } from "./shiftLimits.ts";
import { possibleUpTo } from "./shiftScan.ts";
import { paceOf, slopeOf } from "./slope.ts";
import { smallestChange } from "./smallestChange.ts";
import { cvPercentOf, type Variation } from "./variation.ts";
import type { Guarded, SetPoint, Settled, Shift, Verdict, VerdictKind } from "./verdict.ts";
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
export type Ground = Omit<Verdict, "kind">;

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

/** What bridges add to the variance of a step of the last so many results against all before them. */
const bridgedOver = (scan: Scan, later: number): number =>
  varianceOfBridges(scan, [0, scan.count - later], [scan.count - later, scan.count]);

/**
 * Everything that needs at least two comparable results: the kind of verdict with the shift, level and slope that it rests on.
 *
 * - Units: values in the measurand's canonical unit, changes in percent, spreads on the natural log scale.
 * - Errors: none here; each part says why it is missing.
 * - Source: each part's own (`shiftScan.ts`, `recentShift.ts`, `slope.ts`, `personalInterval.ts`).
 */
export function readingsOf(
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
            context.events,
          ),
        }
      : {}),
    events:
      touched === undefined
        ? []
        : eventsInForce(context.events, series.measurand.specimen, touched, used.at(-1)?.collectedOn ?? touched),
  };
}
