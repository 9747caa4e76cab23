import { LASTING_BAR, LINE_BAR, type CareBar, type PlacedCare } from "./careLane.ts";
import { EVENT_GLYPH } from "./eventGlyph.ts";
import { Note } from "../labels/Note.tsx";
import { AxisBreak } from "../axes/AxisBreak.tsx";

/** A bar as a path: one that goes on ends in a point, one that began before the view begins with a notch. */
function barPath({ x1, x2, y, goesOn, cameFrom }: CareBar, height: number, point: number): string {
  const [long, middle] = [x2 - x1 > 2 * point, y + height / 2];
  const end = goesOn && long ? `H${x2 - point}L${x2} ${middle}L${x2 - point} ${y + height}` : `H${x2}V${y + height}`;
  return `M${x1} ${y}${end}H${x1}${cameFrom && long ? `L${x1 + point} ${middle}` : ""}Z`;
}

type Props = {
  readonly care: PlacedCare;
  readonly breaks: readonly { readonly x: number }[];
  readonly size: number;
  readonly plot: { readonly top: number; readonly bottom: number };
};

/**
 * Treatment and events over the trend, inside its picture. A quiet rule goes down to the results from where a line of therapy
 * began.
 */
export function CareLanes({ care, breaks, size, plot }: Props) {
  return (
    <g data-part="care">
      <path
        data-part="line-starts"
        d={care.starts.map((x) => `M${x} ${plot.top - 8}V${plot.bottom}`).join("")}
        stroke="var(--chart-line-edge)"
        strokeDasharray="1 4"
      />
      {care.lines.length > 0 && (
        <path
          data-part="lines"
          d={care.lines.map((bar) => barPath({ ...bar, y: bar.y + 1 }, LINE_BAR, 8)).join("")}
          fill="var(--chart-line-fill)"
          stroke="var(--chart-line-edge)"
        />
      )}
      {care.lasting.length > 0 && (
        <path
          data-part="lasting"
          d={care.lasting.map((bar) => barPath(bar, LASTING_BAR, 3)).join("")}
          fill="var(--chart-event)"
        />
      )}
      <AxisBreak at={breaks} top={0} bottom={care.height} />
      {care.glyphs.map(({ id, kind, x, y }) => (
        <path
          key={id}
          data-event={kind}
          d={EVENT_GLYPH[kind]}
          transform={`translate(${x.toFixed(1)} ${y})`}
          fill="none"
          stroke="var(--chart-event)"
          strokeWidth={1.6}
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      ))}
      {care.labels.map((note) => (
        <Note key={`${note.x} ${note.y}`} note={note} size={size} />
      ))}
    </g>
  );
}
