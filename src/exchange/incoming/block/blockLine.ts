import { lineText } from "../spelling/cellText.ts";
import { clockTime, readDayStyle } from "../spelling/dayStyles.ts";
import type { FoundPatient, FoundResult, ReaderRefusal } from "../found.ts";
import { readIntervalText } from "../spelling/intervalText.ts";
import { splitName } from "../spelling/personTexts.ts";
import { readNamedMeasurand, type MeasurandReading } from "../spelling/readMeasurandText.ts";
import { readFileUnit } from "../spelling/readFileUnit.ts";
import { isCommonWord, isSentence, namedWithin } from "./namesInLine.ts";
import { flatLine, lineReadings, type ReportLine } from "./reportLine.ts";

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

const DAY_TEXT =
  String.raw`\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,3}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\. ?\p{L}{3,10}\.? \d{4}` +
  String.raw`|\d{1,2}(?:er|\.?[º°])? (?:de )?\p{L}{3,10}\.? (?:del? )?\d{4}` +
  String.raw`|\d{1,2}[-/]\p{L}{3,10}\.?[-/]\d{4}|\p{L}{3,10}\.? \d{1,2},? \d{4}`;
const DAY = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/<>-])(?<day>${DAY_TEXT})(?:(?:T|,? (?:um |at |à |a las |alle ` +
    String.raw`|ore )?)(?<time>\d{1,2} ?[:h] ?\d{2}(?::\d{2})?(?: ?[ap]m)?)(?: ?Uhr)?)?(?![\p{L}\p{N}/-])`,
  "giu",
);
/** Words that stand beside a day and say that it is the day of the sample, or nothing at all. */
const BESIDE_DAY = new RegExp(
  String.raw`^(?:(?:vom|von|on|dated?|am|du|del|le|el|labor|laborwerte|laborbefund|befund|befunde|werte|lab|labs` +
    String.raw`|laboratory|results?|report|bilan|analyse|analisi|analitica|analítica|blutentnahme|entnahme|abnahme|abnahmedatum` +
    String.raw`|entnahmedatum|probenentnahme|collected|collection|drawn|sample|specimen|datum|date|fecha|data|prelevement` +
    String.raw`|prélèvement|prélevé|preleve|prelievo|extracción|extraccion` +
    String.raw`|fecha y hora|fecha de (?:la )?(?:extracci[oó]n|toma|recogida)|toma|muestra` +
    String.raw`|prise de sang|prélevé le|probenahme|de la|de|obtenida|échantillon` +
    String.raw`|campione|provtagningsdatum|provtagning|provtaget|provdatum|prøvetakingsdato|prøvetaking|prøvetatt` +
    String.raw`|prøvetagningsdato|prøvetagning|prøvedato|taget|dato|den|afnamedatum|afname|afgenomen|op|data da colheita` +
    String.raw`|colheita|coleta|data pobrania|pobranie|pobrano|näytteenotto(?:aika|päivä)?|pvm|mo|di|mi|do|fr|sa|so|mon|tue` +
    String.raw`|wed|thu|fri|sat|sun)[ .:,-]*)+$`,
  "iu",
);
/** A day of which one of these is said is not the day of the sample. */
const OTHER_DAY = new RegExp(
  String.raw`(?:eingang|eingegangen|ausgang|gedruckt|druckdatum|printed|received|reported|validiert|freigabe|geb\.?` +
    String.raw`|geboren|born|dob|birth|naissance|nacimiento|nascita|befunddatum|erstellt|aufnahme|entlassung|admission` +
    String.raw`|discharge|reçu|recu le|édité|edité|imprimé|validé|rendu|recibid|impres|emitid|validad|informe|ricevut` +
    String.raw`|stampat|emess|refertat|n[ée]\(e\)|né le|née le|född|født|fødsel|födelse|synt|nasc|urodz|geboorte|ankomst|mottat` +
    String.raw`|modtaget|svar(?:at|sdatum|sdato|tid)|besvaret|utskrift|udskrevet|rapport|ontvangen|uitslagdatum|geprint` +
    String.raw`|saapunut|vastattu|przyj|wydruk|wydan)`,
  "iu",
);

const BORN = new RegExp(
  String.raw`(?:\*|geb(?:oren|urtsdatum)?\.?(?: am)?|born(?: on)?|d\.?o\.?b\.?|date of birth|birth ?date|n[ée]e? le` +
    String.raw`|n[ée]\(e\)(?: le)?|född|født|fødselsdato|födelsedatum|fødselsdag` +
    String.raw`|geboren(?: op)?|geboortedatum|data de nascimento|nascid[oa] (?:a|em)|nato/a il|data urodzenia|synt\.?` +
    String.raw`|syntymäaika` +
    String.raw`|date de naissance|fecha de nacimiento|nato il|nata il|data di nascita)\s*[:=]?\s*(?<day>${DAY_TEXT})`,
  "iu",
);
const NAMED = new RegExp(
  String.raw`^(?:patient(?:in|enname| name|en)?|pat\.?|name` +
    String.raw`|nom(?: et pr[ée]nom)?(?: du patient)?|apellidos y nombre|nombre(?: y apellidos| del paciente)?` +
    String.raw`|paciente|paziente|pasient|patienten|navn|namn|naam|utente|potilas|pacjent)(?:/in)?` +
    String.raw`\s*[:=]\s*(?<name>[^:=]{2,120})$`,
  "iu",
);
const NUMBERED = new RegExp(
  String.raw`(?:^|[\s,;(])(?:mrn|pat(?:ienten)?[-. ]?(?:nr|id|nummer)\.?|fall(?:nummer|[-. ]?nr\.?)|record number` +
    String.raw`|medical record number|hospital number|nhc|ipp)\s*[:=.]?\s*(?<number>[\p{L}\p{N}/-]{2,40})`,
  "iu",
);

const isWholeDay = (text: string): boolean => {
  const { type } = readDayStyle(text);
  return type !== "NotADay" && type !== "NoYear";
};

/** A day without a year at the beginning of a line: "12.3.", "3/4", "4. März". */
const DAY_WITHOUT_YEAR =
  /^(?<before>[\p{L} .:]{0,40}?)(?<day>\d{1,2}\.\d{1,2}\.|\d{1,2}\/\d{1,2}|\d{1,2}\.? ?\p{L}{3,10})(?=$|[\s:,;|])/u;

/** Reads one line, given what the lines above have said. */
export function blockLine(line: string, number: number, state: BlockState): BlockLine {
  const person = personIn(line, state);
  if (person !== undefined) return { state: person };
  const days = [...line.matchAll(DAY)].filter(({ groups }) => isWholeDay(groups?.["day"] ?? ""));
  if (days.length === 0) return lineWithoutDay(line, number, state);
  const said = days.filter(({ index }) => !OTHER_DAY.test(line.slice(Math.max(0, index - 25), index)));
  const [day] = said;
  const without = days.reduceRight(
    (left, { index, 0: text }) => `${left.slice(0, index)}\t${left.slice(index + text.length)}`,
    line,
  );
  // A day of receipt or print dates nothing; the heading above does.
  if (day === undefined) return { state, ...resultOf(resultIn(barely(without), number, state)) };
  // Two days in a line: nobody can say which of them the sample was taken on, nor of what stands below.
  if (said.length > 1) {
    const undated = { ...state, day: "", time: "" };
    const { result } = resultIn(barely(without), number, undated);
    return result === undefined ? { state: undated, leftOut: "" } : { state: undated, result };
  }
  const rest = barely(`${line.slice(0, day.index)}\t${line.slice(day.index + day[0].length)}`);
  return datedLine(rest, number, state, {
    ...state,
    day: day.groups?.["day"] ?? "",
    time: clockTime(day.groups?.["time"] ?? "") ?? "",
  });
}

/** What is left of a line without the signs that parted its day from the rest. */
const barely = (text: string): string =>
  text
    .replaceAll(/[\t|;]+/gu, "\t")
    .replaceAll(/^[\s\t:,-]+|[\s\t:,-]+$/gu, "")
    .trim();

/** The result of a line, where it holds one; what such a line holds beside results is counted nowhere. */
const resultOf = ({ result }: Pick<BlockLine, "result" | "leftOut">): Pick<BlockLine, "result"> =>
  result === undefined ? {} : { result };

/** A day within a line of results dates that line only; the heading above goes on for the lines below. */
function datedLine(rest: string, number: number, state: BlockState, dated: BlockState): BlockLine {
  if (rest === "" || BESIDE_DAY.test(lineText(rest))) return { state: dated };
  return { state, ...resultIn(rest, number, dated) };
}

/** A line under the day of the heading above it, unless it names a day of its own without a year, which is asked about. */
function lineWithoutDay(line: string, number: number, state: BlockState): BlockLine {
  const { before = "", day = "" } = DAY_WITHOUT_YEAR.exec(line)?.groups ?? {};
  const isDay = day !== "" && readDayStyle(day).type === "NoYear" && (before.trim() === "" || BESIDE_DAY.test(lineText(before)));
  if (!isDay || OTHER_DAY.test(before)) return { state, ...resultIn(barely(line), number, state) };
  return datedLine(barely(line.slice(before.length + day.length)), number, state, { ...state, day, time: "" });
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

const LONGEST_NAME = 60;

/** An earlier value that a report prints again behind the new one. */
const EARLIER = new RegExp(
  String.raw`[\s,;([]+(?:ant[ée]riorit[ée]s?|ant[ée]rieurs?|r[ée]sultat ant[ée]rieur|previous(?:ly)?|prev\.?|prior` +
    String.raw`|vorwerte?|vorbefund` +
    String.raw`|vorher|zuletzt|valor (?:previo|anterior)|resultado anterior|previo|anterior|(?:valore )?precedente|tidigare` +
    String.raw`|föregående|tidligere|forrige|vorige(?: uitslag| waarde)?|edellinen|poprzedni(?: wynik)?)` +
    String.raw`(?: (?:result|value|wert))?\s*[:=]?[\s\t]*[<>≤≥]?\s?\d+(?:[.,]\d+)?(?:\s?\S{1,12})?[)\]]?$`,
  "iu",
);

/** A result in what is left of a line: a name, a value, a unit, an interval, each in its place. */
function resultIn(text: string, line: number, state: BlockState): Pick<BlockLine, "result" | "leftOut"> {
  const earlier = EARLIER.exec(text)?.[0] ?? "";
  const newest = text.slice(0, text.length - earlier.length);
  for (const read of lineReadings(newest)) {
    const remark = [read.remark, lineText(earlier).replace(/^[\s,;([]+/u, "")].filter((part) => part !== "").join(" ");
    const reading = { ...read, remark };
    const { name, unit } = reading;
    const measurand = readNamedMeasurand({ code: "", name, specimen: "", unit });
    if (measurand.type === "Refused" && measurand.refusal.type === "NotFollowed") {
      const behind = flatLine(text).slice(name.length);
      return namedWithin(behind) === undefined ? { leftOut: name.slice(0, LONGEST_NAME) } : notRead(text, line, state);
    }
    // "Ca. 5 days" is no calcium, and "B2M had not passed 5 mg/L" no result.
    if (isCommonWord(name) && readFileUnit(unit) === undefined) return { leftOut: "" };
    if (isSentence(name)) return notRead(text, line, state);
    // A name behind its value may belong to the next one.
    if (name === "" && namedWithin(text) !== undefined) return notRead(text, line, state);
    // A bare number is no result; with a unit of its own it may be one, and is asked about.
    if (name === "" && readFileUnit(unit) === undefined) return { leftOut: "" };
    return { result: found(measurand, reading, line, state) };
  }
  return notRead(text, line, state);
}

/**
 * A line that names something followed here, with a number that cannot be read for certain or with a text instead: shown as
 * refused, never dropped. What names nothing followed is left out.
 */
export function notRead(text: string, line: number, state: BlockState): Pick<BlockLine, "result" | "leftOut"> {
  const flat = text.replaceAll(/\s+/gu, " ").trim();
  const named = namedWithin(flat);
  if (named === undefined) return { leftOut: "" };
  const value = `${flat.slice(0, named.at)} ${flat.slice(named.at + named.name.length)}`
    .replaceAll(/^[\s:=,;-]+|[\s:=,;-]+$/gu, "")
    .replaceAll(/ {2,}/gu, " ")
    // Dots that only lead to where a value would stand, or end the name, are none; "+++" is an answer.
    .replace(/^[\s.·…_-]+$/u, "");
  // A name with words behind it is a sentence; with a number or a short answer it is a result that nobody could read.
  const isResult = /\d/u.test(value) || (named.at === 0 && value !== "" && value.split(" ").length <= 5);
  return isResult
    ? {
        result: found(named.reading, { name: named.name, value, unit: "", interval: "", remark: "" }, line, state, {
          type: "TextValue",
          text: value,
        }),
      }
    : { leftOut: "" };
}

function found(
  reading: MeasurandReading,
  { name, value, unit, interval, remark }: ReportLine,
  line: number,
  state: BlockState,
  refused?: ReaderRefusal,
): FoundResult {
  const limits = readIntervalText(interval);
  // A unit that stands only behind the interval is that of the value before it.
  const unitOfBoth = unit === "" ? (limits?.unit ?? "") : unit;
  const nothing = { text: "", exact: false };
  const why = reading.type === "Refused" ? reading.refusal : refused;
  return {
    place: { type: "Line", line },
    patient: state.patient,
    ...(reading.type === "Measurand" ? { measurand: reading.measurand } : {}),
    measurandText: name,
    value: { text: value, exact: false },
    unit: unitOfBoth,
    collectedOn: { text: state.day, exact: false },
    collectedAt: state.time,
    laboratory: "",
    method: "",
    intervalLow: limits === undefined ? nothing : { text: limits.low, exact: false },
    intervalHigh: limits === undefined ? nothing : { text: limits.high, exact: false },
    ...(limits === undefined || limits.unit === "" ? {} : { intervalUnit: limits.unit, printedInterval: interval }),
    ...(remark === "" ? {} : { notRead: remark }),
    urinePh: nothing,
    purpose: "",
    note: remark,
    status: "final",
    ourId: "",
    ...(why === undefined ? {} : { refused: why }),
  };
}
