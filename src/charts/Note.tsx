import type { PlacedText } from "./placeLabels.ts";

type Props = { readonly note: PlacedText; readonly size: number; readonly colour?: string; readonly weight?: number; readonly halo?: boolean };

/** One text of the picture. `halo` keeps it readable where it crosses a line. */
export function Note({ note, size, colour = "var(--chart-ink)", weight, halo = false }: Props) {
  const around = halo ? { stroke: "var(--chart-card)", strokeWidth: 3, paintOrder: "stroke", strokeLinejoin: "round" as const } : {};
  return (
    <text x={note.x} y={note.y} textAnchor={note.anchor} fontSize={size} fill={colour} fontWeight={weight} {...around}>
      {note.text}
    </text>
  );
}
