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
