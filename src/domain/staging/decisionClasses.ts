import { inputsOfScore, needsUpperLimit, testsOfInput, type Operator, type Score, type Test } from "./score.ts";
import { kindOf, type InputCode, type KnownInput, type Span } from "../findings/stagingInputs.ts";

/** How one possible value of an input answers each test of the score that looks at it. Values that answer alike are one class. */
export type DecisionClass = { readonly answers: ReadonlyMap<Test, boolean> };

const compare: { readonly [is in Operator]: (value: number, than: number) => boolean } = {
  "<": (value, than) => value < than,
  "<=": (value, than) => value <= than,
  ">": (value, than) => value > than,
  ">=": (value, than) => value >= than,
};

const within = (value: number, { low, high, lowOpen, highOpen }: Span): boolean =>
  (lowOpen === true ? value > low : value >= low) && (highOpen === true ? value < high : value <= high);

/**
 * Numbers that stand for every number of the span: each cut-off, and one number between and beyond them. Whole numbers stay
 * whole, so that no age lies between 75 and 76.
 */
function representatives(cuts: readonly number[], span: Span, whole: boolean): readonly number[] {
  const points = [...new Set([...cuts, span.low, span.high].filter(Number.isFinite))].sort((a, b) => a - b);
  const between = whole
    ? points.flatMap((point) => [point - 1, point, point + 1])
    : [(points[0] ?? 0) - 1, ...points.flatMap((point, index) => [point, (point + (points[index + 1] ?? point + 2)) / 2])];
  return between.filter((value) => within(value, span));
}

const ANYTHING: Span = { low: -Infinity, high: Infinity };

function classesOfNumber(
  tests: readonly Test[],
  known: Extract<KnownInput, { type: "number" }> | undefined,
  whole: boolean,
): readonly DecisionClass[] {
  const relative = tests.some((test) => "upperLimits" in test);
  // Without the laboratory's limit a value can lie anywhere against it; the limit's own size then does not matter.
  const placed = known !== undefined && (!relative || known.upperLimit !== undefined) ? known : undefined;
  const limit = placed?.upperLimit ?? 1;
  const cutOf = (test: Test): number =>
    "upperLimits" in test ? test.upperLimits * limit : "than" in test ? test.than : Number.NaN;
  return representatives(tests.map(cutOf), placed?.span ?? ANYTHING, whole).map((value) => ({
    answers: new Map(tests.map((test) => [test, "is" in test && compare[test.is](value, cutOf(test))])),
  }));
}

const classesOfChoice = (tests: readonly Test[], values: readonly string[]): readonly DecisionClass[] =>
  values.map((value) => ({ answers: new Map(tests.map((test) => [test, "oneOf" in test && test.oneOf.includes(value)])) }));

/**
 * The classes that an input can still fall into: one where its value is known, all where nothing is known of it, some where it is
 * known in part.
 *
 * - Units: as `KnownInput`.
 * - Errors: a known input of another kind than its code is a bug and throws.
 * - Source: the cut-offs stand in the score's own table.
 */
export function decisionClasses(score: Score, input: InputCode, known: KnownInput | undefined): readonly DecisionClass[] {
  const tests = testsOfInput(score, input);
  const kind = kindOf(input);
  if (known !== undefined && (known.type === "choice") !== (kind.type === "choice"))
    throw new RangeError(`${input} is not a ${known.type}`);
  const classes =
    kind.type === "choice"
      ? classesOfChoice(tests, known?.type === "choice" ? known.oneOf : kind.values)
      : classesOfNumber(tests, known?.type === "number" ? known : undefined, kind.type === "number" && kind.whole);
  const distinct = new Map(classes.map((one) => [[...one.answers.values()].join(), one]));
  if (distinct.size === 0) throw new RangeError(`${input} has no possible value`);
  return [...distinct.values()];
}

/** What is not known of an input: its value, or the laboratory's upper limit that a rule holds it against. */
export type MissingInput = { readonly input: InputCode; readonly what: "value" | "upper-limit" };

/** Everything the score asks for and nobody has given, in the order of its table. */
export const missingInputs = (score: Score, inputs: { readonly [code in InputCode]?: KnownInput }): readonly MissingInput[] =>
  inputsOfScore(score).flatMap((input): readonly MissingInput[] => {
    const known = inputs[input];
    if (known === undefined) return [{ input, what: "value" }];
    return known.type === "number" && known.upperLimit === undefined && needsUpperLimit(score, input)
      ? [{ input, what: "upper-limit" }]
      : [];
  });
