import { PARTS } from "../../../src/domain/record/keptKinds.ts";
import { instantAt } from "../../../src/domain/instant.ts";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BoardNoteContent } from "../../../src/domain/record/boardNote.ts";
import { byId, entriesOf } from "../../../src/domain/byId.ts";
import { contentOf, revise, revisionsOf, type Kept } from "../../../src/domain/kept.ts";
import type { LineOfTherapyContent } from "../../../src/domain/record/lineOfTherapy.ts";
import type { ObservationContent } from "../../../src/domain/measuring/observation.ts";
import type { Patient, PatientContent } from "../../../src/domain/record/patient.ts";
import { mergePatientRecords, newPatientRecord, type PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { boardNote, event, line, recordWithCare } from "../../support/care.ts";
import { patient } from "../../support/monitor.ts";
import { observation } from "../../support/observations.ts";

const LINES = ["VRd", "DRd", "Pd"].map((regimen, index) => line(`line-${index}`, regimen, "2025-01-01"));
const EVENTS = ["infection", "imaging"].map((kind, index) => event(`event-${index}`, kind, "2025-02-01"));
const NOTES = ["question", "conclusion"].map((kind, index) => boardNote(`note-${index}`, kind, "Change treatment?"));
const RESULTS = ["2.4", "<0.2", "6.1"].map((value) => observation("2025-03-01", value));

/** What one device may hold of a patient: some of the entries, in any order, some of them amended there. */
const anyCopy: fc.Arbitrary<PatientRecord> = fc
  .record({
    lines: fc.shuffledSubarray(LINES),
    notes: fc.shuffledSubarray(NOTES),
    events: fc.shuffledSubarray(EVENTS),
    results: fc.shuffledSubarray(RESULTS),
    note: fc.constantFrom(undefined, "seen here", "seen there"),
    minute: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ lines, notes, events, results, note, minute }) => {
    const change = { at: instantAt(Date.UTC(2026, 0, 1, 0, minute)) };
    const record = recordWithCare(
      lines.map((kept) =>
        note === undefined
          ? kept
          : revise<LineOfTherapyContent>(kept, { ...contentOf<LineOfTherapyContent>(kept), note }, change),
      ),
      events,
    );
    const moved = { ...contentOf<PatientContent>(record.patient), ...(note === undefined ? {} : { givenName: note }) };
    return {
      ...record,
      boardNotes: byId(
        notes.map((kept) =>
          note === undefined
            ? kept
            : revise<BoardNoteContent>(kept, { ...contentOf<BoardNoteContent>(kept), text: note }, change),
        ),
      ),
      patient: note === undefined ? record.patient : (revise<PatientContent>(record.patient, moved, change) as Patient),
      observations: Object.fromEntries(
        results.map((result) => [
          result.id,
          note === undefined
            ? result
            : revise<ObservationContent>(result, { ...contentOf<ObservationContent>(result), note }, change),
        ]),
      ),
    };
  });

describe("two copies of one patient's record", () => {
  it("merge to the same record, entries in the same order, whichever comes first and however they are grouped", () => {
    fc.assert(
      fc.property(anyCopy, anyCopy, anyCopy, (one, two, three) => {
        expect(mergePatientRecords(one, two)).toEqual(mergePatientRecords(two, one));
        expect(mergePatientRecords(mergePatientRecords(one, two), three)).toEqual(
          mergePatientRecords(one, mergePatientRecords(two, three)),
        );
        expect(Object.keys(mergePatientRecords(one, two).lines)).toEqual(Object.keys(mergePatientRecords(two, one).lines));
      }),
    );
  });

  it("merge without losing any state of any entry of either", () => {
    fc.assert(
      fc.property(anyCopy, anyCopy, (one, two) => {
        const merged = mergePatientRecords(one, two);
        for (const copy of [one, two]) {
          for (const part of PARTS) {
            for (const entry of entriesOf<{ readonly id: string }>(copy[part])) {
              const kept = merged[part][entry.id];
              expect(kept && revisionsOf<object>(kept)).toEqual(
                expect.arrayContaining([...revisionsOf<object>(entry as Kept<object>)]),
              );
            }
          }
          expect(revisionsOf<PatientContent>(merged.patient)).toEqual(
            expect.arrayContaining([...revisionsOf<PatientContent>(copy.patient)]),
          );
        }
      }),
    );
  });

  it("are the very same record where the other has nothing new, so that nothing is written again", () => {
    fc.assert(
      fc.property(anyCopy, anyCopy, (one, two) => {
        const merged = mergePatientRecords(one, two);
        expect(mergePatientRecords(merged, structuredClone(two))).toBe(merged);
        expect(mergePatientRecords(merged, structuredClone(merged))).toBe(merged);
      }),
    );
  });

  it("keep a withdrawal that one made while the other left the entry alone", () => {
    const [vrd] = LINES;
    if (vrd === undefined) throw new Error("No line to withdraw");
    const withdrawn = revise<LineOfTherapyContent>(
      vrd,
      { ...contentOf<LineOfTherapyContent>(vrd), status: "entered-in-error" },
      { at: "2026-01-01T00:01:00.000Z", reason: "other patient" },
    );
    expect(mergePatientRecords(recordWithCare([vrd]), recordWithCare([withdrawn])).lines[vrd.id]).toEqual(withdrawn);
    expect(mergePatientRecords(recordWithCare([withdrawn]), recordWithCare([vrd])).lines[vrd.id]).toEqual(withdrawn);
  });
});

describe("a new record", () => {
  it("holds the patient, under their id, and nothing else", () => {
    const ada = patient("a");
    expect(newPatientRecord(ada)).toEqual({
      id: "a",
      patient: ada,
      observations: {},
      lines: {},
      events: {},
      setAsides: {},
      stagingInputs: {},
      boardNotes: {},
      nextTests: {},
      reviews: {},
      patientEntries: {},
    });
  });
});
