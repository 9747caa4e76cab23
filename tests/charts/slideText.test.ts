import { describe, expect, it } from "vitest";
import { slideSvg, type SlideText } from "../../src/charts/slideSvg.ts";

const text: SlideText = {
  name: "Case 1",
  under: [],
  asOf: ["As of 15 June 2026"],
  latest: "4.7 mg/L",
  latestUnder: [],
  side: [],
  notice: "Not a medical device.",
};
const rowsOf = (svg: string, size: number): readonly number[] =>
  [...svg.matchAll(/<text x="\d+" y="(\d+)" font-size="(\d+)"/gu)].flatMap(([, y, of]) =>
    Number(of) === size ? [Number(y)] : [],
  );

describe("the lines of a slide's paragraph", () => {
  it("stand one under the other, more than a letter's height and less than two apart", () => {
    const rows = rowsOf(
      slideSvg(undefined, { ...text, side: [{ text: "Repeat in four weeks with creatinine. ".repeat(10), isStrong: true }] }),
      27,
    );
    expect(rows.length).toBeGreaterThan(3);
    rows.slice(1).forEach((y, index) => {
      expect(y - (rows[index] ?? 0)).toBeGreaterThan(27);
      expect(y - (rows[index] ?? 0)).toBeLessThan(54);
    });
  });

  it("push what follows down: the next paragraph begins under the last line", () => {
    const svg = slideSvg(undefined, {
      ...text,
      side: [{ text: "Repeat in four weeks with creatinine. ".repeat(10), isStrong: true }, { text: "Why" }],
    });
    expect(rowsOf(svg, 24)[0]).toBeGreaterThan(rowsOf(svg, 27).at(-1) ?? Infinity);
  });
});

describe("the lines at the top right of a slide", () => {
  it("stand under each other, the day of the data first", () => {
    const svg = slideSvg(undefined, { ...text, asOf: ["As of 15 June 2026", "Data from one device", "Case 1 of 4"] });
    const rows = rowsOf(svg, 26);
    expect(rows).toEqual([78, 116, 154]);
  });
});
