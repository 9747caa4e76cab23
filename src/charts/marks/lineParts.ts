import type { ComparableRun, RunCut } from "../../domain/series/series.ts";
import type { TrendPoint } from "./trendPoints.ts";

/**
 * A stretch of the line. Solid joins measurements of one comparable run; dotted passes the limit of an assay and claims no value.
 */
export type LinePart = { readonly kind: "solid" | "dotted"; readonly points: readonly TrendPoint[] };

/** Where a comparable run begins, and what changed there. `x` lies half way between the two results. */
export type CutRule = { readonly x: number; readonly cut: RunCut };

/** Which run each usable result belongs to. */
const runOfEach = (runs: readonly ComparableRun[]): ReadonlyMap<string, number> =>
  new Map(runs.flatMap((run, index) => run.points.map((point) => [point.observation.id, index] as const)));

/**
 * The stretches of line between the points: broken where one comparable run ends, never through a result that arithmetic leaves
 * out. Between two measurements with a censored result between them the line is dotted and goes by the assay's limit.
 */
export function lineParts(points: readonly TrendPoint[], runs: readonly ComparableRun[]): readonly LinePart[] {
  const runOf = runOfEach(runs);
  const parts: LinePart[] = [];
  let solid: TrendPoint[] = [];
  let run: number | undefined;
  let limits: TrendPoint[] = [];
  const close = () => {
    if (solid.length > 1) parts.push({ kind: "solid", points: solid });
    solid = [];
  };
  for (const point of points) {
    if (point.point.leftOut === "censored") limits.push(point);
    if (point.point.leftOut !== undefined) continue;
    const itsRun = runOf.get(point.id);
    const last = solid.at(-1);
    if (itsRun !== run || last === undefined) {
      close();
    } else if (limits.length > 0) {
      close();
      parts.push({ kind: "dotted", points: [last, ...limits, point] });
    }
    solid.push(point);
    run = itsRun;
    limits = [];
  }
  close();
  return parts;
}

/** The places where a run is cut: half way between its first result and the usable result before it. */
export function cutRules(points: readonly TrendPoint[], runs: readonly ComparableRun[]): readonly CutRule[] {
  const xOf = new Map(points.map((point) => [point.id, point.x]));
  return runs.flatMap((run, index) => {
    const before = runs[index - 1]?.points.at(-1)?.observation.id;
    const first = run.points[0]?.observation.id;
    const [from, to] = [xOf.get(before ?? ""), xOf.get(first ?? "")];
    return run.cut === undefined || from === undefined || to === undefined ? [] : [{ x: (from + to) / 2, cut: run.cut }];
  });
}
