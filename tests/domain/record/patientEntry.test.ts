import { describe, expect, it } from "vitest";
import { keep } from "../../../src/domain/kept.ts";
import {
  EMPTY_PATIENT_ENTRY,
  parsePatientEntry,
  patientEntriesOf,
  PATIENT_ENTRY_KINDS,
  takeOver,
  type PatientEntry,
  type PatientEntryContent,
  type PatientEntryDraft,
} from "../../../src/domain/record/patientEntry.ts";
import { byId } from "../../../src/domain/byId.ts";
import { day } from "../../support/observations.ts";

const TODAY = day("2026-06-15");
const AT = "2026-06-15T09:00:00.000Z";
const LATER = "2026-06-16T09:00:00.000Z";
const RESULT = { kind: "result", on: "2026-06-01", measurand: "b2m-serum", value: "2.60", unit: "mg/L" };

const typed = (draft: Partial<PatientEntryDraft>) =>
  parsePatientEntry(
    { ...EMPTY_PATIENT_ENTRY, on: "2026-06-01", text: "", ...draft },
    { decimal: ".", typed: true, notAfter: TODAY },
  );
function entry(id: string, draft: Partial<PatientEntryDraft>): PatientEntry {
  const read = typed(draft);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return keep<PatientEntryContent>(id, read.value, { at: AT });
}
const problemsOf = (draft: Partial<PatientEntryDraft>) => {
  const read = typed(draft);
  return read.ok ? [] : read.error.map(({ field, type }) => `${field} ${type}`);
};

describe("what a patient writes at home", () => {
  it("is a note or a symptom in their own words, on a day", () => {
    for (const kind of PATIENT_ENTRY_KINDS.filter((each) => each !== "result"))
      expect(typed({ kind, text: "  Slept badly " })).toEqual({
        ok: true,
        value: { kind, on: "2026-06-01", text: "Slept badly", status: "active" },
      });
    expect(problemsOf({ kind: "note" })).toEqual(["text Empty"]);
    expect(problemsOf({ kind: "symptom", text: "x".repeat(2000) })).toEqual([]);
    expect(problemsOf({ kind: "symptom", text: "x".repeat(2001) })).toEqual(["text TooLong"]);
  });

  it("is a result that passes the same door as every other, with the digits as printed", () => {
    expect(typed({ ...RESULT, value: "<2,60", laboratory: "South" })).toEqual({
      ok: true,
      value: {
        kind: "result",
        on: "2026-06-01",
        measurand: "b2m-serum",
        value: "<2.60",
        unit: "mg/L",
        laboratory: "South",
        status: "active",
      },
    });
    expect(problemsOf({ ...RESULT, value: "high" })).toEqual(["value Result"]);
    expect(problemsOf({ ...RESULT, value: "2600" })).toEqual(["value Result"]);
    expect(problemsOf({ ...RESULT, unit: "" })).toEqual(["unit Result"]);
  });

  it("is of today or before, and not from before they were born", () => {
    expect(problemsOf({ kind: "note", text: "x", on: TODAY })).toEqual([]);
    expect(problemsOf({ kind: "note", text: "x", on: "2026-06-16" })).toEqual(["on InTheFuture"]);
    expect(problemsOf({ ...RESULT, on: "2026-06-16" })).toEqual(["on InTheFuture"]);
    expect(problemsOf({ kind: "note", text: "x", on: "" })).toEqual(["on NotADate"]);
    const born = parsePatientEntry(
      { ...EMPTY_PATIENT_ENTRY, kind: "note", text: "x", on: "1949-12-31" },
      { decimal: ".", birthDate: day("1950-01-01") },
    );
    expect(born).toMatchObject({ ok: false, error: [{ field: "on", type: "BeforeBirth" }] });
  });

  it("is refused where a note carries a value, or a file names a kind nobody knows", () => {
    expect(problemsOf({ kind: "note", text: "x", value: "2.4" })).toEqual(["value NotOfThisKind"]);
    expect(problemsOf({ kind: "verdict", text: "x" })).toEqual(["kind NotAChoice"]);
    expect(problemsOf({ kind: "note", text: "x", status: "final" })).toEqual(["status NotAChoice"]);
  });

  it("is listed with the latest day first, without what was withdrawn", () => {
    const entries = [
      entry("a", { kind: "note", text: "x", on: "2026-05-01" }),
      entry("b", RESULT),
      entry("c", { kind: "note", text: "y", status: "entered-in-error" }),
    ];
    expect(patientEntriesOf({ patientEntries: byId(entries) }).map(({ id }) => id)).toEqual(["b", "a"]);
  });
});

describe("a result that a patient entered, taken over", () => {
  const change = { at: LATER, reason: "Saw the printout" } as const;

  it("becomes a result of its own with the reason, and says in its own history that it did", () => {
    const taken = takeOver(entry("e", { ...RESULT, laboratory: "South" }), "o", change, { decimal: "." });
    expect(taken).toMatchObject({
      ok: true,
      value: {
        observation: {
          id: "o",
          value: "2.60",
          unit: "mg/L",
          collectedOn: "2026-06-01",
          laboratory: "South",
          status: "final",
          recordedAt: LATER,
          reason: "Saw the printout",
        },
        entry: { id: "e", revision: 2, takenAs: "o", reason: "Saw the printout", earlier: [{ revision: 1 }] },
      },
    });
  });

  it("is taken over once, and never where it is a note or withdrawn", () => {
    const taken = takeOver(entry("e", RESULT), "o", change, { decimal: "." });
    if (taken?.ok !== true) throw new Error("It was not taken over");
    expect(takeOver(taken.value.entry, "o2", change, { decimal: "." })).toBeUndefined();
    expect(takeOver(entry("n", { kind: "note", text: "x" }), "o", change, { decimal: "." })).toBeUndefined();
    expect(takeOver(entry("w", { ...RESULT, status: "entered-in-error" }), "o", change, { decimal: "." })).toBeUndefined();
  });
});
