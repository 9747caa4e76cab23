import { describe, expect, it } from "vitest";
import { pictureSvg } from "../../src/charts/exportPicture.ts";
import { slideSvg } from "../../src/charts/slideSvg.ts";
import { byId } from "../../src/domain/byId.ts";
import { numberLines } from "../../src/domain/record/lineNumber.ts";
import { event, line } from "../support/care.ts";
import { contentOf, words } from "../support/charts.ts";
import { drawnTrend } from "../support/drawnTrend.tsx";
import { HOSTILE } from "../support/hostileTexts.ts";
import { day, serumSeries } from "../support/observations.ts";

const parsed = (svg: string) => new DOMParser().parseFromString(svg, "image/svg+xml");
/** What an SVG could do beyond being looked at. */
function expectOnlyDrawn(svg: string): void {
  const root = parsed(svg);
  expect(root.querySelector("parsererror")).toBeNull();
  expect(root.querySelectorAll("script, foreignObject, image, iframe, a, use, animate, set, style")).toHaveLength(0);
  const attributes = [...root.querySelectorAll("*")].flatMap((node) => node.getAttributeNames());
  expect(attributes.filter((name) => name.startsWith("on") || name.endsWith("href"))).toEqual([]);
}

function drawing(regimen: string): SVGSVGElement {
  const care = {
    lines: numberLines(byId([line("a", regimen, "2025-01-10")])),
    events: [event("t", "transplant", "2025-03-10", { note: regimen })],
    today: day("2025-07-15"),
  };
  return drawnTrend(contentOf(serumSeries([2.4, 3.6], 60), { care }));
}

describe.each(Object.entries(HOSTILE))("a picture of a patient whose name, treatment and notes are %s", (_kind, text) => {
  it("holds it as letters and as nothing else, and opens as one drawing", () => {
    const svg = pictureSvg(drawing(text), {
      identity: [text, `Record ${text}`],
      measurand: "B2M, serum",
      unit: "mg/L",
      notes: [text],
      asOf: words.chart.asOf("4 May 2026"),
      notice: "Not a medical device.",
    });
    expectOnlyDrawn(svg);
    expect(parsed(svg).documentElement.textContent).toContain(text.slice(0, 12));
  });

  it("and so does the picture of a slide", () => {
    const svg = slideSvg(undefined, {
      name: text,
      under: [text],
      asOf: [text],
      latest: text,
      latestUnder: [text],
      side: [{ text, isStrong: true }],
      notice: text,
    });
    expectOnlyDrawn(svg);
    expect(parsed(svg).documentElement.textContent).toContain(text.slice(0, 12));
  });
});
