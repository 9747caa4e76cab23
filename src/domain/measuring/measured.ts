import { err, ok, type Result } from "../result.ts";

export type Comparator = "=" | "<" | ">" | "<=" | ">=";

/**
 * A reported number. Any comparator but "=" means that the assay could not go further: the value is a limit, not a measurement.
 */
export type Measured = { readonly comparator: Comparator; readonly value: number };

/** A reported number, and the unit written behind it, if one was. */
export type ReadMeasured = Measured & { readonly unitText?: string };

/** The sign that the user's numbers are written with. */
export type DecimalSign = "." | ",";

export type NotMeasured =
  | { readonly type: "Empty" }
  | { readonly type: "Negative"; readonly text: string }
  | { readonly type: "OtherDecimalSign"; readonly text: string; readonly meant: string }
  | { readonly type: "AmbiguousSeparator"; readonly text: string; readonly asDecimal: string; readonly asThousands: string }
  | { readonly type: "NotANumber"; readonly text: string };

const SHAPE = /^(?<sign><=|>=|≤|≥|<|>)?\s*(?<digits>[-−+]?\d[\d.,]*)\s*(?<unit>[\p{L}µμ].*)?$/u;
const COMPARATORS: { readonly [sign: string]: Comparator } = { "<": "<", ">": ">", "<=": "<=", ">=": ">=", "≤": "<=", "≥": ">=" };

/**
 * Reads what a laboratory prints: "2.4", "<0.2", "> 20", "2.4 mg/L", "203 nmol/L". Never guesses: "1,234" is asked about where
 * the decimal sign is a point (and "1.234" where it is a comma), and the other decimal sign is asked about rather than dropped.
 */
export function parseMeasured(input: string, decimal: DecimalSign): Result<ReadMeasured, NotMeasured> {
  const text = input.trim();
  if (text === "") return err({ type: "Empty" });
  const { sign = "", digits, unit } = SHAPE.exec(text)?.groups ?? {};
  if (digits === undefined) return err({ type: "NotANumber", text });
  const read = parseNumber(digits, decimal);
  if (!read.ok) return read.error.type === "NotANumber" ? err({ type: "NotANumber", text }) : read;
  return ok({
    comparator: COMPARATORS[sign] ?? "=",
    value: read.value,
    ...(unit === undefined ? {} : { unitText: unit.trim() }),
  });
}

/** Whether a number, in the unit written behind it if one was, is one that the quantity can reach at all. */
export type CanReach = (value: number, unitText: string | undefined) => boolean;

/**
 * Reads a number as a person types it, with either decimal sign: "6,4" is 6.4 where numbers are written with a point, for it can be
 * nothing else. "1,234" is still asked about, unless the quantity cannot reach 1234. For typed texts, whose reading is shown while
 * they are typed: what a file says is settled for the file as a whole.
 */
export function parseTyped(input: string, decimal: DecimalSign, canReach: CanReach): Result<ReadMeasured, NotMeasured> {
  const read = parseMeasured(input, decimal);
  if (read.ok || (read.error.type !== "OtherDecimalSign" && read.error.type !== "AmbiguousSeparator")) return read;
  const { error } = read;
  const meant = error.type === "OtherDecimalSign" ? error.meant : error.asDecimal;
  const asDecimal = parseMeasured(input.replace(/\d[\d.,]*/u, meant), decimal);
  const asThousands = error.type === "AmbiguousSeparator" ? Number(error.asThousands) : undefined;
  return asThousands !== undefined && asDecimal.ok && canReach(asThousands, asDecimal.value.unitText) ? read : asDecimal;
}

/**
 * A typed text with its digits in the user's own decimal sign, where it was typed with the other and can mean one number only; any
 * other text as it is. Units: none. Errors: none.
 */
export function inOwnSign(input: string, decimal: DecimalSign, canReach: CanReach): string {
  const other = decimal === "." ? "," : ".";
  const [digits = ""] = /\d[\d.,]*/u.exec(input) ?? [];
  return digits.includes(other) && parseTyped(input, decimal, canReach).ok
    ? input.replace(digits, digits.replace(other, decimal))
    : input;
}

/** Reads a bare number in the user's decimal sign. Units: none. Errors: as `parseMeasured`. */
function parseNumber(digits: string, decimal: DecimalSign): Result<number, NotMeasured> {
  if (/^[-−]/u.test(digits)) return err({ type: "Negative", text: digits });
  const text = digits.replace(/^\+/u, "");
  if (/^\d+$/u.test(text)) return finite(text, digits);
  const other = decimal === "." ? "," : ".";
  const [whole = "", fraction = "", ...rest] = text.split(/[.,]/u);
  if (rest.length > 0 || whole === "" || fraction === "") return err({ type: "NotANumber", text: digits });
  const used = text.includes(other) ? other : decimal;
  const looksGrouped = /^[1-9]\d{0,2}$/u.test(whole) && fraction.length === 3;
  // The other sign before three digits is a thousands mark to one reader and a decimal sign to another.
  if (looksGrouped && used === other) {
    return err({
      type: "AmbiguousSeparator",
      text: digits,
      asDecimal: `${whole}${decimal}${fraction}`,
      asThousands: `${whole}${fraction}`,
    });
  }
  if (used === other) return err({ type: "OtherDecimalSign", text: digits, meant: `${whole}${decimal}${fraction}` });
  return finite(`${whole}.${fraction}`, digits);
}

/** Digits before the decimal sign, and in all, beyond which a text is no quantity. */
const MOST_WHOLE = 15;
const MOST_DIGITS = 40;
/** Every decimal of so many digits has a double of its own; digits behind them are the noise of arithmetic on doubles. */
const DIGITS_OF_A_DOUBLE = 15;

/** "2.4000000000000004" is what a database made of 2.4, and is 2.4: the text is kept as printed beside the number. */
function finite(plain: string, text: string): Result<number, NotMeasured> {
  const [whole = ""] = plain.split(".");
  if (whole.length > MOST_WHOLE || plain.length > MOST_DIGITS) return err({ type: "NotANumber", text });
  const value = plain.length <= DIGITS_OF_A_DOUBLE ? Number(plain) : Number(Number(plain).toPrecision(DIGITS_OF_A_DOUBLE));
  return Number.isFinite(value) ? ok(value) : err({ type: "NotANumber", text });
}

/** Whether the value is the assay's limit and not a measurement: drawn and counted, but never used in arithmetic. */
export const isCensored = (measured: Measured): boolean => measured.comparator !== "=";
