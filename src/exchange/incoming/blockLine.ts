import { lineText } from "./cellText.ts";
import { clockTime, readDayStyle } from "./dayStyles.ts";
import type { FoundPatient, FoundResult, ReaderRefusal } from "./found.ts";
import { readIntervalText } from "./intervalText.ts";
import { valueParts } from "./numberStyles.ts";
import { splitName } from "./personTexts.ts";
import { readNamedMeasurand, type MeasurandReading } from "./readMeasurandText.ts";
import { readUnitHere } from "./readUnitHere.ts";

/** What the lines above have said: whose results these are, and of which day. */
export type BlockState = { readonly patient: FoundPatient; readonly day: string; readonly time: string };
/**
 * What one line is: a result, something that dates or names what follows, or something left out under its name ("" where it has
 * none).
 */
export type BlockLine = { readonly state: BlockState; readonly result?: FoundResult; readonly leftOut?: string };

const NOBODY: FoundPatient = {
  ourId: "",
  familyName: "",
  givenName: "",
  recordNumber: "",
  birthDate: { text: "", exact: false },
  sex: "",
  diagnosis: "",
  diagnosedOn: { text: "", exact: false },
};
export const startOfBlock: BlockState = { patient: NOBODY, day: "", time: "" };

const DAY_TEXT = String.raw`\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,3}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\. ?\p{L}{3,10}\.? \d{4}|\d{1,2}[ -]\p{L}{3,10}\.?[ -]\d{4}|\p{L}{3,10}\.? \d{1,2},? \d{4}`;
const DAY = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/<>-])(?<day>${DAY_TEXT})(?:(?:T|,? (?:um )?)(?<time>\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?)(?: ?Uhr)?)?(?![\p{L}\p{N}/-])`,
  "giu",
);
/** Words that stand beside a day and say that it is the day of the sample, or nothing at all. */
const BESIDE_DAY =
  /^(?:(?:vom|von|on|dated?|am|du|del|le|el|labor|laborwerte|laborbefund|befund|befunde|werte|lab|labs|laboratory|results?|report|bilan|analyse|analisi|analitica|blutentnahme|entnahme|abnahme|abnahmedatum|entnahmedatum|probenentnahme|collected|collection|drawn|sample|specimen|datum|date|fecha|data|prelevement|prélèvement|prelievo|mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)[ .:,-]*)+$/iu;
/** A day of which one of these is said is not the day of the sample. */
const OTHER_DAY =
  /(?:eingang|eingegangen|ausgang|gedruckt|druckdatum|printed|received|reported|validiert|freigabe|geb\.?|geboren|born|dob|birth|naissance|nacimiento|nascita|befunddatum|erstellt|aufnahme|entlassung|admission|discharge)/iu;

const BORN = new RegExp(
  String.raw`(?:\*|geb(?:oren|urtsdatum)?\.?(?: am)?|born(?: on)?|d\.?o\.?b\.?|date of birth|birth ?date|n[ée]e? le|date de naissance|fecha de nacimiento|nato il|nata il|data di nascita)\s*[:=]?\s*(?<day>${DAY_TEXT})`,
  "iu",
);
const NAMED =
  /^(?:patient(?:in|enname| name|en)?|pat\.?|name|nom du patient|paciente|paziente)(?:\/in)?\s*[:=]\s*(?<name>[^:=]{2,120})$/iu;
const NUMBERED =
  /(?:^|[\s,;(])(?:mrn|pat(?:ienten)?[-. ]?(?:nr|id|nummer)\.?|fall(?:nummer|[-. ]?nr\.?)|record number|medical record number|hospital number|nhc|ipp)\s*[:=.]?\s*(?<number>[\p{L}\p{N}/-]{2,40})/iu;

/** Reads one line, given what the lines above have said. */
export function blockLine(line: string, number: number, state: BlockState): BlockLine {
  const person = personIn(line, state);
  if (person !== undefined) return { state: person };
  const days = [...line.matchAll(DAY)].filter(({ groups }) => readDayStyle(groups?.["day"] ?? "").type !== "NotADay");
  const said = days.filter(({ index }) => !OTHER_DAY.test(line.slice(Math.max(0, index - 25), index)));
  const [day] = said;
  if (days.length > 0 && said.length === 0) return { state };
  // Two days in a line: nobody can say which of them the sample was taken on, nor of what stands below.
  if (said.length > 1) return { state: { ...state, day: "", time: "" }, leftOut: "" };
  const rest = (day === undefined ? line : `${line.slice(0, day.index)}\t${line.slice(day.index + day[0].length)}`)
    .replaceAll(/[\t|;]+/gu, "\t")
    .replaceAll(/^[\s\t:,-]+|[\s\t:,-]+$/gu, "")
    .trim();
  const dated =
    day === undefined ? state : { ...state, day: day.groups?.["day"] ?? "", time: clockTime(day.groups?.["time"] ?? "") ?? "" };
  if (day !== undefined && (rest === "" || BESIDE_DAY.test(lineText(rest)))) return { state: dated };
  const result = resultIn(rest, number, dated);
  // A day within a line of results dates that line only; the heading above goes on for the lines below.
  return { state, ...result };
}

/** The patient that a line names, and nothing else: "Patientin: Muster, Anna, geb. 12.03.1951". */
function personIn(line: string, state: BlockState): BlockState | undefined {
  const born = BORN.exec(line);
  const numbered = NUMBERED.exec(line);
  const rest = [born?.[0], numbered?.[0]]
    .reduce<string>((left, part) => (part === undefined ? left : left.replace(part, " ")), line)
    .replaceAll(/^[\s,;()]+|[\s,;()]+$/gu, "");
  const name = NAMED.exec(rest)?.groups?.["name"];
  if (name === undefined && (rest !== "" || (born === null && numbered === null))) return undefined;
  const birthDate = { text: born?.groups?.["day"] ?? "", exact: false };
  const recordNumber = numbered?.groups?.["number"] ?? "";
  if (name === undefined) {
    const { patient } = state;
    return {
      ...state,
      patient: {
        ...patient,
        birthDate: birthDate.text === "" ? patient.birthDate : birthDate,
        recordNumber: recordNumber === "" ? patient.recordNumber : recordNumber,
      },
    };
  }
  // Another name is another patient: nothing that was said of the one before holds for them.
  return { patient: { ...NOBODY, ...splitName(lineText(name)), birthDate, recordNumber }, day: "", time: "" };
}

/** Where a number can begin: never within a word or another number. */
const NUMBER_START = /(?<![\p{L}\p{N}.,<>=≤≥-])(?:(?:<=|>=|≤|≥|<|>)\s?)?\d/gu;
const FLAG = /^(?:HH?|LL?|\*{1,3}|↑{1,2}|↓{1,2}|\+{1,2}|\((?:H|L|\*|\+)\)|!{1,2})$/u;

const LONGEST_NAME = 60;

type Tail = { readonly value: string; readonly unit: string; readonly interval: string };

/** A result in what is left of a line: a name, a value, a unit, an interval, each in its place and nothing else. */
function resultIn(text: string, line: number, state: BlockState): Pick<BlockLine, "result" | "leftOut"> {
  const flat = text.replaceAll(/\s+/gu, " ").trim();
  for (const { index } of flat.matchAll(NUMBER_START)) {
    const name = flat.slice(0, index).replaceAll(/(?:\.{2,}|[\s:=…_-])+$/gu, "");
    const tail = hasNumber(name) ? undefined : tailOf(flat.slice(index));
    if (tail === undefined) continue;
    const reading = readNamedMeasurand({ code: "", name, specimen: "", unit: tail.unit });
    if (reading.type === "Refused" && reading.refusal.type === "NotFollowed") return { leftOut: name.slice(0, LONGEST_NAME) };
    // A bare number is no result; with a unit of its own it may be one, and is asked about.
    if (name === "" && readUnitHere(tail.unit) === undefined) return { leftOut: "" };
    return { result: found(name, reading, tail, line, state) };
  }
  return followedWithoutValue(flat, line, state);
}

/** Whether a number stands in a name besides those that belong to it: two values in a line are not one result. */
const hasNumber = (name: string): boolean =>
  /(?<![\p{L}\p{N}])[<>≤≥]?\d+(?:[.,]\d+)*(?![\p{L}\p{N}])/u.test(
    name
      .replace(/\b(?:24[ -]?(?:h|hr|hours?|std|stunden|heures|horas|ore)|(?:beta|b|β|ß)[ -]?2)(?![\p{L}\p{N}])/giu, " ")
      .replaceAll(/(?<=\p{L})-\d+/gu, " "),
  );

/**
 * A line that names something followed here, and has no value behind the name: shown as refused, never dropped. Sentences are not
 * lines of a report.
 */
function followedWithoutValue(flat: string, line: number, state: BlockState): Pick<BlockLine, "result" | "leftOut"> {
  const words = flat
    .split(" ")
    .slice(0, 8)
    .filter((word) => readUnitHere(word) === undefined);
  const readingOf = (count: number): MeasurandReading =>
    readNamedMeasurand({
      code: "",
      name: words
        .slice(0, count)
        .join(" ")
        .replace(/[:=]+$/u, ""),
      specimen: "",
      unit: "",
    });
  const whole = readingOf(words.length);
  if (whole.type === "Refused" || (whole.type === "Ask" && whole.key === "")) return { leftOut: "" };
  const isWhole = (reading: MeasurandReading) =>
    reading.type === whole.type &&
    (reading.type !== "Measurand" || whole.type !== "Measurand" || reading.measurand === whole.measurand);
  const count = words.findIndex((_, index) => isWhole(readingOf(index + 1))) + 1;
  const name = words
    .slice(0, count)
    .join(" ")
    .replace(/-\d.*$/u, "");
  const value = flat.slice(name.length).replace(/^[\s:=]+/u, "");
  if (count === 0 || count > 4 || value === "" || value.split(" ").length > 5) return { leftOut: "" };
  return {
    result: found(name.replace(/[:=]+$/u, ""), whole, { value, unit: "", interval: "" }, line, state, {
      type: "TextValue",
      text: value,
    }),
  };
}

/** Value, mark, unit, interval and mark, in this order, and nothing else. */
function tailOf(text: string): Tail | undefined {
  const plain = text
    .replaceAll(/\s*\[(?<inside>[^[\]]*)\]/gu, " $<inside> ")
    .replaceAll(/\s+/gu, " ")
    .trim();
  const bracket = /^(?<before>[^()]*?)\s*\((?<inside>[^()]*)\)\s*(?<after>[^()]*)$/u.exec(plain)?.groups;
  const parts = bracket === undefined ? [plain] : [`${bracket["before"] ?? ""} ${bracket["after"] ?? ""}`.trim()];
  const inside = (bracket?.["inside"] ?? "")
    .replace(
      /^(?:ref(?:erenz)?(?:bereich|erence)?|norm(?:al)?(?:bereich|wert)?|n|reference(?: range| interval)?|vn|vr)\.?\s*:?\s*/iu,
      "",
    )
    .trim();
  if (inside !== "" && readIntervalText(inside) === undefined && !FLAG.test(inside)) return undefined;
  const interval = readIntervalText(inside) === undefined ? "" : inside;
  const words = (parts[0] ?? "").split(" ").filter((word) => word !== "");
  const sign = words[0] !== undefined && /^(?:<=|>=|≤|≥|<|>)$/u.test(words[0]) ? (words.shift() ?? "") : "";
  const value = sign + (words.shift() ?? "");
  const stuck = valueParts(value);
  if (stuck === undefined || (stuck.unit !== "" && readUnitHere(stuck.unit) === undefined)) return undefined;
  const rest = words.filter((word) => !FLAG.test(word));
  // The unit is the longest run of words that names one; what is left is the interval or nothing.
  for (let count = Math.min(4, rest.length); count >= 0; count -= 1) {
    const unit = count === 0 ? "" : rest.slice(0, count).join(" ");
    if (count > 0 && (readUnitHere(unit) === undefined || stuck.unit !== "")) continue;
    const behind = rest
      .slice(count)
      .join(" ")
      .replace(
        /^(?:ref(?:erenz)?(?:bereich|erence)?|norm(?:al)?(?:bereich|wert)?|reference(?: range| interval)?)\.?\s*:?\s*/iu,
        "",
      );
    if (behind !== "" && (interval !== "" || readIntervalText(behind) === undefined)) continue;
    return { value, unit: unit === "" ? stuck.unit : unit, interval: behind === "" ? interval : behind };
  }
  return undefined;
}

function found(
  name: string,
  reading: MeasurandReading,
  { value, unit, interval }: Tail,
  line: number,
  state: BlockState,
  refused?: ReaderRefusal,
): FoundResult {
  const limits = readIntervalText(interval);
  const fits = limits !== undefined && (limits.unit === "" || readUnitHere(limits.unit) === readUnitHere(unit));
  const nothing = { text: "", exact: false };
  const why = reading.type === "Refused" ? reading.refusal : refused;
  return {
    place: { type: "Line", line },
    patient: state.patient,
    ...(reading.type === "Measurand" ? { measurand: reading.measurand } : {}),
    measurandText: name,
    value: { text: value, exact: false },
    unit,
    collectedOn: { text: state.day, exact: false },
    collectedAt: state.time,
    laboratory: "",
    method: "",
    intervalLow: fits ? { text: limits.low, exact: false } : nothing,
    intervalHigh: fits ? { text: limits.high, exact: false } : nothing,
    urinePh: nothing,
    purpose: "",
    note: interval === "" || fits ? "" : interval,
    status: "final",
    ourId: "",
    ...(why === undefined ? {} : { refused: why }),
  };
}
