import type { CalendarDate } from "../calendarDate.ts";
import type { LineOfTherapy } from "../record/lineOfTherapy.ts";
import { bridgeVariance } from "./bridge.ts";
import type { DailyResult } from "./dailyResults.ts";
import { spreadsOf } from "./printedStep.ts";
import { changeBetween, type Change } from "./referenceChangeValue.ts";
import { stands } from "../standing.ts";

/** The latest result against one earlier result: previous, baseline or nadir. `from` in the canonical unit. */
export type ChangeFrom = Change & {
  readonly from: number;
  readonly fromOn: CalendarDate;
  readonly to: number;
  readonly toOn: CalendarDate;
  /** `from` was measured by another method and is what the bridge makes of it: nobody reported it. */
  readonly bridged?: true;
};

/** The standard deviation that stands for both results, with what rounding adds to each and a bridge to both. Natural log scale. */
export function spreadOfBoth(one: DailyResult, other: DailyResult, sigma: number): number {
  const [a = sigma, b = sigma] = spreadsOf([one, other], sigma);
  const own = a === b ? a : Math.hypot(a, b) / Math.SQRT2;
  if (one.over === undefined && other.over === undefined) return own;
  const bridged = bridgeVariance([
    { over: one.over ?? [], weight: 1 },
    { over: other.over ?? [], weight: -1 },
  ]);
  return bridged === 0 ? own : Math.hypot(own, Math.sqrt(bridged / 2));
}

const changeFrom = (from: DailyResult | undefined, latest: DailyResult | undefined, sigma: number): ChangeFrom | undefined =>
  from === undefined || latest === undefined || from === latest
    ? undefined
    : {
        ...changeBetween(from.value, latest.value, spreadOfBoth(from, latest, sigma)),
        from: from.value,
        fromOn: from.collectedOn,
        to: latest.value,
        toOn: latest.collectedOn,
        ...(from.over === undefined ? {} : { bridged: true }),
      };

/**
 * The latest result against the one before it.
 *
 * - Units: canonical unit in, percent out.
 * - Errors: nothing with fewer than two results.
 * - Source: log-normal reference change value, two-sided 95 %.
 */
export const changeFromPrevious = (used: readonly DailyResult[], sigma: number): ChangeFrom | undefined =>
  changeFrom(used.at(-2), used.at(-1), sigma);

/** The line of therapy in force on a day, or the last one begun by then. Of two that began together the later record stands. */
export function currentLine(lines: readonly LineOfTherapy[], on: CalendarDate): LineOfTherapy | undefined {
  return lines
    .filter((line) => stands(line) && line.startedOn <= on)
    .reduce<LineOfTherapy | undefined>(
      (latest, line) => (latest === undefined || line.startedOn >= latest.startedOn ? line : latest),
      undefined,
    );
}

/**
 * The latest result against the baseline: the last result on or before the day on which the current line of therapy began.
 *
 * - Units: canonical unit in, percent out.
 * - Errors: nothing without a line, or without a comparable result before it.
 * - Source: as `changeFromPrevious`.
 */
export function changeFromBaseline(
  used: readonly DailyResult[],
  lines: readonly LineOfTherapy[],
  sigma: number,
): ChangeFrom | undefined {
  const latest = used.at(-1);
  const line = latest === undefined ? undefined : currentLine(lines, latest.collectedOn);
  return line === undefined
    ? undefined
    : changeFrom(
        used.findLast((result) => result.collectedOn <= line.startedOn),
        latest,
        sigma,
      );
}

/**
 * The latest result against the nadir: the lowest result since the current line of therapy began.
 * Information only: the lowest of several stable results lies low by chance, so the verdict never rests on it.
 *
 * - Units: canonical unit in, percent out.
 * - Errors: nothing without a line, or where the latest result is itself the nadir.
 * - Source: as `changeFromPrevious`.
 */
export function changeFromNadir(
  used: readonly DailyResult[],
  lines: readonly LineOfTherapy[],
  sigma: number,
): ChangeFrom | undefined {
  const latest = used.at(-1);
  const line = latest === undefined ? undefined : currentLine(lines, latest.collectedOn);
  if (line === undefined) return undefined;
  const during = used.filter((result) => result.collectedOn > line.startedOn);
  const nadir = during.reduce<DailyResult | undefined>(
    (lowest, result) => (lowest === undefined || result.value < lowest.value ? result : lowest),
    undefined,
  );
  return changeFrom(nadir, latest, sigma);
}
