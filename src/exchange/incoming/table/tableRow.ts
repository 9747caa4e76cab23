import { SOURCE_FIELDS } from "../../../domain/measuring/source.ts";
import { isAuthor } from "../../../domain/record/review.ts";
import { unguardFormula } from "../../formulaGuard.ts";
import { cellText, LONGEST_CELL, lineText } from "../spelling/cellText.ts";
import { comparatorIn, headsMarks } from "./columnContent.ts";
import { headerKey } from "./columnHeaders.ts";
import type { ColumnRole } from "./columnRoles.ts";
import { clockTime } from "../spelling/dayStyles.ts";
import { readDescribedMeasurand } from "./describedTest.ts";
import type { Found, FoundPatient, FoundResult, ReaderRefusal, WrittenText } from "../found.ts";
import { readIntervalText } from "../spelling/intervalText.ts";
import { valueParts } from "../spelling/numberStyles.ts";
import { readMeasurandText, type MeasurandReading } from "../spelling/readMeasurandText.ts";
import { readPurposeText, readStatusText } from "./statusText.ts";
import type { TableLayout, ValueColumn } from "./tableLayout.ts";
import { tableId, tablePatient } from "./tablePatient.ts";
import type { TableRow } from "./tableRows.ts";

const NOT_GIVEN = /^(?:[-–—./]|n\/?a\.?|null|none|nan|k\.? ?a\.?)$/iu;
/** Headings of sex under which M can be mujer. */
const SPANISH_SEX: ReadonlySet<string> = new Set(["sexo", "genero"]);
const NO_COLUMNS: ReadonlySet<number> = new Set();
const isGiven = (text: string): boolean => text !== "" && !NOT_GIVEN.test(text);
const NOTHING: WrittenText = { text: "", exact: false };
const written = (text: string): WrittenText => (text === "" ? NOTHING : { text, exact: false });

/** Whether what is asked about stands in the description and not in the name. */
const saysMore = (reading: MeasurandReading, name: string, description: string): boolean =>
  name === "" || (description !== "" && reading.type === "Ask" && readMeasurandText(name, "").type === "Refused");

/** The sign of a value in a cell of its own. What is none is shown with the value, which it refuses. */
const signOf = (text: string): string => (text === "" ? "" : (comparatorIn(text) ?? `${text} `));

/** Our own export says where it had read its results; any other table may have a column for the laboratory's number. */
function fromCells(cell: (role: ColumnRole) => string, isOwn: boolean): Pick<FoundResult, "from"> {
  if (isOwn) return { from: Object.fromEntries(SOURCE_FIELDS.map((field) => [field, cell(field)])) };
  const accession = lineText(cell("accession")).slice(0, LONGEST_ACCESSION);
  return accession === "" ? {} : { from: { accession } };
}

/** Longer than any laboratory's number; what is longer in that column would refuse the result. */
const LONGEST_ACCESSION = 80;

export type RowReader = {
  /** Adds the results of one row. `numbers`: the columns in which a number stands, whose point is decimal whatever else is there. */
  readonly read: (cells: TableRow, row: number, into: FoundResult[], numbers?: ReadonlySet<number>) => void;
  /** Columns that are kept nowhere, with the number of their filled cells. */
  readonly leftOut: () => Found["leftOut"];
};

/**
 * Reads the rows of a table with this header and layout. Without a header the cells of the first row stand for one, and name no
 * column. `own`: in our own export texts are read to the letter; while it has our commas its points are decimal too.
 */
export function rowReader(
  header: readonly string[],
  layout: TableLayout,
  hasHeader: boolean,
  own = { texts: false, signs: false },
): RowReader {
  const { columnOf } = layout;
  const used = new Set([
    ...columnOf.values(),
    ...layout.values.flatMap((value) => [value.column, ...(value.columnOf?.values() ?? [])]),
  ]);
  const unused = new Map<number, number>();
  const patients = new Map<string, FoundPatient>();
  const measurands = new Map<string, MeasurandReading>();

  const nameOf = (column: number): string => (hasHeader ? (header[column] ?? "") : column < 0 ? "" : String(column + 1));
  // Nobody else's table is read to the letter: its line ends and double spaces are a printer's.
  const line = own.texts ? (text: string) => text : lineText;
  let numbersOfRow: ReadonlySet<number> = NO_COLUMNS;
  const number = (text: string, column: number): WrittenText =>
    text === "" ? NOTHING : { text, exact: (own.signs && !text.includes(",")) || numbersOfRow.has(column) };
  const patientOf = (cell: (role: ColumnRole) => string): FoundPatient => {
    const sexInSpanish = SPANISH_SEX.has(headerKey(nameOf(columnOf.get("sex") ?? -1)));
    const patient = { ...tablePatient(cell, own.texts), ...(sexInSpanish ? { sexInSpanish: true as const } : {}) };
    const key = JSON.stringify(patient);
    const known = patients.get(key) ?? patient;
    patients.set(key, known);
    return known;
  };
  const measurandOf = (code: string, name: string, description: string, specimen: string, unit: string): MeasurandReading => {
    const key = [code, name, description, specimen, unit].join("\n");
    const known = measurands.get(key) ?? readDescribedMeasurand({ code, name, specimen, unit }, description);
    if (measurands.size < 10_000) measurands.set(key, known);
    return known;
  };

  /** A sign alone in a cell of no known meaning beside a value is shown with it, and refuses it: whose it is, nobody can say. */
  const signBeside = (cells: TableRow, column: number): string => {
    const beside = [column - 1, column + 1].flatMap((at) =>
      used.has(at) || headsMarks(nameOf(at)) ? [] : [cellText((cells[at] ?? "").slice(0, 10))],
    );
    const sign = beside.find((text) => (comparatorIn(text) ?? "") !== "");
    return sign === undefined ? "" : `(${sign}) `;
  };

  const readValue = (
    cells: TableRow,
    row: number,
    cell: (role: ColumnRole) => string,
    patient: FoundPatient,
    value: ValueColumn,
  ): FoundResult | undefined => {
    const columnIn = (role: ColumnRole): number => (value.columnOf ?? columnOf).get(role) ?? -1;
    const numberOf = (text: string, role: ColumnRole): WrittenText => number(text, columnIn(role));
    const whole = cellText((cells[value.column] ?? "").slice(0, LONGEST_CELL));
    // "3.4 mg/L (0.8-2.2)": an interval in brackets behind its value.
    const { before, inside = "" } =
      /^(?<before>[^()[\]]*\d[^()[\]]*)[([](?<inside>[^()[\]]*\d[^()[\]]*)[)\]]$/u.exec(whole)?.groups ?? {};
    const inBrackets = before !== undefined && readIntervalText(inside) !== undefined ? inside : "";
    const alone = inBrackets === "" ? whole : (before ?? "").trim();
    const given = signOf(cell("comparator"));
    // One sign for all days of a row is that of none: shown with each value, it refuses it.
    const told = layout.kind === "days" && given !== "" ? `(${given}) ` : given;
    const sign = layout.kind === "results" || told !== "" ? told : signBeside(cells, value.column);
    const text = sign === "" || alone === "" || alone.startsWith(sign) ? alone : `${sign}${alone}`;
    // In a table with a column for each measurand or day an empty cell is no result, not a result without a value.
    if (layout.kind !== "results" && (text === "" || NOT_GIVEN.test(text))) return undefined;
    const interval = readIntervalText(cell("interval") === "" ? inBrackets : cell("interval"));
    const parts = valueParts(text);
    // A unit that stands only within the interval is that of the value beside it.
    const behind = layout.kind === "results" ? (interval?.unit ?? "") : "";
    const unit = [cell("unit"), value.unit, parts?.unit ?? "", behind].find((one) => one !== "") ?? "";
    const [code, name, description, specimen] = [
      cell("loinc"),
      lineText(value.name === "" ? cell("measurand") : value.name),
      value.name === "" ? lineText(cell("description")) : "",
      lineText(cell("specimen")),
    ];
    const measurand = value.measurand ?? measurandOf(code, name, description, specimen, unit);
    const status = readStatusText(cell("status"));
    const purpose = readPurposeText(cell("purpose"));
    // What is printed and has no field of its own stays readable with the result.
    const remark = (role: ColumnRole) => `${nameOf(columnIn(role))}: ${lineText(cell(role))}`;
    const limitColumns = (["intervalLow", "intervalHigh"] as const).some((role) => isGiven(cell(role)));
    const limit = (role: "intervalLow" | "intervalHigh", fromText: string) => (limitColumns ? cell(role) : fromText);
    const notRead = interval === undefined && isGiven(cell("interval")) ? [remark("interval")] : [];
    const note = [line(cell("note")), ...notRead, ...(purpose === undefined ? [remark("purpose")] : [])].filter(
      (part) => part !== "",
    );
    const refused: ReaderRefusal | undefined =
      measurand.type === "Refused"
        ? measurand.refusal
        : status === undefined
          ? { type: "NoStatus", text: cell("status") }
          : text === "" || NOT_GIVEN.test(text)
            ? status === "entered-in-error" || status === "cancelled" || status === "not-yet"
              ? undefined
              : { type: "NoValue", reason: "" }
            : undefined;
    const time = cell("collectedAt");
    return {
      place: { type: "Row", row, ...(nameOf(value.column) === "" ? {} : { column: nameOf(value.column) }) },
      patient,
      ...(measurand.type === "Measurand" ? { measurand: measurand.measurand } : {}),
      measurandText:
        [saysMore(measurand, name, description) ? description : name, specimen].filter((part) => part !== "").join(", ") || code,
      value: number(text, value.column),
      unit,
      collectedOn: written(value.day === "" ? cell("collectedOn") : value.day),
      collectedAt: time === "" ? "" : (clockTime(time) ?? time),
      laboratory: line(cell("laboratory")),
      method: line(cell("method")),
      intervalLow: numberOf(limit("intervalLow", interval?.low ?? ""), "intervalLow"),
      intervalHigh: numberOf(limit("intervalHigh", interval?.high ?? ""), "intervalHigh"),
      ...(limitColumns || interval === undefined || interval.unit === ""
        ? {}
        : { intervalUnit: interval.unit, printedInterval: inBrackets === "" ? remark("interval") : inBrackets }),
      ...(notRead.length === 0 ? {} : { notRead: notRead.join("; ") }),
      urinePh: numberOf(cell("urinePh"), "urinePh"),
      purpose: purpose ?? "",
      note: note.join("; "),
      status: status ?? "final",
      ourId: tableId(cell("resultId"), own.texts),
      ...(isAuthor(line(cell("enteredBy"))) ? { enteredBy: line(cell("enteredBy")) } : {}),
      ...fromCells(cell, own.texts),
      ...(refused === undefined ? {} : { refused }),
    };
  };

  return {
    read: (cells, row, into, numbers = NO_COLUMNS) => {
      numbersOfRow = numbers;
      if (cells.every((cell) => cell.trim() === "")) return;
      const cellIn =
        (columns: ReadonlyMap<ColumnRole, number>) =>
        (role: ColumnRole): string => {
          const column = columns.get(role);
          if (column === undefined) return "";
          const text = unguardFormula(cells[column] ?? "");
          return own.texts ? text.trim() : cellText(text.slice(0, LONGEST_CELL));
        };
      const cell = cellIn(columnOf);
      const patient = patientOf(cell);
      for (const value of layout.values) {
        const ownCell = value.columnOf === undefined ? undefined : cellIn(value.columnOf);
        const result =
          ownCell === undefined
            ? readValue(cells, row, cell, patient, value)
            : readValue(cells, row, ownCell, patientOf(ownCell), value);
        if (result !== undefined) into.push(result);
      }
      for (const [column, text] of cells.entries())
        if (!used.has(column) && text.trim() !== "") unused.set(column, (unused.get(column) ?? 0) + 1);
    },
    leftOut: () => [...unused].map(([column, count]) => ({ what: nameOf(column), count })),
  };
}
