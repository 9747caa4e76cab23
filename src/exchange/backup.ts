import * as v from "valibot";
import type { Instant } from "../domain/instant.ts";
import { tableOf } from "../domain/keysOf.ts";
import { PARTS } from "../domain/record/keptKinds.ts";
import type { Opening } from "../domain/record/opening.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { Settings } from "../domain/device/settings.ts";
import { plainLink } from "./plainChain.ts";
import { plainOpening, plainOpeningOf } from "./plainOpening.ts";
import { readPlainRecord, toPlainRecord, type PlainRecord } from "./plainRecord.ts";
import { readPlainSettings, toPlainSettings } from "./plainSettings.ts";
import { withCodedReason, withCodedReasons } from "./reasonsBeforeCodes.ts";
import { anyObject, pathOf, sealedObject, storedInstant } from "./sealedObject.ts";
import { openSealSteps, sealSteps, type BrokenSeal, type SealKind } from "./sealedText.ts";
import { atOnce, type Steps } from "./steps.ts";

/** Everything the product holds: each patient with all history, and what the users of the device chose. */
export type Backup = {
  readonly madeAt: Instant;
  readonly records: readonly PatientRecord[];
  readonly settings: Settings;
  /** Who opened whose page; absent where nobody notes it. */
  readonly openings?: readonly Opening[];
};

export type NotRestorable =
  | { readonly type: "NotABackup" }
  /** It begins as a backup and its end is missing: a download that broke off. */
  | { readonly type: "CutShort" }
  | { readonly type: "Newer"; readonly version: number }
  | { readonly type: "ChecksumMismatch" }
  | { readonly type: "Damaged"; readonly path: string };

/**
 * A backup has a version of its own, apart from that of the stored documents: it is written out under plain names so that other
 * programs and people can read it. Like them it keeps a frozen fixture for every version ever released.
 */
const KIND: SealKind = { name: "b2m-backup", current: 7 };

/** The whole but for its patients, which are looked at one by one. */
const frame = sealedObject({
  madeAt: storedInstant,
  settings: anyObject,
  patients: v.array(v.unknown()),
  openings: v.exactOptional(v.array(plainOpening)),
});

/** A patient of an earlier version with the program's reasons as codes. */
const withCodes = ({ id, patient, ...parts }: PlainRecord): PlainRecord => ({
  id,
  patient: patient.map(withCodedReason),
  ...tableOf(PARTS, (part) => parts[part].map(withCodedReasons)),
});

const plainKept = v.array(sealedObject({ id: v.string(), states: v.array(anyObject) }));
const fieldsV1 = {
  id: v.string(),
  patient: v.array(anyObject),
  observations: plainKept,
  lines: plainKept,
  events: plainKept,
  setAsides: plainKept,
};
/** Version 2 added what the scores ask for. */
const fieldsV2 = { ...fieldsV1, stagingInputs: plainKept };
/** Version 3 added the notes of tumor boards. */
const fieldsV3 = { ...fieldsV2, boardNotes: plainKept };
/** Version 4 gave the program's own reasons as codes; version 5 added planned tests and reviews. */
const fieldsV5 = { ...fieldsV3, nextTests: plainKept, reviews: plainKept };
/**
 * Version 6 added what was done, each action tied to those before, and what patients wrote themselves; version 7 where results came
 * from, in which language a patient reads, and learned names among the settings, none of which has a part of its own.
 */
const patientV6 = sealedObject({ ...fieldsV5, patientEntries: plainKept, chain: v.exactOptional(v.array(plainLink)) });
/** Of version 5: no patient had brought anything back yet. */
const patientV5 = v.pipe(
  sealedObject(fieldsV5),
  v.transform((patient): PlainRecord => ({ ...patient, patientEntries: [] })),
);
const NOTHING_YET = { nextTests: [], reviews: [], patientEntries: [] };
/** Of version 4: nothing was planned and nobody had reviewed yet. */
const patientV4 = v.pipe(
  sealedObject(fieldsV3),
  v.transform((patient): PlainRecord => ({ ...patient, ...NOTHING_YET })),
);
/** Of version 3: reasons stood as sentences. */
const patientV3 = v.pipe(
  sealedObject(fieldsV3),
  v.transform((patient) => withCodes({ ...patient, ...NOTHING_YET })),
);
/** Of version 2: no board had written anything yet. */
const patientV2 = v.pipe(
  sealedObject(fieldsV2),
  v.transform((patient) => withCodes({ ...patient, boardNotes: [], ...NOTHING_YET })),
);
/** Of version 1: nobody had been asked yet either. */
const patientV1 = v.pipe(
  sealedObject(fieldsV1),
  v.transform((patient) => withCodes({ ...patient, stagingInputs: [], boardNotes: [], ...NOTHING_YET })),
);

/** A patient's shape in a version that the seal has let through. */
const patientOf = (version: number) =>
  version === 1
    ? patientV1
    : version === 2
      ? patientV2
      : version === 3
        ? patientV3
        : version === 4
          ? patientV4
          : version === 5
            ? patientV5
            : patientV6;

/** The whole backup as one JSON text with a checksum. The inverse of `parseBackup`. */
export const writeBackup = (backup: Backup): string => atOnce(writeBackupSteps(backup));

/** `writeBackup` in steps, one for each patient. */
export function* writeBackupSteps({ madeAt, records, settings, openings = [] }: Backup): Steps<string> {
  const patients: string[] = [];
  for (const record of records) {
    patients.push(JSON.stringify(toPlainRecord(record)));
    yield;
  }
  return yield* sealSteps(
    KIND,
    `{"madeAt":${JSON.stringify(madeAt)},"settings":${JSON.stringify(toPlainSettings(settings))},"patients":[${patients.join(",")}]${
      openings.length === 0 ? "" : `,"openings":${JSON.stringify(openings.map(plainOpeningOf))}`
    }}`,
  );
}

/**
 * Reads a backup whole or not at all: every state of every record passes its domain door again. A text editor's byte order mark
 * and last line end do no harm.
 */
export const parseBackup = (text: string): Result<Backup, NotRestorable> => atOnce(parseBackupSteps(text));

/** `parseBackup` in steps, one for each patient. */
export function* parseBackupSteps(text: string): Steps<Result<Backup, NotRestorable>> {
  const opened = yield* openSealSteps(KIND, text.trim());
  if (!opened.ok) return err(notRestorable(opened.error));
  const shape = v.safeParse(frame, opened.value.content);
  if (!shape.success) return err({ type: "Damaged", path: pathOf(shape.issues) });
  const settings = readPlainSettings(shape.output.settings);
  if (!settings.ok) return err({ type: "Damaged", path: `settings.${settings.error.path}` });
  const patientShape = patientOf(opened.value.version);
  const records = new Map<string, PatientRecord>();
  for (const [index, given] of shape.output.patients.entries()) {
    const plain = v.safeParse(patientShape, given);
    if (!plain.success) return err({ type: "Damaged", path: pathUnder(`patients.${index}`, pathOf(plain.issues)) });
    const record = readPlainRecord(plain.output);
    if (!record.ok) return err({ type: "Damaged", path: `patients.${index}.${record.error.path}` });
    if (records.has(record.value.id)) return err({ type: "Damaged", path: `patients.${index}.id` });
    records.set(record.value.id, record.value);
    yield;
  }
  const { madeAt, openings } = shape.output;
  const read = { madeAt, records: [...records.values()], settings: settings.value };
  return ok(openings === undefined ? read : { ...read, openings });
}

const pathUnder = (place: string, path: string): string => (path === "" ? place : `${place}.${path}`);

/** What a broken seal says of a backup. */
export function notRestorable(seal: BrokenSeal): NotRestorable {
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
