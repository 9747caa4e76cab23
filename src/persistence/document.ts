import type { PatientRecord } from "../domain/record/patientRecord.ts";
import { err, type Result } from "../domain/result.ts";
import { readPlainRecord, toPlainRecord } from "../exchange/plainRecord.ts";
import { openSeal, seal, type BrokenSeal, type SealKind } from "../exchange/sealedText.ts";
import { CURRENT_VERSION, isKnownVersion, upgrade, type CurrentDocument } from "./migrations/upgrade.ts";
import { packResults, unpackResults } from "./packedResults.ts";
import type { WhyUnreadable } from "./repository.ts";

const KIND: SealKind = { name: "b2m-patient", current: CURRENT_VERSION };

const unlessEmpty = (name: keyof CurrentDocument, parts: readonly unknown[]) => (parts.length === 0 ? {} : { [name]: parts });

/** The text that stores one patient: the same text for the same record, however it came about. */
export function writeDocument(record: PatientRecord): string {
  const { id, patient, observations, lines, events, setAsides, stagingInputs, boardNotes } = toPlainRecord(record);
  const document = {
    id,
    patient,
    ...packResults(observations),
    ...unlessEmpty("lines", lines),
    ...unlessEmpty("events", events),
    ...unlessEmpty("setAsides", setAsides),
    ...unlessEmpty("stagingInputs", stagingInputs),
    ...unlessEmpty("boardNotes", boardNotes),
  };
  return seal(KIND, document);
}

/**
 * The record that a stored text holds. It passes the checksum, the migrations, the shape of its version and every domain door, or
 * it is refused as a whole: half a record would look like a whole one. A field that is not known is damage, never dropped.
 */
export function readDocument(text: string): Result<PatientRecord, WhyUnreadable> {
  const opened = openSeal(KIND, text);
  if (!opened.ok) return err(whyBroken(opened.error));
  const { version, content } = opened.value;
  if (!isKnownVersion(version)) return err({ type: "Damaged", path: "version" });
  const document = upgrade(version, content);
  const record = document.ok ? readCurrent(document.value) : document;
  return record.ok ? record : err({ type: "Damaged", path: record.error.path });
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
  const {
    id,
    patient,
    shared,
    reasons,
    results,
    lines = [],
    events = [],
    setAsides = [],
    stagingInputs = [],
    boardNotes = [],
  } = document;
  const observations = unpackResults({ shared, reasons, results });
  return observations.ok
    ? readPlainRecord({ id, patient, observations: observations.value, lines, events, setAsides, stagingInputs, boardNotes })
    : observations;
}
