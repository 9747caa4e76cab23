import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { BoardChart } from "../../src/charts/BoardChart.tsx";
import { slideSvg, type SlideText } from "../../src/charts/slideSvg.ts";
import { seriesFrom } from "../../src/domain/series/series.ts";
import { contentOf, format, words } from "../support/charts.ts";
import { observation } from "../support/observations.ts";

const text: SlideText = {
  name: "Case 1",
  under: ["Female · 63 y", "Multiple myeloma"],
  asOf: ["As of 15 June 2026"],
  latest: "4.7 mg/L",
  latestUnder: ["B2M, serum, 6 May 2026: Above"],
  side: [{ text: "Rising, confirmed: +41 % <&>", isStrong: true }, { text: "Why: …" }],
  notice: "Not a medical device.",
};

function plot(): SVGSVGElement {
  const series = seriesFrom("b2m-serum", [observation("2025-01-10", "2.4"), observation("2025-06-10", "3.1")]);
  const question = { content: contentOf(series), words, format, scale: "linear" as const, range: undefined };
  const svg = render(
    <BoardChart {...question} look={{ scale: 2 }} size={{ width: 1300, height: 640 }} />,
  ).container.querySelector<SVGSVGElement>("svg.recharts-surface");
  if (svg === null) throw new Error("nothing was drawn");
  return svg;
}
const parsed = (svg: string) => new DOMParser().parseFromString(svg, "image/svg+xml");

describe("the picture of a slide", () => {
  it("is one drawing of a projector's size that stands alone: no variable, no class, no foreign part", () => {
    const svg = slideSvg(plot(), text);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1920" height="1080"/u);
    expect(svg).not.toMatch(/var\(|class=|foreignObject|href=/u);
    expect(parsed(svg).querySelector("parsererror")).toBeNull();
  });

  it("holds the words of the slide and the marks of its chart, no letter under 24 px", () => {
    const drawing = parsed(slideSvg(plot(), text));
    for (const part of [
      "Case 1",
      "Multiple myeloma",
      "As of 15 June 2026",
      "4.7 mg/L",
      "Rising, confirmed: +41 % <&>",
      "Not a medical device.",
    ])
      expect(drawing.documentElement.textContent).toContain(part);
    const sizes = [...drawing.querySelectorAll("text")].map((letter) => Number(letter.getAttribute("font-size")));
    expect(sizes.length).toBeGreaterThan(12);
    // The chart is drawn at 1240 px of its 1300 here.
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
    expect(drawing.querySelectorAll("path").length).toBeGreaterThan(4);
  });

  it("grows taller rather than cut a long conclusion", () => {
    const long = { ...text, side: [...text.side, { text: "Repeat in four weeks with creatinine. ".repeat(60) }] };
    const height = (svg: string) => Number(/height="(\d+)"/u.exec(svg)?.[1]);
    expect(height(slideSvg(undefined, long))).toBeGreaterThan(1080);
    expect(height(slideSvg(undefined, text))).toBe(1080);
  });
});
