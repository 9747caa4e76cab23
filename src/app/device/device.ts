import type { Instant } from "../../domain/instant.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { Result } from "../../domain/result.ts";
import type { OpenImporter } from "../../exchange/incoming/importer.ts";
import type { MovedAside, RecordChange, RoomNeeded, SaveFailure, UnreadableDocument } from "../../persistence/repository.ts";

import type { OpeningStore } from "../../persistence/openingStore.ts";
import type { CopyState, Usage } from "../../persistence/copies/recordCopy.ts";
import type { Mended } from "../../persistence/copies/mendCopies.ts";
import type { ImportNotes } from "../importing/importNotes.ts";
import type { BackupKeeper } from "../backup/backupKeeper.ts";
import type { LanguageKeeper } from "./languageKeeper.ts";
import type { PatientModeKeeper } from "../patientMode/keepPatientMode.ts";
import type { ReleaseWatch } from "../release/release.ts";
import type { SharingSlot } from "../sharing/sharingSlot.ts";
import type { VaultKeeper } from "../vault/vaultKeeper.ts";

/** How the second copy of all records stands. */
export type Copies = {
  readonly state: () => CopyState;
  readonly watch: (listener: () => void) => () => void;
  /** What it did for the first copy at this start. */
  readonly mended: () => Mended;
  /** How many patients it holds alone, because the first copy is full. */
  readonly alone: () => number;
};

/** What pages may ask of the device beside the records in memory. `start` fills it in; tests bring their own. */
export type Device = {
  readonly now: () => Instant;
  /** Whether the storage could be asked at all. */
  readonly storageDenied: boolean;
  /** Room used and there is, in UTF-16 units; nothing where the browser does not say. */
  readonly usage: () => Promise<Usage | undefined>;
  /** What changes would take, in UTF-16 units as they would be stored, and what there is; nothing where that is not known. */
  readonly roomFor: (changes: readonly RecordChange[]) => Promise<RoomNeeded | undefined>;
  readonly demoRecords: () => Promise<readonly PatientRecord[]>;
  /** Moves a document that cannot be read, unchanged, to a key of its own, so that its place can be written again. */
  readonly moveAside: (document: UnreadableDocument) => Promise<Result<void, SaveFailure>>;
  readonly movedAside: () => Promise<readonly MovedAside[]>;
  /** Writes a patient who is in memory although nothing changed. */
  readonly saveAgain: (id: PatientId) => void;
  /** Opens what reads and plans an import: a worker in the browser, the same functions in place elsewhere. */
  readonly openImporter: OpenImporter;
  /** Absent where nobody keeps a second copy, as in tests of a page. */
  readonly copies?: Copies;
  /** What is remembered of this device's backups; absent where nothing is. */
  readonly backups?: BackupKeeper;
  /** What an import leaves behind while it is carried out; absent where nothing is remembered. */
  readonly importNotes?: ImportNotes;
  /** Who opened whose page, where that is noted; absent where nothing is remembered. */
  readonly openings?: OpeningStore;
  /** What is known of the release that this tab runs; absent where nobody watches. */
  readonly release?: ReleaseWatch;
  /** Sharing through a team's server; absent in a build that may speak to none. */
  readonly sharing?: SharingSlot;
  /** The record system whose records this tab works with; absent where they are the device's own. */
  readonly recordSet?: { readonly name: string; readonly leave: () => void };
  /** The lock of this device; absent where it cannot have one, as in tests of a page. */
  readonly vault?: VaultKeeper;
  /** The language in which this device speaks; absent where it cannot be changed, as in tests of a page. */
  readonly languages?: LanguageKeeper;
  /** How the device is handed over to a patient and taken back; absent where it cannot be. */
  readonly patientMode?: PatientModeKeeper;
};
