import { afterEach, describe, expect, it } from "vitest";
import { startFhirServer, type FhirServer, type FhirServerOptions } from "../../support/fhirServer/fhirServer.ts";
import type { PersonaName } from "../../support/fhirServer/personas.ts";

const servers: FhirServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
const start = async (name: PersonaName, options?: FhirServerOptions): Promise<FhirServer> => {
  const server = await startFhirServer(name, options);
  servers.push(server);
  return server;
};

type Json = { readonly [name: string]: unknown; readonly id?: string; readonly meta?: { readonly versionId?: string } };
type Link = { readonly relation: string; readonly url: string };
type BundleJson = Json & {
  readonly link?: readonly Link[];
  readonly entry?: readonly { readonly resource: Json; readonly response?: Json }[];
};

const patient = (family: string, more: object = {}) => ({
  resourceType: "Patient",
  identifier: [{ system: "urn:ours", value: family }],
  name: [{ family }],
  ...more,
});

async function ask(
  server: FhirServer,
  method: string,
  path: string,
  body?: object,
  headers: { readonly [name: string]: string } = {},
) {
  const answer = await fetch(path.startsWith("http") ? path : `${server.base}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: { "content-type": "application/fhir+json", ...headers },
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, json: (text === "" ? {} : JSON.parse(text)) as BundleJson, text };
}

describe("the FHIR server of the tests, as every persona", () => {
  it.each<PersonaName>(["medplum", "hapi", "cerner"])(
    "%s answers a create with 201, ETag and Location, and a read of it",
    async (name) => {
      const server = await start(name);
      const made = await ask(server, "POST", "/Patient", patient("A"));
      expect(made.status).toBe(201);
      const [, id = "", version = ""] = /\/Patient\/([^/]+)\/_history\/([^/]+)$/u.exec(made.headers.get("location") ?? "") ?? [];
      expect(made.headers.get("etag")).toBe(`W/"${version}"`);
      expect(made.text === "").toBe(name === "cerner");
      expect((await ask(server, "GET", `/Patient/${id}`)).json.meta?.versionId).toBe(version);
      expect(version).toMatch(name === "medplum" ? /^[0-9a-f-]{36}$/u : /^1$/u);
    },
  );

  it("gives pages by next links alone, each match once", async () => {
    for (const name of ["medplum", "hapi"] as const) {
      const server = await start(name);
      for (let number = 0; number < 25; number += 1) await ask(server, "POST", "/Patient", patient(`P${number}`));
      const first = await ask(server, "GET", "/Patient?_sort=_lastUpdated");
      const next = first.json.link?.find(({ relation }) => relation === "next")?.url ?? "";
      const second = await ask(server, "GET", next);
      expect([first.json.entry?.length, second.json.entry?.length]).toEqual([20, 5]);
      expect(second.json.link?.some(({ relation }) => relation === "next")).toBe(false);
      expect(new Set([first, second].flatMap(({ json }) => json.entry?.map(({ resource }) => resource.id))).size).toBe(25);
    }
  });

  it("refuses what it does not know instead of passing over it", async () => {
    const server = await start("medplum");
    for (const query of ["colour=red", "general-practitioner.name=A", "_has:Observation:patient:code=1"])
      expect((await ask(server, "GET", `/Patient?${query}`)).status).toBe(400);
    expect((await ask(server, "POST", "/Patient", patient("A", { verdict: 1 }))).status).toBe(400);
  });

  it("says 410 of what was deleted and 404 of what never was", async () => {
    const server = await start("hapi");
    const { json } = await ask(server, "POST", "/Patient", patient("A"));
    expect((await ask(server, "DELETE", `/Patient/${json.id}`)).status).toBe(200);
    expect((await ask(server, "GET", `/Patient/${json.id}`)).status).toBe(410);
    expect((await ask(server, "GET", "/Patient/never")).status).toBe(404);
  });

  it("refuses an update of another version, keeps the version of what says the same, and gives no body where none is wanted", async () => {
    const server = await start("medplum");
    const { json } = await ask(server, "POST", "/Patient", patient("A"));
    const path = `/Patient/${json.id}`;
    const etag = `W/"${json.meta?.versionId}"`;
    expect((await ask(server, "PUT", path, { ...json, gender: "female" }, { "if-match": 'W/"other"' })).status).toBe(412);
    expect((await ask(server, "PUT", path, json, { "if-match": etag })).json.meta?.versionId).toBe(json.meta?.versionId);
    const changed = await ask(server, "PUT", path, { ...json, gender: "female" }, { "if-match": etag, prefer: "return=minimal" });
    expect([changed.status, changed.text]).toEqual([200, ""]);
    expect(changed.headers.get("etag")).not.toBe(etag);
  });

  it("keeps all of a transaction or nothing, and replayed it makes no double", async () => {
    const server = await start("medplum");
    const create = (family: string) => ({
      fullUrl: `urn:uuid:00000000-0000-4000-8000-00000000000${family.length}`,
      resource: patient(family),
      request: { method: "POST", url: "Patient", ifNoneExist: `identifier=urn:ours|${family}` },
    });
    const { json } = await ask(server, "POST", "/Patient", patient("AAA"));
    const stale = {
      resource: { ...json, gender: "male" },
      request: { method: "PUT", url: `Patient/${json.id}`, ifMatch: 'W/"0"' },
    };
    const transaction = (...entry: object[]) => ({ resourceType: "Bundle", type: "transaction", entry });
    expect((await ask(server, "POST", "/", transaction(create("A"), stale))).status).toBe(412);
    expect(server.repository.all("Patient")).toHaveLength(1);
    for (const _ of [1, 2]) {
      const done = await ask(server, "POST", "/", transaction(create("A"), create("AA")));
      expect(done.status).toBe(200);
      expect(
        done.json.entry?.map(({ response }) => response?.["etag"] !== undefined || response?.["location"] !== undefined),
      ).toEqual([true, true]);
    }
    expect(server.repository.all("Patient")).toHaveLength(3);
  });

  it("rounds printed digits, as every server in JavaScript", async () => {
    const server = await start("medplum");
    const answer = await fetch(`${server.base}/Observation`, {
      method: "POST",
      headers: { "content-type": "application/fhir+json" },
      body: '{"resourceType":"Observation","status":"final","code":{"text":"B2M"},"valueQuantity":{"value":2.30}}',
    });
    expect(await answer.text()).toContain('"value":2.3}');
  });
});

describe("a persona's own ways", () => {
  it("hapi and cerner count versions, medplum takes no ids of a client, hapi does", async () => {
    const put = async (name: PersonaName) =>
      (await ask(await start(name), "PUT", "/Patient/chosen-1", patient("A", { id: "chosen-1" }))).status;
    expect([await put("hapi"), await put("medplum")]).toEqual([201, 400]);
  });

  it("hapi gives a search again for a minute, unless it is asked without the cache", async () => {
    let time = 0;
    const server = await start("hapi", { now: () => time });
    const found = async (headers = {}) => (await ask(server, "GET", "/Patient?family=A", undefined, headers)).json.entry?.length;
    expect(await found()).toBe(0);
    await ask(server, "POST", "/Patient", patient("A"));
    expect(await found()).toBe(0);
    expect(await found({ "cache-control": "no-cache" })).toBe(1);
    time = 59_999;
    expect(await found()).toBe(1);
    await ask(server, "POST", "/Patient", patient("A"));
    expect(await found()).toBe(1);
    time = 60_000;
    expect(await found()).toBe(2);
  });

  it("hapi hears no If-Match and no If-None-Exist from a page of another origin", async () => {
    const server = await start("hapi");
    for (const header of ["if-match", "if-none-exist", "x-own"])
      await expect(ask(server, "POST", "/Patient", patient("A"), { [header]: "a" })).rejects.toThrow("fetch failed");
    expect(server.received).toEqual([]);
  });

  it("cerner takes no bundles, leaves out what it does not know, and asks for no day beside _lastUpdated", async () => {
    const server = await start("cerner");
    expect((await ask(server, "POST", "/", { resourceType: "Bundle", type: "transaction", entry: [] })).status).toBe(404);
    const made = await ask(server, "POST", "/Patient", patient("A", { verdict: 1 }), { prefer: "return=representation" });
    expect(made.json).toMatchObject({ resourceType: "Patient" });
    expect(made.json).not.toHaveProperty("verdict");
    expect((await ask(server, "GET", "/Observation?date=ge2026&_lastUpdated=ge2026")).status).toBe(400);
  });

  it("readonly refuses every write and says so of itself", async () => {
    const server = await start("readonly");
    expect((await ask(server, "POST", "/Patient", patient("A"))).status).toBe(403);
    expect((await ask(server, "POST", "/", { resourceType: "Bundle", type: "transaction", entry: [] })).status).toBe(403);
    expect((await ask(server, "GET", "/metadata")).text).not.toMatch(/"create"|"transaction"/u);
  });

  it("a flaky one commits and loses the answer", async () => {
    const server = await start("medplum", { losesAnswer: ({ method }) => method === "POST" });
    await expect(ask(server, "POST", "/Patient", patient("A"))).rejects.toThrow("fetch failed");
    expect((await ask(server, "GET", "/Patient")).json.entry).toHaveLength(1);
  });

  it("one that asks for a sign-in takes its own tokens alone, and one that is busy says for how long", async () => {
    let isBusy = false;
    const server = await start("medplum", {
      accepts: (token) => token === "good",
      refuses: () => (isBusy ? { status: 429, retryAfter: "7" } : undefined),
    });
    const status = async (token: string) =>
      (await ask(server, "GET", "/Patient", undefined, { authorization: `Bearer ${token}` })).status;
    expect([await status("bad"), await status("good")]).toEqual([401, 200]);
    isBusy = true;
    const busy = await ask(server, "GET", "/Patient", undefined, { authorization: "Bearer good" });
    expect([busy.status, busy.headers.get("retry-after")]).toEqual([429, "7"]);
  });
});
