import { boundariesOf, type Boundary } from "./boundary.ts";
import { missingInputs, type MissingInput } from "./decisionClasses.ts";
import { possibleStages } from "./possibleStages.ts";
import type { Factor } from "./score.ts";
import type { KnownScore } from "./scores.ts";
import type { InputCode, KnownInputs } from "../findings/stagingInputs.ts";

/** One line of the working: whether it is met, and the points it gave; neither where that is still open. */
export type WorkingRow = { readonly factor: Factor; readonly met?: boolean; readonly points?: number };

/** What a score says of a patient, with its working. */
export type Staging = {
  readonly score: KnownScore;
  /** Only where no value of a missing input could change it. */
  readonly stage?: string;
  /** Only where they are the same whatever the missing inputs are. */
  readonly points?: number;
  /** The stages still possible, from the most favorable; the stage alone where it stands. */
  readonly possible: readonly string[];
  readonly missing: readonly MissingInput[];
  /** The missing inputs on which the stage still turns; the others are missing and would change nothing. */
  readonly deciding: readonly InputCode[];
  readonly working: readonly WorkingRow[];
  readonly boundary: readonly Boundary[];
};

/**
 * A published score over what is known. It refuses rather than guesses: a missing or censored input leaves every stage possible
 * that one of its values would give.
 *
 * - Units: as `KnownInput`; points as published.
 * - Errors: none; what cannot be said is in `possible` and `missing`.
 * - Source: the score's citation.
 */
export function scoreOf(score: KnownScore, inputs: KnownInputs): Staging {
  const { stages, points, met, deciding } = possibleStages(score, inputs);
  const [only] = stages;
  return {
    score,
    ...(stages.length === 1 && only !== undefined ? { stage: only } : {}),
    ...(points !== undefined && points[0] === points[1] ? { points: points[0] } : {}),
    possible: stages,
    missing: missingInputs(score, inputs),
    deciding,
    working: score.factors.map((factor) => workingRow(factor, met.get(factor.id))),
    boundary: boundariesOf(score, inputs, stages),
  };
}

const workingRow = (factor: Factor, met: boolean | undefined): WorkingRow => ({
  factor,
  ...(met === undefined ? {} : { met }),
  ...(met === undefined || factor.points === undefined ? {} : { points: met ? factor.points : 0 }),
});
