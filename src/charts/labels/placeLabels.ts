import { textWidth } from "./textWidth.ts";

/** A rectangle of the picture, px. */
export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** A text and where it stands: `x` is its left, middle or right end, `y` its baseline. */
export type PlacedText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
};

export const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** The room that a text takes. */
export function boxOf({ text, x, y, anchor }: PlacedText, fontSize: number): Box {
  const width = textWidth(text, fontSize);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - fontSize * 0.85, bottom: y + fontSize * 0.25 };
}

/** What a text keeps free at its sides, half a letter: two values that touch, as 64 and 66, are read as one number. */
export const keptApart = ({ left, right, ...box }: Box, fontSize: number): Box => ({
  ...box,
  left: left - fontSize / 2,
  right: right + fontSize / 2,
});

/** The box around a mark. */
export const boxAround = (x: number, y: number, r: number): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r });

/** A straight stretch of a line in the picture, px. */
export type Segment = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** Whether a line passes through a box (Liang and Barsky's clipping). */
export function crosses({ x1, y1, x2, y2 }: Segment, { left, right, top, bottom }: Box): boolean {
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, x1 - left],
    [dx, right - x1],
    [-dy, y1 - top],
    [dy, bottom - y1],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) from = Math.max(from, room / step);
    else to = Math.min(to, room / step);
  }
  return from <= to;
}

/**
 * The first of several places where a text touches nothing and no line passes through it, or nothing where each of them is taken.
 */
export const firstFree = (
  places: readonly PlacedText[],
  taken: readonly Box[],
  within: Box,
  fontSize: number,
  lines: readonly Segment[] = [],
): PlacedText | undefined =>
  places.find((place) => {
    const box = boxOf(place, fontSize);
    const inside = box.left >= within.left && box.right <= within.right && box.top >= within.top && box.bottom <= within.bottom;
    return inside && !taken.some((other) => overlaps(box, other)) && !lines.some((line) => crosses(line, box));
  });

/**
 * Heights for texts in one column, as near as possible to where they belong and at least `gap` apart; the first stays where it
 * is.
 */
export function stackApart(wanted: readonly number[], gap: number): readonly number[] {
  const placed: number[] = [];
  for (const y of wanted) {
    const clear = (candidate: number) => placed.every((other) => Math.abs(other - candidate) >= gap - 1e-6);
    const candidates = [y, ...placed.flatMap((other) => [other - gap, other + gap])].filter(clear);
    placed.push(candidates.sort((a, b) => Math.abs(a - y) - Math.abs(b - y))[0] ?? y);
  }
  return placed;
}

/** The text shortened to a width, with an ellipsis where something was cut off. */
export function fitText(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const letters = Math.max(1, Math.floor(width / textWidth("x", fontSize)) - 1);
  return `${text.slice(0, letters).trimEnd()}…`;
}
