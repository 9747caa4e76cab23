import type { Diagnosis } from "../record/patient.ts";
import type { InputCode } from "../findings/stagingInputs.ts";

export type Operator = "<" | "<=" | ">" | ">=";

/** One comparison of a published rule, with the operator exactly as its source has it. */
export type Test =
  | { readonly input: InputCode; readonly is: Operator; readonly than: number }
  /** Relative to the upper limit of the laboratory that reported the value. */
  | { readonly input: InputCode; readonly is: Operator; readonly upperLimits: number }
  | { readonly input: InputCode; readonly oneOf: readonly string[] };

/** Tests, joined. */
export type Condition = Test | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] };

/** One line of a score's table: what it asks, and the points it gives where the score counts points. */
export type Factor = { readonly id: string; readonly when: Condition; readonly points?: number };

/** What makes a stage: a sum of points from one number to another, factors, or both. */
export type StageCondition =
  | { readonly points: readonly [from: number, to: number] }
  | { readonly factor: string }
  | { readonly not: StageCondition }
  | { readonly all: readonly StageCondition[] }
  | { readonly any: readonly StageCondition[] };

/** One stage, and when it holds. The one without `when` holds where no other does. */
export type StageRow = { readonly stage: string; readonly when?: StageCondition };

/** A published score as a table. Nothing of it stands in code. */
export type Score<Code extends string = string> = {
  readonly code: Code;
  readonly diagnoses: readonly Diagnosis[];
  /** Which sample it rests on: the one at diagnosis, or the one before treatment of a relapse. */
  readonly sample: "diagnosis" | "relapse";
  readonly factors: readonly Factor[];
  /** From the most favorable to the least. */
  readonly stages: readonly StageRow[];
  readonly citation: string;
};

/** The tests of a condition, each once, in the order in which they stand. */
function testsOf(condition: Condition): readonly Test[] {
  if ("all" in condition) return condition.all.flatMap(testsOf);
  return "any" in condition ? condition.any.flatMap(testsOf) : [condition];
}

/** The inputs of a condition, each once. */
export const inputsOf = (condition: Condition): readonly InputCode[] => [
  ...new Set(testsOf(condition).map((test) => test.input)),
];

/** Everything a score asks for, each input once, in the order of its table. */
export const inputsOfScore = (score: Score): readonly InputCode[] => [
  ...new Set(score.factors.flatMap((factor) => inputsOf(factor.when))),
];

/** The tests of a score that look at this input. */
export const testsOfInput = (score: Score, input: InputCode): readonly Test[] =>
  score.factors.flatMap((factor) => testsOf(factor.when)).filter((test) => test.input === input);

/** Whether the score holds this input against the reporting laboratory's upper limit. */
export const needsUpperLimit = (score: Score, input: InputCode): boolean =>
  testsOfInput(score, input).some((test) => "upperLimits" in test);
