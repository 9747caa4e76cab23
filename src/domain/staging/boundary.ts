import { keysOf } from "../keysOf.ts";
import { cvPercentOf, sigmaOf } from "../analysis/variation.ts";
import { Z_TWO_SIDED_95 } from "../analysis/referenceChangeValue.ts";
import { MEASURANDS } from "../measuring/measurand.ts";
import { possibleStages } from "./possibleStages.ts";
import { inputsOfScore, needsUpperLimit, type Score } from "./score.ts";
import type { InputCode, KnownInput, KnownInputs } from "../findings/stagingInputs.ts";

/** A stage that rests on one number close to a cut-off: what else it could be, and why. */
export type Boundary = {
  readonly input: InputCode;
  readonly why: "measurement-variation" | "another-laboratory";
  /** The numbers that the same patient could as well have been reported with, in the measurand's canonical unit. */
  readonly low: number;
  readonly high: number;
  /** Every stage that is possible over these numbers, the present one among them. */
  readonly stages: readonly string[];
};

const B2M_CV_PERCENT = MEASURANDS["b2m-serum"].defaultVariation?.cviPercent ?? 0;

/**
 * Variation of one result in a patient in whom nothing changes, on the natural log scale. B2M 8.4 % in all (NHANES III,
 * PMC3628297). Creatinine 5.2 % within person and 1.1 % analytical (meta-analysis of 37 studies, Front Med 2022, doi
 * 10.3389/fmed.2022.1009358). No confirmed figure was found for the other inputs, so that no warning is given for them; the words
 * say so.
 */
const SIGMA: { readonly [code in InputCode]?: number } = { b2m: sigmaOf(0, B2M_CV_PERCENT), creatinine: sigmaOf(1.1, 5.2) };

/** The inputs whose variation is known, so that closeness to a cut-off can be judged, and the total CV of each in percent. */
export const INPUTS_WITH_VARIATION = keysOf(SIGMA).map((input) => ({
  input,
  cvPercent: cvPercentOf(SIGMA[input] ?? 0),
}));

/**
 * What B2M reads at another laboratory, as a part of what it reads at this one. Slopes down to 0.70: Fedele PL et al., Pathology
 * 2014.
 */
const OTHER_LABORATORY = 0.7;

type Reach = Pick<Boundary, "input" | "why" | "low" | "high">;

function reachesOf(score: Score, input: InputCode, value: number): readonly Reach[] {
  const sigma = SIGMA[input];
  const factor = sigma === undefined ? 1 : Math.exp(Z_TWO_SIDED_95 * sigma);
  const variation: Reach = { input, why: "measurement-variation", low: value / factor, high: value * factor };
  // Against its own upper limit a value moves with its laboratory's method, and the limit with it: the factor says nothing there.
  const laboratory: Reach = { input, why: "another-laboratory", low: value * OTHER_LABORATORY, high: value / OTHER_LABORATORY };
  return [
    ...(sigma === undefined ? [] : [variation]),
    ...(input === "b2m" && !needsUpperLimit(score, input) ? [laboratory] : []),
  ];
}

/**
 * Where a stage would flip, or become possible, within the variation of one result, or because another laboratory had measured
 * it.
 *
 * - Units: canonical unit of the input.
 * - Errors: none; far from every cut-off the list is empty.
 * - Source: two-sided 95 % range of one result, log-normal, CVs above; laboratories by Fedele 2014.
 */
export function boundariesOf(score: Score, inputs: KnownInputs, stages: readonly string[]): readonly Boundary[] {
  return inputsOfScore(score).flatMap((input) => {
    const known = inputs[input];
    // A censored value is a span already; only a measured one has a neighborhood.
    if (known?.type !== "number" || known.span.low !== known.span.high) return [];
    return reachesOf(score, input, known.span.low).flatMap((reach): readonly Boundary[] => {
      const moved: KnownInput = { ...known, span: { low: reach.low, high: reach.high } };
      const reached = possibleStages(score, { ...inputs, [input]: moved }).stages;
      return reached.length > stages.length ? [{ ...reach, stages: reached }] : [];
    });
  });
}
