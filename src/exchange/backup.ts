import * as v from "valibot";
import { entriesOf, type ById } from "../domain/byId.ts";
import { revisionsOf, type Instant, type Kept } from "../domain/kept.ts";
import { mergePatientRecords, type PatientRecord } from "../domain/patientRecord.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { Settings } from "../domain/settings.ts";
import { putOnShelf, take, type Shelf } from "../domain/shelf.ts";
import { isInstant, readPlainRecord, toPlainRecord } from "./plainRecord.ts";
import { readPlainSettings, toPlainSettings } from "./plainSettings.ts";
import { anyObject, pathOf, sealedObject } from "./sealedObject.ts";
import { openSeal, seal, type BrokenSeal, type SealKind } from "./sealedText.ts";

/** Everything the product holds: each patient with all history, and what the users of the device chose. */
export type Backup = { readonly madeAt: Instant; readonly records: readonly PatientRecord[]; readonly settings: Settings };

export type NotRestorable =
  | { readonly type: "NotABackup" }
  /** It begins as a backup and its end is missing: a download that broke off. */
  | { readonly type: "CutShort" }
  | { readonly type: "Newer"; readonly version: number }
  | { readonly type: "ChecksumMismatch" }
  | { readonly type: "Damaged"; readonly path: string };

/**
 * A backup has a version of its own, apart from that of the stored documents: it is written out under plain names so that other programs and people can
 * read it. Like them it keeps a frozen fixture for every version ever released.
 */
const KIND: SealKind = { name: "b2m-backup", current: 2 };

const plainKept = v.array(sealedObject({ id: v.string(), states: v.array(anyObject) }));
const patientV1 = { id: v.string(), patient: v.array(anyObject), observations: plainKept, lines: plainKept, events: plainKept, setAsides: plainKept };
const backupOf = <Patient extends v.GenericSchema>(patient: Patient) =>
  sealedObject({ madeAt: v.pipe(v.string(), v.check(isInstant)), settings: anyObject, patients: v.array(patient) });
/** Version 2 added what the scores ask for. */
const backupV2 = backupOf(sealedObject({ ...patientV1, stagingInputs: plainKept }));
/** Of version 1: nobody had been asked yet. */
const backupV1 = backupOf(v.pipe(sealedObject(patientV1), v.transform((patient) => ({ ...patient, stagingInputs: [] }))));

/** The whole backup as one JSON text with a checksum. The inverse of `parseBackup`. */
export const writeBackup = ({ madeAt, records, settings }: Backup): string =>
  seal(KIND, { madeAt, settings: toPlainSettings(settings), patients: records.map(toPlainRecord) });

/** Reads a backup whole or not at all: every state of every record passes its domain door again. A text editor's byte order mark and last line end do no harm. */
export function parseBackup(text: string): Result<Backup, NotRestorable> {
  const opened = openSeal(KIND, text.trim());
  if (!opened.ok) return err(notRestorable(opened.error));
  const shape = v.safeParse(opened.value.version === 1 ? backupV1 : backupV2, opened.value.content);
  if (!shape.success) return err({ type: "Damaged", path: pathOf(shape.issues) });
  const settings = readPlainSettings(shape.output.settings);
  if (!settings.ok) return err({ type: "Damaged", path: `settings.${settings.error.path}` });
  const records = new Map<string, PatientRecord>();
  for (const [index, plain] of shape.output.patients.entries()) {
    const record = readPlainRecord(plain);
    if (!record.ok) return err({ type: "Damaged", path: `patients.${index}.${record.error.path}` });
    if (records.has(record.value.id)) return err({ type: "Damaged", path: `patients.${index}.id` });
    records.set(record.value.id, record.value);
  }
  return ok({ madeAt: shape.output.madeAt, records: [...records.values()], settings: settings.value });
}

function notRestorable(seal: BrokenSeal): NotRestorable {
  switch (seal.type) {
    case "NotJson":
    case "NotSealed":
      return { type: "NotABackup" };
    case "HalfWritten":
      return { type: "CutShort" };
    case "Newer":
    case "ChecksumMismatch":
      return seal;
  }
}

/** How many of the backup's are not here yet, would gain something, and are here already as they are in the backup. */
export type RestoreCount = { readonly added: number; readonly changed: number; readonly same: number };

/** What a restore would do, to be shown before it is done, and the records as they would then be. */
export type RestorePlan = {
  readonly patients: RestoreCount;
  readonly results: RestoreCount;
  /** The current records with the backup merged in. A record that gains nothing is the same object as before. */
  readonly records: Shelf<PatientRecord>;
};

const statesOf = (entries: ById<Kept<object>>): number => entriesOf(entries).reduce((sum, entry) => sum + revisionsOf(entry).length, 0);

/** How many states a record holds in all. A merge only ever adds states, so the same number means the same record. */
const statesIn = ({ patient, observations, lines, events, setAsides, stagingInputs }: PatientRecord): number =>
  revisionsOf<object>(patient).length + statesOf(observations) + statesOf(lines) + statesOf(events) + statesOf(setAsides) + statesOf(stagingInputs);

/** What restoring the backup over the current records comes to. Records are merged, never replaced: what is newer here, or only here, stays. */
export function planRestore(current: Shelf<PatientRecord>, backup: Pick<Backup, "records">): RestorePlan {
  const patients = { added: 0, changed: 0, same: 0 };
  const results = { added: 0, changed: 0, same: 0 };
  let records = current;
  for (const theirs of backup.records) {
    const mine = take(records, theirs.id);
    const merged = mine === undefined ? theirs : mergePatientRecords(mine, theirs);
    const gains = mine === undefined || statesIn(merged) > statesIn(mine);
    if (gains) records = putOnShelf(records, merged);
    patients[mine === undefined ? "added" : gains ? "changed" : "same"] += 1;
    for (const { id } of entriesOf(theirs.observations)) results[whatHappens(mine?.observations[id], merged.observations[id])] += 1;
  }
  return { patients, results, records };
}

function whatHappens(mine: Kept<object> | undefined, merged: Kept<object> | undefined): keyof RestoreCount {
  if (mine === undefined) return "added";
  return merged !== undefined && merged.earlier.length > mine.earlier.length ? "changed" : "same";
}
