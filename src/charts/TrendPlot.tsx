import { memo, type Ref } from "react";
import { Line, LineChart, XAxis, YAxis } from "recharts";
import type { Format } from "../words/format.ts";
import { BridgedMarks } from "./marks/BridgedMarks.tsx";
import { CareLanes } from "./lanes/CareLanes.tsx";
import { DEFAULT_LOOK, LookContext, type ChartLook } from "./chartLook.ts";
import { Lane } from "./lanes/Lane.tsx";
import { Note } from "./labels/Note.tsx";
import { Grid, TimeTicks, ValueTicks } from "./axes/PlotAxes.tsx";
import { MARKS_REDUCED_ABOVE } from "./marks/reducePoints.ts";
import { TrendMarks } from "./marks/TrendMarks.tsx";
import { TrendNotes } from "./labels/TrendNotes.tsx";
import { unitsIn } from "./axes/timeScale.ts";
import type { TrendScene } from "./trendScene.ts";

type Props = {
  readonly scene: TrendScene;
  readonly format: Format;
  readonly look?: ChartLook;
  readonly ref?: Ref<SVGSVGElement>;
};

/** Each axis is drawn by the app (`PlotAxes`): the library places the line by them, and draws none of their ticks. */
const NO_TICKS: readonly number[] = [];

/**
 * The picture of a scene. Recharts draws the line on domains that the scene has fixed; grid, axes, band, marks and words stand at
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
  const size = frame.fontSize;
  return (
    <LineChart
      ref={ref ?? null}
      width={frame.width}
      height={frame.height}
      margin={{ left: frame.left, top: frame.top, right: frame.width - frame.left - frame.plotWidth, bottom: frame.bottom }}
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
      <Grid scene={scene} />
      <TrendNotes.Edges scene={scene} />
      {/* The axis of the library is linear in days of full length; the one map from days is ours, breaks and all. */}
      <XAxis hide dataKey="x" type="number" domain={[0, unitsIn(time)]} allowDataOverflow ticks={NO_TICKS} />
      <YAxis hide type="number" scale={axis.scale} domain={[...axis.domain]} allowDataOverflow ticks={NO_TICKS} />
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
      <TimeTicks scene={scene} />
      <ValueTicks scene={scene} format={format} />
    </LineChart>
  );
}
