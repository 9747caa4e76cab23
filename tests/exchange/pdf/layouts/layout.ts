import type { Put, WrittenPage } from "../../../support/writtenPdf.ts";

/**
 * A report as a laboratory prints it. `truth` is every result on it that is followed here, as a person reads it: patient, measurand, value,
 * unit, day, limits, and behind "@" the laboratory where the paper says of which the row is. `verdict` is what must come of them before
 * anybody answers anything; none may ever be kept otherwise than in `truth`.
 */
export type Layout = {
  readonly family: string;
  readonly language: "de" | "en" | "es" | "fr";
  readonly says: string;
  readonly pages: readonly WrittenPage[];
  readonly truth: readonly string[];
  readonly verdict: string;
  /** Names that must be offered for the rows that name no laboratory. */
  readonly offered?: readonly string[];
};

/** Texts on one line, each at its place. */
export const at = (y: number, ...texts: readonly (readonly [x: number, text: string])[]): readonly Put[] =>
  texts.map(([x, text]) => ({ text, x, y }));

/** Texts on one line that end at their places. */
export const upTo = (y: number, ...texts: readonly (readonly [x: number, text: string])[]): readonly Put[] =>
  texts.map(([x, text]) => ({ text, x, y, right: true }));

/** Lines of a table: each row's texts at the places of the columns, so many points below each other. */
export const rows = (
  top: number,
  step: number,
  columns: readonly number[],
  lines: readonly (readonly string[])[],
): readonly Put[] =>
  lines.flatMap((texts, index) =>
    texts.flatMap((text, column) => (text === "" ? [] : [{ text, x: columns[column] ?? 0, y: top + index * step }])),
  );

/** All of a page in another font. */
export const inFont = (font: NonNullable<Put["font"]>, puts: readonly Put[]): readonly Put[] =>
  puts.map((put) => ({ ...put, font }));

/** All of a page drawn on its side, without the page itself being turned. */
export const onItsSide = (puts: readonly Put[]): readonly Put[] =>
  puts.map((put) => ({ ...put, x: 560 - put.y, y: put.x, turned: (put.turned ?? 0) + 90 }));
