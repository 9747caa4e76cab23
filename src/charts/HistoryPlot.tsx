import type { PointerEvent } from "react";
import type { ObservationId } from "../domain/measuring/observation.ts";
import type { Format } from "../words/format.ts";
import type { HistoryScene } from "./historyScene.ts";
import { arrowPath, markPath } from "./marks/markPath.ts";

type Props = {
  readonly scene: HistoryScene;
  readonly chosenId: ObservationId;
  readonly format: Format;
  readonly onTap: (event: PointerEvent<SVGSVGElement>) => void;
};

const RADIUS = 7;
const BAR_HEIGHT = 22;

/**
 * The picture of a patient's own chart. One calm colour: the form of a mark says where the value lies, and the words under the
 * chart say it again.
 */
export function HistoryPlot({ scene, chosenId, format, onTap }: Props) {
  const { frame, axis } = scene;
  const [bottom, right] = [frame.top + frame.plotHeight, frame.left + frame.plotWidth];
  const yOfTick = (value: number) => bottom - ((value - axis.domain[0]) / (axis.domain[1] - axis.domain[0])) * frame.plotHeight;
  const chosen = scene.marks.find(({ trend }) => trend.id === chosenId);
  return (
    <svg
      width={frame.width}
      height={frame.height}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      fontSize={frame.fontSize}
      aria-hidden="true"
      onPointerUp={onTap}
    >
      {scene.bars.map(({ id, x1, x2, y, text, goesOn }) => (
        <g key={id} data-part="treatment">
          <path
            d={
              goesOn
                ? `M${x1} ${y}H${x2 - 8}L${x2} ${y + BAR_HEIGHT / 2}L${x2 - 8} ${y + BAR_HEIGHT}H${x1}Z`
                : `M${x1} ${y}H${x2}V${y + BAR_HEIGHT}H${x1}Z`
            }
            fill="var(--chart-line-fill)"
            stroke="var(--chart-line-edge)"
          />
          <text x={x1 + 7} y={y + BAR_HEIGHT / 2 + 5} fill="var(--chart-ink)">
            {text}
          </text>
        </g>
      ))}
      <text x={4} y={frame.top - 14} fill="var(--chart-quiet)">
        {scene.unit}
      </text>
      <path data-part="band" d={scene.band.fill} fill="var(--chart-band-fill)" />
      {axis.ticks.map(({ value, decimals }) => (
        <g key={value}>
          <line x1={frame.left} x2={right} y1={yOfTick(value)} y2={yOfTick(value)} stroke="var(--chart-grid)" />
          <text x={frame.left - 8} y={yOfTick(value) + 5} textAnchor="end" fill="var(--chart-ink)">
            {format.fixed(value, decimals)}
          </text>
        </g>
      ))}
      <path d={scene.band.edges} fill="none" stroke="var(--chart-band-edge)" strokeWidth={1.5} />
      {scene.bandLabel === undefined ? null : (
        <text data-part="band-name" x={scene.bandLabel.x} y={scene.bandLabel.y} fill="var(--chart-ink)">
          {scene.bandLabel.text}
        </text>
      )}
      <line x1={frame.left} x2={right} y1={bottom} y2={bottom} stroke="var(--chart-axis)" />
      {scene.timeTicks.map(({ day, label, x }) => (
        <g key={day}>
          <line x1={x} x2={x} y1={bottom} y2={bottom + 6} stroke="var(--chart-axis)" />
          <text x={Math.min(x, frame.width - label.length * 3.9)} y={bottom + 23} textAnchor="middle" fill="var(--chart-ink)">
            {label}
          </text>
        </g>
      ))}
      {scene.cuts.map((x) => (
        <line
          key={x}
          data-part="cut"
          x1={x}
          x2={x}
          y1={frame.top}
          y2={bottom}
          stroke="var(--chart-cut)"
          strokeDasharray="5 4"
          strokeWidth={1.5}
        />
      ))}
      {scene.lines.map(({ kind, path }) => (
        <path
          key={path}
          d={path}
          fill="none"
          stroke="var(--chart-series)"
          strokeWidth={2.5}
          strokeDasharray={kind === "dotted" ? "2 6" : undefined}
        />
      ))}
      {scene.marks.map(({ trend, x, y }) => (
        <g key={trend.id}>
          <path
            data-part="mark"
            data-shape={trend.shape}
            d={markPath(trend.shape, x, y, scene.marks.length > 40 ? RADIUS - 2.5 : RADIUS)}
            fill={trend.hollow ? "var(--chart-card)" : "var(--chart-series)"}
            stroke={trend.hollow ? "var(--chart-series)" : "var(--chart-card)"}
            strokeWidth={1.75}
          />
          {trend.arrow === undefined ? null : (
            <path d={arrowPath(trend.arrow, x, y, RADIUS)} fill="none" stroke="var(--chart-series)" strokeWidth={1.75} />
          )}
        </g>
      ))}
      {chosen === undefined ? null : (
        <circle
          data-part="chosen"
          cx={chosen.x}
          cy={chosen.y}
          r={RADIUS + 7}
          fill="none"
          stroke="var(--chart-ink)"
          strokeWidth={2}
        />
      )}
    </svg>
  );
}
