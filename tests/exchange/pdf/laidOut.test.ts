import { describe, expect, it } from "vitest";
import { laidOut } from "../../../src/exchange/pdf/laidOut.ts";

describe("the columns of a printed line, as its picture shows them", () => {
  it("stand side by side where there is room for all of them, to the dot", () => {
    expect(laidOut([100, 50, 50], 200)).toEqual([
      { row: 0, at: 0 },
      { row: 0, at: 100 },
      { row: 0, at: 150 },
    ]);
  });

  it("go on below where there is not, each whole and in its order", () => {
    expect(laidOut([100, 50, 50], 199)).toEqual([
      { row: 0, at: 0 },
      { row: 0, at: 100 },
      { row: 1, at: 0 },
    ]);
  });

  it("has a row of its own for a column that is wider than the room", () => {
    expect(laidOut([50, 300, 50], 200).map(({ row }) => row)).toEqual([0, 1, 2]);
  });
});
