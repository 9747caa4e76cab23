import { err, ok, type Result } from "../../domain/result.ts";
import type { NotReadable } from "../incoming/found.ts";
import { readSheet, type Sheet } from "./sheetRows.ts";
import { openWorkbook, type NotAWorkbook } from "./workbook.ts";

/** What came of one sheet, or of a whole workbook that cannot be read; then without a name. */
export type SheetRead = { readonly name?: string; readonly read: Result<Sheet, NotReadable> };

/**
 * The sheets of a workbook (.xlsx) that hold something. Several are asked about before any is read; `chosen` are the names of those
 * that a person wants; of a file in a packed folder all are read.
 */
export function readWorkbook(bytes: Uint8Array, chosen?: readonly string[] | "all"): readonly SheetRead[] {
  const workbook = openWorkbook(bytes);
  if (!workbook.ok) return [{ read: err(notReadable(workbook.error)) }];
  const wanted = workbook.value.sheets.filter(({ name }) => chosen === undefined || chosen === "all" || chosen.includes(name));
  const sheets: { readonly name: string; readonly isHidden: boolean; readonly sheet: Sheet }[] = [];
  for (const entry of wanted) {
    const xml = workbook.value.sheetXml(entry);
    if (!xml.ok) return [{ read: err(notReadable(xml.error)) }];
    const sheet = readSheet(xml.value, workbook.value);
    if (sheet.rows.some(({ cells }) => cells.some((cell) => cell.trim() !== ""))) sheets.push({ ...entry, sheet });
  }
  if (sheets.length === 0) return [{ read: err({ type: "Empty" }) }];
  if (sheets.length === 1 || chosen !== undefined)
    return sheets.map(({ name, sheet }) =>
      workbook.value.sheets.length === 1 ? { read: ok(sheet) } : { name, read: ok(sheet) },
    );
  const toChoose = sheets.map(({ name, isHidden, sheet }) => ({ name, rows: sheet.rows.length, isHidden }));
  return [{ read: err({ type: "SheetsToChoose", sheets: toChoose }) }];
}

const notReadable = ({ type }: NotAWorkbook): NotReadable => {
  switch (type) {
    case "TooLarge":
      return { type: "UnpacksTooLarge" };
    case "Damaged":
      return { type: "Broken", format: "table" };
    case "NoWorkbook":
      return { type: "OtherKind", kind: "zip" };
  }
};
