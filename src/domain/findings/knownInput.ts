import { acceptedUnit } from "../measuring/measurand.ts";
import type { Comparator } from "../measuring/measured.ts";
import { parseMeasured, type DecimalSign, type NotMeasured } from "../measuring/measured.ts";
import { limitOf, quantityOf, type ObservationContent } from "../measuring/observation.ts";
import { EMPTY_DRAFT, parseObservation, type DraftProblem } from "../measuring/observationDoor.ts";
import { err, ok, type Result } from "../result.ts";
import type { Unit } from "../measuring/units.ts";
import { answer, kindOf, type InputCode, type KnownInput, type Span } from "./stagingInputs.ts";

/** What is given of an input before the door: texts. An empty text is "not given". */
export type InputDraft = { readonly value: string; readonly unit: string; readonly upperLimit: string };

export type InputProblem =
  | { readonly type: "Refused"; readonly problem: DraftProblem }
  /** The unit is nearly always a slip for this measurand, and nobody has said that it is meant. */
  | { readonly type: "ChallengedUnit"; readonly unit: Unit }
  | { readonly type: "NotMeasured"; readonly problem: NotMeasured }
  | { readonly type: "NotWhole"; readonly text: string }
  | { readonly type: "BeyondBelief"; readonly text: string; readonly atMost: number }
  | { readonly type: "NotAChoice"; readonly text: string; readonly values: readonly string[] };

/** The numbers that a reported one can stand for. */
function spanOf(comparator: Comparator, value: number): Span {
  switch (comparator) {
    case "=":
      return { low: value, high: value };
    case "<":
      return { low: -Infinity, high: value, highOpen: true };
    case "<=":
      return { low: -Infinity, high: value };
    case ">":
      return { low: value, high: Infinity, lowOpen: true };
    case ">=":
      return { low: value, high: Infinity };
  }
}

/**
 * A result as a score takes it: what it can stand for, and the upper limit that its own laboratory printed. The fallback interval
 * is no laboratory's limit.
 */
export function knownFromObservation(content: ObservationContent): KnownInput {
  const { comparator, value } = quantityOf(content);
  const upperLimit = limitOf(content, "intervalHigh");
  return { type: "number", span: spanOf(comparator, value), ...(upperLimit === undefined ? {} : { upperLimit }) };
}

/**
 * The door for an input of a score that is typed, sent or stored as text. Laboratory values pass the one door of all results,
 * with its limits and units.
 *
 * - Units: as printed; converted once, by the measurand catalogue.
 * - Errors: every problem of the draft; `ChallengedUnit` unless the unit is confirmed (B2M in mg/dL).
 * - Source: refusal limits with each measurand.
 */
export function parseScoreInput(
  code: InputCode,
  draft: InputDraft,
  context: { readonly decimal: DecimalSign; readonly unitConfirmed?: boolean },
): Result<KnownInput, readonly InputProblem[]> {
  const kind = kindOf(code);
  switch (kind.type) {
    case "choice": {
      const value = kind.values.find((known) => known === draft.value.trim());
      return value === undefined ? err([{ type: "NotAChoice", text: draft.value, values: kind.values }]) : ok(answer(value));
    }
    case "number": {
      const read = parseMeasured(draft.value, context.decimal);
      if (!read.ok) return err([{ type: "NotMeasured", problem: read.error }]);
      const { comparator, value, unitText } = read.value;
      if (comparator !== "=" || unitText !== undefined)
        return err([{ type: "NotMeasured", problem: { type: "NotANumber", text: draft.value } }]);
      if (kind.whole && !Number.isInteger(value)) return err([{ type: "NotWhole", text: draft.value }]);
      if (value > kind.atMost) return err([{ type: "BeyondBelief", text: draft.value, atMost: kind.atMost }]);
      return ok({ type: "number", span: spanOf("=", value) });
    }
    case "quantity": {
      // Any day will do: what the score takes from the result is its value and its limit.
      const observation = {
        ...EMPTY_DRAFT,
        measurand: kind.measurand,
        value: draft.value,
        unit: draft.unit,
        intervalHigh: draft.upperLimit,
        collectedOn: "2000-01-01",
      };
      const read = parseObservation(observation, { decimal: context.decimal });
      if (!read.ok) return err(read.error.map((problem) => ({ type: "Refused" as const, problem })));
      const { unit } = read.value;
      if (acceptedUnit(kind.measurand, unit)?.challenge === true && context.unitConfirmed !== true)
        return err([{ type: "ChallengedUnit", unit }]);
      return ok(knownFromObservation(read.value));
    }
  }
}
