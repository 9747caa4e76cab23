import { describe, expect, it } from "vitest";
import { UNITS } from "../../../src/domain/measuring/units.ts";
import { readUnit } from "../../../src/domain/measuring/unitText.ts";
import { unitInFiles } from "../../../src/words/fileNames.ts";

describe("a printed unit", () => {
  it.each(UNITS)("%s is read back from its code and from the way it is shown", (unit) => {
    expect(readUnit(unit)).toBe(unit);
    expect(readUnit(unitInFiles(unit))).toBe(unit);
  });

  it.each([
    ["MG/L", "mg/L"],
    ["mg / l", "mg/L"],
    ["mcg/mL", "ug/mL"],
    ["µg/ml", "ug/mL"],
    ["μg/ml", "ug/mL"],
    ["NMOL/L", "nmol/L"],
    ["µg/g creat", "ug/g{creat}"],
    ["ug/mmol creatinine", "mg/mol{creat}"],
    ["µg/24hr", "ug/d"],
    ["ug/(24.h)", "ug/d"],
    ["IU/L", "U/L"],
    ["x10^9/L", "10*9/L"],
  ])("%j is %s", (text, unit) => {
    expect(readUnit(text)).toBe(unit);
  });

  it.each(["", "mg", "pmol/L", "mg/kg", "H", "constructor", "toString"])("%j is not guessed at", (text) => {
    expect(readUnit(text)).toBeUndefined();
  });
});
