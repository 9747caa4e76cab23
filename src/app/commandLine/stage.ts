import type { MissingInput } from "../../domain/staging/decisionClasses.ts";
import { inputsOf } from "../../domain/staging/score.ts";
import { scoreOf } from "../../domain/staging/scoreOf.ts";
import type { InputCode } from "../../domain/findings/stagingInputs.ts";
import {
  describeBoundary,
  describeInputProblem,
  describeRule,
  describeStage,
  stageName,
  unitOfInput,
} from "../../words/describeStaging.ts";
import { wordingOf } from "../../words/wording.ts";
import { askedLanguage } from "./askedLanguage.ts";
import { answerStream } from "./answerStream.ts";
import { readStageRequest, type StageProblem, type StageRequest } from "./stageRequest.ts";

const language = await askedLanguage(process.argv);
await language.common.fetch();
const { words: common, format } = wordingOf(language, language.reading);
const words = { ...common, staging: await language.pages.staging.fetch() };
const refusals = await language.pages.commandLine.fetch();

/** The names under which an input is sent: Rai and Binet are two, and either is enough. */
const sentAs = (input: InputCode): readonly string[] => (input === "clinicalStage" ? ["rai", "binet"] : [input]);
const missingAs = ({ input, what }: MissingInput): readonly string[] =>
  what === "value" ? sentAs(input) : [`${input}.upperLimit`];

function sentenceOf(problem: StageProblem): string {
  if (!("input" in problem)) return words.staging.unknownInput(problem.problem.text);
  if (problem.problem.type === "NotAnObject") return words.staging.notAnObject(words.staging.input[problem.input]);
  return describeInputProblem(problem.input, problem.problem, words, format);
}

/** One answer: the stage or what is possible, the working, and what was refused on the way in. */
function answerTo({ id, score, inputs, problems }: StageRequest): object {
  const staging = scoreOf(score, inputs);
  const { stage, points, possible, missing, deciding, working, boundary } = staging;
  return {
    id,
    score: score.code,
    ...(stage === undefined ? {} : { stage, stageName: stageName(score.code, stage, words) }),
    ...(points === undefined ? {} : { points }),
    possible,
    missing: missing.flatMap(missingAs),
    deciding: deciding.flatMap(sentAs),
    working: working.map(({ factor, met, points: given }) => ({
      input: inputsOf(factor.when).flatMap(sentAs).join("+"),
      rule: describeRule(factor, words, format),
      ...(given === undefined ? {} : { points: given }),
      met: met ?? null,
    })),
    ...(boundary.length === 0
      ? {}
      : {
          boundary: boundary.map((one) => ({
            input: one.input,
            why: one.why,
            low: one.low,
            high: one.high,
            unit: unitOfInput(one.input, words, format),
            possible: one.stages,
            sentence: describeBoundary(one, staging, inputs[one.input], words, format),
          })),
        }),
    sentence: describeStage(staging, words, format),
    citation: score.citation,
    ...(problems.length === 0
      ? {}
      : { problems: problems.map((problem) => ({ at: problem.at, ...problem.problem, sentence: sentenceOf(problem) })) }),
  };
}

/** The scores without a page. */
await answerStream((item) => readStageRequest(item, refusals), answerTo, refusals);
