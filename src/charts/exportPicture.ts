import { textWidth } from "./labels/textWidth.ts";
import { PRINT_PALETTE } from "./printPalette.ts";

/**
 * What stands around the plot, so that the picture still says whose it is and what it shows when it is found alone. Plain texts,
 * ready to read.
 */
export type PictureText = {
  /** Name, record number, birth date: one line each. */
  readonly identity: readonly string[];
  /** The measurand and its unit. */
  readonly measurand: string;
  readonly unit: string;
  /** The reference intervals and who says so; the sentences of `describeSeries` serve. */
  readonly notes: readonly string[];
  readonly asOf: string;
  readonly notice: string;
};

const MARGIN = 24;
export const FONT_FAMILY = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const LEAST_WIDTH = 560;
/** Only these leave the page: what the drawing needs, nothing that names our classes or runs. */
const DROPPED = /^(?:class|style|role|tabindex|id$|aria-|data-|on)/u;

/**
 * The chart as one SVG document that needs nothing else: identity above, sources and date below, every colour written out for
 * white paper whatever the screen's theme.
 */
export function pictureSvg(plot: SVGSVGElement, text: PictureText): string {
  const [plotWidth, plotHeight] = [Number(plot.getAttribute("width")), Number(plot.getAttribute("height"))];
  const width = Math.max(LEAST_WIDTH, plotWidth) + 2 * MARGIN;
  const room = width - 2 * MARGIN;
  const rows = [
    ...text.identity.flatMap((line) =>
      wrap(line, room, 15).map((part) => ({ text: part, size: 15, weight: 600, fill: "#000000" })),
    ),
    ...wrap(`${text.measurand}, ${text.unit}`, room, 20).map((part) => ({ text: part, size: 20, weight: 700, fill: "#000000" })),
  ];
  const notes = [...text.notes, text.asOf, text.notice].flatMap((line) => wrap(line, room, 12));
  let y = MARGIN;
  const header = rows.map((row) => {
    y += row.size * 1.45;
    return line(row.text, y, row.size, row.weight, row.fill);
  });
  const plotTop = y + 12;
  y = plotTop + plotHeight + 8;
  const footer = notes.map((note) => {
    y += 12 * 1.5;
    return line(note, y, 12, 400, "#3d4852");
  });
  const height = Math.ceil(y + MARGIN);
  const inner =
    `<svg x="${MARGIN}" y="${plotTop}" width="${plotWidth}" height="${plotHeight}" viewBox="0 0 ${plotWidth} ` +
    `${plotHeight}">${plainContent(plot)}</svg>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
      `font-family="${FONT_FAMILY}">`,
    `<title>${escapeXml([...text.identity, text.measurand].join(", "))}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...header,
    inner,
    ...footer,
    "</svg>",
  ].join("");
}

/** The drawing with its colours written out and without what belongs to the page. */
export function plainContent(plot: SVGSVGElement): string {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- a deep copy is of the kind it was copied from
  const copy = plot.cloneNode(true) as SVGSVGElement;
  copy.querySelectorAll("title, desc").forEach((node) => node.remove());
  const clips = new Set([...copy.querySelectorAll("clipPath")].map((clip) => clip.id));
  for (const node of copy.querySelectorAll("*")) {
    for (const { name, value } of Array.from(node.attributes)) {
      if (name === "id" && clips.has(value)) continue;
      if (DROPPED.test(name)) node.removeAttribute(name);
      else if (value.includes("var(")) node.setAttribute(name, withoutVariables(value));
    }
  }
  const serializer = new XMLSerializer();
  return [...copy.childNodes].map((node) => serializer.serializeToString(node)).join("");
}

const withoutVariables = (value: string): string =>
  value.replaceAll(/var\((--[\w-]+)\)/gu, (_whole, token: string) => PRINT_PALETTE[token] ?? "#000000");

const line = (text: string, y: number, size: number, weight: number, fill: string): string =>
  `<text x="${MARGIN}" y="${Math.round(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeXml(text)}</text>`;

const ENTITIES: { readonly [sign: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Control characters have no place in XML at all; a name pasted with one must not break the picture. */
export const escapeXml = (text: string): string =>
  text.replaceAll(/[^\P{Cc}\t\n]/gu, "").replaceAll(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);

/** A text in lines that fit a width. */
export function wrap(text: string, width: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of text.split(/\s+/u)) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (current !== "" && textWidth(longer, fontSize) > width) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  return current === "" ? lines : [...lines, current];
}

/**
 * The same picture as pixels, twice as fine as the screen so that it survives a slide. Nothing where the browser cannot draw it.
 */
export async function picturePng(svg: string, scale = 2): Promise<Blob | undefined> {
  const [, width, height] = /width="(\d+)" height="(\d+)"/u.exec(svg) ?? [];
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [Number(width) * scale, Number(height) * scale];
    const context = canvas.getContext("2d");
    if (context === null) return undefined;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), "image/png"));
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}
