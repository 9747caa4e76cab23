import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownDigits } from "../../src/words/shownDigits.ts";

describe("the digits that are shown of a reported number", () => {
  it.each([
    ["15.951547009449985", "15.95"],
    ["2.4000000000000004", "2.4"],
    ["<0.29999999999999999", "<0.3"],
    ["0.041234567", "0.04123"],
    ["2366.51234567", "2366.5"],
  ])("are as many as were measured where a database wrote more: %s is %s", (printed, shown) => {
    expect(shownDigits(printed)).toBe(shown);
  });
  it.each(["2.40", "0.22", "2366.51", "1234567", ">20", "0.000123"])("are all that a laboratory printed: %s", (printed) => {
    expect(shownDigits(printed)).toBe(printed);
  });
  it("never show another size of number than was printed", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 9999, noNaN: true }), (value) => {
        const printed = value.toFixed(17).slice(0, 22);
        expect(Math.abs(Number(shownDigits(printed)) / Number(printed) - 1)).toBeLessThan(0.001);
      }),
    );
  });
});
