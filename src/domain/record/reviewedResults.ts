import { compare } from "../compare.ts";
import { byId, entriesOf } from "../byId.ts";
import type { Instant } from "../instant.ts";
import { revisionsOf, type Revision } from "../kept.ts";
import type { Observation, ObservationContent } from "../measuring/observation.ts";
import { stands } from "../standing.ts";
import type { PatientRecord } from "./patientRecord.ts";
import type { Review } from "./review.ts";
import { sumOver, textOf } from "./reviewSum.ts";

type Results = Pick<PatientRecord, "observations">;
type Reviewed = Results & Pick<PatientRecord, "reviews">;

/** Against the latest review of a patient: what has come since, and what was looked at. */
export type ReviewStanding = {
  readonly review: Review;
  /** Results that were added, changed or withdrawn since. */
  readonly since: readonly Observation[];
  /**
   * Whether what was looked at is not what this record holds of that time: results came in that were recorded elsewhere before the
   * review, by another tab, a backup or another record of the patient. Which they are cannot be told, so none counts as looked at.
   */
  readonly isOther: boolean;
};

/** The moment of a review. Taking it back and putting it on top again does not make it another. */
const reviewedAt = (review: Review): Instant => review.earlier[0]?.recordedAt ?? review.recordedAt;

/** By the day it says, since a file can bring an earlier one at a later moment; then by its moment. */
const orderOf = (review: Review): string => `${review.on} ${reviewedAt(review)} ${review.id}`;

/** The reviews of a patient that stand, the latest first. */
export const reviewsOf = ({ reviews }: Pick<PatientRecord, "reviews">): readonly Review[] =>
  entriesOf(reviews)
    .filter(stands)
    .toSorted((a, b) => compare(orderOf(b), orderOf(a)));

/** What a result said at a moment; nothing where it was not recorded yet. */
const stateAt = (observation: Observation, at: Instant): Revision<ObservationContent> | undefined =>
  observation.recordedAt <= at
    ? observation
    : revisionsOf<ObservationContent>(observation).findLast(({ recordedAt }) => recordedAt <= at);

/** Whether a result says now what it said then: one that does not stand says nothing. */
function isAsThen(observation: Observation, at: Instant): boolean {
  const then = stateAt(observation, at);
  if (then === undefined || !stands(then)) return !stands(observation);
  return stands(observation) && (then === observation || textOf(then) === textOf(observation));
}

/**
 * What has come since a patient's latest review.
 *
 * - Errors: nothing where nobody has reviewed the patient.
 */
export function reviewStanding(record: Reviewed): ReviewStanding | undefined {
  const [review] = reviewsOf(record);
  if (review === undefined) return undefined;
  const at = reviewedAt(review);
  const all = entriesOf(record.observations);
  const then = all.flatMap((observation) => {
    const state = stateAt(observation, at);
    return state === undefined ? [] : [[observation.id, state] as const];
  });
  return {
    review,
    since: all.filter((observation) => !isAsThen(observation, at)),
    isOther: sumOver(then) !== review.results,
  };
}

/** Whether there are results that nobody has looked at: none was reviewed, or some have come since. */
export const awaitsReview = (record: Reviewed, standing: ReviewStanding | undefined): boolean =>
  standing === undefined ? entriesOf(record.observations).some(stands) : standing.isOther || standing.since.length > 0;

/**
 * The record with only those results that were looked at as they stand now: what is new, was changed or withdrawn since, or cannot
 * be told from such, is left out. The very record where all of it was.
 */
export function reviewedOnly(record: PatientRecord): PatientRecord {
  const standing = reviewStanding(record);
  if (!awaitsReview(record, standing)) return record;
  if (standing === undefined || standing.isOther) return { ...record, observations: {} };
  const fresh = new Set(standing.since.map(({ id }) => id));
  return { ...record, observations: byId(entriesOf(record.observations).filter(({ id }) => !fresh.has(id))) };
}
