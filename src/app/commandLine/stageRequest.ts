import { err, ok, type Result } from "../../domain/result.ts";
import { clinicalStageOf } from "../../domain/findings/clinicalStage.ts";
import { parseScoreInput, type InputProblem } from "../../domain/findings/knownInput.ts";
import { inputsOfScore } from "../../domain/staging/score.ts";
import { isScoreCode, SCORES, type KnownScore } from "../../domain/staging/scores.ts";
import { isInputCode, kindOf, type InputCode, type KnownInput, type KnownInputs } from "../../domain/findings/stagingInputs.ts";
import type { PageWords } from "../../words/language.ts";
import type { BrokenInput, JsonItem } from "./jsonItems.ts";

/** An input that was refused and left out: where it stands in the request, and why. */
export type StageProblem =
  | { readonly at: string; readonly input: InputCode; readonly problem: InputProblem | { readonly type: "NotAnObject" } }
  | { readonly at: string; readonly problem: { readonly type: "UnknownInput"; readonly text: string } };

/** One question to the scores. */
export type StageRequest = {
  readonly id: string | number;
  readonly score: KnownScore;
  readonly inputs: KnownInputs;
  readonly problems: readonly StageProblem[];
};

type Fields = { readonly [name: string]: unknown };

const isFields = (value: unknown): value is Fields => value !== null && typeof value === "object" && !Array.isArray(value);
/** Texts as they stand; a number by its own digits; anything else as JSON, so that the door refuses it by name. */
const textOf = (value: unknown): string =>
  value === undefined || value === null ? "" : typeof value === "string" ? value : JSON.stringify(value);

const ROMAN = ["0", "I", "II", "III", "IV"];
/** Stages may come as digits, findings as true and false. */
const SPELLED: { readonly [input in InputCode]?: (text: string) => string } = {
  rai: (text) => ROMAN[Number(text)] ?? text,
  annArbor: (text) => (text === "0" ? text : (ROMAN[Number(text)] ?? text)),
};
const FINDINGS: { readonly [text: string]: string } = { true: "present", false: "absent" };

/** Answers that say that nothing is known, which is no mistake. Sex may be neither of the two that the scores were made with. */
const NOT_KNOWN: { readonly [input in InputCode]?: readonly string[] } = { sex: ["other", "unknown"] };

/**
 * Reads one request. What is wrong with its frame (no id, no known score, no inputs) breaks it; an input that is refused is
 * reported in `problems` and counts as missing, so that no slip can make a stage.
 */
export function readStageRequest({ place, text }: JsonItem, words: PageWords["commandLine"]): Result<StageRequest, BrokenInput> {
  const broken = (sentence: string) => err({ type: "BrokenInput" as const, sentence });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    return broken(words.notJson(place, cause instanceof Error ? cause.message : ""));
  }
  if (!isFields(json)) return broken(words.notAnObject(place));
  const { id, score: code, inputs = {} } = json;
  if (typeof id !== "string" && typeof id !== "number") return broken(words.missing(place, "id"));
  if (typeof code !== "string") return broken(words.missing(place, "score"));
  if (!isScoreCode(code)) return broken(words.unknownScore(place, code));
  if (!isFields(inputs)) return broken(words.missing(place, "inputs"));

  const score = SCORES[code];
  const problems: StageProblem[] = [];
  const known: { [input in InputCode]?: KnownInput } = {};
  const take = (input: InputCode, value: unknown) => {
    const read = readInput(input, value, problems);
    if (read !== undefined) known[input] = read;
  };
  const asked = inputsOfScore(score).flatMap((input): readonly InputCode[] =>
    input === "clinicalStage" ? ["rai", "binet"] : [input],
  );
  for (const [name, value] of Object.entries(inputs)) {
    if (!isInputCode(name) || name === "clinicalStage")
      problems.push({ at: `inputs.${name}`, problem: { type: "UnknownInput", text: name } });
    // What this score does not ask for is another score's business.
    else if (asked.includes(name)) take(name, value);
  }
  const clinicalStage = clinicalStageOf(known.rai, known.binet);
  return ok({ id, score, inputs: { ...known, ...(clinicalStage === undefined ? {} : { clinicalStage }) }, problems });
}

function readInput(input: InputCode, value: unknown, problems: StageProblem[]): KnownInput | undefined {
  if (value === undefined || value === null || value === "" || NOT_KNOWN[input]?.includes(textOf(value)) === true)
    return undefined;
  const at = `inputs.${input}`;
  const kind = kindOf(input);
  if (kind.type === "quantity" && !isFields(value)) {
    problems.push({ at, input, problem: { type: "NotAnObject" } });
    return undefined;
  }
  const fields: Fields = isFields(value) && kind.type === "quantity" ? value : { value };
  if (kind.type === "quantity" && textOf(fields["value"]) === "") return undefined;
  const isFinding = kind.type === "choice" && kind.values.includes("present");
  const typed = textOf(fields["value"]);
  const spelled = isFinding ? (FINDINGS[typed] ?? typed) : (SPELLED[input]?.(typed) ?? typed);
  const draft = { value: spelled, unit: textOf(fields["unit"]), upperLimit: textOf(fields["upperLimit"]) };
  const read = parseScoreInput(input, draft, { decimal: ".", unitConfirmed: fields["unitConfirmed"] === true });
  if (read.ok) return read.value;
  for (const problem of read.error) problems.push({ at, input, problem });
  return undefined;
}
