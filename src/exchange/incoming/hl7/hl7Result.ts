import { MEASURANDS } from "../../../domain/measuring/measurand.ts";
import { URINE_PH_LOINC } from "../../fhirNames.ts";
import { readCodedMeasurand } from "../spelling/codedMeasurand.ts";
import type { FoundPatient, FoundResult, FoundStatus, ReaderRefusal, WrittenText } from "../found.ts";
import { hl7Identity, hl7StateAt } from "./hl7Identity.ts";
import { componentsOf, fieldOf, type Delimiters, type Segment } from "./hl7Message.ts";
import { readHl7Value } from "./hl7Value.ts";
import { readIntervalText } from "../spelling/intervalText.ts";
import { isSameScale } from "../spelling/isSameScale.ts";
import { readHl7Moment, type LocalMoment } from "../spelling/localMoment.ts";
import { readFileUnit } from "../spelling/readFileUnit.ts";

/** One OBX with everything of its message that says something about it. */
export type ReportedObx = {
  readonly message: number;
  readonly delimiters: Delimiters;
  readonly obx: Segment;
  readonly obr: Segment | undefined;
  /** The order itself, and the head of the message: they say by which name the sender knows the result. */
  readonly orc: Segment | undefined;
  readonly msh: Segment | undefined;
  readonly specimens: readonly Segment[];
  /** What the specimens of the order are called. */
  readonly specimenTexts: readonly string[];
  /** The notes on the result itself, and those on its order. */
  readonly note: readonly [own: string, ofOrder: string];
  /** The sending facility, where the result names no laboratory of its own. */
  readonly sender: string;
  /** The pH of the same order's urine, where it was reported. */
  readonly urinePh: string;
  readonly patient: FoundPatient;
  readonly patientRefused?: ReaderRefusal;
};

const exact = (text: string): WrittenText => ({ text, exact: true });

/**
 * Source: HL7 v2 table 0085. D and W withdraw what was sent before, as deleted and as sent for the wrong patient; X means that no
 * result can be had.
 */
const STATUS_OF: ReadonlyMap<string, FoundStatus> = new Map([
  ["F", "final"],
  ["V", "final"],
  ["U", "final"],
  ["C", "corrected"],
  ["A", "corrected"],
  ["B", "corrected"],
  ["P", "preliminary"],
  ["R", "preliminary"],
  ["S", "preliminary"],
  ["D", "entered-in-error"],
  ["W", "entered-in-error"],
  ["X", "cancelled"],
  ["N", "cancelled"],
  ["I", "not-yet"],
  ["O", "not-yet"],
]);

/**
 * Reads one OBX as a result, or says that it is another test, by its name. OBX-8, what the sender thought of the value, is not
 * read.
 */
export function readObx(reported: ReportedObx): FoundResult | { readonly otherTest: string } {
  const { message, delimiters, obx, obr, patient, patientRefused, note, sender } = reported;
  const parts = (field: number, segment: Segment | undefined = obx) => componentsOf(fieldOf(segment, field), delimiters);
  const value = readHl7Value(parts(2)[0] ?? "", fieldOf(obx, 5), delimiters);
  const unit = unitOf(parts(6));
  const codes = codesOf(parts(3));
  const reading = readCodedMeasurand({ ...codes, ours: [], specimens: reported.specimenTexts, unit: unit.text });
  const measurandText = codes.names[0] ?? codes.loinc[0] ?? "";
  if (reading.type === "OtherTest") return { otherTest: measurandText || "OBX" };
  const measurand = reading.type === "Measurand" ? reading.measurand : undefined;
  const status = statusOf(parts(11)[0] ?? "", parts(25, obr)[0] ?? "");
  const moment = momentOf(reported);
  const range = rangeOf(parts(7), fieldOf(obx, 7), delimiters);
  const inOtherUnit = range.unit !== "" && (unit.text === "" || !isSameScale(measurand, range.unit, unit.text));
  const [knownAs, stateAt] = [hl7Identity(reported, delimiters), hl7StateAt(reported.msh, message, delimiters)];
  // What is withdrawn by its name needs no day.
  const namedWithdrawal = status.status === "entered-in-error" && knownAs !== "" && moment.text === "";
  const holdsNoValue = status.status === "not-yet" || status.status === "cancelled" || status.status === "entered-in-error";
  const refused =
    patientRefused ??
    (reading.type === "Refused" ? reading.refusal : undefined) ??
    status.refused ??
    (holdsNoValue && value.refused?.type === "NoValue" ? undefined : (value.refused ?? unit.refused)) ??
    (moment.moment === undefined && !namedWithdrawal ? ({ type: "NoDate" } as const) : undefined);
  const laboratory = [parts(23)[0], parts(15)[1], parts(15)[0], sender].find((name) => name !== undefined && name !== "") ?? "";
  const method = parts(17);
  // The laboratory's own number of the specimen (SPM-30), else of the order (OBR-3).
  const accession = (parts(30, reported.specimens[0])[0] || (parts(3, obr)[0] ?? "")).slice(0, 80);
  return {
    place: { type: "Segment", message, segment: obx.number },
    patient,
    ...(measurand === undefined ? {} : { measurand }),
    measurandText,
    value: value.value,
    unit: unit.text,
    collectedOn: exact(moment.moment?.day ?? moment.text),
    collectedAt: moment.moment?.time ?? "",
    laboratory,
    method: method[1] || (method[0] ?? ""),
    intervalLow: range.low,
    intervalHigh: range.high,
    ...(inOtherUnit ? { intervalUnit: range.unit, printedInterval: range.print } : {}),
    urinePh: exact(measurand !== undefined && MEASURANDS[measurand].specimen === "urine" ? reported.urinePh : ""),
    purpose: "",
    // Not joined as a list: a long note on an order is shared by its results and never copied for each of them.
    note: [...note, range.rest].reduce((all, part) => (all === "" ? part : part === "" ? all : `${all}\n${part}`), ""),
    status: status.status,
    ourId: "",
    ...(knownAs === "" ? {} : { knownAs }),
    ...(stateAt === "" ? {} : { stateAt }),
    ...(accession === "" ? {} : { from: { accession } }),
    ...(refused === undefined ? {} : { refused }),
  };
}

/** The pH that this OBX reports of urine, or nothing where it reports anything else. */
export function urinePhIn(obx: Segment, delimiters: Delimiters): string | undefined {
  const isPh = codesOf(componentsOf(fieldOf(obx, 3), delimiters)).loinc.some((code) => URINE_PH_LOINC.includes(code));
  return isPh
    ? readHl7Value(componentsOf(fieldOf(obx, 2), delimiters)[0] ?? "", fieldOf(obx, 5), delimiters).value.text
    : undefined;
}

/**
 * Codes and names of OBX-3: the first code, its alternative, and a second alternative. A code without a system is taken for LOINC
 * only where it looks like nothing else.
 */
function codesOf(parts: readonly string[]): { readonly loinc: readonly string[]; readonly names: readonly string[] } {
  const loinc: string[] = [];
  const names: string[] = [];
  const local: string[] = [];
  for (const [code, text, system] of [parts.slice(0, 3), parts.slice(3, 6), parts.slice(9, 12)]) {
    const isLoinc =
      /^(?:LN|LOINC|http:\/\/loinc\.org|2\.16\.840\.1\.113883\.6\.1)$/iu.test(system ?? "") ||
      ((system ?? "") === "" && /^\d{2,5}-\d$/u.test(code ?? ""));
    if (isLoinc && code !== undefined && code !== "") loinc.push(code);
    else if (code !== undefined && code !== "") local.push(code);
    if (text !== undefined && text !== "") names.push(text);
  }
  const original = parts[8] ?? "";
  return { loinc, names: [...(original === "" ? [] : [original]), ...names, ...local] };
}

/** OBX-6. "10^9/L" is often sent with the component separator unescaped; a code and a text that say two units are refused. */
function unitOf(parts: readonly string[]): { readonly text: string; readonly refused?: ReaderRefusal } {
  const [code = "", text = ""] = parts;
  const joined = parts.filter((part) => part !== "").join("^");
  if (readFileUnit(code) === undefined && readFileUnit(joined) !== undefined) return { text: joined };
  if (code === "") return { text };
  return isSameScale(undefined, code, text)
    ? { text: code }
    : { text: code, refused: { type: "CodeContradicts", code, what: "unit", text } };
}

/**
 * What SPM-4 and the older OBR-15 say of the specimen, in words where there are some. Source of the codes: HL7 tables 0070 and
 * 0487.
 */
const SPECIMEN_CODES: ReadonlyMap<string, string> = new Map([
  ["SER", "Serum"],
  ["PLAS", "Plasma"],
  ["BLD", "Blood"],
  ["WB", "Blood"],
  ["UR", "Urine"],
  ["UA", "Urine"],
  ["CSF", "CSF"],
  ["PLR", "Pleural fluid"],
  ["PRT", "Peritoneal fluid"],
  ["DIAF", "Dialysate"],
  ["SAL", "Saliva"],
]);

/** More specimens than this have no order in common. */
const MOST_SPECIMENS = 20;

/** What the specimens of an order are called, each once. */
export function specimenTexts(
  specimens: readonly Segment[],
  obr: Segment | undefined,
  delimiters: Delimiters,
): readonly string[] {
  const [source = ""] = fieldOf(obr, 15).split(delimiters.component);
  const older = delimiters.sub === "" ? [source] : source.split(delimiters.sub);
  const specimenFields = [
    ...specimens.map((specimen) => componentsOf(fieldOf(specimen, 4), delimiters)),
    componentsOf(older.join(delimiters.component), delimiters),
  ];
  return [...new Set(specimenFields.map(([code = "", text = ""]) => text || (SPECIMEN_CODES.get(code) ?? code)))]
    .filter((text) => text !== "")
    .slice(0, MOST_SPECIMENS);
}

function statusOf(text: string, ofOrder: string): { readonly status: FoundStatus; readonly refused?: ReaderRefusal } {
  const status = STATUS_OF.get(text);
  if (status === undefined) return { status: "final", refused: { type: "NoStatus", text } };
  // An order that was cancelled has no results (table 0123).
  return ofOrder === "X" ? { status: "cancelled" } : { status };
}

/** When the sample was taken: OBX-14, else OBR-7, else SPM-17. When it was analysed, received or sent is another day. */
function momentOf({ obx, obr, specimens, delimiters }: ReportedObx): { readonly moment?: LocalMoment; readonly text: string } {
  const first = (segment: Segment | undefined, field: number) => componentsOf(fieldOf(segment, field), delimiters, true)[0] ?? "";
  const text = first(obx, 14) || first(obr, 7) || (specimens.length === 1 ? first(specimens[0], 17) : "");
  const moment = readHl7Moment(text);
  return moment === undefined ? { text } : { moment, text };
}

type Range = {
  readonly low: WrittenText;
  readonly high: WrittenText;
  readonly unit: string;
  readonly print: string;
  readonly rest: string;
};

/** OBX-7: "0.8-2.2" as a text, or low and high as components. What is neither goes into the note as it stands. */
function rangeOf(parts: readonly string[], field: string, delimiters: Delimiters): Range {
  const none: Range = { low: exact(""), high: exact(""), unit: "", print: "", rest: "" };
  if (field.trim() === "") return none;
  const limit = (text: string): WrittenText => ({ text, exact: !text.includes(",") });
  const [low = "", high = ""] = parts;
  if (parts.length === 2 && [low, high].every((one) => /^(?:\d+(?:[.,]\d+)?)?$/u.test(one)) && low + high !== "")
    return { ...none, low: limit(low), high: limit(high) };
  const text = field
    .split(delimiters.repeat || "\n")
    .map((one) =>
      componentsOf(one, delimiters)
        .filter((part) => part !== "")
        .join(" "),
    )
    .join("\n")
    .trim();
  const read = readIntervalText(text);
  return read === undefined
    ? { ...none, rest: text }
    : { low: limit(read.low), high: limit(read.high), unit: read.unit, print: text, rest: "" };
}
