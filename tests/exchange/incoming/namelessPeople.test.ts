import { describe, expect, it } from "vitest";
import { applied, planOf } from "../../support/incoming.ts";

const NUMBERED = "MRN,Measurand,Value,Unit,Date\n4711,B2M serum,2.4,mg/L,2025-03-01\n4712,B2M serum,2.7,mg/L,2025-04-02\n";
const NOBODY = "Measurand,Value,Unit,Date\nB2M serum,2.4,mg/L,2025-03-01\n";

describe("people given by a record number alone", () => {
  it("are added under their numbers once somebody says so, and found again by them", () => {
    const plan = planOf(NUMBERED, [], { NewByNumber: "add" });
    expect(plan.records.map(({ patient }) => [patient.familyName, patient.recordNumber])).toEqual([
      ["Number 4711", "4711"],
      ["Number 4712", "4712"],
    ]);
    const again = planOf(NUMBERED, applied([], plan), { NumberOnly: "same" });
    expect([again.counts.Duplicate, again.counts.patientsAdded]).toEqual([2, 0]);
  });
});

describe("results of nobody", () => {
  it("can be those of a new patient, also where nobody is here yet", () => {
    const plan = planOf(NOBODY, [], { WholePatient: "new" });
    expect(plan.records.map(({ patient }) => patient.familyName)).toEqual(["Unnamed"]);
    expect(plan.counts).toMatchObject({ New: 1, patientsAdded: 1 });
  });
});

describe("two hundred pseudonyms", () => {
  it("that differ by a digit are two hundred people, and nobody is asked", () => {
    const rows = Array.from({ length: 200 }, (_, at) => `MM-${String(at + 1).padStart(3, "0")},B2M serum,2.4,mg/L,2025-03-01`);
    const plan = planOf(["Patient,Measurand,Value,Unit,Date", ...rows].join("\n"));
    expect(plan.questions).toEqual([]);
    expect(plan.counts.patientsAdded).toBe(200);
    const again = planOf(["Patient,Measurand,Value,Unit,Date", ...rows].join("\n"), applied([], plan));
    expect(again.questions.length).toBeLessThanOrEqual(1);
  });
});
