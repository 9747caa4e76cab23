import { isNamed, sourceKey } from "../nameKey.ts";
import { pairKey, type AlikeNames, type LaboratoryAnswer } from "./laboratoryNames.ts";
import { isSameLaboratory } from "./sameLaboratory.ts";

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
