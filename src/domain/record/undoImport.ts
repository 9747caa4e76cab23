import { entriesOf, type ById } from "../byId.ts";
import type { Instant } from "../instant.ts";
import { contentOf, isSameContent, revise, revisionsOf, type WhenAndWhy, type Kept } from "../kept.ts";
import { stands } from "../standing.ts";
import { entriesIn, everyPart, PARTS } from "./keptKinds.ts";
import type { Patient, PatientContent, PatientId } from "./patient.ts";
import type { PatientRecord } from "./patientRecord.ts";

/**
 * A record with an import undone: how many of its entries were taken back, how many carry a later word and were left as they are, and
 * whether its patient was archived.
 */
export type ImportUndone = {
  readonly record: PatientRecord;
  readonly taken: number;
  readonly left: number;
  readonly archived: boolean;
};

/**
 * The record without what one import did to it, known by the one instant that all its states carry. As with undo nothing is
 * erased: what the import added is withdrawn, what it corrected gets its earlier content on top. A later word stands. A patient
 * whom the import added is archived, unless something else is theirs by now. The same object where there is nothing to take back,
 * so that undoing twice changes nothing.
 */
export function undoImport(record: PatientRecord, at: Instant, change: WhenAndWhy): ImportUndone {
  const count = { taken: 0, left: 0 };
  const entries = everyPart((part) => undoneEntries(entriesIn(record, part), at, change, count));
  const isEmpty = PARTS.every((part) => Object.values(entries[part]).every((entry) => !stands(entry)));
  const patient = undonePatient(record.patient, at, change, isEmpty, count);
  const archived = patient.archived && !record.patient.archived;
  return count.taken === 0 && patient === record.patient
    ? { record, ...count, archived }
    : { record: { ...record, ...entries, patient }, ...count, archived };
}

/**
 * The content that was there before the import, or nothing where the import brought the entry. An entry that came with its history has
 * states from before: then the import's own says nothing new, which no import that corrects does.
 */
const contentBefore = <Content extends object>(entry: Kept<Content>, at: Instant): Content | undefined => {
  const states = revisionsOf<Content>(entry);
  const index = states.findLastIndex(
    (state, place) => states.slice(place + 1).some((later) => later.recordedAt === at) && state.recordedAt !== at,
  );
  const [before, after] = [states[index], states[index + 1]];
  if (before === undefined || after === undefined) return undefined;
  const content = contentOf<Content>(before);
  return isSameContent(content, contentOf<Content>(after)) ? undefined : content;
};

/** Whether what the import with this instant did to an entry has been taken back, by itself or with all of the import. */
export function isUndone<Content extends { readonly status: string }>(entry: Kept<Content>, at: Instant): boolean {
  if (!stands(entry)) return true;
  const before = contentBefore<Content>(entry, at);
  return before !== undefined && isSameContent(contentOf<Content>(entry), before);
}

const isOf = (at: Instant, entry: Kept<object>): boolean =>
  entry.recordedAt === at || entry.earlier.some((state) => state.recordedAt === at);

function undoneEntries<Content extends { readonly status: string }>(
  entries: ById<Kept<Content>>,
  at: Instant,
  change: WhenAndWhy,
  count: { taken: number; left: number },
): ById<Kept<Content>> {
  const changed: Kept<Content>[] = [];
  for (const entry of entriesOf(entries)) {
    if (!isOf(at, entry)) continue;
    const present = contentOf<Content>(entry);
    const wanted = contentBefore(entry, at) ?? { ...present, status: "entered-in-error" };
    // Withdrawn by the file itself, or taken back already.
    if (isSameContent(present, wanted)) continue;
    if (entry.recordedAt !== at) count.left += 1;
    else {
      count.taken += 1;
      changed.push(revise<Content>(entry, wanted, change));
    }
  }
  return changed.length === 0 ? entries : { ...entries, ...Object.fromEntries(changed.map((entry) => [entry.id, entry])) };
}

function undonePatient(patient: Patient, at: Instant, change: WhenAndWhy, isEmpty: boolean, count: { left: number }): Patient {
  if (!isOf(at, patient)) return patient;
  const present = contentOf<PatientContent>(patient);
  const before = contentBefore<PatientContent>(patient, at);
  if (patient.recordedAt !== at || (before === undefined && !isEmpty)) {
    if (!present.archived) count.left += 1;
    return patient;
  }
  const wanted = before ?? { ...present, archived: true };
  return isSameContent(present, wanted) ? patient : revise<PatientContent, PatientId>(patient, wanted, change);
}
