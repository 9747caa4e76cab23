import { describe, expect, it } from "vitest";
import { missingIn } from "../../../src/exchange/incoming/columnRoles.ts";

describe("what a table with columns named by hand still lacks", () => {
  it("is a value and a day where each row is a result", () => {
    expect(missingIn(["measurand", undefined])).toEqual(["value", "collectedOn"]);
    expect(missingIn(["measurand", "value"])).toEqual(["collectedOn"]);
    expect(missingIn(["measurand", "collectedOn"])).toEqual(["value"]);
    expect(missingIn(["value", "collectedOn"])).toEqual([]);
  });
  it("is a day where a column holds the values of one test", () => {
    expect(missingIn([undefined, "values:b2m-serum"])).toEqual(["collectedOn"]);
    expect(missingIn(["collectedOn", "values:b2m-serum"])).toEqual([]);
  });
});
