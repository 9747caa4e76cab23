import { entriesOf } from "../byId.ts";
import type { Instant } from "../instant.ts";
import type { Kept } from "../kept.ts";
import { entriesIn, PARTS } from "../record/keptKinds.ts";
import type { PatientRecord } from "../record/patientRecord.ts";

/** What a device remembers of its backups. Not a setting: it is this device's alone, and in no backup. */
export type BackupNote = {
  /** When the last one was written here; absent where none was. */
  readonly lastAt?: Instant;
  readonly reminds: boolean;
};

/** So long may kept changes stand in no backup before somebody is reminded, in days of 24 hours. */
export const DUE_AFTER_DAYS = 30;
/** And so many changes. */
export const DUE_AFTER_CHANGES = 50;
/** Counted no further: "1,000 or more" says enough. */
export const COUNTED_TO = 1000;

const MS_A_DAY = 86_400_000;

/** What no backup of this device holds: how many states of records, and since when. */
export type BackupStanding = {
  readonly lastAt?: Instant;
  readonly changes: number;
  /** Whether somebody should be reminded. */
  readonly isDue: boolean;
};

type Unsaved = { readonly after: Instant | undefined; readonly changes: number; readonly oldest: Instant | undefined };
/** Records are never changed in place: what was counted of one holds for as long as it is the same. */
const counted = new WeakMap<PatientRecord, Unsaved>();

function unsavedOf(record: PatientRecord, after: Instant | undefined): Unsaved {
  const known = counted.get(record);
  if (known !== undefined && known.after === after) return known;
  let changes = 0;
  let oldest: Instant | undefined;
  const see = (at: Instant) => {
    if (after !== undefined && at <= after) return;
    changes += 1;
    if (oldest === undefined || at < oldest) oldest = at;
  };
  const walk = ({ recordedAt, earlier }: Kept<object>) => {
    see(recordedAt);
    for (const state of earlier) see(state.recordedAt);
  };
  walk(record.patient);
  for (const part of PARTS) for (const entry of entriesOf<Kept<object>>(entriesIn(record, part))) walk(entry);
  const unsaved = { after, changes, oldest };
  counted.set(record, unsaved);
  return unsaved;
}

/**
 * How a device stands with its backups now. A change is a state of a patient or of an entry, so a result that was amended counts
 * twice; made-up people of the demo do not count.
 */
export function backupStanding(records: Iterable<PatientRecord>, { lastAt, reminds }: BackupNote, now: Instant): BackupStanding {
  let changes = 0;
  let oldest: Instant | undefined;
  for (const record of records) {
    if (record.patient.synthetic) continue;
    const unsaved = unsavedOf(record, lastAt);
    changes += unsaved.changes;
    if (unsaved.oldest !== undefined && (oldest === undefined || unsaved.oldest < oldest)) oldest = unsaved.oldest;
    if (changes >= COUNTED_TO) break;
  }
  // Counted from the last backup, or where there is none from the first thing that would be lost.
  const from = lastAt ?? oldest;
  const isOld = from !== undefined && Date.parse(now) - Date.parse(from) >= DUE_AFTER_DAYS * MS_A_DAY;
  return {
    ...(lastAt === undefined ? {} : { lastAt }),
    changes: Math.min(changes, COUNTED_TO),
    isDue: reminds && changes > 0 && (changes >= DUE_AFTER_CHANGES || isOld),
  };
}
