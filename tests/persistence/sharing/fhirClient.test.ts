import { describe, expect, it } from "vitest";
import { fhirClient, isWithin } from "../../../src/persistence/sharing/fhirClient.ts";
import { searched } from "../../../src/persistence/sharing/readServer.ts";

const base = "https://fhir.example/base/R4";

describe("an address that a token may go to", () => {
  it.each([`${base}/Patient`, `${base}?_getpages=1`, base, "https://fhir.example/base/R4/Observation?_page=2"])(
    "%s is",
    (address) => {
      expect(isWithin(base, address)).toBe(true);
    },
  );

  it.each([
    "https://other.example/base/R4/Patient",
    "http://fhir.example/base/R4/Patient",
    "https://fhir.example:8443/base/R4/Patient",
    "https://fhir.example/base/R41/Patient",
    "https://fhir.example/base/R4/../admin",
    "https://user@fhir.example/base/R4/Patient",
    "Patient?name=A",
  ])("%s is not", (address) => {
    expect(isWithin(base, address)).toBe(false);
  });
});

describe("a search", () => {
  const serving = (pages: { readonly [address: string]: object }) => {
    const asked: string[] = [];
    const client = fhirClient(base, {
      fetch: async (input) => {
        const address = typeof input === "string" ? input : "";
        asked.push(address);
        return new Response(JSON.stringify(pages[address] ?? { resourceType: "Bundle" }), { status: 200 });
      },
      token: () => "secret",
    });
    return { client, asked };
  };
  const page = (id: string, next?: string) => ({
    resourceType: "Bundle",
    type: "searchset",
    link: next === undefined ? [] : [{ relation: "next", url: next }],
    entry: [{ resource: { resourceType: "Patient", id } }],
  });

  it("follows next links of its own server, and stops where one leads back", async () => {
    const { client, asked } = serving({
      [`${base}/Patient`]: page("1", `${base}?p=2`),
      [`${base}?p=2`]: page("2", `${base}?p=2`),
    });
    const found = await searched(client, ["Patient"], false);
    expect(found.ok && found.value.map(({ resource }) => resource.get("id"))).toEqual(["1", "2"]);
    expect(asked).toHaveLength(2);
  });

  it("does not follow one to another server, and says so", async () => {
    const { client, asked } = serving({ [`${base}/Patient`]: page("1", "https://other.example/base/R4?p=2") });
    expect(await searched(client, ["Patient"], false)).toEqual({ ok: false, error: { type: "Elsewhere" } });
    expect(asked).toEqual([`${base}/Patient`]);
  });
});

describe("an answer", () => {
  const answering = (status: number, headers: { readonly [name: string]: string } = {}, text = "") =>
    fhirClient(base, { fetch: async () => new Response(status === 204 ? null : text, { status, headers }) }).ask({
      method: "GET",
      path: "Patient/1",
    });

  it.each([
    [401, { type: "SignIn" }],
    [403, { type: "Forbidden" }],
    [409, { type: "Conflict" }],
    [412, { type: "Conflict" }],
    [429, { type: "Busy" }],
    [500, { type: "NoAnswer" }],
    [404, { type: "Refused", status: 404, text: "" }],
  ])("of %s is told apart", async (status, error) => {
    expect(await answering(status)).toEqual({ ok: false, error });
  });

  it("that broke off is none, for nobody knows what was done", async () => {
    expect(await answering(200, {}, '{"resourceType":"Pat')).toEqual({ ok: false, error: { type: "NoAnswer" } });
  });

  it("says what a server has against a resource", async () => {
    const outcome = JSON.stringify({ resourceType: "OperationOutcome", issue: [{ diagnostics: "No such code" }] });
    expect(await answering(422, {}, outcome)).toEqual({
      ok: false,
      error: { type: "Refused", status: 422, text: "No such code" },
    });
  });

  it("is not asked for where nobody is signed in", async () => {
    const client = fhirClient(base, { fetch: () => Promise.reject(new Error("asked")), token: () => undefined });
    expect(await client.ask({ method: "GET", path: "Patient" })).toEqual({ ok: false, error: { type: "SignIn" } });
  });
});
