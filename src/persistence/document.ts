import * as v from "valibot";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import { tableOf } from "../domain/keysOf.ts";
import { PARTS } from "../domain/record/keptKinds.ts";
import type { Erasure } from "../domain/record/erasure.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { readPlainRecord, toPlainRecord } from "../exchange/plainRecord.ts";
import { openSeal, seal, type BrokenSeal, type SealKind } from "../exchange/sealedText.ts";
import { isPatientId } from "../exchange/recordId.ts";
import { tombstoneV4 } from "./migrations/tombstoneV4.ts";
import { CURRENT_VERSION, isKnownVersion, upgrade, type CurrentDocument } from "./migrations/upgrade.ts";
import { packChain, unpackChain } from "./packedChain.ts";
import { packResults, unpackResults } from "./packedResults.ts";
import type { WhyUnreadable } from "./repository.ts";

const KIND: SealKind = { name: "b2m-patient", current: CURRENT_VERSION };
/** What stands in the place of an erased patient has not changed since version 4, so that a release that knows it still reads it. */
const TOMBSTONE: SealKind = { name: "b2m-patient", current: 4 };

/** The parts that a document holds under their plain names. */
const RARER = PARTS.filter((part) => part !== "observations");

/** The text that stores one patient: the same text for the same record, however it came about. */
export function writeDocument(record: PatientRecord): string {
  const plain = toPlainRecord(record);
  const present = RARER.filter((part) => plain[part].length > 0);
  return seal(KIND, {
    id: plain.id,
    patient: plain.patient,
    ...packResults(plain.observations),
    ...tableOf(present, (part) => plain[part]),
    ...(plain.chain === undefined ? {} : { chain: packChain(plain.chain) }),
  });
}

/** The text that stands in the place of a patient who was erased: no content of theirs, and the same text for the same erasure. */
export const writeTombstone = ({ id, erasedAt }: Erasure): string => seal(TOMBSTONE, { id, erasedAt });

/** What stands in a patient's place: the record, or what is left of one who was erased. */
export type StoredPatient =
  | { readonly type: "Record"; readonly record: PatientRecord }
  | { readonly type: "Erased"; readonly erasure: Erasure };

/**
 * What a stored text holds. It passes the checksum, the migrations, the shape of its version and every domain door, or
 * it is refused as a whole: half a record would look like a whole one. A field that is not known is damage, never dropped.
 */
export function readStored(text: string): Result<StoredPatient, WhyUnreadable> {
  const opened = openSeal(KIND, text);
  if (!opened.ok) return err(whyBroken(opened.error));
  const { version, content } = opened.value;
  if (!isKnownVersion(version)) return err({ type: "Damaged", path: "version" });
  const tombstone = version >= TOMBSTONE.current ? v.safeParse(tombstoneV4, content) : undefined;
  if (tombstone?.success === true) {
    const { id, erasedAt } = tombstone.output;
    return isPatientId(id) ? ok({ type: "Erased", erasure: { id, erasedAt } }) : err({ type: "Damaged", path: "id" });
  }
  const document = upgrade(version, content);
  const record = document.ok ? readCurrent(document.value) : document;
  return record.ok ? ok({ type: "Record", record: record.value }) : err({ type: "Damaged", path: record.error.path });
}

/** The record that a stored text holds; what is left of one who was erased is none. */
export function readDocument(text: string): Result<PatientRecord, WhyUnreadable> {
  const stored = readStored(text);
  if (!stored.ok) return stored;
  return stored.value.type === "Record" ? ok(stored.value.record) : err({ type: "Damaged", path: "patient" });
}

/** A broken seal, as the repository names it. */
export function whyBroken(seal: BrokenSeal): WhyUnreadable {
  switch (seal.type) {
    case "NotJson":
    case "HalfWritten":
    case "Newer":
      return seal;
    case "ChecksumMismatch":
      return { type: "Damaged", path: "checksum" };
    case "NotSealed":
      return { type: "Damaged", path: "" };
  }
}

function readCurrent(document: CurrentDocument): Result<PatientRecord, { readonly path: string }> {
  const { id, patient, shared, reasons, sources, results } = document;
  const observations = unpackResults({ shared, reasons, sources, results });
  if (!observations.ok) return observations;
  const rarer = tableOf(RARER, (part) => document[part] ?? []);
  const plain = { id, patient, ...rarer, observations: observations.value };
  if (document.chain === undefined) return readPlainRecord(plain);
  const chain = unpackChain(document.chain);
  return chain.ok ? readPlainRecord({ ...plain, chain: chain.value }) : chain;
}
