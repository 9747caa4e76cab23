import * as v from "valibot";
import { IMPORT_FORMATS } from "../domain/device/settings.ts";
import type { BegunImport } from "../domain/record/begunImport.ts";
import { sealedObject, storedInstant } from "../exchange/sealedObject.ts";
import { openSeal, seal, type SealKind } from "../exchange/sealedText.ts";
import type { TextStore } from "./textStore.ts";

/** One key of its own, kept twice like a record: what is in the second copy is on the disk. */
export const IMPORT_NOTE_KEY = "b2m:import-begun";

const KIND: SealKind = { name: "b2m-import-begun", current: 1 };
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const shape = sealedObject({ at: storedInstant, format: v.picklist(IMPORT_FORMATS), results: count, care: count });

/** The note of an import that was begun and is not stored whole yet. */
export type ImportNoteStore = {
  readonly read: () => BegunImport | undefined;
  /** Resolves when the note is on the disk, where it can be. */
  readonly write: (begun: BegunImport) => Promise<void>;
  readonly remove: () => void;
  /** Calls the listener when another tab began or ended an import. */
  readonly watch: (listener: () => void) => () => void;
};

/** The note in the browser's texts. `kept` resolves when what was written is in every copy. A note that cannot be read is none. */
export const importNoteStore = (texts: TextStore, kept: () => Promise<void>): ImportNoteStore => ({
  read: () => {
    const text = texts.get(IMPORT_NOTE_KEY);
    const opened = text.ok && text.value !== undefined ? openSeal(KIND, text.value) : undefined;
    const read = opened?.ok === true ? v.safeParse(shape, opened.value.content) : undefined;
    return read?.success === true ? read.output : undefined;
  },
  write: async (begun) => {
    texts.set(IMPORT_NOTE_KEY, seal(KIND, begun));
    await kept();
  },
  remove: () => void texts.remove(IMPORT_NOTE_KEY),
  watch: (listener) =>
    texts.watch(({ key }) => {
      if (key === undefined || key === IMPORT_NOTE_KEY) listener();
    }),
});
