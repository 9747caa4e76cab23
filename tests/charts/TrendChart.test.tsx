import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import type { TrendRange } from "../../src/charts/axes/timeAxis.ts";
import { TrendChart, type TrendChartProps } from "../../src/charts/TrendChart.tsx";
import type { TrendContent } from "../../src/charts/trendContent.ts";
import { trendScene } from "../../src/charts/trendScene.ts";
import { byId } from "../../src/domain/byId.ts";
import { numberLines } from "../../src/domain/record/lineNumber.ts";
import { csfSerumPairs } from "../../src/domain/analysis/csfSerumPair.ts";
import { kidneyCourse } from "../../src/domain/analysis/kidneyCourse.ts";
import { seriesFrom, type Series } from "../../src/domain/series/series.ts";
import { event, line } from "../support/care.ts";
import { contentOf, format, sceneQuestion, words } from "../support/charts.ts";
import { day, observation, serumSeries } from "../support/observations.ts";

const SIZE = { width: 1000, height: 360 };
const NO_CARE: TrendContent["care"] = { lines: [], events: [], today: day("2000-01-01") };

function Chart({
  series,
  onRange = () => {},
  kidney,
  companions = [],
  pairs = [],
  care = NO_CARE,
  counted = [],
  ...more
}: { readonly series: Series; readonly onRange?: (range: TrendRange) => void } & Partial<TrendContent> &
  Partial<TrendChartProps>) {
  const [selectedId, onSelect] = useState<string>();
  return (
    <TrendChart
      content={contentOf(series, { kidney, companions, pairs, care, counted })}
      words={words}
      format={format}
      scale="linear"
      range={undefined}
      onRangeChange={onRange}
      selectedId={selectedId}
      onSelect={onSelect}
      size={SIZE}
      {...more}
    />
  );
}

const trend = () => screen.getByRole("figure", { name: "B2M, serum: trend" });
const walk = () => screen.getByRole("slider", { name: "B2M, serum: results one by one" });
const part = (name: string) => trend().querySelectorAll(`[data-part="${name}"]`);

describe("the trend chart", () => {
  it("is a figure with a name and a summary in words", () => {
    render(<Chart series={serumSeries([2.4, 3.6])} />);
    expect(trend()).toHaveAccessibleDescription(
      /2 results from 1 January 2025 to 31 January 2025. Latest 3.6 mg\/L on 31 January 2025: above the reference interval/u,
    );
  });

  it("still shows the reference band when every result lies above it", () => {
    render(<Chart series={serumSeries([8.1, 9, 10.2])} />);
    expect(part("band")).toHaveLength(1);
    expect(part("limits")).toHaveLength(1);
    expect(screen.getByText("3.0")).toBeInTheDocument();
  });

  it("labels its axes: values with the unit, time with its months", () => {
    render(<Chart series={serumSeries([2.4, 3.6, 4], 60)} />);
    expect(screen.getByText("Jan 2025")).toBeInTheDocument();
    expect(screen.getByText("May 2025")).toBeInTheDocument();
    expect([...trend().querySelectorAll("[data-part=value-ticks] text")].map((text) => text.textContent)).toEqual([
      "0",
      "1",
      "2",
      "3",
      "4",
      "5",
    ]);
  });

  it("draws line and marks at the same places", () => {
    const series = serumSeries([2.4, 3.6, 2.9, 4.4], 45);
    render(<Chart series={series} />);
    const { marks } = trendScene(sceneQuestion(series, SIZE));
    const corners = [
      ...(trend().querySelector(".recharts-line path[stroke-width='2.25']")?.getAttribute("d") ?? "").matchAll(
        /[ML]([\d.]+),([\d.]+)/gu,
      ),
    ].map(([, x, y]) => [Number(x), Number(y)]);
    expect(corners).toHaveLength(4);
    marks.forEach(({ x, y }, index) => {
      expect(corners[index]?.[0]).toBeCloseTo(x, 1);
      expect(corners[index]?.[1]).toBeCloseTo(y, 1);
    });
  });

  it("draws line and marks at the same places on a logarithmic scale", () => {
    const series = serumSeries([2.4, 36, 9], 45);
    render(<Chart series={series} scale="log" />);
    const { marks } = trendScene(sceneQuestion(series, { ...SIZE, scale: "log" }));
    const corners = [
      ...(trend().querySelector(".recharts-line path[stroke-width='2.25']")?.getAttribute("d") ?? "").matchAll(
        /[ML]([\d.]+),([\d.]+)/gu,
      ),
    ].map(([, , y]) => Number(y));
    expect(corners).toHaveLength(3);
    marks.forEach(({ y }, index) => expect(corners[index]).toBeCloseTo(y, 1));
  });

  it("breaks the line between two laboratories and says what changed", () => {
    const [a, b] = [{ laboratory: "City Lab" }, { laboratory: "Ward" }];
    render(
      <Chart
        series={seriesFrom("b2m-serum", [
          observation("2026-01-01", "2", a),
          observation("2026-02-01", "3", a),
          observation("2026-03-01", "4", b),
          observation("2026-04-01", "5", b),
        ])}
      />,
    );
    expect(
      (trend().querySelector(".recharts-line path[stroke-width='2.25']")?.getAttribute("d") ?? "").match(/M/gu),
    ).toHaveLength(2);
    expect(screen.getByText("laboratory changed: City Lab → Ward")).toBeInTheDocument();
    expect(part("cut")).toHaveLength(1);
  });

  it("draws a censored value hollow, with an arrow to where the true value lies", () => {
    render(<Chart series={serumSeries([2.4, "<0.2", ">20"])} />);
    expect(
      [...trend().querySelectorAll("[data-arrow]")].map((mark) => [mark.getAttribute("data-arrow"), mark.getAttribute("fill")]),
    ).toEqual([
      ["down", "var(--chart-card)"],
      ["up", "var(--chart-card)"],
    ]);
  });

  it("says why a logarithmic scale is refused where a value is zero", () => {
    const series = seriesFrom("m-protein-serum", [
      observation("2026-01-01", "0", { measurand: "m-protein-serum", unit: "g/dL" }),
      observation("2026-02-01", "1", { measurand: "m-protein-serum", unit: "g/dL" }),
    ]);
    render(<Chart series={series} scale="log" />);
    expect(screen.getByText(/a value of zero has no place on a logarithmic one/u)).toBeInTheDocument();
  });

  it("says so where there is nothing to draw", () => {
    render(<Chart series={seriesFrom("b2m-serum", [])} />);
    expect(screen.getByText("No results to draw.")).toBeInTheDocument();
  });

  it("needs no more than 900 elements for 500 results", () => {
    render(
      <Chart
        series={serumSeries(
          Array.from({ length: 500 }, (_, index) => (2.5 + Math.sin(index / 9)).toFixed(2)),
          7,
        )}
      />,
    );
    const count = trend().querySelectorAll("*").length;
    expect(count).toBeGreaterThan(50);
    expect(count).toBeLessThanOrEqual(900);
  });

  it("needs no more than 900 elements for 500 results that two laboratories report in turn", () => {
    const alternating = Array.from({ length: 500 }, (_, index) =>
      observation(new Date(Date.UTC(2015, 0, 1) + index * 7 * 86_400_000).toISOString().slice(0, 10), "4", {
        laboratory: index % 2 === 0 ? "A" : "B",
        intervalHigh: index % 2 === 0 ? "2.4" : "2.6",
      }),
    );
    render(<Chart series={seriesFrom("b2m-serum", alternating)} />);
    expect(trend().querySelectorAll("*").length).toBeLessThanOrEqual(900);
  });

  it("has a size of its own on paper, so that printing measures nothing and is never empty", () => {
    render(<Chart series={serumSeries([2.4, 3.6])} />);
    fireEvent(window, new Event("beforeprint"));
    const svg = trend().querySelector(".recharts-wrapper svg");
    expect(svg).toHaveAttribute("width", "1000");
    expect(svg).toHaveAttribute("height", "360");
    expect(svg).toHaveAttribute("viewBox", "0 0 1000 360");
    expect(trend().querySelectorAll("[data-shape]")).toHaveLength(2);
  });
});

describe("the trend with companions under it", () => {
  const series = serumSeries([3, 3.1, 3.6, 4.4], 60);
  const of = (code: "albumin-serum" | "m-protein-serum", ...results: readonly (readonly [on: string, value: string])[]) =>
    seriesFrom(
      code,
      results.map(([on, value]) => observation(on, value, { measurand: code, unit: "g/dL" })),
    );
  const companions = [
    of("m-protein-serum", ["2025-01-01", "3.1"], ["2025-06-30", "0.4"]),
    of("albumin-serum", ["2025-01-11", "3.4"]),
  ];
  const press = (keys: string) => {
    walk().focus();
    return userEvent.setup().keyboard(keys);
  };

  it("draws a lane for each, and their summaries", () => {
    render(<Chart series={series} companions={companions} />);
    expect(part("companion")).toHaveLength(2);
    expect(trend()).toHaveAccessibleDescription(
      new RegExp(
        "M-protein, serum: 2 results from 1 January 2025 to 30 June 2025[.] Latest 0[.]4 g/dL on 30 June 2025: " +
          "no reference interval, so no flag[.] Albumin, serum: one result",
        "u",
      ),
    );
  });

  it("reads out the values of a day together, each with its own day, to eyes and to a screen reader", async () => {
    render(<Chart series={series} companions={companions} />);
    await press("{Home}");
    for (const sentence of [
      "M-protein 3.1 g/dL, no reference interval, so no flag, same day",
      "Albumin 3.4 g/dL, no reference interval, so no flag, 11 January 2025 (10 days later)",
    ]) {
      expect(part("readout")[0]).toHaveTextContent(sentence);
      expect(walk().getAttribute("aria-valuetext")).toContain(sentence);
    }
    await press("{ArrowRight}");
    expect(part("readout")[0]).toHaveTextContent("No result within 14 days: M-protein, Albumin");
    expect(walk().getAttribute("aria-valuetext")).toContain("No result within 14 days: M-protein, Albumin");
  });

  it("draws one rule through the trend and all its lanes, with a reading in each and a ring only around what is read", async () => {
    render(<Chart series={series} companions={companions} />);
    expect(part("reading")).toHaveLength(0);
    await press("{Home}");
    expect([...part("reading")].map((reading) => [...reading.querySelectorAll("text")].at(-1)?.textContent)).toEqual([
      "3.1 g/dL, same day",
      "3.4 g/dL, 10 days later",
    ]);
    expect(trend().querySelectorAll(".trend-chart-over circle")).toHaveLength(3);
    const rule = trend().querySelector(".trend-chart-over line");
    const { frame, companions: lanes } = trendScene(sceneQuestion(series, { companions, ...SIZE }));
    expect(Number(rule?.getAttribute("y1"))).toBeLessThanOrEqual(frame.top);
    expect(Number(rule?.getAttribute("y2"))).toBeGreaterThan(
      (lanes.at(-1)?.frame.top ?? Infinity) + (lanes.at(-1)?.frame.plotHeight ?? 0) - 1,
    );
    await press("{ArrowRight}");
    expect(trend().querySelectorAll(".trend-chart-over circle")).toHaveLength(1);
  });

  it("needs no more than 900 elements for 500 results and two companions of 500", () => {
    const many = (code: "albumin-serum" | "m-protein-serum", level: number) =>
      seriesFrom(
        code,
        Array.from({ length: 500 }, (_, index) =>
          observation(
            new Date(Date.UTC(2025, 0, 1) + index * 7 * 86_400_000).toISOString().slice(0, 10),
            (level + Math.sin(index / 9)).toFixed(2),
            { measurand: code, unit: "g/dL", intervalLow: "3.5", intervalHigh: "5.0" },
          ),
        ),
      );
    render(
      <Chart
        series={serumSeries(
          Array.from({ length: 500 }, (_, index) => (2.5 + Math.sin(index / 9)).toFixed(2)),
          7,
        )}
        companions={[many("albumin-serum", 4), many("m-protein-serum", 3)]}
      />,
    );
    expect(part("companion")).toHaveLength(2);
    expect(trend().querySelectorAll("*").length).toBeLessThanOrEqual(900);
  });

  it("reads serum and CSF of one day as a pair with its ratio", async () => {
    const csf = seriesFrom("b2m-csf", [observation("2025-01-01", "<0.2", { measurand: "b2m-csf" })]);
    render(<Chart series={series} companions={[csf]} pairs={csfSerumPairs(csf, series)} />);
    await press("{Home}");
    expect(part("readout")[0]).toHaveTextContent("CSF <0.2 mg/L and serum 3 mg/L of the same day: ratio <0.067");
    expect(part("readout")[0]).not.toHaveTextContent("B2M, CSF");
  });
});

describe("the trend with kidney function under it", () => {
  const series = serumSeries([3, 3.1, 3.6, 4.4], 60);
  const creatinine = (count = 4, every = 60) =>
    seriesFrom(
      "creatinine-serum",
      Array.from({ length: count }, (_, index) =>
        observation(
          new Date(Date.UTC(2025, 0, 2) + index * every * 86_400_000).toISOString().slice(0, 10),
          (0.8 + ((index * 37) % 11) / 10).toFixed(1),
          { measurand: "creatinine-serum", unit: "mg/dL" },
        ),
      ),
    );
  const kidney = (course = creatinine()) => kidneyCourse(course, { birthDate: day("1955-05-01"), sex: "female" }, []);

  it("reads out the result of a day together with the creatinine of that day, and rings both", async () => {
    render(<Chart series={series} kidney={kidney()} />);
    walk().focus();
    await userEvent.setup().keyboard("{Home}");
    expect(part("readout")[0]).toHaveTextContent(
      /3 mg\/L.*1 January 2025.*eGFR 80 mL\/min\/1\.73 m² \(G2\), creatinine 0\.8 mg\/dL, 2 January 2025/u,
    );
    expect(walk().getAttribute("aria-valuetext")).toContain("eGFR 80 mL/min/1.73 m² (G2)");
    expect(trend().querySelectorAll(".trend-chart-over circle")).toHaveLength(2);
  });

  it("says that no creatinine lies within 7 days of a result", async () => {
    render(<Chart series={series} kidney={kidney(creatinine(1))} />);
    walk().focus();
    await userEvent.setup().keyboard("{End}");
    expect(part("readout")[0]).toHaveTextContent("no creatinine within 7 days");
  });

  it("has no lane without creatinine, and says what that means", () => {
    render(<Chart series={series} hint={words.kidneyLane.none} />);
    expect(part("kidney")).toHaveLength(0);
    expect(
      screen.getByText("No creatinine recorded: a change cannot be told apart from a change in kidney function."),
    ).toBeInTheDocument();
  });

  it("puts the kidneys into the summary", () => {
    render(<Chart series={series} kidney={kidney()} />);
    expect(trend()).toHaveAccessibleDescription(/eGFR by CKD-EPI 2021 from 4 creatinine results/u);
  });

  it("needs no more than 900 elements for 500 results and 500 creatinines", () => {
    render(
      <Chart
        series={serumSeries(
          Array.from({ length: 500 }, (_, index) => (2.5 + Math.sin(index / 9)).toFixed(2)),
          7,
        )}
        kidney={kidney(creatinine(500, 7))}
      />,
    );
    expect(part("kidney")[0]?.querySelectorAll("[data-shape]").length).toBeGreaterThan(10);
    expect(trend().querySelectorAll("*").length).toBeLessThanOrEqual(900);
  });
});

describe("the trend with treatment and events over it", () => {
  const series = serumSeries([3, 3.1, 3.6, 4.4], 60);
  const care = {
    lines: numberLines(byId([line("a", "VRd", "2025-01-10", { stoppedOn: "2025-04-01" })])),
    events: [event("t", "transplant", "2025-05-10")],
    today: day("2025-07-15"),
  };

  it("names both in its summary and in the read-out of the day", async () => {
    render(<Chart series={series} care={care} />);
    expect(trend()).toHaveAccessibleDescription(
      /Treatment: line 1 VRd 10 January 2025 to 1 April 2025\. Events: Transplant 10 May 2025\./u,
    );
    walk().focus();
    await userEvent.setup().keyboard("{End}");
    expect(part("readout")[0]).toHaveTextContent(/No treatment running.*Since the result before: Transplant 10 May 2025/u);
    await userEvent.setup().keyboard("{Home}{ArrowRight}");
    expect(walk().getAttribute("aria-valuetext")).toContain("On line 1 VRd, 51 days after its start");
  });

  it("counts a result's day from where the time axis counts", async () => {
    render(<Chart series={series} anchor={{ on: day("2025-07-01"), name: "diagnosis" }} />);
    walk().focus();
    await userEvent.setup().keyboard("{End}");
    expect(part("readout")[0]).toHaveTextContent("1 day before diagnosis");
  });

  it("needs no more than 900 elements for 500 results, 500 creatinines, ten lines and 200 events", () => {
    const on = (index: number) => new Date(Date.UTC(2015, 0, 1) + index * 7 * 86_400_000).toISOString().slice(0, 10);
    const many = {
      lines: numberLines(
        byId(
          Array.from({ length: 10 }, (_, index) =>
            line(`l${index}`, `Regimen ${index}`, on(index * 50), { stoppedOn: on(index * 50 + 40) }),
          ),
        ),
      ),
      events: Array.from({ length: 200 }, (_, index) =>
        event(`e${index}`, index % 2 === 0 ? "infection" : "imaging", on(index * 2)),
      ),
      today: day("2026-06-15"),
    };
    const results = seriesFrom(
      "b2m-serum",
      Array.from({ length: 500 }, (_, index) => observation(on(index), (2.5 + Math.sin(index / 9)).toFixed(2))),
    );
    const creatinine = seriesFrom(
      "creatinine-serum",
      Array.from({ length: 500 }, (_, index) =>
        observation(on(index), (0.8 + ((index * 37) % 11) / 10).toFixed(1), { measurand: "creatinine-serum", unit: "mg/dL" }),
      ),
    );
    render(
      <Chart
        series={results}
        care={many}
        kidney={kidneyCourse(creatinine, { birthDate: day("1955-05-01"), sex: "female" }, [])}
      />,
    );
    expect(trend().querySelectorAll("[data-event]").length).toBeGreaterThan(20);
    expect(trend().querySelectorAll("*").length).toBeLessThanOrEqual(900);
  });

  it("draws a bar for the line and the sign of the event", () => {
    render(<Chart series={series} care={care} />);
    expect(part("lines")).toHaveLength(1);
    expect(trend().querySelectorAll("[data-event='transplant']")).toHaveLength(1);
  });
});

describe("walking through the results", () => {
  const series = seriesFrom("b2m-serum", [
    observation("2026-01-01", "212", {
      unit: "nmol/L",
      laboratory: "City Lab",
      method: "Roche Tina-quant",
      intervalLow: "90",
      intervalHigh: "200",
    }),
    observation("2026-02-01", "<0.2"),
    observation("2026-03-01", "6.2"),
  ]);

  it("starts at the latest, steps with the arrow keys and stops at both ends", async () => {
    const user = userEvent.setup();
    render(<Chart series={series} />);
    walk().focus();
    expect(walk()).toHaveAccessibleDescription(/Arrow keys move from result to result/u);
    expect(walk()).toHaveAttribute("aria-valuenow", "3");
    await user.keyboard("{ArrowLeft}");
    expect(walk()).toHaveAttribute("aria-valuenow", "2");
    await user.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(walk()).toHaveAttribute("aria-valuenow", "1");
    await user.keyboard("{ArrowRight}");
    expect(walk()).toHaveAttribute("aria-valuenow", "2");
    await user.keyboard("{End}");
    expect(walk()).toHaveAttribute("aria-valuenow", "3");
    await user.keyboard("{Home}");
    expect(walk()).toHaveAttribute("aria-valuenow", "1");
    await user.keyboard("{PageUp}");
    expect(walk()).toHaveAttribute("aria-valuenow", "3");
  });

  it("reads out day, value as used and as reported, flag, interval with its source, and method", async () => {
    render(<Chart series={series} />);
    walk().focus();
    await userEvent.setup().keyboard("{Home}");
    const text = walk().getAttribute("aria-valuetext") ?? "";
    for (const piece of [
      "1 January 2026",
      "2.50 mg/L",
      "reported as 212 nmol/L",
      "above the reference interval",
      "1.06–2.36 mg/L",
      "as reported by City Lab",
      "Method: Roche Tina-quant",
    ])
      expect(text).toContain(piece);
    expect(part("readout")[0]).toHaveTextContent(
      /2\.50 mg\/L.*1 January 2026.*above the reference interval.*as reported by City Lab/u,
    );
  });

  it("says of a censored value that it is not used in calculations", async () => {
    render(<Chart series={series} />);
    walk().focus();
    await userEvent.setup().keyboard("{ArrowLeft}");
    expect(part("readout")[0]).toHaveTextContent(/<0\.2 mg\/L.*Not used in calculations: beyond the assay's limit/u);
  });

  it("does not say so of one that counts in the verdict as the assay's limit", async () => {
    const far = series.points.find(({ leftOut }) => leftOut === "censored")?.observation.id ?? "";
    render(<Chart series={series} counted={[far]} />);
    walk().focus();
    await userEvent.setup().keyboard("{ArrowLeft}");
    expect(part("readout")[0]).toHaveTextContent(/<0\.2 mg\/L.*beyond the assay's limit/u);
    expect(part("readout")[0]).not.toHaveTextContent("Not used");
    expect(walk().getAttribute("aria-valuetext")).not.toContain("Not used");
  });

  it("reads nothing out before a result is pointed at, and says how to", () => {
    render(<Chart series={series} />);
    expect(part("readout")).toHaveLength(0);
    expect(screen.getByText("Point at a result to read it.")).toBeInTheDocument();
  });

  it("has all of it in words, closed for those who see the chart", async () => {
    render(<Chart series={series} />);
    const words = screen.getByText("Chart in words").closest("details");
    expect(words).not.toHaveAttribute("open");
    await userEvent.setup().click(screen.getByText("Chart in words"));
    expect(words).toHaveTextContent(/B2M, serum: 3 results from 1 January 2026 to 1 March 2026/u);
  });

  it("never takes a result entered in error for the latest, also where it is drawn", () => {
    render(
      <Chart
        series={seriesFrom("b2m-serum", [
          observation("2026-01-01", "2"),
          observation("2026-02-01", "9", { status: "entered-in-error" }),
        ])}
        showWithdrawn
      />,
    );
    expect(trend().querySelectorAll("[data-shape='cross']")).toHaveLength(1);
    expect(part("latest")[0]).toHaveTextContent(/^2$/u);
  });

  const { marks, frame } = trendScene(sceneQuestion(series, SIZE));
  const at = (index: number) => ({ clientX: marks[index]?.x ?? 0, clientY: marks[index]?.y ?? 0 });

  it("reads out the result nearest to the pointer, and nothing once the pointer leaves", () => {
    render(<Chart series={series} />);
    fireEvent.pointerMove(walk(), at(0));
    expect(part("readout")[0]).toHaveTextContent("2.50 mg/L");
    fireEvent.pointerLeave(walk());
    expect(part("readout")).toHaveLength(0);
  });

  it("selects the result that is tapped", () => {
    render(<Chart series={series} />);
    fireEvent.pointerDown(walk(), { ...at(0), button: 0 });
    fireEvent.pointerUp(walk(), at(0));
    expect(walk()).toHaveAttribute("aria-valuenow", "1");
  });

  it("asks for the stretch of time that is dragged over, in whichever direction", () => {
    const asked: TrendRange[] = [];
    render(<Chart series={series} onRange={(range) => asked.push(range)} />);
    const [left, right] = [at(0).clientX - 5, at(1).clientX + 5];
    for (const [from, to] of [
      [left, right],
      [right, left],
    ]) {
      fireEvent.pointerDown(walk(), { clientX: from, clientY: frame.top + 20, button: 0 });
      fireEvent.pointerMove(walk(), { clientX: to, clientY: frame.top + 20 });
      fireEvent.pointerUp(walk(), { clientX: to, clientY: frame.top + 20 });
    }
    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual(asked[0]);
    expect(asked[0]?.from).toBe("2026-01-01");
    expect(asked[0]?.to).toBe("2026-02-01");
  });
});
