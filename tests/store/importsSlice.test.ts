import { instantAt, type Instant } from "../../src/domain/instant.ts";
import { describe, expect, it } from "vitest";
import { byId } from "../../src/domain/byId.ts";
import { keep } from "../../src/domain/kept.ts";
import type { ObservationContent } from "../../src/domain/measuring/observation.ts";
import type { Patient, PatientContent } from "../../src/domain/record/patient.ts";
import { newPatientRecord } from "../../src/domain/record/patientRecord.ts";
import { ok } from "../../src/domain/result.ts";
import type { KeptImport } from "../../src/domain/device/settings.ts";
import { entriesOn, take } from "../../src/domain/shelf.ts";
import { fixedDeps, monitorWith } from "../support/monitor.ts";
import { day } from "../support/observations.ts";
import { exampleRecord } from "../support/exampleRecords.ts";

const AT = "2026-06-15T10:00:00.000Z";
const done = (at: Instant = AT): KeptImport => ({
  at,
  format: "table",
  added: 1,
  corrected: 0,
  withdrawn: 0,
  restored: 0,
  patientsAdded: 1,
  care: 0,
});
const result = (id: string, at: Instant = AT) =>
  keep<ObservationContent>(
    id,
    { measurand: "b2m-serum", value: "2.4", unit: "mg/L", collectedOn: day("2026-02-01"), status: "final" },
    { at },
  );
const ada = exampleRecord(1, 2);
const adaAfter = { ...ada, observations: { ...ada.observations, more: result("more") } };
const newcomer = {
  ...newPatientRecord(
    keep<PatientContent>("new", { familyName: "Newcomer", sex: "unknown", archived: false }, { at: AT }) as Patient,
  ),
  observations: byId([result("first")]),
};

describe("carrying an import out", () => {
  it("is one step: all records and the memory of it, and one undo takes all of it back", async () => {
    const monitor = monitorWith([ada]);
    let steps = 0;
    monitor.subscribe(() => (steps += 1));
    expect(monitor.getState().carryOutImport(done(), [adaAfter, newcomer], monitor.getState().records).ok).toBe(true);
    expect(steps).toBe(1);
    expect(entriesOn(monitor.getState().records)).toHaveLength(2);
    expect(monitor.getState().settings.imports).toEqual([done()]);
    monitor.getState().undo();
    await expect.poll(() => take(monitor.getState().records, "new")?.patient.archived).toBe(true);
    expect(take(monitor.getState().records, ada.id)?.observations["more"]?.status).toBe("entered-in-error");
  });

  it("changes nothing when the records are no longer those it was planned on", () => {
    const monitor = monitorWith([ada]);
    const plannedOn = monitor.getState().records;
    monitor.getState().archivePatient(ada.id);
    const before = monitor.getState();
    expect(before.carryOutImport(done(), [adaAfter], plannedOn)).toEqual({ ok: false, error: { type: "RecordsChanged" } });
    expect(monitor.getState()).toBe(before);
  });

  it("remembers the latest twenty by name and no more", () => {
    const monitor = monitorWith([]);
    for (let number = 10; number < 35; number += 1)
      monitor.getState().carryOutImport(done(instantAt(Date.UTC(2026, 5, 15, 10, 0, number))), [], monitor.getState().records);
    expect(monitor.getState().settings.imports).toHaveLength(20);
    expect(monitor.getState().settings.imports.at(-1)?.at).toBe("2026-06-15T10:00:34.000Z");
  });
});

describe("undoing an import", () => {
  it("works at a later visit, from the instant alone, and says what it came to", async () => {
    const monitor = monitorWith([adaAfter, newcomer], { imports: [done()] });
    expect(await monitor.getState().undoImport(AT)).toEqual(ok({ taken: 2, left: 0, patientsArchived: 1 }));
    expect(take(monitor.getState().records, ada.id)?.observations["more"]).toMatchObject({
      status: "entered-in-error",
      reason: { code: "undo-import" },
    });
    expect(await monitor.getState().undoImport(AT)).toEqual(ok({ taken: 0, left: 0, patientsArchived: 0 }));
  });

  it("takes what changes while it is at work as it is then, and loses nothing of it", async () => {
    let breaths = 0;
    const deps = { ...fixedDeps(), breathe: async () => void (breaths += 1) };
    const many = { ...ada, observations: byId(Array.from({ length: 6000 }, (_, index) => result(`r${index}`))) };
    const monitor = monitorWith([many, newcomer], {}, deps);
    const undoing = monitor.getState().undoImport(AT);
    // The first slice is over and the page answers: someone amends a result and types another one.
    expect(breaths).toBe(1);
    monitor.getState().markObservationEnteredInError(many.id, "r1", "Wrong patient");
    expect(await undoing).toEqual(ok({ taken: 6000, left: 0, patientsArchived: 1 }));
    const after = take(monitor.getState().records, many.id);
    expect(after?.observations["r1"]?.reason).toBe("Wrong patient");
    expect(after?.observations["r2"]?.reason).toEqual({ code: "undo-import" });
  });

  it("takes the import out of Undo, so that it is not taken back a second time", async () => {
    const monitor = monitorWith([ada]);
    monitor.getState().carryOutImport(done(), [adaAfter], monitor.getState().records);
    await monitor.getState().undoImport(AT);
    expect(monitor.getState().undoable).toEqual([]);
  });

  it("changes nothing where the storage would not hold what it adds to the history", async () => {
    const room = { needed: 101, free: 100 };
    const monitor = monitorWith(
      [adaAfter, newcomer],
      {},
      { ...fixedDeps(), roomFor: async (changes) => (changes.length === 2 ? room : undefined) },
    );
    const before = monitor.getState();
    expect(await before.undoImport(AT)).toEqual({ ok: false, error: { type: "NoRoom", ...room } });
    expect(monitor.getState()).toBe(before);
  });
});
