import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareIdentities, identityKeys, joinIdentities } from "../../../src/domain/measuring/foreignIdentity.ts";

const NORTH = "https://north.example/fhir/Observation/";
const SOUTH = "https://south.example/fhir/Observation/";
const ID = "0f4c2a52-8f3e-4a9b-9d52-3a5f9f6a0c11";

describe("two results by the names that other systems give them", () => {
  it.each([
    ["the same resource of one server", `${NORTH}1`, `${NORTH}1`, "same"],
    ["the same id from two servers", `${NORTH}1`, `${SOUTH}1`, undefined],
    ["the same id, and one of them does not say whose", `${NORTH}1`, "Observation/1", "perhaps"],
    ["the same short id, and neither says whose", "Observation/1", "Observation/1", "perhaps"],
    ["the same universally unique id", `Observation/${ID}`, `${NORTH}${ID}`, "same"],
    ["two ids of one server", `${NORTH}1`, `${NORTH}2`, "another"],
    ["two ids of one server that share an order number", `${NORTH}1\nurn:lab|F1`, `${NORTH}2\nurn:lab|F1`, "another"],
    ["one order number of one system", "urn:lab|F1", "urn:lab|F1", "token"],
    ["one order number of two systems", "urn:lab|F1", "urn:ward|F1", undefined],
    ["one order number without a system", "|F1", "|F1", "perhaps"],
    ["two servers that pass on one order number", `${NORTH}1\nurn:lab|F1`, `${SOUTH}9\nurn:lab|F1`, "token"],
    ["nothing in common", `${NORTH}1`, "urn:lab|F1", undefined],
    ["no name at all", "", `${NORTH}1`, undefined],
  ] as const)("%s: %s and %s are %s", (_, one, other, match) => {
    expect(compareIdentities(one, other)).toBe(match);
    expect(compareIdentities(other, one)).toBe(match);
  });

  it.each([
    ["urn:lab|F1", "F1"],
    ["|F1", "F1"],
    ["F1", "F1"],
    [`${NORTH}1`, "1"],
    ["urn:lab|F1|2", "F1|2"],
  ])("%s is looked up by its id alone, %s", (named, key) => {
    expect(identityKeys(named)).toEqual([key]);
  });

  const name = fc.oneof(
    fc.constantFrom(`${NORTH}1`, `${NORTH}2`, `${SOUTH}1`, "Observation/1", `Observation/${ID}`),
    fc.constantFrom("urn:lab|F1", "urn:lab|F2", "|F1", "hl7:LIS^North|F1/1952-1/"),
  );
  const names = fc.array(name, { maxLength: 4 }).map((lines) => [...new Set(lines)].join("\n"));

  it("are compared alike from both sides, and share a key wherever they may be one", () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        const match = compareIdentities(one, other);
        expect(compareIdentities(other, one)).toBe(match);
        const shared = identityKeys(one).some((key) => identityKeys(other).includes(key));
        expect(shared || match === undefined || match === "another").toBe(true);
      }),
    );
  });

  it("keep the names of both when they are joined, each once", () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        const joined = joinIdentities(one, other);
        expect(joinIdentities(joined, other)).toBe(joined);
        expect(joinIdentities(one, joined)).toBe(joined);
      }),
    );
    expect(joinIdentities("urn:lab|F1", `${NORTH}1\nurn:lab|F1`)).toBe(`urn:lab|F1\n${NORTH}1`);
  });
});
