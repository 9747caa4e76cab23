import { describe, expect, it } from "vitest";
import { byId } from "../../../src/domain/byId.ts";
import { contentOf, keep, revise } from "../../../src/domain/kept.ts";
import { planBroughtBack, withBroughtBack } from "../../../src/domain/record/broughtBack.ts";
import {
  EMPTY_PATIENT_ENTRY,
  parsePatientEntry,
  type PatientEntry,
  type PatientEntryContent,
  type PatientEntryDraft,
} from "../../../src/domain/record/patientEntry.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { undoImport } from "../../../src/domain/record/undoImport.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";

const AT = "2026-06-15T09:00:00.000Z";
const LATER = "2026-06-16T09:00:00.000Z";
const BACK = { at: "2026-06-20T09:00:00.000Z", reason: { code: "import" } } as const;
const RESULT = { kind: "result", measurand: "b2m-serum", value: "2.60", unit: "mg/L" };

function entry(id: string, draft: Partial<PatientEntryDraft>): PatientEntry {
  const read = parsePatientEntry({ ...EMPTY_PATIENT_ENTRY, on: "2026-06-01", ...draft }, { decimal: "." });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return keep<PatientEntryContent>(id, read.value, { at: AT });
}
const note = entry("n", { kind: "note", text: "Slept badly" });
const said = (text: string, status: PatientEntryContent["status"] = "active") =>
  revise<PatientEntryContent>(note, { ...contentOf<PatientEntryContent>(note), text, status }, { at: LATER });

const record = (...here: readonly PatientEntry[]): PatientRecord => ({ ...exampleRecord(1, 3), patientEntries: byId(here) });
const planned = (here: PatientEntry | undefined, brought: PatientEntry) =>
  planBroughtBack(here === undefined ? record() : record(here), byId([brought]));
const fateOf = (here: PatientEntry | undefined, brought: PatientEntry) => planned(here, brought)[0]?.fate;
const after = (here: PatientEntry | undefined, brought: PatientEntry) =>
  withBroughtBack(here === undefined ? record() : record(here), planned(here, brought), BACK).patientEntries[brought.id];

describe("what a patient brings back", () => {
  it("is new, changed, taken back, or here already", () => {
    expect(fateOf(undefined, note)).toBe("New");
    expect(fateOf(note, note)).toBe("AlreadyHere");
    expect(fateOf(note, said("Slept well"))).toBe("Changed");
    expect(fateOf(note, said("Slept badly", "entered-in-error"))).toBe("Withdrawn");
    expect(fateOf(undefined, said("Slept badly", "entered-in-error"))).toBe("AlreadyHere");
  });

  it("is no news where an older file says again what was changed since", () => {
    expect(fateOf(said("Slept well"), note)).toBe("AlreadyHere");
    expect(after(said("Slept well"), note)?.text).toBe("Slept well");
  });

  it("leaves what the team took over taken over, and never says by itself that it was", () => {
    const taken = { ...entry("e", RESULT), takenAs: "o" };
    expect(fateOf(taken, entry("e", RESULT))).toBe("AlreadyHere");
    const changed = entry("e", { ...RESULT, value: "2.70" });
    expect(fateOf(taken, changed)).toBe("Changed");
    expect(after(taken, changed)).toMatchObject({ takenAs: "o", value: "2.70", revision: 2 });
    expect(after(undefined, { ...changed, takenAs: "elsewhere" })).not.toHaveProperty("takenAs");
  });

  it("stands beside what the team wrote meanwhile, and touches nothing else of the record", () => {
    const here = record(entry("mine", { kind: "note", text: "Earlier" }));
    const merged = withBroughtBack(here, planBroughtBack(here, byId([note, entry("e", RESULT)])), BACK);
    expect(Object.keys(merged.patientEntries).toSorted()).toEqual(["e", "mine", "n"]);
    expect({ ...merged, patientEntries: here.patientEntries }).toEqual(here);
    expect(merged.observations).toBe(here.observations);
  });

  it("leaves the record as it is, the same object, where it brings nothing new", () => {
    const here = record(note);
    expect(withBroughtBack(here, planBroughtBack(here, byId([note])), BACK)).toBe(here);
  });

  it("is taken back with the import that brought it", () => {
    const here = record(note);
    const brought = byId([said("Slept well"), entry("e", RESULT)]);
    const undone = undoImport(withBroughtBack(here, planBroughtBack(here, brought), BACK), BACK.at, { at: LATER }).record;
    expect(undone.patientEntries["n"]?.text).toBe("Slept badly");
    expect(undone.patientEntries["e"]?.status).toBe("entered-in-error");
  });
});
