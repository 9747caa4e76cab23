import { describe, expect, it } from "vitest";
import { entriesOf } from "../../src/domain/byId.ts";
import { EMPTY_AGENDA } from "../../src/domain/record/boardAgenda.ts";
import { mergePatientRecords, type PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { instantAt } from "../../src/domain/instant.ts";
import { entriesOn, take } from "../../src/domain/shelf.ts";
import { stands } from "../../src/domain/standing.ts";
import { planRestore } from "../../src/exchange/restorePlan.ts";
import { mergeTwo, moveBetween, unmergeTwo } from "../../src/store/twoPeople.ts";
import { exampleRecord, exampleResult, withResult } from "../support/exampleRecords.ts";
import { fixedDeps, monitorWith } from "../support/monitor.ts";

const [ada, ben, cleo] = [exampleRecord(1, 2), exampleRecord(2, 3), exampleRecord(3, 1)];
const change = { at: "2026-06-15T12:00:00.000Z", reason: "Restored" } as const;
const inForce = (record: PatientRecord | undefined) => entriesOf(record?.observations ?? {}).filter(stands).length;

describe("merging two patients", () => {
  it("is one action with one undo, also after another result was added meanwhile", () => {
    const store = monitorWith([ada, ben]).getState;
    const now = (id: string) => take(store().records, id);
    expect(mergeTwo(store(), ada.id, ben.id, "Registered twice").ok).toBe(true);
    expect([inForce(now(ada.id)), now(ben.id)?.patient.archived]).toEqual([5, true]);
    const merged = store().undoable.at(-1);
    const mine = now(ada.id);
    if (mine === undefined) throw new Error("The kept one is here");
    store().restoreBackup([{ before: mine, after: withResult(mine, exampleResult(1, 9)) }]);
    expect(store().undo(merged)).toMatchObject({ action: "MergedPatients", stayed: 0 });
    expect([inForce(now(ada.id)), inForce(now(ben.id)), now(ben.id)?.patient.archived]).toEqual([3, 3, false]);
  });

  it("can be taken back at a later visit from the record that stands aside, as one action, and only there", () => {
    let minute = 0;
    const deps = { ...fixedDeps(), now: () => instantAt(Date.UTC(2026, 5, 15, 12, (minute += 1))) };
    const first = monitorWith([ada, ben], {}, deps).getState;
    mergeTwo(first(), ada.id, ben.id, "Registered twice");
    const store = monitorWith(entriesOn(first().records), {}, deps).getState;
    const now = (id: string) => take(store().records, id);
    expect(unmergeTwo(store(), now(ada.id) ?? ada).ok).toBe(false);
    expect(unmergeTwo(store(), now(ben.id) ?? ben).ok).toBe(true);
    expect([inForce(now(ada.id)), inForce(now(ben.id)), now(ben.id)?.patient.archived]).toEqual([2, 3, false]);
    expect(unmergeTwo(store(), now(ben.id) ?? ben).ok).toBe(false);
    expect(store().undo()).toMatchObject({ action: "UnmergedPatients", stayed: 0 });
    expect([inForce(now(ada.id)), now(ben.id)?.patient.archived]).toEqual([5, true]);
  });

  it("puts the kept one into the other's place on the agenda of the tumor board, and undo puts it back", () => {
    const board = { ...EMPTY_AGENDA, patientIds: [cleo.id, ben.id] };
    const store = monitorWith([ada, ben, cleo], { board }).getState;
    mergeTwo(store(), ada.id, ben.id, "Registered twice");
    expect(store().settings.board?.patientIds).toEqual([cleo.id, ada.id]);
    store().undo();
    expect(store().settings.board?.patientIds).toEqual([cleo.id, ben.id]);
  });

  it("names the kept one once on an agenda that has both", () => {
    const store = monitorWith([ada, ben], { board: { ...EMPTY_AGENDA, patientIds: [ben.id, ada.id] } }).getState;
    mergeTwo(store(), ada.id, ben.id, "Registered twice");
    expect(store().settings.board?.patientIds).toEqual([ada.id]);
  });

  it("never mixes a real person with a made-up one, whose record goes with the demo", () => {
    const demo = { ...ben, patient: { ...ben.patient, synthetic: true as const } };
    const store = monitorWith([ada, demo]).getState;
    const [result] = Object.keys(ada.observations);
    expect(mergeTwo(store(), ada.id, demo.id, "Registered twice")).toMatchObject({ ok: false });
    expect(moveBetween(store(), ada.id, demo.id, result ?? "", "Wrong patient")).toMatchObject({ ok: false });
    expect(store().undoable).toEqual([]);
  });
});

describe("moving a result", () => {
  it("is one action on two patients with one undo", () => {
    const store = monitorWith([ada, ben]).getState;
    const counts = () => [ada, ben].map(({ id }) => inForce(take(store().records, id)));
    const [id = ""] = Object.keys(ada.observations);
    moveBetween(store(), ada.id, ben.id, id, "Wrong patient");
    expect(counts()).toEqual([1, 4]);
    expect(store().undo()).toMatchObject({ action: "MovedResult", stayed: 0 });
    expect(counts()).toEqual([2, 3]);
  });
});

describe("erasing a patient", () => {
  it("takes them out of the records, the agenda and the memory of undo, and leaves the id and the moment", () => {
    const store = monitorWith([ada, ben], { board: { ...EMPTY_AGENDA, patientIds: [ada.id, ben.id] } }).getState;
    store().archivePatient(ada.id);
    mergeTwo(store(), ben.id, ada.id, "Registered twice");
    store().erasePatient(ada.id);
    const { records, undoable, settings, erased } = store();
    expect(take(records, ada.id)).toBeUndefined();
    expect(JSON.stringify([settings, undoable.map(({ changes }) => changes.map(({ after }) => after.id))])).not.toContain(ada.id);
    expect([...erased]).toEqual([[ada.id, "2026-06-15T12:00:00.000Z"]]);
    expect(undoable.map(({ action }) => action)).toEqual(["MergedPatients"]);
  });

  it("is not taken back by a copy from elsewhere, nor by an import of a file that holds their id", () => {
    const store = monitorWith([ada, ben]).getState;
    store().erasePatient(ada.id);
    store().mergeRecords([ada]);
    expect(take(store().records, ada.id)).toBeUndefined();
    const done = {
      at: "2026-06-15T12:00:00.000Z",
      format: "table",
      added: 2,
      corrected: 0,
      withdrawn: 0,
      restored: 0,
      patientsAdded: 1,
      care: 0,
    } as const;
    store().carryOutImport(done, [ada], store().records);
    expect(take(store().records, ada.id)).toBeUndefined();
    expect(store().records.size).toBe(2);
  });

  it("stands against a backup until a person brings them back, and an erasure since the question is not decided by it", () => {
    const store = monitorWith([ada, ben]).getState;
    const before = planRestore(store().records, [withResult(ada, exampleResult(1, 9))], change, store().erased);
    store().erasePatient(ada.id);
    store().restoreBackup(before.changes);
    expect(take(store().records, ada.id)).toBeUndefined();

    const plan = planRestore(store().records, [ada, ben], change, store().erased);
    expect(plan).toMatchObject({ patients: { added: 0, changed: 0, same: 1 }, changes: [], erased: [{ after: { id: ada.id } }] });
    store().restoreBackup(plan.erased);
    const back = take(store().records, ada.id);
    expect({ ...back, chain: undefined }).toEqual(ada);
    expect(back?.chain?.map(({ deed }) => deed)).toEqual(["RestoredBackup"]);
    expect(store().erased.size).toBe(0);
    store().mergeRecords([mergePatientRecords(ada, withResult(ada, exampleResult(1, 9)))]);
    expect(inForce(take(store().records, ada.id))).toBe(3);
  });
});
