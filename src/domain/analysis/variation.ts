import { MEASURANDS, type MeasurandCode } from "../measuring/measurand.ts";
import { err, ok, type Result } from "../result.ts";
import { isNamed, isSameName } from "../nameKey.ts";
import { NO_ANSWERS, type LaboratoryAnswer } from "../series/laboratoryNames.ts";
import { isSameLaboratory } from "../series/sameLaboratory.ts";

/**
 * Variation figures that a care team set for a measurand, for one laboratory or (where `laboratory` is absent) for all. CVs in
 * percent.
 */
export type VariationChoice = {
  readonly measurand: MeasurandCode;
  readonly laboratory?: string;
  readonly cviPercent: number;
  readonly cvaPercent: number;
  /** Where the figures come from; shown with every verdict that uses them. */
  readonly source: string;
  /** Assumed, for want of a figure: said with every verdict that uses it. */
  readonly assumed?: true;
};

/**
 * Offered where no figure was found, and labelled so: wide, so that it hides changes rather than invents them. It stands for
 * nothing published.
 */
const ASSUMED_PERCENT = 15;

/** The choices with the assumed 15 % for a measurand that has no figure; `label` says in words that it has no source. */
export const assumeVariation = (
  choices: readonly VariationChoice[],
  measurand: MeasurandCode,
  label: string,
): readonly VariationChoice[] => [
  ...withoutAssumed(choices, measurand),
  { measurand, cviPercent: ASSUMED_PERCENT, cvaPercent: 0, source: label, assumed: true },
];

/** The choices without what was assumed for a measurand. */
export const withoutAssumed = (choices: readonly VariationChoice[], measurand: MeasurandCode): readonly VariationChoice[] =>
  choices.filter((choice) => choice.measurand !== measurand || choice.assumed !== true);

/** Who says how much a stable patient's results vary. */
export type VariationSource =
  | { readonly type: "Default"; readonly citation: string }
  | { readonly type: "CareTeam"; readonly laboratory?: string; readonly citation: string; readonly assumed?: true };

/** How much results vary in a patient in whom nothing changes: CVs in percent, sigma on the natural log scale. */
export type Variation = {
  readonly cvaPercent: number;
  readonly cviPercent: number;
  readonly totalCvPercent: number;
  readonly sigma: number;
  readonly source: VariationSource;
};

export type NoVariation = { readonly type: "NoVariationFigure" };

/** What one coefficient of variation is on the log scale, as a variance. */
const logVariance = (cvPercent: number): number => Math.log(1 + (cvPercent / 100) ** 2);

/**
 * Standard deviation of a stable patient's results on the natural log scale, each component converted on its own.
 *
 * - Units: CVs in percent; the answer has no unit.
 * - Errors: none; two zero CVs give 0, which `variationFor` refuses.
 * - Source: Fokkema MR et al., Clin Chem 2006;52:1602-3 (log-normal reference change value).
 */
export const sigmaOf = (cvaPercent: number, cviPercent: number): number =>
  Math.sqrt(logVariance(cvaPercent) + logVariance(cviPercent));

/** The one CV in percent that has this sigma. The inverse of `sigmaOf` with a single component. */
export const cvPercentOf = (sigma: number): number => 100 * Math.sqrt(Math.exp(sigma ** 2) - 1);

/**
 * The assay's own standard deviation for a measurand at a laboratory, on the natural log scale.
 *
 * - Units: natural log scale.
 * - Errors: nothing where no analytic figure is known: the default for serum B2M is biology and assay together.
 * - Source: as `sigmaOf`, CVA alone.
 */
export function analyticSigma(
  code: MeasurandCode,
  laboratory: string | undefined,
  choices: readonly VariationChoice[],
  answers: readonly LaboratoryAnswer[] = NO_ANSWERS,
): number | undefined {
  const read = variationFor(code, laboratory, choices, answers);
  return read.ok && read.value.cvaPercent > 0 ? sigmaOf(read.value.cvaPercent, 0) : undefined;
}

const toVariation = (cvaPercent: number, cviPercent: number, source: VariationSource): Variation => {
  const sigma = sigmaOf(cvaPercent, cviPercent);
  return { cvaPercent, cviPercent, totalCvPercent: cvPercentOf(sigma), sigma, source };
};

/** No measurand varies by more than ten times its mean; a larger CV is a slip. */
const LARGEST_CV_PERCENT = 1000;

/** Whether a CV in percent can be one. */
export const isCv = (percent: number): boolean => percent >= 0 && percent <= LARGEST_CV_PERCENT;

/** Two zero CVs would make every change real. */
const isUsable = ({ cvaPercent, cviPercent }: VariationChoice): boolean =>
  isCv(cvaPercent) && isCv(cviPercent) && cvaPercent + cviPercent > 0;

/**
 * The variation to judge a measurand with: the care team's figure for the laboratory, else for another spelling of it that a person
 * joined with this one, else its figure for all, else the catalogue's default.
 *
 * - Units: CVs in percent.
 * - Errors: `NoVariationFigure` where neither the care team nor the catalogue has one (urine and cerebrospinal fluid have no
 *   confirmed figure).
 * - Source: stands with the figure; serum B2M 8.4 % within person, NHANES III (PMC3628297).
 */
export function variationFor(
  code: MeasurandCode,
  laboratory: string | undefined,
  choices: readonly VariationChoice[],
  answers: readonly LaboratoryAnswer[] = NO_ANSWERS,
): Result<Variation, NoVariation> {
  const usable = choices.filter((choice) => choice.measurand === code && isUsable(choice));
  const ofLaboratory = isNamed(laboratory) ? usable.filter((choice) => isNamed(choice.laboratory)) : [];
  const own =
    ofLaboratory.findLast((choice) => isSameName(choice.laboratory, laboratory)) ??
    ofLaboratory.findLast((choice) => isSameLaboratory(choice.laboratory, laboratory, answers));
  const choice = own ?? usable.findLast((general) => !isNamed(general.laboratory));
  if (choice !== undefined) {
    const source: VariationSource = {
      type: "CareTeam",
      ...(own?.laboratory === undefined ? {} : { laboratory: own.laboratory }),
      citation: choice.source,
      ...(choice.assumed === true ? { assumed: true } : {}),
    };
    return ok(toVariation(choice.cvaPercent, choice.cviPercent, source));
  }
  const standard = MEASURANDS[code].defaultVariation;
  return standard === undefined
    ? err({ type: "NoVariationFigure" })
    : ok(toVariation(standard.cvaPercent, standard.cviPercent, { type: "Default", citation: standard.source }));
}
