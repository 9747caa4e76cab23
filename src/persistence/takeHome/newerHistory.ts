import { entriesOf, put, type ById } from "../../domain/byId.ts";
import { contentOf, revise } from "../../domain/kept.ts";
import type { PatientEntry, PatientEntryContent } from "../../domain/record/patientEntry.ts";
import type { TakeHome } from "./takeHomeContent.ts";

/**
 * A patient's history with what another file of theirs holds: the team's part of whichever left later, and all that the patient wrote
 * in either. Of one entry in both the later word stands; that the team took it over is the team's word, and comes with their part.
 */
export function withOther(here: TakeHome, other: TakeHome): TakeHome {
  const newer = other.leftAt > here.leftAt ? other : here;
  const patientEntries = entriesOf(other.record.patientEntries).reduce<ById<PatientEntry>>(
    (entries, entry) => put(entries, laterWord(entries[entry.id], entry)),
    here.record.patientEntries,
  );
  return { ...newer, record: { ...newer.record, patientEntries } };
}

function laterWord(one: PatientEntry | undefined, other: PatientEntry): PatientEntry {
  if (one === undefined) return other;
  const later = one.recordedAt >= other.recordedAt ? one : other;
  const takenAs = one.takenAs ?? other.takenAs;
  if (takenAs === undefined || later.takenAs === takenAs) return later;
  return revise<PatientEntryContent>(later, { ...contentOf<PatientEntryContent>(later), takenAs }, { at: later.recordedAt });
}
