import type { CalendarDate } from "../../../domain/calendarDate.ts";
import { by } from "../../../domain/compare.ts";
import { quantityOf, type Observation } from "../../../domain/measuring/observation.ts";
import { stands } from "../../../domain/standing.ts";

/** The measured results of a series, found by the day between two of them. */
export type MeasuredNeighbours = {
  /** The last one before this day, and the first after it among those that were here before the import. */
  readonly around: (on: CalendarDate) => readonly (Observation | undefined)[];
  readonly add: (observation: Observation) => void;
};

const isMeasured = (observation: Observation): boolean => stands(observation) && quantityOf(observation).comparator === "=";

/**
 * The measured results next to a day, so that a leap is judged without looking at the whole series. Results are added in the
 * order of their days.
 */
export function measuredNeighbours(present: readonly Observation[]): MeasuredNeighbours {
  const before = present.filter(isMeasured).sort(
    by(
      ({ collectedOn }) => collectedOn,
      ({ id }) => id,
    ),
  );
  const added: Observation[] = [];
  return {
    around: (on) => {
      const [one, other] = [nextTo(before, on), nextTo(added, on)];
      const later = (one.earlier?.collectedOn ?? "") > (other.earlier?.collectedOn ?? "") ? one.earlier : other.earlier;
      return [later ?? one.earlier, one.later];
    },
    add: (observation) => {
      if (isMeasured(observation)) added.push(observation);
    },
  };
}

/** The results on both sides of a day, found by halving. */
function nextTo(
  sorted: readonly Observation[],
  on: CalendarDate,
): { readonly earlier: Observation | undefined; readonly later: Observation | undefined } {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.collectedOn ?? "") < on) low = middle + 1;
    else high = middle;
  }
  const earlier = sorted[low - 1];
  while (sorted[low]?.collectedOn === on) low += 1;
  return { earlier, later: sorted[low] };
}
