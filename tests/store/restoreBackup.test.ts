import { describe, expect, it } from "vitest";
import { entriesOf } from "../../src/domain/byId.ts";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { DEFAULT_SETTINGS } from "../../src/domain/device/settings.ts";
import { take } from "../../src/domain/shelf.ts";
import { planRestore } from "../../src/exchange/restorePlan.ts";
import { exampleRecord, exampleResult, withResult } from "../support/exampleRecords.ts";
import { fixedDeps, monitorWith } from "../support/monitor.ts";

const AGAIN = { at: "2026-06-15T12:00:00.000Z" } as const;
const ada = exampleRecord(1, 2);
const later = withResult(ada, exampleResult(1, 9));
const ben = exampleRecord(2, 3);

const inOrder = (record: PatientRecord | undefined) =>
  [...entriesOf(record?.observations ?? {})].sort((a, b) => (a.collectedOn < b.collectedOn ? -1 : 1));

function restored(settings?: typeof DEFAULT_SETTINGS, breathe?: () => Promise<void>) {
  const monitor = monitorWith([ada], {}, { ...fixedDeps(), ...(breathe === undefined ? {} : { breathe }) });
  const store = monitor.getState;
  store().restoreBackup(planRestore(store().records, [later, ben], AGAIN).changes, settings);
  return { store, statuses: (id: string) => inOrder(take(store().records, id)).map(({ status }) => status) };
}

describe("a restored backup", () => {
  it("comes in as one action, and goes out as one: nothing is erased, what it added is withdrawn, a patient it added is archived", () => {
    const { store, statuses } = restored();
    expect(store().undoable.map(({ action, changes }) => [action, changes.length])).toEqual([["RestoredBackup", 2]]);
    expect(statuses(ben.id)).toEqual(["final", "final", "final"]);
    expect(store().undo()).toMatchObject({ action: "RestoredBackup", stayed: 0 });
    expect(statuses(ada.id)).toEqual(["final", "final", "entered-in-error"]);
    expect(statuses(ben.id)).toEqual(["entered-in-error", "entered-in-error", "entered-in-error"]);
    expect(take(store().records, ben.id)?.patient).toMatchObject({ archived: true, reason: { code: "undo-restore" } });
    expect(take(store().records, ada.id)?.patient).toEqual(ada.patient);
  });

  it("can be taken back after something else was done, which stays", async () => {
    const { store, statuses } = restored();
    store().archivePatient(ada.id);
    const [restore] = store().undoable;
    if (restore === undefined) throw new Error("nothing to take back");
    await store().undoInSlices(restore);
    expect(take(store().records, ada.id)?.patient.archived).toBe(true);
    expect(statuses(ada.id)).toEqual(["final", "final", "entered-in-error"]);
    expect(store().undoable.map(({ action }) => action)).toEqual(["ArchivedPatient"]);
    await store().undoInSlices(restore);
    expect(inOrder(take(store().records, ada.id)).map(({ revision }) => revision)).toEqual([1, 1, 2]);
  });

  it("takes nothing for granted that changed since it was planned: another tab's result stays", () => {
    const monitor = monitorWith([ada]);
    const store = monitor.getState;
    const { changes } = planRestore(store().records, [later], AGAIN);
    store().mergeRecords([withResult(ada, exampleResult(1, 20))]);
    store().restoreBackup(changes);
    expect(entriesOf(take(store().records, ada.id)?.observations ?? {})).toHaveLength(4);
  });

  it("takes settings only where they are given, and gives each back unless it was set anew since", () => {
    expect(restored().store().settings).toEqual(DEFAULT_SETTINGS);
    const { store } = restored({
      ...DEFAULT_SETTINGS,
      decimal: ",",
      dateOrder: "dmy",
      board: { patientIds: ["a"], hidesIdentities: false, hidesDates: false },
    });
    expect(store().settings.decimal).toBe(",");
    store().changeSettings({ dateOrder: "mdy" });
    store().undo();
    expect(store().settings).toEqual({ ...DEFAULT_SETTINGS, dateOrder: "mdy" });
    expect("board" in store().settings).toBe(false);
  });
});
