const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED = "áƀçðéƒğĥíĵķļɱñóþɋŕšŧúṽŵẋýžÁƁÇÐÉƑĞĤÍĴĶĻⱮÑÓÞɊŔŠŦÚṼŴẊÝŽ";
const TWICE = /[aeiou]/gu;

/** A text as it would stand in another language: every letter accented, about a third longer, with another decimal sign. */
const other = (text: string): string =>
  text
    .replaceAll(/(?<=\d)\.(?=\d)/gu, ",")
    .replaceAll(TWICE, (vowel) => vowel + vowel)
    .replaceAll(/[a-z]/giu, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);

/** The texts among what a sentence was given, the longest first. */
const textsIn = (given: unknown): readonly string[] =>
  typeof given === "string"
    ? [given]
    : typeof given === "object" && given !== null
      ? Object.values(given)
          .flatMap(textsIn)
          .toSorted((a, b) => b.length - a.length)
      : [];

const literally = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);

/** Accents what a sentence says of itself; what it was given, values, names and units, stays to the letter. */
function accentAround(text: string, given: readonly string[]): string {
  const kept = given.filter((one) => one.trim() !== "").map(literally);
  if (kept.length === 0) return other(text);
  const places = new RegExp(String.raw`(?<![A-Za-z])(?:${kept.join("|")})(?![A-Za-z])`, "gu");
  let said = "";
  let from = 0;
  for (const { index, 0: found } of text.matchAll(places)) {
    said += other(text.slice(from, index)) + found;
    from = index + found.length;
  }
  return said + other(text.slice(from));
}

/**
 * A catalogue of texts, or one entry of it, in the pseudo-language: texts accented and lengthened, sentences that take values
 * accented around their values, all else as it is.
 */
export function accented<T>(entry: T, given: readonly string[] = []): T {
  const changed = ((): unknown => {
    if (typeof entry === "string") return accentAround(entry, given);
    if (typeof entry === "function")
      return (...values: readonly unknown[]): unknown =>
        accented<unknown>(
          entry(...values),
          [...given, ...values.flatMap(textsIn)].toSorted((a, b) => b.length - a.length),
        );
    if (Array.isArray(entry)) return entry.map((one: unknown) => accented(one, given));
    if (typeof entry === "object" && entry !== null)
      return Object.fromEntries(Object.entries(entry).map(([key, one]: [string, unknown]) => [key, accented(one, given)]));
    return entry;
  })();
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the same shape, each text in it accented
  return changed as T;
}
