import { by } from "../compare.ts";
import { entriesOf, put, type ById } from "../byId.ts";
import { contentOf, isSameContent, keep, revise, revisionsOf, type WhenAndWhy } from "../kept.ts";
import { stands } from "../standing.ts";
import type { PatientEntry, PatientEntryContent } from "./patientEntry.ts";
import type { PatientRecord } from "./patientRecord.ts";

/** What bringing back does with one entry: it is not here yet, the patient changed it, took it back, or it is here as it stands. */
export type BroughtFate = "New" | "Changed" | "Withdrawn" | "AlreadyHere";

/** What the patient says of it, whatever the team made of it. */
const saidOf = ({ takenAs: _taken, ...said }: PatientEntryContent): PatientEntryContent => said;

/** What a patient's own file would do with one entry. What the patient said before, and changed since, is no news. */
function broughtFate(here: PatientEntry | undefined, brought: PatientEntry): BroughtFate {
  const said = saidOf(contentOf<PatientEntryContent>(brought));
  if (here === undefined) return stands(brought) ? "New" : "AlreadyHere";
  const known = revisionsOf<PatientEntryContent>(here).some((state) =>
    isSameContent(saidOf(contentOf<PatientEntryContent>(state)), said),
  );
  if (known) return "AlreadyHere";
  return stands(brought) ? "Changed" : "Withdrawn";
}

/** The entry as the record has it once it was brought back. What the team took over stays taken over. */
function broughtBack(here: PatientEntry | undefined, brought: PatientEntry, change: WhenAndWhy): PatientEntry {
  const said = saidOf(contentOf<PatientEntryContent>(brought));
  if (here === undefined) return keep<PatientEntryContent>(brought.id, said, change);
  const { takenAs } = here;
  return revise<PatientEntryContent>(here, takenAs === undefined ? said : { ...said, takenAs }, change);
}

/** What would be done with one entry that a patient brought, and what stands here in its place. */
export type BroughtEntry = {
  readonly fate: BroughtFate;
  readonly brought: PatientEntry;
  readonly here: PatientEntry | undefined;
};

/** What a patient's own file would do, entry by entry, in the order in which they were written. */
export const planBroughtBack = (record: PatientRecord, brought: ById<PatientEntry>): readonly BroughtEntry[] =>
  entriesOf(brought)
    .toSorted(
      by(
        ({ recordedAt }) => recordedAt,
        ({ id }) => id,
      ),
    )
    .map((entry) => {
      const here = record.patientEntries[entry.id];
      return { fate: broughtFate(here, entry), brought: entry, here };
    });

/** The record with these entries as the patient brought them; what is here already, and all else in the record, stays as it is. */
export function withBroughtBack(record: PatientRecord, planned: readonly BroughtEntry[], change: WhenAndWhy): PatientRecord {
  const news = planned.filter(({ fate }) => fate !== "AlreadyHere");
  if (news.length === 0) return record;
  const patientEntries = news.reduce<ById<PatientEntry>>(
    (entries, { brought }) => put(entries, broughtBack(entries[brought.id], brought, change)),
    record.patientEntries,
  );
  return { ...record, patientEntries };
}
