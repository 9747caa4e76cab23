import { colourOf } from "../marks/markColour.ts";
import { Note } from "./Note.tsx";
import { changeFont } from "../marks/levelBracket.ts";
import { FLAG_FONT, type LatestFlag } from "./sceneLabels.ts";
import { brokenAxis, partedLine, AxisBreak } from "../axes/AxisBreak.tsx";
import type { TrendScene } from "../trendScene.ts";

type Props = { readonly scene: TrendScene };

/** What lies under the grid: the reference band. */
function Band({ scene: { band, envelope } }: Props) {
  return (
    <g>
      {band.fill !== "" && <path data-part="band" d={band.fill} fill="var(--chart-band-fill)" />}
      {envelope !== undefined && (
        <rect
          data-part="envelope"
          x={envelope.left}
          y={envelope.top}
          width={Math.max(0, envelope.right - envelope.left)}
          height={Math.max(0, envelope.bottom - envelope.top)}
          {...ENVELOPE_LOOK}
        />
      )}
    </g>
  );
}

/** What lies over the grid and under the line: the limits, the rules of the cuts, the sampling days. */
function Edges({ scene }: Props) {
  const { band, breaks, cuts, frame, rug, today } = scene;
  const bottom = frame.top + frame.plotHeight;
  return (
    <g fill="none">
      {band.edges !== "" && <path data-part="limits" d={band.edges} stroke="var(--chart-band-edge)" strokeWidth={1.5} />}
      <AxisBreak at={breaks} top={frame.top} bottom={bottom} />
      <path
        data-part="axis"
        data-breaks={breaks.length}
        d={brokenAxis(frame.left, frame.left + frame.plotWidth, bottom, breaks)}
        stroke="var(--chart-axis)"
      />
      {today !== undefined && (
        <path
          data-part="today"
          d={`M${today.x.toFixed(1)} ${frame.top}V${bottom}`}
          stroke="var(--chart-axis)"
          strokeDasharray="1 3"
        />
      )}
      {cuts.length > 0 && (
        <path
          data-part="cut"
          d={cuts.map(({ x, label }) => `M${x} ${(label?.y ?? frame.top - 5) + 5}V${bottom}`).join("")}
          stroke="var(--chart-cut)"
          strokeWidth={1.5}
          strokeDasharray="6 4"
        />
      )}
      <path data-part="days" d={rug.map((x) => `M${x} ${bottom}v4`).join("")} stroke="var(--chart-axis)" />
    </g>
  );
}

/** What lies over the line: names, limits in numbers, levels, the latest value. */
function Over({ scene }: Props) {
  const { frame, flag } = scene;
  const size = frame.fontSize;
  return (
    <g>
      <Note note={{ text: scene.axisTitle, x: 4, y: frame.top - 12, anchor: "start" }} size={size} colour="var(--chart-quiet)" />
      {scene.timeAxisName !== undefined && <Note note={scene.timeAxisName} size={size} colour="var(--chart-quiet)" />}
      {scene.cuts.map(
        ({ label }) =>
          label !== undefined && <Note key={`${label.x} ${label.y}`} note={label} size={size} colour="var(--chart-quiet)" halo />,
      )}
      {scene.stepLabels.map((note) => (
        <Note key={note.x} note={note} size={size} colour="var(--chart-ink)" />
      ))}
      {scene.offView.map((note) => (
        <Note key={note.text} note={note} size={size} colour="var(--chart-ink)" halo />
      ))}
      {scene.breaks.map(({ x, label }) => (
        <Note key={x} note={label} size={size} colour="var(--chart-quiet)" halo />
      ))}
      {scene.today !== undefined && <Note note={scene.today.label} size={size} colour="var(--chart-quiet)" halo />}
      {scene.limitLabels.map((note) => (
        <Note key={note.y} note={note} size={size} colour="var(--chart-quiet)" />
      ))}
      {scene.levels.map(({ x1, x2, y, label }) => (
        <g key={`${x1} ${y}`}>
          <path
            data-part="level"
            d={partedLine(x1, x2, y, scene.breaks)}
            fill="none"
            stroke="var(--chart-level)"
            strokeWidth={3}
            strokeLinecap="round"
          />
          {label !== undefined && <Note note={label} size={size} weight={600} colour="var(--chart-level)" halo />}
        </g>
      ))}
      {scene.change !== undefined && (
        <g data-part="change">
          <path d={scene.change.path} fill="none" stroke="var(--chart-level)" strokeWidth={1.5} />
          {scene.change.carried !== undefined && (
            <line {...scene.change.carried} stroke="var(--chart-level)" strokeDasharray="2 4" />
          )}
          {scene.change.label !== undefined && (
            <Note note={scene.change.label} size={changeFont(size)} weight={700} colour="var(--chart-level)" halo />
          )}
        </g>
      )}
      {scene.envelopeName !== undefined && <Note note={scene.envelopeName} size={size} colour="var(--chart-envelope)" halo />}
      {scene.keys.map(({ of, name, swatch }) => (
        <g key={of} data-part={`${of}-key`}>
          <rect x={swatch} y={name.y - 9} width={14} height={10} {...SWATCH_LOOK[of]} />
          <Note note={name} size={size} colour={of === "envelope" ? "var(--chart-envelope)" : "var(--chart-quiet)"} />
        </g>
      ))}
      {scene.valueLabels.map((note) => (
        <Note key={`${note.x} ${note.y}`} note={note} size={size} halo />
      ))}
      {scene.bandName !== undefined && <Note note={scene.bandName} size={size} colour="var(--chart-quiet)" />}
      {scene.remarks.map(({ leader, ...note }) => (
        <g key={`${note.x} ${note.y}`}>
          {leader !== undefined && <line data-part="remark-leader" {...leader} stroke="var(--chart-level)" />}
          <Note note={note} size={size} halo />
        </g>
      ))}
      {flag !== undefined && (
        <g data-part="latest">
          <line
            x1={flag.mark.x}
            x2={flag.box.left}
            y1={flag.mark.y}
            y2={(flag.box.top + flag.box.bottom) / 2}
            {...leaderLook(flag)}
          />
          <rect
            x={flag.box.left}
            y={flag.box.top}
            width={flag.box.right - flag.box.left}
            height={flag.box.bottom - flag.box.top}
            rx={5}
            fill="var(--chart-card)"
            stroke={colourOf(flag.mark.trend)}
            strokeWidth={1.5}
          />
          <Note note={flag.value} size={FLAG_FONT} weight={700} colour={colourOf(flag.mark.trend)} />
        </g>
      )}
    </g>
  );
}

const ENVELOPE_LOOK = {
  fill: "var(--chart-envelope)",
  fillOpacity: 0.12,
  stroke: "var(--chart-envelope)",
  strokeDasharray: "5 4",
};
const SWATCH_LOOK = { envelope: ENVELOPE_LOOK, band: { fill: "var(--chart-band-fill)", stroke: "var(--chart-band-edge)" } };

/** Over a long way a solid leader would look like a trend that went on: it is dotted and grey there. */
const LONG_LEADER = 60;
const leaderLook = ({ mark, box }: LatestFlag) =>
  box.left - mark.x > LONG_LEADER
    ? { stroke: "var(--chart-axis)", strokeDasharray: "1 4" }
    : { stroke: colourOf(mark.trend), strokeWidth: 1.25 };

/** Everything but line, axes and marks, in the three depths at which it lies. */
export const TrendNotes = { Band, Edges, Over };
