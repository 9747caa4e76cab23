import { describe, expect, it } from "vitest";
import { byId, entriesOf } from "../../src/domain/byId.ts";
import { takeOverResult } from "../../src/store/takeOverResult.ts";
import { bringBack } from "../../src/store/bringBack.ts";
import { judgeRecord } from "../../src/domain/analysis/judgeRecord.ts";
import { keep } from "../../src/domain/kept.ts";
import { EMPTY_PATIENT_ENTRY, parsePatientEntry, type PatientEntryContent } from "../../src/domain/record/patientEntry.ts";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { take } from "../../src/domain/shelf.ts";
import { measurandsOf } from "../../src/domain/series/series.ts";
import { recordWithCare } from "../support/care.ts";
import { fixedDeps, monitorWith } from "../support/monitor.ts";

function recordWith(id: string, draft: object): PatientRecord {
  const read = parsePatientEntry({ ...EMPTY_PATIENT_ENTRY, on: "2026-06-01", ...draft }, { decimal: "." });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const entry = keep<PatientEntryContent>(id, read.value, { at: "2026-06-02T00:00:00.000Z" });
  return { ...recordWithCare([]), patientEntries: byId([entry]) };
}
const RESULT = { kind: "result", measurand: "b2m-serum", value: "8.1", unit: "mg/L", laboratory: "South" };

describe("a result that the patient entered", () => {
  const start = () => {
    const monitor = monitorWith([recordWith("e", RESULT)]);
    const now = () => take(monitor.getState().records, "p") ?? recordWithCare([]);
    return { monitor, now };
  };

  it("is in no series and no verdict before the team takes it over", () => {
    const { now } = start();
    expect(measurandsOf(now())).toEqual([]);
    expect(judgeRecord(now(), "b2m-serum", [], [])).toEqual(judgeRecord(recordWithCare([]), "b2m-serum", [], []));
  });

  it("counts like any other once it is taken over, with the reason, and who did it on both", () => {
    const { monitor, now } = start();
    monitor.getState().changeSettings({ deviceInitials: "AK" });
    const taken = takeOverResult(monitor, fixedDeps(), now().id, "e", "Saw the printout");
    expect(taken).toMatchObject({ ok: true, value: { value: "8.1", laboratory: "South" } });
    expect(measurandsOf(now())).toEqual(["b2m-serum"]);
    const [observation] = entriesOf(now().observations);
    expect(observation).toMatchObject({ author: "AK", reason: "Saw the printout", status: "final" });
    expect(now().patientEntries["e"]).toMatchObject({ takenAs: observation?.id, author: "AK", reason: "Saw the printout" });
  });

  it("is the patient's word alone again after Undo", () => {
    const { monitor, now } = start();
    takeOverResult(monitor, fixedDeps(), now().id, "e", "Saw the printout");
    expect(monitor.getState().undo()).toMatchObject({ action: "TookOverResult" });
    expect(now().patientEntries["e"]).not.toHaveProperty("takenAs");
    expect(entriesOf(now().observations).map(({ status }) => status)).toEqual(["entered-in-error"]);
  });

  it("is taken over once", () => {
    const { monitor, now } = start();
    takeOverResult(monitor, fixedDeps(), now().id, "e", "Saw it");
    expect(takeOverResult(monitor, fixedDeps(), now().id, "e", "Saw it")).toMatchObject({ ok: false });
    expect(entriesOf(now().observations)).toHaveLength(1);
  });
});

describe("a file that a patient brought back", () => {
  const note = recordWith("n", { kind: "note", text: "Slept badly" }).patientEntries;
  const at = "2026-06-15T12:00:00.000Z";

  it("is one import: entered at one moment, remembered by name, and taken back whole", async () => {
    const monitor = monitorWith([recordWith("e", RESULT)]);
    const now = () => take(monitor.getState().records, "p") ?? recordWithCare([]);
    const done = bringBack(monitor, now().id, note, at);
    expect(done).toMatchObject({ ok: true, value: { at, format: "take-home", care: 1, added: 0 } });
    expect(Object.keys(now().patientEntries)).toEqual(["e", "n"]);
    expect(monitor.getState().settings.imports).toMatchObject([{ format: "take-home" }]);
    expect(await monitor.getState().undoImport(at)).toMatchObject({ ok: true, value: { taken: 1 } });
    expect(now().patientEntries["n"]?.status).toBe("entered-in-error");
    expect(now().patientEntries["e"]?.status).toBe("active");
  });

  it("changes nothing, and is no import, where all of it is here", () => {
    const monitor = monitorWith([recordWith("e", RESULT)]);
    const before = take(monitor.getState().records, "p");
    if (before === undefined) throw new Error("Nobody is here");
    expect(bringBack(monitor, before.id, before.patientEntries, at)).toEqual({
      ok: false,
      error: { type: "NothingNew" },
    });
    expect(take(monitor.getState().records, "p")).toBe(before);
    expect(monitor.getState().settings.imports).toEqual([]);
  });
});
