import { describe, expect, it } from "vitest";
import { cvPercentOf, isCv, sigmaOf, variationFor } from "../../../src/domain/analysis/variation.ts";
import { err } from "../../../src/domain/result.ts";
import type { VariationChoice } from "../../../src/domain/analysis/variation.ts";

const choice = (more: Partial<VariationChoice>): VariationChoice => ({
  measurand: "b2m-serum",
  cvaPercent: 3,
  cviPercent: 5.9,
  source: "own study",
  ...more,
});

describe("variation on the log scale", () => {
  it.each([
    [3, 5.9, 0.06614],
    [5, 5.9, 0.077278],
    [2, 4, 0.044706],
    [0, 8.4, 0.083852],
    [1.1, 5, 0.051165],
    [6, 27.8, 0.27935],
    [4, 7.8, 0.087546],
  ])("of CVA %d % and CVI %d % is sigma %d", (cva, cvi, sigma) => {
    expect(sigmaOf(cva, cvi)).toBeCloseTo(sigma, 6);
  });
  it("is one CV when it is turned back into percent", () => {
    expect(cvPercentOf(sigmaOf(0, 8.4))).toBeCloseTo(8.4, 10);
  });
});

describe("the variation of a measurand", () => {
  it("is the catalogue's figure for serum B2M, with its source, where the care team chose nothing", () => {
    expect(variationFor("b2m-serum", "North", [])).toMatchObject({
      ok: true,
      value: { totalCvPercent: expect.closeTo(8.4, 6) as number, source: { type: "Default" } },
    });
  });
  it.each(["b2m-urine", "b2m-csf", "b2m-urine-24h", "creatinine-serum"] as const)(
    "is not known for %s until one is set",
    (code) => {
      expect(variationFor(code, undefined, [])).toEqual(err({ type: "NoVariationFigure" }));
      expect(variationFor(code, undefined, [choice({ measurand: code, cviPercent: 15, cvaPercent: 0 })]).ok).toBe(true);
    },
  );
  it("is the figure for the laboratory before the one for all, whatever the capitals and spaces", () => {
    const choices = [choice({ laboratory: "North  Lab", cviPercent: 4 }), choice({ cviPercent: 9 })];
    expect(variationFor("b2m-serum", "north lab", choices)).toMatchObject({
      value: { cviPercent: 4, source: { type: "CareTeam", laboratory: "North  Lab" } },
    });
    expect(variationFor("b2m-serum", "South", choices)).toMatchObject({ value: { cviPercent: 9 } });
    expect(variationFor("b2m-serum", undefined, choices)).toMatchObject({ value: { cviPercent: 9 } });
  });
  it("is the figure for another spelling of the laboratory where a person said that they are one, after one for this spelling", () => {
    const pair = { one: "North Lab", other: "North Laboratory" };
    const answers = [{ ...pair, isSame: true }];
    const other = choice({ laboratory: "North Laboratory", cviPercent: 4 });
    const choices = [other, choice({ cviPercent: 9 })];
    expect(variationFor("b2m-serum", "North Lab", choices)).toMatchObject({ value: { cviPercent: 9 } });
    expect(variationFor("b2m-serum", "North Lab", choices, answers)).toMatchObject({
      value: { cviPercent: 4, source: { laboratory: "North Laboratory" } },
    });
    expect(variationFor("b2m-serum", "North Lab", choices, [{ ...pair, isSame: false }])).toMatchObject({
      value: { cviPercent: 9 },
    });
    const own = choice({ laboratory: "North Lab", cviPercent: 5 });
    expect(variationFor("b2m-serum", "North Lab", [own, other], answers)).toMatchObject({ value: { cviPercent: 5 } });
  });
  it.each([
    [0, 0],
    [-1, 5],
    [Number.NaN, 5],
    [3, Number.POSITIVE_INFINITY],
  ])("passes over a choice of CVA %d % and CVI %d %, which is no figure", (cvaPercent, cviPercent) => {
    expect(variationFor("b2m-csf", undefined, [choice({ measurand: "b2m-csf", cvaPercent, cviPercent })]).ok).toBe(false);
  });
});

describe("a coefficient of variation in percent", () => {
  it.each([
    [0, true],
    [-0.1, false],
    [1000, true],
    [1000.1, false],
    [Number.NaN, false],
  ])("can be %d: %s", (percent, can) => {
    expect(isCv(percent)).toBe(can);
  });
});
