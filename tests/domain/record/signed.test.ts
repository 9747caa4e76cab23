import { describe, expect, it } from "vitest";
import { revisionsOf } from "../../../src/domain/kept.ts";
import { take } from "../../../src/domain/shelf.ts";
import { readStored, writeDocument } from "../../../src/persistence/document.ts";
import { monitorWith } from "../../support/monitor.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";

/** A device whose initials are AK, with a patient of one result who was entered before it had any. */
function device() {
  const record = exampleRecord(1, 1);
  const monitor = monitorWith([record]);
  const { changeSettings } = monitor.getState();
  changeSettings({ ...monitor.getState().settings, deviceInitials: "AK" });
  const now = () => take(monitor.getState().records, record.id) ?? record;
  const [result] = Object.values(record.observations);
  if (result === undefined) throw new Error("The patient has a result");
  return { monitor, record, now, result: () => now().observations[result.id] ?? result };
}

describe("what is done on a device that has initials", () => {
  it("is signed by them from then on; what was there before stays unsigned", () => {
    const { monitor, record, result } = device();
    monitor.getState().markObservationEnteredInError(record.id, result().id, "Wrong tube");
    expect(revisionsOf(result()).map(({ author }) => author)).toEqual([undefined, "AK"]);
  });

  it("stays signed by whoever did it when another changes it afterwards, and when that is undone", () => {
    const { monitor, record, result } = device();
    monitor.getState().markObservationEnteredInError(record.id, result().id, "Wrong tube");
    monitor.getState().changeSettings({ ...monitor.getState().settings, deviceInitials: "BM" });
    monitor.getState().undo();
    expect(revisionsOf(result()).map(({ author }) => author)).toEqual([undefined, "AK", "BM"]);
  });

  it("is signed for the patient's own entry, too", () => {
    const { monitor, record, now } = device();
    monitor.getState().archivePatient(record.id);
    expect(now().patient.author).toBe("AK");
  });

  it("does not sign what a backup brings, which others wrote", () => {
    const { monitor } = device();
    const other = exampleRecord(2, 2);
    monitor.getState().addRecords([other]);
    const brought = take(monitor.getState().records, other.id);
    if (brought === undefined) throw new Error("The backup brought the patient");
    const { chain, ...record } = brought;
    expect(record).toEqual(other);
    expect(chain?.map(({ deed, by }) => [deed, by])).toEqual([["LoadedDemo", "AK"]]);
  });

  it("is stored with its signature and read back with it", () => {
    const { monitor, record, now, result } = device();
    monitor.getState().markObservationEnteredInError(record.id, result().id, "Wrong tube");
    const read = readStored(writeDocument(now()));
    expect(read).toEqual({ ok: true, value: { type: "Record", record: now() } });
  });
});

describe("a device without initials", () => {
  it("signs nothing", () => {
    const { monitor, record, result } = device();
    monitor.getState().changeSettings({ ...monitor.getState().settings, deviceInitials: "" });
    monitor.getState().markObservationEnteredInError(record.id, result().id, "Wrong tube");
    expect(revisionsOf(result()).every(({ author }) => author === undefined)).toBe(true);
  });
});
