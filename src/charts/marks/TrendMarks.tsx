import { colourOf } from "./markColour.ts";
import { arrowPath, markPath } from "./markPath.ts";
import type { PlacedMark } from "../labels/sceneLabels.ts";
import type { TrendScene } from "../trendScene.ts";

/** The marks of a scene, one path each. */
export function TrendMarks({ scene }: { readonly scene: TrendScene }) {
  return (
    <g>
      {scene.marks.map((mark) => (
        <Mark key={mark.trend.id} mark={mark} />
      ))}
    </g>
  );
}

/** One mark with its form, its outline and, where the assay reached its limit, its arrow. */
export function Mark({ mark: { trend, x, y, r } }: { readonly mark: PlacedMark }) {
  const colour = colourOf(trend);
  const open = trend.hollow || trend.shape === "cross";
  const d = markPath(trend.shape, x, y, r) + (trend.arrow === undefined ? "" : arrowPath(trend.arrow, x, y, r));
  return (
    <path
      d={d}
      data-shape={trend.shape}
      data-arrow={trend.arrow}
      data-hollow={trend.hollow || undefined}
      fill={open ? "var(--chart-card)" : colour}
      stroke={open ? colour : "var(--chart-card)"}
      strokeWidth={open ? 1.75 : r < 5 ? 0.75 : 1.5}
      strokeDasharray={trend.dashed ? "3 2" : undefined}
      strokeLinejoin="round"
    />
  );
}
