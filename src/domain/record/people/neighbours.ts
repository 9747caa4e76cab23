import { entriesOn, type Shelf } from "../../shelf.ts";
import type { PatientId } from "../patient.ts";
import type { PatientRecord } from "../patientRecord.ts";

/** The patients before and after one in a list; nothing at its ends. */
export type Neighbours = { readonly previous: PatientId | undefined; readonly next: PatientId | undefined };

/**
 * Whose page comes before this patient's, and whose after it, in the list that one came from. Without a list, or with one that does
 * not hold the patient, all patients that are not archived, by name in the reader's order of names.
 */
export function neighboursOf(
  id: PatientId,
  listed: readonly PatientId[] | undefined,
  records: Shelf<PatientRecord>,
  nameOrder: (one: string, other: string) => number,
): Neighbours {
  const order = listed?.includes(id) === true ? listed : byName(records, nameOrder);
  const at = order.indexOf(id);
  return { previous: order[at - 1], next: at < 0 ? undefined : order[at + 1] };
}

const byName = (records: Shelf<PatientRecord>, nameOrder: (one: string, other: string) => number): readonly PatientId[] =>
  entriesOn(records)
    .filter(({ patient }) => !patient.archived)
    .map(({ id, patient }) => ({ id, name: `${patient.familyName}, ${patient.givenName ?? ""}` }))
    .sort((a, b) => nameOrder(a.name, b.name))
    .map(({ id }) => id);
