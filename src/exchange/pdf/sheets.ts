import { laidOut } from "./laidOut.ts";

/** A canvas with its context, as pdf.js asks for one while it draws. */
type Sheet = { canvas: OffscreenCanvas | null; context: OffscreenCanvasRenderingContext2D | null };

class Sheets {
  create(width: number, height: number): Sheet {
    const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
    return { canvas, context: canvas.getContext("2d", { willReadFrequently: true }) };
  }
  reset({ canvas }: Sheet, width: number, height: number): void {
    if (canvas !== null) [canvas.width, canvas.height] = [Math.max(1, width), Math.max(1, height)];
  }
  getNoAlphaContext(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D | null {
    return canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  }
  destroy(sheet: Sheet): void {
    if (sheet.canvas !== null) [sheet.canvas.width, sheet.canvas.height] = [0, 0];
    [sheet.canvas, sheet.context] = [null, null];
  }
}

/** Colours stay as they are: what filters them needs a page. */
class NoFilters {
  addFilter = () => "none";
  addHCMFilter = () => "none";
  addAlphaFilter = () => "none";
  addLuminosityFilter = () => "none";
  addKnockoutFilter = () => "none";
  addHighlightHCMFilter = () => "none";
  addSelectionHCMFilter = () => "none";
  createSelectionStyle = () => "none";
  destroy = () => {};
}

/** Where there is no page (a worker): sheets to draw on, no filters, and the worker's own fonts. Nothing elsewhere. */
export function sheetFactories(): object {
  if (typeof OffscreenCanvas === "undefined" || typeof document !== "undefined") return {};
  const { fonts }: { readonly fonts?: unknown } = Object(globalThis);
  return {
    CanvasFactory: Sheets,
    FilterFactory: NoFilters,
    ...(fonts === undefined ? { disableFontFace: true } : { ownerDocument: { fonts } }),
  };
}

/** How much lighter or darker, of 255, a dot may be than its neighbour in an even ground. */
const EVEN = 24;

/** Whether nothing is drawn between two places of a picture but a ground, or rules that run along it. */
function isEmptyBetween(context: OffscreenCanvasRenderingContext2D, from: number, to: number, height: number): boolean {
  const width = Math.floor(to - from);
  if (width < 2) return true;
  const { data } = context.getImageData(Math.ceil(from), 0, width, height);
  for (let row = 0; row < height; row += 1) {
    const first = data[row * width * 4] ?? 0;
    for (let at = 1; at < width; at += 1) if (Math.abs((data[(row * width + at) * 4] ?? 0) - first) > EVEN) return false;
  }
  return true;
}

/**
 * Parts of a picture side by side, without what lies between them, in rows below each other where they are wider than `within` together.
 * Where anything is drawn between two of them (an arrow, a stamp, a line through a value) they are not parted.
 */
export function withParts(
  sheet: OffscreenCanvas,
  parts: readonly (readonly [from: number, to: number])[],
  within: number,
): OffscreenCanvas {
  const context = sheet.getContext("2d");
  if (context === null || parts.length < 2) return sheet;
  const kept: (readonly [from: number, to: number])[] = [];
  for (const [from, to] of parts) {
    const last = kept.at(-1);
    if (last !== undefined && !isEmptyBetween(context, last[1], from, sheet.height)) kept[kept.length - 1] = [last[0], to];
    else kept.push([from, to]);
  }
  const widths = kept.map(([from, to]) => Math.round(to - from));
  const places = laidOut(widths, within);
  const joined = new OffscreenCanvas(
    Math.max(...places.map(({ at }, index) => at + (widths[index] ?? 0))),
    sheet.height * ((places.at(-1)?.row ?? 0) + 1),
  );
  const drawing = joined.getContext("2d");
  if (drawing === null) return sheet;
  drawing.fillStyle = "white";
  drawing.fillRect(0, 0, joined.width, joined.height);
  for (const [index, { row, at }] of places.entries()) {
    const [from = 0, width = 0] = [kept[index]?.[0], widths[index]];
    drawing.drawImage(sheet, from, 0, width, sheet.height, at, row * sheet.height, width, sheet.height);
  }
  return joined;
}
