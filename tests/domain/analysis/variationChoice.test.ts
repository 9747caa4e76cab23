import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseVariationChoice, type VariationDraft } from "../../../src/domain/analysis/variationChoice.ts";
import type { VariationChoice } from "../../../src/domain/analysis/variation.ts";

const OWN: VariationDraft = {
  measurand: "b2m-serum",
  laboratory: "",
  cviPercent: "5.9",
  cvaPercent: "3",
  source: "own quality control",
};
const read = (more: Partial<VariationDraft> = {}, others: readonly VariationChoice[] = [], decimal: "." | "," = ".") =>
  parseVariationChoice({ ...OWN, ...more }, { decimal, others });
const refusal = (more: Partial<VariationDraft>, others: readonly VariationChoice[] = []) => {
  const answer = read(more, others);
  return answer.ok ? [] : answer.error.map(({ field, type }) => `${field} ${type}`);
};

describe("variation figures of a care team", () => {
  it("hold for all laboratories where none is named", () => {
    expect(read()).toEqual({
      ok: true,
      value: { measurand: "b2m-serum", cviPercent: 5.9, cvaPercent: 3, source: "own quality control" },
    });
    expect(read({ laboratory: " City " })).toMatchObject({ ok: true, value: { laboratory: "City" } });
  });

  it("are read in the user's sign, with or without a percent sign", () => {
    expect(read({ cviPercent: "5,9 %", cvaPercent: "3%" }, [], ",")).toMatchObject({
      ok: true,
      value: { cviPercent: 5.9, cvaPercent: 3 },
    });
  });

  it("may be one figure that holds both components, and not nothing at all", () => {
    expect(read({ cviPercent: "8.4", cvaPercent: "0" }).ok).toBe(true);
    expect(refusal({ cviPercent: "0", cvaPercent: "0" })).toEqual(["cviPercent BelowLimit"]);
  });

  it("are refused together below 1 %: a fraction typed for a percentage would call everything a change", () => {
    expect(read({ cviPercent: "1", cvaPercent: "0" }).ok).toBe(true);
    expect(read({ cviPercent: "0.8", cvaPercent: "0.6" }).ok).toBe(true);
    expect(refusal({ cviPercent: "0.99", cvaPercent: "0" })).toEqual(["cviPercent BelowLimit"]);
    expect(refusal({ cviPercent: "0.084", cvaPercent: "0" })).toEqual(["cviPercent BelowLimit"]);
  });

  it("go up to 100 % each", () => {
    expect(read({ cviPercent: "100", cvaPercent: "100" }).ok).toBe(true);
    expect(refusal({ cviPercent: "100.1" })).toEqual(["cviPercent AboveLimit"]);
    expect(refusal({ cvaPercent: "101" })).toEqual(["cvaPercent AboveLimit"]);
  });

  it.each([
    [{ source: "  " }, "source Empty"],
    [{ source: "x".repeat(501) }, "source TooLong"],
    [{ laboratory: "x".repeat(201) }, "laboratory TooLong"],
    [{ measurand: "b2m-plasma" }, "measurand NotAChoice"],
    [{ cviPercent: "" }, "cviPercent NotMeasured"],
    [{ cvaPercent: "three" }, "cvaPercent NotMeasured"],
    [{ cviPercent: "<8" }, "cviPercent NotAPercentage"],
    [{ cviPercent: "8 mg/L" }, "cviPercent NotAPercentage"],
  ])("are refused with %j: %s", (more, expected) => {
    expect(refusal(more)).toEqual([expected]);
  });

  it("stand once for a measurand and a laboratory, and once for all laboratories", () => {
    const forAll: VariationChoice = { measurand: "b2m-serum", cviPercent: 8, cvaPercent: 0, source: "s" };
    expect(refusal({}, [forAll])).toEqual(["laboratory AlreadySet"]);
    expect(read({ laboratory: "City" }, [forAll]).ok).toBe(true);
    expect(refusal({ laboratory: " CITY" }, [{ ...forAll, laboratory: "City" }])).toEqual(["laboratory AlreadySet"]);
    expect(read({ measurand: "b2m-csf" }, [forAll]).ok).toBe(true);
  });

  it("never let in a figure that a verdict could not stand on", () => {
    const anyNumber = fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom("0", "8.4", "1e3", "Infinity", "NaN", "-8"));
    fc.assert(
      fc.property(anyNumber, anyNumber, (cviPercent, cvaPercent) => {
        const answer = read({ cviPercent, cvaPercent });
        const total = answer.ok ? Math.hypot(answer.value.cviPercent, answer.value.cvaPercent) : 1;
        expect(total).toBeGreaterThanOrEqual(1);
        expect(total).toBeLessThanOrEqual(100 * Math.SQRT2);
      }),
    );
  });
});
