import { describe, expect, it } from "vitest";
import { judgeAsIf } from "../../../src/domain/analysis/judgeRecord.ts";
import { shiftSides } from "../../../src/domain/analysis/shiftSides.ts";
import { observation } from "../../support/observations.ts";
import { recordOf } from "../../support/workRecords.ts";

/** The sides of these results, in their order. */
function sidesOf(...values: readonly string[]) {
  const results = values.map((value, index) => observation(`2025-${String(index + 1).padStart(2, "0")}-10`, value));
  const sides = shiftSides(judgeAsIf(recordOf("p", results), "b2m-serum", []));
  return results.map(({ id }) => sides.get(id));
}

describe("on which side of a change of level a result stands", () => {
  it("is before it, or in the rise after it", () => {
    expect(sidesOf("2.0", "2.1", "2.0", "4.4", "4.5", "4.4")).toEqual(["before", "before", "before", "rise", "rise", "rise"]);
  });
  it("is before it, or in the fall after it", () => {
    expect(sidesOf("4.4", "4.5", "4.4", "2.0", "2.1", "2.0")).toEqual(["before", "before", "before", "fall", "fall", "fall"]);
  });
  it("is none where there is no change", () => {
    expect(sidesOf("2.0", "2.1", "2.0", "2.1")).toEqual([undefined, undefined, undefined, undefined]);
  });
});
