import { byId, put } from "../../src/domain/byId.ts";
import { addDays } from "../../src/domain/calendarDate.ts";
import { instantAt, type Instant } from "../../src/domain/instant.ts";
import { keep } from "../../src/domain/kept.ts";
import type { Observation } from "../../src/domain/measuring/observation.ts";
import { EMPTY_DRAFT, parseObservation, type ObservationDraft } from "../../src/domain/measuring/observationDoor.ts";
import type { Patient, PatientContent, PatientId } from "../../src/domain/record/patient.ts";
import { newPatientRecord, type PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { linked } from "../../src/domain/record/chain/linked.ts";
import { day } from "./observations.ts";

/** The UUID of this number: the same in every run, and as long as any other. */
export const exampleUuid = (number: number, kind = 0): string => {
  // Spread over all digits, as chance would.
  const hex = (seed: number) => (Math.imul(seed + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, "0");
  const [a, b, c, d] = [hex(number), hex(number + 7919 * (kind + 1)), hex(number * 31 + kind), hex(number + 104_729)];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-9${c.slice(0, 3)}-${c.slice(3)}${d.slice(0, 7)}`;
};

/** A made-up person; the number makes them another. */
export const examplePatient = (number: number, more: Partial<PatientContent> = {}): Patient => ({
  ...keep(
    exampleUuid(number),
    {
      familyName: `Example${number}`,
      givenName: "Ada",
      recordNumber: String(10_000_000 + number),
      birthDate: day("1950-05-17"),
      sex: "female" as const,
      diagnosis: "multiple-myeloma" as const,
      diagnosedOn: day("2023-11-02"),
      archived: false,
      ...more,
    },
    { at: "2024-01-10T08:00:00.000Z" },
  ),
  id: exampleUuid(number) as PatientId,
});

/** A result as a laboratory reports it: serum B2M with laboratory, method and interval, recorded at its own moment. */
export function exampleResult(patient: number, number: number, more: Partial<ObservationDraft> = {}, at?: Instant): Observation {
  const collectedOn = addDays(day("2024-01-10"), number * 30);
  const draft: ObservationDraft = {
    ...EMPTY_DRAFT,
    measurand: "b2m-serum",
    value: (1.5 + ((patient * 7 + number * 13) % 80) / 10).toFixed(2),
    unit: "mg/L",
    collectedOn,
    laboratory: "City Hospital, Clinical Chemistry",
    method: "Immunoturbidimetry, Cobas c 503",
    intervalLow: "0.8",
    intervalHigh: "2.2",
    purpose: "during-treatment",
    ...more,
  };
  const read = parseObservation(draft, { decimal: "." });
  if (!read.ok) throw new Error(`The door refused ${JSON.stringify(draft)}`);
  const typedAt = instantAt(Date.parse(`${collectedOn}T09:00:00.000Z`) + patient * 1009 + number * 61_337);
  return keep(exampleUuid(patient * 1000 + number, 1), read.value, { at: at ?? typedAt });
}

/** A patient with so many serum results, one a month; `importedAt` gives them all the moment of one import. */
export const exampleRecord = (
  number: number,
  results: number,
  options: { readonly importedAt?: Instant; readonly patient?: Partial<PatientContent> } = {},
): PatientRecord => ({
  ...newPatientRecord(examplePatient(number, options.patient)),
  observations: byId(Array.from({ length: results }, (_, index) => exampleResult(number, index, {}, options.importedAt))),
});

/** The record with one more result. */
export const withResult = (record: PatientRecord, result: Observation): PatientRecord => ({
  ...record,
  observations: put(record.observations, result),
});

/** The same patient as the app would have them: each result typed at its own moment, and each tied to those before. */
export const typedRecord = (number: number, results: number): PatientRecord => {
  const bare = exampleRecord(number, 0);
  const added = linked(undefined, bare, { deed: "RegisteredPatient", at: bare.patient.recordedAt });
  return Array.from({ length: results }, (_, index) => exampleResult(number, index)).reduce(
    (record, result) => linked(record, withResult(record, result), { deed: "RecordedResult", at: result.recordedAt }),
    added,
  );
};

/** The same patient brought whole by one import. */
export function importedRecord(number: number, results: number, at: Instant = "2026-03-01T12:00:00.000Z"): PatientRecord {
  return linked(undefined, exampleRecord(number, results, { importedAt: at }), { deed: "Imported", at });
}
