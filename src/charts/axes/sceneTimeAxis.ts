import { toDayNumber } from "../../domain/calendarDate.ts";
import { fitText, type PlacedText } from "../labels/placeLabels.ts";
import { AXIS_NAME_ROW, type PlotFrame } from "./plotFrame.ts";
import type { SceneQuestion } from "../sceneQuestion.ts";
import { daysSinceTicks, monthsSinceTicks, sinceUnit, timeTicks, type TimeTick } from "./timeAxis.ts";
import type { TimeDomain } from "./timeScale.ts";
import type { TrendPoint } from "../marks/trendPoints.ts";

/** The words of the time axis. */
export type SceneTimeAxis = {
  readonly timeTicks: readonly TimeTick[];
  /** Under the ticks of an axis that counts: what, and from when. */
  readonly timeAxisName: PlacedText | undefined;
};

/** Ticks at dates; or counted from the anchor where there is one, with a name that says so. */
export function sceneTimeAxis(
  { anchor, words, format, width }: SceneQuestion,
  time: TimeDomain,
  frame: PlotFrame,
  points: readonly TrendPoint[],
): SceneTimeAxis {
  const { plotWidth, fontSize } = frame;
  if (anchor === undefined) {
    return {
      timeTicks: timeTicks({
        domain: time,
        width: plotWidth,
        fontSize,
        samplingDays: points.map((point) => point.x),
        dayLabel: format.dayShort,
        months: format.monthsShort,
      }),
      timeAxisName: undefined,
    };
  }
  const unit = sinceUnit(time);
  return {
    timeTicks:
      unit === "months"
        ? monthsSinceTicks(time, anchor.on, plotWidth, fontSize, format)
        : daysSinceTicks(time, toDayNumber(anchor.on), plotWidth, fontSize, format),
    timeAxisName: {
      text: fitText(words.chart.since[unit](anchor.name, format.dayInWords(anchor.on)), width - 16, fontSize),
      x: width / 2,
      y: frame.top + frame.plotHeight + 32 + AXIS_NAME_ROW - 7,
      anchor: "middle",
    },
  };
}
