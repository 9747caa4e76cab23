import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesOf } from "../../src/domain/byId.ts";
import { EMPTY_EVENT_DRAFT, parseClinicalEvent, type ClinicalEventContent } from "../../src/domain/clinicalEvent.ts";
import { contentOf } from "../../src/domain/kept.ts";
import { EMPTY_LINE_DRAFT, parseLineOfTherapy, type LineOfTherapyContent } from "../../src/domain/lineOfTherapy.ts";
import { EMPTY_DRAFT, parseObservation, type ObservationContent } from "../../src/domain/observation.ts";
import { parsePatient, type PatientContent } from "../../src/domain/patient.ts";
import type { PatientRecord } from "../../src/domain/patientRecord.ts";
import type { Found, FoundCare, FoundPatient, FoundResult } from "../../src/exchange/incoming/found.ts";
import { readFhir } from "../../src/exchange/incoming/readFhir.ts";
import { writeFhirBundle } from "../../src/exchange/outgoing/writeFhir.ts";
import { en } from "../../src/words/en.ts";
import { arbitraryRecords } from "../support/patientRecords.ts";

const madeAt = "2026-03-01T12:00:00.000Z";

const found = (text: string): Found => {
  const read = readFhir(text);
  if (!read.ok) throw new Error(`Not read: ${read.error.type}`);
  return read.value;
};

/** What the doors make of what was found, in the form in which the records hold it. */
const resultThroughTheDoor = (result: FoundResult): unknown => {
  const { value, collectedOn, intervalLow, intervalHigh, urinePh, measurand, ...texts } = result;
  const draft = { ...EMPTY_DRAFT, ...texts, measurand: measurand ?? "", value: value.text, collectedOn: collectedOn.text, intervalLow: intervalLow.text, intervalHigh: intervalHigh.text, urinePh: urinePh.text };
  const read = parseObservation(draft, { decimal: "." });
  return { id: result.ourId, content: read.ok ? read.value : read.error, refused: result.refused };
};
const patientThroughTheDoor = ({ ourId, birthDate, diagnosedOn, synthetic, ...texts }: FoundPatient): unknown => {
  const read = parsePatient({ ...texts, birthDate: birthDate.text, diagnosedOn: diagnosedOn.text });
  return { id: ourId, synthetic, content: read.ok ? read.value : read.error };
};
const careThroughTheDoor = ({ ourId, kind, draft }: FoundCare): unknown => {
  const read = kind === "line" ? parseLineOfTherapy({ ...EMPTY_LINE_DRAFT, ...draft }) : parseClinicalEvent({ ...EMPTY_EVENT_DRAFT, ...draft });
  return { id: ourId, content: read.ok ? read.value : read.error };
};

/** Sorted by id and text, so that order is no difference. */
const sorted = (parts: readonly unknown[]): readonly unknown[] => [...parts].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
const patientOf = ({ id, patient }: PatientRecord): unknown => {
  const { archived: _archived, synthetic, ...content } = contentOf<PatientContent>(patient);
  return { id, synthetic, content };
};

describe("an exported FHIR bundle, read again", () => {
  it("gives back every result, patient, line of therapy and event that the domain allows, to the letter", () => {
    fc.assert(
      fc.property(arbitraryRecords(3), fc.boolean(), (records, named) => {
        const { results, care } = found(writeFhirBundle(records, { madeAt, ...(named ? { words: en } : {}) }));
        expect(sorted(results.map(resultThroughTheDoor))).toEqual(
          sorted(records.flatMap(({ observations }) => entriesOf(observations).map((kept) => ({ id: kept.id, content: contentOf<ObservationContent>(kept), refused: undefined })))),
        );
        expect(sorted(care.map(careThroughTheDoor))).toEqual(
          sorted(records.flatMap(({ lines, events }) => [...entriesOf(lines).map((kept) => ({ id: kept.id, content: contentOf<LineOfTherapyContent>(kept) })), ...entriesOf(events).map((kept) => ({ id: kept.id, content: contentOf<ClinicalEventContent>(kept) }))])),
        );
        for (const { id, observations, lines, events, patient } of records) {
          const own = [...results, ...care].filter((one) => one.patient.ourId === id);
          expect(own).toHaveLength([observations, lines, events].flatMap((part) => Object.keys(part)).length);
          for (const one of own) expect(patientThroughTheDoor(one.patient)).toEqual(patientOf({ id, patient } as PatientRecord));
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it("keeps nothing apart from the history, which it counts", () => {
    fc.assert(
      fc.property(arbitraryRecords(2), (records) => {
        const { results, care, leftOut } = found(writeFhirBundle(records, { madeAt }));
        // A patient without a result or care is counted, with their diagnosis; every other resource is a result, care, or history.
        const names = new Set(leftOut.map(({ what }) => what));
        for (const name of names) expect(["Provenance", "Patient", "Condition"]).toContain(name);
        expect(results.length + care.length).toBe(records.flatMap(({ observations, lines, events }) => [observations, lines, events].flatMap((part) => Object.keys(part))).length);
      }),
    );
  });
});
