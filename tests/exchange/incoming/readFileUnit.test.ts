import { describe, expect, it } from "vitest";
import { readFileUnit } from "../../../src/exchange/incoming/spelling/readFileUnit.ts";

describe("a unit as laboratories of other countries print it", () => {
  it.each([
    ["µg/g Kreatinin", "ug/g{creat}"],
    ["ug/g Krea.", "ug/g{creat}"],
    ["mg/mol Kreatinin", "mg/mol{creat}"],
    ["mg/mol Krea", "mg/mol{creat}"],
    ["µg/mmol Kreatinin", "mg/mol{creat}"],
    ["µg/mmol Krea", "mg/mol{creat}"],
    ["mg/24 Std.", "mg/d"],
    ["µg/24 Std.", "ug/d"],
    ["mg/Tag", "mg/d"],
    ["µg/Tag", "ug/d"],
    ["mg/24 Stunden", "mg/d"],
    ["µg/24 Stunden", "ug/d"],
    ["mg/jour", "mg/d"],
    ["µg/jour", "ug/d"],
    ["Gpt/l", "10*9/L"],
  ])("%s is %s", (printed, unit) => {
    expect(readFileUnit(printed)).toBe(unit);
  });
  it("is not guessed at where it is not known", () => {
    expect(readFileUnit("mg/g Stuhl")).toBeUndefined();
  });
});
