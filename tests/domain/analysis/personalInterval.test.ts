import { describe, expect, it } from "vitest";
import { personalInterval } from "../../../src/domain/analysis/personalInterval.ts";

const resultsOf = (values: readonly number[]) => values.map((value) => ({ value }));

describe("the personal reference interval", () => {
  it.each([
    [[2.1, 2.3, 2.2], 2.2, 7.642862, 1.870446, 2.529554],
    [[2.1, 2.3, 2.2, 2, 2.4], 2.2, 7.250655, 1.887357, 2.512643],
    [[1.8], 1.8, 9.360556, 1.469766, 2.130234],
  ])("of %j is as published for model 2", (values, setPoint, variation, low, high) => {
    const interval = personalInterval(resultsOf(values), { cvaPercent: 3, cviPercent: 5.9 });
    expect(interval?.setPoint).toBeCloseTo(setPoint, 6);
    expect(interval?.totalVariationPercent).toBeCloseTo(variation, 6);
    expect(interval?.low).toBeCloseTo(low, 6);
    expect(interval?.high).toBeCloseTo(high, 6);
  });
  it("does not exist without results, and never begins below zero", () => {
    expect(personalInterval([], { cvaPercent: 3, cviPercent: 5.9 })).toBeUndefined();
    expect(personalInterval(resultsOf([2]), { cvaPercent: 0, cviPercent: 80 })?.low).toBe(0);
  });
});
