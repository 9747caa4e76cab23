import { SCORES } from "../../src/domain/staging/scores.ts";
import type { ScoreCode } from "../../src/domain/staging/scores.ts";
import { scoreOf, type Staging } from "../../src/domain/staging/scoreOf.ts";
import { answer, exactly, isInputCode, type KnownInput, type KnownInputs } from "../../src/domain/findings/stagingInputs.ts";

/** What a vector gives: a number, a number with its upper limit, or an answer; "missing" is left out. */
export type Given = { readonly [input: string]: number | string | readonly [value: number, upperLimit: number] };

const known = (value: Given[string]): KnownInput => {
  if (typeof value === "string") return answer(value);
  return typeof value === "number" ? exactly(value) : exactly(value[0], value[1]);
};

/** Inputs from a short notation; a name that is no input fails loudly. */
export const inputs = (given: Given): KnownInputs =>
  Object.fromEntries(
    Object.entries(given).map(([code, value]) => {
      if (!isInputCode(code)) throw new Error(`${code} is no input`);
      return [code, known(value)];
    }),
  );

/** A score over inputs in short notation. */
export const staged = (code: ScoreCode, given: Given): Staging => scoreOf(SCORES[code], inputs(given));

/** Runs a table of vectors: what is given, the stage, and the points where the score counts them. */
export const vectors = (rows: readonly (readonly [about: string, given: Given, stage: string, points?: number])[]) =>
  rows.map(([about, given, stage, points]) => ({ about, given, stage, points }));
