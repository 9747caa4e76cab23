import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byId } from "../../../src/domain/byId.ts";
import { numberLines } from "../../../src/domain/record/lineNumber.ts";
import { line } from "../../support/care.ts";

describe("the number of a line of therapy", () => {
  it("counts by the day on which lines began, not by the day on which they were typed", () => {
    const lines = byId([line("late", "Pd", "2025-01-01"), line("early", "VRd", "2024-01-01")]);
    expect(numberLines(lines).map(({ line: { regimen }, number }) => [number, regimen])).toEqual([
      [1, "VRd"],
      [2, "Pd"],
    ]);
  });

  it("goes by which was recorded first where two began on one day", () => {
    const lines = byId([
      line("a", "second", "2024-01-01", {}, "2026-01-02T00:00:00.000Z"),
      line("b", "first", "2024-01-01", {}, "2026-01-01T00:00:00.000Z"),
    ]);
    expect(numberLines(lines).map(({ line: { regimen } }) => regimen)).toEqual(["first", "second"]);
  });

  it("is not given to a line that was entered in error", () => {
    const lines = byId([line("a", "FCR", "2023-01-01", { status: "entered-in-error" }), line("b", "VRd", "2024-01-01")]);
    expect(numberLines(lines)).toEqual([{ line: lines["b"], number: 1 }]);
  });

  it("does not depend on the order in which lines are stored", () => {
    const lines = ["2024-01-01", "2024-01-01", "2025-02-01", "2023-05-05"].map((start, index) =>
      line(`l${index}`, `R${index}`, start),
    );
    const expected = numberLines(byId(lines));
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        expect(numberLines(byId(shuffled))).toEqual(expected);
      }),
    );
  });
});
