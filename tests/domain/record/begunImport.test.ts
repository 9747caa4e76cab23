import { describe, expect, it } from "vitest";
import type { Instant } from "../../../src/domain/instant.ts";
import { storedOfImport, type BegunImport } from "../../../src/domain/record/begunImport.ts";
import { exampleRecord, exampleResult, withResult } from "../../support/exampleRecords.ts";

const AT: Instant = "2026-06-15T09:01:00.000Z";
const begun = (results: number, care = 0): BegunImport => ({ at: AT, format: "table", results, care });
const before = exampleRecord(1, 3);
const withOne = withResult(before, exampleResult(1, 20, {}, AT));
const withTwo = withResult(withOne, exampleResult(1, 21, {}, AT));

describe("what is stored of an import that was cut off", () => {
  it("is nothing where no record carries its instant, however many results are there", () => {
    expect(storedOfImport(begun(2), [before, exampleRecord(2, 5)])).toEqual({ type: "Nothing" });
    expect(storedOfImport(begun(2), [])).toEqual({ type: "Nothing" });
  });

  it("is all from the last of its results on, and a part below", () => {
    expect(storedOfImport(begun(2), [withTwo])).toEqual({ type: "All" });
    expect(storedOfImport(begun(3), [withTwo])).toEqual({ type: "Part", here: 2, promised: 3 });
    expect(storedOfImport(begun(2), [withOne, exampleRecord(2, 1)])).toEqual({ type: "Part", here: 1, promised: 2 });
  });

  it("counts results of several patients together", () => {
    const other = withResult(exampleRecord(2, 1), exampleResult(2, 20, {}, AT));
    expect(storedOfImport(begun(2), [withOne, other])).toEqual({ type: "All" });
  });

  it("is told by its patients where it brought no results", () => {
    const patient = { ...before, patient: { ...before.patient, recordedAt: AT } };
    expect(storedOfImport(begun(0), [patient])).toEqual({ type: "All" });
    expect(storedOfImport(begun(0), [before])).toEqual({ type: "Nothing" });
  });
});
