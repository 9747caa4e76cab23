import { unitIn } from "../incoming/table/columnMapping.ts";
import { roleOf } from "../incoming/table/columnHeaders.ts";
import type { ColumnRole } from "../incoming/table/columnRoles.ts";
import { readDayStyle } from "../incoming/spelling/dayStyles.ts";
import { namedWithin, namesFollowed } from "../incoming/block/namesInLine.ts";
import type { PrintedLine, PrintedWord } from "./writtenLines.ts";

/**
 * A column of a printed table: what it holds, where its heading stands. `day` and `time` where the heading is a day or holds one; `earlier`
 * where it says that a result of before stands below. `words` is the heading itself; "named" is a column of the values of what it names.
 */
export type HeadColumn = {
  readonly role: ColumnRole | "named" | "unknown";
  readonly words: string;
  readonly from: number;
  readonly to: number;
  readonly day?: string;
  readonly time?: string;
  readonly earlier: boolean;
};

export type TableHead = { readonly columns: readonly HeadColumn[]; readonly angle: number };

/** A heading of more words is none. */
const LONGEST_HEADING = 5;

/** What a heading says of a result that was reported before. */
const EARLIER = new RegExp(
  String.raw`^(?:vorwerte?|vorbefunde?|letzter wert|previous(?: (?:result|value))?|prior(?: (?:result|value))?|prev\.?` +
    String.raw`|last(?: result| value)?|ant[ée]rieurs?|ant[ée]riorit[ée]s?|r[ée]sultat (?:ant[ée]rieur|pr[ée]c[ée]dent)` +
    String.raw`|valeur ant[ée]rieure|valor (?:anterior|previo)|(?:resultado )?(?:anterior|previo)` +
    String.raw`|(?:(?:valore|risultato) )?precedente)$`,
  "iu",
);
const NOW = new RegExp(
  String.raw`^(?:aktuell(?:er wert)?|aktueller befund|current(?: (?:result|value))?|actuel|(?:(?:resultado|valor) )?actual` +
    String.raw`|r[ée]sultat actuel)$`,
  "iu",
);
/** What may stand beside the day in a heading. */
const BESIDE = new RegExp(
  String.raw`^[\s(),.:-]*(?:vom|am|of|on|du|del|de|from|wert|ergebnis|result|resultado|r[ée]sultat|valeur|valor)?[\s(),.:-]*$`,
  "iu",
);
const DAY_WORD = /\d{1,4}[./-]\d{1,2}[./-](?:\d{2,4})?|\d{1,2}\. ?\p{L}{3,10}\.? \d{4}|\d{1,2}[ -]\p{L}{3,10}\.?[ -]\d{4}/u;
const TIME = /(?<!\d)\d{1,2}[:h]\d{2}(?::\d{2})?(?: ?Uhr)?(?!\d)/u;

type Heading = Omit<HeadColumn, "words" | "from" | "to">;

/** What a run of words says as a heading, if it is one. */
function headingOf(text: string): Heading | undefined {
  const plain = text
    .replaceAll(/[\u2010-\u2015]/gu, "-")
    .replace(/[:*]+$/u, "")
    .trim();
  if (EARLIER.test(plain)) return { role: "value", earlier: true };
  if (NOW.test(plain)) return { role: "value", earlier: false };
  const day = dayIn(plain);
  if (day !== undefined) return day;
  const role = roleOf(plain);
  return role === undefined ? undefined : { role, earlier: false };
}

/** A heading with a day in it: "03.05.2024", "Vorwert vom 12.02.2024", "Result 2024-05-03 08:15". */
function dayIn(text: string): Heading | undefined {
  const match = DAY_WORD.exec(text);
  if (match === null) return undefined;
  const { type } = readDayStyle(match[0]);
  if (type === "NotADay") return undefined;
  const around = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  const time = TIME.exec(around)?.[0];
  const rest = (time === undefined ? around : around.replace(time, " ")).replaceAll(/[\s(),.:]+/gu, " ").trim();
  const earlier = EARLIER.test(rest.replace(/ (?:vom|am|of|on|du|del|de)$/iu, ""));
  if (!earlier && !BESIDE.test(rest)) return undefined;
  return { role: "value", day: match[0], ...(time === undefined ? {} : { time }), earlier };
}

/**
 * The heading of a table of results, if a line is one: it says where names stand and where values, or of which days values stand below it.
 */
export function tableHead(line: PrintedLine): TableHead | undefined {
  if (namedWithin(line.cells.map(({ text }) => text).join(" ")) !== undefined) return headOfNames(line);
  const columns = columnsOf(line);
  const known = columns.filter(({ role }) => role !== "unknown");
  const values = known.filter(({ role }) => role === "value");
  const days = values.filter(({ day }) => day !== undefined);
  const isNamed = known.some(({ role }) => role === "measurand" || role === "description");
  // Two days side by side are columns; one day is the heading of what stands below.
  const isLabelled = line.cells.some(({ text }) => /\p{L}\.?\)? ?:/u.test(text));
  const ofDays = days.length > 1 && columns.slice(1).every(({ role }) => ["value", "unit", "interval", "note"].includes(role));
  const ofResults = values.length > days.length && known.length > 2;
  const isHead = isNamed || (!isLabelled && (ofDays || ofResults));
  return isHead && values.length > 0 ? { columns: withNames(columns), angle: line.angle } : undefined;
}

/** The heading of a table with a column for each thing measured, and a day in each of its lines: "Datum  B2M (mg/l)  Kreatinin (mg/dl)". */
function headOfNames(line: PrintedLine): TableHead | undefined {
  const columns = line.cells.map(({ text, from, to }): HeadColumn => {
    const bare = unitIn(text) === "" ? text : text.replace(/[([][^()[\]]*[)\]]\s*$/u, "").trim();
    const role = namesFollowed(bare) ? "named" : (roleOf(text) ?? "unknown");
    return { role, words: text, from, to, earlier: false };
  });
  // A number beside names makes a line of results of it.
  const isBare = columns.every(({ role, words }) => role === "named" || !/\d/u.test(words));
  const isHead = isBare && columns.some(({ role }) => role === "collectedOn") && columns.some(({ role }) => role === "named");
  return isHead ? { columns, angle: line.angle } : undefined;
}

/** Where a first column has no heading, names stand in it. */
function withNames(columns: readonly HeadColumn[]): readonly HeadColumn[] {
  if (columns.some(({ role }) => role === "measurand" || role === "description")) return columns;
  const [first] = columns;
  if (first?.role === "unknown") return [{ ...first, role: "measurand" }, ...columns.slice(1)];
  return [
    { role: "measurand", words: "", from: Number.NEGATIVE_INFINITY, to: Number.NEGATIVE_INFINITY, earlier: false },
    ...columns,
  ];
}

/** The headings of a line from the left, each as long as it can be understood; what is not understood is a column all the same. */
export function columnsOf(line: PrintedLine): readonly HeadColumn[] {
  const columns: HeadColumn[] = [];
  for (const { words } of line.cells) {
    let unknown: PrintedWord[] = [];
    const finish = () => {
      if (unknown.length > 0) columns.push({ role: "unknown", earlier: false, ...spanOf(unknown) });
      unknown = [];
    };
    for (let at = 0; at < words.length;) {
      const run = longestHeading(words, at);
      if (run === undefined) {
        unknown.push(...words.slice(at, at + 1));
        at += 1;
      } else {
        finish();
        columns.push({ ...run.heading, ...spanOf(words.slice(at, at + run.count)) });
        at += run.count;
      }
    }
    finish();
  }
  return columns;
}

const spanOf = (words: readonly PrintedWord[]) => ({
  words: words.map(({ text }) => text).join(" "),
  from: words[0]?.from ?? 0,
  to: words.at(-1)?.to ?? 0,
});

function longestHeading(
  words: readonly PrintedWord[],
  at: number,
): { readonly heading: Heading; readonly count: number } | undefined {
  for (let count = Math.min(LONGEST_HEADING, words.length - at); count > 0; count -= 1) {
    const heading = headingOf(
      words
        .slice(at, at + count)
        .map(({ text }) => text)
        .join(" "),
    );
    if (heading !== undefined) return { heading, count };
  }
  return undefined;
}
