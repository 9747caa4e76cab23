import { err, ok, type Result } from "../../domain/result.ts";
import { decodeBytes } from "../incoming/decodeBytes.ts";
import type { Found, FoundPatient, FoundResult, NotReadable, ReaderRefusal } from "../incoming/found.ts";
import { LONGEST_TEXT, MOST_RESULTS } from "../incoming/table/readTable.ts";
import { readCcdaPatient } from "./ccdaPatient.ts";
import { readCcdaObservation } from "./ccdaResult.ts";
import { readNarrative, textsById } from "./narrative.ts";
import { attributeOf, first, inside, textOf, xmlTree, type Element } from "./xmlTree.ts";

/** The encoding that an XML declaration names, where this browser knows it. */
const DECLARED = /^<\?xml[^>]{0,200}?\bencoding\s*=\s*["'](?<label>[\w.:-]{1,40})["']/u;

/** The text of a document's bytes: a mark or valid UTF-8 is believed, then what its first line says of itself. */
export function decodeXml(bytes: Uint8Array): string {
  const { text, encoding } = decodeBytes(bytes);
  const label = encoding === "windows-1252" ? (DECLARED.exec(text.slice(0, 400))?.groups?.["label"] ?? "") : "";
  if (label === "") return text;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return text;
  }
}

/** Sections of results: LOINC "Relevant diagnostic tests/laboratory data" and the laboratory report of IHE XD-LAB. */
const RESULT_SECTIONS = new Set(["30954-2", "11502-2", "26436-6", "18725-2", "18717-9", "18719-5", "18723-7", "18727-8"]);
/** Templates of a results section, with entries required or optional. Source: C-CDA R2.1. */
const RESULT_TEMPLATES = new Set(["2.16.840.1.113883.10.20.22.2.3", "2.16.840.1.113883.10.20.22.2.3.1"]);
/** Templates of a result organizer and a result observation, which may stand in other sections too. */
const ENTRY_TEMPLATES = new Set(["2.16.840.1.113883.10.20.22.4.1", "2.16.840.1.113883.10.20.22.4.2"]);

const hasTemplate = (element: Element, templates: ReadonlySet<string>): boolean =>
  inside(element, "templateId").some((id) => templates.has(attributeOf(id, "root")));

/** An observation with the organizers and acts that it stands in, the innermost first. */
type Standing = { readonly observation: Element; readonly groups: readonly Element[] };

/** What leads from an entry to its observations. */
const LEADS = new Set(["entry", "organizer", "component", "act", "entryRelationship", "observation"]);
const GROUPS = new Set(["organizer", "act"]);

function* observationsIn(element: Element, groups: readonly Element[]): Generator<Standing> {
  for (const part of element.inside) {
    if (typeof part === "string" || !LEADS.has(part.name)) continue;
    // Only what was seen is a result; what is asked for, meant or wished is none.
    if (["INT", "RQO", "GOL", "PRP", "PRMS"].includes(attributeOf(part, "moodCode"))) continue;
    if (part.name === "observation") yield { observation: part, groups };
    yield* observationsIn(part, GROUPS.has(part.name) ? [part, ...groups] : groups);
  }
}

type Section = { readonly section: Element; readonly title: string };

/** Sections may stand in sections. */
function sectionsIn(body: Element | undefined): readonly Section[] {
  return inside(body, "component", "section").flatMap((section): readonly Section[] => [
    { section, title: textOf(first(section, "title")) || attributeOf(first(section, "code"), "displayName") || "section" },
    ...sectionsIn(section),
  ]);
}

/** Whom the results are about: the one record target. Of several people nobody can know which result is whose. */
function whoseOf(document: Element): { readonly patient: FoundPatient; readonly refused: ReaderRefusal | undefined } {
  const targets = inside(document, "recordTarget", "patientRole").map(readCcdaPatient);
  const different = new Set(targets.map((one) => JSON.stringify(one)));
  const [only] = targets;
  return different.size > 1
    ? { patient: readCcdaPatient(undefined), refused: { type: "NoPatient" } }
    : { patient: only ?? readCcdaPatient(undefined), refused: undefined };
}

/**
 * Reads a document of HL7 CDA (C-CDA, IHE XD-LAB): the observations of its sections of results, and the text of such a section where it
 * has no entries. What is found is text, as it stands; what is no result is counted by name. A text that is not whole, or that brings
 * definitions of its own, is refused whole.
 */
export function readCcda(text: string): Result<Found, NotReadable> {
  if (text.length > LONGEST_TEXT) return err({ type: "TooLarge", limit: LONGEST_TEXT });
  const tree = xmlTree(text);
  if (!tree.ok)
    return tree.error.type === "TooLarge"
      ? err({ type: "UnpacksTooLarge" })
      : err(
          tree.error.type === "Defines"
            ? { type: "Defines" }
            : { type: "Broken", format: "ccda", place: { type: "Line", line: tree.error.line } },
        );
  const document = tree.value;
  if (document.name !== "ClinicalDocument") return err({ type: "NotRecognised" });
  const { patient, refused: patientRefused } = whoseOf(document);
  const service = first(document, "documentationOf", "serviceEvent");
  const laboratory = textOf(first(service, "performer", "assignedEntity", "representedOrganization", "name"));
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  const results: FoundResult[] = [];
  let fromText = 0;
  let entry = 0;
  const body = first(document, "component", "structuredBody");
  if (body === undefined) count("nonXMLBody");
  for (const { section, title } of sectionsIn(body)) {
    const told = first(section, "text");
    const texts = textsById(told);
    const standing = [...observationsIn(section, [])];
    const isOfResults =
      RESULT_SECTIONS.has(attributeOf(first(section, "code"), "code")) ||
      hasTemplate(section, RESULT_TEMPLATES) ||
      standing.some(({ observation, groups }) => [observation, ...groups].some((one) => hasTemplate(one, ENTRY_TEMPLATES)));
    if (!isOfResults) {
      count(title);
      continue;
    }
    for (const { observation, groups } of standing) {
      entry += 1;
      const textById = (id: string) => texts.get(id) ?? "";
      const read = readCcdaObservation(observation, { groups, patient, patientRefused, laboratory, textById, entry });
      if ("otherTest" in read) count(read.otherTest);
      else results.push(read);
    }
    if (standing.length > 0 || told === undefined) continue;
    const read = readNarrative(told, patient);
    for (const result of read) results.push(patientRefused === undefined ? result : { ...result, refused: patientRefused });
    fromText += read.length;
    if (read.length === 0) count(title);
  }
  if (results.length > MOST_RESULTS) return err({ type: "TooManyResults", limit: MOST_RESULTS });
  return ok({
    format: "ccda",
    results,
    care: [],
    ...(fromText === 0 ? {} : { fromText }),
    leftOut: [...counts].map(([what, number]) => ({ what, count: number })),
  });
}
