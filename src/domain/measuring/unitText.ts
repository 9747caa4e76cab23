import type { Unit } from "./units.ts";

/** Spellings that laboratories print for each unit, in lower case without spaces. Micro comes as "u", "µ", "μ" or "mc". */
const SPELLINGS: { readonly [spelling: string]: Unit } = {
  "mg/l": "mg/L",
  "ug/ml": "ug/mL",
  "mg/dl": "mg/dL",
  "ug/dl": "ug/dL",
  "ug/l": "ug/L",
  "ng/ml": "ng/mL",
  "g/l": "g/L",
  "g/dl": "g/dL",
  "nmol/l": "nmol/L",
  "umol/l": "umol/L",
  "mmol/l": "mmol/L",
  "ug/g{creat}": "ug/g{creat}",
  "ug/gcreatinine": "ug/g{creat}",
  "ug/gcreat": "ug/g{creat}",
  "ug/gcrea": "ug/g{creat}",
  "ug/g": "ug/g{creat}",
  "mg/mol{creat}": "mg/mol{creat}",
  "mg/molcreatinine": "mg/mol{creat}",
  "mg/mol": "mg/mol{creat}",
  "ug/mmol": "mg/mol{creat}",
  "ug/mmolcreatinine": "mg/mol{creat}",
  "ug/d": "ug/d",
  "ug/day": "ug/d",
  "ug/24h": "ug/d",
  "ug/24hr": "ug/d",
  "ug/24hrs": "ug/d",
  "ug/(24.h)": "ug/d",
  "mg/d": "mg/d",
  "mg/day": "mg/d",
  "mg/24h": "mg/d",
  "mg/24hr": "mg/d",
  "mg/24hrs": "mg/d",
  "mg/(24.h)": "mg/d",
  "u/l": "U/L",
  "iu/l": "U/L",
  "ukat/l": "ukat/L",
  "/ul": "/uL",
  "cells/ul": "/uL",
  "10*9/l": "10*9/L",
  "10^9/l": "10*9/L",
  "×10⁹/l": "10*9/L",
  "x10^9/l": "10*9/L",
  "x10*9/l": "10*9/L",
  // A thousand in a microliter is 10⁹ in a liter.
  "10*3/ul": "10*9/L",
  "10^3/ul": "10*9/L",
  "x10^3/ul": "10*9/L",
  "k/ul": "10*9/L",
};

/**
 * The unit that a printed text names, or nothing. "mcg/mL", "µg/ml" and "ug/mL" are one unit; a text that is not known is not
 * guessed at.
 */
export function readUnit(text: string): Unit | undefined {
  const spelling = text.toLowerCase().replaceAll(/[µμ]/gu, "u").replaceAll("mcg", "ug").replaceAll(/\s+/gu, "");
  return Object.hasOwn(SPELLINGS, spelling) ? SPELLINGS[spelling] : undefined;
}
