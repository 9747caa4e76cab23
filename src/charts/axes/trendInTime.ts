import { brokenTime } from "./brokenTime.ts";
import { stepsAmong, type BandStep } from "../marks/bandSteps.ts";
import { daysOnAxis } from "./daysOnAxis.ts";
import type { SceneQuestion } from "../sceneQuestion.ts";
import { unitsIn, type TimeDomain } from "./timeScale.ts";
import { spreadSameDay, trendPoints, type TrendPoint } from "../marks/trendPoints.ts";

const SAME_DAY_PX = 13;

/** The results of a trend on their axis of time, before their heights and the px of their plot are known. */
export type TrendInTime = {
  readonly time: TimeDomain;
  /** Each at its day, and with those of one day side by side. */
  readonly raw: readonly TrendPoint[];
  readonly points: readonly TrendPoint[];
  readonly visible: readonly TrendPoint[];
  /** The latest valid result, where it is in view. */
  readonly latest: TrendPoint | undefined;
  readonly steps: readonly BandStep[];
  /** The last interval, where it still holds at the edge of the view. */
  readonly finalStep: BandStep | undefined;
};

/** The width of the plot depends on its texts, and these on the days in view: until then it is taken to be so wide, px. */
export const roughPlotWidth = (width: number): number => Math.max(80, width - 150);

/** Behind the last result, for the bracket between two levels, px. */
const BRACKET_ROOM = 26;

/** Longer at its end by what the bracket between two levels needs behind the last result, where all days are looked at. */
function withRoomForBracket(
  { change, range, sides }: SceneQuestion,
  time: TimeDomain,
  last: number | undefined,
  width: number,
): TimeDomain {
  if (change === undefined || range !== undefined || sides !== undefined || last === undefined) return time;
  const missing = last + (BRACKET_ROOM * unitsIn(time)) / (width - BRACKET_ROOM) - time.to;
  return missing <= 0 ? time : { ...time, to: time.to + missing, airAfter: (time.air ?? 0) + missing };
}

/** Places the results of a trend, and the intervals they were reported with, in time. */
export function trendInTime(question: SceneQuestion): TrendInTime {
  const { range, anchor } = question;
  const raw = trendPoints(question.series, { withdrawn: question.showWithdrawn });
  const width = roughPlotWidth(question.width);
  const { days, landmarks } = daysOnAxis({
    points: raw,
    kidney: question.kidney,
    companions: question.companions,
    care: question.care,
    anchor,
    range,
  });
  // Pictures that share their days are not broken: where one is empty the other may not be.
  const whole = brokenTime({ days, landmarks: question.sides === undefined ? landmarks : [], range, anchor, width });
  const time = withRoomForBracket(question, whole, raw.at(-1)?.x, width);
  const points = spreadSameDay(raw, (SAME_DAY_PX * unitsIn(time)) / width);
  const visible = points.filter(({ x }) => x >= time.from && x <= time.to);
  const last = points.findLast(({ shape }) => shape !== "cross");
  const steps = stepsAmong(points, time);
  return {
    time,
    raw,
    points,
    visible,
    latest: last !== undefined && visible.includes(last) ? last : undefined,
    steps,
    // Limits stand beside the plot only where they still hold at its edge; after a result without an interval they do not.
    finalStep: steps.find(({ to }) => to === time.to),
  };
}
