import { contentOf, type Revision } from "../kept.ts";
import type { Part } from "./keptKinds.ts";

/** Fields that say one thing together: two halves of it from two people would be a third thing that neither said. */
const TOGETHER: { readonly [P in Part | "patient"]: readonly (readonly string[])[] } = {
  patient: [
    ["diagnosis", "diagnosedOn"],
    ["familyName", "givenName"],
  ],
  // A number is nothing without its unit, what was measured, and the limits printed beside it.
  observations: [
    ["measurand", "value", "unit", "intervalLow", "intervalHigh", "method", "laboratory"],
    ["collectedOn", "collectedAt"],
  ],
  lines: [["startedOn", "stoppedOn", "stopReason"]],
  events: [["kind", "on", "until"]],
  setAsides: [["measurand", "observationId", "why"]],
  stagingInputs: [["input", "value", "on", "source"]],
  boardNotes: [["kind", "text"]],
  nextTests: [["on", "every", "setOn"]],
  reviews: [["on", "by", "results", "verdicts"]],
  // What was taken over is what the patient had said then.
  patientEntries: [["kind", "on", "text", "measurand", "value", "unit", "laboratory", "takenAs"]],
};

/** What an entry of a kind can say, thing by thing: the fields of each, of all that any of these states has. */
export function thingsSaid(part: Part | "patient", states: readonly Revision<object>[]): readonly (readonly string[])[] {
  const together = TOGETHER[part];
  const grouped = new Set(together.flat());
  const fields = new Set(states.flatMap((state) => Object.keys(contentOf<object>(state))));
  return [...together, ...[...fields].filter((field) => !grouped.has(field)).map((field) => [field])];
}
