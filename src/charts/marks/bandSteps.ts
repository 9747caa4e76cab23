import { toDayNumber } from "../../domain/calendarDate.ts";
import type { ReferenceInterval } from "../../domain/measuring/referenceInterval.ts";
import type { TimeDomain } from "../axes/timeScale.ts";
import type { TrendPoint } from "./trendPoints.ts";
import type { Limit } from "../axes/valueAxis.ts";
import { pointStands } from "../../domain/series/series.ts";

/** A stretch of time over which the same reference interval applies. A missing limit is no limit; 0 is one. */
export type BandStep = { readonly from: number; readonly to: number; readonly interval: ReferenceInterval };

/** Whether two results were reported with the same limits by the same source. */
const isSameInterval = (one: ReferenceInterval | undefined, other: ReferenceInterval | undefined): boolean =>
  one?.low === other?.low && one?.high === other?.high && JSON.stringify(one?.source) === JSON.stringify(other?.source);

/** An interval with neither limit says nothing. */
const isEmpty = (interval: ReferenceInterval): boolean => interval.low === undefined && interval.high === undefined;

/**
 * The reference band as it really was: each result with its own interval, stepping half way between two results whose intervals
 * differ. Results without an interval leave a gap. The first step reaches back and the last one on without end; the drawing cuts
 * them at its edges.
 */
export function bandSteps(points: readonly TrendPoint[]): readonly BandStep[] {
  const valid = points.filter(({ point }) => pointStands(point));
  const steps: BandStep[] = [];
  for (let start = 0; start < valid.length;) {
    const interval = valid[start]?.point.interval;
    let end = start + 1;
    while (end < valid.length && isSameInterval(interval, valid[end]?.point.interval)) end += 1;
    const from = start === 0 ? -Infinity : halfWay(valid[start - 1], valid[start]);
    const to = end === valid.length ? Infinity : halfWay(valid[end - 1], valid[end]);
    if (interval !== undefined && !isEmpty(interval)) steps.push({ from, to, interval });
    start = end;
  }
  return steps;
}

const halfWay = (before: TrendPoint | undefined, after: TrendPoint | undefined): number =>
  ((before?.x ?? 0) + (after?.x ?? 0)) / 2;

/** The steps that show between two days, cut at those days. */
export const stepsWithin = (steps: readonly BandStep[], from: number, to: number): readonly BandStep[] =>
  steps
    .filter((step) => step.to > from && step.from < to)
    .map((step) => ({ ...step, from: Math.max(from, step.from), to: Math.min(to, step.to) }));

/**
 * The steps of an axis, from its first result with the axis's air before it to the end of the axis: the interval of the last
 * result is what the next one will be held against.
 */
export function stepsAmong(points: readonly TrendPoint[], { from, to, air = 0 }: TimeDomain): readonly BandStep[] {
  const days = points.map(({ point }) => toDayNumber(point.collectedOn));
  return stepsWithin(bandSteps(points), Math.max(from, (days[0] ?? from) - air), to);
}

/** Each limit once, with which end it is. */
export function limitsOf(steps: readonly BandStep[]): readonly Limit[] {
  const limits = new Map<string, Limit>();
  for (const { interval } of steps) {
    for (const limit of ["low", "high"] as const) {
      const value = interval[limit];
      if (value !== undefined) limits.set(`${limit} ${value}`, { limit, value });
    }
  }
  return [...limits.values()];
}
