/**
 * A stretch of the time axis without anything on it, drawn shorter than it is: from its `from` to its `to`, in the room of
 * `drawn` days. `empty` is the whole stretch without anything, of which a little on both sides is drawn in full.
 */
export type TimeBreak = {
  readonly from: number;
  readonly to: number;
  readonly drawn: number;
  readonly empty: { readonly from: number; readonly to: number };
};

/**
 * A stretch of days on the time axis, as day numbers, and where it is broken (`brokenTime`). `air` is the room left free at its
 * ends, `airAfter` that at its end where it is another.
 */
export type TimeDomain = {
  readonly from: number;
  readonly to: number;
  readonly air?: number;
  readonly airAfter?: number;
  readonly breaks?: readonly TimeBreak[];
};

const NO_BREAKS: readonly TimeBreak[] = [];

/** The breaks of an axis; none for one that shows every day alike. */
export const breaksOf = ({ breaks = NO_BREAKS }: TimeDomain): readonly TimeBreak[] => breaks;

/**
 * Where a day stands on an axis, in days of full length from its beginning: the one way to place a day. Outside the breaks every
 * day is as long as each of the others; before and after the axis too. Strictly increasing.
 */
export function unitOf(time: TimeDomain, day: number): number {
  let unit = day - time.from;
  for (const { from, to, drawn } of breaksOf(time)) {
    const shrink = 1 - drawn / (to - from);
    unit -= shrink * Math.min(to - from, Math.max(0, day - from));
  }
  return unit;
}

/** The day at a place on an axis. The inverse of `unitOf`. */
export function dayOfUnit(time: TimeDomain, unit: number): number {
  let day = time.from + unit;
  for (const { from, to, drawn } of breaksOf(time)) {
    if (day > from + drawn) day += to - from - drawn;
    else if (day > from) return from + ((day - from) / drawn) * (to - from);
  }
  return day;
}

/** How long the whole axis is, in days of full length. */
export const unitsIn = (time: TimeDomain): number => unitOf(time, time.to);

/** Whether a day lies inside a break, where no tick stands and no distance can be read. */
export const isInBreak = (time: TimeDomain, day: number): boolean =>
  breaksOf(time).some(({ from, to }) => day > from && day < to);

/** Points in order, parted where a break lies between two of them: a line across it would have a slope that means nothing. */
export function apartAtBreaks<Point extends { readonly x: number }>(
  points: readonly Point[],
  time: TimeDomain,
): readonly (readonly Point[])[] {
  const parts: Point[][] = [[]];
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before !== undefined && breaksOf(time).some(({ from, to }) => before.x <= from && point.x >= to)) parts.push([]);
    parts.at(-1)?.push(point);
  });
  return parts;
}

/** The stretches of an axis between its breaks, which are drawn in full. */
export function fullStretches(time: TimeDomain): readonly { readonly from: number; readonly to: number }[] {
  const edges = [time.from, ...breaksOf(time).flatMap(({ from, to }) => [from, to]), time.to];
  return Array.from({ length: edges.length / 2 }, (_, index) => ({
    from: edges[2 * index] ?? time.from,
    to: edges[2 * index + 1] ?? time.to,
  }));
}
