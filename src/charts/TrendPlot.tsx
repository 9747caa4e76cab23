import { memo, type Ref } from "react";
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from "recharts";
import type { Format } from "../words/format.ts";
import { BridgedMarks } from "./BridgedMarks.tsx";
import { CareLanes } from "./CareLanes.tsx";
import { DEFAULT_LOOK, LookContext, type ChartLook } from "./chartLook.ts";
import { Lane } from "./Lane.tsx";
import { Note } from "./Note.tsx";
import { MARKS_REDUCED_ABOVE } from "./reducePoints.ts";
import { TrendMarks } from "./TrendMarks.tsx";
import { TrendNotes } from "./TrendNotes.tsx";
import { unitOf, unitsIn } from "./timeScale.ts";
import type { TrendScene } from "./trendScene.ts";

type Props = {
  readonly scene: TrendScene;
  readonly format: Format;
  readonly look?: ChartLook;
  readonly ref?: Ref<SVGSVGElement>;
};

/** What the library says of a tick that is drawn here. */
type Tick = { readonly x: number | string; readonly y: number | string; readonly payload: { readonly value: number } };

/**
 * The picture of a scene. Recharts draws grid, axes and line on domains that the scene has fixed; band, marks and words stand at
 * the scene's own places. Nothing here depends on the pointer, so that reading values off the chart never draws it again.
 */
export const TrendPlot = memo(function TrendPlot({ look = DEFAULT_LOOK, ...rest }: Props) {
  return (
    <LookContext value={look}>
      <Picture {...rest} />
    </LookContext>
  );
});

function Picture({ scene, format, ref }: Omit<Props, "look">) {
  const { frame, time, axis } = scene;
  const isDense = scene.inView.length > MARKS_REDUCED_ABOVE;
  const decimalsOf = new Map(axis.ticks.map(({ value, decimals }) => [value, decimals]));
  // The axis of the library is linear in days of full length; the one map from days is ours, breaks and all.
  const labelOf = new Map(scene.timeTicks.map(({ day, label }) => [unitOf(time, day), label]));
  const dayLabel = (unit: number) => labelOf.get(unit) ?? "";
  const valueLabel = (value: number) => format.fixed(value, decimalsOf.get(value) ?? 0);
  const size = frame.fontSize;
  // Every text of the picture is drawn by the app, in its look; 0.71 is the height of a figure in its letter size.
  const dayTick = ({ x, y, payload }: Tick) => (
    <Note note={{ text: dayLabel(payload.value), x: Number(x), y: Number(y) + size * 0.71, anchor: "middle" }} size={size} />
  );
  const valueTick = ({ x, y, payload }: Tick) => (
    <Note note={{ text: valueLabel(payload.value), x: Number(x), y: Number(y) + size * 0.355, anchor: "end" }} size={size} />
  );
  return (
    <LineChart
      ref={ref ?? null}
      width={frame.width}
      height={frame.height}
      margin={{ left: 0, top: frame.top, right: frame.width - frame.left - frame.plotWidth, bottom: frame.below }}
      data={scene.line}
      accessibilityLayer={false}
      aria-hidden
    >
      <TrendNotes.Band scene={scene} />
      {scene.care !== undefined && (
        <CareLanes
          care={scene.care}
          breaks={scene.breaks}
          size={frame.fontSize}
          plot={{ top: frame.top, bottom: frame.top + frame.plotHeight }}
        />
      )}
      <CartesianGrid
        zIndex={0}
        vertical={false}
        stroke="var(--chart-grid)"
        horizontalValues={axis.ticks.map(({ value }) => value)}
      />
      <TrendNotes.Edges scene={scene} />
      <XAxis
        dataKey="x"
        type="number"
        domain={[0, unitsIn(time)]}
        allowDataOverflow
        height={frame.bottom - frame.below}
        ticks={[...labelOf.keys()]}
        interval={0}
        tick={dayTick}
        tickMargin={9}
        tickSize={6}
        tickLine={{ stroke: "var(--chart-axis)" }}
        axisLine={false}
      />
      <YAxis
        type="number"
        scale={axis.scale}
        domain={[...axis.domain]}
        allowDataOverflow
        width={frame.left}
        ticks={axis.ticks.map(({ value }) => value)}
        interval={0}
        tick={valueTick}
        tickMargin={8}
        tickLine={false}
        axisLine={false}
      />
      {/* linear: a smoothed curve would draw values that nobody measured. */}
      <Line
        zIndex={0}
        dataKey="dotted"
        type="linear"
        stroke="var(--chart-series)"
        strokeWidth={1.75}
        strokeDasharray="2 5"
        dot={false}
        activeDot={false}
        isAnimationActive={false}
        connectNulls={false}
        legendType="none"
      />
      <Line
        zIndex={0}
        dataKey="solid"
        type="linear"
        stroke="var(--chart-series)"
        strokeWidth={isDense ? 1.5 : 2.25}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
        connectNulls={false}
        legendType="none"
      />
      <TrendNotes.Over scene={scene} />
      <BridgedMarks bridged={scene.bridged} />
      <TrendMarks scene={scene} />
      {scene.kidney !== undefined && (
        <Lane part="kidney" colour="var(--chart-kidney)" lane={scene.kidney} breaks={scene.breaks} />
      )}
      {scene.companions.map((lane) => (
        <Lane
          key={lane.series.measurand.code}
          part="companion"
          colour="var(--chart-companion)"
          lane={lane}
          breaks={scene.breaks}
        />
      ))}
      {scene.laneNote !== undefined && (
        <g data-part="no-room">
          <Note note={scene.laneNote} size={size} colour="var(--chart-quiet)" />
        </g>
      )}
    </LineChart>
  );
}
