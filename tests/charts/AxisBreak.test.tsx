import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { pictureSvg } from "../../src/charts/exportPicture.ts";
import { xOf } from "../../src/charts/axes/plotFrame.ts";
import { TrendChart } from "../../src/charts/TrendChart.tsx";
import { trendScene } from "../../src/charts/trendScene.ts";
import { kidneyCourse } from "../../src/domain/analysis/kidneyCourse.ts";
import { byId } from "../../src/domain/byId.ts";
import { numberLines } from "../../src/domain/record/lineNumber.ts";
import { seriesFrom } from "../../src/domain/series/series.ts";
import { line } from "../support/care.ts";
import { contentOf, format, sceneQuestion, words } from "../support/charts.ts";
import { day, observation } from "../support/observations.ts";

const SIZE = { width: 1000, height: 360 };
const DAYS = ["2017-01-10", "2017-06-15", "2018-01-12", "2023-04-02", "2023-09-11", "2024-02-11"];
const series = seriesFrom(
  "b2m-serum",
  DAYS.map((on, index) => observation(on, String(2 + index / 2))),
);
const creatinine = seriesFrom(
  "creatinine-serum",
  ["2017-01-10", "2024-02-11"].map((on) => observation(on, "0.9", { measurand: "creatinine-serum", unit: "mg/dL" })),
);
const kidney = kidneyCourse(creatinine, { birthDate: day("1960-01-01"), sex: "female" }, []);
const care = {
  lines: numberLines(byId([line("a", "Lenalidomide", "2017-09-01", { stoppedOn: "2023-12-01" })])),
  events: [],
  today: day("2024-03-01"),
};

function show(of = series) {
  render(
    <TrendChart
      content={contentOf(of, { kidney, care })}
      words={words}
      format={format}
      scale="linear"
      range={undefined}
      onRangeChange={() => {}}
      selectedId={undefined}
      onSelect={() => {}}
      size={SIZE}
    />,
  );
  return screen.getByRole("figure");
}

describe("a broken time axis on the page", () => {
  it("draws the line, its marks and the labels of the axis by one map", () => {
    const figure = show();
    const { marks, timeTicks, frame, time } = trendScene(sceneQuestion(series, { ...SIZE, kidney, care }));
    const path = figure.querySelector(".recharts-line path[stroke-width='2.25']")?.getAttribute("d") ?? "";
    const corners = [...path.matchAll(/[ML]([\d.]+),([\d.]+)/gu)].map(([, x]) => Number(x));
    expect(path.match(/M/gu)).toHaveLength(2);
    expect(corners).toHaveLength(marks.length);
    marks.forEach(({ x }, index) => expect(corners[index]).toBeCloseTo(x, 1));
    const labels = [...figure.querySelectorAll("[data-part=time-ticks] text")].map((text) => [
      text.textContent,
      Number(text.getAttribute("x")),
    ]);
    expect(labels.length).toBeGreaterThan(2);
    for (const [label, x] of labels)
      expect(x).toBeCloseTo(xOf(frame, time, timeTicks.find((tick) => tick.label === label)?.day ?? 0), 1);
  });

  it("is torn through the treatment, the plot and the kidney lane, with two slanted strokes on the axis", () => {
    const figure = show();
    expect(figure.querySelectorAll("[data-part='axis-break']")).toHaveLength(3);
    expect(figure.querySelector("[data-part='axis']")).toHaveAttribute("data-breaks", "1");
    expect((figure.querySelector("[data-part='axis']")?.getAttribute("d") ?? "").match(/M[^ML]+L/gu)).toHaveLength(2);
  });

  it("is named in the summary with its days", () => {
    expect(show()).toHaveAccessibleDescription(
      /The time axis is broken where nothing is drawn: 12 January 2018 to 2 April 2023, 5 y 2 mo\./u,
    );
  });

  it("is no part of a trend without long gaps", () => {
    const figure = show(
      seriesFrom(
        "b2m-serum",
        ["2023-04-02", "2023-09-11", "2024-02-11"].map((on) => observation(on, "2")),
      ),
    );
    expect(figure).not.toHaveAccessibleDescription(/broken/u);
    expect(figure.querySelectorAll("[data-part='axis-break']")).toHaveLength(0);
  });

  it("leaves the page with the picture", () => {
    const svg = show().querySelector<SVGSVGElement>(".recharts-wrapper > svg");
    const picture =
      svg === null ? "" : pictureSvg(svg, { identity: ["Ada"], measurand: "B2M", unit: "mg/L", notes: [], asOf: "", notice: "" });
    expect(picture).toContain("5 y 2 mo without results");
    expect(picture.match(/stroke-width="10"/gu)).toHaveLength(3);
  });
});
