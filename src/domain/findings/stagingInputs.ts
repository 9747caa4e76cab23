import type { MeasurandCode } from "../measuring/measurand.ts";

/** What an input is: a result of a laboratory, a plain number, or one of a few answers. */
export type InputKind =
  | { readonly type: "quantity"; readonly measurand: MeasurandCode }
  | { readonly type: "number"; readonly unit: "years" | "months" | "cm"; readonly whole: boolean; readonly atMost: number }
  | { readonly type: "choice"; readonly values: readonly string[] };

const FINDING: InputKind = { type: "choice", values: ["absent", "present"] };
const quantity = (measurand: MeasurandCode): InputKind => ({ type: "quantity", measurand });

/** Everything a published score may ask for. The values of a choice stand from the least to the most. */
const STAGING_INPUTS = {
  b2m: quantity("b2m-serum"),
  albumin: quantity("albumin-serum"),
  creatinine: quantity("creatinine-serum"),
  ldh: quantity("ldh-serum"),
  hemoglobin: quantity("hemoglobin-blood"),
  platelets: quantity("platelets-blood"),
  igm: quantity("igm-serum"),
  lymphocytes: quantity("lymphocytes-blood"),
  ageYears: { type: "number", unit: "years", whole: true, atMost: 130 },
  sex: { type: "choice", values: ["female", "male"] },
  del17p: FINDING,
  tp53Mutation: FINDING,
  t4_14: FINDING,
  t14_16: FINDING,
  t14_20: FINDING,
  gain1q: FINDING,
  del1p32: { type: "choice", values: ["none", "monoallelic", "biallelic"] },
  ighv: { type: "choice", values: ["mutated", "unmutated"] },
  rai: { type: "choice", values: ["0", "I", "II", "III", "IV"] },
  binet: { type: "choice", values: ["A", "B", "C"] },
  /** Rai or Binet, whichever was used: CLL-IPI takes either. Derived from the two, never asked for itself. */
  clinicalStage: { type: "choice", values: ["early", "advanced"] },
  nodeGroups: { type: "choice", values: ["0", "1", "2", "3"] },
  longestNodeCm: { type: "number", unit: "cm", whole: false, atMost: 60 },
  marrowInvolved: FINDING,
  ecog: { type: "choice", values: ["0", "1", "2", "3", "4"] },
  annArbor: { type: "choice", values: ["I", "II", "III", "IV"] },
  monthsSinceLastTherapy: { type: "number", unit: "months", whole: false, atMost: 1200 },
} as const satisfies { readonly [code: string]: InputKind };

export type InputCode = keyof typeof STAGING_INPUTS;

/** Whether this text names an input. Own names only, so that "constructor" is none. */
export const isInputCode = (text: string): text is InputCode => Object.hasOwn(STAGING_INPUTS, text);

/** What this input is, by its general type. */
export const kindOf = (code: InputCode): InputKind => STAGING_INPUTS[code];

/** A stretch of numbers, ends included unless open. A measured value is a stretch of no length; "<0.2" is open to the left. */
export type Span = { readonly low: number; readonly high: number; readonly lowOpen?: true; readonly highOpen?: true };

/** What is known of an input: the numbers or answers it can have. What is not known at all is absent. */
export type KnownInput =
  /**
   * In the measurand's canonical unit, or in the input's own; the upper limit is the reporting laboratory's, for rules that are
   * relative to it.
   */
  | { readonly type: "number"; readonly span: Span; readonly upperLimit?: number }
  | { readonly type: "choice"; readonly oneOf: readonly string[] };

export type KnownInputs = { readonly [code in InputCode]?: KnownInput };

/** A measured number. */
export const exactly = (value: number, upperLimit?: number): KnownInput => ({
  type: "number",
  span: { low: value, high: value },
  ...(upperLimit === undefined ? {} : { upperLimit }),
});

/** One answer. */
export const answer = (value: string): KnownInput => ({ type: "choice", oneOf: [value] });
