import type { ObservationId } from "../../domain/measuring/observation.ts";
import type { PlacedMark } from "../labels/sceneLabels.ts";

/** The point nearest to a position. Sideways distance weighs more, as readers aim at a day. */
export function nearestMark(marks: readonly PlacedMark[], x: number, y: number): PlacedMark | undefined {
  let nearest: PlacedMark | undefined;
  let least = Infinity;
  for (const mark of marks) {
    const distance = 4 * (mark.x - x) ** 2 + (mark.y - y) ** 2;
    if (distance < least) [nearest, least] = [mark, distance];
  }
  return nearest;
}

const PAGE = 10;

/**
 * Where a key leads from the present point, or nothing where the key means nothing here. The first press of an arrow starts from
 * the latest.
 */
export function stepTo(marks: readonly PlacedMark[], from: ObservationId | undefined, key: string): PlacedMark | undefined {
  const found = marks.findIndex(({ trend }) => trend.id === from);
  const now = found === -1 ? marks.length - 1 : found;
  const steps: { readonly [key: string]: number } = {
    ArrowRight: now + 1,
    ArrowUp: now + 1,
    ArrowLeft: now - 1,
    ArrowDown: now - 1,
    PageUp: now + PAGE,
    PageDown: now - PAGE,
    Home: 0,
    End: marks.length - 1,
  };
  const to = steps[key];
  return to === undefined ? undefined : marks[Math.min(marks.length - 1, Math.max(0, to))];
}
