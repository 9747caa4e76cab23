import { useId, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { ObservationId } from "../domain/measuring/observation.ts";
import "./boardChart.css";
import { BoardReadout } from "./BoardReadout.tsx";
import "./chart.css";
import { LookContext, type ChartLook } from "./chartLook.ts";
import { describeContent } from "./describeContent.ts";
import { describeResultDay } from "./describeResultDay.ts";
import { fitScene } from "./fitScene.ts";
import { laneReadings } from "./lanes/laneReadings.ts";
import type { PlacedMark } from "./labels/sceneLabels.ts";
import type { SceneQuestion } from "./sceneQuestion.ts";
import type { TrendRange } from "./axes/timeAxis.ts";
import type { TrendContent } from "./trendContent.ts";
import { TrendOver } from "./TrendOver.tsx";
import { TrendPlot } from "./TrendPlot.tsx";
import { usePlaceSize, type PlaceSize } from "./usePlaceSize.ts";

export type BoardChartProps = Pick<SceneQuestion, "words" | "format" | "scale" | "range" | "anchor" | "sides"> & {
  readonly content: TrendContent;
  readonly look: ChartLook;
  /** Its size in px for print and where several charts share their days; else it fills its place. */
  readonly size?: PlaceSize | undefined;
  /** Without it nothing can be pointed at: for paper. */
  readonly onRangeChange?: ((range: TrendRange) => void) | undefined;
  /** Lanes as one row of words and a line each, so that the trend itself is large. */
  readonly lanesAs?: "lanes" | "sparks";
  /** Where the result that somebody points at is told; nobody is told of one where it is not given. */
  readonly readoutIn?: HTMLElement | null | undefined;
};

/**
 * A trend for a wall or a sheet of paper: it fills the place it is given, lanes included, and is drawn as large as its look says.
 * Draws what it is given.
 */
export function BoardChart(props: BoardChartProps) {
  const { content, words, format, scale, range, anchor, sides, look, size, lanesAs, readoutIn } = props;
  const { series } = content;
  const place = useRef<HTMLDivElement>(null);
  const summaryId = useId();
  const [hoveredId, setHoveredId] = useState<ObservationId>();
  const [selectedId, setSelectedId] = useState<ObservationId>();
  const room = usePlaceSize(place, size);
  const width = room === undefined ? undefined : Math.round(room.width / look.scale);
  const height = room === undefined ? undefined : Math.round(room.height / look.scale);
  const scene = useMemo(
    () =>
      width === undefined || height === undefined
        ? undefined
        : fitScene({ ...content, words, format, scale, range, anchor, sides, showWithdrawn: false }, { width, height }, lanesAs),
    [content, words, format, scale, range, anchor, sides, width, height, lanesAs],
  );
  const summary = useMemo(() => describeContent(content, words, format).join(" "), [content, words, format]);
  // A line of the read-out goes to what is drawn; the ratio of a pair is read on the patient's page.
  const drawn = { ...content, companions: scene?.companions.map(({ series: placed }) => placed) ?? [], pairs: [] };
  const name = words.names.measurand[series.measurand.code];
  const unit = series.measurand.canonicalUnit;
  const at = (id: ObservationId | undefined) => scene?.inView.find(({ trend }) => trend.id === id);
  const shown = at(hoveredId) ?? at(selectedId);
  const last = scene?.flag?.mark ?? scene?.inView.at(-1);
  const contextOf = (mark: PlacedMark | undefined): readonly string[] =>
    mark === undefined ? [] : describeResultDay(drawn, anchor, mark.trend.point.collectedOn, words, format);
  return (
    <figure className="trend-chart board-chart" aria-label={words.chart.name(name)} aria-describedby={summaryId}>
      <div
        ref={place}
        className="trend-chart-plot board-chart-plot"
        {...(size === undefined ? {} : { style: { width: size.width, height: size.height } })}
      >
        {scene === undefined ? null : (
          <>
            <TrendPlot scene={scene} format={format} look={look} />
            {props.onRangeChange !== undefined && scene.inView.length > 0 ? (
              <LookContext value={look}>
                <TrendOver
                  scene={scene}
                  label={words.chart.points(name)}
                  unit={unit}
                  words={words}
                  format={format}
                  counted={content.counted}
                  shown={shown}
                  current={at(selectedId) ?? last}
                  readings={shown === undefined ? [] : laneReadings(scene, content.kidney, shown, words, format)}
                  context={contextOf(at(selectedId) ?? last)}
                  onHover={setHoveredId}
                  onPutAway={() => setSelectedId(undefined)}
                  onSelect={setSelectedId}
                  onRangeChange={props.onRangeChange}
                  actions={undefined}
                />
              </LookContext>
            ) : null}
          </>
        )}
      </div>
      {scene === undefined || scene.inView.length > 0 ? null : (
        <p className="board-chart-none">{series.points.length === 0 ? words.chart.noResults : words.chart.noneInRange}</p>
      )}
      {shown === undefined || readoutIn === undefined || readoutIn === null
        ? null
        : createPortal(
            <BoardReadout
              trend={shown.trend}
              counts={content.counted.includes(shown.trend.id)}
              context={contextOf(shown)}
              unit={unit}
              words={words}
              format={format}
            />,
            readoutIn,
          )}
      <figcaption id={summaryId} className="board-chart-summary">
        {summary}
      </figcaption>
    </figure>
  );
}
