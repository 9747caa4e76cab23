import { memo } from "react";
import type { ComparableRun, Series } from "../domain/series/series.ts";
import "./chart.css";
import { sparkShape } from "./sparkShape.ts";

export type SparklineProps = {
  readonly series: Series;
  readonly runs: readonly ComparableRun[];
  /** What a screen reader says; without it the sparkline is decoration beside a value that is written out. */
  readonly label?: string;
  readonly width?: number;
  readonly height?: number;
};

/** A series at a glance: band, line and the latest result's mark. Five elements, so that a thousand fit on a page. */
export const Sparkline = memo(function Sparkline({ series, runs, label, width = 120, height = 32 }: SparklineProps) {
  const shape = sparkShape(series, runs, width, height);
  return (
    <svg
      className="sparkline"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      {shape.band !== "" && <path d={shape.band} fill="var(--chart-band-fill)" />}
      {shape.edges !== "" && <path d={shape.edges} fill="none" stroke="var(--chart-band-edge)" />}
      {shape.line !== "" && (
        <path d={shape.line} fill="none" stroke="var(--chart-series)" strokeWidth={1.5} strokeLinejoin="round" />
      )}
      {shape.last !== undefined && (
        <path
          d={shape.last.d}
          data-shape={shape.last.shape}
          fill={shape.last.hollow ? "var(--chart-card)" : shape.last.colour}
          stroke={shape.last.hollow ? shape.last.colour : "var(--chart-card)"}
          strokeWidth={1.25}
        />
      )}
    </svg>
  );
});
