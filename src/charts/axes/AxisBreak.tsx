const HALF = 5;
const TOOTH = 3;
const STEP = 7;

/** One edge of a break, from top to bottom. */
function edge(x: number, top: number, bottom: number): string {
  let path = `M${x.toFixed(1)} ${top}`;
  for (let y = top + STEP, out = true; y < bottom + STEP; y += STEP, out = !out)
    path += `L${(x + (out ? TOOTH : 0)).toFixed(1)} ${Math.min(y, bottom).toFixed(1)}`;
  return path;
}

type Props = { readonly at: readonly { readonly x: number }[]; readonly top: number; readonly bottom: number };

/**
 * The picture torn apart where its time axis is broken, so that nothing seems to run on at its own pace there. Drawn over what it
 * parts.
 */
export function AxisBreak({ at, top, bottom }: Props) {
  if (at.length === 0) return null;
  const [left, right] = [-HALF - TOOTH / 2, HALF - TOOTH / 2].map((offset) =>
    at.map(({ x }) => edge(x + offset, top, bottom)).join(""),
  );
  const middle = at.map(({ x }) => `M${x.toFixed(1)} ${top}V${bottom}`).join("");
  return (
    <g fill="none" strokeLinejoin="round">
      <path data-part="axis-break" d={middle} stroke="var(--chart-card)" strokeWidth={2 * HALF} />
      <path d={`${left ?? ""}${right ?? ""}`} stroke="var(--chart-axis)" strokeWidth={0.9} />
    </g>
  );
}

/** A horizontal line with a gap at each break between its ends. */
export const partedLine = (left: number, right: number, y: number, at: readonly { readonly x: number }[]): string =>
  `M${left} ${y}${at
    .filter(({ x }) => x - HALF > left && x + HALF < right)
    .map(({ x }) => `H${(x - HALF).toFixed(1)}M${(x + HALF).toFixed(1)} ${y}`)
    .join("")}H${right}`;

/** A horizontal axis, with two slanted strokes at each break. */
export const brokenAxis = (left: number, right: number, y: number, at: readonly { readonly x: number }[]): string =>
  partedLine(left, right, y, at) +
  at
    .flatMap(({ x }) =>
      [x - HALF, x + HALF].map((foot) => `M${(foot - 3).toFixed(1)} ${y + 6}L${(foot + 3).toFixed(1)} ${y - 6}`),
    )
    .join("");
