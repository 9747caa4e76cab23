import { MEASURANDS } from "../domain/measuring/measurand.ts";
import type { NotMeasured } from "../domain/measuring/measured.ts";
import type { DraftProblem } from "../domain/measuring/observationDoor.ts";
import { readUnit } from "../domain/measuring/unitText.ts";
import { describeNotADay } from "./describeNotADay.ts";
import { describeLimit } from "./describeQuantity.ts";
import type { Words } from "./language.ts";
import type { Format } from "./format.ts";

/** A unit as it is printed where it is known, else as it was typed. */
const printed = (text: string, format: Format): string => {
  const unit = readUnit(text);
  return unit === undefined ? text : format.unit(unit);
};

/** The sentence for a text that is not read as a number. */
export function describeNotMeasured(problem: NotMeasured, { refusals }: Words): string {
  switch (problem.type) {
    case "Empty":
      return refusals.valueEmpty;
    case "Negative":
      return refusals.negative;
    case "OtherDecimalSign":
      return refusals.otherDecimalSign(problem.meant);
    case "AmbiguousSeparator":
      return refusals.ambiguousSeparator(problem.text);
    case "NotANumber":
      return refusals.notANumber(problem.text);
  }
}

/** The sentence for one problem of a draft: what is wrong with the field, and what to write instead. */
export function describeDraftProblem(problem: DraftProblem, words: Words, format: Format): string {
  const { refusals, names } = words;
  switch (problem.type) {
    case "UnknownMeasurand":
      return refusals.unknownMeasurand;
    case "NotMeasured":
      return describeNotMeasured(problem.problem, words);
    case "NotPositive":
      return refusals.notPositive;
    case "BeyondBelief": {
      const unit = format.unit(MEASURANDS[problem.measurand].canonicalUnit);
      const say = problem.field === "value" ? refusals.beyondBelief : refusals.limitBeyondBelief;
      return say(`${format.number(problem.canonical)} ${unit}`, `${describeLimit(problem.limit, format)} ${unit}`);
    }
    case "UnitMissing":
      return refusals.unitMissing;
    case "UnitNotAccepted":
      return refusals.unitNotAccepted(printed(problem.text, format), names.measurand[problem.measurand]);
    case "UnitsDisagree":
      return refusals.unitsDisagree(printed(problem.written, format), format.unit(problem.chosen));
    case "UnitNotRead":
      return refusals.unitNotRead(problem.text);
    case "LimitIsCensored":
      return refusals.limitCensored;
    case "IntervalUpsideDown":
      return refusals.upsideDown(format.reported(problem.low));
    case "PhOutOfRange":
      return refusals.phOutOfRange;
    case "PhNotUrine":
      return refusals.phNotUrine;
    case "NotADate":
      return describeNotADay(problem, format.dateOrder, words, format) ?? refusals.dayEmpty;
    case "InTheFuture":
      return refusals.inTheFuture(format.dayInWords(problem.today));
    case "BeforeBirth":
      return refusals.beforeBirth(format.dayInWords(problem.birthDate));
    case "NotATime":
      return refusals.notATime;
    case "NotAChoice":
      return refusals.notAChoice;
    case "TooLong":
      return refusals.tooLong(format.fixed(problem.limit, 0));
  }
}
