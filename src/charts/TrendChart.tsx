import { useId, useMemo, useRef, useState, type Ref } from "react";
import { fromDayNumber } from "../domain/calendarDate.ts";
import type { ObservationId } from "../domain/measuring/observation.ts";
import { describeTimeAxis } from "../words/describeTimeAxis.ts";
import type { Words } from "../words/language.ts";
import type { Format } from "../words/format.ts";
import "./chart.css";
import { CareTargets } from "./lanes/CareTargets.tsx";
import type { ChartActions } from "./chartActions.ts";
import { describeContent } from "./describeContent.ts";
import { describeResultDay } from "./describeResultDay.ts";
import { laneReadings } from "./lanes/laneReadings.ts";
import { isNarrow } from "./axes/plotFrame.ts";
import type { PlacedMark } from "./labels/sceneLabels.ts";
import type { TimeAnchor, TrendRange } from "./axes/timeAxis.ts";
import { breaksOf } from "./axes/timeScale.ts";
import type { TrendContent } from "./trendContent.ts";
import { TrendOver } from "./TrendOver.tsx";
import { TrendPlot } from "./TrendPlot.tsx";
import { TrendReadout } from "./TrendReadout.tsx";
import { trendScene } from "./trendScene.ts";
import { usePlotWidth } from "./usePlotWidth.ts";
import type { ValueScale } from "./axes/valueAxis.ts";

export type TrendChartProps = {
  readonly content: TrendContent;
  readonly words: Words;
  readonly format: Format;
  readonly scale: ValueScale;
  /** The stretch of time looked at; nothing for all of it. */
  readonly range: TrendRange | undefined;
  /** Called when the reader drags over a stretch of time. */
  readonly onRangeChange: (range: TrendRange) => void;
  readonly selectedId: ObservationId | undefined;
  readonly onSelect: (id: ObservationId) => void;
  /** The day from which the time axis counts; without it, dates. */
  readonly anchor?: TimeAnchor | undefined;
  /** Given where the series is only a part of the results: the sentence that says so. */
  readonly narrowed?: string | undefined;
  /** A line under the plot, such as why there is no lane. */
  readonly hint?: string | undefined;
  /** What can be begun from the chart; nothing where it is only looked at. */
  readonly actions?: ChartActions | undefined;
  /** Draws results entered in error as small crosses. Off unless asked for. */
  readonly showWithdrawn?: boolean;
  /** A fixed size in px, for print and pictures; else the chart is as wide as its place. Lanes make it taller. */
  readonly size?: { readonly width: number; readonly height: number };
  /** The SVG of the plot, for `exportPicture`. */
  readonly svgRef?: Ref<SVGSVGElement>;
};

/** Tall enough to tell heights apart: with the words over and under it a plot of 280 px, on a phone of 220. */
const heightFor = (width: number): number => (isNarrow(width) ? 280 : 340);

/**
 * Serial results against their reference intervals, on a true time axis. Draws what it is given; computes nothing. Under the plot
 * stand one result in full and the series in words, so that nothing is said by drawing alone.
 */
export function TrendChart(props: TrendChartProps) {
  const { content, words, format, scale, range, showWithdrawn = false, narrowed, anchor, size } = props;
  const { series, kidney, care } = content;
  const place = useRef<HTMLDivElement>(null);
  const summaryId = useId();
  const [hoveredId, setHoveredId] = useState<ObservationId>();
  const width = usePlotWidth(place, size?.width);
  const height = size?.height ?? heightFor(width ?? 0);
  const scene = useMemo(
    () =>
      width === undefined
        ? undefined
        : trendScene({
            ...content,
            words,
            format,
            scale,
            range,
            showWithdrawn,
            anchor,
            isNarrowed: narrowed !== undefined,
            width,
            height,
          }),
    [content, words, format, scale, range, showWithdrawn, anchor, narrowed, width, height],
  );
  const summary = useMemo(
    () => [...(narrowed === undefined ? [] : [narrowed]), ...describeContent(content, words, format)],
    [content, words, format, narrowed],
  );
  const axisInWords = useMemo(
    () =>
      scene === undefined
        ? []
        : describeTimeAxis(
            breaksOf(scene.time).map(({ empty }) => ({ from: fromDayNumber(empty.from), to: fromDayNumber(empty.to) })),
            scene.today === undefined ? undefined : care.today,
            words,
            format,
          ),
    [scene, care.today, words, format],
  );
  const inWords = [...summary, ...axisInWords].join(" ");
  const name = words.names.measurand[series.measurand.code];
  const at = (id: ObservationId | undefined) => scene?.inView.find(({ trend }) => trend.id === id);
  const shown = at(hoveredId) ?? at(props.selectedId);
  const last = scene?.flag?.mark ?? scene?.inView.findLast(({ trend }) => trend.shape !== "cross") ?? scene?.inView.at(-1);
  const contextOf = (mark: PlacedMark | undefined): readonly string[] =>
    mark === undefined ? [] : describeResultDay(content, anchor, mark.trend.point.collectedOn, words, format);
  const readings = scene === undefined || shown === undefined ? [] : laneReadings(scene, kidney, shown, words, format);
  const current = at(props.selectedId) ?? last;
  return (
    <figure className="trend-chart" aria-label={words.chart.name(name)} aria-describedby={summaryId}>
      <div ref={place} className="trend-chart-plot" style={{ minHeight: scene?.frame.height ?? height }}>
        {scene !== undefined && (
          <>
            <TrendPlot scene={scene} format={format} {...(props.svgRef === undefined ? {} : { ref: props.svgRef })} />
            {scene.inView.length > 0 && (
              <TrendOver
                scene={scene}
                label={words.chart.points(name)}
                unit={series.measurand.canonicalUnit}
                words={words}
                format={format}
                counted={content.counted}
                shown={shown}
                current={current}
                readings={readings}
                context={contextOf(current)}
                onHover={setHoveredId}
                onSelect={props.onSelect}
                onRangeChange={props.onRangeChange}
                actions={props.actions}
              />
            )}
            {scene.care !== undefined && props.actions !== undefined && (
              <CareTargets
                care={care}
                placed={scene.care}
                onOpen={props.actions.onOpenCare}
                onLookAt={props.onRangeChange}
                words={words}
                format={format}
              />
            )}
          </>
        )}
      </div>
      {scene?.axis.refusedLog && <p className="trend-chart-summary">{words.chart.logRefused}</p>}
      <div className="trend-chart-picked">
        {shown !== undefined ? (
          <TrendReadout
            trend={shown.trend}
            heading=""
            counts={content.counted.includes(shown.trend.id)}
            context={contextOf(shown)}
            unit={series.measurand.canonicalUnit}
            words={words}
            format={format}
          />
        ) : last === undefined ? (
          <p className="trend-chart-summary">{series.points.length === 0 ? words.chart.noResults : words.chart.noneInRange}</p>
        ) : (
          <p className="trend-chart-summary trend-chart-how" aria-hidden>
            {props.actions === undefined ? words.chart.howToRead : `${words.chart.howToRead} ${words.chart.howToAddByPointer}`}
          </p>
        )}
      </div>
      {props.hint !== undefined && <p className="trend-chart-summary">{props.hint}</p>}
      <figcaption id={summaryId} className="trend-chart-unseen">
        {inWords}
      </figcaption>
      <details className="trend-chart-summary trend-chart-words">
        <summary>{words.chart.inWords}</summary>
        <p>{inWords}</p>
      </details>
    </figure>
  );
}
