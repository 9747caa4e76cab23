import { describe, expect, it } from "vitest";
import { connectSources, readServerList } from "../../../src/app/sharing/serverList.ts";
import { err, ok } from "../../../src/domain/result.ts";

const listed = (text: string) => {
  const read = readServerList(text);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

describe("the list of servers that a build may speak to", () => {
  it("is empty unless somebody wrote one, and then the page's policy lets it speak to its own host alone", () => {
    expect(readServerList("")).toEqual(ok([]));
    expect(connectSources([])).toBe("connect-src 'self'");
  });

  it("names each server with its base, and every origin of its sign-in", () => {
    const text =
      "Clinic one=https://fhir.one.example/r4/ https://login.one.example client=abc, Desk=http://127.0.0.1:4174/fhir/R4";
    expect(listed(text)).toEqual([
      {
        name: "Clinic one",
        base: "https://fhir.one.example/r4",
        clientId: "abc",
        origins: ["https://fhir.one.example", "https://login.one.example"],
      },
      { name: "Desk", base: "http://127.0.0.1:4174/fhir/R4", clientId: "b2m-monitor", origins: ["http://127.0.0.1:4174"] },
    ]);
    expect(connectSources(listed(text))).toBe(
      "connect-src 'self' https://fhir.one.example https://login.one.example http://127.0.0.1:4174",
    );
  });

  it.each([
    ["a server that is not reached over https", "Ward=http://fhir.ward.example/r4"],
    ["one without a name", "https://fhir.ward.example/r4"],
    ["something that is no address", "Ward=everything"],
    ["an address with a password in it", "Ward=https://me:secret@fhir.ward.example/r4"],
    ["an address with a query", "Ward=https://fhir.ward.example/r4?x=1"],
    ["a policy's own word, which would open everything", "Ward=https://fhir.ward.example/r4 *"],
  ])("refuses %s, and the build with it", (_what, entry) => {
    expect(readServerList(`Good=https://fhir.good.example/r4, ${entry}`)).toEqual(err(entry));
  });

  it("refuses one server under two names", () => {
    expect(readServerList("A=https://one.example/r4,B=https://one.example/r4/").ok).toBe(false);
  });
});
