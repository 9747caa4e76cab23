import { describe, expect, it } from "vitest";
import { pictureSvg } from "../../src/charts/exportPicture.ts";
import { kidneyCourse } from "../../src/domain/analysis/kidneyCourse.ts";
import { byId } from "../../src/domain/byId.ts";
import { numberLines } from "../../src/domain/record/lineNumber.ts";
import { comparableRuns, seriesFrom } from "../../src/domain/series/series.ts";
import { describeSeries } from "../../src/words/describeSeries.ts";
import { event, line } from "../support/care.ts";
import { contentOf, format, words } from "../support/charts.ts";
import { drawnTrend } from "../support/drawnTrend.tsx";
import { day, observation, serumSeries } from "../support/observations.ts";

const CREATININE = { measurand: "creatinine-serum", unit: "mg/dL" };

function picture(identity: readonly string[] = ["Example, Ada, born 12 March 1950", "Record 12345"]) {
  const series = serumSeries([2.4, 3.6, "<0.2"], 60);
  const runs = comparableRuns(series);
  const kidney = kidneyCourse(
    seriesFrom("creatinine-serum", [observation("2025-01-01", "0.8", CREATININE), observation("2025-04-30", "1.9", CREATININE)]),
    { birthDate: day("1955-05-01"), sex: "female" },
    [],
  );
  const care = {
    lines: numberLines(byId([line("a", "VRd", "2025-01-10")])),
    events: [event("t", "transplant", "2025-03-10")],
    today: day("2025-07-15"),
  };
  const svg = drawnTrend(contentOf(series, { care, kidney }));
  return pictureSvg(svg, {
    identity,
    measurand: "B2M, serum",
    unit: "mg/L",
    notes: describeSeries(series, runs, words, format),
    asOf: words.chart.asOf("4 May 2026"),
    notice: "Not a medical device.",
  });
}

const parse = (text: string) => new DOMParser().parseFromString(text, "image/svg+xml");

describe("a picture of the chart", () => {
  it("says whose it is, what it shows in which unit, who gave the interval, and of when it is", () => {
    const text = [...parse(picture()).querySelectorAll("text")].map((node) => node.textContent).join(" ");
    for (const piece of [
      "Example, Ada, born 12 March 1950",
      "Record 12345",
      "B2M, serum, mg/L",
      "City of Hope patient page on beta-2 microglobulin",
      "As of 4 May 2026",
      "Not a medical device.",
      "3.0 mg/L",
      "<0.2",
    ])
      expect(text).toContain(piece);
  });

  it("needs nothing else: no variable, no class, no style, no address", () => {
    const text = picture();
    expect(text).not.toMatch(/var\(|class=|style=|<style|<image|href|url\((?!#)/u);
    expect(text.match(/https?:\/\/[^"]*/gu)).toEqual(
      ["http://www.w3.org/2000/svg"].concat((text.match(/http:\/\/www\.w3\.org\/2000\/svg/gu) ?? []).slice(1)),
    );
  });

  it("is well-formed, of a fixed size, and holds the band, the line and every mark in colours for white paper", () => {
    const root = parse(picture());
    expect(root.querySelector("parsererror")).toBeNull();
    expect(Number(root.documentElement.getAttribute("width"))).toBe(948);
    expect(root.querySelector("path[fill='#d3dfe6']")).not.toBeNull();
    expect(root.querySelector("path[stroke='#0a3f70'][stroke-width='2.25']")).not.toBeNull();
  });

  it("holds the kidney lane with its name, its boundary and its latest value", () => {
    const root = parse(picture());
    const text = [...root.querySelectorAll("text")].map((node) => node.textContent);
    for (const piece of ["eGFR, mL/min/1.73 m² (CKD-EPI 2021)", "G3a below 60", "28 G4"]) expect(text).toContain(piece);
    expect(root.querySelector("path[stroke='#0f4f43']")).not.toBeNull();
  });

  it("holds treatment and events in colours for white paper", () => {
    const root = parse(picture());
    const text = [...root.querySelectorAll("text")].map((node) => node.textContent);
    for (const piece of ["1 VRd", "Transplant"]) expect(text).toContain(piece);
    expect(root.querySelector("path[fill='#eef1f4']")).not.toBeNull();
  });

  it("survives a name with signs that mean something to XML, and with control characters", () => {
    const root = parse(picture(['Ada <A&B> "Example"\u0001']));
    expect(root.querySelector("parsererror")).toBeNull();
    expect(root.querySelector("text")?.textContent).toBe('Ada <A&B> "Example"');
  });
});
