import type { Format } from "../../words/format.ts";
import { Note } from "../labels/Note.tsx";
import { xOf, yOf } from "./plotFrame.ts";
import type { TrendScene } from "../trendScene.ts";

type Props = { readonly scene: TrendScene };

/** A tick of the time axis under its line, px, and its words under the tick. */
const TICK = 6;
const TICK_GAP = 9;
/** The words of a value end so far left of the plot, px. */
const VALUE_GAP = 14;
/** A figure is so high in its letter size; the middle of it is half of that. */
const FIGURE_HEIGHT = 0.71;

/** What lies over the band and under all else: a line at each value that the axis names. */
export function Grid({ scene: { frame, axis } }: Props) {
  return (
    <g data-part="grid">
      {axis.ticks.map(({ value }) => {
        const y = yOf(frame, axis, value);
        return (
          <line
            key={value}
            x1={frame.left}
            x2={frame.left + frame.plotWidth}
            y1={y}
            y2={y}
            stroke="var(--chart-grid)"
            fill="none"
          />
        );
      })}
    </g>
  );
}

/** The days under the plot, a stroke and words each. Where two lie on one place, as on a break, the later one is named. */
export function TimeTicks({ scene: { frame, time, timeTicks } }: Props) {
  const labelAt = new Map(timeTicks.map(({ day, label }) => [xOf(frame, time, day), label]));
  const bottom = frame.top + frame.plotHeight;
  return (
    <g data-part="time-ticks">
      {[...labelAt].map(([x, label]) => (
        <g key={x}>
          <line x1={x} x2={x} y1={bottom} y2={bottom + TICK} stroke="var(--chart-axis)" fill="none" />
          <Note
            note={{ text: label, x, y: bottom + TICK + TICK_GAP + frame.fontSize * FIGURE_HEIGHT, anchor: "middle" }}
            size={frame.fontSize}
          />
        </g>
      ))}
    </g>
  );
}

/** The values left of the plot, as exact as the axis says. */
export function ValueTicks({ scene: { frame, axis }, format }: Props & { readonly format: Format }) {
  return (
    <g data-part="value-ticks">
      {axis.ticks.map(({ value, decimals }) => (
        <Note
          key={value}
          note={{
            text: format.fixed(value, decimals),
            x: frame.left - VALUE_GAP,
            y: yOf(frame, axis, value) + (frame.fontSize * FIGURE_HEIGHT) / 2,
            anchor: "end",
          }}
          size={frame.fontSize}
        />
      ))}
    </g>
  );
}
