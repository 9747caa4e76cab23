import { DEFAULT_SOURCES } from "./defaultSources.ts";
import { keysOf } from "../keysOf.ts";
import type { AcceptedUnit, Unit } from "./units.ts";

const SPECIMENS = ["serum", "urine", "csf", "blood"] as const;
export type Specimen = (typeof SPECIMENS)[number];

/** Which kind of quantity is reported. Two kinds never share a series, whatever their specimen. */
export type QuantityKind =
  | "mass concentration"
  | "mass ratio"
  | "excretion rate"
  | "catalytic concentration"
  | "number concentration";

/** Canonical numbers outside these are refused or asked about. A missing one is no limit. */
export type EntryLimits = {
  /** Absent where zero is a real answer: no M-protein found is 0 g/dL. An assay of B2M reports "<" its limit instead. */
  readonly refuseAtOrBelow?: number;
  readonly refuseAbove: number;
  readonly confirmBelow?: number;
  readonly confirmAbove?: number;
  /** Above this the user is asked even where dialysis explains a high value. */
  readonly confirmAlwaysAbove?: number;
  /**
   * Set where true values leap fivefold within days (CRP) or a line of therapy (light chains, M-protein), so that a leap is no
   * sign of a slip.
   */
  readonly leapsAreReal?: true;
};

/** The interval that stands in where the laboratory gave none: limits in canonical units, and who says so. */
export type DefaultInterval = { readonly low?: number; readonly high?: number; readonly source: string };

/** Within-person variation that the verdict assumes, as coefficients of variation in percent, and who says so. */
export type DefaultVariation = { readonly cviPercent: number; readonly cvaPercent: number; readonly source: string };

export type MeasurandCode =
  | "b2m-serum"
  | "b2m-urine"
  | "b2m-csf"
  | "b2m-serum-post-dialysis"
  | "b2m-urine-creatinine"
  | "b2m-urine-24h"
  | "creatinine-serum"
  | "albumin-serum"
  | "ldh-serum"
  | "hemoglobin-blood"
  | "platelets-blood"
  | "lymphocytes-blood"
  | "m-protein-serum"
  | "igm-serum"
  | "kappa-flc-serum"
  | "lambda-flc-serum"
  | "calcium-serum"
  | "crp-serum";

/**
 * What can raise B2M in serum by itself. Source: falling filtration, the CKD-EPI B2M equation (Inker LA, 2016); dialysis, 5.2 to
 * 51.8 mg/L (Saudi J Kidney Dis Transpl 2003;14:492-6).
 */
export type RaisingCondition = "falling-filtration" | "dialysis";

/** What is measured, in which specimen, as which kind of quantity: the identity of a series. */
export type Measurand = {
  readonly code: MeasurandCode;
  /**
   * Followed for its own sake: it has a trend, a verdict on the list of patients and a place in every report. The others stand
   * beside it. Source: the purpose of this product; no guideline names a set.
   */
  readonly followed: boolean;
  /** The measurands of one analyte, in several specimens and as several quantities. Absent where the analyte has this row alone. */
  readonly family?: "b2m";
  /**
   * Whose rules a movement is judged by: what it may suggest, that no criteria rest on it alone, and that lines of therapy are not
   * compared on dialysis. Absent where no such rule was found: a movement is then described and its meaning left open. Source:
   * docs/evidence.md.
   */
  readonly judgedBy?: "b2m";
  /** What raises it while nothing else has changed, so that a high value or a rise is explained. */
  readonly raisedBy?: readonly RaisingCondition[];
  /** Destroyed in acid urine, so that a result counts only with the urine's pH. Source: Mayo Clinic Laboratories. */
  readonly spoiltByAcid?: true;
  /** Where it stands under a trend, from above; the numbers leave room between. Absent where it never does. App rule. */
  readonly lane?: number;
  readonly specimen: Specimen;
  readonly quantity: QuantityKind;
  readonly canonicalUnit: Unit;
  /** The canonical unit first, then the others a laboratory prints. */
  readonly units: readonly AcceptedUnit[];
  readonly limits: EntryLimits;
  /** The code that an export writes, then the others that an import takes for the same series. */
  readonly loinc: readonly string[];
  readonly defaultInterval?: DefaultInterval;
  readonly defaultVariation?: DefaultVariation;
};

const same = (unit: Unit): AcceptedUnit => ({ unit, times: 1, over: 1 });

/**
 * B2M concentrations. 11,800 g/mol is the molar mass that laboratories convert with (Mayo Clinic Laboratories): 1 mg/L =
 * 84.745763 nmol/L.
 */
const B2M_CONCENTRATION: readonly AcceptedUnit[] = [
  same("mg/L"),
  same("ug/mL"),
  { unit: "ug/L", times: 1, over: 1000 },
  { unit: "ng/mL", times: 1, over: 1000 },
  { unit: "nmol/L", times: 11_800, over: 1_000_000 },
  { unit: "ug/dL", times: 1, over: 100 },
  // Printed by patient pages where mg/L is meant (Penn Medicine and MMRF, on the ISS cut-offs): a tenfold slip.
  { unit: "mg/dL", times: 10, over: 1, challenge: true },
];

/** Cells in a microliter are a thousandth of 10⁹ in a liter. */
const CELLS: readonly AcceptedUnit[] = [same("10*9/L"), { unit: "/uL", times: 1, over: 1000 }];

const GRAMS_PER_DL: readonly AcceptedUnit[] = [same("g/dL"), { unit: "g/L", times: 1, over: 10 }];

/**
 * Serum B2M varies by 8.4 % within a person, biology and assay together: NHANES III repeat examinations about 18 days apart,
 * general adult population (PMC3628297). No figure from people with myeloma was found.
 */
const SERUM_B2M_VARIATION: DefaultVariation = {
  cviPercent: 8.4,
  cvaPercent: 0,
  source: DEFAULT_SOURCES["nhanes-iii"],
};

/** Every measurand the product knows. A new one is a new row here, its code in `MeasurandCode`, and its name in `words`. */
export const MEASURANDS: { readonly [Code in MeasurandCode]: Measurand & { readonly code: Code } } = {
  "b2m-serum": {
    code: "b2m-serum",
    followed: true,
    family: "b2m",
    judgedBy: "b2m",
    raisedBy: ["falling-filtration", "dialysis"],
    lane: 70,
    specimen: "serum",
    quantity: "mass concentration",
    canonicalUnit: "mg/L",
    units: B2M_CONCENTRATION,
    // Observed extremes: 0.9 to 57.8 mg/L in 12,300 adults free of cancer (ARIC, PMC4873421); hemodialysis 5.2 to 51.8.
    limits: { refuseAtOrBelow: 0, refuseAbove: 150, confirmBelow: 0.5, confirmAbove: 25, confirmAlwaysAbove: 60 },
    loinc: ["1952-1", "56786-7", "83078-6", "14626-6", "76484-5"],
    defaultInterval: { low: 1.5, high: 3, source: DEFAULT_SOURCES["city-of-hope"] },
    defaultVariation: SERUM_B2M_VARIATION,
  },
  "b2m-urine": {
    code: "b2m-urine",
    followed: true,
    family: "b2m",
    judgedBy: "b2m",
    spoiltByAcid: true,
    specimen: "urine",
    quantity: "mass concentration",
    canonicalUnit: "mg/L",
    units: B2M_CONCENTRATION,
    limits: { refuseAtOrBelow: 0, refuseAbove: 500, confirmBelow: 0.005, confirmAbove: 20 },
    loinc: ["1953-9", "83077-8", "32302-2"],
    defaultInterval: { low: 0.04, high: 0.22, source: DEFAULT_SOURCES["city-of-hope"] },
  },
  "b2m-csf": {
    code: "b2m-csf",
    followed: true,
    family: "b2m",
    judgedBy: "b2m",
    lane: 60,
    specimen: "csf",
    quantity: "mass concentration",
    canonicalUnit: "mg/L",
    units: B2M_CONCENTRATION,
    limits: { refuseAtOrBelow: 0, refuseAbove: 50, confirmAbove: 10 },
    loinc: ["1951-3", "32301-4"],
    defaultInterval: { low: 0.2, high: 2, source: DEFAULT_SOURCES["city-of-hope"] },
  },
  "b2m-serum-post-dialysis": {
    code: "b2m-serum-post-dialysis",
    followed: true,
    family: "b2m",
    judgedBy: "b2m",
    raisedBy: ["dialysis"],
    specimen: "serum",
    quantity: "mass concentration",
    canonicalUnit: "mg/L",
    units: B2M_CONCENTRATION,
    limits: { refuseAtOrBelow: 0, refuseAbove: 150, confirmBelow: 0.5, confirmAlwaysAbove: 60 },
    loinc: ["87708-4"],
  },
  "b2m-urine-creatinine": {
    code: "b2m-urine-creatinine",
    followed: true,
    family: "b2m",
    judgedBy: "b2m",
    spoiltByAcid: true,
    specimen: "urine",
    quantity: "mass ratio",
    canonicalUnit: "ug/g{creat}",
    // 1 ug/mmol = 1 mg/mol = 8.8402 ug/g, creatinine 113.12 g/mol.
    units: [same("ug/g{creat}"), { unit: "mg/mol{creat}", times: 1_000_000, over: 113_120 }],
    limits: { refuseAtOrBelow: 0, refuseAbove: 1_000_000, confirmAbove: 100_000 },
    loinc: ["13485-8", "39773-7", "59177-6", "44303-6", "93729-2"],
    defaultInterval: { high: 300, source: DEFAULT_SOURCES["osha-cadmium"] },
  },
  "b2m-urine-24h": {
    code: "b2m-urine-24h",
    followed: true,
    family: "b2m",
    judgedBy: "b2m",
    spoiltByAcid: true,
    specimen: "urine",
    quantity: "excretion rate",
    canonicalUnit: "ug/d",
    units: [same("ug/d"), { unit: "mg/d", times: 1000, over: 1 }],
    limits: { refuseAtOrBelow: 0, refuseAbove: 1_000_000, confirmAbove: 100_000 },
    loinc: ["10873-8", "56662-0"],
    defaultInterval: { high: 370, source: DEFAULT_SOURCES["mayo-24h"] },
  },
  "creatinine-serum": {
    code: "creatinine-serum",
    followed: false,
    lane: 10,
    specimen: "serum",
    quantity: "mass concentration",
    canonicalUnit: "mg/dL",
    units: [same("mg/dL"), { unit: "umol/L", times: 10, over: 884 }],
    limits: { refuseAtOrBelow: 0, refuseAbove: 50, confirmBelow: 0.2, confirmAbove: 15 },
    loinc: ["2160-0", "14682-9"],
  },
  "albumin-serum": {
    code: "albumin-serum",
    followed: false,
    lane: 100,
    specimen: "serum",
    quantity: "mass concentration",
    canonicalUnit: "g/dL",
    units: GRAMS_PER_DL,
    limits: { refuseAtOrBelow: 0, refuseAbove: 10, confirmBelow: 1, confirmAbove: 6.5 },
    loinc: ["1751-7", "61151-7", "61152-5"],
  },
  "ldh-serum": {
    code: "ldh-serum",
    followed: false,
    lane: 80,
    specimen: "serum",
    quantity: "catalytic concentration",
    canonicalUnit: "U/L",
    // 1 µkat is 60 U.
    units: [same("U/L"), { unit: "ukat/L", times: 60, over: 1 }],
    limits: { refuseAtOrBelow: 0, refuseAbove: 50_000, confirmBelow: 30, confirmAbove: 5000 },
    loinc: ["2532-0", "14804-9", "14805-6"],
  },
  "hemoglobin-blood": {
    code: "hemoglobin-blood",
    followed: false,
    lane: 90,
    specimen: "blood",
    quantity: "mass concentration",
    canonicalUnit: "g/dL",
    units: GRAMS_PER_DL,
    limits: { refuseAtOrBelow: 0, refuseAbove: 30, confirmBelow: 4, confirmAbove: 20 },
    loinc: ["718-7"],
  },
  "platelets-blood": {
    code: "platelets-blood",
    followed: false,
    lane: 120,
    specimen: "blood",
    quantity: "number concentration",
    canonicalUnit: "10*9/L",
    units: CELLS,
    limits: { refuseAtOrBelow: 0, refuseAbove: 10_000, confirmBelow: 5, confirmAbove: 1500 },
    loinc: ["777-3", "26515-7"],
  },
  "lymphocytes-blood": {
    code: "lymphocytes-blood",
    followed: false,
    lane: 110,
    specimen: "blood",
    quantity: "number concentration",
    canonicalUnit: "10*9/L",
    units: CELLS,
    // None counted is a real answer after treatment; several hundred are seen in untreated CLL.
    limits: { refuseAbove: 2000, confirmAbove: 600, leapsAreReal: true },
    loinc: ["731-0", "26474-7"],
  },
  "m-protein-serum": {
    code: "m-protein-serum",
    followed: false,
    lane: 20,
    specimen: "serum",
    quantity: "mass concentration",
    canonicalUnit: "g/dL",
    units: GRAMS_PER_DL,
    limits: { refuseAbove: 20, confirmAbove: 12, leapsAreReal: true },
    loinc: ["33358-3", "51435-6"],
  },
  "igm-serum": {
    code: "igm-serum",
    followed: false,
    lane: 50,
    specimen: "serum",
    quantity: "mass concentration",
    canonicalUnit: "g/L",
    units: [same("g/L"), { unit: "g/dL", times: 10, over: 1 }, { unit: "mg/dL", times: 1, over: 100 }],
    limits: { refuseAtOrBelow: 0, refuseAbove: 200, confirmAbove: 120, leapsAreReal: true },
    loinc: ["2471-1"],
  },
  "kappa-flc-serum": {
    code: "kappa-flc-serum",
    followed: false,
    lane: 30,
    specimen: "serum",
    quantity: "mass concentration",
    canonicalUnit: "mg/L",
    units: [same("mg/L"), { unit: "mg/dL", times: 10, over: 1 }],
    limits: { refuseAtOrBelow: 0, refuseAbove: 100_000, confirmAbove: 20_000, leapsAreReal: true },
    loinc: ["36916-5", "80515-0"],
  },
  "lambda-flc-serum": {
    code: "lambda-flc-serum",
    followed: false,
    lane: 40,
    specimen: "serum",
    quantity: "mass concentration",
    canonicalUnit: "mg/L",
    units: [same("mg/L"), { unit: "mg/dL", times: 10, over: 1 }],
    limits: { refuseAtOrBelow: 0, refuseAbove: 100_000, confirmAbove: 20_000, leapsAreReal: true },
    loinc: ["33944-0", "80516-8"],
  },
  "calcium-serum": {
    code: "calcium-serum",
    followed: false,
    lane: 130,
    specimen: "serum",
    quantity: "mass concentration",
    canonicalUnit: "mg/dL",
    // Calcium 40.078 g/mol.
    units: [same("mg/dL"), { unit: "mmol/L", times: 40_078, over: 10_000 }],
    limits: { refuseAtOrBelow: 0, refuseAbove: 30, confirmBelow: 4, confirmAbove: 16 },
    loinc: ["17861-6", "2000-8"],
  },
  "crp-serum": {
    code: "crp-serum",
    followed: false,
    lane: 140,
    specimen: "serum",
    quantity: "mass concentration",
    canonicalUnit: "mg/L",
    units: [same("mg/L"), { unit: "mg/dL", times: 10, over: 1 }],
    limits: { refuseAtOrBelow: 0, refuseAbove: 1000, confirmAbove: 600, leapsAreReal: true },
    loinc: ["1988-5"],
  },
};

/** All measurand codes, B2M first, in the order in which a list offers them. */
export const MEASURAND_CODES: readonly MeasurandCode[] = keysOf(MEASURANDS);

/** Whether this text is the code of a measurand the product knows. Own keys only, so that "constructor" is not one. */
export const isMeasurandCode = (text: string): text is MeasurandCode => Object.hasOwn(MEASURANDS, text);

/** How this measurand converts from this unit, or nothing where it does not accept the unit. */
export const acceptedUnit = (code: MeasurandCode, unit: string): AcceptedUnit | undefined =>
  MEASURANDS[code].units.find((accepted) => accepted.unit === unit);
