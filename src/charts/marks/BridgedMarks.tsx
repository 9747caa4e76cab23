import { markPath } from "./markPath.ts";
import { BRIDGED_RADIUS } from "../labels/sceneLabels.ts";
import type { TrendScene } from "../trendScene.ts";

/** Hollow rings where a bridge brings results of another method, each tied to the value as reported. */
export function BridgedMarks({ bridged }: Pick<TrendScene, "bridged">) {
  if (bridged.length === 0) return null;
  return (
    <g data-part="bridged" fill="none" stroke="var(--chart-series)">
      <path
        d={bridged.map(({ x, y, reportedY }) => `M${x} ${reportedY}V${y}`).join("")}
        strokeWidth={1}
        strokeDasharray="1.5 3"
      />
      <path
        d={bridged.map(({ x, y }) => markPath("circle", x, y, BRIDGED_RADIUS)).join("")}
        fill="var(--chart-card)"
        strokeWidth={1.75}
      />
    </g>
  );
}
