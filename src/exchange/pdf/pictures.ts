import type { PagePicture } from "../incoming/importer.ts";
import { composed, placed, type Matrix } from "./matrix.ts";
import type { OpenPdf } from "./openPdf.ts";
import { lineKey, type LineSeen } from "./readPages.ts";
import type { Box } from "./writtenLines.ts";

/** Dots of a picture for each point of the page: sharp on a screen of two dots a pixel. */
const LINE_SCALE = 2.5;
const PAGE_SCALE = 2;
/** What is shown around a line, in points: no line above or below it. */
const MARGIN = { along: 6, across: 2 };

/** The part of a page in a box, upright where it is read by turning the head. */
function partOf(
  { box, angle }: Pick<LineSeen, "box" | "angle">,
  scale: number,
): { readonly toSheet: Matrix; readonly width: number; readonly height: number } {
  const turn = (-angle * Math.PI) / 180;
  const turned: Matrix = [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0];
  const corners = [
    placed(turned, box.left, box.top),
    placed(turned, box.right, box.top),
    placed(turned, box.left, box.bottom),
    placed(turned, box.right, box.bottom),
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - MARGIN.along, Math.min(...ys) - MARGIN.across];
  return {
    toSheet: composed([scale, 0, 0, scale, -left * scale, -top * scale], turned),
    width: Math.max(...xs) + MARGIN.along - left,
    height: Math.max(...ys) + MARGIN.across - top,
  };
}

/** Draws lines and pages of an open file when they are asked for; nothing is drawn ahead, and no picture is kept here. */
export const pictures =
  (pdf: OpenPdf, lines: ReadonlyMap<string, LineSeen>) =>
  async (page: number, line?: number): Promise<PagePicture | undefined> => {
    const seen = line === undefined ? undefined : lines.get(lineKey(page, line));
    if (line !== undefined && seen === undefined) return undefined;
    const whole = seen === undefined ? await pdf.sizeOf(page) : undefined;
    const box: Box | undefined = seen?.box ?? (whole && { left: 0, top: 0, right: whole.width, bottom: whole.height });
    if (box === undefined) return undefined;
    const scale = seen === undefined ? PAGE_SCALE : LINE_SCALE;
    const { toSheet, width, height } = partOf({ box, angle: seen?.angle ?? 0 }, scale);
    const picture = await pdf.picture({ page, toSheet, width: width * scale, height: height * scale });
    return picture === undefined ? undefined : { picture, width, height, letters: seen?.text ?? "" };
  };
