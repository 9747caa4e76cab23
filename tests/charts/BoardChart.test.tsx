import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { BoardChart } from "../../src/charts/BoardChart.tsx";
import { numberLines } from "../../src/domain/record/lineNumber.ts";
import { seriesFrom } from "../../src/domain/series/series.ts";
import { line } from "../support/care.ts";
import { contentOf, format, words } from "../support/charts.ts";
import { day, observation } from "../support/observations.ts";

const series = seriesFrom("b2m-serum", [
  observation("2025-01-10", "2.4"),
  observation("2025-06-10", "3.1"),
  observation("2025-09-10", "3.4"),
]);
const question = {
  content: contentOf(series, {
    care: { lines: numberLines({ l: line("l", "VRd", "2025-01-01") }), events: [], today: day("2026-01-01") },
  }),
  words,
  format,
  scale: "linear" as const,
  range: undefined,
};

const drawn = (scale: number) =>
  render(<BoardChart {...question} look={{ scale }} size={{ width: 1200, height: 600 }} />).container.querySelector(
    "svg.recharts-surface",
  );

describe("a trend drawn for a wall", () => {
  it("is laid out once and drawn as large as its look says, edge to edge", () => {
    expect(drawn(2)?.getAttribute("viewBox")).toBe("0 0 600 300");
    expect(drawn(1)?.getAttribute("viewBox")).toBe("0 0 1200 600");
  });

  it("sets every letter in its true size, 24 px or more at twice the size", () => {
    const texts = [...(drawn(2)?.querySelectorAll("text") ?? [])];
    expect(texts.map((text) => text.textContent)).toEqual(expect.arrayContaining(["mg/L", "1 VRd", "3.4"]));
    for (const text of texts) {
      expect(Number(text.getAttribute("font-size"))).toBeGreaterThanOrEqual(24);
      expect(text.getAttribute("transform")).toBe("scale(0.5)");
    }
  });

  it("leaves the letters alone where it is drawn as laid out", () => {
    for (const text of drawn(1)?.querySelectorAll("text") ?? []) expect(text.getAttribute("transform")).toBeNull();
  });

  it("has a name and says the same in words", () => {
    const { getByRole } = render(<BoardChart {...question} look={{ scale: 2 }} size={{ width: 1200, height: 600 }} />);
    expect(getByRole("figure")).toHaveAccessibleName("B2M, serum: trend");
    expect(getByRole("figure")).toHaveAccessibleDescription(/Treatment: line 1 VRd .* 3 results from/u);
  });
});
