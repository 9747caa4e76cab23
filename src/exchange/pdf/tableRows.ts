import { unitIn } from "../incoming/table/columnMapping.ts";
import { readIntervalText } from "../incoming/spelling/intervalText.ts";
import { isSpecimenAlone, testNameKey } from "../incoming/spelling/specimenWords.ts";
import { readFileUnit } from "../incoming/spelling/readFileUnit.ts";
import type { ColumnRole } from "../incoming/table/columnRoles.ts";
import type { FoundPatient } from "../incoming/found.ts";
import { tablePatient } from "../incoming/table/tablePatient.ts";
import { columnsOf, type HeadColumn, type TableHead } from "./tableHead.ts";
import type { PrintedCell, PrintedLine, PrintedWord } from "./writtenLines.ts";

/** What one line of a table says below each heading. */
export type TableCells = ReadonlyMap<HeadColumn, string>;

/**
 * One result of a table's line, as the line of a report that says the same: name, value, unit, interval, each in its place. `day` where its
 * column is of a day; `refused` where there is no value, none that is a number, or an earlier one without its day.
 */
export type TableReading = {
  readonly text: string;
  readonly day?: string;
  readonly time?: string;
  readonly refused?: true;
  /** What stands below a heading of laboratories: a name, or a code that a footnote explains. */
  readonly laboratory?: string;
};

/** So far from a heading, by the height of letters, may what belongs to it stand. */
const FARTHEST = 8;

const distance = (one: PrintedWord, column: HeadColumn): number => Math.max(0, column.from - one.to, one.from - column.to);
const overlap = (one: PrintedWord, column: HeadColumn): number =>
  Math.max(0, Math.min(one.to, column.to) - Math.max(one.from, column.from));

const isNameColumn = ({ role }: HeadColumn): boolean => role === "measurand" || role === "description";
const hasLetters = (text: string): boolean => /\p{L}/u.test(text) && !/^[<>≤≥]?\s?\d/u.test(text);

/** What stands below which heading; nothing where a text stands between two of them. */
export function cellsUnder({ columns, angle }: TableHead, line: PrintedLine): TableCells | undefined {
  if (line.angle !== angle) return undefined;
  const found = new Map<HeadColumn, string[]>();
  const put = (column: HeadColumn, text: string) => {
    const texts = found.get(column) ?? [];
    found.set(column, texts);
    texts.push(text);
  };
  for (const [index, cell] of line.cells.entries()) {
    const touched = columns.filter((column) => overlap(cell, column) > 0);
    const first = columns[0];
    // What begins a line with letters, left of all values, is its name.
    const isFirst = index === 0 && first !== undefined && isNameColumn(first) && hasLetters(cell.text);
    if (touched.length <= 1) {
      const column = touched[0] ?? nearest(cell, columns, line.size) ?? (isFirst ? first : undefined);
      if (column === undefined) return undefined;
      put(isFirst && isValueRole(column) ? first : column, cell.text);
      continue;
    }
    let inName = isFirst;
    for (const word of cell.words) {
      if (!/^\p{L}|^[(]/u.test(word.text) && !/^\d(?:-\p{L}|$)/u.test(word.text)) inName = false;
      const column = inName ? first : nearest(word, columns, line.size);
      if (column === undefined) return undefined;
      put(column, word.text);
    }
  }
  return new Map([...found].map(([column, texts]) => [column, texts.join(" ")]));
}

const isValueRole = ({ role }: HeadColumn): boolean => role === "value" || role === "named";

/** The heading over a text, or the nearest one where none is as near. */
function nearest(one: PrintedWord | PrintedCell, columns: readonly HeadColumn[], size: number): HeadColumn | undefined {
  const over = columns.filter((column) => overlap(one, column) > 0).toSorted((a, b) => overlap(one, b) - overlap(one, a));
  if (over[0] !== undefined) return over[0];
  const [best, second] = columns.toSorted((a, b) => distance(one, a) - distance(one, b));
  if (best === undefined || distance(one, best) > FARTHEST * size) return undefined;
  const isClear = second === undefined || distance(one, second) > 1.25 * distance(one, best) + 0.5 * size;
  return isClear ? best : undefined;
}

/** Whether a line only goes on with the interval, unit or remark of the line above, or with the specimen of its name. */
export function goesOn(line: PrintedLine, above: PrintedLine, cells: TableCells | undefined): boolean {
  if (cells === undefined || line.base - above.base > 1.9 * Math.max(line.size, above.size)) return false;
  return [...cells].every(([column, text]) => {
    if (isNameColumn(column)) return isSpecimenAlone(testNameKey(text.replace(/^\(|\)$/gu, "")));
    return ["interval", "intervalHigh", "unit", "note", "method", "unknown", "specimen"].includes(column.role);
  });
}

/** What the two lines say together. */
export function together(one: TableCells, other: TableCells): TableCells {
  const both = new Map(one);
  for (const [column, text] of other) both.set(column, both.has(column) ? `${both.get(column) ?? ""} ${text}` : text);
  return both;
}

/** The results of a line of a table, each with its laboratory where the table has a column for it. See `readingsUnder`. */
export function tableReadings(head: TableHead, cells: TableCells): readonly TableReading[] | undefined {
  const laboratory = head.columns.flatMap((column) => (column.role === "laboratory" ? [cells.get(column) ?? ""] : [])).join(" ");
  const readings = readingsUnder(head, cells);
  return laboratory === "" ? readings : readings?.map((one) => ({ ...one, laboratory }));
}

/** The results of a line of a table. Nothing where several values stand in it and no heading tells them apart. */
function readingsUnder(head: TableHead, cells: TableCells): readonly TableReading[] | undefined {
  const textOf = (...roles: readonly HeadColumn["role"][]): string =>
    head.columns
      .flatMap((column) => (roles.includes(column.role) ? [cells.get(column) ?? ""] : []))
      .filter((text) => text !== "")
      .join(" ");
  const columns = head.columns.filter(({ role }) => role === "value").filter((column) => (cells.get(column) ?? "") !== "");
  const now = columns.filter(({ day, earlier }) => day === undefined && !earlier);
  if (now.length > 1) return undefined;
  const taken = textOf("collectedOn");
  const named = head.columns.filter((column) => column.role === "named" && (cells.get(column) ?? "") !== "");
  if (named.length > 0)
    return named.map((column): TableReading => {
      const unit = unitIn(column.words);
      const value = cells.get(column) ?? "";
      const name = unit === "" ? column.words : column.words.replace(/[([][^()[\]]*[)\]]\s*$/u, "").trim();
      return { text: `${name} ${value} ${unit}`.trim(), day: taken, ...wordsAlone(value) };
    });
  const name = `${textOf("measurand", "description")} ${textOf("specimen")}`.trim();
  const sign = textOf("comparator");
  const unit = textOf("unit");
  const interval = intervalOf(textOf("interval"), textOf("intervalLow"), textOf("intervalHigh"));
  const rest = textOf("unknown", "note", "status");
  const undated = columns.filter((column) => column.earlier && column.day === undefined);
  const dated = columns.filter((column) => column.day !== undefined);
  const lineOf = (value: string, limits: string, more: string) =>
    [name, sign + value, unit, limits, more].filter((part) => part !== "").join(" ");
  const before = undated.map((column) => `(${column.words} ${(cells.get(column) ?? "").replaceAll(/[()]/gu, "")})`).join(" ");
  return [
    ...now.map((column): TableReading => ({
      text: lineOf(cells.get(column) ?? "", interval, `${rest} ${before}`.trim()),
      ...(taken === "" ? {} : { day: taken }),
      ...wordsAlone(cells.get(column) ?? ""),
    })),
    ...dated.map((column): TableReading => ({
      text: lineOf(cells.get(column) ?? "", column.earlier ? "" : interval, column.earlier ? "" : rest),
      ...(column.day === undefined ? {} : { day: column.day }),
      ...(column.time === undefined ? {} : { time: column.time }),
      ...wordsAlone(cells.get(column) ?? ""),
    })),
    // An earlier result without its day goes with the newer one as a remark; alone it is shown and not kept.
    ...(now.length === 0
      ? undated.map((column): TableReading => ({ text: `${name} ${cells.get(column) ?? ""} ${unit}`, refused: true }))
      : []),
    // The limits of an interval are no value.
    ...(columns.length === 0 && name !== "" ? [{ text: lineOf("", interval, rest), refused: true as const }] : []),
  ];
}

const wordsAlone = (value: string): { readonly refused?: true } => (/\d/u.test(value) ? {} : { refused: true });

/** Columns that say of each line whose it is: such a table is a list of several patients, and nobody's report. */
const PERSONAL: ReadonlySet<HeadColumn["role"]> = new Set(["patient", "familyName", "givenName", "recordNumber", "birthDate"]);

export const isListOfPatients = ({ columns }: TableHead): boolean => columns.some(({ role }) => PERSONAL.has(role));

/** Whether a line says nothing but whose something is: the rest of a name that stands in the line above. */
export const isPersonAlone = (cells: TableCells): boolean => [...cells.keys()].every(({ role }) => PERSONAL.has(role));

/**
 * Whose a line of a list of patients is, by its own columns alone: what stands above the list is none of it, and where they are empty it is
 * nobody's. Nothing where the table has no such column; "unclear" where a text may stand in two columns, as half a name is another
 * patient's.
 */
export function personUnder(head: TableHead, cells: TableCells, line: PrintedLine): FoundPatient | "unclear" | undefined {
  if (!isListOfPatients(head)) return undefined;
  if (line.cells.some((cell) => head.columns.filter((column) => overlap(cell, column) > 0).length > 1)) return "unclear";
  const textUnder = (role: ColumnRole): string => {
    const column = head.columns.find((one) => one.role === role);
    return column === undefined ? "" : (cells.get(column) ?? "");
  };
  return tablePatient(textUnder, false);
}

/** The interval of a line, from one column or two; several intervals in one are a remark, as nobody can say which of them holds. */
function intervalOf(whole: string, low: string, high: string): string {
  if (whole === "")
    return low !== "" && high !== "" ? `${low} - ${high}` : low === "" ? (high === "" ? "" : `<= ${high}`) : `>= ${low}`;
  if (readIntervalText(whole) !== undefined || readFileUnit(whole) !== undefined) return whole;
  return /\p{L}/u.test(whole) && /\d.*\d/u.test(whole) ? `(${whole.replaceAll(/[()]/gu, "")})` : whole;
}

/** A head with what the line below it adds: days under the headings of values, units under names, headings that it lacked. */
export function withMoreHead(head: TableHead, line: PrintedLine): TableHead | undefined {
  const more = columnsOf(line);
  if (
    more.length === 0 ||
    line.angle !== head.angle ||
    more.some(({ role, day }) => role === "unknown" || (role === "value" && day === undefined))
  )
    return undefined;
  let { columns } = head;
  for (const one of more) {
    const word = { text: one.words, from: one.from, to: one.to };
    const under =
      one.role === "value"
        ? nearest(word, columns.filter(isValueRole), line.size)
        : columns.find((column) => overlap(word, column) > 0);
    if (under === undefined) columns = [...columns, one].toSorted((a, b) => a.from - b.from);
    else if (one.day !== undefined)
      columns = columns.map((column) =>
        column === under
          ? {
              ...column,
              from: Math.min(column.from, one.from),
              to: Math.max(column.to, one.to),
              ...(one.day === undefined ? {} : { day: one.day }),
              ...(one.time === undefined ? {} : { time: one.time }),
            }
          : column,
      );
    else if (under.role === "unknown")
      columns = columns.map((column) =>
        column === under
          ? {
              ...one,
              words: `${column.words} ${one.words}`,
              from: Math.min(column.from, one.from),
              to: Math.max(column.to, one.to),
            }
          : column,
      );
    else if (under.role !== one.role) return undefined;
  }
  return { ...head, columns };
}
