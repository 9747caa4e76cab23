import type { ComparableRun } from "../../domain/series/series.ts";
import { lineParts } from "./lineParts.ts";
import { reduceLine } from "./reducePoints.ts";
import { apartAtBreaks, unitOf, type TimeDomain } from "../axes/timeScale.ts";
import type { TrendPoint } from "./trendPoints.ts";

/**
 * One row of the line's data, its place in days of full length from the beginning of the axis (`unitOf`). A missing value breaks
 * the line there.
 */
export type LineRow = { readonly x: number; readonly solid: number | null; readonly dotted: number | null };

/** The rows of the line, with an empty row where a part ends, or where the axis is broken. */
export function lineRows(points: readonly TrendPoint[], runs: readonly ComparableRun[], time: TimeDomain): readonly LineRow[] {
  return lineParts(points, runs).flatMap(({ kind, points: part }) =>
    apartAtBreaks(part, time).flatMap((piece) => {
      const rows = reduceLine(piece).map(({ x, y }): LineRow => ({
        x: unitOf(time, x),
        solid: kind === "solid" ? y : null,
        dotted: kind === "dotted" ? y : null,
      }));
      return [...rows, { x: rows.at(-1)?.x ?? 0, solid: null, dotted: null }];
    }),
  );
}
