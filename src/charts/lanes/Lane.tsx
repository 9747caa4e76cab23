import { colourOf } from "../marks/markColour.ts";
import type { PlacedLane } from "./lane.ts";
import { Note } from "../labels/Note.tsx";
import { brokenAxis, AxisBreak } from "../axes/AxisBreak.tsx";
import { Mark } from "../marks/TrendMarks.tsx";

type Props = {
  readonly lane: PlacedLane;
  readonly part: "kidney" | "companion";
  readonly colour: string;
  readonly breaks: readonly { readonly x: number }[];
};

/** A lane inside the picture of the trend whose days it shares, torn apart where they are. */
export function Lane({ lane, part, colour, breaks }: Props) {
  const { frame, boundary, band, latest } = lane;
  const [left, right, bottom] = [frame.left, frame.left + frame.plotWidth, frame.top + frame.plotHeight];
  const size = frame.fontSize;
  return (
    <g data-part={part}>
      {band.fill !== "" && <path d={band.fill} fill="var(--chart-band-fill)" />}
      {band.edges !== "" && <path d={band.edges} fill="none" stroke="var(--chart-band-edge)" />}
      {boundary !== undefined && (
        <path
          data-part="boundary"
          d={`M${left} ${boundary.y}H${right}`}
          stroke="var(--chart-kidney-edge)"
          strokeDasharray="3 4"
        />
      )}
      {lane.cuts !== "" && (
        <path data-part="lane-cut" d={lane.cuts} fill="none" stroke="var(--chart-cut)" strokeWidth={1.25} strokeDasharray="6 4" />
      )}
      <path d={lane.solid} fill="none" stroke={colour} strokeWidth={1.75} />
      {lane.dotted !== "" && <path d={lane.dotted} fill="none" stroke={colour} strokeWidth={1.5} strokeDasharray="2 5" />}
      <AxisBreak at={breaks} top={frame.top - 4} bottom={bottom} />
      <path d={brokenAxis(left, right, bottom, breaks)} stroke="var(--chart-axis)" fill="none" />
      <Note note={lane.title} size={size} colour="var(--chart-quiet)" />
      {lane.aside !== undefined && <Note note={lane.aside} size={size} colour="var(--chart-quiet)" />}
      {lane.ticks.map((note) => (
        <Note key={note.text} note={note} size={size} />
      ))}
      {boundary?.label !== undefined && <Note note={boundary.label} size={size} colour="var(--chart-quiet)" />}
      {lane.labels.map((note) => (
        <Note key={`${note.x} ${note.y}`} note={note} size={size} halo />
      ))}
      {lane.marks.map((mark) => (
        <Mark key={mark.trend.id} mark={mark} />
      ))}
      {latest !== undefined && <Note note={latest.text} size={size} weight={700} colour={colourOf(latest.mark.trend)} />}
    </g>
  );
}
