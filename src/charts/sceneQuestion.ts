import type { CompanionChange } from "../domain/analysis/companionChange.ts";
import type { KidneyCourse } from "../domain/analysis/kidneyCourse.ts";
import type { CalendarDate } from "../domain/calendarDate.ts";
import type { ObservationId } from "../domain/measuring/observation.ts";
import type { ComparableRun, Series } from "../domain/series/series.ts";
import type { Words } from "../words/language.ts";
import type { Format } from "../words/format.ts";
import type { CareOnAxis } from "./lanes/careLane.ts";
import type { PlotSides } from "./axes/plotFrame.ts";
import type { TimeAnchor, TrendRange } from "./axes/timeAxis.ts";
import type { ValueScale } from "./axes/valueAxis.ts";

/** A short horizontal level: the mean of a window of results, from its first day to its last. */
export type TrendLevel = {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly value: number;
  /** Its words, the fullest first; where there is little room the next are taken. */
  readonly labels: readonly string[];
};

/** The values that variation alone would explain, over a stretch of days. */
export type TrendEnvelope = {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly low: number;
  readonly high: number;
};

/** A result by another method as a bridge brings it to the latest one: drawn beside the reported value. Canonical unit. */
export type TrendBridged = { readonly on: CalendarDate; readonly reported: number; readonly value: number };

/** A remark at one result, such as where a shift was first called. */
export type TrendMark = { readonly pointId: ObservationId; readonly label: string };

/** All that a picture of a trend is made from. */
export type SceneQuestion = {
  readonly series: Series;
  readonly runs: readonly ComparableRun[];
  readonly words: Words;
  readonly format: Format;
  readonly scale: ValueScale;
  readonly range: TrendRange | undefined;
  readonly showWithdrawn: boolean;
  readonly levels: readonly TrendLevel[];
  /** From the first level to the second, as a text: "+41 %". */
  readonly change?: string | undefined;
  readonly envelope: TrendEnvelope | undefined;
  readonly marks: readonly TrendMark[];
  readonly bridged: readonly TrendBridged[];
  readonly kidney?: KidneyCourse | undefined;
  /** What else stands under the trend, top to bottom. */
  readonly companions?: readonly Series[];
  /** How they moved. */
  readonly changes?: readonly CompanionChange[] | undefined;
  /** What should stand there too and has no room: named in a line under the lanes. */
  readonly unplaced?: readonly Series[];
  readonly care?: CareOnAxis | undefined;
  readonly anchor?: TimeAnchor | undefined;
  /** The series is only a part of the results. */
  readonly isNarrowed?: boolean;
  /** Given where several pictures share their days. */
  readonly sides?: PlotSides | undefined;
  readonly width: number;
  /** Of each lane, px; the usual one where it is not given. */
  readonly laneHeight?: number | undefined;
  /** Of the trend without its lanes: they make the picture taller, never the trend lower. */
  readonly height: number;
};
