import { oneLine } from "../../domain/measuring/foreignIdentity.ts";
import type { MeasurandCode } from "../../domain/measuring/measurand.ts";
import { readCodedMeasurand } from "../incoming/spelling/codedMeasurand.ts";
import type { FoundPatient, FoundResult, FoundStatus, ReaderRefusal, WrittenText } from "../incoming/found.ts";
import { isSameScale } from "../incoming/spelling/isSameScale.ts";
import { readHl7Moment, type LocalMoment } from "../incoming/spelling/localMoment.ts";
import { specimenWord } from "../incoming/fhir/specimenCodes.ts";
import { readCcdaRange, readCcdaValue } from "./ccdaValue.ts";
import { attributeOf, first, inside, isNull, textOf, type Element } from "./xmlTree.ts";

/** What surrounds an observation: the organizers and acts in which it stands, the innermost first; whose it is; and the section's text. */
export type AroundObservation = {
  readonly groups: readonly Element[];
  readonly patient: FoundPatient;
  readonly patientRefused: ReaderRefusal | undefined;
  /** The laboratory that the document as a whole names. */
  readonly laboratory: string;
  /** The text of the section that bears this id. */
  readonly textById: (id: string) => string;
  /** Its place among the observations of the document, from 1. */
  readonly entry: number;
};

const exact = (text: string): WrittenText => ({ text, exact: true });
const LOINC_OID = "2.16.840.1.113883.6.1";

/** Source: HL7 v3 ActStatus. What is still active has a value that may change. */
const STATUS_OF: { readonly [code: string]: FoundStatus } = {
  completed: "final",
  active: "preliminary",
  aborted: "cancelled",
  cancelled: "cancelled",
  held: "not-yet",
  suspended: "not-yet",
  new: "not-yet",
  nullified: "entered-in-error",
  obsolete: "entered-in-error",
};

function codesOf(observation: Element, textById: AroundObservation["textById"]) {
  const code = first(observation, "code");
  const all = code === undefined ? [] : [code, ...inside(code, "translation")];
  const original = first(code, "originalText");
  const named = attributeOf(first(original, "reference"), "value").replace(/^#/u, "");
  const printed = textOf(original) || (named === "" ? "" : textById(named));
  const coded = all.filter((one) => attributeOf(one, "code") !== "");
  return {
    loinc: coded.filter((one) => attributeOf(one, "codeSystem") === LOINC_OID).map((one) => attributeOf(one, "code")),
    names: [
      printed,
      ...all.map((one) => attributeOf(one, "displayName")),
      ...coded.filter((one) => attributeOf(one, "codeSystem") !== LOINC_OID).map((one) => attributeOf(one, "code")),
    ].filter((name) => name !== ""),
  };
}

/** The first answer of the observation itself, or else of what it stands in, from the inside out. */
const nearest = <Answer>(
  observation: Element,
  groups: readonly Element[],
  ask: (one: Element) => Answer | undefined,
): Answer | undefined => {
  for (const one of [observation, ...groups]) {
    const answer = ask(one);
    if (answer !== undefined) return answer;
  }
  return undefined;
};

const specimenOf = (one: Element): Element | undefined => first(one, "specimen", "specimenRole");

function specimenTexts(observation: Element, groups: readonly Element[]): readonly string[] {
  const playing = nearest(observation, groups, (one) => first(specimenOf(one), "specimenPlayingEntity"));
  const code = first(playing, "code");
  const word = specimenWord({ code: attributeOf(code, "code"), display: attributeOf(code, "displayName") });
  return [word || textOf(first(playing, "name"))].filter((text) => text !== "");
}

/** The laboratory that did it: the organization of the performer. A person is no laboratory. */
const laboratoryIn = (one: Element): string | undefined =>
  textOf(first(one, "performer", "assignedEntity", "representedOrganization", "name")) || undefined;

/** When it was true, else when the specimen was taken. Of a time with two ends both must be on one day. */
function momentIn(one: Element): { readonly text: string; readonly moment?: LocalMoment } | undefined {
  const time = first(one, "effectiveTime");
  if (time === undefined || isNull(time)) return undefined;
  const [value, low, high] = [
    attributeOf(time, "value"),
    attributeOf(first(time, "low"), "value"),
    attributeOf(first(time, "high"), "value"),
  ];
  const text = value || low || high;
  if (text === "") return undefined;
  const moment = readHl7Moment(text);
  const ended = value === "" && low !== "" && high !== "" ? readHl7Moment(high) : moment;
  return moment !== undefined && ended?.day === moment.day ? { text, moment } : { text: value || [low, high].join(" – ") };
}

const collectedIn = (group: Element) => inside(group, "component", "procedure").map(momentIn).find(Boolean);

/** Remarks on a result: comment activities, their text in place or in the section. */
function notesOf(observation: Element, textById: AroundObservation["textById"]): readonly string[] {
  return inside(observation, "entryRelationship", "act").flatMap((act) => {
    const text = first(act, "text");
    const named = attributeOf(first(text, "reference"), "value").replace(/^#/u, "");
    const said = textOf(text) || (named === "" ? "" : textById(named));
    return said === "" ? [] : [said];
  });
}

function refusalOf(observation: Element, groups: readonly Element[]): ReaderRefusal | undefined {
  if (attributeOf(observation, "negationInd") === "true") return { type: "NoValue", reason: "negationInd" };
  const flavor = attributeOf(observation, "nullFlavor");
  if (flavor !== "") return { type: "NoValue", reason: flavor };
  // Somebody else in the patient's document: a child, a donor.
  const subject = nearest(observation, groups, (one) => first(one, "subject"));
  return subject === undefined ? undefined : { type: "Malformed", path: "subject" };
}

/** An identifier with its system; one without an extension is unique by itself. */
const nameOf = (id: Element): string => {
  const [root, extension] = [attributeOf(id, "root"), attributeOf(id, "extension")];
  return oneLine(extension === "" ? `|${root}` : `urn:oid:${root}|${extension}`);
};

/** Reads one observation as a result, or says that it is another test, by its name. Nothing is converted. */
export function readCcdaObservation(
  observation: Element,
  { groups, patient, patientRefused, laboratory, textById, entry }: AroundObservation,
): FoundResult | { readonly otherTest: string } {
  const codes = codesOf(observation, textById);
  const offScale = inside(observation, "interpretationCode")
    .map((code) => attributeOf(code, "code"))
    .find((code) => code === "<" || code === ">");
  const value = readCcdaValue(observation, offScale ?? "");
  const specimens = specimenTexts(observation, groups);
  const reading = readCodedMeasurand({ ...codes, ours: [], specimens, unit: value.unit });
  const measurandText = codes.names[0] ?? codes.loinc[0] ?? "";
  if (reading.type === "OtherTest") return { otherTest: measurandText || "observation" };
  const measurand: MeasurandCode | undefined = reading.type === "Measurand" ? reading.measurand : undefined;
  const statusText = nearest(observation, groups, (one) => attributeOf(first(one, "statusCode"), "code") || undefined) ?? "";
  const status = STATUS_OF[statusText];
  const moment = nearest(observation, groups, momentIn) ?? groups.map(collectedIn).find(Boolean);
  const range = readCcdaRange(observation);
  const isInOther = range.unit !== "" && (value.unit === "" || !isSameScale(measurand, range.unit, value.unit));
  const holdsNoValue = status === "not-yet" || status === "cancelled" || status === "entered-in-error";
  const refused =
    patientRefused ??
    refusalOf(observation, groups) ??
    (reading.type === "Refused" ? reading.refusal : undefined) ??
    (status === undefined ? ({ type: "NoStatus", text: statusText } as const) : undefined) ??
    (holdsNoValue && value.refused?.type === "NoValue" ? undefined : value.refused) ??
    (moment?.moment === undefined ? ({ type: "NoDate" } as const) : undefined);
  const knownAs = inside(observation, "id").flatMap((id) => (isNull(id) || attributeOf(id, "root") === "" ? [] : [nameOf(id)]));
  const accession = nearest(observation, groups, (one) => attributeOf(first(specimenOf(one), "id"), "extension") || undefined);
  return {
    place: { type: "Entry", entry, resource: "observation" },
    patient,
    ...(measurand === undefined ? {} : { measurand }),
    measurandText,
    value: value.value,
    unit: value.unit,
    collectedOn: exact(moment?.moment?.day ?? moment?.text ?? ""),
    collectedAt: moment?.moment?.time ?? "",
    laboratory: nearest(observation, groups, laboratoryIn) ?? laboratory,
    method:
      attributeOf(first(observation, "methodCode"), "displayName") || textOf(first(observation, "methodCode", "originalText")),
    intervalLow: range.low,
    intervalHigh: range.high,
    ...(isInOther ? { intervalUnit: range.unit, printedInterval: range.print } : {}),
    urinePh: exact(""),
    purpose: "",
    note: [...notesOf(observation, textById), ...range.rest].join("\n"),
    status: status ?? "final",
    ourId: "",
    ...(knownAs.length === 0 ? {} : { knownAs: knownAs.slice(0, 5).join("\n") }),
    ...(accession === undefined ? {} : { from: { accession: accession.slice(0, 80) } }),
    ...(refused === undefined ? {} : { refused }),
  };
}
