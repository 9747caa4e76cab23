import { describe, expect, it } from "vitest";
import { withinTime } from "../../src/charts/axes/withinTime.ts";

describe("a line cut at two days", () => {
  const line = [
    { x: 0, y: 0 },
    { x: 10, y: 10 },
    { x: 20, y: 0 },
  ];

  it("keeps what lies between and ends exactly at the days", () => {
    expect(withinTime(line, { from: 5, to: 15 })).toEqual([
      { x: 5, y: 5 },
      { x: 10, y: 10 },
      { x: 15, y: 5 },
    ]);
  });

  it("keeps a single stretch that passes over both days", () => {
    expect(withinTime(line, { from: 2, to: 8 })).toEqual([
      { x: 2, y: 2 },
      { x: 8, y: 8 },
    ]);
  });

  it("is the whole line where the days lie outside, and nothing where it lies elsewhere", () => {
    expect(withinTime(line, { from: 0, to: 20 })).toEqual(line);
    expect(withinTime(line, { from: 30, to: 40 })).toEqual([]);
  });
});
