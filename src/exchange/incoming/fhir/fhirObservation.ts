import { PURPOSES, type Purpose } from "../../../domain/measuring/observation.ts";
import type { ExactObject } from "../../exactJson.ts";
import { LOINC, OUR_CODES, OUR_EXTENSION, OUR_ID, URINE_PH_LOINC } from "../../fhirNames.ts";
import { sourceKept } from "../../fhir/sourceResource.ts";
import { readCodedMeasurand } from "../spelling/codedMeasurand.ts";
import { fhirIdentity, fhirStateAt } from "./fhirIdentity.ts";
import { at, codingsOf, conceptText, extensionOf, isObject, listOf, textAt, type Node } from "./fhirNode.ts";
import { ourIdOf } from "./fhirPatient.ts";
import { readFhirRange } from "./fhirRange.ts";
import type { Held, Resolve } from "./fhirResources.ts";
import { readFhirValue } from "./fhirValue.ts";
import type { FoundPatient, FoundResult, FoundStatus, Place, ReaderRefusal, WrittenText } from "../found.ts";
import { readFhirMoment, type LocalMoment } from "../spelling/localMoment.ts";
import { specimenWord } from "./specimenCodes.ts";

/**
 * What surrounds an observation: whose it is, the report that groups it, how references are resolved, and why nothing of the file
 * may be read.
 */
export type Around = {
  readonly patient: FoundPatient;
  readonly patientRefused?: ReaderRefusal;
  readonly report?: Held;
  readonly resolve: Resolve;
  readonly refusedBy?: string;
};

/** The results of one observation: its own value and those of its components; and the names of other tests that it holds. */
export type ObservationResults = { readonly results: readonly FoundResult[]; readonly otherTests: readonly string[] };

const exact = (text: string): WrittenText => ({ text, exact: true });

/** Source: FHIR R4 ObservationStatus. What is registered has no value yet. */
const STATUS_OF: ReadonlyMap<string, FoundStatus> = new Map([
  ["registered", "not-yet"],
  ["preliminary", "preliminary"],
  ["final", "final"],
  ["amended", "corrected"],
  ["corrected", "corrected"],
  ["cancelled", "cancelled"],
  ["entered-in-error", "entered-in-error"],
]);

/**
 * Reads one Observation. Each value that may belong to a series becomes a result, refused with its reason where it cannot be
 * kept; nothing is converted.
 */
export function readObservation(held: Held, around: Around): ObservationResults {
  const { resource } = held;
  const components = listOf(at(resource, "component")).filter(isObject);
  const results: FoundResult[] = [];
  const otherTests: string[] = [];
  const parts: readonly { readonly node: ExactObject; readonly path: string }[] = [
    { node: resource, path: "" },
    ...components.map((node, index) => ({ node, path: `component[${index}].` })),
  ];
  // A panel that only groups its members is neither a result nor another test.
  const groups =
    (components.length > 0 || at(resource, "hasMember") !== undefined) &&
    ![...resource.keys()].some((name) => /^value[A-Z]/u.test(name));
  for (const { node, path } of parts) {
    if (path !== "" && isPh(node)) continue;
    const read = readPart(held, node, path, around);
    if (path === "" && groups && (read === "other-test" || read.refused?.type === "NoMeasurand")) continue;
    if (read === "other-test") otherTests.push(conceptText(at(node, "code")) || "Observation");
    else results.push(read);
  }
  return { results, otherTests };
}

const isPh = (component: Node): boolean =>
  codingsOf(at(component, "code")).some(({ system, code }) => system === LOINC && URINE_PH_LOINC.includes(code));

function readPart(held: Held, node: ExactObject, path: string, around: Around): FoundResult | "other-test" {
  const { resource } = held;
  const value = readFhirValue(node, path);
  const code = at(node, "code");
  const codings = codingsOf(code);
  const specimen =
    around.resolve(at(resource, "specimen"), held) ??
    (around.report === undefined ? undefined : around.resolve(listOf(at(around.report.resource, "specimen"))[0], around.report));
  const specimens = [
    textAt(at(resource, "specimen"), "display"),
    ...(specimen === undefined
      ? []
      : [conceptText(at(specimen.resource, "type")), ...codingsOf(at(specimen.resource, "type")).map(specimenWord)]),
  ].filter((text) => text !== "");
  const reading = readCodedMeasurand({
    loinc: codings.flatMap(({ system, code: own }) => (isLoinc(system) && own !== "" ? [own] : [])),
    ours: codings.flatMap(({ system, code: own }) => (system === OUR_CODES.measurand ? [own] : [])),
    names: [
      textAt(code, "text"),
      ...codings.map(({ display }) => display),
      ...codings.flatMap(({ system, code: own }) => (isLoinc(system) || system === OUR_CODES.measurand ? [] : [own])),
    ],
    specimens,
    unit: value.unit,
  });
  if (reading.type === "OtherTest") return "other-test";
  const measurand = reading.type === "Measurand" ? reading.measurand : undefined;
  const status = statusOf(resource, around.report);
  const moment = momentOf(held, specimen, measurand === "b2m-urine-24h", around);
  const interval = readFhirRange(node, measurand, value.unit, path);
  const holdsNoValue = status.status === "not-yet" || status.status === "cancelled";
  const [knownAs, stateAt] = [fhirIdentity(held, path === "" ? undefined : node), fhirStateAt(resource)];
  // What is withdrawn by its name needs no day.
  const namedWithdrawal = status.status === "entered-in-error" && knownAs !== "" && moment.text === "";
  const refused =
    forbidden(held, node, path, around) ??
    around.patientRefused ??
    (reading.type === "Refused" ? reading.refusal : undefined) ??
    status.refused ??
    (holdsNoValue || (status.status === "entered-in-error" && value.refused?.type === "NoValue")
      ? undefined
      : (value.refused ?? interval.refused)) ??
    (namedWithdrawal ? undefined : moment.refused);
  const place: Place = {
    type: "Entry",
    entry: held.entry,
    resource: "Observation",
    ...(held.path + path === "" ? {} : { path: (held.path + path).replace(/\.$/u, "") }),
  };
  const purpose = textAt(extensionOf(node, OUR_EXTENSION.purpose), "valueCode");
  return {
    place,
    patient: around.patient,
    ...(measurand === undefined ? {} : { measurand }),
    measurandText: conceptText(code),
    value: exact(value.text),
    unit: value.unit,
    collectedOn: exact(moment.moment?.day ?? moment.text),
    collectedAt: moment.moment?.time ?? "",
    laboratory: laboratoryOf(held, around),
    method: conceptText(at(resource, "method")),
    intervalLow: interval.low,
    intervalHigh: interval.high,
    ...(interval.unit === undefined ? {} : { intervalUnit: interval.unit, printedInterval: interval.print ?? "" }),
    urinePh: exact(phOf(resource)),
    purpose: PURPOSES.find((known): known is Purpose => known === purpose) ?? "",
    note: [...listOf(at(resource, "note")).map((note) => textAt(note, "text")), ...interval.rest]
      .filter((text) => text !== "")
      .join("\n"),
    status: status.status,
    ourId: path === "" ? ourIdOf(resource, OUR_ID.observation) : "",
    ...(knownAs === "" ? {} : { knownAs }),
    ...fromOf(resource, specimen?.resource),
    ...(stateAt === "" ? {} : { stateAt }),
    ...(refused === undefined ? {} : { refused }),
  };
}

/** Source: HL7 table 0203, "ACSN". */
const accessionIn = (resource: Node): string =>
  textAt(
    listOf(at(resource, "identifier")).find((one) => codingsOf(at(one, "type")).some(({ code }) => code === "ACSN")),
    "value",
  );

/** Our own export says where it had read its results; others name the laboratory's number on the specimen or the result. */
function fromOf(resource: Node, specimen: Node): Pick<FoundResult, "from"> {
  const isOwn = ourIdOf(resource, OUR_ID.observation) !== "";
  const accession = (textAt(at(specimen, "accessionIdentifier"), "value") || accessionIn(resource)).slice(0, 80);
  const from = isOwn ? sourceKept(resource) : accession === "" ? {} : { accession };
  return Object.keys(from).length === 0 ? {} : { from };
}

const isLoinc = (system: string): boolean =>
  /^(?:https?:\/\/(?:www\.)?loinc\.org\/?|urn:oid:2\.16\.840\.1\.113883\.6\.1)$/u.test(system);

/**
 * What the rules of FHIR forbid to pass over: what changes a meaning that is not known here, and a result that is about somebody
 * else.
 */
function forbidden({ resource }: Held, node: Node, path: string, { refusedBy }: Around): ReaderRefusal | undefined {
  const wrong = (where: string): ReaderRefusal => ({ type: "Malformed", path: where });
  if (refusedBy !== undefined) return wrong(refusedBy);
  if (at(resource, "implicitRules") !== undefined) return wrong("implicitRules");
  if (at(resource, "modifierExtension") !== undefined) return wrong("modifierExtension");
  if (path !== "" && at(node, "modifierExtension") !== undefined) return wrong(`${path}modifierExtension`);
  if (at(resource, "focus") !== undefined) return wrong("focus");
  for (const list of ["component", "note"])
    if (at(resource, list) !== undefined && !Array.isArray(at(resource, list))) return wrong(list);
  return undefined;
}

function statusOf(resource: Node, report: Held | undefined): { readonly status: FoundStatus; readonly refused?: ReaderRefusal } {
  const text = textAt(resource, "status");
  const status = STATUS_OF.get(text);
  if (status === undefined) return { status: "final", refused: { type: "NoStatus", text } };
  // A report that was withdrawn takes its results with it.
  const ofReport = textAt(report?.resource, "status");
  if (ofReport === "entered-in-error" || ofReport === "cancelled") return { status: ofReport };
  return { status };
}

type Taken = { readonly moment?: LocalMoment; readonly text: string; readonly refused?: ReaderRefusal };

/**
 * The day of the sample: when the observation says it was true, else when the specimen was taken, else what the report says. When
 * it was issued is another day.
 */
function momentOf(held: Held, specimen: Held | undefined, isTimed: boolean, { report }: Around): Taken {
  const own = readWhen(held.resource, "effective", isTimed);
  const collected = specimen === undefined ? undefined : readWhen(at(specimen.resource, "collection"), "collected", isTimed);
  if (own !== undefined) {
    const differs = own.moment !== undefined && collected?.moment !== undefined && own.moment.day !== collected.moment.day;
    return differs ? { ...own, refused: { type: "Malformed", path: "Specimen.collection.collected" } } : own;
  }
  return (
    collected ??
    (report === undefined ? undefined : readWhen(report.resource, "effective", isTimed)) ?? {
      text: "",
      refused: { type: "NoDate" },
    }
  );
}

function readWhen(node: Node, name: "effective" | "collected", isTimed: boolean): Taken | undefined {
  const noDate = (text: string): Taken => ({ text, refused: { type: "NoDate" } });
  const read = (text: string): Taken => {
    const moment = readFhirMoment(text);
    return moment === undefined ? noDate(text) : { moment, text };
  };
  const dateTime = textAt(node, `${name}DateTime`);
  if (dateTime !== "") {
    const taken = read(dateTime);
    const local = /^(\d{2}:\d{2}):\d{2}$/u.exec(
      textAt(extensionOf(at(node, `_${name}DateTime`), OUR_EXTENSION.localTime), "valueTime"),
    )?.[1];
    return taken.moment !== undefined && taken.moment.time === "" && local !== undefined
      ? { ...taken, moment: { ...taken.moment, time: local } }
      : taken;
  }
  const instant = textAt(node, `${name}Instant`);
  if (instant !== "") return read(instant);
  const period = at(node, `${name}Period`);
  if (period !== undefined) {
    const [start, end] = [textAt(period, "start"), textAt(period, "end")];
    const taken = read(start);
    const ended = readFhirMoment(end);
    // A collection over a day is known by the day on which it began; anything else must begin and end on one day.
    return taken.moment !== undefined && (end === "" || ended?.day === taken.moment.day || (isTimed && ended !== undefined))
      ? taken
      : noDate([start, end].join(" – "));
  }
  const events = listOf(at(node, `${name}Timing`, "event"));
  const [event, second] = events;
  if (typeof event === "string") return second === undefined ? read(event) : noDate(event);
  return at(node, `${name}Timing`) === undefined ? undefined : noDate("");
}

/** The laboratory: the performing organization, by name; of the observation, else of its report. A person is no laboratory. */
function laboratoryOf(held: Held, { resolve, report }: Around): string {
  for (const one of report === undefined ? [held] : [held, report]) {
    for (const performer of listOf(at(one.resource, "performer"))) {
      const resolved = resolve(performer, one);
      const type =
        resolved?.type ??
        (textAt(performer, "type") || (/(?:^|\/)([A-Z][A-Za-z]+)\/[^/]+$/u.exec(textAt(performer, "reference"))?.[1] ?? ""));
      if (type !== "" && type !== "Organization") continue;
      const name = textAt(resolved?.resource, "name") || textAt(performer, "display");
      if (name !== "") return name;
    }
  }
  return "";
}

function phOf(resource: Node): string {
  const component = listOf(at(resource, "component")).find(isPh);
  return isObject(component) ? readFhirValue(component, "").text : "";
}
