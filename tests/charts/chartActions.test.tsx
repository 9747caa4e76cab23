import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import type { ChartActions } from "../../src/charts/chartActions.ts";
import { dayAt, xOf } from "../../src/charts/axes/plotFrame.ts";
import { TrendChart, type TrendChartProps } from "../../src/charts/TrendChart.tsx";
import type { TrendContent } from "../../src/charts/trendContent.ts";
import { trendScene } from "../../src/charts/trendScene.ts";
import { byId } from "../../src/domain/byId.ts";
import { fromDayNumber, toDayNumber } from "../../src/domain/calendarDate.ts";
import { numberLines } from "../../src/domain/record/lineNumber.ts";
import { seriesFrom, type Series } from "../../src/domain/series/series.ts";
import { event, line } from "../support/care.ts";
import { contentOf, format, sceneQuestion, words } from "../support/charts.ts";
import { day, observation, serumSeries } from "../support/observations.ts";

const SIZE = { width: 1000, height: 360 };
const series = serumSeries([3, 3.1, 3.6, 4.4], 60);
const care = {
  lines: numberLines(byId([line("a", "VRd", "2025-02-01", { stoppedOn: "2025-05-01" })])),
  events: [event("i", "infection", "2025-03-10")],
  today: day("2025-08-01"),
};

const NO_CARE: TrendContent["care"] = { lines: [], events: [], today: day("2000-01-01") };

function spies() {
  return {
    onAdd: vi.fn<ChartActions["onAdd"]>(),
    onAskDay: vi.fn<ChartActions["onAskDay"]>(),
    onOpenCare: vi.fn<ChartActions["onOpenCare"]>(),
    onRange: vi.fn<TrendChartProps["onRangeChange"]>(),
  };
}

function Chart({
  of = series,
  actions,
  onRange,
  care: over = care,
  ...more
}: {
  readonly of?: Series;
  readonly actions: ChartActions | undefined;
  readonly onRange: TrendChartProps["onRangeChange"];
} & Partial<Pick<TrendContent, "care">> &
  Partial<TrendChartProps>) {
  const [selectedId, onSelect] = useState<string>();
  return (
    <TrendChart
      content={contentOf(of, { care: over })}
      words={words}
      format={format}
      scale="linear"
      range={undefined}
      onRangeChange={onRange}
      selectedId={selectedId}
      onSelect={onSelect}
      size={SIZE}
      actions={actions}
      {...more}
    />
  );
}

const walk = () => screen.getByRole("slider");
const lanes = () => within(screen.getByRole("toolbar", { name: "Treatment and events on the chart" }));

describe("adding from the chart", () => {
  it.each([
    ["t", "Line"],
    ["e", "Event"],
    ["r", "Result"],
  ] as const)("adds by the key %s on the day where the keyboard stands", async (key, what) => {
    const { onRange, ...actions } = spies();
    render(<Chart actions={actions} onRange={onRange} />);
    walk().focus();
    await userEvent.keyboard(`{ArrowLeft}${key}`);
    expect(actions.onAdd.mock.calls).toEqual([[what, "2025-05-01"]]);
  });

  it("leaves keys of the browser alone", async () => {
    const { onRange, ...actions } = spies();
    render(<Chart actions={actions} onRange={onRange} />);
    walk().focus();
    await userEvent.keyboard("{Control>}t{/Control}{Meta>}r{/Meta}");
    expect(actions.onAdd).not.toHaveBeenCalled();
  });

  it("asks by Enter what to add on the day where the keyboard stands", async () => {
    const { onRange, ...actions } = spies();
    render(<Chart actions={actions} onRange={onRange} />);
    walk().focus();
    await userEvent.keyboard("{Home}{Enter}");
    expect(actions.onAskDay.mock.calls[0]?.[0]).toBe("2025-01-01");
  });

  it("asks by a double click what to add on the day pointed at, results there or not", () => {
    const { onRange, ...actions } = spies();
    render(<Chart actions={actions} onRange={onRange} />);
    const { frame, time } = trendScene(sceneQuestion(series, { ...SIZE, care }));
    fireEvent.doubleClick(walk(), { clientX: xOf(frame, time, toDayNumber(day("2025-04-09"))), clientY: frame.top + 40 });
    expect(actions.onAskDay.mock.calls[0]?.[0]).toBe("2025-04-09");
    fireEvent.doubleClick(walk(), { clientX: frame.left - 20, clientY: frame.top + 40 });
    expect(actions.onAskDay).toHaveBeenCalledTimes(1);
  });

  it("says how, to those who hear and to those who point", () => {
    const { onRange, ...actions } = spies();
    render(<Chart actions={actions} onRange={onRange} />);
    expect(walk()).toHaveAccessibleDescription(/Enter adds a treatment, an event or a result/u);
    expect(screen.getByText(/Double-click a day/u)).toBeInTheDocument();
  });

  it("does nothing and promises nothing where the chart is only looked at", async () => {
    render(<Chart actions={undefined} onRange={() => {}} />);
    walk().focus();
    await userEvent.keyboard("{Enter}t");
    expect(walk()).not.toHaveAccessibleDescription(/Enter adds/u);
    expect(screen.queryByRole("toolbar")).not.toBeInTheDocument();
    expect(screen.queryByText(/Double-click/u)).not.toBeInTheDocument();
  });

  it("finds the day under the pointer inside a break, and after one", () => {
    const { onRange, ...actions } = spies();
    const gapped = seriesFrom(
      "b2m-serum",
      ["2017-01-10", "2018-01-12", "2023-04-02", "2024-02-11"].map((on) => observation(on, "3")),
    );
    render(<Chart of={gapped} care={NO_CARE} actions={actions} onRange={onRange} />);
    const { frame, time } = trendScene(sceneQuestion(gapped, SIZE));
    for (const on of ["2017-06-01", "2020-06-01", "2023-09-09"])
      fireEvent.doubleClick(walk(), { clientX: xOf(frame, time, toDayNumber(day(on))), clientY: 100 });
    expect(actions.onAskDay.mock.calls.map(([on]) => on)).toEqual(["2017-06-01", "2020-06-01", "2023-09-09"]);
  });
});

describe("a stretch of time dragged over a break", () => {
  it("is that from the day under its left end to the day under its right", () => {
    const { onRange, ...actions } = spies();
    const gapped = seriesFrom(
      "b2m-serum",
      ["2017-01-10", "2018-01-12", "2023-04-02", "2024-02-11"].map((on) => observation(on, "3")),
    );
    render(<Chart of={gapped} care={NO_CARE} actions={actions} onRange={onRange} />);
    const { frame, time } = trendScene(sceneQuestion(gapped, SIZE));
    const [from, to] = ["2017-12-01", "2023-05-01"].map((on) => xOf(frame, time, toDayNumber(day(on))));
    fireEvent.pointerDown(walk(), { clientX: (from ?? 0) - 0.01, clientY: 100, button: 0 });
    fireEvent.pointerMove(walk(), { clientX: to, clientY: 100 });
    fireEvent.pointerUp(walk(), { clientX: (to ?? 0) + 0.01, clientY: 100 });
    expect(onRange).toHaveBeenCalledWith({ from: "2017-12-01", to: "2023-05-01" });
    expect(fromDayNumber(dayAt(frame, time, from ?? 0))).toBe("2017-12-01");
  });
});

describe("the treatment and events on the chart", () => {
  it("are buttons that open what they lie on, named with their days", async () => {
    const { onRange, ...actions } = spies();
    render(<Chart actions={actions} onRange={onRange} />);
    await userEvent.click(lanes().getByRole("button", { name: "Change line 1 VRd 1 February 2025 to 1 May 2025" }));
    await userEvent.click(lanes().getByRole("button", { name: "Change Infection 10 March 2025" }));
    expect(actions.onOpenCare.mock.calls).toEqual([
      ["Line", "a"],
      ["Event", "i"],
    ]);
  });

  it("are one stop of the Tab key, and arrow keys lead from one to the next", async () => {
    const { onRange, ...actions } = spies();
    render(<Chart actions={actions} onRange={onRange} />);
    walk().focus();
    await userEvent.tab();
    expect(lanes().getAllByRole("button")[0]).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}");
    expect(lanes().getAllByRole("button")[1]).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}{Enter}");
    expect(actions.onOpenCare.mock.calls).toEqual([["Event", "i"]]);
    await userEvent.tab();
    expect(lanes().getAllByRole("button")).not.toContain(document.activeElement);
  });

  it("look closer at the days of the events that found no room", async () => {
    const { onRange, ...actions } = spies();
    const events = Array.from({ length: 20 }, (_, index) =>
      event(`e${index}`, "infection", `2025-03-${String(1 + index).padStart(2, "0")}`),
    );
    render(<Chart care={{ ...care, events }} actions={actions} onRange={onRange} />);
    await userEvent.click(lanes().getByRole("button", { name: /^Look closer: 17 more events, 4 March 2025 to 20 March 2025/u }));
    expect(onRange).toHaveBeenCalledWith({ from: "2025-03-01", to: "2025-03-23" });
  });
});
