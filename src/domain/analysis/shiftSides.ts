import type { ObservationId } from "../measuring/observation.ts";
import type { Verdict } from "./verdict.ts";

/** Where a result stands in the shift that a verdict rests on: in the rise or fall, or in what it is held against. */
export type ShiftSide = "rise" | "fall" | "before";

/**
 * The results that carry the change a verdict speaks of, by observation id: those of the two stretches that are compared.
 *
 * - Units: none.
 * - Errors: none; a verdict without a shift has no such results.
 */
export function shiftSides({ settled, shift, used }: Verdict): ReadonlyMap<ObservationId, ShiftSide> {
  const change = settled ?? shift;
  const sides = new Map<ObservationId, ShiftSide>();
  if (change === undefined) return sides;
  const [before, after] = [new Set(change.earlier.days), new Set(change.later.days)];
  for (const { collectedOn, points } of used) {
    const side = after.has(collectedOn) ? (change.percent < 0 ? "fall" : "rise") : before.has(collectedOn) ? "before" : undefined;
    if (side !== undefined) for (const { observation } of points) sides.set(observation.id, side);
  }
  return sides;
}
