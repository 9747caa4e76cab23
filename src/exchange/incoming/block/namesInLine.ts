import { readIntervalText } from "../spelling/intervalText.ts";
import { readNamedMeasurand, type MeasurandReading } from "../spelling/readMeasurandText.ts";
import { lineReadings } from "./reportLine.ts";

/** A line that is a name and nothing else has no more letters. */
const LONGEST_NAME = 60;
/** Names are of at most so many words. */
const LONGEST_RUN = 5;
/** Words of one line that are looked through. */
const MOST_WORDS = 60;
/** Words that make a sentence of a name: what is told there is no print of a laboratory. */
const SENTENCE = new RegExp(
  String.raw`(?<!\p{L})(?:was|were|is|are|has|had|been|not|fell|rose|risen|increased|decreased|below|above|than|if|when` +
    String.raw`|goal|target|cut-?off|threshold|lag|liegt|war|waren|ist|sind|betrug|beträgt|nicht|unter|über|wenn|ziel` +
    String.raw`|grenze|gestiegen|gefallen|est|était|sont|passée?|seuil|sous|fue|era|está|umbral|è|sono|stata?|soglia|non` +
    String.raw`|we|she|he|her|his|sie|elle|ella)(?!\p{L})`,
  "iu",
);
/** Words of other meanings that are names of a measurand only where nothing else stands before a value. */
const COMMON_WORD = /^(?:[Cc]a\.|ca|b|m)$/u;

/** What a line names, where the name begins, and what it means. */
export type NameInLine = { readonly name: string; readonly at: number; readonly reading: MeasurandReading };

/** The first words of a line that name something followed here, with the specimen that follows them. */
export function namedWithin(flat: string): NameInLine | undefined {
  const words = [...flat.matchAll(/[^\s;|=:]+/gu)].slice(0, MOST_WORDS);
  for (let count = 1; count <= LONGEST_RUN; count += 1) {
    for (let first = 0; first + count <= words.length; first += 1) {
      const [start, last] = [words[first], words[first + count - 1]];
      if (start === undefined || last === undefined || COMMON_WORD.test(start[0])) continue;
      if (isFollowed(plainRun(flat.slice(start.index, last.index + last[0].length))))
        return longestName(flat, words, first, count);
    }
  }
  return undefined;
}

const plainRun = (run: string): string => run.replaceAll(/^[(["'*]+|[)\]"'*:=,.]+$/gu, "");

const isFollowed = (name: string): boolean => {
  const reading = readNamedMeasurand({ code: "", name, specimen: "", unit: "" });
  if (reading.type === "Ask") return reading.open === "specimen";
  return reading.type === "Measurand" || reading.refusal.type === "CodeNotComparable";
};

/** Whether a line is the name of something followed here and nothing else. */
export const namesFollowed = (line: string): boolean =>
  line.length <= LONGEST_NAME &&
  line.split(" ").length <= LONGEST_RUN &&
  !/\d[.,]\d/u.test(line) &&
  !SENTENCE.test(line) &&
  isFollowed(plainRun(line));

/** The name with the words behind it that say more of it: its specimen. */
function longestName(flat: string, words: readonly RegExpExecArray[], first: number, count: number): NameInLine {
  const at = words[first]?.index ?? 0;
  const nameOf = (many: number) => {
    const last = words[first + many - 1];
    return last === undefined ? "" : plainRun(flat.slice(at, last.index + last[0].length));
  };
  const readingOf = (name: string) => readNamedMeasurand({ code: "", name, specimen: "", unit: "" });
  let best = { name: nameOf(count), reading: readingOf(nameOf(count)) };
  for (let many = count + 1; many <= count + 3 && first + many <= words.length; many += 1) {
    const word = words[first + many - 1]?.[0] ?? "";
    if (/\d/u.test(word)) break;
    const reading = readingOf(nameOf(many));
    if (JSON.stringify(reading) !== JSON.stringify(best.reading) && isFollowed(nameOf(many)))
      best = { name: nameOf(many), reading };
  }
  return { ...best, at: flat.indexOf(best.name, at) };
}

/** Whether a text tells something rather than naming it. */
export const isSentence = (text: string): boolean => SENTENCE.test(text);

/** Whether a name may be a word that only looks like one: "ca. 5 days". */
export const isCommonWord = (name: string): boolean => COMMON_WORD.test(name);

/** Whether a line is a value with its unit, and whatever belongs to it, without a name. */
export const isValueAlone = (line: string): boolean => {
  for (const { name, unit, interval } of lineReadings(line))
    if (name === "" && (unit !== "" || (readIntervalText(interval)?.unit ?? "") !== "")) return true;
  return false;
};
