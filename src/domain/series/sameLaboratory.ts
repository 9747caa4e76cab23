import { isSameName, sourceKey } from "../nameKey.ts";
import type { LaboratoryAnswer } from "./laboratoryNames.ts";

const remembered = new WeakMap<readonly LaboratoryAnswer[], ReadonlyMap<string, string>>();

/** For each spelling that somebody joined with others the one that stands for all of them. */
function standingFor(answers: readonly LaboratoryAnswer[]): ReadonlyMap<string, string> {
  const known = remembered.get(answers);
  if (known !== undefined) return known;
  const stands = new Map<string, string>();
  for (const { one, other, isSame } of answers) {
    if (!isSame) continue;
    const [a, b] = [one, other].map(sourceKey).map((key) => stands.get(key) ?? key);
    if (a === undefined || b === undefined) continue;
    for (const [key, by] of stands) if (by === b) stands.set(key, a);
    for (const key of [sourceKey(one), sourceKey(other), a, b]) stands.set(key, a);
  }
  remembered.set(answers, stands);
  return stands;
}

/**
 * Whether two names are one laboratory's: the same but for what people spell differently, or joined by a person's answer.
 *
 * - Units: none.
 * - Errors: none; two absent names are the same, and nothing that is merely alike is.
 */
export function isSameLaboratory(
  one: string | undefined,
  other: string | undefined,
  answers: readonly LaboratoryAnswer[],
): boolean {
  if (isSameName(one, other)) return true;
  if (answers.length === 0) return false;
  const stands = standingFor(answers);
  const [a, b] = [sourceKey(one), sourceKey(other)];
  return (stands.get(a) ?? a) === (stands.get(b) ?? b);
}
