/*
 * The way to a team's server against one that nobody here wrote: HAPI FHIR JPA with H2 in memory, built by Maven from its published parts.
 * Run: npm run interop, which prints what was found and writes it into docs/interop.md, and ends with 1 where something is not as it has to
 * be. Needs Java 17 and Maven, which neither the product nor its tests do. With the base of a server that asks for no sign-in and holds
 * made-up people alone, it is held against that one: npm run interop -- http://127.0.0.1:8080/fhir
 */
import { randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { stableText } from "../../src/domain/kept.ts";
import { demoRecords } from "../../src/exchange/demo/demoRecords.ts";
import { parseExactJson } from "../../src/exchange/exactJson.ts";
import { writeFhirBundle } from "../../src/exchange/outgoing/writeFhir.ts";
import { modeOf, SHARED_TYPES, takesBatches } from "../../src/persistence/sharing/capability.ts";
import { day } from "../support/observations.ts";
import { doublesAmong, editOnTwoDesks, readableOf } from "../support/randomEdits.ts";
import { exampleRecord } from "../support/exampleRecords.ts";
import { openDesk } from "../support/sharingDesk.ts";
import { roadTo } from "./road.ts";
import { hasJava, startHapi } from "./startHapi.ts";
import { written } from "./report.ts";

const EDITS = 200;
const TODAY = day("2026-11-27");
const DOCUMENT = "docs/interop.md";

const [given] = process.argv.slice(2);
if (given === undefined && !hasJava()) {
  console.error("npm run interop needs Java 17 and Maven.");
  process.exit(2);
}
const hapi = given === undefined ? await startHapi("1g") : { base: given, close: () => {} };
const road = await roadTo(hapi.base);

type Json = { readonly [name: string]: unknown };
type Entry = { readonly resource?: Json & { readonly id?: string }; readonly search?: { readonly mode?: string } };
type Bundle = {
  readonly entry?: readonly Entry[];
  readonly total?: number;
  readonly link?: readonly { relation: string; url: string }[];
};
type Outcome = { readonly issue?: readonly { readonly severity: string; readonly diagnostics?: string }[] };
type Said = { readonly status: number; readonly json: Json & Bundle & Outcome; readonly text: string };

const found: (readonly [what: string, seen: string, isWell: boolean])[] = [];
const say = (what: string, seen: string, isWell = true): void => {
  found.push([what, seen, isWell]);
  console.log(`${isWell ? "ok  " : "NOT "} ${what}: ${seen}`);
};

async function ask(method: string, path: string, body?: object | string, headers: Record<string, string> = {}): Promise<Said> {
  const answer = await fetch(path.startsWith("http") ? path : `${hapi.base}/${path}`, {
    method,
    headers: {
      accept: "application/fhir+json",
      ...(body === undefined ? {} : { "content-type": "application/fhir+json", prefer: "return=representation" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const parsed: unknown = text === "" ? {} : JSON.parse(text);
  return { status: answer.status, json: parsed as Said["json"], text };
}
const fresh = { "cache-control": "no-cache" };
const bundle = (type: string, entry: readonly object[]): object => ({ resourceType: "Bundle", type, entry });

async function allOf(type: string): Promise<readonly Json[]> {
  const all: Json[] = [];
  for (let path: string | undefined = `${type}?_count=500`; path !== undefined;) {
    const page: Said = await ask("GET", path, undefined, fresh);
    all.push(...(page.json.entry ?? []).flatMap(({ resource }) => (resource === undefined ? [] : [resource])));
    path = page.json.link?.find(({ relation }) => relation === "next")?.url;
  }
  return all;
}

// What it says of itself.
const statement = await ask("GET", "metadata");
const exact = parseExactJson(statement.text);
const mode = modeOf(exact.ok ? exact.value : undefined);
const batches = takesBatches(exact.ok ? exact.value : undefined);
const { rest, software } = statement.json as {
  rest?: readonly { interaction?: readonly { code: string }[] }[];
  software?: { name: string; version: string };
};
const named = rest?.[0]?.interaction?.map(({ code }) => code).join(", ") ?? "";
say("software", `${software?.name} ${software?.version}`);
say(
  "what it says it allows",
  `mode ${mode}; names ${named}; batches ${batches ? "are" : "are not"} used`,
  mode === "full" && batches,
);

// Two desks, 200 random edits.
const after = await editOnTwoDesks(road, { count: EDITS });
const standingThere = (await Promise.all(SHARED_TYPES.map(allOf))).flat();
const doubled = doublesAmong(standingThere);
const readable = readableOf(after.erased, standingThere);
say(
  `${EDITS} random edits on two desks of two tabs each, one answer in six lost, spans cut off, tokens run out, browsers killed`,
  `${after.states} states: ${after.lost.length} lost, ${after.unasked.length} written over unasked, ${doubled.length} doubled, ` +
    `${after.unequal.length} patients unequal on three desks, ${after.brokenChains.length} broken chains, ` +
    `${after.restless.length} without rest, ${after.erased.length} erased, of whom ${readable.length} resources are readable, ` +
    `${after.cameBack.length} came back unasked, a person asked ${after.asked} times; ${road.traffic.requests} requests`,
  [after.lost, after.unasked, doubled, after.unequal, after.brokenChains, after.restless, readable, after.cameBack].flat()
    .length === 0 && after.asked > 0,
);
const statuses = [...road.traffic.statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status} × ${count}`);
say("its answers meanwhile", statuses.join(", "));
say("headers of ours that its CORS list refuses", [...road.refusedHeaders].join(", ") || "none", road.refusedHeaders.size === 0);

// Two desks that send one record at the same time.
{
  const [one, other] = [await openDesk(road), await openDesk(road)];
  for (const desk of [one, other]) {
    desk.road.token = road.token();
    desk.add(exampleRecord(31, 3));
  }
  await Promise.all([one.round(), other.round()]);
  for (const desk of [one, other, one, other]) await desk.round();
  const [mine, theirs] = [one, other].map(({ records }) => stableText(records.get(exampleRecord(31, 3).id)));
  const isAlike = mine === theirs;
  const doubles = doublesAmong((await Promise.all(SHARED_TYPES.map(allOf))).flat());
  say(
    "one record sent by two desks at once",
    `${doubles.length} doubled, desks ${isAlike ? "alike" : "NOT alike"}`,
    doubles.length === 0 && isAlike,
  );
}

// Versions.
const person = { resourceType: "Patient", identifier: [{ system: "urn:x", value: randomUUID() }], name: [{ family: "Probe" }] };
const made = await ask("POST", "Patient", person);
const id = String(made.json["id"]);
const put = async (name: string, version: string) =>
  ask("PUT", `Patient/${id}`, { ...person, id, name: [{ family: name }] }, { "if-match": `W/"${version}"` });
await put("Second", "1");
const stale = await put("Third", "1");
const put2 = { request: { method: "PUT", url: `Patient/${id}`, ifMatch: 'W/"1"' }, resource: { ...person, id } };
const staleInside = await ask("POST", "", bundle("transaction", [put2]));
const isConflict = (status: number) => status === 409 || status === 412;
say(
  "a stale If-Match as a header; inside a bundle",
  `${stale.status}; ${staleInside.status}`,
  isConflict(stale.status) && isConflict(staleInside.status),
);
const same = await put("Second", "2");
say("a PUT that changes nothing", `version ${String((same.json["meta"] as Json)["versionId"])} stays`);
const several = await Promise.all(
  Array.from({ length: 6 }, async (_, number) => {
    const resource = { ...person, id, name: [{ family: `Racer ${number}` }] };
    return ask(
      "POST",
      "",
      bundle("transaction", [{ request: { method: "PUT", url: `Patient/${id}`, ifMatch: 'W/"2"' }, resource }]),
    );
  }),
);
say(
  "six bundles at once over one version",
  several.map(({ status }) => status).join(", "),
  several.filter(({ status }) => status === 200).length === 1,
);

// Conditional creates at once.
const value = randomUUID();
const conditional = bundle("transaction", [
  {
    request: { method: "POST", url: "Patient", ifNoneExist: `identifier=urn:x|${value}` },
    resource: { resourceType: "Patient", identifier: [{ system: "urn:x", value }] },
  },
]);
const creates = await Promise.all(Array.from({ length: 8 }, async () => ask("POST", "", conditional)));
const standing = (await ask("GET", `Patient?identifier=urn:x|${value}`, undefined, fresh)).json.entry?.length ?? 0;
say(
  "eight conditional creates of one identifier at once",
  `${creates.map(({ status }) => status).join(", ")}; ${standing} stand(s)`,
);

// What is kept as it was sent.
const observation =
  `{"resourceType":"Observation","status":"final","identifier":[{"system":"urn:x","value":"${randomUUID()}"}],` +
  `"code":{"coding":[{"system":"http://loinc.org","code":"1952-1"}]},"subject":{"reference":"Patient/${id}"},` +
  `"valueQuantity":{"value":2.30,"unit":"mg/L"},"extension":[{"url":"urn:x","valueString":"kept"}]}`;
const result = await ask("POST", "Observation", observation);
const resultId = String(result.json["id"]);
const read = await ask("GET", `Observation/${resultId}`);
say(
  "digits of 2.30; an extension",
  `${/"value":\s*(2\.3\d*)/u.exec(read.text)?.[1]}; ${read.text.includes('"kept"') ? "kept" : "lost"}`,
  read.text.includes('"kept"'),
);
const history = {
  resourceType: "Provenance",
  target: [{ reference: `Observation/${resultId}/_history/1` }],
  recorded: "2026-11-27T08:00:00.000Z",
  agent: [{ who: { display: "AK" } }],
};
const provenance = await ask("POST", "Provenance", history);
const [target] = provenance.json["target"] as readonly { reference: string }[];
say("a Provenance of Observation/…/_history/1", `kept as ${target?.reference.replace(resultId, "…")}`);
const inError = await ask(
  "PUT",
  `Observation/${resultId}`,
  observation.replace("{", `{"id":"${resultId}",`).replace('"final"', '"entered-in-error"'),
);
say(
  "entered-in-error",
  `${inError.status}, found by search: ${(await ask("GET", `Observation?_id=${resultId}`, undefined, fresh)).json.entry?.length}`,
);
const dangling = await ask("POST", "Observation", {
  resourceType: "Observation",
  status: "final",
  code: { text: "x" },
  subject: { reference: "Patient/none" },
});
say("a reference to what is not there", String(dangling.status));
const unknown = await ask("POST", "Observation", {
  resourceType: "Observation",
  status: "final",
  code: { text: "x" },
  unknown: 1,
});
say("an element that R4 does not have", `${unknown.status}, ${unknown.text.includes("unknown") ? "kept" : "left out"}`);

// Searches.
const included = await ask("GET", `Observation?subject=Patient/${id}&_revinclude=Provenance:target`, undefined, fresh);
say(
  "_revinclude=Provenance:target",
  included.json.entry?.map(({ resource, search }) => `${String(resource?.["resourceType"])} ${search?.mode}`).join(", ") ?? "",
  included.json.entry?.length === 2,
);
const basic = {
  resourceType: "Basic",
  identifier: [{ system: "urn:x", value }],
  code: { text: "x" },
  subject: { reference: `Patient/${id}` },
};
await ask("POST", "Basic", basic);
const bySubject = await ask("GET", `Basic?subject=Patient/${id}`, undefined, fresh);
const byIdentifier = await ask("GET", `Basic?identifier=urn:x|${value}`, undefined, fresh);
const basics = [bySubject, byIdentifier].map(({ json }) => json.entry?.length ?? 0);
say("Basic by subject; by identifier", basics.join("; "), basics.join() === "1,1");
const pages = await ask("GET", "Observation?_count=1", undefined, fresh);
const next = pages.json.link?.find(({ relation }) => relation === "next")?.url ?? "";
const second = await ask("GET", next);
say(
  "paging",
  `next is ${next
    .replace(hapi.base, "")
    .replace(/=[0-9a-f-]{36}/u, "=…")
    .slice(0, 60)}…, ${second.status}`,
  second.status === 200 && next.startsWith(hapi.base),
);
const since = encodeURIComponent(String((read.json["meta"] as Json)["lastUpdated"]));
const updated = await ask(
  "GET",
  `Observation?_lastUpdated=ge${since}&_sort=_lastUpdated&_elements=identifier,subject`,
  undefined,
  fresh,
);
const [first] = updated.json.entry ?? [];
say(
  "_lastUpdated with _elements",
  `${updated.json.entry?.length} found, with ${Object.keys(first?.resource ?? {}).join(", ")}`,
  (updated.json.entry?.length ?? 0) > 0,
);
const name = `Cached${value.slice(0, 8)}`;
const before = (await ask("GET", `Patient?family=${name}`)).json.total;
await ask("POST", "Patient", { resourceType: "Patient", name: [{ family: name }] });
const cached = (await ask("GET", `Patient?family=${name}`)).json.total;
const renewed = (await ask("GET", `Patient?family=${name}`, undefined, fresh)).json.total;
const inBatch = (await ask("POST", "", bundle("batch", [{ request: { method: "GET", url: `Patient?family=${name}` } }]), fresh))
  .json.entry?.[0];
say(
  "the same search after a create; with no-cache; in a batch with no-cache",
  `${before} → ${cached}; ${renewed}; ${String(inBatch?.resource?.["total"])}`,
  renewed === 1,
);
say("an unknown search parameter", String((await ask("GET", "Observation?nonsense=1")).status));

// Its own validator over the demo.
{
  let number = 0;
  const demo = demoRecords({
    today: TODAY,
    at: "2026-11-27T08:00:00.000Z",
    newId: () => `00000000-0000-4000-8000-${String((number += 1)).padStart(12, "0")}`,
  });
  const text = writeFhirBundle(demo, { madeAt: "2026-11-27T08:00:00.000Z" });
  const { entry } = JSON.parse(text) as { entry: readonly { resource: { resourceType: string } }[] };
  let errors = 0;
  const issues = new Map<string, number>();
  for (const { resource } of entry) {
    const { json } = await ask("POST", `${resource.resourceType}/$validate`, resource);
    for (const { severity, diagnostics } of json.issue ?? []) {
      if (severity !== "error" && severity !== "fatal") continue;
      const said = (diagnostics ?? "").replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, "…").slice(0, 160);
      issues.set(said, (issues.get(said) ?? 0) + 1);
      errors += 1;
    }
  }
  for (const [said, count] of issues) console.log(`     ${count} × ${said}`);
  say("its $validate over the demo", `${demo.length} people, ${entry.length} resources, ${errors} errors`, errors === 0);
}

const rows = found.map(([what, seen, isWell]) => `| ${what} | ${seen}${isWell ? "" : " (**not as it has to be**)"} |`);
const table = ["| | seen |", "|---|---|", ...rows].join("\n");
if (given === undefined) writeFileSync(DOCUMENT, written(readFileSync(DOCUMENT, "utf8"), "run", table));
await road.close();
hapi.close();
process.exitCode = found.every(([, , isWell]) => isWell) ? 0 : 1;
