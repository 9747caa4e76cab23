import { timeDomain, type TimeAnchor, type TrendRange } from "./timeAxis.ts";
import type { TimeBreak, TimeDomain } from "./timeScale.ts";

/**
 * The axis is broken only where nothing happened for more than 18 months, and for more than a third of all that would be drawn.
 * App rule.
 */
const LEAST_EMPTY_DAYS = 548;
const LEAST_EMPTY_SHARE = 1 / 3;
const MOST_BREAKS = 3;

/** Room of a break: wide enough that it is seen and that the ticks on both sides have room, and never most of a small plot. */
const BREAK_PX = 64;
const MOST_BREAK_SHARE = 0.18;
const MOST_BREAKS_SHARE = 0.4;

/** What a time axis has to show. */
export type TimeQuestion = {
  /** The days it spans, oldest first: results, and what else belongs to its ends. */
  readonly days: readonly number[];
  /**
   * Every day on which something is drawn: results, treatments and events that begin or end. Only between them can a stretch be
   * empty.
   */
  readonly landmarks: readonly number[];
  readonly range?: TrendRange | undefined;
  readonly anchor?: TimeAnchor | undefined;
  /** Width of the plot, px. */
  readonly width: number;
};

/** The days an axis spans, with its breaks. */
export function brokenTime({ days, landmarks, range, anchor, width }: TimeQuestion): TimeDomain {
  const whole = timeDomain(days, range, anchor);
  const inside = [...new Set(landmarks)].filter((day) => day >= whole.from && day <= whole.to).toSorted((a, b) => a - b);
  const gaps = emptyStretches(inside);
  if (gaps.length === 0) return whole;
  const emptyDays = gaps.reduce((sum, { from, to }) => sum + to - from, 0);
  const { from, to, air } = timeDomain(days, range, anchor, emptyDays);
  const share = Math.min(MOST_BREAK_SHARE, MOST_BREAKS_SHARE / gaps.length, BREAK_PX / width);
  const full = to - from - emptyDays + 2 * air * gaps.length;
  const drawn = (share * full) / (1 - gaps.length * share);
  return {
    from,
    to,
    air,
    breaks: gaps.map((empty): TimeBreak => ({ from: empty.from + air, to: empty.to - air, drawn, empty })),
  };
}

/** The longest empty stretches, each measured against what is left without the longer ones, in the order of time. */
function emptyStretches(days: readonly number[]): readonly { readonly from: number; readonly to: number }[] {
  const gaps = days
    .slice(1)
    .map((to, index) => ({ from: days[index] ?? to, to }))
    .toSorted((a, b) => b.to - b.from - (a.to - a.from));
  let left = (days.at(-1) ?? 0) - (days[0] ?? 0);
  const empty: { readonly from: number; readonly to: number }[] = [];
  for (const gap of gaps) {
    const length = gap.to - gap.from;
    if (length <= LEAST_EMPTY_DAYS || length <= left * LEAST_EMPTY_SHARE || empty.length === MOST_BREAKS) break;
    empty.push(gap);
    left -= length;
  }
  return empty.toSorted((a, b) => a.from - b.from);
}
