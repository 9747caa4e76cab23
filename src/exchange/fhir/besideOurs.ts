import { ExactNumber, parseExactJson, writeCompactJson, type ExactJson, type Writable } from "../exactJson.ts";
import { ACT_REASON, ASSERTED_DATE, DATA_ABSENT, isOurName } from "../fhirNames.ts";
import { at, isObject, listOf, textAt, type Node } from "../incoming/fhir/fhirNode.ts";
import { coding, type FhirPart } from "../outgoing/resourceParts.ts";

/** The elements that we write of each type, in any state of an entry. Of those nothing of another program's is kept. */
const OURS: { readonly [type: string]: readonly string[] } = {
  Patient: ["active", "name", "gender", "birthDate", "communication"],
  Condition: ["code", "subject", "verificationStatus"],
  // All of its identifiers are ours, for we write the names that a result has elsewhere.
  Observation: [
    "contained",
    "identifier",
    "status",
    "category",
    "code",
    "subject",
    "performer",
    "note",
    "method",
    "referenceRange",
    "derivedFrom",
    "component",
  ],
  MedicationStatement: ["status", "statusReason", "subject", "note"],
  Procedure: ["status", "code", "subject", "note"],
  Basic: ["code", "subject"],
};
/** Elements that FHIR names by the type of what they hold, of which one may stand. */
const ONE_OF = /^(?:value|effective|performed|medication)[A-Z]/u;
/**
 * What would be said of what we change: a text for people and what was thought of a number are of the state that stood there, and would be
 * wrong beside another.
 */
const OF_THE_STATE: ReadonlySet<string> = new Set(["text", "interpretation", "dataAbsentReason"]);
const OF_THE_SERVER: ReadonlySet<string> = new Set(["resourceType", "id", "contained"]);
/** What can turn round the meaning of all the rest. Source: FHIR R4, modifier extensions and Resource.implicitRules. */
const MODIFIERS: ReadonlySet<string> = new Set(["modifierExtension", "implicitRules"]);

const isReplacedBy = (link: Node): boolean => textAt(link, "type") === "replaced-by";

/**
 * Whether another program says of a resource of ours that it does not mean what it says: by rules that nobody here knows, or of a Patient
 * that another one took their place.
 */
export const meansOtherwise = (resource: Node): boolean =>
  [...MODIFIERS].some((name) => at(resource, name) !== undefined) || listOf(at(resource, "link")).some(isReplacedBy);

/** Labels by which people and programs find a resource or keep it from others. Source: FHIR R4, Meta. */
const LABELS = ["tag", "security", "profile"] as const;

/** The one label that is ours. */
const SYNTHETIC = writeCompactJson(coding(ACT_REASON, "HTEST"));

const isOurs = (url: string): boolean => isOurName(url) || url === ASSERTED_DATE || url === DATA_ABSENT;

/**
 * What another program put beside what we wrote into a resource of ours: elements that we never write of its type, identifiers and
 * extensions of its own, labels. A server takes a resource as a whole: what is not sent with a change of ours would be gone. Nothing where
 * nothing is, else as JSON. Left out: what speaks of the state that stood there, what is inside the resource and what leads there, and
 * what makes the whole mean something else (`meansOtherwise`): where a person writes over that, it is what they write over.
 */
export function besideOurs(resource: Node): string | undefined {
  const ours = OURS[textAt(resource, "resourceType")];
  if (ours === undefined || !isObject(resource)) return undefined;
  const beside: { [name: string]: Writable } = {};
  for (const [name, held] of resource) {
    const plain = name.replace(/^_/u, "");
    const isLeft = [OF_THE_SERVER, OF_THE_STATE, MODIFIERS].some((names) => names.has(plain));
    if (isLeft || ours.includes(plain) || ONE_OF.test(plain)) continue;
    const theirs =
      plain === "meta"
        ? labelsOf(held)
        : Object.hasOwn(KEY_OF, plain)
          ? theirsIn(held, plain)
          : plain === "link"
            ? linksIn(held)
            : writable(held);
    if (theirs !== undefined && !leadsInside(theirs)) beside[name] = theirs;
  }
  return Object.keys(beside).length === 0 ? undefined : writeCompactJson(beside);
}

/** What tells ours from theirs in a list that both write into. An identifier without a system is the record number, which is ours. */
const KEY_OF = { identifier: "system", extension: "url" } as const;

function theirsIn(held: ExactJson, list: string): Writable | undefined {
  const key = list === "identifier" ? KEY_OF.identifier : KEY_OF.extension;
  const theirs = listOf(held).filter((one) => textAt(one, key) !== "" && !isOurs(textAt(one, key)));
  return theirs.length === 0 ? undefined : theirs.map(writable);
}

/** Nothing where none is left: FHIR knows no empty list. */
function linksIn(held: ExactJson): Writable | undefined {
  const links = listOf(held).filter((link) => !isReplacedBy(link));
  return links.length === 0 ? undefined : links.map(writable);
}

function labelsOf(meta: ExactJson): Writable | undefined {
  const labels = LABELS.flatMap((name): (readonly [string, Writable])[] => {
    const theirs = listOf(at(meta, name)).filter((one) => writeCompactJson(writable(one)) !== SYNTHETIC);
    return theirs.length === 0 ? [] : [[name, theirs.map(writable)]];
  });
  return labels.length === 0 ? undefined : Object.fromEntries(labels);
}

/** As it can be written again, each digit as it was. */
function writable(held: ExactJson): Writable {
  if (typeof held !== "object" || held === null || held instanceof ExactNumber) return held;
  return isObject(held) ? Object.fromEntries([...held].map(([name, inner]) => [name, writable(inner)])) : held.map(writable);
}

/** Whether something in it refers to what is inside the resource, of which nothing of another program's is kept. */
function leadsInside(part: Writable): boolean {
  if (isList(part)) return part.some(leadsInside);
  if (!isPart(part)) return false;
  const { reference } = part;
  return (
    (typeof reference === "string" && reference.startsWith("#")) || Object.values(part).some((one) => leadsInside(one ?? ""))
  );
}

/** A resource of ours with what stood beside it: of what both say, ours. `beside`: as `besideOurs` found it. */
export function withBeside(ours: FhirPart, beside: string): FhirPart {
  const read = parseExactJson(beside);
  const theirs = read.ok ? writable(read.value) : undefined;
  if (!isPart(theirs)) return ours;
  const own = Object.fromEntries(Object.entries(ours).filter(([, value]) => value !== undefined));
  return { ...theirs, ...own, ...joined(own, theirs, Object.keys(KEY_OF)), ...joinedLabels(own["meta"], theirs["meta"]) };
}

/** The lists of these names, ours first. */
function joined(ours: FhirPart, theirs: FhirPart, names: readonly string[]): FhirPart {
  const lists = names.flatMap((name): (readonly [string, Writable])[] => {
    const [own, more] = [ours[name], theirs[name]];
    if (!isList(own) || !isList(more)) return [];
    const texts = new Set(own.map(writeCompactJson));
    return [[name, [...own, ...more.filter((one) => !texts.has(writeCompactJson(one)))]]];
  });
  return Object.fromEntries(lists);
}

const joinedLabels = (ours: Writable | undefined, theirs: Writable | undefined): FhirPart =>
  isPart(ours) && isPart(theirs) ? { meta: { ...theirs, ...ours, ...joined(ours, theirs, LABELS) } } : {};

const isList = (value: Writable | undefined): value is readonly Writable[] => Array.isArray(value);
const isPart = (value: Writable | undefined): value is FhirPart =>
  typeof value === "object" && value !== null && !isList(value) && !(value instanceof ExactNumber);
