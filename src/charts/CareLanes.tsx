import { LASTING_BAR, LINE_BAR, type CareBar, type PlacedCare } from "./careLane.ts";
import { EVENT_GLYPH } from "./eventGlyph.ts";
import { Note } from "./Note.tsx";

/** A bar as a path; one that goes on ends in a point. */
const barPath = ({ x1, x2, y, goesOn }: CareBar, height: number, point: number): string =>
  goesOn && x2 - x1 > point ? `M${x1} ${y}H${x2 - point}L${x2} ${y + height / 2}L${x2 - point} ${y + height}H${x1}Z` : `M${x1} ${y}H${x2}V${y + height}H${x1}Z`;

type Props = { readonly care: PlacedCare; readonly size: number; readonly plot: { readonly top: number; readonly bottom: number } };

/** Treatment and events over the trend, inside its picture. A quiet rule goes down to the results from where a line of therapy began. */
export function CareLanes({ care, size, plot }: Props) {
  return (
    <g data-part="care">
      <path data-part="line-starts" d={care.starts.map((x) => `M${x} ${plot.top - 8}V${plot.bottom}`).join("")} stroke="var(--chart-line-edge)" strokeDasharray="1 4" />
      {care.lines.length > 0 && <path data-part="lines" d={care.lines.map((bar) => barPath({ ...bar, y: bar.y + 1 }, LINE_BAR, 8)).join("")} fill="var(--chart-line-fill)" stroke="var(--chart-line-edge)" />}
      {care.lasting.length > 0 && <path data-part="lasting" d={care.lasting.map((bar) => barPath(bar, LASTING_BAR, 3)).join("")} fill="var(--chart-event)" />}
      {care.glyphs.map(({ kind, x, y }) => (
        <path key={`${kind} ${x} ${y}`} data-event={kind} d={EVENT_GLYPH[kind]} transform={`translate(${x.toFixed(1)} ${y})`} fill="none" stroke="var(--chart-event)" strokeWidth={1.6} strokeLinejoin="round" strokeLinecap="round" />
      ))}
      {care.labels.map((note) => <Note key={`${note.x} ${note.y}`} note={note} size={size} />)}
    </g>
  );
}
