import { MEASURANDS } from "../domain/measuring/measurand.ts";
import { INPUTS_WITH_VARIATION, type Boundary } from "../domain/staging/boundary.ts";
import type { MissingInput } from "../domain/staging/decisionClasses.ts";
import type { InputProblem } from "../domain/findings/knownInput.ts";
import type { Condition, Factor, Operator, Test } from "../domain/staging/score.ts";
import type { ScoreCode } from "../domain/staging/scores.ts";
import type { Staging } from "../domain/staging/scoreOf.ts";
import { kindOf, type InputCode, type KnownInput } from "../domain/findings/stagingInputs.ts";
import { describeDraftProblem, describeNotMeasured } from "./describeDraftProblem.ts";
import type { Format } from "./format.ts";
import type { StagingWords } from "./language.ts";

const SIGN: { readonly [is in Operator]: string } = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" };

/** The unit in which a score takes an input; none for answers. */
export function unitOfInput(code: InputCode, { staging }: StagingWords, format: Format): string {
  const kind = kindOf(code);
  if (kind.type === "quantity") return format.unit(MEASURANDS[kind.measurand].canonicalUnit);
  return kind.type === "number" ? staging.unit[kind.unit] : "";
}

/** An answer as it is read. */
const answerText = (value: string, { staging }: StagingWords): string => staging.answer[value] ?? value;

function comparison(test: Test, words: StagingWords, format: Format): string {
  const { staging } = words;
  if ("oneOf" in test) return format.or(test.oneOf.map((value) => answerText(value, words)));
  const limit =
    "upperLimits" in test
      ? staging.upperLimit(test.upperLimits)
      : `${format.reported(String(test.than))} ${unitOfInput(test.input, words, format)}`;
  return `${SIGN[test.is]} ${limit}`;
}

function ruleOf(condition: Condition, words: StagingWords, format: Format, inside: boolean): string {
  const { staging } = words;
  if (!("all" in condition) && !("any" in condition)) {
    const name = staging.input[condition.input];
    const isFinding = "oneOf" in condition && condition.oneOf.join() === "present";
    return isFinding ? staging.present(name) : `${name} ${comparison(condition, words, format)}`;
  }
  const [parts, listed] = "all" in condition ? [condition.all, format.and] : [condition.any, format.or];
  const [first] = parts;
  // A band of one input: its name once, then both ends.
  const band = first !== undefined && "input" in first && parts.every((part) => "is" in part && part.input === first.input);
  const text = band
    ? `${staging.input[first.input]} ${listed(parts.map((part) => ("input" in part ? comparison(part, words, format) : "")))}`
    : listed(parts.map((part) => ruleOf(part, words, format, true)));
  return inside && !band ? `(${text})` : text;
}

/** A line of a score's table as a rule, made from the very operators and limits that are computed with: "B2M < 3.5 mg/L". */
export function describeRule(factor: Factor, words: StagingWords, format: Format): string {
  const rule = ruleOf(factor.when, words, format, false);
  const label = words.staging.factor[factor.id];
  return label === undefined ? rule : words.staging.labelled(label, rule);
}

/** A stage under the name its paper gives it. */
export function stageName(score: ScoreCode, stage: string, { staging }: StagingWords): string {
  const names: { readonly [stage: string]: string } = staging.stage[score];
  return names[stage] ?? stage;
}

const stagesText = (score: ScoreCode, stages: readonly string[], words: StagingWords, format: Format): string =>
  format.or(stages.map((stage) => stageName(score, stage, words)));

/**
 * What stands beside a score's name: "Stage II", "Stage I or II", "high risk". Stages have long names; where several are possible
 * their numbers are enough.
 */
export function stageHeadline(score: ScoreCode, stages: readonly string[], words: StagingWords, format: Format): string {
  const word = words.staging.stageWord[score];
  return words.staging.headline(
    word,
    word !== undefined && stages.length > 1 ? format.or(stages) : stagesText(score, stages, words, format),
  );
}

/** What is missing, by name. */
const missingText = (missing: readonly MissingInput[], { staging }: StagingWords, format: Format): string =>
  format.list(
    missing.map(({ input, what }) => (what === "value" ? staging.input[input] : staging.missingLimit(staging.input[input]))),
  );

/** Points without needless decimals: "3", "1.5". */
export const pointsText = (points: number, format: Format): string => format.reported(String(points));

/** The one sentence about a score: its stage, or what is possible and for want of what. "ISS I or II: albumin missing." */
export function describeStage(
  { score, stage, points, possible, missing, deciding }: Staging,
  words: StagingWords,
  format: Format,
): string {
  const { staging } = words;
  const name = staging.score[score.code];
  if (stage !== undefined)
    return staging.stands(
      name,
      stageName(score.code, stage, words),
      points === undefined ? undefined : staging.points(pointsText(points, format)),
    );
  const wanted = missing.filter(({ input }) => deciding.includes(input));
  const inexact = deciding.filter((input) => !missing.some((one) => one.input === input));
  const why = format.clauses([
    ...(wanted.length === 0 ? [] : [staging.missing(missingText(wanted, words, format))]),
    ...(inexact.length === 0 ? [] : [staging.notExact(format.list(inexact.map((input) => staging.input[input])))]),
  ]);
  return possible.length === score.stages.length
    ? staging.undetermined(name, why)
    : staging.open(name, stagesText(score.code, possible, words, format), why);
}

/** The same beside others in a row, which ends with none of them: without its full stop. */
export const describeStageInRow = (staging: Staging, words: StagingWords, format: Format): string =>
  describeStage(staging, words, format).replace(/[.。۔।]$/u, "");

/** What is missing and would change nothing, or nothing to say. */
export function describeUnneeded({ missing, deciding, stage }: Staging, words: StagingWords, format: Format): string | undefined {
  const unneeded = missing.filter(({ input }) => stage !== undefined || !deciding.includes(input));
  return unneeded.length === 0 ? undefined : words.staging.unneeded(missingText(unneeded, words, format));
}

/** The sentence about a stage that rests on a number close to a cut-off. */
export function describeBoundary(
  boundary: Boundary,
  { score }: Staging,
  known: KnownInput | undefined,
  words: StagingWords,
  format: Format,
): string {
  const { input, why, low, high, stages } = boundary;
  const unit = unitOfInput(input, words, format);
  // Not rounded to three digits: 3.4999 must not read as 3.50 beside a cut-off of 3.5.
  const value = known?.type === "number" ? `${format.reported(String(Number(known.span.low.toPrecision(6))))} ${unit}` : "";
  return words.staging.boundary[why]({
    input: words.staging.input[input],
    value,
    low: format.number(low),
    high: `${format.number(high)} ${unit}`,
    stages: `${words.staging.score[score.code]} ${stagesText(score.code, stages, words, format)}`,
  });
}

/** For which inputs closeness to a cut-off can be judged, and with which variation. */
export function describeVariationKnown({ staging }: StagingWords, format: Format): string {
  const inputs = INPUTS_WITH_VARIATION.map(({ input, cvPercent }) =>
    staging.withCv(staging.input[input], format.fixed(cvPercent, 1)),
  );
  return staging.variationKnownFor(format.and(inputs));
}

/** The sentence for an input that the door refused. */
export function describeInputProblem(code: InputCode, problem: InputProblem, words: StagingWords, format: Format): string {
  const { staging } = words;
  switch (problem.type) {
    case "Refused":
      return describeDraftProblem(problem.problem, words, format);
    case "ChallengedUnit":
      return staging.challengedUnit(staging.input[code], format.unit(problem.unit), unitOfInput(code, words, format));
    case "NotMeasured":
      return describeNotMeasured(problem.problem, words);
    case "NotWhole":
      return staging.notWhole(problem.text);
    case "BeyondBelief":
      return staging.beyondBelief(problem.text, `${problem.atMost} ${unitOfInput(code, words, format)}`);
    case "NotAChoice":
      return staging.notAChoice(problem.text, format.or(problem.values.map((value) => answerText(value, words))));
  }
}
