import { instantAt } from "../../src/domain/instant.ts";
import { describe, expect, it } from "vitest";
import { EMPTY_DRAFT, type ObservationDraft } from "../../src/domain/measuring/observationDoor.ts";
import type { PatientId } from "../../src/domain/record/patient.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/device/settings.ts";
import { emptyShelf, take } from "../../src/domain/shelf.ts";
import { createMonitor } from "../../src/store/monitor.ts";
import { day } from "../support/observations.ts";

function clinic(settings: Partial<Settings> = {}, birthDate = "1950-05-05") {
  let count = 0;
  const monitor = createMonitor(
    { records: emptyShelf, settings: { ...DEFAULT_SETTINGS, ...settings } },
    {
      today: () => day("2026-03-13"),
      now: () => instantAt(Date.UTC(2026, 2, 13, 9, count)),
      newId: () => `id-${(count += 1)}`,
    },
  );
  const store = monitor.getState;
  const registered = store().registerPatient({
    familyName: "Example",
    givenName: "",
    recordNumber: "",
    birthDate,
    sex: "",
    diagnosis: "",
    diagnosedOn: "",
  });
  if (!registered.ok) throw new Error("The patient was refused");
  const patientId = registered.value;
  const observations = () => Object.values(take(store().records, patientId)?.observations ?? {});
  return { monitor, store, patientId, observations };
}
const draft = (more: Partial<ObservationDraft> = {}): ObservationDraft => ({
  ...EMPTY_DRAFT,
  measurand: "b2m-serum",
  value: "2.4",
  unit: "mg/L",
  collectedOn: "2026-03-01",
  ...more,
});
const NOBODY = "nobody" as PatientId;

describe("recording a result", () => {
  it("keeps it under a fresh id with the moment of entry, and remembers what the next one starts from", () => {
    const { store, patientId, observations } = clinic();
    const recorded = store().recordObservation(
      patientId,
      draft({ laboratory: "North", method: "Nephelometry", intervalHigh: "2.2" }),
    );
    expect(recorded).toMatchObject({ ok: true, value: { value: "2.4", revision: 1, recordedAt: "2026-03-13T09:02:00.000Z" } });
    expect(observations()).toHaveLength(1);
    expect(store().settings).toMatchObject({
      lastMeasurand: "b2m-serum",
      entryDefaults: {
        "b2m-serum": { unit: "mg/L", laboratory: "North", method: "Nephelometry", intervalLow: "", intervalHigh: "2.2" },
      },
    });
  });

  it("changes no settings where the next one would start the same", () => {
    const { store, patientId } = clinic();
    store().recordObservation(patientId, draft());
    const before = store().settings;
    store().recordObservation(patientId, draft({ value: "2.5", collectedOn: "2026-03-02" }));
    expect(store().settings).toBe(before);
  });

  it("lends nothing to the next once it is entered in error, or taken back", () => {
    const withdrawn = clinic();
    const recorded = withdrawn.store().recordObservation(withdrawn.patientId, draft({ laboratory: "North" }));
    withdrawn.store().markObservationEnteredInError(withdrawn.patientId, recorded.ok ? recorded.value.id : "", "Wrong patient");
    expect(withdrawn.store().settings.entryDefaults).toEqual({});
    const undone = clinic();
    undone.store().recordObservation(undone.patientId, draft({ laboratory: "North" }));
    undone.store().undo();
    expect(undone.store().settings.entryDefaults).toEqual({});
  });

  it("that is entered in error takes nothing from what another one left", () => {
    const { store, patientId } = clinic();
    const recorded = store().recordObservation(patientId, draft({ laboratory: "North" }));
    store().recordObservation(patientId, draft({ laboratory: "South", collectedOn: "2026-03-02" }));
    store().markObservationEnteredInError(patientId, recorded.ok ? recorded.value.id : "", "Typed twice");
    expect(store().settings.entryDefaults["b2m-serum"]?.laboratory).toBe("South");
  });

  it("keeps nothing that the door refuses, and says every reason", () => {
    const { store, patientId, observations } = clinic();
    const before = store();
    expect(store().recordObservation(patientId, draft({ value: "x", collectedOn: "2026-03-14" }))).toMatchObject({
      ok: false,
      error: { type: "Refused", problems: [{ field: "value" }, { field: "collectedOn", type: "InTheFuture" }] },
    });
    expect(observations()).toEqual([]);
    expect(store().records).toBe(before.records);
    expect(store().settings).toBe(before.settings);
  });

  it.each([
    ["2026-03-13", true],
    ["2026-03-14", false],
    ["1950-05-05", true],
    ["1950-05-04", false],
  ])("of %s: %s, between birth and today", (collectedOn, taken) => {
    const { store, patientId } = clinic();
    expect(store().recordObservation(patientId, draft({ collectedOn })).ok).toBe(taken);
  });

  it("reads numbers with the user's decimal sign", () => {
    const { store, patientId } = clinic({ decimal: "," });
    expect(store().recordObservation(patientId, draft({ value: "2,4" }))).toMatchObject({ ok: true, value: { value: "2.4" } });
  });

  it("of nobody is refused", () => {
    expect(clinic().store().recordObservation(NOBODY, draft())).toEqual({ ok: false, error: { type: "NoSuchRecord" } });
  });
});

describe("checking a result", () => {
  it("says what would be recorded and what to ask, and records nothing", () => {
    const { store, patientId, observations } = clinic();
    const before = store();
    expect(store().checkObservation(patientId, draft({ value: "26" }))).toMatchObject({
      ok: true,
      value: { content: { value: "26" }, doubts: [{ type: "ImplausiblyHigh" }] },
    });
    expect(observations()).toEqual([]);
    expect(store().undoable).toBe(before.undoable);
    expect(store().checkObservation(patientId, draft({ value: "" })).ok).toBe(false);
    expect(store().checkObservation(NOBODY, draft()).ok).toBe(false);
  });

  it("does not hold a result against itself when it is amended", () => {
    const { store, patientId } = clinic();
    const recorded = store().recordObservation(patientId, draft());
    const id = recorded.ok ? recorded.value.id : "";
    expect(store().checkObservation(patientId, draft({ value: "2.5" }))).toMatchObject({
      ok: true,
      value: { doubts: [{ type: "SameDay" }] },
    });
    expect(store().checkObservation(patientId, draft({ value: "2.5" }), id)).toMatchObject({ ok: true, value: { doubts: [] } });
  });

  it("knows today as the place where the user sits has it", () => expect(clinic().store().today()).toBe("2026-03-13"));
});

describe("changing a result", () => {
  const recorded = () => {
    const here = clinic();
    const result = here.store().recordObservation(here.patientId, draft());
    if (!result.ok) throw new Error("refused");
    return { ...here, id: result.value.id };
  };

  it("amends it with the reason, and refuses what the door refuses", () => {
    const { store, patientId, id, observations } = recorded();
    expect(store().amendObservation(patientId, id, draft({ value: "x" }), "typo").ok).toBe(false);
    expect(observations()[0]?.revision).toBe(1);
    store().amendObservation(patientId, id, draft({ value: "2.6" }), "typo");
    expect(observations()).toMatchObject([{ value: "2.6", reason: "typo", earlier: [{ value: "2.4" }] }]);
    expect(store().amendObservation(patientId, "no-such-result", draft(), "typo")).toEqual({
      ok: false,
      error: { type: "NoSuchRecord" },
    });
  });

  it("remembers each step by what was done, so that undo says what it takes back", () => {
    const { store, patientId, id } = recorded();
    const last = () => store().undoable.at(-1)?.action;
    expect(last()).toBe("RecordedResult");
    store().amendObservation(patientId, id, draft({ value: "2.6" }), "typo");
    expect(last()).toBe("AmendedResult");
    store().markObservationEnteredInError(patientId, id, "Wrong patient");
    expect(last()).toBe("WithdrewResult");
    store().restoreObservation(patientId, id);
    expect(last()).toBe("RestoredResult");
  });

  it("withdraws and restores it; of what does not exist nothing changes", () => {
    const { store, patientId, id, observations } = recorded();
    store().markObservationEnteredInError(patientId, id, "Wrong patient");
    expect(observations()).toMatchObject([{ status: "entered-in-error", reason: "Wrong patient" }]);
    store().restoreObservation(patientId, id);
    expect(observations()).toMatchObject([{ status: "final", value: "2.4" }]);
    const before = store().records;
    store().markObservationEnteredInError(patientId, "no-such-result", "x");
    store().restoreObservation(NOBODY, id);
    expect(store().records).toBe(before);
  });

  it("withdraws it once: pressed again, or restored when it was not withdrawn, nothing is added to its history", () => {
    const { store, patientId, id, observations } = recorded();
    store().restoreObservation(patientId, id);
    expect(observations()[0]?.revision).toBe(1);
    store().markObservationEnteredInError(patientId, id, "Wrong patient");
    store().markObservationEnteredInError(patientId, id, "Duplicate");
    expect(observations()).toMatchObject([{ revision: 2, reason: "Wrong patient" }]);
  });
});
