import { contentOf, stableText, type Revision } from "../kept.ts";
import type { Part } from "./keptKinds.ts";
import { thingsSaid } from "./thingsSaid.ts";

type Fields = { readonly [field: string]: unknown };
const fieldsOf = (state: Revision<object>): Fields => ({ ...contentOf<object>(state) });
const said = (fields: Fields, field: string): string => stableText(fields[field] ?? null);

/** The fields in which two states say another thing. */
function differing(one: Fields, other: Fields): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((field) => said(one, field) !== said(other, field));
}

/**
 * Whether a question about two states is still open by what stands now: in some field one of both stands that nobody has decided for. A
 * change in another field, made meanwhile, answers nothing; a third value in each does.
 */
export function isUndecided(one: Revision<object>, other: Revision<object>, now: Revision<object>): boolean {
  const [a, b, standing] = [fieldsOf(one), fieldsOf(other), fieldsOf(now)];
  return differing(a, b).some((field) => [a, b].some((side) => said(side, field) === said(standing, field)));
}

/**
 * What stands once a person decided for one of two states: its word on each thing on which they differ, and what all say of the rest. A
 * number goes with its unit and with what was measured, though the two differ in the number alone and all else was changed meanwhile.
 */
export function decidedFor(part: Part | "patient", chosen: Revision<object>, other: Revision<object>, saidByAll: object): object {
  const [a, b] = [fieldsOf(chosen), fieldsOf(other)];
  const decided: { [field: string]: unknown } = { ...saidByAll };
  const differ = new Set(differing(a, b));
  for (const field of thingsSaid(part, [chosen, other]).flatMap((thing) => (thing.some((one) => differ.has(one)) ? thing : []))) {
    if (a[field] === undefined) delete decided[field];
    else decided[field] = a[field];
  }
  return decided;
}
