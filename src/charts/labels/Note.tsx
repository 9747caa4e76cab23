import { use } from "react";
import { LookContext } from "../chartLook.ts";
import type { PlacedText } from "./placeLabels.ts";

type Props = {
  readonly note: PlacedText;
  readonly size: number;
  readonly colour?: string | undefined;
  readonly weight?: number | undefined;
  readonly halo?: boolean;
};

/** One text of the picture. `halo` keeps it readable where it crosses a line. */
export function Note({ note, size, colour = "var(--chart-ink)", weight, halo = false }: Props) {
  const { scale } = use(LookContext);
  const around = halo
    ? { stroke: "var(--chart-card)", strokeWidth: 3 * scale, paintOrder: "stroke", strokeLinejoin: "round" as const }
    : {};
  // In a picture drawn larger than laid out the letters are not stretched: they are set in that size.
  const larger = scale === 1 ? {} : { transform: `scale(${1 / scale})` };
  return (
    <text
      x={note.x * scale}
      y={note.y * scale}
      textAnchor={note.anchor}
      fontSize={size * scale}
      fill={colour}
      fontWeight={weight}
      {...larger}
      {...around}
    >
      {note.text}
    </text>
  );
}
