import type { PagePicture } from "../incoming/importer.ts";
import { composed, placed, type Matrix } from "./matrix.ts";
import type { OpenPdf } from "./openPdf.ts";
import { lineKey, type LineSeen, type Span } from "./pagesReading.ts";
import type { Box } from "./writtenLines.ts";

/** Dots of a picture for each point of the page: sharp on a screen of two dots a pixel. */
const LINE_SCALE = 2.5;
const PAGE_SCALE = 2;
/** What is shown around a line, in points: no line above or below it. */
const MARGIN = { along: 6, across: 2 };

/** The widest gap between two columns in the picture of a line, in points. */
const GAP = 16;

const uprightFrom = (angle: number): Matrix => {
  const turn = (-angle * Math.PI) / 180;
  return [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0];
};
const cornersOf = ({ left, top, right, bottom }: Box, turned: Matrix) => [
  placed(turned, left, top),
  placed(turned, right, top),
  placed(turned, left, bottom),
  placed(turned, right, bottom),
];
/** Where the picture of a box begins along the direction of reading. */
const leftOf = (box: Box, angle: number): number =>
  Math.min(...cornersOf(box, uprightFrom(angle)).map(([x]) => x)) - MARGIN.along;

/** The part of a page in a box, upright where it is read by turning the head. */
function partOf(
  { box, angle }: Pick<LineSeen, "box" | "angle">,
  scale: number,
): { readonly toSheet: Matrix; readonly width: number; readonly height: number } {
  const turned = uprightFrom(angle);
  const corners = cornersOf(box, turned);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - MARGIN.along, Math.min(...ys) - MARGIN.across];
  return {
    toSheet: composed([scale, 0, 0, scale, -left * scale, -top * scale], turned),
    width: Math.max(...xs) + MARGIN.along - left,
    height: Math.max(...ys) + MARGIN.across - top,
  };
}

/** What of a line's picture is shown, from its left edge: all that holds letters, and of wide gaps what a phone has room for. */
function withShortGaps({ box, angle, spans }: LineSeen, width: number): readonly Span[] {
  const left = leftOf(box, angle);
  return spans.map(([from, to], index): Span => {
    const [before, behind] = [spans[index - 1]?.[1], spans[index + 1]?.[0]];
    const begin = before === undefined ? 0 : from - left - Math.min(GAP, from - before) / 2;
    const end = behind === undefined ? width : to - left + Math.min(GAP, behind - to) / 2;
    return [begin, end];
  });
}

/** Draws lines and pages of an open file when they are asked for; nothing is drawn ahead, and no picture is kept here. */
export const pictures =
  (pdf: OpenPdf, lines: ReadonlyMap<string, LineSeen>) =>
  async (page: number, line?: number, within = Infinity): Promise<PagePicture | undefined> => {
    const seen = line === undefined ? undefined : lines.get(lineKey(page, line));
    if (line !== undefined && seen === undefined) return undefined;
    const whole = seen === undefined ? await pdf.sizeOf(page) : undefined;
    const box: Box | undefined = seen?.box ?? (whole && { left: 0, top: 0, right: whole.width, bottom: whole.height });
    if (box === undefined) return undefined;
    const scale = seen === undefined ? PAGE_SCALE : LINE_SCALE;
    const { toSheet, width, height } = partOf({ box, angle: seen?.angle ?? 0 }, scale);
    const parts = seen === undefined ? [] : withShortGaps(seen, width);
    const drawn = await pdf.picture({
      page,
      toSheet,
      width: width * scale,
      height: height * scale,
      parts: parts.map(([from, to]) => [from * scale, to * scale]),
      within: within * scale,
    });
    return drawn === undefined
      ? undefined
      : { picture: drawn.picture, width: drawn.width / scale, height: drawn.height / scale, letters: seen?.text ?? "" };
  };
