import { instantAt } from "../../src/domain/instant.ts";
import { describe, expect, it } from "vitest";
import { contentOf } from "../../src/domain/kept.ts";
import { amend, type ObservationContent } from "../../src/domain/measuring/observation.ts";
import { EMPTY_DRAFT, type ObservationDraft } from "../../src/domain/measuring/observationDoor.ts";
import { mergePatientRecords } from "../../src/domain/record/patientRecord.ts";
import { DEFAULT_SETTINGS } from "../../src/domain/device/settings.ts";
import { emptyShelf, take } from "../../src/domain/shelf.ts";
import { createMonitor } from "../../src/store/monitor.ts";
import { day } from "../support/observations.ts";

function clinic() {
  let count = 0;
  const monitor = createMonitor(
    { records: emptyShelf, settings: DEFAULT_SETTINGS },
    {
      today: () => day("2026-03-13"),
      now: () => instantAt(Date.UTC(2026, 2, 13, 9, (count += 1))),
      newId: () => `id-${(count += 1)}`,
    },
  );
  const store = monitor.getState;
  const registered = store().registerPatient({
    familyName: "Example",
    givenName: "",
    recordNumber: "",
    birthDate: "",
    sex: "",
    diagnosis: "",
    diagnosedOn: "",
  });
  if (!registered.ok) throw new Error("The patient was refused");
  const patientId = registered.value;
  const draft = (value: string): ObservationDraft => ({
    ...EMPTY_DRAFT,
    measurand: "b2m-serum",
    value,
    unit: "mg/L",
    collectedOn: "2026-03-01",
  });
  const record = (value: string) => {
    const recorded = store().recordObservation(patientId, draft(value));
    if (!recorded.ok) throw new Error("refused");
    return recorded.value.id;
  };
  const patient = () => {
    const found = take(store().records, patientId);
    if (found === undefined) throw new Error("The patient is gone");
    return found;
  };
  return { store, patientId, draft, record, patient, result: (id: string) => patient().observations[id] };
}

describe("undo", () => {
  it("of a recorded result withdraws it and erases nothing", () => {
    const { store, record, result } = clinic();
    const id = record("2.4");
    expect(store().undo()).toMatchObject({ action: "RecordedResult", stayed: 0 });
    expect(result(id)).toMatchObject({ status: "entered-in-error", value: "2.4", reason: { code: "undo" } });
  });

  it("of an amendment puts the old value on top, and the amendment stays in the history", () => {
    const { store, patientId, draft, record, result } = clinic();
    const id = record("2.4");
    store().amendObservation(patientId, id, draft("2.6"), "typo");
    expect(store().undo()).toMatchObject({ action: "AmendedResult", stayed: 0 });
    expect(result(id)).toMatchObject({
      value: "2.4",
      revision: 3,
      earlier: [{ value: "2.4" }, { value: "2.6", reason: "typo" }],
    });
  });

  it("of a withdrawal restores, and of a restoration withdraws", () => {
    const { store, patientId, record, result } = clinic();
    const id = record("2.4");
    store().markObservationEnteredInError(patientId, id, "Duplicate");
    store().undo();
    expect(result(id)?.status).toBe("final");
    store().markObservationEnteredInError(patientId, id, "Duplicate");
    store().restoreObservation(patientId, id);
    expect(store().undo()).toMatchObject({ action: "RestoredResult", stayed: 0 });
    expect(result(id)?.status).toBe("entered-in-error");
  });

  it("takes actions back one by one, the latest first, and leaves the others alone", () => {
    const { store, record, result } = clinic();
    const [first, second] = [record("2.4"), record("2.6")];
    store().undo();
    expect([result(first)?.status, result(second)?.status]).toEqual(["final", "entered-in-error"]);
    store().undo();
    expect(result(first)?.status).toBe("entered-in-error");
    expect(store().undo()).toMatchObject({ action: "RegisteredPatient", stayed: 0 });
    expect(store().undo()).toBeUndefined();
  });

  it("of the patient's registration archives the patient and keeps the record", () => {
    const { store, patient } = clinic();
    store().undo();
    expect(patient().patient).toMatchObject({ archived: true, familyName: "Example" });
  });

  it("lets a later word stand: what was changed since by another tab is not taken back", () => {
    const { store, patientId, draft, record, result, patient } = clinic();
    const id = record("2.4");
    const mine = patient();
    const observation = mine.observations[id];
    if (observation === undefined) throw new Error("no result");
    // Another tab amended the same result meanwhile; its copy arrives by merging.
    const content = { ...contentOf<ObservationContent>(observation), value: "2.7" };
    const theirs = { ...mine, observations: { [id]: amend(observation, content, { at: "2026-03-13T12:00:00.000Z" }) } };
    store().mergeRecords([mergePatientRecords(mine, theirs)]);
    expect(result(id)?.value).toBe("2.7");
    expect(store().undo()).toEqual({ action: "RecordedResult", taken: 0, stayed: 1 });
    expect(result(id)).toMatchObject({ value: "2.7", status: "final" });
    expect(store().recordObservation(patientId, draft("2.8")).ok).toBe(true);
  });

  it("lets the word of another tab stand that was given at the same moment, under the same number", () => {
    const { store, patientId, draft, record, result, patient } = clinic();
    const id = record("2.4");
    const [shared, recorded] = [patient(), result(id)];
    if (recorded === undefined) throw new Error("no result");
    store().amendObservation(patientId, id, draft("2.6"), "typo");
    const content = { ...contentOf<ObservationContent>(recorded), value: "2.7" };
    const theirs = amend(recorded, content, { at: "2026-03-13T12:00:00.000Z" });
    store().mergeRecords([{ ...shared, observations: { [id]: theirs } }]);
    expect(store().undo()).toEqual({ action: "AmendedResult", taken: 0, stayed: 1 });
    expect(result(id)?.value).toBe("2.7");
  });

  it("counts as taken back what another tab has put back already", () => {
    const { store, patientId, draft, record, result, patient } = clinic();
    const id = record("2.4");
    store().amendObservation(patientId, id, draft("2.6"), "typo");
    const amended = result(id);
    if (amended === undefined) throw new Error("no result");
    const content = { ...contentOf<ObservationContent>(amended), value: "2.4" };
    const theirs = amend(amended, content, { at: "2026-03-13T12:00:00.000Z" });
    store().mergeRecords([{ ...patient(), observations: { [id]: theirs } }]);
    expect(store().undo()).toEqual({ action: "AmendedResult", taken: 1, stayed: 0 });
  });

  it("reaches a second tab: the withdrawn state wins when copies merge in either order", () => {
    const { store, record, result, patient } = clinic();
    const id = record("2.4");
    const before = patient();
    store().undo();
    for (const merged of [mergePatientRecords(before, patient()), mergePatientRecords(patient(), before)])
      expect(merged.observations[id]?.status).toBe("entered-in-error");
    expect(result(id)?.earlier).toHaveLength(1);
  });
});

describe("redo", () => {
  it("does again what was undone, as a state of its own that history shows", () => {
    const { store, record, result } = clinic();
    const id = record("2.4");
    store().undo();
    expect(store().redo()).toEqual({ action: "RecordedResult", taken: 1, stayed: 0 });
    expect(result(id)).toMatchObject({ value: "2.4", status: "final", revision: 3, reason: { code: "redo" } });
    expect(store().redoable).toEqual([]);
  });

  it("goes forward as far as undo went back, through several changes of one result", () => {
    const { store, patientId, draft, record, result } = clinic();
    const id = record("2.4");
    store().amendObservation(patientId, id, draft("2.6"), "typo");
    store().amendObservation(patientId, id, draft("2.7"), "typo again");
    for (const value of ["2.6", "2.4"]) {
      expect(store().undo()).toEqual({ action: "AmendedResult", taken: 1, stayed: 0 });
      expect(result(id)?.value).toBe(value);
    }
    expect(store().undo()).toEqual({ action: "RecordedResult", taken: 1, stayed: 0 });
    expect(result(id)?.status).toBe("entered-in-error");
    const done = [store().redo(), store().redo(), store().redo()];
    expect(done.map((one) => one?.taken)).toEqual([1, 1, 1]);
    expect(result(id)).toMatchObject({ value: "2.7", status: "final" });
    expect(store().undo()).toMatchObject({ action: "AmendedResult", taken: 1 });
    expect(result(id)?.value).toBe("2.6");
  });

  it("is over with the next change: what was undone stays undone", () => {
    const { store, record, result } = clinic();
    const id = record("2.4");
    store().undo();
    record("2.5");
    expect(store().redo()).toBeUndefined();
    expect(result(id)?.status).toBe("entered-in-error");
  });

  it("leaves alone what another tab changed since the undo", () => {
    const { store, record, result, patient } = clinic();
    const id = record("2.4");
    store().undo();
    const withdrawn = result(id);
    if (withdrawn === undefined) throw new Error("no result");
    const content = { ...contentOf<ObservationContent>(withdrawn), value: "2.9" };
    const theirs = amend(withdrawn, content, { at: "2026-03-13T12:00:00.000Z" });
    store().mergeRecords([{ ...patient(), observations: { [id]: theirs } }]);
    expect(store().redo()).toEqual({ action: "RecordedResult", taken: 0, stayed: 1 });
    expect(result(id)).toMatchObject({ value: "2.9", status: "entered-in-error" });
  });

  it("brings a registered patient back to the roster", () => {
    const { store, patient } = clinic();
    store().undo();
    expect(patient().patient.archived).toBe(true);
    store().redo();
    expect(patient().patient.archived).toBe(false);
  });

  it("has nothing of a patient who was erased", () => {
    const { store, record, patientId } = clinic();
    record("2.4");
    store().undo();
    store().erasePatient(patientId);
    expect(store().redoable).toEqual([]);
    expect(store().redo()).toBeUndefined();
  });
});
