import type { UnreadableDocument, Usage } from "../persistence/repository.ts";
import type { PatientRecord } from "../domain/patientRecord.ts";
import type { Instant } from "../domain/kept.ts";

/** What pages may ask of the device beside the records in memory. `main` fills it in; tests bring their own. */
export type Device = {
  readonly now: () => Instant;
  /** Stored documents that could not be read at the start. */
  readonly damaged: readonly UnreadableDocument[];
  /** Whether the storage could be asked at all. */
  readonly storageDenied: boolean;
  /** Room used and there is, in UTF-16 units; nothing where the browser does not say. */
  readonly usage: () => Promise<Usage | undefined>;
  readonly demoRecords: () => Promise<readonly PatientRecord[]>;
};
