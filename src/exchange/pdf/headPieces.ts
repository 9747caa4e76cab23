import { blockLine, type BlockState } from "../incoming/block/blockLine.ts";
import { roleOf } from "../incoming/table/columnHeaders.ts";
import type { ColumnRole } from "../incoming/table/columnRoles.ts";
import type { PrintedLine } from "./writtenLines.ts";

const PERSONAL: ReadonlySet<ColumnRole> = new Set(["patient", "familyName", "givenName", "recordNumber", "birthDate"]);
/** The label under which a line of a report says the same, as the reader of lines knows it. */
const LABEL: { readonly [role in ColumnRole]?: string } = {
  patient: "Patient:",
  birthDate: "born",
  recordNumber: "MRN:",
  collectedOn: "Collected",
  laboratory: "Laboratory:",
};

/** What a label alone says that stands behind or below it: whose results these are, of which day, or of which laboratory. */
function labelOf(text: string): ColumnRole | undefined {
  const role = roleOf(text.replace(/[\s:.]+$/u, ""));
  return role !== undefined && (PERSONAL.has(role) || role === "collectedOn") ? role : undefined;
}

/** The same for labels that stand side by side above what they announce: the laboratory may be among them. */
const labelAbove = (text: string): ColumnRole | undefined => {
  const role = roleOf(text.replace(/[\s:.]+$/u, ""));
  return role === "laboratory" ? role : labelOf(text);
};

/** "Muster, Anna, geb. 12.03.1951": a name without a word before it, told by the day of birth behind it. */
const NAME_THEN_BORN = new RegExp(
  String.raw`^(?:(?:Herrn?|Frau|Mr|Mrs|Ms|M|Mme|Mlle|Sr|Sra|Don|Doña|HERR|FRAU|MR|MRS|MS|MME|SR|SRA)\.? )?` +
    String.raw`(?<name>\p{Lu}[\p{L}'’-]+(?:,? \p{Lu}[\p{L}'’.-]*){1,4}),? ` +
    String.raw`\(?(?:(?:geb(?:oren)?|born|dob|d\.o\.b|n[ée]e? le|n[ée]\(e\) le|(?:f\. ?)?nac(?:id[oa])?)(?!\p{L})|\*)\.?` +
    String.raw`(?: am| on| el)?[: ]*(?<day>\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\.? \p{L}{3,10}\.? \d{4})\)?$`,
  "u",
);

/** A piece of a line in the words of the reader of lines. */
function plainly(text: string): string {
  const { name, day } = NAME_THEN_BORN.exec(text)?.groups ?? {};
  return name === undefined || day === undefined || /patient|paciente/iu.test(name) ? text : `Patient: ${name}, born ${day}`;
}

/**
 * The pieces of a line of a letterhead, each of which says one thing: "Patient: Muster, Anna", "Collected 03.05.2024". Family and given
 * name under labels of their own become one. Nothing where no piece names a patient or a day.
 */
export function headPieces({ cells }: PrintedLine, state: BlockState): readonly string[] | undefined {
  const pieces: string[] = [];
  const names: { familyName?: string; givenName?: string } = {};
  let isPersonal = false;
  const take = (role: ColumnRole, value: string) => {
    isPersonal = true;
    if (role === "familyName" || role === "givenName") names[role] = value;
    else pieces.push(`${LABEL[role] ?? ""} ${value}`);
  };
  for (let at = 0; at < cells.length; at += 1) {
    const text = cells[at]?.text ?? "";
    const next = cells[at + 1]?.text;
    const role = labelOf(text);
    const [label = "", ...behind] = text.split(/\s*:\s+/u);
    const inner = behind.length > 0 ? labelOf(label) : undefined;
    if (role !== undefined && next !== undefined && labelOf(next) === undefined) {
      take(role, next.replace(/^:\s*/u, ""));
      at += 1;
    } else if (inner !== undefined && /^(?:family|given)Name$/u.test(inner)) take(inner, behind.join(": "));
    else if (text.endsWith(":") && next !== undefined) {
      pieces.push(`${text} ${next}`);
      at += 1;
    } else pieces.push(plainly(text));
  }
  if (names.familyName !== undefined && names.givenName !== undefined)
    pieces.unshift(`Patient: ${names.familyName}, ${names.givenName}`);
  isPersonal ||= pieces.some((piece) => saysMore(piece, state));
  return isPersonal ? pieces : undefined;
}

/** Whether a piece names a patient or dates what follows. */
const saysMore = (piece: string, state: BlockState): boolean => {
  const read = blockLine(piece, 0, { ...state, day: "", time: "" });
  return read.result === undefined && (read.state.patient !== state.patient || read.state.day !== "");
};

/** The labels of a line under which the next line has what they announce; nothing where it is no such line. */
export function labelsAbove({ cells }: PrintedLine): readonly (ColumnRole | undefined)[] | undefined {
  const labels = cells.map(({ text }) => labelAbove(text));
  const isLine = labels.some((label) => label !== undefined && label !== "laboratory");
  return isLine && labels.filter((label) => label !== undefined).length >= Math.max(1, cells.length / 2) ? labels : undefined;
}

/** What stands below labels, as pieces of its own. */
export function piecesBelow(
  above: PrintedLine,
  labels: readonly (ColumnRole | undefined)[],
  line: PrintedLine,
): readonly string[] | undefined {
  if (line.cells.some(({ text }) => labelAbove(text) !== undefined || text.includes(":"))) return undefined;
  if (line.base - above.base > 2.5 * Math.max(line.size, above.size)) return undefined;
  const values = new Map<ColumnRole, string>();
  for (const cell of line.cells) {
    // What stands below a label begins where it begins.
    const at = above.cells.findIndex(({ from }) => Math.abs(from - cell.from) < 0.6 * line.size);
    const role = labels[at];
    if (role !== undefined) values.set(role, cell.text);
  }
  const [family, given] = [values.get("familyName"), values.get("givenName")];
  if (values.size === 0) return undefined;
  const name = family !== undefined && given !== undefined ? [`Patient: ${family}, ${given}`] : [];
  return [
    ...name,
    ...(["laboratory", "patient", "birthDate", "recordNumber", "collectedOn"] as const).flatMap((role) => {
      const value = values.get(role);
      return value === undefined || (role === "patient" && name.length > 0) ? [] : [`${LABEL[role] ?? ""} ${value}`];
    }),
  ];
}
