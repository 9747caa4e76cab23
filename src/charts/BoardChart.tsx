import { useId, useMemo, useRef, useState } from "react";
import { daysBetween } from "../domain/calendarDate.ts";
import type { ObservationId } from "../domain/measuring/observation.ts";
import type { Series } from "../domain/series/series.ts";
import { describeCareAt, describeCareOnAxis } from "../words/describeCareOnAxis.ts";
import { describeCompanion } from "../words/describeCompanions.ts";
import { describeBeside } from "../words/describeBeside.ts";
import { describeKidneyCourse } from "../words/describeKidney.ts";
import { describeSeries } from "../words/describeSeries.ts";
import "./boardChart.css";
import { BoardReadout } from "./BoardReadout.tsx";
import "./chart.css";
import { LookContext, type ChartLook } from "./chartLook.ts";
import { fitScene } from "./fitScene.ts";
import { laneReadings } from "./laneReadings.ts";
import type { TrendRange } from "./timeAxis.ts";
import { TrendOver } from "./TrendOver.tsx";
import { TrendPlot } from "./TrendPlot.tsx";
import type { SceneQuestion } from "./sceneQuestion.ts";
import { usePlaceSize, type PlaceSize } from "./usePlaceSize.ts";

export type BoardChartProps = Omit<SceneQuestion, "width" | "height" | "showWithdrawn"> & {
  readonly look: ChartLook;
  /** Its size in px for print and where several charts share their days; else it fills its place. */
  readonly size?: PlaceSize | undefined;
  /** Without it nothing can be pointed at: for paper. */
  readonly onRangeChange?: ((range: TrendRange) => void) | undefined;
  readonly withReadout: boolean;
};

const NO_COMPANIONS: readonly Series[] = [];

/**
 * A trend for a wall or a sheet of paper: it fills the place it is given, lanes included, and is drawn as large as its look says.
 * Draws what it is given.
 */
export function BoardChart(props: BoardChartProps) {
  const {
    series,
    runs,
    words,
    format,
    scale,
    range,
    levels,
    envelope,
    marks,
    kidney,
    companions = NO_COMPANIONS,
    care,
    anchor,
    beside,
    look,
    size,
    withReadout,
  } = props;
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
        : fitScene(
            {
              series,
              runs,
              words,
              format,
              scale,
              range,
              showWithdrawn: false,
              levels,
              envelope,
              marks,
              kidney,
              companions,
              care,
              anchor,
              beside,
            },
            { width, height },
          ),
    [series, runs, words, format, scale, range, levels, envelope, marks, kidney, companions, care, anchor, beside, width, height],
  );
  const summary = useMemo(
    () =>
      [
        ...(care === undefined ? [] : describeCareOnAxis(care, words, format)),
        ...describeSeries(series, runs, words, format),
        ...(kidney === undefined ? [] : describeKidneyCourse(kidney, words, format)),
        ...companions.flatMap((companion) => describeCompanion(companion, words, format)),
      ].join(" "),
    [series, runs, words, format, kidney, companions, care],
  );
  const name = words.names.measurand[series.measurand.code];
  const unit = series.measurand.canonicalUnit;
  const at = (id: ObservationId | undefined) => scene?.inView.find(({ trend }) => trend.id === id);
  const shown = at(hoveredId) ?? at(selectedId);
  const last = scene?.flag?.mark ?? scene?.inView.at(-1);
  const read = shown ?? last;
  const besideOf = (mark: typeof read): readonly string[] => {
    if (mark === undefined) return [];
    const { collectedOn } = mark.trend.point;
    const before = series.points.findLast(
      (point) => point.leftOut !== "entered-in-error" && point.collectedOn < collectedOn,
    )?.collectedOn;
    return [
      ...(anchor === undefined ? [] : [words.chart.daysFrom(daysBetween(anchor.on, collectedOn), anchor.name)]),
      ...describeBeside({ kidney, companions, pairs: [] }, collectedOn, words, format),
      ...(care === undefined ? [] : describeCareAt(care, collectedOn, before, words, format)),
    ];
  };
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
                  shown={shown}
                  current={at(selectedId) ?? last}
                  readings={shown === undefined ? [] : laneReadings(scene, kidney, shown, words, format)}
                  beside={besideOf(at(selectedId) ?? last)}
                  onHover={setHoveredId}
                  onSelect={setSelectedId}
                  onRangeChange={props.onRangeChange}
                  actions={undefined}
                />
              </LookContext>
            ) : null}
          </>
        )}
      </div>
      {!withReadout ? null : read === undefined ? (
        <p className="board-chart-none">{series.points.length === 0 ? words.chart.noResults : words.chart.noneInRange}</p>
      ) : (
        <BoardReadout
          trend={read.trend}
          heading={shown !== undefined ? "" : scene?.flag === undefined ? words.chart.lastInView : words.chart.latest}
          beside={besideOf(read)}
          unit={unit}
          words={words}
          format={format}
        />
      )}
      <figcaption id={summaryId} className="board-chart-summary">
        {summary}
      </figcaption>
    </figure>
  );
}
