/** Longer than anything a laboratory prints in one cell; what is longer is no number, day or name, and is not searched. */
export const LONGEST_CELL = 4000;

/**
 * Marks that show nothing: zero-width, left-to-right and right-to-left marks, soft hyphen, byte order mark. Overrides that
 * reorder text are not among them.
 */
const INVISIBLE = /[\u00AD\u061C\u200B\u200E\u200F\u2060\uFEFF]/gu;
const ENTITIES: { readonly [entity: string]: string } = {
  lt: "<",
  gt: ">",
  le: "≤",
  ge: "≥",
  amp: "&",
  nbsp: " ",
  micro: "µ",
  "#60": "<",
  "#62": ">",
  "#8804": "≤",
  "#8805": "≥",
  "#181": "µ",
};

/**
 * A cell as a person sees it: without invisible marks, full-width signs as plain ones, "&lt;" as "<", every space a plain one.
 * Control characters stay, and so refuse a number.
 */
export function cellText(raw: string): string {
  if (/^[\u0021-\u0025\u0027-\u007E]*$/u.test(raw)) return raw;
  return raw
    .replaceAll(INVISIBLE, "")
    .replaceAll(/[\uFF01-\uFF5E]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll(/&(#?\w{2,6});/gu, (whole, entity: string) =>
      Object.hasOwn(ENTITIES, entity) ? (ENTITIES[entity] ?? whole) : whole,
    )
    .replaceAll(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu, " ")
    .trim();
}

/** A name or remark on one line: control characters and line ends become spaces, runs of spaces one. */
export const lineText = (raw: string): string =>
  cellText(raw)
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/gu, " ")
    .replaceAll(/ {2,}/gu, " ")
    .trim();
