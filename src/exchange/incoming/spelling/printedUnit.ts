import type { Unit } from "../../../domain/measuring/units.ts";

/** Powers of ten of the prefixes that laboratories print. "mc" is micro where the sign was not to be had. */
const PREFIXES: { readonly [prefix: string]: number } = {
  "": 0,
  k: 3,
  d: -1,
  c: -2,
  m: -3,
  u: -6,
  mc: -6,
  n: -9,
  p: -12,
  f: -15,
};

type Kind = "mass" | "substance" | "activity" | "catalysis" | "count";
type Quantity = { readonly kind: Kind; readonly power: number };

/** What stands above the stroke, in lower case without dots and spaces. */
const ABOVE: readonly (readonly [Kind, RegExp])[] = [
  ["mass", /^(?<prefix>k|m|u|mc|n|p)?(?:g|gm|gms|gr|grs?|gram|grams|gramm|grammes?|gramos?|grammi)s?$/u],
  ["substance", /^(?<prefix>m|u|mc|n|p)?(?:mol|mole|moles|mols)$/u],
  ["activity", /^(?<prefix>m|k|u|mc)?(?:u|ui|iu|e|ie|units?|einheiten|unites|unidades|unita)$/u],
  ["catalysis", /^(?<prefix>m|u|mc|n)?kat$/u],
];
const WORDS: { readonly [word: string]: string } = {
  milligram: "mg",
  milligrams: "mg",
  milligramm: "mg",
  microgram: "ug",
  micrograms: "ug",
  mikrogramm: "ug",
  microgramos: "ug",
  miligramos: "mg",
  nanogram: "ng",
  nanograms: "ng",
  nanogramm: "ng",
  milligrammes: "mg",
  milligrammi: "mg",
  microgrammes: "ug",
  microgrammi: "ug",
  mikrogram: "ug",
  mikrogramy: "ug",
  mikrokat: "ukat",
  microkat: "ukat",
  mikromol: "umol",
  mikromole: "umol",
  mikroekat: "ukat",
  micromol: "umol",
  millimol: "mmol",
  nanomol: "nmol",
};

/** Cells are counted in powers of ten: in words, in figures and in signs. */
const COUNTS: readonly (readonly [number, RegExp])[] = [
  [0, /^(?:cells?|zellen|cellules|celulas|cellule|cel|count|#|c|1|)$/u],
  [3, /^(?:thousands?|thous?|thsd?|k|tsd|tausend|milliers|mille|miles|mil|migliaia|x?1000|1e3)(?:cells?)?$/u],
  [6, /^(?:millions?|mill|mio|millones|milioni|x?1000000)(?:cells?)?$/u],
  [9, /^(?:giga|g|gpt|billions?|bil|mrd|milliards?)(?:cells?)?$/u],
];
const POWER = /^(?:(?:x|×|\*)?10|(?:x|×|\*)?(?=e))(?:\^|\*\*?|e|exp|\()?(?<power>[1-9]\d?)\)?(?:cells?)?$/u;

/** Liters below the stroke, as powers of ten of one. A cubic millimeter is a microliter. */
const VOLUMES: { readonly [volume: string]: number } = {
  l: 0,
  lt: 0,
  ltr: 0,
  liter: 0,
  litre: 0,
  litro: 0,
  litri: 0,
  litros: 0,
  liters: 0,
  litres: 0,
  litr: 0,
  dl: -1,
  "100ml": -1,
  "1000ml": 0,
  deciliter: -1,
  ml: -3,
  cc: -3,
  milliliter: -3,
  ul: -6,
  mcl: -6,
  mm3: -6,
  mm: -6,
  cmm: -6,
  cumm: -6,
  microliter: -6,
  mikroliter: -6,
  nl: -9,
};

/** Concentrations followed here, by what is counted and by its power of ten in a liter. The first of a scale stands for it. */
const KNOWN: readonly (readonly [Kind, number, Unit])[] = [
  ["mass", -3, "mg/L"],
  ["mass", -6, "ug/L"],
  ["mass", -5, "ug/dL"],
  ["mass", -2, "mg/dL"],
  ["mass", 0, "g/L"],
  ["mass", 1, "g/dL"],
  ["substance", -9, "nmol/L"],
  ["substance", -6, "umol/L"],
  ["substance", -3, "mmol/L"],
  ["activity", 0, "U/L"],
  ["catalysis", -6, "ukat/L"],
  ["count", 9, "10*9/L"],
  ["count", 6, "/uL"],
];

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Lower case, plain micro and powers, no dots and spaces. */
const plainUnit = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll(/[µμ]/gu, "u")
    .replaceAll(/[⁰¹²³⁴-⁹]/gu, (digit) => String(SUPERSCRIPTS.indexOf(digit)))
    .toLowerCase()
    // In brackets of their own, and without the mark of a footnote behind them.
    .replace(/^[([](?<unit>[^()[\]]+)[)\]]$/u, "$<unit>")
    .replace(/[*†‡§]+$/u, "")
    .replace(/(?<=\p{L}) (?:per|pro|par|por) (?=\p{L}|\d)/u, "/")
    .replace(/[·. ]*l(?:\^?-1|⁻1|-1)$/u, "/l")
    .replaceAll(/[\s.·]+/gu, "")
    .replace(/^(?<what>m?g)%$/u, "$<what>/dl")
    .replace(/^gm%$/u, "g/dl");

/**
 * A concentration as laboratories of five languages print it: "Thousand/uL", "x10E3/µL", "cells/uL", "gm/dL", "UI/L", "µkat/L",
 * "mg/100 mL", "mg·L⁻¹". Nothing where the text is none, or one in which nothing here is measured; case does not count.
 */
export function readPrintedUnit(text: string): Unit | undefined {
  const parts = plainUnit(text).split("/");
  const below = parts.length === 2 ? parts[1] : undefined;
  const volume = below !== undefined && Object.hasOwn(VOLUMES, below) ? VOLUMES[below] : undefined;
  const above = parts[0] ?? "";
  const quantity = volume === undefined ? undefined : quantityOf(Object.hasOwn(WORDS, above) ? (WORDS[above] ?? above) : above);
  if (quantity === undefined || volume === undefined) return undefined;
  const power = quantity.power - volume;
  return KNOWN.find(([kind, known]) => kind === quantity.kind && known === power)?.[2];
}

function quantityOf(above: string): Quantity | undefined {
  for (const [kind, shape] of ABOVE) {
    const match = shape.exec(above);
    if (match !== null) return { kind, power: PREFIXES[match.groups?.["prefix"] ?? ""] ?? 0 };
  }
  const power = POWER.exec(above)?.groups?.["power"];
  if (power !== undefined) return { kind: "count", power: Number(power) };
  const counted = COUNTS.find(([, shape]) => shape.test(above));
  return counted === undefined ? undefined : { kind: "count", power: counted[0] };
}
