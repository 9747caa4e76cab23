import type { Instant } from "../../domain/instant.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { Settings } from "../../domain/device/settings.ts";
import { entriesOn, type Shelf } from "../../domain/shelf.ts";
import type { BackupKey } from "../../exchange/encryptedBackup.ts";
import type { BackupFolder, KeptFile, KeptFileStore } from "../../persistence/keptFileStore.ts";

/** How a backup file stands that is kept up to date. */
export type KeptFileState =
  | { readonly type: "Off" }
  /** The browser wants the folder to be allowed again, as after a restart. */
  | { readonly type: "NotAllowed" }
  /** Something changed, and is written after a short while. */
  | { readonly type: "Waiting" }
  | { readonly type: "Writing" }
  | { readonly type: "UpToDate"; readonly at: Instant }
  | { readonly type: "Failed" };

type Records = { readonly records: Shelf<PatientRecord>; readonly settings: Settings };

export type FileKeeperDeps = {
  readonly monitor: { readonly getState: () => Records; readonly subscribe: (listener: () => void) => () => void };
  readonly store: KeptFileStore;
  readonly now: () => Instant;
  /** Does work after so many milliseconds. */
  readonly after: (ms: number, work: () => void) => void;
  /** The text of a backup, encrypted where there is a key. */
  readonly write: (content: Records & { readonly madeAt: Instant }, key: BackupKey | undefined) => Promise<string>;
  /** A name that no other browser's file in that folder has. */
  readonly newName: (isEncrypted: boolean) => string;
  /** Whether the last backup holds all there is, and when it was made. */
  readonly upToDateSince: () => Instant | undefined;
  readonly made: (at: Instant) => void;
};

export type FileKeeper = {
  readonly state: () => KeptFileState;
  readonly kept: () => KeptFile | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** Goes on with what an earlier visit began. */
  readonly resume: () => Promise<void>;
  readonly begin: (folder: BackupFolder, key?: BackupKey) => Promise<void>;
  /** Asks the browser for the folder again; it answers only to a person's click. */
  readonly allow: () => Promise<void>;
  /** Writes at once what waits. */
  readonly flush: () => Promise<void>;
  /** The file stays where it is. */
  readonly stop: () => Promise<void>;
};

/** Changes are gathered so long before they are written, */
const GATHER_MS = 10_000;
/** and where writing takes long it is done the less often. */
const TIMES_THE_WORK = 20;

const READWRITE = { mode: "readwrite" } as const;

/**
 * Keeps one backup file in a folder of the user's choice up to date. The browser swaps the file only once all of it is written. A file
 * that holds more patients than are here is not written over: another is begun beside it, for what is here may be what was left.
 */
export function fileKeeper(deps: FileKeeperDeps): FileKeeper {
  let kept: KeptFile | undefined;
  let state: KeptFileState = { type: "Off" };
  /** What the file holds, or is being given; nothing where none is kept: each record of then would stay in memory beside those of now. */
  let seen: Records | undefined;
  let pause = GATHER_MS;
  let isPlanned = false;
  let writing: Promise<void> | undefined;
  const listeners = new Set<() => void>();
  const here = (): Records => {
    const { records, settings } = deps.monitor.getState();
    return { records, settings };
  };
  const show = (next: KeptFileState) => {
    state = next;
    listeners.forEach((listener) => listener());
  };

  async function put(into: KeptFile): Promise<void> {
    show({ type: "Writing" });
    const { records, settings } = (seen = here());
    const madeAt = deps.now();
    try {
      const text = await deps.write({ records, settings, madeAt }, into.key);
      const isFewer = records.size < into.patients;
      const file = isFewer ? deps.newName(into.key !== undefined) : into.file;
      const out = await (await into.folder.getFileHandle(file, { create: true })).createWritable();
      await out.write(text);
      await out.close();
      // Stopped meanwhile: what was written stays, and nothing is remembered of it.
      if (kept !== into) return;
      kept = { ...into, file, patients: entriesOn(records).length };
      await deps.store.write(kept);
      deps.made(madeAt);
      pause = Math.max(GATHER_MS, TIMES_THE_WORK * (Date.parse(deps.now()) - Date.parse(madeAt)));
      show({ type: "UpToDate", at: madeAt });
    } catch (problem) {
      if (kept === into) show({ type: problem instanceof Error && problem.name === "NotAllowedError" ? "NotAllowed" : "Failed" });
    }
  }
  /** One after the other; what changes meanwhile is written afterwards. */
  async function write(): Promise<void> {
    if (writing !== undefined) return writing;
    if (kept === undefined) return undefined;
    writing = put(kept);
    await writing;
    writing = undefined;
    look();
    return undefined;
  }
  function look(): void {
    if (kept === undefined || state.type === "NotAllowed") return;
    const { records, settings } = here();
    if (records === seen?.records && settings === seen.settings) return;
    if (state.type !== "Writing") show({ type: "Waiting" });
    if (isPlanned || writing !== undefined) return;
    isPlanned = true;
    deps.after(pause, () => {
      isPlanned = false;
      void write();
    });
  }
  deps.monitor.subscribe(look);

  return {
    state: () => state,
    kept: () => kept,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    resume: async () => {
      kept = await deps.store.read();
      if (kept === undefined) return;
      seen = here();
      if ((await kept.folder.queryPermission(READWRITE)) !== "granted") return show({ type: "NotAllowed" });
      const at = deps.upToDateSince();
      if (at === undefined) return write();
      seen = here();
      return show({ type: "UpToDate", at });
    },
    begin: async (folder, key) => {
      seen = here();
      kept = { folder, file: deps.newName(key !== undefined), patients: 0, ...(key === undefined ? {} : { key }) };
      await deps.store.write(kept);
      await write();
    },
    allow: async () => {
      if (kept === undefined) return;
      if ((await kept.folder.requestPermission(READWRITE)) === "granted") await write();
    },
    flush: async () => {
      if (state.type === "Waiting") await write();
    },
    stop: async () => {
      kept = undefined;
      seen = undefined;
      await deps.store.remove();
      show({ type: "Off" });
    },
  };
}
