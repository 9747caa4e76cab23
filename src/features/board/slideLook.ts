import { rangeOf, type RangePreset, type TrendRange } from "../../charts/axes/timeAxis.ts";
import type { ValueScale } from "../../charts/axes/valueAxis.ts";
import type { BoardCase } from "./boardCase.ts";
import { pointStands } from "../../domain/series/series.ts";

/** What of a case is looked at beside its chart. */
const SIDES = ["summary", "why", "companions", "notes"] as const;
export type Side = (typeof SIDES)[number];

/** The ranges on the keys 1 to 4. */
export const SLIDE_RANGES = ["all", "2y", "1y", "6m"] as const satisfies readonly RangePreset[];
export type SlideRange = (typeof SLIDE_RANGES)[number];

/** How slides are looked at. It stays the same from case to case, so that nothing jumps. */
export type SlideLook = {
  readonly range: SlideRange;
  /** A stretch of time dragged over on this case; it ends with the case. */
  readonly dragged?: TrendRange | undefined;
  readonly scale: ValueScale;
  readonly withKidney: boolean;
  readonly side: Side;
};

export const FIRST_LOOK: SlideLook = { range: "all", scale: "linear", withKidney: true, side: "summary" };

/** The stretch of time of a case; nothing for all of it. */
export function rangeOfCase({ content }: BoardCase, range: SlideRange): TrendRange | undefined {
  const last = content.series.points.findLast(pointStands)?.collectedOn;
  return last === undefined ? undefined : rangeOf(range, last);
}
