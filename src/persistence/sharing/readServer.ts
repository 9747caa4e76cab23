import { err, ok, type Result } from "../../domain/result.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { writeExactJson } from "../../exchange/exactJson.ts";
import { entryNameOf } from "../../exchange/fhir/entryName.ts";
import { fromFhir } from "../../exchange/fhir/fromFhir.ts";
import { readMark } from "../../exchange/fhir/stateMark.ts";
import { OUR_ID } from "../../exchange/fhirNames.ts";
import { at, isObject, listOf, textAt } from "../../exchange/incoming/fhirNode.ts";
import { ourIdOf } from "../../exchange/incoming/fhirPatient.ts";
import { collectResources, resolverOf, type Held } from "../../exchange/incoming/fhirResources.ts";
import type { SharedType } from "./capability.ts";
import type { FhirClient, NotAnswered } from "./fhirClient.ts";
import { nothingKnown, type Known, type Place } from "./known.ts";
import { entryKey } from "./serverWrites.ts";

/** How much a page may hold. */
const PAGE = 100;
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
    const body = writeExactJson({ resourceType: "Bundle", type: "batch", entry });
    const answer = await client.ask({ method: "POST", path: "", body });
    if (!answer.ok) return answer;
    for (const one of listOf(at(answer.value.json, "entry"))) {
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

/** What the server has of one patient: the record as far as it is whole, and where everything stands. */
export type ReadPatient = { readonly record: PatientRecord | undefined; readonly known: Known };

/** Reads one patient of ours whole. */
export async function readPatient(
  client: FhirClient,
  patientId: string,
  inOne: boolean,
  types: readonly SharedType[],
): Promise<Result<ReadPatient, NotAnswered>> {
  const token = encodeURIComponent(`${OUR_ID.patient}|${patientId}`);
  const people = await searched(client, [`Patient?identifier=${token}&_revinclude=Provenance:target&_count=${PAGE}`], false);
  if (!people.ok) return people;
  const refs = people.value.filter(({ type }) => type === "Patient").map(({ resource }) => `Patient/${textAt(resource, "id")}`);
  const paths = refs.flatMap((ref) =>
    types
      .filter((type) => type !== "Patient" && type !== "Provenance")
      .map((type) => `${type}?subject=${ref}&_revinclude=Provenance:target&_count=${PAGE}`),
  );
  const rest = paths.length === 0 ? ok([]) : await searched(client, paths, inOne);
  if (!rest.ok) return rest;
  const held = [...people.value, ...rest.value];
  const resolve = resolverOf(held);
  const record = fromFhir(held, resolve).records.find(({ id }) => id === patientId);
  return ok({ record, known: knownFrom(patientId, held) });
}

function knownFrom(patientId: string, held: readonly Held[]): Known {
  const resolve = resolverOf(held);
  const places: { [entry: string]: Place[] } = {};
  const [changes, contents]: [string[], string[]] = [[], []];
  for (const one of held) {
    const sum = readMark(one.resource)?.sum ?? "";
    if (one.type === "Provenance") {
      const target = resolve(listOf(at(one.resource, "target"))[0], one);
      const name = target === undefined ? undefined : entryNameOf(target, resolve);
      if (name?.patientId !== patientId || sum === "") continue;
      changes.push(`${entryKey(name)} ${sum}`);
      for (const inside of listOf(at(one.resource, "contained"))) {
        const before = readMark(inside)?.sum;
        if (before !== undefined) contents.push(`${entryKey(name)} ${before}`);
      }
      continue;
    }
    const isDiagnosis = one.type === "Condition" && ourIdOf(one.resource, OUR_ID.diagnosis) === patientId;
    const name = isDiagnosis ? ({ part: "patient", id: patientId } as const) : entryNameOf(one, resolve);
    if (name === undefined) continue;
    const place = {
      ref: `${one.type}/${textAt(one.resource, "id")}`,
      version: textAt(at(one.resource, "meta"), "versionId"),
      sum,
    };
    (places[entryKey(name)] ??= []).push(place);
  }
  return { ...nothingKnown(patientId), sure: true, places, changes, contents };
}

/** Something that changed on the server: whose it is, as far as it says so itself, and in which version it stands. */
export type Touched = {
  readonly ref: string;
  readonly version: string;
  readonly updated: string;
  readonly about: string;
  readonly ourPatient: string;
};

/** What changed on the server since a moment of its own clock; all that is ours where none is given. */
export async function touchedSince(
  client: FhirClient,
  since: string | undefined,
  inOne: boolean,
  types: readonly SharedType[],
): Promise<Result<readonly Touched[], NotAnswered>> {
  const from = since === undefined ? "" : `_lastUpdated=ge${encodeURIComponent(since)}&`;
  const held = await searched(
    client,
    types.map((type) => `${type}?${from}_sort=_lastUpdated&_count=${PAGE}`),
    inOne,
  );
  if (!held.ok) return held;
  return ok(
    held.value.map(({ type, resource }) => {
      const subject = type === "Provenance" ? listOf(at(resource, "target"))[0] : at(resource, "subject");
      return {
        ref: `${type}/${textAt(resource, "id")}`,
        version: textAt(at(resource, "meta"), "versionId"),
        updated: textAt(at(resource, "meta"), "lastUpdated"),
        about: textAt(subject, "reference")
          .replace(/\/_history\/.*$/u, "")
          .replace(/^.*\/(?=[A-Z][A-Za-z]+\/[^/]+$)/u, ""),
        ourPatient: ourIdOf(resource, OUR_ID.patient),
      };
    }),
  );
}
