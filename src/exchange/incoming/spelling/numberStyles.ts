import type { DecimalSign } from "../../../domain/measuring/measured.ts";

/** A value's cell taken apart: "<0,5 mg/l", "3.1 H", "203 nmol/L". Signs of the number stay as they are. */
export type ValueParts = { readonly comparator: string; readonly number: string; readonly unit: string };

/** How the digits of one number are written. `plain` has a decimal point and nothing else. */
export type NumberReading =
  | { readonly type: "Number"; readonly plain: string; readonly decimal?: DecimalSign }
  | { readonly type: "Ambiguous"; readonly sign: DecimalSign; readonly asDecimal: string; readonly asThousands: string }
  | { readonly type: "NoNumber" };

const COMPARATOR: { readonly [sign: string]: string } = {
  "≤": "<=",
  "≥": ">=",
  "=<": "<=",
  "=>": ">=",
  "< =": "<=",
  "> =": ">=",
};
/**
 * Marks that laboratories print behind a value that lies outside the interval. Letters count only in capitals and by themselves.
 */
const FLAG = String.raw`(?:HH?|LL?|HI|LO|HIGH|LOW|High|Low|\*{1,3}|↑{1,2}|↓{1,2}|\((?:HH?|LL?|\*)\)|\[(?:HH?|LL?)\])`;
const FLAG_BEFORE = new RegExp(String.raw`^${FLAG}\s`, "u");
const DIGITS = String.raw`\d[\d.,]*(?:[ '’]\d{3})*(?:[.,]\d+)?`;
const VALUE = new RegExp(
  String.raw`^(?<sign><=|>=|=<|=>|< =|> =|≤|≥|<|>)?\s?(?<number>${DIGITS})(?:\s?${FLAG}(?=$|\s))?\s?(?<unit>[\p{L}µμ×/%*][^]{0,40})?$`,
  "u",
);
/** A unit may begin with its power of ten. */
const VALUE_AND_POWER = new RegExp(
  String.raw`^(?<sign><=|>=|≤|≥|<|>)?\s?(?<number>\d+(?:[.,]\d+)?)\s(?<unit>10[\^*⁹³E][^]{0,20})$`,
  "u",
);
const FLAG_BEHIND = new RegExp(String.raw`\s${FLAG}$`, "u");
/** Signs that mean the same and nothing else, where they end a cell behind a space. */
const SIGN_BEHIND = /(?<=[\p{L}\d]) (?:\+{1,3}|-{1,3}|!{1,3}|[▲▼↗↘]|\([+-]{1,3}\))$/u;

/**
 * A value's cell as comparator, digits and unit, without the mark of a value outside its interval; nothing where it is not such a
 * cell.
 */
export function valueParts(cell: string): ValueParts | undefined {
  if (cell.length > 100) return undefined;
  const text = cell
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(FLAG_BEFORE, "")
    .replace(SIGN_BEHIND, "")
    .replace(/^(?<sign>[<>]) ?or ?(?:=|equal to) ?/iu, "$<sign>=");
  const { sign = "", number, unit = "" } = (VALUE_AND_POWER.exec(text) ?? VALUE.exec(text))?.groups ?? {};
  if (number === undefined) return undefined;
  return { comparator: COMPARATOR[sign] ?? sign, number, unit: unit.replace(FLAG_BEHIND, "").trim() };
}

/** As many digits as a database prints of a double, and some to spare. */
const LONGEST_NUMBER = 40;

const GROUPED = /^\d{1,3}(?<mark>[ '’.,])\d{3}(?:\k<mark>\d{3})*(?:(?<decimal>[.,])(?<fraction>\d+))?$/u;

/** How these digits can be read. "1,234" is one number to some and another to others; "1.234,5", "45,8" and "1 234" are not. */
export function readDigits(digits: string): NumberReading {
  if (digits.length > LONGEST_NUMBER) return { type: "NoNumber" };
  if (/^\d+$/u.test(digits)) return { type: "Number", plain: digits };
  const { whole, sign, part } = /^(?<whole>\d+)(?<sign>[.,])(?<part>\d+)$/u.exec(digits)?.groups ?? {};
  if (whole !== undefined && part !== undefined && (sign === "." || sign === ",")) {
    const plain = `${whole}.${part}`;
    return part.length === 3 && /^[1-9]\d{0,2}$/u.test(whole)
      ? { type: "Ambiguous", sign, asDecimal: plain, asThousands: whole + part }
      : { type: "Number", plain, decimal: sign };
  }
  const { mark = "", decimal, fraction } = GROUPED.exec(digits)?.groups ?? {};
  if (mark === "" || mark === decimal || digits.startsWith("0")) return { type: "NoNumber" };
  const grouped = (decimal === undefined ? digits : digits.slice(0, digits.lastIndexOf(decimal))).replaceAll(mark, "");
  const plain = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  // Groups by one sign leave the other for decimals.
  const shown = decimal === "." || decimal === "," ? decimal : mark === "." ? "," : mark === "," ? "." : undefined;
  return { type: "Number", plain, ...(shown === undefined ? {} : { decimal: shown }) };
}

/** What the numbers of one file show about its decimal sign. */
export type NumberEvidence = { readonly shown: ReadonlySet<DecimalSign> };

/** Gathers what each number of the file shows. */
export function gatherNumbers(): { readonly see: (cell: string) => void; readonly evidence: NumberEvidence } {
  const shown = new Set<DecimalSign>();
  return {
    see: (cell) => {
      const parts = valueParts(cell);
      const read = parts === undefined ? undefined : readDigits(parts.number);
      if (read?.type === "Number" && read.decimal !== undefined) shown.add(read.decimal);
    },
    evidence: { shown },
  };
}

/** What the sign in "1,234" means in a file with this evidence, or nothing where the file does not say. */
export function meaningOfSign(sign: DecimalSign, { shown }: NumberEvidence): "decimal" | "thousands" | undefined {
  const other = sign === "," ? "." : ",";
  if (shown.has(sign) === shown.has(other)) return undefined;
  return shown.has(sign) ? "decimal" : "thousands";
}
