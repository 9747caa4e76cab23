import { instantAt, type Instant } from "../../domain/instant.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { writeCompactJson } from "../../exchange/exactJson.ts";
import { besideOurs } from "../../exchange/fhir/besideOurs.ts";
import { entryNameOf, type EntryName } from "../../exchange/fhir/entryName.ts";
import { fromFhir, type HowKnown, type WhyUnread } from "../../exchange/fhir/fromFhir.ts";
import { readMark } from "../../exchange/fhir/stateMark.ts";
import { OUR_EXTENSION, OUR_ID } from "../../exchange/fhirNames.ts";
import { at, extensionOf, isObject, listOf, textAt, type Node } from "../../exchange/incoming/fhir/fhirNode.ts";
import { ourIdOf } from "../../exchange/incoming/fhir/fhirPatient.ts";
import { collectResources, resolverOf, type Held, type Resolve } from "../../exchange/incoming/fhir/fhirResources.ts";
import type { SharedType } from "./capability.ts";
import type { FhirClient, NotAnswered } from "./fhirClient.ts";
import { nothingKnown, UNREADABLE, type Known, type Place, type Unread } from "./known.ts";
import { entryKey } from "./serverWrites.ts";

/** How much a page may hold, and one of ids and versions alone. A server that wants fewer gives fewer. */
const PAGE = 500;
const PAGE_OF_IDS = 1000;
/** More pages than any of ours have: a server whose pages never end. */
const MOST_PAGES = 10_000;

/** All resources that these searches find, page by page, each once; the first pages in one request where the server takes several. */
export async function searched(
  client: FhirClient,
  paths: readonly string[],
  inOne: boolean,
): Promise<Result<readonly Held[], NotAnswered>> {
  const found = new Map<string, Held>();
  const seen = new Set<string>();
  const next: string[] = [];
  const take = (page: ReturnType<typeof at>) => {
    if (!isObject(page)) return;
    for (const link of listOf(at(page, "link"))) if (textAt(link, "relation") === "next") next.push(textAt(link, "url"));
    for (const one of collectResources(page, 1).held) {
      const id = textAt(one.resource, "id");
      if (id !== "" && one.type !== "OperationOutcome") found.set(`${one.type}/${id}`, one);
    }
  };
  if (inOne && paths.length > 1) {
    const entry = paths.map((url) => ({ request: { method: "GET", url } }));
    const body = writeCompactJson({ resourceType: "Bundle", type: "batch", entry });
    const answer = await client.ask({ method: "POST", path: "", body });
    // A server that takes no batches after all is asked one by one.
    if (!answer.ok && answer.error.type !== "Refused") return answer;
    if (!answer.ok) next.push(...paths);
    for (const one of answer.ok ? listOf(at(answer.value.json, "entry")) : []) {
      const status = textAt(at(one, "response"), "status");
      if (!status.startsWith("2")) return err({ type: "Refused", status: Number(status.slice(0, 3)), text: "" });
      take(at(one, "resource"));
    }
  } else next.push(...paths);
  for (let path = next.shift(); path !== undefined; path = next.shift()) {
    // A page that leads back to itself says nothing new.
    if (seen.has(path)) continue;
    seen.add(path);
    if (seen.size > MOST_PAGES) return err({ type: "NoAnswer" });
    const page = await client.ask({ method: "GET", path });
    if (!page.ok) return page;
    take(page.value.json);
  }
  return ok([...found.values()]);
}

const OUR_SYSTEMS: ReadonlySet<string> = new Set(Object.values(OUR_ID));

/** What the server has of one patient: the record as far as it is whole, and where all stands; since when it cannot be read is not said. */
export type ReadPatient = { readonly record: PatientRecord | undefined; readonly known: Known };

/** Reads these patients of ours whole, all in as few requests as one of them would take. `howKnown`: what is known here of their states. */
export async function readPatients(
  client: FhirClient,
  patientIds: readonly string[],
  inOne: boolean,
  types: readonly SharedType[],
  { breathe, howKnown }: { readonly breathe: () => Promise<void>; readonly howKnown: HowKnown },
): Promise<Result<ReadonlyMap<string, ReadPatient>, NotAnswered>> {
  const tokens = patientIds.map((id) => encodeURIComponent(`${OUR_ID.patient}|${id}`)).join(",");
  const people = await searched(client, [`Patient?identifier=${tokens}&_revinclude=Provenance:target&_count=${PAGE}`], false);
  if (!people.ok) return people;
  const refs = people.value.filter(({ type }) => type === "Patient").map(({ resource }) => `Patient/${textAt(resource, "id")}`);
  const paths =
    refs.length === 0
      ? []
      : types
          .filter((type) => type !== "Patient" && type !== "Provenance")
          .map((type) => `${type}?subject=${refs.join(",")}&_revinclude=Provenance:target&_count=${PAGE}`);
  const rest = paths.length === 0 ? ok([]) : await searched(client, paths, inOne);
  if (!rest.ok) return rest;
  const held = [...people.value, ...rest.value];
  await breathe();
  const resolve = resolverOf(held);
  const erasures = erasuresIn(held);
  const counting = erasures.size === 0 ? held : held.filter((one) => !isToldBefore(one, erasures, resolve));
  const { records, unread } = fromFhir(counting, resolve, howKnown);
  await breathe();
  const known = knownFrom(patientIds, held, { erasures, unread }, resolve);
  return ok(
    new Map(
      patientIds.map((patientId) => [
        patientId,
        { record: records.find(({ id }) => id === patientId), known: known.get(patientId) ?? nothingKnown(patientId) },
      ]),
    ),
  );
}

/** So many ids fit into every server's longest address. */
const IDS_TOGETHER = 100;

/**
 * Where these resources stand though nothing leads to them any more from the patient whose they were: another program gave them to somebody
 * else, or took our name off. The version of each by "Type/id"; of what is gone none.
 */
export async function standingStill(
  client: FhirClient,
  refs: readonly string[],
  inOne: boolean,
): Promise<Result<ReadonlyMap<string, string>, NotAnswered>> {
  const ids = new Map<string, string[]>();
  for (const ref of refs) {
    const [type = "", id = ""] = ref.split("/");
    ids.set(type, [...(ids.get(type) ?? []), id]);
  }
  const paths = [...ids].flatMap(([type, all]) =>
    Array.from({ length: Math.ceil(all.length / IDS_TOGETHER) }, (_, group) => {
      const some = all.slice(group * IDS_TOGETHER, (group + 1) * IDS_TOGETHER);
      return `${type}?_id=${some.join(",")}&_count=${PAGE}`;
    }),
  );
  if (paths.length === 0) return ok(new Map());
  const held = await searched(client, paths, inOne);
  if (!held.ok) return held;
  return ok(new Map(held.value.map((one) => [refOf(one), textAt(at(one.resource, "meta"), "versionId")])));
}

const refOf = ({ type, resource }: Held): string => `${type}/${textAt(resource, "id")}`;

/** Of two Patients of one record the one with the lowest id stays, on every desk. */
function stayingIn(held: readonly Held[]): ReadonlyMap<string, Held> {
  const staying = new Map<string, Held>();
  for (const one of held) {
    const ourId = one.type === "Patient" ? ourIdOf(one.resource, OUR_ID.patient) : "";
    const before = staying.get(ourId);
    if (ourId !== "" && (before === undefined || refOf(one) < refOf(before))) staying.set(ourId, one);
  }
  return staying;
}

/** When each patient was erased last who was, also where they came back since. */
const erasuresIn = (held: readonly Held[]): ReadonlyMap<string, Instant> =>
  new Map(
    [...stayingIn(held)].flatMap(([ourId, { resource }]): (readonly [string, Instant])[] => {
      const erasedAt = erasureOn(resource);
      return erasedAt === undefined ? [] : [[ourId, erasedAt]];
    }),
  );

/** What a Provenance is about. */
function toldOf(one: Held, resolve: Resolve): EntryName | undefined {
  const target = resolve(listOf(at(one.resource, "target"))[0], one);
  return target === undefined ? undefined : entryNameOf(target, resolve);
}

/**
 * Whether a Provenance tells of somebody as they were before they were erased. It stays, for nothing is deleted, and what it holds would
 * bring back what was erased: to a device that sees them for the first time, or beside an older copy that somebody restored.
 */
function isToldBefore(one: Held, erasures: ReadonlyMap<string, Instant>, resolve: Resolve): boolean {
  if (one.type !== "Provenance" || erasures.size === 0) return false;
  const erasedAt = erasures.get(toldOf(one, resolve)?.patientId ?? "");
  return erasedAt !== undefined && erasureOn(one.resource) !== erasedAt;
}

/** Where all of these patients stands. */
function knownFrom(
  patientIds: readonly string[],
  held: readonly Held[],
  { erasures, unread }: { readonly erasures: ReadonlyMap<string, Instant>; readonly unread: ReadonlyMap<Node, WhyUnread> },
  resolve: Resolve,
): ReadonlyMap<string, Known> {
  type Found = { places: { [entry: string]: Place[] }; changes: string[]; contents: string[]; toldBefore: number };
  const found = new Map<string, Found>(patientIds.map((id) => [id, { places: {}, changes: [], contents: [], toldBefore: 0 }]));
  const staying = stayingIn(held);
  const refStaying = (patientId: string): string | undefined => {
    const one = staying.get(patientId);
    return one === undefined ? undefined : refOf(one);
  };
  for (const one of held) {
    const sum = readMark(one.resource)?.sum ?? "";
    if (one.type === "Provenance") {
      const name = toldOf(one, resolve);
      const known = found.get(name?.patientId ?? "");
      if (name === undefined || known === undefined || sum === "") continue;
      if (isToldBefore(one, erasures, resolve)) {
        known.toldBefore += 1;
        continue;
      }
      known.changes.push(`${entryKey(name)} ${sum}`);
      for (const inside of listOf(at(one.resource, "contained"))) {
        const before = readMark(inside)?.sum;
        if (before !== undefined) known.contents.push(`${entryKey(name)} ${before}`);
      }
      continue;
    }
    const diagnosisOf = one.type === "Condition" ? ourIdOf(one.resource, OUR_ID.diagnosis) : "";
    const name: EntryName | undefined =
      diagnosisOf === "" ? entryNameOf(one, resolve) : { patientId: diagnosisOf, part: "patient", id: diagnosisOf };
    const known = found.get(name?.patientId ?? "");
    if (name === undefined || known === undefined) continue;
    const subject = resolve(at(one.resource, "subject"), one);
    const about = subject === undefined ? undefined : `Patient/${textAt(subject.resource, "id")}`;
    const beside = besideOurs(one.resource);
    const place = {
      ref: refOf(one),
      version: textAt(at(one.resource, "meta"), "versionId"),
      sum,
      ...(about === undefined || about === refStaying(name.patientId) ? {} : { astray: about }),
      ...(beside === undefined ? {} : { beside }),
    };
    (known.places[entryKey(name)] ??= []).push(place);
  }
  const why = new Map(
    held.flatMap((one): (readonly [string, WhyUnread])[] => {
      const whyUnread = unread.get(one.resource);
      return whyUnread === undefined ? [] : [[refOf(one), whyUnread]];
    }),
  );
  return new Map(
    [...found].map(([id, { toldBefore, ...known }]) => {
      const toldSince = erasures.get(id);
      // Where the Patient says something of them again, they came back.
      const isErased = toldSince !== undefined && readMark(staying.get(id)?.resource) === undefined;
      const erased = toldSince === undefined ? {} : { toldSince, toldBefore, ...(isErased ? { erasedAt: toldSince } : {}) };
      return [id, { ...nothingKnown(id), sure: true, ...known, ...withUnread(known.places, why), ...erased }];
    }),
  );
}

/** What stands of a patient, and which entries of it cannot be read: what belongs to one state in no place of it. */
function withUnread(places: Known["places"], why: ReadonlyMap<string, WhyUnread>): Pick<Known, "places" | "unread"> {
  const entries = Object.entries(places).filter(([, all]) => all.some(({ ref }) => why.has(ref)));
  if (entries.length === 0) return { places };
  const isUnreadable = (all: readonly Place[]) => all.some(({ ref }) => why.get(ref) === "Unreadable");
  const unread = entries.map(([entry, all]): readonly [string, Unread] => {
    const untold = all.filter(({ ref }) => why.get(ref) === "Untold").map(({ sum }) => sum);
    const standing = all.map(({ ref, version }) => `${ref}/_history/${version}`).toSorted();
    return [entry, { untold, isUnreadable: isUnreadable(all), places: standing.join(", "), since: "" }];
  });
  const marked = entries
    .filter(([, all]) => isUnreadable(all))
    .map(([entry, all]) => [
      entry,
      all.map((place) => (place.sum === "" && !why.has(place.ref) ? place : { ...place, sum: UNREADABLE })),
    ]);
  return { places: { ...places, ...Object.fromEntries(marked) }, unread: Object.fromEntries(unread) };
}

/** The erasure that a Patient or a Provenance names. A server may write the same moment in another way. */
function erasureOn(resource: Held["resource"]): Instant | undefined {
  const at = Date.parse(textAt(extensionOf(resource, OUR_EXTENSION.erased), "valueInstant"));
  return Number.isFinite(at) ? instantAt(at) : undefined;
}

/** Something that changed on the server: whose it is, as far as it says so itself, and in which version it stands. */
export type Touched = {
  readonly ref: string;
  readonly version: string;
  readonly updated: string;
  readonly about: string;
  readonly ourPatient: string;
  /** Whether it is by its name part of a record of ours; a result of another system is not. */
  readonly isOurs: boolean;
};

/** As much of a resource as tells whose it is: its content is read only where that changed. */
const wantedOf = (type: SharedType): string =>
  `_elements=${type === "Provenance" ? "target" : type === "Patient" ? "identifier" : "identifier,subject"}`;

/** What changed on the server since a moment of its own clock, ids and versions alone; all that is there where none is given. */
export async function touchedSince(
  client: FhirClient,
  since: string | undefined,
  inOne: boolean,
  types: readonly SharedType[],
  breathe: () => Promise<void>,
): Promise<Result<readonly Touched[], NotAnswered>> {
  const from = since === undefined ? "" : `_lastUpdated=ge${encodeURIComponent(since)}&`;
  const held = await searched(
    client,
    types.map((type) => `${type}?${from}_sort=_lastUpdated&${wantedOf(type)}&_count=${PAGE_OF_IDS}`),
    inOne,
  );
  if (!held.ok) return held;
  const touched: Touched[] = [];
  for (const { type, resource } of held.value) {
    await breathe();
    const subject = type === "Provenance" ? listOf(at(resource, "target"))[0] : at(resource, "subject");
    touched.push({
      ref: `${type}/${textAt(resource, "id")}`,
      version: textAt(at(resource, "meta"), "versionId"),
      updated: textAt(at(resource, "meta"), "lastUpdated"),
      about: textAt(subject, "reference")
        .replace(/\/_history\/.*$/u, "")
        .replace(/^.*\/(?=[A-Z][A-Za-z]+\/[^/]+$)/u, ""),
      ourPatient: ourIdOf(resource, OUR_ID.patient),
      isOurs:
        type === "Provenance" ||
        listOf(at(resource, "identifier")).some((identifier) => OUR_SYSTEMS.has(textAt(identifier, "system"))),
    });
  }
  return ok(touched);
}
