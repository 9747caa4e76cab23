import type { LaboratoryProblem } from "../domain/measuring/laboratoryInterval.ts";
import type { NotMeasured } from "../domain/measuring/measured.ts";
import type { VariationProblem } from "../domain/analysis/variationChoice.ts";
import type { SettingsWords, Words } from "./language.ts";
import type { Format } from "./format.ts";

/** The sentence beside a number that could not be read in Settings. */
function describeNumber(problem: NotMeasured, settings: SettingsWords): string {
  switch (problem.type) {
    case "Empty":
      return settings.numberMissing;
    case "Negative":
      return settings.negative(problem.text);
    case "OtherDecimalSign":
      return settings.otherDecimal(problem.text, problem.meant);
    case "AmbiguousSeparator":
      return settings.ambiguous(problem.text, problem.asDecimal, problem.asThousands);
    case "NotANumber":
      return settings.notANumber(problem.text);
  }
}

/** The sentence beside a refused field of a laboratory's interval. */
export function describeLaboratoryProblem(
  problem: LaboratoryProblem,
  settings: SettingsWords,
  { names }: Words,
  format: Format,
): string {
  const { laboratories } = settings;
  switch (problem.type) {
    case "Empty":
      return problem.field === "unit" ? laboratories.unitMissing : laboratories.missing;
    case "AlreadyListed":
      return laboratories.listed;
    case "TooLong":
      return settings.tooLong(problem.limit);
    case "NotAChoice":
      return settings.notAChoice(problem.text);
    case "NotAnAge":
      return laboratories.notAnAge(problem.text);
    case "AgesUpsideDown":
      return laboratories.agesUpsideDown(problem.from);
    case "UnitNotAccepted":
      return laboratories.unitNotAccepted(problem.text, names.measurand[problem.measurand]);
    case "NotMeasured":
      return describeNumber(problem.problem, settings);
    case "LimitIsCensored":
      return laboratories.censored(problem.text);
    case "BeyondBelief":
      return laboratories.beyondBelief(problem.text);
    case "NoLimit":
      return laboratories.noLimit;
    case "IntervalUpsideDown":
      return laboratories.upsideDown(format.reported(problem.low), format.reported(problem.high));
  }
}

/** The sentence beside a refused field of variation figures. */
export function describeVariationProblem(problem: VariationProblem, settings: SettingsWords): string {
  const { variation } = settings;
  switch (problem.type) {
    case "NotAChoice":
      return settings.notAChoice(problem.text);
    case "NotMeasured":
      return describeNumber(problem.problem, settings);
    case "NotAPercentage":
      return variation.notAPercentage(problem.text);
    case "AboveLimit":
      return variation.aboveLimit(problem.limitPercent);
    case "BelowLimit":
      return variation.belowLimit(problem.limitPercent);
    case "Empty":
      return variation.sourceMissing;
    case "TooLong":
      return settings.tooLong(problem.limit);
    case "AlreadySet":
      return variation.alreadySet;
  }
}
