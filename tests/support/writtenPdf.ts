import { readFileSync } from "node:fs";
// oxlint-disable-next-line import/no-named-as-default -- its types name nothing else
import PDFDocument from "pdfkit";

/** A text on a page, `x` and `y` in points from its upper left corner, `y` the base line. */
export type Put = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Ends at `x`, as numbers in a column do. */
  readonly right?: boolean;
  readonly font?: Font;
  /** Points between any two letters, as the file itself says them. */
  readonly spacing?: number;
  /** Degrees clockwise around its beginning. */
  readonly turned?: number;
  /** Laid under a picture and not to be seen, as a program for recognising text does. */
  readonly hidden?: boolean;
};
export type Font = "Helvetica" | "Courier" | "Times-Roman" | "Embedded";

export type WrittenPage = {
  readonly puts: readonly Put[];
  readonly landscape?: boolean;
  /** Turned by this on the screen. */
  readonly rotate?: 0 | 90 | 180 | 270;
  /** A picture over the whole page, or a part of it. */
  readonly picture?: "whole" | "half" | "sign";
};

/** A font that is carried in the file, of which only the letters that are used travel. */
const EMBEDDED = readFileSync("node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf");
/** One grey dot. */
const DOT = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==", "base64");
const PICTURES = { whole: [1, 1], half: [1, 0.5], sign: [0.2, 0.08] } as const;

/** A PDF with these pages, as a laboratory's program would write it. */
export function writtenPdf(
  pages: readonly WrittenPage[],
  how: { readonly userPassword?: string; readonly compress?: boolean } = {},
): Promise<Uint8Array> {
  const doc = new PDFDocument({ autoFirstPage: false, ...how });
  doc.registerFont("Embedded", EMBEDDED);
  const parts: Buffer[] = [];
  const whole = new Promise<Uint8Array>((resolve) => {
    doc.on("data", (part: Buffer) => parts.push(part));
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(parts))));
  });
  for (const { puts, landscape = false, rotate = 0, picture } of pages) {
    doc.addPage({ size: "A4", layout: landscape ? "landscape" : "portrait", margin: 0 });
    if (rotate !== 0) Object.assign(doc.page.dictionary.data, { Rotate: rotate });
    if (picture !== undefined) {
      const [across, down] = PICTURES[picture];
      doc.image(DOT, 0, 0, { width: doc.page.width * across, height: doc.page.height * down });
    }
    for (const put of puts) write(doc, put);
  }
  doc.end();
  return whole;
}

function write(
  doc: PDFKit.PDFDocument,
  { text, x, y, size = 10, right = false, font = "Helvetica", spacing = 0, turned = 0, hidden = false }: Put,
): void {
  doc.save();
  doc.font(font).fontSize(size).fillColor("black");
  if (turned !== 0) doc.rotate(turned, { origin: [x, y] });
  if (hidden) doc.addContent("3 Tr");
  const from = right ? x - doc.widthOfString(text, { characterSpacing: spacing }) : x;
  doc.text(text, from, y, { lineBreak: false, baseline: "alphabetic", characterSpacing: spacing });
  if (hidden) doc.addContent("0 Tr");
  doc.restore();
}
