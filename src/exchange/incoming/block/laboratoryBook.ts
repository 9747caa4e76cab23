import { isSameName, sourceKey } from "../../../domain/nameKey.ts";
import type { FoundResult } from "../found.ts";
import { isLaboratoryCode, laboratoryIn, letterheadIn, marksOf, type LaboratorySaid } from "./laboratoryInText.ts";
import { readNamedMeasurand } from "../spelling/readMeasurandText.ts";

/** So many names are offered. */
const MOST_SUGGESTED = 5;

/**
 * Which laboratory each row of a report is of, from what its lines say in their order. A label holds for what follows it; "performed at"
 * for what bears its mark, for the one row above it, or, where a gap parts it from them, for all rows above; a label at the foot for
 * the rows of its report. Where two are said of one row, none is taken. What only looks like a name is offered.
 */
export type LaboratoryBook = {
  /** A line, or a part of it, that is no row; says whether it spoke of a laboratory. `apart`: a gap parts it from the line above. */
  readonly line: (text: string, apart: boolean) => boolean;
  /** A line that says nothing of a laboratory, whatever it says: it may bear a mark that another explains. */
  readonly other: (text: string) => void;
  /** A row as it is printed; `cell` is what it says below a heading of laboratories. */
  readonly row: (text: string, cell?: string) => void;
  readonly newPage: () => void;
  /** Another report begins: another patient is named, or a page with a head of its own. */
  readonly newReport: () => void;
  /** The name of each row, where one is known for sure, and the names that a person may choose from for the others. */
  readonly settle: (results: readonly FoundResult[]) => Settled;
};
export type Settled = { readonly results: readonly FoundResult[]; readonly suggested: readonly string[] };

type Row = {
  readonly text: string;
  readonly cell: string;
  readonly report: number;
  readonly page: number;
  readonly names: string[];
  isDoubtful: boolean;
};
type Said = LaboratorySaid & { readonly report: number };
/** What holds for the rows below: who said so, on which page, and whether a row has followed. */
type Heading = { readonly name: string; readonly as: LaboratorySaid["as"]; readonly page: number; isUsed: boolean };
/** A label below rows: of those rows if none follows on the page. */
type Foot = { readonly name: string; readonly rows: readonly Row[]; readonly isSure: boolean };

export function laboratoryBook(): LaboratoryBook {
  const rows: Row[] = [];
  const marked: Said[] = [];
  /** The marks that lines of a report bear, whatever they are, by report. */
  const seen = new Map<number, Set<string>>();
  const suggested: string[] = [];
  let report = 0;
  let page = 0;
  let heading: Heading | undefined;
  let foot: Foot | undefined;
  /** Rows of this report of which nothing was said since they were printed. */
  let open: Row[] = [];
  /** The line above is a row. */
  let isBelowRow = false;

  const suggest = (name: string) => {
    if (!suggested.some((known) => isSameName(known, name))) suggested.push(name);
  };
  const see = (text: string) => {
    const marks = seen.get(report) ?? new Set<string>();
    seen.set(report, marks);
    for (const mark of marksOf(text)) marks.add(mark);
  };
  const hasRowHere = () => rows.at(-1)?.page === page && rows.at(-1)?.report === report;
  const closeFoot = () => {
    if (foot === undefined) return;
    const { name, rows: above, isSure } = foot;
    foot = undefined;
    if (!isSure) suggest(name);
    for (const row of above) if (row.names.length === 0 ? isSure : row.page === page) row.names.push(name);
  };
  const begin = () => {
    report += 1;
    open = [];
    isBelowRow = false;
  };

  function named({ name, as }: LaboratorySaid, apart: boolean): void {
    closeFoot();
    if (heading?.as === "performed" && !heading.isUsed) return;
    if (hasRowHere()) {
      const above = rows.filter((row) => row.report === report);
      foot = { name, rows: above, isSure: apart || (above.length === 1 && isBelowRow) };
    }
    heading = { name, as, page, isUsed: false };
  }

  function performed(said: LaboratorySaid, apart: boolean): void {
    if (said.mark !== undefined || said.test !== undefined) return void marked.push({ ...said, report });
    if (!hasRowHere()) heading = { name: said.name, as: said.as, page, isUsed: false };
    else if (apart || (open.length === 1 && isBelowRow)) for (const row of open) row.names.push(said.name);
    else {
      // Directly below several rows it may be said of the last one alone, or of one that is not followed here.
      suggest(said.name);
      for (const row of open) row.isDoubtful = true;
    }
    if (hasRowHere()) open = [];
  }

  return {
    line: (text, apart) => {
      const said = laboratoryIn(text);
      if (said?.as === "doubtful") suggest(said.name);
      else if (said?.as === "performed") performed(said, apart);
      else if (said !== undefined) named(said, apart);
      else if (!hasRowHere()) {
        const name = letterheadIn(text);
        const isNew = name !== undefined && ![...suggested, heading?.name].some((known) => isSameName(known, name));
        // A page with the letterhead of somebody else goes on with no report of before.
        if (isNew && heading !== undefined && heading.page < page) {
          heading = undefined;
          begin();
        }
        if (name !== undefined) suggest(name);
      }
      if (said === undefined) see(text);
      isBelowRow = false;
      return said !== undefined;
    },
    other: (text) => {
      see(text);
      isBelowRow = false;
    },
    row: (text, cell = "") => {
      // The label stood between rows: it is a heading of those below it alone.
      foot = undefined;
      const row: Row = { text, cell: cell.trim(), report, page, names: [], isDoubtful: false };
      if (heading !== undefined) row.names.push(heading.name);
      if (heading !== undefined) heading.isUsed = true;
      rows.push(row);
      see(`${text} ${cell}`);
      open.push(row);
      isBelowRow = true;
    },
    newPage: () => {
      closeFoot();
      page += 1;
      isBelowRow = false;
    },
    newReport: () => {
      const isHere = heading !== undefined && !heading.isUsed && heading.page === page;
      // Between two reports on one page it is the head of the next only if the one above had a head of its own, too.
      const isBetween = foot?.rows.some(({ names }) => names.length === 0) === true;
      if (isBetween && foot !== undefined) suggest(foot.name);
      if (!isHere || isBetween) heading = undefined;
      foot = undefined;
      begin();
    },
    settle: (results) => {
      closeFoot();
      const settled = results.map((result, index): FoundResult => {
        const row = rows[index];
        const laboratory = row === undefined ? "" : nameOf(row, result, rows, marked, seen);
        if (laboratory === "") row?.names.forEach(suggest);
        return laboratory === "" ? result : { ...result, laboratory };
      });
      if (settled.some(({ laboratory }) => laboratory === "")) for (const { name } of marked) suggest(name);
      return { results: settled, suggested: suggested.slice(0, MOST_SUGGESTED) };
    },
  };
}

/** The one laboratory that is said of a row; nothing where none is, or two are. */
function nameOf(
  row: Row,
  result: FoundResult,
  rows: readonly Row[],
  marked: readonly Said[],
  seen: ReadonlyMap<number, ReadonlySet<string>>,
): string {
  const { cell, report } = row;
  if (cell !== "" && !isLaboratoryCode(cell)) return cell;
  const here = marked.filter((said) => said.report === report);
  const marks = new Set([...marksOf(row.text), ...(cell === "" ? [] : [cell])]);
  const own = here.filter(({ mark, test }) => (mark === undefined ? isTest(test ?? "", result) : marks.has(mark)));
  const mine = namesOnce(own.map(({ name }) => name));
  if (mine.length > 0) return mine.length === 1 ? (mine[0] ?? "") : "";
  // Codes that nothing explains tell that there are several laboratories, and not which.
  const codes = new Set(rows.flatMap((other) => (other.report === report && other.cell !== "" ? [other.cell] : [])));
  // A mark that is explained and stands nowhere was lost: it may have been this row's.
  const isLost = here.some(({ mark }) => mark !== undefined && seen.get(report)?.has(mark) !== true);
  if (row.isDoubtful || isLost || (cell !== "" && codes.size > 1)) return "";
  const said = namesOnce(row.names);
  return said.length === 1 ? (said[0] ?? "") : "";
}

const namesOnce = (names: readonly string[]): readonly string[] => [
  ...new Map(names.map((name) => [sourceKey(name), name])).values(),
];

/** Whether a name of a test, as a footnote says it, is that of a row. */
function isTest(test: string, { measurand, measurandText }: FoundResult): boolean {
  if (sourceKey(test) === sourceKey(measurandText)) return true;
  const read = readNamedMeasurand({ code: "", name: test, specimen: "", unit: "" });
  if (read.type === "Measurand") return read.measurand === measurand;
  return read.type === "Ask" && measurand !== undefined && read.options.includes(measurand);
}
