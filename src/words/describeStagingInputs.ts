import type { Basis, ChosenInput, DatedInput, InputNotFound } from "../domain/staging/inputsFromRecord.ts";
import { needsUpperLimit, type Score } from "../domain/staging/score.ts";
import { kindOf } from "../domain/findings/stagingInputs.ts";
import type { AskedInput, StagingInputContent, StagingInputProblem } from "../domain/record/stagingInput.ts";
import type { DateOrder } from "../domain/dateOrder.ts";
import { describeInputProblem, unitOfInput } from "./describeStaging.ts";
import { reportedText } from "./describeReading.ts";
import type { Format } from "./format.ts";
import type { StagingWords } from "./language.ts";

/** An answer as a list offers it. */
export const choiceText = (value: string, { staging }: StagingWords): string => staging.choice[value] ?? value;

/**
 * A dated entry as it was reported: "3.4 mg/L", "240 U/L (upper limit 250 U/L)" where a rule is relative to it, "Absent", "6.1
 * cm".
 */
function datedText(one: DatedInput, words: StagingWords, format: Format, withLimit = false): string {
  if (one.type === "Asked") return answerInUnit(one.entry.input, one.entry.value, words, format);
  const value = reportedText(one.result, format);
  return !withLimit || one.result.intervalHigh === undefined
    ? value
    : words.staging.withLimit(value, `${format.reported(one.result.intervalHigh)} ${format.unit(one.result.unit)}`);
}

const answerInUnit = (input: AskedInput, value: string, words: StagingWords, format: Format): string =>
  kindOf(input).type === "choice" ? choiceText(value, words) : `${format.reported(value)} ${unitOfInput(input, words, format)}`;

/** A finding with its day: "del(17p): Present, 3 March 2025". */
export const describeFinding = ({ input, value, on }: StagingInputContent, words: StagingWords, format: Format): string =>
  words.staging.panel.finding(words.staging.input[input], answerInUnit(input, value, words, format), format.dayInWords(on));

/** The value of an input that was found, as reported. Age and sex stand with the patient. */
export function describeChosen({ input, known, from }: ChosenInput, score: Score, words: StagingWords, format: Format): string {
  if (input === "clinicalStage")
    return format.list(
      from.map((one) => `${one.type === "Asked" ? words.staging.input[one.entry.input] : ""} ${datedText(one, words, format)}`),
    );
  if (from.length > 0)
    return format.clauses([...new Set(from.map((one) => datedText(one, words, format, needsUpperLimit(score, input))))]);
  if (known.type === "choice")
    return format.or(
      known.oneOf.map((value) => (value === "female" || value === "male" ? words.names.sex[value] : choiceText(value, words))),
    );
  return `${format.reported(String(known.span.low))} ${unitOfInput(input, words, format)}`;
}

/**
 * Why an input is wanted, with the nearest entry that was passed over: "2.0 mg/L of 21 March 2025 is from after treatment began".
 */
export function describeNotFound({ why, nearest }: InputNotFound, score: Score, words: StagingWords, format: Format): string {
  const { notFound } = words.staging;
  if (why === "no-basis") return score.sample === "relapse" ? notFound.noRelapse : notFound.noDiagnosisDay;
  if (why === "not-recorded" || nearest === undefined) return notFound["not-recorded"];
  const [what, on] = [datedText(nearest, words, format), format.dayInWords(nearest.on)];
  if (why === "stale")
    return notFound.stale({
      what,
      on,
      days: nearest.days,
      from: score.sample === "relapse" ? notFound.line : notFound.diagnosis,
    });
  return notFound[why]({ what, on });
}

/** Which sample a score rests on, or why there is none. */
export function describeBasis(
  score: Score,
  { day, treatedFrom }: Basis,
  { staging: { panel } }: StagingWords,
  format: Format,
): string {
  if (day === undefined) return score.sample === "relapse" ? panel.noRelapse : panel.noDiagnosisDay;
  if (score.sample === "relapse") return panel.fromRelapse(format.dayInWords(day));
  return treatedFrom === undefined
    ? panel.fromDiagnosis(format.dayInWords(day))
    : panel.fromDiagnosisTreated(format.dayInWords(day), format.dayInWords(treatedFrom));
}

/** The sentence beside a refused field of the findings form. */
export function describeStagingInputProblem(
  problem: StagingInputProblem,
  order: DateOrder,
  words: StagingWords,
  format: Format,
): string {
  switch (problem.type) {
    case "Empty":
      return problem.field === "on" ? words.care.dayMissing : words.staging.panel.nothing;
    case "NotAccepted":
      return describeInputProblem(problem.input, problem.problem, words, format);
    case "NotAChoice":
      return words.refusals.notAChoice;
    case "NotADate":
      return words.fields.notADay(problem.text, words.fields.dayShape[order]);
    case "InTheFuture":
      return words.care.dayInFuture;
    case "BeforeBirth":
      return words.care.beforeBirth(format.dayInWords(problem.birthDate));
    case "TooLong":
      return words.staging.panel.tooLong(problem.limit);
  }
}
