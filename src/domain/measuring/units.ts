declare const canonical: unique symbol;

/** UCUM codes. They are identities, never display text; `words` knows how each is printed. */
export const UNITS = [
  "mg/L",
  "ug/mL",
  "mg/dL",
  "ug/dL",
  "ug/L",
  "ng/mL",
  "g/L",
  "g/dL",
  "nmol/L",
  "umol/L",
  "mmol/L",
  "ug/g{creat}",
  "mg/mol{creat}",
  "ug/d",
  "mg/d",
  "U/L",
  "ukat/L",
  "10*9/L",
  "/uL",
] as const;
export type Unit = (typeof UNITS)[number];

/**
 * A number in the canonical unit of its measurand. Only `toCanonical` makes one, so that a typed number cannot be plotted by
 * mistake.
 */
export type Canonical = number & { readonly [canonical]: true };

/**
 * One accepted unit of a measurand: canonical = value * times / over. Two whole numbers where possible, so that 2400 ug/L is 2.4
 * mg/L exactly.
 */
export type AcceptedUnit = {
  readonly unit: Unit;
  readonly times: number;
  readonly over: number;
  /** Set where this unit is nearly always a slip for this measurand, so that the user is asked. */
  readonly challenge?: true;
};

/**
 * Every decimal of so many digits has a double of its own, and a product and a quotient of doubles stray less than half of its
 * last digit.
 */
const DIGITS_KEPT = 15;

/**
 * A reported number in the measurand's canonical unit. The one place where a unit is converted: the axis, the band, the flag and
 * the statistics all pass here. Rounded to the digits that a double keeps, so that 0.022 mg/dL is 0.22 mg/L and lies on that
 * limit, not a last bit below it.
 *
 * - Units: from `accepted.unit` to the measurand's canonical unit.
 * - Errors: none; a unit that the measurand does not accept has no `AcceptedUnit`.
 * - Source: the factors stand with the measurand in `measurand.ts`.
 */
export const toCanonical = (value: number, { times, over }: AcceptedUnit): Canonical =>
  canonicalNumber(times === over ? value : Number(((value * times) / over).toPrecision(DIGITS_KEPT)));

/** The one door for a number that is said in the canonical unit already, as the catalogue says its limits. */
// oxlint-disable-next-line typescript/consistent-type-assertions -- the one door
export const canonicalNumber = (value: number): Canonical => value as Canonical;

/** A canonical number back in one of the measurand's units. The inverse of `toCanonical`. */
export const fromCanonical = (value: Canonical, accepted: AcceptedUnit): number => (value * accepted.over) / accepted.times;
