import type { TrendRange } from "../../charts/axes/timeAxis.ts";
import { addDays, daysBetween } from "../../domain/calendarDate.ts";
import type { BoardCase, CaseAnchor } from "./boardCase.ts";
import type { SlideRange } from "./slideLook.ts";
import { pointStands } from "../../domain/series/series.ts";

/** One axis for two cases: from which day each counts, and the stretch of time that both show. */
export type SharedAxis = { readonly id: CaseAnchor["id"]; readonly sides: readonly [AxisSide, AxisSide] };
export type AxisSide = { readonly anchor: CaseAnchor["anchor"]; readonly range: TrendRange };

const DAYS_OF: { readonly [range in SlideRange]: number } = { all: Infinity, "2y": 730, "1y": 365, "6m": 183 };

/** The days that both cases can count from: diagnosis, then the lines that both have had. */
export const sharedAnchors = (one: BoardCase, other: BoardCase): readonly CaseAnchor["id"][] =>
  one.anchors.map(({ id }) => id).filter((id) => other.anchors.some((theirs) => theirs.id === id));

/**
 * Two cases on one axis that counts days: the same number of days before and after the day each counts from, over all results of
 * both. A case without a day of diagnosis counts from its first result where the other counts from diagnosis.
 */
export function sharedAxis(
  one: BoardCase,
  other: BoardCase,
  wanted: CaseAnchor["id"] | undefined,
  range: SlideRange,
): SharedAxis | undefined {
  const shared = sharedAnchors(one, other);
  const id = wanted !== undefined && shared.includes(wanted) ? wanted : (shared[0] ?? "diagnosis");
  const anchorOf = (shown: BoardCase) => (shown.anchors.find((anchor) => anchor.id === id) ?? shown.anchors[0])?.anchor;
  const [mine, theirs] = [anchorOf(one), anchorOf(other)];
  if (mine === undefined || theirs === undefined) return undefined;
  const days = [
    [one, mine],
    [other, theirs],
  ] as const;
  const elapsed = days.flatMap(([{ content }, anchor]) =>
    content.series.points.filter(pointStands).map(({ collectedOn }) => daysBetween(anchor.on, collectedOn)),
  );
  if (elapsed.length === 0) return undefined;
  const to = Math.max(...elapsed);
  const from = Math.max(Math.min(...elapsed), to - DAYS_OF[range]);
  const sideOf = (anchor: CaseAnchor["anchor"]): AxisSide => ({
    anchor,
    range: { from: addDays(anchor.on, from), to: addDays(anchor.on, to) },
  });
  return { id, sides: [sideOf(mine), sideOf(theirs)] };
}
