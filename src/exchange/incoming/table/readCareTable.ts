import { EVENT_KINDS } from "../../../domain/record/clinicalEvent.ts";
import { RESPONSES } from "../../../domain/record/lineOfTherapy.ts";
import { names } from "../../../words/fileNames.ts";
import { CARE_COLUMN, CARE_KIND, readIntervalCell, readSumCell } from "../../careColumns.ts";
import { unguardFormula } from "../../formulaGuard.ts";
import { CARE_ID_COLUMN, PATIENT_ID_COLUMN } from "../../idColumns.ts";
import { suggestMapping } from "./columnMapping.ts";
import type { ColumnRole } from "./columnRoles.ts";
import type { Found, FoundCare } from "../found.ts";
import { tablePatient } from "./tablePatient.ts";
import { DELIMITERS, firstRows, type Delimiter, type TableRow } from "./tableRows.ts";

/** The delimiter and the header of our own treatment file, or nothing where a text is none. */
export function careHeader(text: string): { readonly delimiter: Delimiter; readonly header: TableRow } | undefined {
  for (const delimiter of DELIMITERS) {
    const [header = []] = firstRows(text, delimiter, 1);
    if (
      [CARE_ID_COLUMN, PATIENT_ID_COLUMN, CARE_COLUMN.kind, CARE_COLUMN.what, CARE_COLUMN.from].every((column) =>
        header.includes(column),
      )
    )
      return { delimiter, header };
  }
  return undefined;
}

/**
 * Reads the rows of our own treatment file: lines of therapy, events, planned tests and reviews, every text to the letter. What is
 * none of them is counted.
 */
export function careRowReader(header: TableRow): {
  readonly read: (cells: TableRow, row: number, into: FoundCare[]) => void;
  readonly leftOut: () => Found["leftOut"];
} {
  const mapping = suggestMapping(header);
  const others = new Map<string, number>();
  return {
    read: (cells, row, into) => {
      if (cells.every((cell) => cell.trim() === "")) return;
      // Two exports put together.
      if (cells.every((cell, column) => cell === header[column])) return;
      const at = (column: number) => (column < 0 ? "" : unguardFormula(cells[column] ?? "").trim());
      const cell = (role: ColumnRole) => at(mapping.indexOf(role));
      const its = (column: keyof typeof CARE_COLUMN) => at(header.indexOf(CARE_COLUMN[column]));
      const common = {
        place: { type: "Row" as const, row },
        patient: tablePatient(cell, true),
        ourId: at(header.indexOf(CARE_ID_COLUMN)),
      };
      const shared = { note: its("note"), status: its("status") };
      // A name that nothing here has goes to the door as it stands, which refuses it.
      const coded = <Code extends string>(
        codes: readonly Code[],
        named: { readonly [code in Code]: string },
        text: string,
      ): string => codes.find((code) => named[code] === text) ?? text;
      if (its("kind") === CARE_KIND.line) {
        const bestResponse = coded(RESPONSES, names.response, its("bestResponse"));
        into.push({
          ...common,
          kind: "line",
          draft: {
            ...shared,
            regimen: its("what"),
            startedOn: its("from"),
            stoppedOn: its("until"),
            stopReason: its("stopReason"),
            bestResponse,
          },
        });
      } else if (its("kind") === CARE_KIND.event) {
        into.push({
          ...common,
          kind: "event",
          draft: { ...shared, kind: coded(EVENT_KINDS, names.event, its("what")), on: its("from"), until: its("until") },
        });
      } else if (its("kind") === CARE_KIND.nextTest) {
        into.push({
          ...common,
          kind: "nextTest",
          draft: { status: its("status"), every: readIntervalCell(its("what")), on: its("dueOn"), setOn: its("from") },
        });
      } else if (its("kind") === CARE_KIND.review) {
        into.push({
          ...common,
          kind: "review",
          draft: {
            status: its("status"),
            on: its("from"),
            by: its("reviewedBy"),
            results: readSumCell(its("reviewedResults")),
            verdicts: its("reviewedVerdicts"),
          },
        });
      } else others.set(its("kind"), (others.get(its("kind")) ?? 0) + 1);
    },
    leftOut: () => [...others].map(([what, count]) => ({ what, count })),
  };
}
