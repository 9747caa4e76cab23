import { describe, expect, it } from "vitest";
import { instantAt } from "../../../src/domain/instant.ts";
import { deedsDone } from "../../../src/domain/record/chain/deedsDone.ts";
import { PARTS } from "../../../src/domain/record/keptKinds.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { take } from "../../../src/domain/shelf.ts";
import { recordOfEveryKind } from "../../support/everyKind.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";
import { fixedDeps, monitorWith } from "../../support/monitor.ts";

const ada = exampleRecord(1, 2);

function device(record: PatientRecord = ada) {
  let minute = 0;
  const deps = { ...fixedDeps(), now: () => instantAt(Date.UTC(2026, 5, 15, 12, (minute += 1))) };
  const monitor = monitorWith([record], { deviceInitials: "AK" }, deps);
  return { store: monitor.getState, now: () => take(monitor.getState().records, record.id) ?? record };
}
const [result = ""] = Object.keys(ada.observations);

describe("what was done to a patient's record", () => {
  it("is told by the action, by whom, and by what became of each entry, the latest first", () => {
    const { store, now } = device();
    store().markObservationEnteredInError(ada.id, result, "Wrong tube");
    store().changeSettings({ deviceInitials: "BM" });
    store().undo();
    const [latest, before] = deedsDone(now());
    expect(
      [latest, before].map((done) => [done?.deed, done?.by, done?.states.map(({ part, becoming }) => [part, becoming])]),
    ).toEqual([
      ["Undid", "BM", [["observations", "broughtBack"]]],
      ["WithdrewResult", "AK", [["observations", "withdrawn"]]],
    ]);
  });

  it("tells a patient who is archived and brought back", () => {
    const { store, now } = device();
    store().archivePatient(ada.id);
    store().unarchivePatient(ada.id);
    expect(
      deedsDone(now())
        .slice(0, 2)
        .map(({ states }) => states[0]?.becoming),
    ).toEqual(["broughtBack", "withdrawn"]);
  });

  it("names of every kind of entry who entered it and when, also of what was there before actions were chained", () => {
    const record = recordOfEveryKind({ at: "2026-04-01T10:00:00.000Z" });
    const [only, ...others] = deedsDone(record);
    expect(others).toEqual([]);
    expect(only?.states.map(({ part }) => part)).toEqual(["patient", ...PARTS]);
    expect([only?.at, only?.deed, only?.by]).toEqual(["2026-04-01T10:00:00.000Z", undefined, undefined]);
  });

  it("tells each state once, whatever brought it, and leaves none out", () => {
    const { store, now } = device();
    store().archivePatient(ada.id);
    store().restoreBackup([
      { before: now(), after: { ...now(), lines: recordOfEveryKind({ at: "2026-04-01T10:00:00.000Z" }).lines } },
    ]);
    const told = deedsDone(now());
    expect(told[0]).toMatchObject({ deed: "RestoredBackup", by: "AK", states: [] });
    const states = told.flatMap((done) => done.states.map(({ entry, state }) => `${entry} ${state.revision}`));
    expect(new Set(states).size).toBe(states.length);
    expect(states).toHaveLength(2 + 2 + 1);
  });
});
