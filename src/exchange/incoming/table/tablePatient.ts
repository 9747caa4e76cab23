import { lineText } from "../spelling/cellText.ts";
import type { ColumnRole } from "./columnRoles.ts";
import type { FoundPatient, WrittenText } from "../found.ts";
import { splitName } from "../spelling/personTexts.ts";

const written = (text: string): WrittenText => ({ text, exact: false });

/** Ids of ours have nine characters or more. */
const SHORTEST_ID = 6;

/** An id of ours. "1", "2", "3" under such a heading of another table are the numbers of somebody else's rows. */
export const tableId = (text: string, isOwn: boolean): string => (isOwn || text.length >= SHORTEST_ID ? text : "");

/** A mark that somebody set. Spreadsheets write "yes" in other words; only what says no is none. */
const saysYes = (text: string): boolean =>
  text.trim() !== "" && !/^(?:no|n|nein|non|false|falsch|faux|0|[-–—])$/iu.test(text.trim());

/** Whom a row of a table is about. `isOwn`: the table is our own export, and its texts are taken to the letter. */
export function tablePatient(cell: (role: ColumnRole) => string, isOwn: boolean): FoundPatient {
  const line = isOwn ? (text: string) => text : lineText;
  const whole = splitName(line(cell("patient")));
  const familyName = line(cell("familyName"));
  const givenName = line(cell("givenName"));
  return {
    ourId: tableId(cell("patientId"), isOwn),
    familyName: familyName === "" && givenName === "" ? whole.familyName : familyName === "" ? whole.familyName : familyName,
    givenName: givenName === "" && familyName === "" ? whole.givenName : givenName,
    recordNumber: line(cell("recordNumber")),
    birthDate: written(cell("birthDate")),
    sex: lineText(cell("sex")),
    diagnosis: lineText(cell("diagnosis")),
    diagnosedOn: written(cell("diagnosedOn")),
    ...(saysYes(cell("madeUp")) ? { synthetic: true } : {}),
    ...(isOwn && saysYes(cell("archived")) ? { archived: true } : {}),
    ...(isOwn && cell("language") !== "" ? { language: cell("language") } : {}),
  };
}
