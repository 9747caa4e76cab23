import { isNamed, isSameName, sourceKey } from "../nameKey.ts";

/** What a person said once of two spellings: that they are one laboratory, or two. */
export type LaboratoryAnswer = { readonly one: string; readonly other: string; readonly isSame: boolean };

/** Two spellings that may be one laboratory's. */
export type AlikeNames = { readonly one: string; readonly other: string };

/** The answers of a device on which nobody was asked: always the same object, so that what is remembered by it stays. */
export const NO_ANSWERS: readonly LaboratoryAnswer[] = [];

/** A pair whichever way round it is named. */
export const pairKey = ({ one, other }: AlikeNames): string => [sourceKey(one), sourceKey(other)].sort().join("|");

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

/** Words that most laboratories have in their names, and their short forms: they tell none from another. */
const COMMON =
  /^(?:lab|labs|labor|laboratory|laboratories|laboratorium|laboratoire|laboratorio|the|of|dept|department|inc|ltd|gmbh)$/u;
const SHORT: { readonly [word in string]?: string } = {
  saint: "st",
  sankt: "st",
  center: "centre",
  hosp: "hospital",
  univ: "university",
};

/** What of a name tells a laboratory from others, its words in order: "St. Mary's Laboratory" and "Lab of Saint Marys" alike. */
const tellingPart = (name: string): string => {
  const words = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/['’`]/gu, "")
    .split(/[^\p{L}\p{N}]+/u);
  const telling = words.filter((word) => word !== "" && !COMMON.test(word)).map((word) => SHORT[word] ?? word);
  return telling.sort().join(" ");
};

/** Numbers tell laboratories apart: Lab 1 and Lab 2 are no slip of the finger. */
const numbersIn = (text: string): string => (text.match(/\d+/gu) ?? []).join(" ");

/** Shorter names than this differ by one letter too easily. */
const SHORTEST_FOR_A_SLIP = 5;

/** Whether two texts are one letter apart: one more, one less, or another. */
function isOneLetterApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const rest = short.slice(short.length === long.length ? same + 1 : same);
  return rest === long.slice(same + 1);
}

const isAlike = (one: string, other: string): boolean => {
  const [a, b] = [tellingPart(one), tellingPart(other)];
  if (a === "" || b === "" || numbersIn(a) !== numbersIn(b)) return false;
  return a === b || (Math.min(a.length, b.length) >= SHORTEST_FOR_A_SLIP && isOneLetterApart(a, b));
};

/**
 * The pairs of names that are alike but not the same, and of which nobody has said whether they are one laboratory. They are
 * asked about and never joined silently: a series of two laboratories that is not cut computes a change across methods.
 *
 * - Units: none.
 * - Errors: none.
 * - Source: app rule: the same telling words whatever their order, or one letter apart; numbers always tell apart.
 */
export function alikeLaboratories(names: Iterable<string>, answers: readonly LaboratoryAnswer[]): readonly AlikeNames[] {
  const spelled = new Map<string, string>();
  for (const name of names) if (isNamed(name) && !spelled.has(sourceKey(name))) spelled.set(sourceKey(name), name);
  const answered = new Set(answers.map(pairKey));
  const all = [...spelled.values()].sort();
  return all.flatMap((one, at) =>
    all
      .slice(at + 1)
      .filter((other) => isAlike(one, other) && !isSameLaboratory(one, other, answers) && !answered.has(pairKey({ one, other })))
      .map((other) => ({ one, other })),
  );
}
