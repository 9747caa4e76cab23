import { describe, expect, it } from "vitest";
import { byId } from "../../../src/domain/byId.ts";
import { keep, revise } from "../../../src/domain/kept.ts";
import { countImports } from "../../../src/domain/record/countImports.ts";
import type { ObservationContent } from "../../../src/domain/measuring/observation.ts";
import type { Patient, PatientContent } from "../../../src/domain/record/patient.ts";
import { newPatientRecord, type PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { undoImport } from "../../../src/domain/record/undoImport.ts";
import { boardNote, line } from "../../support/care.ts";
import { patient } from "../../support/monitor.ts";
import { day } from "../../support/observations.ts";

const [BEFORE, AT, SINCE, UNDO] = [
  "2026-03-01T08:00:00.000Z",
  "2026-03-02T08:00:00.000Z",
  "2026-03-03T08:00:00.000Z",
  "2026-03-04T08:00:00.000Z",
] as const;
const change = { at: UNDO, reason: "Import undone" };
const content = (value: string): ObservationContent => ({
  measurand: "b2m-serum",
  value,
  unit: "mg/L",
  collectedOn: day("2026-02-01"),
  status: "final",
});
const typed = keep("typed", content("2.4"), { at: BEFORE });
const brought = keep("brought", content("2.6"), { at: AT });
const corrected = revise(keep("corrected", content("2.8"), { at: BEFORE }), content("2.9"), { at: AT });
const known = (...observations: PatientRecord["observations"][string][]): PatientRecord => ({
  ...newPatientRecord(patient("p")),
  observations: byId(observations),
});

describe("taking an import back", () => {
  it("withdraws what it added, puts the earlier value of what it corrected on top, and leaves what was typed", () => {
    const { record, taken, left } = undoImport(known(typed, brought, corrected), AT, change);
    expect({ taken, left }).toEqual({ taken: 2, left: 0 });
    expect(record.observations["typed"]).toBe(typed);
    expect(record.observations["brought"]).toMatchObject({
      status: "entered-in-error",
      value: "2.6",
      reason: "Import undone",
      revision: 2,
    });
    expect(record.observations["corrected"]).toMatchObject({
      status: "final",
      value: "2.8",
      revision: 3,
      earlier: [{ value: "2.8" }, { value: "2.9" }],
    });
  });

  it("lets a later word stand, and says how many", () => {
    const amended = revise(brought, content("2.7"), { at: SINCE });
    const { record, taken, left } = undoImport(known(amended, corrected), AT, change);
    expect({ taken, left }).toEqual({ taken: 1, left: 1 });
    expect(record.observations["brought"]).toBe(amended);
  });

  it("gives back the last content before the import, however many there were and however often the import wrote", () => {
    const twiceAmended = revise(
      revise(keep("c", content("2.6"), { at: BEFORE }), content("2.7"), { at: SINCE }),
      content("2.8"),
      {
        at: "2026-03-03T09:00:00.000Z",
      },
    );
    const importedTwice = revise(revise(twiceAmended, content("2.9"), { at: UNDO }), content("3.0"), { at: UNDO });
    const later = { at: "2026-03-05T08:00:00.000Z", reason: "Import undone" } as const;
    const { record, taken } = undoImport(known(importedTwice), UNDO, later);
    expect(taken).toBe(1);
    expect(record.observations["c"]).toMatchObject({ value: "2.8", status: "final", revision: 6 });
  });

  it("withdraws a result that was withdrawn before the import brought it back", () => {
    const gone = { ...content("2.4"), status: "entered-in-error" as const };
    const broughtBack = revise(revise(keep("g", content("2.4"), { at: BEFORE }), gone, { at: BEFORE }), content("2.4"), {
      at: AT,
    });
    const { record, taken } = undoImport(known(broughtBack), AT, change);
    expect(taken).toBe(1);
    expect(record.observations["g"]).toMatchObject({ status: "entered-in-error", value: "2.4", revision: 4 });
  });

  it("takes treatments, events, notes, findings and requests set aside back like results", () => {
    const treated = { ...newPatientRecord(patient("p")), lines: byId([line("l", "VRd", "2026-01-01", {}, AT)]) };
    const noted = { ...newPatientRecord(patient("p")), boardNotes: byId([boardNote("n", "question", "Why?", {}, AT)]) };
    expect(undoImport(treated, AT, change).record.lines["l"]).toMatchObject({ status: "entered-in-error", regimen: "VRd" });
    expect(undoImport(noted, AT, change).record.boardNotes["n"]).toMatchObject({ status: "entered-in-error", text: "Why?" });
  });

  it("lets the details of a patient stand that were changed since, and counts them unless archived", () => {
    const added = keep<PatientContent>("p", { familyName: "Example", sex: "unknown", archived: false }, { at: AT }) as Patient;
    const since = (archived: boolean): PatientRecord =>
      newPatientRecord(
        revise<PatientContent>(added, { familyName: "Sample", sex: "unknown", archived }, { at: SINCE }) as Patient,
      );
    expect(undoImport(since(false), AT, change)).toMatchObject({ left: 1, record: { patient: { familyName: "Sample" } } });
    expect(undoImport(since(true), AT, change)).toMatchObject({ left: 0, record: { patient: { archived: true } } });
  });

  it("done twice is as done once: the same object, nothing taken and nothing called changed", () => {
    const once = undoImport(known(typed, brought, corrected), AT, change).record;
    expect(undoImport(once, AT, { at: "2026-03-05T08:00:00.000Z" })).toEqual({
      record: once,
      taken: 0,
      left: 0,
      archived: false,
    });
    expect(undoImport(once, AT, change).record).toBe(once);
  });

  it("touches nothing of a record without a part in it", () => {
    const record = known(typed);
    expect(undoImport(record, AT, change).record).toBe(record);
  });

  it("leaves what the file itself brought as withdrawn as it is", () => {
    const withdrawn = keep("w", { ...content("2.6"), status: "entered-in-error" as const }, { at: AT });
    expect(undoImport(known(withdrawn), AT, change)).toMatchObject({ taken: 0, left: 0 });
  });

  it("archives a patient whom it added, unless something else is theirs by now", () => {
    const added = keep<PatientContent>("p", { familyName: "Example", sex: "unknown", archived: false }, { at: AT }) as Patient;
    const alone = { ...newPatientRecord(added), observations: byId([brought]) };
    expect(undoImport(alone, AT, change).record.patient).toMatchObject({ archived: true, revision: 2 });
    const kept = undoImport({ ...alone, observations: byId([brought, typed]) }, AT, change);
    expect(kept.record.patient).toBe(added);
    expect(kept.left).toBe(1);
  });

  it("gives a patient whose details it filled in the earlier details back", () => {
    const before = patient("p");
    const filled = revise<PatientContent>(
      before,
      { familyName: "Example", sex: "unknown", archived: false, recordNumber: "77" },
      { at: AT },
    ) as Patient;
    const { record } = undoImport({ ...newPatientRecord(filled), observations: byId([brought]) }, AT, change);
    expect(record.patient.recordNumber).toBeUndefined();
    expect(record.patient.archived).toBe(false);
  });
});

describe("what is here of an import", () => {
  it("counts what is in force as it left it, what was changed since, and after an undo nothing", () => {
    const amended = revise(brought, content("2.7"), { at: SINCE });
    const record = known(typed, amended, corrected);
    expect(countImports([record], [AT]).get(AT)).toEqual({ results: 2, inForce: 1, changed: 1 });
    const { record: undone } = undoImport(known(typed, brought, corrected), AT, change);
    expect(countImports([undone], [AT]).get(AT)).toEqual({ results: 2, inForce: 0, changed: 0 });
  });
});
