import { readIntervalText } from "../spelling/intervalText.ts";
import { valueParts } from "../spelling/numberStyles.ts";
import { readFileUnit } from "../spelling/readFileUnit.ts";

/** What a printed line of a report says of one result: each part as printed, what none of them is in `remark`. */
export type ReportLine = {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly interval: string;
  readonly remark: string;
};

/** Where a number can begin: never within a word or another number. */
const NUMBER_START = /(?<![\p{L}\p{N}.,<>≤≥-]|[<>] ?=)(?:(?:<=|>=|=<|=>|< ?=|> ?=|≤|≥|<|>)\s?)?\d/gu;

/** Marks of a value outside its interval, as laboratories print them beside it. */
const FLAG = new RegExp(
  String.raw`^[([]?(?:HH?|LL?|[+-]{1,3}|\*{1,3}|↑{1,3}|↓{1,3}|↗|↘|▲|▼|!{1,2}|H!|L!|\*?[HL]\*?|HI|LO|HIGH|High|high|LOW` +
    String.raw`|Low|low|N|A|AA|abn(?:ormal)?\.?|Abnormal|ABNORMAL|normal|Normal|NORMAL|crit(?:ical)?|Critical|CRITICAL` +
    String.raw`|hoch|niedrig|erhöht|Erhöht|vermindert|erniedrigt|élevée?|Élevée?|bas|haut|alto|Alto|bajo|Bajo|basso|Basso` +
    String.raw`|elevado)[)\]]?$`,
  "u",
);
/** Such a mark before the value is told from a word of the name by its capitals and signs. */
const FLAG_BEFORE = /\s(?:[([]?(?:HH?|LL?|HI|LO|HIGH|High|LOW|Low)[)\]]?|\*{1,3}|↑{1,3}|↓{1,3}|!{1,2})$/u;

/** The number of a footnote, raised, in brackets or with a zero before it: "¹", "(1)", "[2]", "3)", "01". */
const RAISED = /(?<=[\p{L}\p{N})\]%*])[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+(?=$|[\s,;:)])/gu;
const FOOTNOTE = /^(?:\(\d{1,2}\)|\[\d{1,2}\]|\d{1,2}\)|0\d|[†‡§#]+|\([a-z]\))$/u;
const FOOTNOTE_BEFORE =
  /(?:\s?\(\d{1,2}\)|\s?\[\d{1,2}\]|\s\d{1,2}\)|\s0\d|(?<=\p{L})0\d|(?<=\p{L}{4})(?<!beta)\d|\s?[*†‡§#]+)$/iu;
/** Which laboratory measured, which state the result is in: letters that follow a result on some reports. */
const SITE = /^(?:[A-Z][A-Z0-9]{0,3}|final|Final|FINAL|F|verified)$/u;

/** A line without double spaces, raised footnotes and the strange dashes that printers use. */
export const flatLine = (text: string): string =>
  text
    .replaceAll(RAISED, "")
    .replaceAll(/[\u2010-\u2015\u2212]/gu, "-")
    // Dots that lead the eye from a name to its value; between numbers they stand for a dash.
    .replaceAll(/(?<=[\p{L}\s)\]:])\.{2,}/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .replace(/(?<=\p{L})\.$/u, "")
    .trim();

/** A name without what only leads to the value: dots, colons, marks and footnotes. */
function plainName(text: string): string {
  let name = text;
  for (;;) {
    const next = name
      .replace(/(?:\.{2,}|[\s:=…_|-])+$/u, "")
      .replace(FLAG_BEFORE, "")
      .replace(FOOTNOTE_BEFORE, "");
    if (next === name) return name;
    name = next;
  }
}

/** Every way in which a line can be a name and behind it a value with what belongs to it, the shortest name first. */
export function* lineReadings(text: string): Generator<ReportLine> {
  const flat = flatLine(text);
  for (const { index } of flat.matchAll(NUMBER_START)) {
    if (belongsToName(flat, index)) continue;
    const name = plainName(flat.slice(0, index));
    if (hasNumber(name)) continue;
    const tail = tailOf(flat.slice(index));
    if (tail !== undefined) yield { name, ...tail };
  }
}

/** Whether the number at a place is one of a name: the 2 of "beta 2", the 24 of "24 h urine". */
const belongsToName = (flat: string, index: number): boolean =>
  (/(?<![\p{L}\p{N}])(?:beta|b|β|ß)[ -]?$/iu.test(flat.slice(0, index)) && /^2(?!\d|[.,]\d)/u.test(flat.slice(index))) ||
  /^(?:24|12)[ -]?(?:h|hr|hrs|hours?|std|stunden|heures|horas|ore)(?![\p{L}\p{N}])/iu.test(flat.slice(index));

/** Whether a number stands in a text besides those that belong to a name: two values in a line are not one result. */
const hasNumber = (text: string): boolean =>
  /(?<![\p{L}\p{N}])[<>≤≥]?\d+(?:[.,]\d+)*(?![\p{L}\p{N}])/u.test(
    text
      .replaceAll(RAISED, "")
      .replace(
        /(?<![\p{L}\p{N}])(?:(?:24|12)[ -]?(?:h|hr|hrs|hours?|std|stunden|heures|horas|ore)|(?:beta|b|β|ß)[ -]?2)(?![\p{L}\p{N}])/giu,
        " ",
      )
      .replaceAll(/(?<=\p{L})-\d+(?=[\p{L} ,:]|-\p{L}|$)/gu, " ")
      .replaceAll(/(?<![\p{L}\p{N}.,])\d-(?=\p{L})/gu, " "),
  );

type Tail = Omit<ReportLine, "name">;
type Found = { unit: string; interval: string; remark: string[]; footnotes: number };

/** A value and, in any order behind it, its mark, unit, interval and what a report adds; nothing where a second value may stand. */
function tailOf(text: string): Tail | undefined {
  const words = withBracketsWhole(text);
  const sign = words[0] !== undefined && /^(?:<=|>=|=<|=>|≤|≥|<|>)$/u.test(words[0]) ? (words.shift() ?? "") : "";
  const first = words.shift() ?? "";
  const value = sign + first.replace(/(?<=\d)(?:[([](?:HH?|LL?|\*)[)\]]|[*↑↓!]+)$/u, "");
  const stuck = valueParts(value);
  if (stuck === undefined || (stuck.unit !== "" && readFileUnit(stuck.unit) === undefined)) return undefined;
  const found: Found = { unit: stuck.unit, interval: "", remark: [], footnotes: 0 };
  for (let at = 0; at < words.length;) {
    const taken = takeWords(words, at, found);
    if (taken === 0) return undefined;
    at += taken;
  }
  return { value, unit: found.unit, interval: found.interval, remark: found.remark.join(" ") };
}

const MOST_WORDS = 9;

/** How many words from here on are one part of the result; none where they are no part of it. */
function takeWords(words: readonly string[], at: number, found: Found): number {
  const word = words[at] ?? "";
  const runOf = (count: number) => words.slice(at, at + count).join(" ");
  const longest = (most: number, is: (run: string) => boolean): number => {
    for (let count = Math.min(most, words.length - at); count > 0; count -= 1) if (is(runOf(count))) return count;
    return 0;
  };
  // "L" alone is a mark, and "L" behind a slash a part of the unit.
  if (FLAG.test(word) && !/^[:=]/u.test(words[at + 1] ?? "")) return 1;
  const unit = found.unit === "" ? longest(4, (run) => readFileUnit(withoutBrackets(run)) !== undefined) : 0;
  if (unit > 0) {
    found.unit = withoutBrackets(runOf(unit));
    return unit;
  }
  const interval = found.interval === "" ? longest(MOST_WORDS, (run) => readIntervalText(run) !== undefined) : 0;
  if (interval > 0) {
    found.interval = runOf(interval);
    return interval;
  }
  // The same unit once more, behind the interval.
  if (readFileUnit(withoutBrackets(word)) === readFileUnit(found.unit) && found.unit !== "") return 1;
  if (FOOTNOTE.test(word) || SITE.test(word)) return 1;
  // What a report says in brackets, or in words about its range, is kept as it stands; a number alone may be a second value.
  if (/^[([].*\p{L}.*[)\]]$/u.test(word) || /^[^\d<>≤≥]*\p{L}[^\d<>≤≥]*$/u.test(word)) {
    found.remark.push(word);
    return found.remark.length <= MOST_REMARKS ? 1 : 0;
  }
  return 0;
}

/** More words that are no part of a result make a sentence. */
const MOST_REMARKS = 3;

const withoutBrackets = (text: string): string => text.replace(/^[([]\s?/u, "").replace(/\s?[)\]]$/u, "");

/** The words of a text, what stands in brackets being one, so that "(0.8 - 2.2)" is an interval and "( H )" a mark. */
const withBracketsWhole = (text: string): string[] =>
  text
    .replaceAll(
      /[([]\s*(?<inside>[^()[\]]*?)\s*[)\]]/gu,
      (whole, inside: string) => ` ${whole.charAt(0)}${inside.replaceAll(" ", "\u0000")}${whole.endsWith("]") ? "]" : ")"} `,
    )
    .split(" ")
    .map((word) => word.replaceAll("\u0000", " ").replace(/[,;]+$/u, ""))
    .filter((word) => word !== "");
