import { compare } from "../compare.ts";
import type { Instant } from "../instant.ts";

/** That somebody opened a patient's page: the opaque id, when, and by the initials of the device. */
export type Opening = { readonly patientId: string; readonly at: Instant; readonly by?: string };

/** So many are kept, the latest: what is noted may never crowd out what was measured. */
const OPENINGS_KEPT = 2000;
/** Within so many milliseconds the same person's next look at the same patient is one visit: ten minutes. */
const ONE_VISIT = 10 * 60 * 1000;

/** The openings with this one; the same list where it belongs to a visit that is noted already. */
export function withOpening(openings: readonly Opening[], opening: Opening): readonly Opening[] {
  const now = Date.parse(opening.at);
  const isNoted = openings.some(
    ({ patientId, at, by }) => patientId === opening.patientId && by === opening.by && Math.abs(now - Date.parse(at)) < ONE_VISIT,
  );
  return isNoted ? openings : mergeOpenings(openings, [opening]);
}

/** What two tabs or copies noted, each once, the oldest first, and no more than are kept. The order of the two does not matter. */
export function mergeOpenings(one: readonly Opening[], other: readonly Opening[]): readonly Opening[] {
  const all = new Map([...one, ...other].map((opening) => [keyOf(opening), opening]));
  return [...all]
    .sort(([a], [b]) => compare(a, b))
    .map(([, opening]) => opening)
    .slice(-OPENINGS_KEPT);
}

const keyOf = ({ patientId, at, by = "" }: Opening): string => `${at} ${patientId} ${by}`;

/** The openings of these patients' pages. */
export function openingsOf(openings: readonly Opening[], patients: readonly { readonly id: string }[]): readonly Opening[] {
  const ids = new Set(patients.map(({ id }) => id));
  return openings.filter(({ patientId }) => ids.has(patientId));
}
