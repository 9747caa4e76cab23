import { describe, expect, it } from "vitest";
import { entriesOf } from "../../../src/domain/byId.ts";
import { applied, fatesOf, importContext, planOf } from "../../support/incoming.ts";

const SIMPLE = [
  "Patient,Birth date,Measurand,Value,Unit,Collected on",
  '"Example, Ada",1951-03-12,"B2M, serum",2.4,mg/L,2025-03-01',
  '"Example, Ada",1951-03-12,"B2M, serum",<0.5,mg/L,2025-04-01',
].join("\n");

describe("an import", () => {
  it("adds a patient and their results from the simplest table", () => {
    const plan = planOf(SIMPLE);
    expect(fatesOf(plan)).toEqual(["New", "New"]);
    expect(plan.questions).toEqual([]);
    expect(plan.counts).toMatchObject({ New: 2, patientsAdded: 1 });
    const [record] = plan.records;
    expect(record?.patient).toMatchObject({ familyName: "Example", givenName: "Ada", birthDate: "1951-03-12" });
    expect(entriesOf(record?.observations ?? {}).map(({ value, unit, collectedOn }) => [value, unit, collectedOn])).toEqual([
      ["2.4", "mg/L", "2025-03-01"],
      ["<0.5", "mg/L", "2025-04-01"],
    ]);
  });

  it("adds nothing when the same file comes again", () => {
    const here = applied([], planOf(SIMPLE));
    const again = planOf(SIMPLE, here, {}, importContext("2026-06-02T12:00:00.000Z"));
    expect(fatesOf(again)).toEqual(["Duplicate", "Duplicate"]);
    expect(again.records).toEqual([]);
    expect(again.questions).toEqual([]);
  });
});
