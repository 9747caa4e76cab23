import { escapeXml, FONT_FAMILY, plainContent, wrap } from "./exportPicture.ts";

/** What stands on a slide beside its chart, ready to read, already without identity where it is hidden. */
export type SlideText = {
  readonly name: string;
  readonly under: readonly string[];
  readonly asOf: readonly string[];
  readonly latest: string;
  readonly latestUnder: readonly string[];
  /** The sentences of the side, each with its weight, and in px how large it is where that is not as usual. */
  readonly side: readonly { readonly text: string; readonly isStrong?: boolean; readonly size?: number }[];
  readonly notice: string;
};

const WIDTH = 1920;
const LEAST_HEIGHT = 1080;
const MARGIN = 56;
const SIDE_WIDTH = 528;
const INK = "#000000";
const QUIET = "#3d4852";

/**
 * One slide as one SVG document that needs nothing else: the same values as on screen, on white, no letter under 24 px. It grows
 * taller where its texts need it.
 */
export function slideSvg(plot: SVGSVGElement | undefined, text: SlideText): string {
  const parts: string[] = [];
  const sideLeft = WIDTH - MARGIN - SIDE_WIDTH;
  const write = (what: string, x: number, y: number, size: number, weight: number, fill: string, anchor = "start") =>
    parts.push(
      `<text x="${x}" y="${Math.round(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}" ` +
        `text-anchor="${anchor}">${escapeXml(what)}</text>`,
    );
  const paragraph = (what: string, x: number, from: number, width: number, size: number, weight: number, fill: string): number =>
    wrap(what, weight >= 600 ? width : width * 1.12, size).reduce((y, row) => {
      write(row, x, y + size * 1.35, size, weight, fill);
      return y + size * 1.35;
    }, from);

  let y = paragraph(text.name, MARGIN, MARGIN - 16, WIDTH - 2 * MARGIN - 420, 46, 700, INK);
  for (const row of text.under) y = paragraph(row, MARGIN, y + 4, sideLeft - 2 * MARGIN, 26, 400, INK);
  text.asOf.forEach((row, index) => write(row, WIDTH - MARGIN, MARGIN + 22 + index * 38, 26, 400, QUIET, "end"));

  const top = Math.max(y + 28, 220);
  const chartWidth = sideLeft - MARGIN - 40;
  const chartHeight = plot === undefined ? 0 : drawChart(parts, plot, MARGIN, top, chartWidth);

  let side = top - 40;
  if (text.latest !== "") {
    side = paragraph(text.latest, sideLeft, side, SIDE_WIDTH, 40, 700, INK);
    for (const row of text.latestUnder) side = paragraph(row, sideLeft, side + 2, SIDE_WIDTH, 24, 400, QUIET);
  }
  for (const { text: what, isStrong, size = isStrong === true ? 27 : 24 } of text.side)
    side = paragraph(what, sideLeft, side + (size > 60 ? -12 : 14), SIDE_WIDTH, size, isStrong === true ? 600 : 400, INK);

  const foot = Math.max(top + chartHeight, side, LEAST_HEIGHT - MARGIN - 60) + 16;
  const height = Math.ceil(paragraph(text.notice, MARGIN, foot, WIDTH - 2 * MARGIN, 24, 400, QUIET) + MARGIN * 0.6);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${Math.max(LEAST_HEIGHT, height)}" viewBox="0 0 ` +
      `${WIDTH} ${Math.max(LEAST_HEIGHT, height)}" font-family="${FONT_FAMILY}">`,
    `<rect width="${WIDTH}" height="${Math.max(LEAST_HEIGHT, height)}" fill="#ffffff"/>`,
    ...parts,
    "</svg>",
  ].join("");
}

/** The chart at the width of its place, and how tall it then is. */
function drawChart(parts: string[], plot: SVGSVGElement, x: number, y: number, width: number): number {
  const [, , boxWidth = 1, boxHeight = 1] = (
    plot.getAttribute("viewBox") ?? `0 0 ${plot.getAttribute("width") ?? 1} ${plot.getAttribute("height") ?? 1}`
  )
    .split(/\s+/u)
    .map(Number);
  const height = (width * boxHeight) / boxWidth;
  parts.push(
    `<svg x="${x}" y="${Math.round(y)}" width="${width}" height="${Math.round(height)}" viewBox="0 0 ${boxWidth} ` +
      `${boxHeight}">${plainContent(plot)}</svg>`,
  );
  return height;
}
