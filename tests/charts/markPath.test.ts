import { describe, expect, it } from "vitest";
import { arrowPath, markPath } from "../../src/charts/marks/markPath.ts";

/** The heights that a path of straight lines comes by, px from the top. */
const heightsOf = (path: string): readonly number[] =>
  [...path.matchAll(/[ML](?<x>-?[\d.]+) (?<y>-?[\d.]+)|V(?<v>-?[\d.]+)/gu)].map(({ groups }) =>
    Number(groups?.["y"] ?? groups?.["v"]),
  );

describe("the mark of a result", () => {
  it("has its tip above where the value lies above the interval, and below where it lies below", () => {
    expect(heightsOf(markPath("triangle-up", 10, 100, 4))[0]).toBeLessThan(100);
    expect(heightsOf(markPath("triangle-down", 10, 100, 4))[0]).toBeGreaterThan(100);
  });

  it("has an arrow that points to where the true value lies: up beyond the upper limit of the assay, down below the lower", () => {
    for (const y of heightsOf(arrowPath("up", 10, 100, 4))) expect(y).toBeLessThan(100);
    for (const y of heightsOf(arrowPath("down", 10, 100, 4))) expect(y).toBeGreaterThan(100);
  });
});

describe("the cross of a withdrawn result", () => {
  it("runs through its place from corner to corner, both ways", () => {
    expect(markPath("cross", 10, 100, 4)).toBe("M6 96L14 104M14 96L6 104");
  });
});
