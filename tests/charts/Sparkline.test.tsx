import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Sparkline } from "../../src/charts/Sparkline.tsx";
import { partedByDialysis } from "../../src/charts/lanes/partedByDialysis.ts";
import { entriesOf } from "../../src/domain/byId.ts";
import type { ClinicalEvent } from "../../src/domain/record/clinicalEvent.ts";
import { comparableRuns, seriesFrom, seriesOf, type Series } from "../../src/domain/series/series.ts";
import { demoPeople } from "../support/boardCases.ts";
import { observation, serumSeries } from "../support/observations.ts";

const draw = (series: Series, label?: string) =>
  render(<Sparkline series={series} runs={comparableRuns(series)} {...(label === undefined ? {} : { label })} />).container;

describe("a sparkline", () => {
  it("is decoration without a label and an image with one", () => {
    draw(serumSeries([2, 3]));
    expect(screen.queryByRole("img")).toBeNull();
    draw(serumSeries([2, 3]), "B2M rising");
    expect(screen.getByRole("img", { name: "B2M rising" })).toBeInTheDocument();
  });

  it("marks the latest result by the form of its flag", () => {
    expect(draw(serumSeries([2, 2.2, 4])).querySelector("[data-shape]")).toHaveAttribute("data-shape", "triangle-up");
    expect(draw(serumSeries([4, 2.2, "<0.2"])).querySelector("[data-shape]")).toHaveAttribute("data-shape", "triangle-down");
  });

  it("steps with the interval and breaks with the laboratory", () => {
    const [a, b] = [
      { laboratory: "A", intervalLow: "0.8", intervalHigh: "2.4" },
      { laboratory: "B", intervalLow: "1.1", intervalHigh: "2.6" },
    ];
    const paths = [
      ...draw(
        seriesFrom("b2m-serum", [
          observation("2026-01-01", "2", a),
          observation("2026-02-01", "3", a),
          observation("2026-03-01", "3", b),
          observation("2026-04-01", "4", b),
        ]),
      ).querySelectorAll("path"),
    ];
    const [band, , line] = paths.map((path) => path.getAttribute("d") ?? "");
    expect(band?.match(/M/gu)).toHaveLength(2);
    expect(line?.match(/M/gu)).toHaveLength(2);
  });

  it("breaks where dialysis begins, for Haddad as for anybody, and not where none is recorded", () => {
    const haddad = demoPeople().find(({ patient }) => patient.familyName === "Haddad");
    if (haddad === undefined) throw new Error("no such demo person");
    const series = seriesOf(haddad, "b2m-serum");
    const partsWith = (events: readonly ClinicalEvent[]) => {
      const runs = partedByDialysis(comparableRuns(series), events);
      const paths = [...render(<Sparkline series={series} runs={runs} />).container.querySelectorAll("path")];
      return paths.map((path) => path.getAttribute("d")?.match(/M/gu)?.length ?? 0)[2];
    };
    expect(partsWith(entriesOf(haddad.events))).toBe(2);
    expect(partsWith([])).toBe(1);
  });

  it("draws one result as its mark alone, and none as nothing", () => {
    expect(draw(serumSeries([2])).querySelectorAll("[data-shape]")).toHaveLength(1);
    expect(draw(seriesFrom("b2m-serum", [])).querySelectorAll("path")).toHaveLength(0);
  });

  it("costs no more than five elements, however many results there are", () => {
    expect(
      draw(serumSeries(Array.from({ length: 300 }, (_, index) => 2 + (index % 7) / 5))).querySelectorAll("*").length,
    ).toBeLessThanOrEqual(5);
  });
});
