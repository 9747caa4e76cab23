import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { SingleResult } from "../../src/charts/SingleResult.tsx";
import { seriesFrom, type Series } from "../../src/domain/series/series.ts";
import { format, words } from "../support/charts.ts";
import { observation, serumSeries } from "../support/observations.ts";

const draw = (series: Series) => render(<SingleResult series={series} words={words} format={format} />).container;

describe("a single result", () => {
  it("is a number with its flag in words, its day and its interval, and says that it is no trend", () => {
    draw(serumSeries(["3.40"]));
    expect(screen.getByRole("figure", { name: "B2M, serum: one result" })).toHaveAccessibleDescription(
      /Reference interval 1.5–3.0 mg\/L \(stand-in.*One result is not a trend/u,
    );
    expect(screen.getByText("3.40 mg/L")).toBeInTheDocument();
    expect(screen.getByText("above the reference interval · 1 Jan 2025")).toBeInTheDocument();
  });

  it("has beside it what is read together with it, each with its own day", () => {
    const albumin = seriesFrom("albumin-serum", [observation("2025-01-03", "3.4", { measurand: "albumin-serum", unit: "g/dL" })]);
    render(
      <SingleResult
        series={serumSeries(["3.40"])}
        words={words}
        format={format}
        lanes={{ kidney: undefined, companions: [albumin], pairs: [] }}
      />,
    );
    expect(
      screen.getByText("Albumin 3.4 g/dL, no reference interval, so no flag, 3 January 2025 (2 days later)"),
    ).toBeInTheDocument();
  });

  it("shows both limits on its gauge, also where the value lies far off", () => {
    const gauge = draw(serumSeries([48]));
    expect(gauge.querySelectorAll("[data-part='limit']")).toHaveLength(2);
    expect(gauge).toHaveTextContent("1.5 mg/L3.0 mg/L");
  });

  it("draws no band where there is no interval, and never calls it within", () => {
    const gauge = draw(
      seriesFrom("b2m-serum-post-dialysis", [observation("2026-01-01", "3", { measurand: "b2m-serum-post-dialysis" })]),
    );
    expect(gauge.querySelector("[data-part='band']")).toBeNull();
    expect(gauge.querySelector("[data-shape='diamond']")).not.toBeNull();
    expect(gauge).toHaveTextContent("no reference interval, so no flag");
  });

  it("passes over a result entered in error", () => {
    expect(draw(seriesFrom("b2m-serum", [observation("2026-01-01", "3", { status: "entered-in-error" })]))).toHaveTextContent(
      "No results to draw.",
    );
  });
});
