import { decisionClasses, type DecisionClass } from "./decisionClasses.ts";
import { inputsOfScore, type Condition, type Factor, type Score, type StageCondition, type Test } from "./score.ts";
import type { InputCode, KnownInputs } from "../findings/stagingInputs.ts";

/** What a score comes to, over every value that its inputs can still have. */
export type PossibleStages = {
  /** In the order of the table, from the most favorable. */
  readonly stages: readonly string[];
  /** The least and the most points that are possible; absent where the score counts none. */
  readonly points?: readonly [least: number, most: number];
  /** For each factor: whether it is met, or nothing where that is still open. */
  readonly met: ReadonlyMap<string, boolean | undefined>;
  /** The open inputs on which the stage still turns. */
  readonly deciding: readonly InputCode[];
};

const holds = (condition: Condition, answers: (test: Test) => boolean): boolean => {
  if ("all" in condition) return condition.all.every((part) => holds(part, answers));
  return "any" in condition ? condition.any.some((part) => holds(part, answers)) : answers(condition);
};

function stageHolds(condition: StageCondition, met: ReadonlySet<string>, points: number): boolean {
  if ("points" in condition) return points >= condition.points[0] && points <= condition.points[1];
  if ("factor" in condition) return met.has(condition.factor);
  if ("not" in condition) return !stageHolds(condition.not, met, points);
  if ("all" in condition) return condition.all.every((part) => stageHolds(part, met, points));
  return condition.any.some((part) => stageHolds(part, met, points));
}

/** The one stage that these factors make. A table in which two hold, or none, is a bug. */
function stageOf(score: Score, met: ReadonlySet<string>, points: number): string {
  const holding = score.stages.filter(({ when }) => when !== undefined && stageHolds(when, met, points));
  const row = holding[0] ?? score.stages.find(({ when }) => when === undefined);
  if (row === undefined || holding.length > 1)
    throw new RangeError(`${score.code} has ${holding.length} stages for ${points} points`);
  return row.stage;
}

const countsPoints = (score: Score): boolean => score.factors.some((factor) => factor.points !== undefined);
const pointsOf = (factors: readonly Factor[]): number => factors.reduce((sum, factor) => sum + (factor.points ?? 0), 0);

/**
 * Every stage that some value of the open inputs would give, found by trying one value of each of their decision classes in every
 * combination. No input is treated specially, so what is not known can never be taken for a default.
 *
 * - Units: as `KnownInput`; points as published.
 * - Errors: none.
 * - Source: the score's own table.
 */
export function possibleStages(score: Score, inputs: KnownInputs): PossibleStages {
  const codes = inputsOfScore(score);
  const classes = codes.map((code) => decisionClasses(score, code, inputs[code]));
  const total = classes.reduce((product, one) => product * one.length, 1);
  const stageAt: string[] = [];
  const answers = new Map<Test, boolean>();
  const met = new Map<string, boolean | undefined>();
  let [least, most] = [Infinity, -Infinity];
  for (let at = 0; at < total; at += 1) {
    turnTo(at, classes, answers);
    const metNow = score.factors.filter((factor) => holds(factor.when, (test) => answers.get(test) === true));
    const metIds = new Set(metNow.map((factor) => factor.id));
    for (const { id } of score.factors) met.set(id, at === 0 || met.get(id) === metIds.has(id) ? metIds.has(id) : undefined);
    const points = pointsOf(metNow);
    [least, most] = [Math.min(least, points), Math.max(most, points)];
    stageAt.push(stageOf(score, metIds, points));
  }
  const found = new Set(stageAt);
  return {
    stages: score.stages.map((row) => row.stage).filter((stage) => found.has(stage)),
    ...(countsPoints(score) ? { points: [least, most] as const } : {}),
    met,
    deciding: codes.filter((_, index) => turnsOn(index, classes, stageAt)),
  };
}

/**
 * Sets the answers of the combination with this number. Each input's class is a digit, the first input's the fastest; only digits
 * that moved are set anew.
 */
function turnTo(number: number, classes: readonly (readonly DecisionClass[])[], answers: Map<Test, boolean>): void {
  let stride = 1;
  for (const choices of classes) {
    if (number % stride !== 0) return;
    for (const [test, answer] of choices[Math.floor(number / stride) % choices.length]?.answers ?? []) answers.set(test, answer);
    stride *= choices.length;
  }
}

/** Whether two combinations that differ in this input alone give different stages. */
function turnsOn(index: number, classes: readonly (readonly DecisionClass[])[], stageAt: readonly string[]): boolean {
  const size = classes[index]?.length ?? 1;
  const stride = classes.slice(0, index).reduce((product, one) => product * one.length, 1);
  return size > 1 && stageAt.some((stage, at) => Math.floor(at / stride) % size < size - 1 && stageAt[at + stride] !== stage);
}
