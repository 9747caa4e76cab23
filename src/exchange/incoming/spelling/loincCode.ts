import { MEASURAND_CODES, MEASURANDS, type MeasurandCode } from "../../../domain/measuring/measurand.ts";
import type { Unit } from "../../../domain/measuring/units.ts";
import type { ReaderRefusal } from "../found.ts";

/** What a LOINC code says about the result that carries it. */
export type LoincMeaning =
  /** It names a series that is followed here; `amount` is what a unit has to agree with. */
  | { readonly type: "Measurand"; readonly measurand: MeasurandCode; readonly amount: "mass" | "substance" | "any" }
  | {
      readonly type: "Refused";
      readonly refusal: Extract<ReaderRefusal, { type: "CodeCheckDigit" | "CodeNotComparable" | "NotFollowed" }>;
    }
  /** The text has not the shape of a LOINC code. */
  | { readonly type: "NoLoinc" };

type NotComparable = Extract<ReaderRefusal, { type: "CodeNotComparable" }>["because"];

/**
 * B2M codes of which no result can join a series here. The codes that can are with their measurand in `domain/measurand.ts`;
 * together they are all 31 B2M codes of the mCODE value set for tumour marker tests.
 */
const REFUSED: { readonly [code: string]: NotComparable } = {
  "43818-4": "presence",
  "43819-2": "presence",
  "43919-0": "presence",
  "83076-0": "arbitrary-units",
  "83079-4": "arbitrary-units",
  "39458-5": "other-fluid",
  "48166-3": "other-fluid",
  "49081-3": "other-fluid",
  "59217-0": "other-fluid",
  "59218-8": "other-fluid",
  "88711-7": "other-fluid",
  // The concentration in a 24 h collection is neither a spot concentration nor an excretion.
  "54356-1": "timed-collection",
  "50824-2": "timed-collection",
};

/**
 * Codes whose quantity is an amount of substance (nmol/L, mmol/L); those of the ratio without a kind stand below; all others
 * count mass, activity or cells.
 */
const SUBSTANCE: ReadonlySet<string> = new Set([
  "14626-6",
  "76484-5",
  "32302-2",
  "32301-4",
  "39773-7",
  "56662-0",
  "14682-9",
  "2000-8",
]);
const EITHER: ReadonlySet<string> = new Set(["59177-6", "93729-2"]);
const SUBSTANCE_UNITS: ReadonlySet<Unit> = new Set(["nmol/L", "umol/L", "mmol/L"] as const);

const MEASURAND_OF: ReadonlyMap<string, MeasurandCode> = new Map(
  MEASURAND_CODES.flatMap((measurand) => MEASURANDS[measurand].loinc.map((code): [string, MeasurandCode] => [code, measurand])),
);

const SHAPE =
  /^(?:(?:http:\/\/loinc\.org|loinc|urn:oid:2\.16\.840\.1\.113883\.6\.1)[|:/ ]+)?(?<code>(?<body>\d{1,7})-(?<check>\d))$/iu;

/**
 * The digit that ends a LOINC code, from the digits before the dash.
 *
 * - Source: LOINC Users' Guide, appendix "Calculating mod 10 check digits".
 */
export function loincCheckDigit(body: string): number {
  let sum = 0;
  for (let place = 0; place < body.length; place += 1) {
    const digit = Number(body.charAt(body.length - 1 - place));
    const counted = place % 2 === 0 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return (10 - (sum % 10)) % 10;
}

/** The code in a text that holds nothing else: "1952-1", "LOINC 1952-1", "http://loinc.org|1952-1". */
export const loincIn = (text: string): string | undefined => SHAPE.exec(text.trim().slice(0, 80))?.groups?.["code"];

/** What the LOINC code in this text means here: a series, or the reason why its result cannot be kept. */
export function readLoincCode(text: string): LoincMeaning {
  const { code, body = "", check } = SHAPE.exec(text.trim().slice(0, 80))?.groups ?? {};
  if (code === undefined) return { type: "NoLoinc" };
  if (loincCheckDigit(body) !== Number(check)) return { type: "Refused", refusal: { type: "CodeCheckDigit", code } };
  const because = Object.hasOwn(REFUSED, code) ? REFUSED[code] : undefined;
  if (because !== undefined) return { type: "Refused", refusal: { type: "CodeNotComparable", code, because } };
  const measurand = MEASURAND_OF.get(code);
  if (measurand === undefined) return { type: "Refused", refusal: { type: "NotFollowed", text: code } };
  return { type: "Measurand", measurand, amount: SUBSTANCE.has(code) ? "substance" : EITHER.has(code) ? "any" : "mass" };
}

/** Whether a result of this kind of quantity can be printed in this unit: a molar code with mg/L is a slip of one of the two. */
export const fitsAmount = (amount: "mass" | "substance" | "any", unit: Unit): boolean =>
  amount === "any" || (amount === "substance") === SUBSTANCE_UNITS.has(unit);
