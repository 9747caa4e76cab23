import { entriesOf } from "../byId.ts";
import type { Revision } from "../kept.ts";
import { keysOf } from "../keysOf.ts";
import type { ObservationContent } from "../measuring/observation.ts";
import { SOURCE_FIELDS } from "../measuring/source.ts";
import { stands } from "../standing.ts";
import { KINDS } from "./keptKinds.ts";
import type { PatientRecord } from "./patientRecord.ts";

type Results = Pick<PatientRecord, "observations">;

/**
 * What a result says. By which name its sender knows it, and where it was read, is not among that: an import may
 * add it, and nothing else changes.
 */
const OF_THE_SOURCE: ReadonlySet<string> = new Set(SOURCE_FIELDS);
const FIELDS = keysOf(KINDS.observations.fields).filter(
  (field) => KINDS.observations.fields[field] !== "name" && !OF_THE_SOURCE.has(field),
);
/** What a result says, as one text. */
export const textOf = (state: ObservationContent): string => FIELDS.map((field) => `${field}=${state[field] ?? ""}`).join("\n");

/** Two numbers of 32 bits from a text. Nothing is kept secret by it: it only tells two texts apart. */
function hashOf(text: string): readonly [number, number] {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charCodeAt(index);
    one = Math.imul(one ^ letter, 0x01000193);
    other = Math.imul(other + letter, 0x85ebca6b) ^ (other >>> 13);
  }
  return [one >>> 0, other >>> 0];
}

/**
 * A sum over results that does not depend on their order: how many stand, and what each says. A result that does not stand counts
 * as one that is not there.
 */
export function sumOver(states: readonly (readonly [id: string, state: Revision<ObservationContent>])[]): string {
  let [one, other, count] = [0, 0, 0];
  for (const [id, state] of states) {
    if (!stands(state)) continue;
    const [a, b] = hashOf(`${id}\n${textOf(state)}`);
    [one, other, count] = [(one + a) % 0x100000000, (other + b) % 0x100000000, count + 1];
  }
  return `${count}.${one.toString(36)}${other.toString(36).padStart(7, "0")}`;
}

/** What a review of these results rests on. */
export const sumOf = ({ observations }: Results): string =>
  sumOver(entriesOf(observations).map((observation) => [observation.id, observation]));
