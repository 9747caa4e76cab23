import * as v from "valibot";
import type { BackupNote } from "../domain/device/backupStanding.ts";
import { sealedObject, storedInstant } from "../exchange/sealedObject.ts";
import { openSeal, seal, type SealKind } from "../exchange/sealedText.ts";
import type { TextStore } from "./textStore.ts";

/** One key of its own, beside the documents: it holds no record and no choice that another device should have. */
const BACKUP_NOTE_KEY = "b2m:backup-note";

const KIND: SealKind = { name: "b2m-backup-note", current: 1 };
const shape = sealedObject({ lastAt: v.exactOptional(storedInstant), reminds: v.boolean() });

/** Where nothing is known no backup was made, and somebody is reminded. */
const UNKNOWN: BackupNote = { reminds: true };

/**
 * What the device remembers of its backups. A note that is missing, damaged or refused errs on the safe side: it reminds too early,
 * never too late.
 */
export type BackupNoteStore = {
  readonly read: () => BackupNote;
  readonly write: (note: BackupNote) => void;
  /** Calls the listener when another tab made a backup or changed whether it reminds. */
  readonly watch: (listener: () => void) => () => void;
};

/** The note in the browser's texts. */
export const backupNoteStore = (texts: TextStore): BackupNoteStore => ({
  read: () => {
    const text = texts.get(BACKUP_NOTE_KEY);
    const opened = text.ok && text.value !== undefined ? openSeal(KIND, text.value) : undefined;
    const read = opened?.ok === true ? v.safeParse(shape, opened.value.content) : undefined;
    return read?.success === true ? read.output : UNKNOWN;
  },
  write: (note) => void texts.set(BACKUP_NOTE_KEY, seal(KIND, note)),
  watch: (listener) =>
    texts.watch(({ key }) => {
      if (key === undefined || key === BACKUP_NOTE_KEY) listener();
    }),
});
