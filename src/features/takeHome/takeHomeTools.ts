import type { PatientRecord } from "../../domain/record/patientRecord.ts";

/** How an encrypted history leaves as a link. */
export type HomeLink = { readonly link: string; readonly bytes: number; readonly most: number };

/** What saving for a patient takes from the device. */
export type TakeHomeTools = {
  /** One patient's history under a passphrase. */
  readonly encrypt: (record: PatientRecord, passphrase: string) => Promise<Uint8Array<ArrayBuffer>>;
  readonly linkOf: (bytes: Uint8Array) => HomeLink;
  readonly suggest: () => string;
  /** How many passphrases one is suggested from, as a power of two. */
  readonly suggestedBits: number;
};

/** How such a file's name ends. */
export const HOME_FILE = ".b2mhome";
