import { useId, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from "react";
import { fromDayNumber } from "../domain/calendarDate.ts";
import type { ObservationId } from "../domain/measuring/observation.ts";
import type { Unit } from "../domain/measuring/units.ts";
import { describePointInOneBreath } from "../words/describeSeries.ts";
import type { Words } from "../words/language.ts";
import type { Format } from "../words/format.ts";
import { ADD_KEYS, type ChartActions } from "./chartActions.ts";
import type { PlacedLane } from "./lanes/lane.ts";
import { Note } from "./labels/Note.tsx";
import { dayAt } from "./axes/plotFrame.ts";
import { nearestMark, stepTo } from "./marks/reachPoint.ts";
import type { PlacedMark } from "./labels/sceneLabels.ts";
import type { TrendRange } from "./axes/timeAxis.ts";
import { colourOf } from "./marks/markColour.ts";
import { boldWidth, textWidth } from "./labels/textWidth.ts";
import type { TrendScene } from "./trendScene.ts";

/** What a lane says of the day under the crosshair, and the result that it says it of. */
export type LaneReading = { readonly lane: PlacedLane; readonly id: ObservationId | undefined; readonly text: string };

type Props = {
  readonly scene: TrendScene;
  readonly label: string;
  readonly unit: Unit;
  readonly words: Words;
  readonly format: Format;
  /** Beyond the assay's limit, and in the verdict as that limit. */
  readonly counted: readonly ObservationId[];
  /** The point ringed in the picture. */
  readonly shown: PlacedMark | undefined;
  /** Where the keyboard stands. */
  readonly current: PlacedMark | undefined;
  /** What the lanes say of the day of the shown point. */
  readonly readings: readonly LaneReading[];
  /** What else belongs to the day of the keyboard. */
  readonly context: readonly string[];
  readonly onHover: (id: ObservationId | undefined) => void;
  readonly onSelect: (id: ObservationId) => void;
  /** Esc: the chosen result is put away again. */
  readonly onPutAway?: (() => void) | undefined;
  readonly onRangeChange: (range: TrendRange) => void;
  /** What can be begun here; nothing where the chart is only looked at. */
  readonly actions: ChartActions | undefined;
};

/** A drag shorter than this is a tap, px. */
const LEAST_DRAG = 10;

type Drag = { readonly from: number; readonly to: number };

/**
 * The layer over the plot that pointer, touch and keyboard use. To a screen reader it is a slider over the results: arrow keys
 * step, and each result is read in full. A sideways drag chooses a stretch of time.
 */
export function TrendOver({
  scene,
  label,
  unit,
  words,
  format,
  counted,
  shown,
  current,
  readings,
  context,
  onHover,
  onSelect,
  onPutAway,
  onRangeChange,
  actions,
}: Props) {
  const howId = useId();
  const [drag, setDrag] = useState<Drag>();
  const { frame, time, inView } = scene;
  const [left, right] = [frame.left, frame.left + frame.plotWidth];
  const position = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = box.width > 0 ? frame.width / box.width : 1;
    return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
  };
  const inPlot = (x: number) => Math.min(right, Math.max(left, x));
  const isDrag = drag !== undefined && Math.abs(drag.to - drag.from) >= LEAST_DRAG;

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const { x } = position(event);
    event.currentTarget.setPointerCapture?.(event.pointerId);
    setDrag({ from: inPlot(x), to: inPlot(x) });
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const { x, y } = position(event);
    if (drag !== undefined) setDrag({ from: drag.from, to: inPlot(x) });
    onHover(nearestMark(inView, x, y)?.trend.id);
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const { x, y } = position(event);
    setDrag(undefined);
    if (drag === undefined) return;
    if (Math.abs(inPlot(x) - drag.from) >= LEAST_DRAG) {
      const first = Math.ceil(dayAt(frame, time, Math.min(drag.from, inPlot(x))));
      const last = Math.floor(dayAt(frame, time, Math.max(drag.from, inPlot(x))));
      // Deep inside a zoom a drag can be shorter than a day: that is the one day under it.
      onRangeChange({ from: fromDayNumber(Math.min(first, last)), to: fromDayNumber(Math.max(first, last)) });
    } else {
      const nearest = nearestMark(inView, x, y);
      if (nearest !== undefined) onSelect(nearest.trend.id);
    }
  };
  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    const { x } = position(event);
    if (x >= left && x <= right) actions?.onAskDay(fromDayNumber(dayAt(frame, time, x)), { x: event.clientX, y: event.clientY });
  };
  /** Adds on the day of the present result. Whether the key meant that. */
  const addByKey = (event: KeyboardEvent<HTMLElement>): boolean => {
    if (actions === undefined || current === undefined || event.ctrlKey || event.metaKey || event.altKey) return false;
    const { collectedOn } = current.trend.point;
    const what = ADD_KEYS[event.key.toLowerCase()];
    if (what !== undefined) actions.onAdd(what, collectedOn);
    else if (event.key === "Enter") {
      const box = event.currentTarget.getBoundingClientRect();
      actions.onAskDay(collectedOn, {
        x: box.left + (current.x / frame.width) * box.width,
        y: box.top + (current.y / frame.height) * box.height,
      });
    } else return false;
    event.preventDefault();
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape") {
      setDrag(undefined);
      onPutAway?.();
      return;
    }
    if (addByKey(event)) return;
    const next = stepTo(inView, current?.trend.id, event.key);
    if (next === undefined) return;
    event.preventDefault();
    onHover(undefined);
    onSelect(next.trend.id);
  };
  const place = inView.findIndex(({ trend }) => trend.id === current?.trend.id);
  return (
    <>
      <svg
        className="trend-chart-over"
        width={frame.width}
        height={frame.height}
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        aria-hidden
      >
        {shown !== undefined && (
          <>
            <line
              x1={shown.x}
              x2={shown.x}
              y1={frame.above === 0 ? frame.top : 0}
              y2={frame.height - (frame.below > 0 ? 7 : frame.bottom)}
              stroke={colourOf(shown.trend)}
              strokeWidth={1}
              strokeOpacity={0.55}
            />
            <circle cx={shown.x} cy={shown.y} r={shown.r + 6} fill="none" stroke={colourOf(shown.trend)} strokeWidth={2.5} />
            {readings.map((reading) => (
              <Reading key={reading.lane.frame.top} reading={reading} />
            ))}
          </>
        )}
        {isDrag && (
          <rect
            x={Math.min(drag.from, drag.to)}
            width={Math.abs(drag.to - drag.from)}
            y={frame.top}
            height={frame.plotHeight}
            fill="var(--chart-brush)"
            fillOpacity={0.16}
            stroke="var(--chart-brush)"
          />
        )}
      </svg>
      <span id={howId} hidden>
        {words.chart.howToMove}
        {actions === undefined ? "" : ` ${words.chart.howToAdd}`}
      </span>
      <div
        className="trend-chart-walk"
        // A native range input would take the drag that chooses a stretch of time.
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-orientation="horizontal"
        aria-describedby={howId}
        aria-valuemin={1}
        aria-valuemax={inView.length}
        aria-valuenow={place + 1}
        aria-valuetext={
          current === undefined
            ? ""
            : format.clauses([
                describePointInOneBreath(current.trend.point, unit, words, format, counted.includes(current.trend.id)),
                ...context,
              ])
        }
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setDrag(undefined)}
        onPointerLeave={() => onHover(undefined)}
        onDoubleClick={onDoubleClick}
        onKeyDown={onKeyDown}
      />
    </>
  );
}

/** The reading of a lane in the row of its title, which keeps name and unit, and a ring around the result it belongs to. */
function Reading({ reading: { lane, id, text } }: { readonly reading: LaneReading }) {
  const { frame, title, name } = lane;
  const mark = lane.inView.find(({ trend }) => trend.id === id);
  const size = frame.fontSize;
  const isRoomy = textWidth(title.text, size) + boldWidth(text, size) + 16 <= frame.width;
  return (
    <g data-part="reading">
      <rect x={0} y={title.y - size - 1} width={frame.width} height={size + 7} fill="var(--chart-card)" />
      <Note
        note={{ text: isRoomy ? title.text : name, x: title.x, y: title.y, anchor: "start" }}
        size={size}
        colour="var(--chart-quiet)"
      />
      <Note
        note={{ text, x: frame.width - 4, y: title.y, anchor: "end" }}
        size={size}
        weight={id === undefined ? 400 : 600}
        colour={id === undefined ? "var(--chart-quiet)" : "var(--chart-ink)"}
      />
      {mark !== undefined && (
        <circle cx={mark.x} cy={mark.y} r={mark.r + 4} fill="none" stroke={colourOf(mark.trend)} strokeWidth={2} />
      )}
    </g>
  );
}
