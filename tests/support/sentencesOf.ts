import type { Language, WordedPage } from "../../src/words/language.ts";
import { isLanguageCode } from "../../src/words/languages.ts";
import { NEEDS } from "../../src/words/needs.ts";

/** Every text of a language, by the path at which it stands: "verdict.clinician.moving". */
export type Catalogue = { readonly [path: string]: string | ((...given: readonly unknown[]) => unknown) };

function collect(part: unknown, path: string, found: Record<string, Catalogue[string]>): void {
  if (typeof part === "string" || typeof part === "function") found[path] = part as Catalogue[string];
  else if (typeof part === "object" && part !== null)
    for (const [key, inner] of Object.entries(part)) collect(inner, path === "" ? key : `${path}.${key}`, found);
}

/** All that a language says, its pages fetched. */
export async function catalogueOf(language: Language): Promise<Catalogue> {
  const found: Record<string, Catalogue[string]> = {};
  collect(await language.common.fetch(), "", found);
  if (isLanguageCode(language.code)) found["needs"] = NEEDS[language.code];
  for (const [page, words] of Object.entries(language.pages)) collect(await words.fetch(), `pages.${page as WordedPage}`, found);
  return found;
}

/**
 * Stands in for all that a sentence is given. Each value leaves a mark where it is written, by the way that led to it: "⟦0.from⟧" is
 * `from` of the first. A list is two of its members.
 */
function marked(path: string): unknown {
  const mark = `⟦${path}⟧`;
  const at = (key: string | symbol): unknown => {
    if (key === Symbol.toPrimitive || key === "toString") return () => mark;
    if (key === Symbol.iterator) return () => [marked(`${path}.a`), marked(`${path}.b`)][Symbol.iterator]();
    if (key === "length") return 2;
    if (key === "at") return (place: number) => marked(`${path}.${place < 0 ? "b" : "a"}`);
    if (key === "slice") return (from: number) => (from < 0 ? [marked(`${path}.b`)] : [marked(`${path}.a`)]);
    if (key === "map")
      return (say: (one: unknown, index: number) => unknown) =>
        ["a", "b"].map((one, index) => say(marked(`${path}.${one}`), index));
    if (key === "join") return (between: string) => ["a", "b"].map((one) => `⟦${path}.${one}⟧`).join(between);
    if (key === "includes" || key === "startsWith" || key === "endsWith") return () => false;
    if (["replace", "replaceAll", "trim", "toLowerCase", "toUpperCase", "toLocaleLowerCase", "normalize"].includes(String(key)))
      return () => mark;
    return typeof key === "symbol" ? undefined : marked(`${path}.${key}`);
  };
  return new Proxy(() => mark, { get: (_target, key) => at(key), apply: () => mark });
}

const textIn = (said: unknown): string =>
  typeof said === "string" ? said : typeof said === "object" && said !== null ? Object.values(said).map(textIn).join("\n") : "";

/** What a text says when it is given marks, numbers and nothing: its branches, as far as these reach them. */
const GIVEN: readonly (() => readonly unknown[])[] = [
  () => ["0", "1", "2", "3"].map(marked),
  () => ["0", "1", "2", "3"].map((place) => withNumbers(place, 1)),
  () => ["0", "1", "2", "3"].map((place) => withNumbers(place, 5)),
];

/** Marks whose every value counts as a number where it is compared, and writes its mark where it is written. */
function withNumbers(path: string, count: number): unknown {
  const mark = `⟦${path}⟧`;
  return new Proxy(() => mark, {
    get: (_target, key) => {
      if (key === Symbol.toPrimitive) return (hint: string) => (hint === "number" ? count : mark);
      if (key === "toString") return () => mark;
      if (["count", "more", "results", "days", "pairs", "of", "read", "total", "rows"].includes(String(key))) return count;
      return Reflect.get(marked(path) as object, key);
    },
    apply: () => mark,
  });
}

/** The texts that an entry can say. One that throws for what it is given says nothing there. */
export function saidBy(entry: Catalogue[string]): readonly string[] {
  if (typeof entry === "string") return [entry];
  const counts = [0, 1, 2, 5].map((count) => () => [count, count, count]);
  return [...GIVEN, ...counts].flatMap((given) => {
    try {
      return [textIn(entry(...given()))];
    } catch {
      return [];
    }
  });
}

/** The marks of the values that an entry writes when it is given one of each. */
export function valuesIn(entry: Catalogue[string]): ReadonlySet<string> {
  if (typeof entry === "string") return new Set();
  try {
    return new Set(textIn(entry(...["0", "1", "2", "3"].map(marked))).match(/⟦[^⟧]*⟧/gu) ?? []);
  } catch {
    return new Set();
  }
}
