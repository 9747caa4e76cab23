import { compare } from "../compare.ts";
import { byId, entriesOf } from "../byId.ts";
import type { Instant } from "../instant.ts";
import { revisionsOf, type Revision } from "../kept.ts";
import { keysOf } from "../keysOf.ts";
import type { Observation, ObservationContent } from "../measuring/observation.ts";
import { SOURCE_FIELDS } from "../measuring/source.ts";
import { stands } from "../standing.ts";
import { KINDS } from "./keptKinds.ts";
import type { PatientRecord } from "./patientRecord.ts";
import type { Review } from "./review.ts";

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

/**
 * What a result says. By which name its sender knows it, and where it was read, is not among that: an import may
 * add it, and nothing else changes.
 */
const OF_THE_SOURCE: ReadonlySet<string> = new Set(SOURCE_FIELDS);
const FIELDS = keysOf(KINDS.observations.fields).filter(
  (field) => KINDS.observations.fields[field] !== "name" && !OF_THE_SOURCE.has(field),
);
const textOf = (state: ObservationContent): string => FIELDS.map((field) => `${field}=${state[field] ?? ""}`).join("\n");

/** Two numbers of 32 bits from a text. Nothing is kept secret by it: it only tells two texts apart. */
function hashOf(text: string): readonly [number, number] {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charCodeAt(index);
    one = Math.imul(one ^ letter, 0x01000193);
    other = Math.imul(other + letter, 0x85ebca6b) ^ (other >>> 13);
  }
  return [one >>> 0, other >>> 0];
}

/**
 * A sum over results that does not depend on their order: how many stand, and what each says. A result that does not stand counts
 * as one that is not there.
 */
function sumOver(states: readonly (readonly [id: string, state: Revision<ObservationContent>])[]): string {
  let [one, other, count] = [0, 0, 0];
  for (const [id, state] of states) {
    if (!stands(state)) continue;
    const [a, b] = hashOf(`${id}\n${textOf(state)}`);
    [one, other, count] = [(one + a) % 0x100000000, (other + b) % 0x100000000, count + 1];
  }
  return `${count}.${one.toString(36)}${other.toString(36).padStart(7, "0")}`;
}

/** What a review of these results rests on. */
export const sumOf = ({ observations }: Results): string =>
  sumOver(entriesOf(observations).map((observation) => [observation.id, observation]));

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
