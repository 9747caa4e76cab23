import { byId } from "../../src/domain/byId.ts";
import { contentOf, keep, type WhenAndWhy } from "../../src/domain/kept.ts";
import { everyPart, PARTS, type Entries, type KeptContents, type Part } from "../../src/domain/record/keptKinds.ts";
import type { PatientContent, PatientId } from "../../src/domain/record/patient.ts";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { exampleRecord } from "./exampleRecords.ts";
import { day } from "./observations.ts";

/** One entry of every kind, each with all of its free texts. A kind left out does not compile. */
const CONTENTS: KeptContents = {
  observations: {
    measurand: "b2m-serum",
    value: "2.4",
    unit: "mg/L",
    collectedOn: day("2026-02-01"),
    laboratory: "North",
    method: "Nephelometry",
    note: "Fasting",
    source: "pdf",
    sourceOn: day("2026-02-03"),
    sourcePage: "2",
    sourceLine: "14",
    accession: "26-004711",
    testName: "ß2-Mikroglobulin i.S.",
    status: "final",
  },
  lines: {
    regimen: "VRd",
    startedOn: day("2024-03-01"),
    stoppedOn: day("2024-09-01"),
    stopReason: "Neuropathy",
    note: "Six cycles",
    status: "active",
  },
  events: { kind: "infection", on: day("2024-02-01"), note: "Chest", status: "active" },
  setAsides: { measurand: "b2m-serum", observationId: "an-observation", why: "Repeat ordered", status: "active" },
  stagingInputs: { input: "ecog", value: "1", on: day("2024-02-01"), source: "Ward round", status: "active" },
  boardNotes: { kind: "question", text: "Change treatment?", on: day("2026-02-02"), status: "active" },
  nextTests: { on: day("2026-05-04"), every: "P4W", setOn: day("2026-04-01"), status: "active" },
  reviews: {
    on: day("2026-04-01"),
    by: "AK",
    results: "1.2n9c83i0f3x1",
    verdicts: "b2m-serum too-few-results",
    status: "active",
  },
  patientEntries: {
    kind: "result",
    on: day("2026-03-20"),
    text: "On a trip",
    measurand: "b2m-serum",
    value: "2.6",
    unit: "mg/L",
    laboratory: "South",
    takenAs: "an-observation",
    status: "active",
  },
};

/** A patient with one entry of every kind, each as `alter` makes it. */
export function recordOfEveryKind(
  change: WhenAndWhy,
  alter: <P extends Part>(content: KeptContents[P], part: P) => KeptContents[P] = (content) => content,
): PatientRecord {
  const base = exampleRecord(1, 0);
  const entries: Entries = everyPart((part) =>
    byId([keep<KeptContents[typeof part]>(`one-of-${part}`, alter(CONTENTS[part], part), change)]),
  );
  return {
    ...base,
    ...entries,
    patient: keep<PatientContent, PatientId>(base.id, contentOf<PatientContent>(base.patient), change),
  };
}

/** All its entries, whatever their kind. */
export const allEntriesOf = (record: PatientRecord) => PARTS.flatMap((part) => Object.values(record[part]));
