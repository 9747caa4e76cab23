import type { PageWords } from "../../words/language.ts";
import type { ImportDesk } from "./importDesk.ts";
import type { ReviewRow } from "../../exchange/incoming/importer.ts";
import type { RowTexts } from "./rowTexts.ts";

const ROWS_AT_ONCE = 1000;

/** A cell that no spreadsheet runs as a formula and that is read back as it is. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The rows that would not be kept, with the reason for each, for whoever has to put them right in the file. Fetched bit by bit,
 * so that the page goes on answering.
 */
export async function refusedCsv(
  desk: ImportDesk,
  texts: RowTexts,
  names: PageWords["import"]["page"]["refusedColumns"],
): Promise<string> {
  const lines = [
    [names.source, names.place, names.why, names.patient, names.measurand, names.value, names.unit, names.collectedOn],
  ];
  for (let from = 0; ; from += ROWS_AT_ONCE) {
    const rows: readonly ReviewRow[] = await desk.rows("Refused", from, from + ROWS_AT_ONCE);
    for (const row of rows) {
      const { found, source } = row;
      lines.push([
        source,
        texts.place({ ...row, source: "" }),
        texts.fate(row),
        found.patient,
        found.measurandText,
        found.value,
        found.unit,
        found.collectedOn,
      ]);
    }
    if (rows.length < ROWS_AT_ONCE) break;
  }
  return `\uFEFF${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}
