import type { CalendarDate } from "../calendarDate.ts";
import type { Comparator } from "../measuring/measured.ts";
import type { Series, SeriesPoint } from "../series/series.ts";
import { pointStands } from "../series/series.ts";

/** CSF divided by serum: a number, or where an assay reached its limit only a bound. */
export type PairRatio = { readonly comparator: Comparator; readonly value: number };

/** B2M in cerebrospinal fluid and in serum, collected on one day. */
export type CsfSerumPair = {
  readonly collectedOn: CalendarDate;
  readonly csf: SeriesPoint;
  readonly serum: SeriesPoint;
  /** Absent where both are limits that leave the ratio open. */
  readonly ratio?: PairRatio;
  /** Further results of that day that the pair does not use. */
  readonly unused: number;
};

const TURNED: { readonly [comparator in Comparator]: Comparator } = { "=": "=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

/**
 * What two bounds allow together. The same side twice stays on that side, strictly where either is strict; opposite sides leave
 * all open.
 */
function together(one: Comparator, other: Comparator): Comparator | undefined {
  if (one === "=" || other === "=") return one === "=" ? other : one;
  if (one[0] !== other[0]) return undefined;
  return one === other ? one : one.startsWith("<") ? "<" : ">";
}

/**
 * The ratio of B2M in cerebrospinal fluid to B2M in serum.
 *
 * - Units: both in mg/L; the ratio has none.
 * - Errors: nothing where both are limits of their assays and the ratio could be anything ("<0.2" by "<2"). One limit gives a
 *   bound: "<0.2" by 2.4 is less than 0.0834.
 * - Source: a quotient. It has no agreed limit; LOINC 54355-3 names it.
 */
export function csfSerumRatio(
  csf: Pick<SeriesPoint, "comparator" | "value">,
  serum: Pick<SeriesPoint, "comparator" | "value">,
): PairRatio | undefined {
  const comparator = together(csf.comparator, TURNED[serum.comparator]);
  return comparator === undefined || !(serum.value > 0) ? undefined : { comparator, value: csf.value / serum.value };
}

/** The result that stands for a day: the last measurement that arithmetic may use, else the last there is. */
const standsFor = (points: readonly SeriesPoint[]): SeriesPoint | undefined =>
  points.findLast(({ leftOut }) => leftOut === undefined) ?? points.at(-1);

/** The results of each day, without what was entered in error. */
function byDay({ points }: Series): ReadonlyMap<CalendarDate, readonly SeriesPoint[]> {
  const days = new Map<CalendarDate, SeriesPoint[]>();
  for (const point of points) {
    if (!pointStands(point)) continue;
    const day = days.get(point.collectedOn);
    if (day === undefined) days.set(point.collectedOn, [point]);
    else day.push(point);
  }
  return days;
}

/** Every day on which both fluids were collected, oldest first; none where no day has both. Its ratio: `csfSerumRatio`. */
export function csfSerumPairs(csf: Series, serum: Series): readonly CsfSerumPair[] {
  const serumOn = byDay(serum);
  return [...byDay(csf)].flatMap(([collectedOn, inCsf]): CsfSerumPair[] => {
    const inSerum = serumOn.get(collectedOn) ?? [];
    const [one, other] = [standsFor(inCsf), standsFor(inSerum)];
    if (one === undefined || other === undefined) return [];
    const ratio = csfSerumRatio(one, other);
    return [
      {
        collectedOn,
        csf: one,
        serum: other,
        ...(ratio === undefined ? {} : { ratio }),
        unused: inCsf.length + inSerum.length - 2,
      },
    ];
  });
}
