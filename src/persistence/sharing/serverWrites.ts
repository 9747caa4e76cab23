import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { namesIn } from "../../domain/measuring/foreignIdentity.ts";
import { OUR_CODES, OUR_EXTENSION, OUR_ID } from "../../exchange/fhirNames.ts";
import type { Writable } from "../../exchange/exactJson.ts";
import type { EntryName } from "../../exchange/fhir/entryName.ts";
import { withBeside } from "../../exchange/fhir/besideOurs.ts";
import { IN_ERROR } from "../../exchange/fhir/stateMark.ts";
import { entriesInFhir, type EntryInFhir } from "../../exchange/fhir/toFhir.ts";
import { concept, type FhirPart, type FhirResource } from "../../exchange/outgoing/resourceParts.ts";
import type { Known, Place } from "./known.ts";

/** One thing to put on the server, its references still by our own ids. */
export type ServerWrite = {
  /** "part id" of the entry that it belongs to. */
  readonly entry: string;
  readonly resource: FhirResource;
  readonly says:
    | { readonly type: "Present"; readonly sum: string }
    | { readonly type: "Change"; readonly sum: string; readonly before: string | undefined }
    /** What took another's place, or counted twice, is entered in error and says nothing any more. */
    | { readonly type: "Nothing" };
  /** What stands there now; absent where nothing does. */
  readonly over?: Place;
};

export const entryKey = ({ part, id }: Pick<EntryName, "part" | "id">): string =>
  part === "patient" || part === "chain" ? part : `${part} ${id}`;

/** A result that stands on some server as that server's own: it is never written under our name, whichever server that is. */
const isForeign = ({ knownAs }: { readonly knownAs?: string }): boolean =>
  namesIn(knownAs).some((name) => /^https?:.*\/Observation\/[^/|]+$/u.test(name));

const written = new WeakMap<PatientRecord, readonly EntryInFhir[]>();

/** The entries of a record in FHIR, made once for each state of it. */
export function entriesOnce(record: PatientRecord): readonly EntryInFhir[] {
  const known = written.get(record);
  if (known !== undefined) return known;
  const made = entriesInFhir(record, { isForeign });
  written.set(record, made);
  return made;
}

/**
 * What the server lacks of a record, in the order in which it can be written: what says how things stand first, the patient before all,
 * then how each state came about, and the chain last: where somebody stops in between, it would tell of states that nobody has. Entries
 * that wait for a person are left out.
 */
export function writesFor(
  record: PatientRecord,
  known: Known,
  waits: (entry: string, sum: string) => boolean,
): readonly ServerWrite[] {
  const [changesThere, contentsThere] = [new Set(known.changes), new Set(known.contents)];
  const present: ServerWrite[] = [];
  const changes: ServerWrite[] = [];
  const chain: ServerWrite[] = [];
  for (const one of entriesOnce(record)) {
    const entry = entryKey(one.name);
    if (waits(entry, one.sum)) continue;
    (entry === "chain" ? chain : present).push(...presentWrites(entry, one, known.places[entry] ?? []));
    for (const { sum, before, resource } of one.changes) {
      const isTold = changesThere.has(`${entry} ${sum}`) && (before === undefined || contentsThere.has(`${entry} ${before}`));
      if (!isTold) changes.push({ entry, resource, says: { type: "Change", sum, before } });
    }
  }
  return [...present, ...changes, ...chain];
}

function presentWrites(entry: string, one: EntryInFhir, places: readonly Place[]): readonly ServerWrite[] {
  const left = [...places];
  const writes: ServerWrite[] = [];
  for (const resource of one.present) {
    const over = standingOf(resource.resourceType, left);
    if (over !== undefined) left.splice(left.indexOf(over), 1);
    if (over?.sum === one.sum) continue;
    const says = { type: "Present", sum: one.sum } as const;
    writes.push({ entry, resource, says, ...(over === undefined ? {} : { over }) });
  }
  for (const over of left) {
    const resource = over.sum === "" ? undefined : inError(over, one);
    if (resource !== undefined) writes.push({ entry, resource, says: { type: "Nothing" }, over });
  }
  return writes;
}

/** Of doubles the one with the lowest id stays; what is about a second Patient of the record does not, for some servers move nothing. */
const standingOf = (type: string, places: readonly Place[]): Place | undefined =>
  places
    .filter(({ ref, astray }) => ref.startsWith(`${type}/`) && astray === undefined)
    .sort((a, b) => (a.ref < b.ref ? -1 : 1))[0];

/**
 * A resource that stands for nothing any more: who it was about, and that it is entered in error. A Patient has no such status: it says
 * by which other it was replaced, and keeps our name alone, for what is about it leads there.
 */
function inError({ ref, astray }: Place, { present: [like], name }: EntryInFhir): FhirResource | undefined {
  const [type = "", id = ""] = ref.split("/");
  if (like === undefined) return undefined;
  if (type === "Patient") {
    const link = [{ other: { reference: `Patient/${like.id}` }, type: "replaced-by" }];
    return { resourceType: type, id, identifier: [{ system: OUR_ID.patient, value: name.id }], active: false, link };
  }
  const here: Writable = like.resourceType === "Patient" ? { reference: `Patient/${like.id}` } : (like["subject"] ?? {});
  const subject: Writable = astray === undefined ? here : { reference: astray };
  // Its name stays: Provenances of earlier states lead to it.
  const identifier = type === "Condition" ? [{ system: OUR_ID.diagnosis, value: name.id }] : like["identifier"];
  const said = { resourceType: type, id, subject, identifier };
  const code = { text: IN_ERROR };
  switch (type) {
    case "Condition":
      return {
        ...said,
        verificationStatus: {
          coding: [{ system: "http://terminology.hl7.org/CodeSystem/condition-ver-status", code: "entered-in-error" }],
        },
      };
    case "MedicationStatement":
      return { ...said, status: "entered-in-error", medicationCodeableConcept: code };
    case "Observation":
    case "Procedure":
      return { ...said, status: "entered-in-error", code };
    default:
      // By its code it is found to be this entry's, should it be written again.
      return { ...said, code: { ...concept(OUR_CODES.kept, name.part), text: IN_ERROR } };
  }
}

/**
 * What is sent of somebody who was erased and comes back: the Patient and how each state came about say after which erasure they were
 * written, so that what was told before it is not taken for theirs.
 */
export function afterErasure(write: ServerWrite, { toldSince }: Known): ServerWrite {
  const { resource, says } = write;
  const isNamed = says.type === "Change" || (says.type === "Present" && resource.resourceType === "Patient");
  if (toldSince === undefined || !isNamed) return write;
  const { extension } = resource;
  const named = { url: OUR_EXTENSION.erased, valueInstant: toldSince };
  return { ...write, resource: { ...resource, extension: [...(isList(extension) ? extension : []), named] } };
}

/** What is known once a write was taken. `place`: where, and in which version, it stands. */
export function withWritten(before: Known, { entry, says, over }: ServerWrite, place: Omit<Place, "sum">): Known {
  const { erasedAt: _erased, ...back } = before;
  const known = says.type === "Present" && place.ref.startsWith("Patient/") ? back : before;
  if (says.type === "Change") {
    return {
      ...known,
      changes: [...known.changes, `${entry} ${says.sum}`],
      contents: says.before === undefined ? known.contents : [...known.contents, `${entry} ${says.before}`],
    };
  }
  const others = (known.places[entry] ?? []).filter(({ ref }) => ref !== over?.ref && ref !== place.ref);
  const sum = says.type === "Present" ? says.sum : "";
  const { [entry]: _written, ...unread } = known.unread ?? {};
  const beside = over?.beside === undefined || says.type === "Nothing" ? {} : { beside: over.beside };
  return { ...known, unread, places: { ...known.places, [entry]: [...others, { ...place, sum, ...beside }] } };
}

/** Where our own "Type/id" stands: on the server, or made within the same bundle. */
export type RefOf = (local: string) => string | undefined;

/** The references that are known of a record's own resources. */
export function knownRefs(record: PatientRecord, known: Known): ReadonlyMap<string, string> {
  const refs = new Map<string, string>();
  for (const { name, present } of entriesOnce(record)) {
    for (const { resourceType, id } of present) {
      const place = standingOf(resourceType, known.places[entryKey(name)] ?? []);
      if (place !== undefined) refs.set(`${resourceType}/${id}`, place.ref);
    }
  }
  return refs;
}

const isList = (value: Writable | undefined): value is readonly Writable[] => Array.isArray(value);

/**
 * A resource as it is sent: the server's id or none, no version of ours, references to where things stand there, and what another program
 * had put beside it.
 */
export function sent({ resource, over, says }: ServerWrite, refOf: RefOf): FhirPart {
  const { id: _id, meta, ...rest } = resource;
  const security = typeof meta === "object" && meta !== null && "security" in meta ? meta.security : undefined;
  const ours = {
    ...pointing(rest, refOf),
    ...(over === undefined ? {} : { id: over.ref.split("/")[1] ?? "" }),
    ...(security === undefined ? {} : { meta: { security } }),
  };
  // What says nothing any more says nothing of another program's either.
  return over?.beside === undefined || says.type === "Nothing" ? ours : withBeside(ours, over.beside);
}

function pointing(part: FhirPart, refOf: RefOf): FhirPart {
  const turned = (value: Writable | undefined, name: string): Writable | undefined => {
    if (name === "reference" && typeof value === "string") return refOf(value) ?? value;
    if (value === undefined || value === null || typeof value !== "object") return value;
    if (isList(value)) return value.map((one) => turned(one, "") ?? "");
    return "digits" in value ? value : pointing({ ...value }, refOf);
  };
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, turned(value, name)]));
}

/** The local references in a resource to others of its record. */
export function refsIn(resource: FhirPart): readonly string[] {
  const found: string[] = [];
  pointing(resource, (local) => {
    if (!local.startsWith("#")) found.push(local);
    return undefined;
  });
  return found;
}
