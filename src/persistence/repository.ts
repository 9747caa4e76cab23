import type { Erasure } from "../domain/record/erasure.ts";
import type { PatientId } from "../domain/record/patient.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import type { Result } from "../domain/result.ts";
import type { Settings } from "../domain/device/settings.ts";
import type { Shelf } from "../domain/shelf.ts";
import type { CopyState, Usage } from "./copies/recordCopy.ts";
import type { StorageDenied, StorageFull } from "./textStore.ts";

/**
 * Why a stored document cannot be read. `path` says where in it: "results.3", "patient.0.birthDate", "checksum"; empty for the
 * document as a whole. It never holds content.
 */
export type WhyUnreadable =
  | { readonly type: "NotJson" }
  /** It begins as a document of ours and is not whole. */
  | { readonly type: "HalfWritten" }
  | { readonly type: "Damaged"; readonly path: string }
  /** Written by a later release. */
  | { readonly type: "Newer"; readonly version: number }
  /** The index names this patient and there is no document. */
  | { readonly type: "Missing" };

/** A stored document left exactly as it was found. `text` is all of it (empty where it is missing), for the user to download. */
export type UnreadableDocument = {
  readonly key: string;
  readonly text: string;
  readonly why: WhyUnreadable;
  /** Whose place it takes, where it is a patient's. */
  readonly patientId?: PatientId;
};

/** A document that was moved aside, byte for byte as it was found. */
export type MovedAside = { readonly key: string; readonly text: string };

/**
 * What was found at the start. Where `storage` is "denied" nothing could be asked: no records here does not mean that there are
 * none.
 */
export type Loaded = {
  readonly records: Shelf<PatientRecord>;
  readonly settings: Settings;
  readonly damaged: readonly UnreadableDocument[];
  /** Who was erased; absent where nobody was. */
  readonly erased?: readonly Erasure[];
  readonly storage: "open" | "denied";
};

/** What is known before any record is read. */
export type Begun = Pick<Loaded, "settings" | "damaged" | "storage">;

/** Some of the records, and how far the reading is. Where `storage` is "denied" it broke off. */
export type ReadPart = Pick<Loaded, "damaged" | "storage"> & {
  readonly records: readonly PatientRecord[];
  readonly erased: readonly Erasure[];
  /** How many places were read, and how many there are; equal where all are. */
  readonly read: number;
  readonly of: number;
};

export type SaveFailure =
  | StorageFull
  | StorageDenied
  /** What is stored in this place cannot be read, so it is not written over. */
  | { readonly type: "StoredUnreadable"; readonly document: UnreadableDocument }
  /** The written text was not there when it was read back. */
  | { readonly type: "NotConfirmed" }
  /** The record would not come back as it is, so it was not written. A bug, caught before it costs a result. */
  | { readonly type: "WouldNotReadBack"; readonly path: string };

export type RemoveFailure = SaveFailure | { readonly type: "NotSynthetic" };

/** What another tab (later: another device) did. A record is to be merged into the one in memory, never put in its place. */
export type OutsideChange =
  | { readonly type: "RecordChanged"; readonly record: PatientRecord }
  /** Only ever a made-up patient of the demo. */
  | { readonly type: "RecordRemoved"; readonly id: PatientId }
  /** Whoever still has the record in memory lets it go. */
  | { readonly type: "RecordErased"; readonly erasure: Erasure }
  /** A person brought back one who was erased: not to be merged, for nothing of theirs was left. */
  | { readonly type: "RecordReturned"; readonly record: PatientRecord }
  | { readonly type: "SettingsChanged"; readonly settings: Settings }
  /** A document was lost or spoilt outside, or a save found it so. Whoever still has the record in memory keeps it. */
  | { readonly type: "BecameUnreadable"; readonly document: UnreadableDocument }
  /** All that was stored is gone at once. Whoever has it in memory stores it again: nothing of it was erased by a person. */
  | { readonly type: "StorageEmptied" }
  /** It was moved aside here or made good outside, or its place was written again. */
  | { readonly type: "ReadableAgain"; readonly key: string };

/** A record as it is and as it would be; no `before` where it would be added. */
export type RecordChange = { readonly before: PatientRecord | undefined; readonly after: PatientRecord };

/** What changes would take of a copy, and what there is. In UTF-16 units, as that copy stores it. */
export type RoomNeeded = { readonly needed: number; readonly free: number };

/**
 * Where records live between visits. Asynchronous on purpose, although localStorage is not: an IndexedDB journal, encryption or a
 * FHIR server can then stand behind the same port. No promise here ever rejects; what can fail is in the answer.
 */
export type Repository = {
  /** Reads the settings, and finds out what there is to read. Writes nothing, as all reading. */
  readonly begin: () => Promise<Begun>;
  /**
   * Reads on while there is time, a few records at least. What is not read yet is here all the same: it is neither missing nor free.
   */
  readonly readSome: (isTime: () => boolean) => Promise<ReadPart>;
  /** Reads everything at once. */
  readonly load: () => Promise<Loaded>;
  /**
   * Merges the record with what is stored and writes that one patient. Answers only when the text was read back. Over an erasure
   * that nobody here has heard of yet it writes nothing and tells of it; one of which this tab was told gives way, for its memory
   * let the record go then, and only a person can have brought it back.
   */
  readonly saveRecord: (record: PatientRecord) => Promise<Result<void, SaveFailure>>;
  /**
   * Puts what changed in one step into the copy whose word is on the disk, all at once, before each is saved: a browser killed in
   * between has all of it or nothing. Promises nothing further. Absent where there is no such copy.
   */
  readonly saveAhead?: (
    records: readonly PatientRecord[],
    settings: Settings | undefined,
    breathe: () => Promise<void>,
  ) => Promise<void>;
  readonly saveSettings: (settings: Settings) => Promise<Result<void, SaveFailure>>;
  /**
   * Leaves nothing of the patient but the erasure: not their document, whatever it holds by now or whether it can be read at all,
   * and not what was moved aside of it.
   */
  readonly eraseRecord: (erasure: Erasure) => Promise<Result<void, SaveFailure>>;
  /**
   * For made-up patients of the demo, and for those who stand elsewhere: `elsewhere` is the record that does, and where more is stored
   * here nothing is removed. A person's record is archived otherwise, or erased by `eraseRecord`.
   */
  readonly removeRecord: (id: PatientId, elsewhere?: PatientRecord) => Promise<Result<void, RemoveFailure>>;
  /** Moves an unreadable document, unchanged, to a key of its own, so that its place can be written again. Nothing is deleted. */
  readonly moveAside: (document: UnreadableDocument) => Promise<Result<void, SaveFailure>>;
  /** What was moved aside, here or at an earlier visit. */
  readonly movedAside: () => Promise<Result<readonly MovedAside[], StorageDenied>>;
  /** Looks whether what was stored is still there, for a browser tells a tab nothing when its own storage is emptied. */
  readonly lookAgain: () => void;
  /** Of the storage that is bounded most narrowly. */
  readonly usage: () => Promise<Result<Usage, StorageDenied>>;
  /** What bounds how much more can be kept, which is the most spacious copy; nothing where that is not known. */
  readonly room: () => Promise<Usage | undefined>;
  /**
   * What these changes would take, asked before very many are made at once: what each takes, packed or plain, is the copy's own affair.
   * Nothing where the room is not known.
   */
  readonly roomFor: (changes: readonly RecordChange[], breathe: () => Promise<void>) => Promise<RoomNeeded | undefined>;
  readonly watch: (listener: (change: OutsideChange) => void) => () => void;
  /** How each copy stands that is kept beside the one at hand; absent where none is. */
  readonly copies?: {
    readonly states: () => readonly CopyState[];
    readonly watch: (listener: () => void) => () => void;
  };
};
