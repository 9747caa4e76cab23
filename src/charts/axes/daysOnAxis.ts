import { lastDayOf } from "../../domain/analysis/eventInForce.ts";
import type { KidneyCourse } from "../../domain/analysis/kidneyCourse.ts";
import { toDayNumber } from "../../domain/calendarDate.ts";
import type { Series } from "../../domain/series/series.ts";
import type { CareOnAxis } from "../lanes/careLane.ts";
import type { TimeAnchor, TrendRange } from "./timeAxis.ts";
import type { TimeQuestion } from "./brokenTime.ts";
import { pointStands } from "../../domain/series/series.ts";

/**
 * A treatment or an event so shortly before the first result belongs to it: the axis begins there. What lies further back is
 * named at the edge. App rule.
 */
const LEAD_DAYS = 90;

type Question = {
  readonly points: readonly { readonly x: number }[];
  readonly kidney: KidneyCourse | undefined;
  readonly companions?: readonly Series[] | undefined;
  readonly care: CareOnAxis | undefined;
  readonly anchor: TimeAnchor | undefined;
  readonly range: TrendRange | undefined;
};

/**
 * What a time axis spans, and what stands on it. It begins with the first result, or with the treatment or event shortly before
 * it; where something goes on, it runs to today, however long ago the last result is.
 */
export function daysOnAxis({
  points,
  kidney,
  companions = [],
  care,
  anchor,
  range,
}: Question): Pick<TimeQuestion, "days" | "landmarks"> {
  const results = points.map(({ x }) => x);
  const [first, last] = [results[0], results.at(-1)];
  const spans = [
    ...(care?.lines ?? []).map(({ line }) => ({ from: toDayNumber(line.startedOn), to: line.stoppedOn })),
    ...(care?.events ?? []).map((event) => ({ from: toDayNumber(event.on), to: lastDayOf(event) })),
  ];
  const today = care === undefined ? undefined : toDayNumber(care.today);
  const goesOn = today !== undefined && spans.some(({ from, to }) => to === undefined && from <= today);
  const ends = goesOn && first !== undefined && range === undefined ? [today] : [];
  const leads =
    first === undefined || anchor !== undefined || range !== undefined
      ? []
      : spans.map(({ from }) => from).filter((from) => from < first && from >= first - LEAD_DAYS);
  const landmarks = [
    ...results,
    ...(kidney?.results ?? []).map(({ point }) => toDayNumber(point.collectedOn)),
    ...companions.flatMap((series) => series.points.filter(pointStands).map(({ collectedOn }) => toDayNumber(collectedOn))),
    ...spans.flatMap(({ from, to }) => [from, ...(to === undefined ? [] : [toDayNumber(to)])]),
    ...(anchor === undefined ? [] : [toDayNumber(anchor.on)]),
    ...(goesOn ? [today] : []),
  ];
  return {
    days: [...leads.toSorted((a, b) => a - b), ...results, ...ends.filter((end) => last !== undefined && end > last)],
    landmarks,
  };
}
