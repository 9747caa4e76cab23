import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseExactJson, writeCompactJson } from "../../../src/exchange/exactJson.ts";
import { besideOurs, withBeside } from "../../../src/exchange/fhir/besideOurs.ts";
import { fromFhir } from "../../../src/exchange/fhir/fromFhir.ts";
import { toFhir } from "../../../src/exchange/fhir/toFhir.ts";
import { isObject, type Node } from "../../../src/exchange/incoming/fhir/fhirNode.ts";
import { collectResources, resolverOf } from "../../../src/exchange/incoming/fhir/fhirResources.ts";
import type { FhirPart } from "../../../src/exchange/outgoing/resourceParts.ts";
import { recordOfEveryKind } from "../../support/everyKind.ts";
import { arbitraryPatientRecord } from "../../support/patientRecords.ts";

const nodeOf = (text: string): Node => {
  const read = parseExactJson(text);
  if (!read.ok) throw new Error("It is no JSON");
  return read.value;
};
const again = (part: FhirPart): string => writeCompactJson(part);

describe("what another program puts beside what we wrote", () => {
  it("is nothing of what we write ourselves, whatever a record holds", () => {
    fc.assert(
      fc.property(arbitraryPatientRecord, fc.boolean(), (record, isForeign) => {
        const resources = toFhir(record, { isForeign: () => isForeign });
        expect(resources.filter((one) => besideOurs(nodeOf(again(one))) !== undefined)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("goes with the next state of ours to the letter: each digit, each gap in a list", () => {
    const address = '"address":[{"line":["1 High Street",null],"_line":[null,{"id":"a"}]}]';
    const theirs = `${address},"telecom":[{"rank":1,"period":{"start":"2026"}}],"multipleBirthInteger":1.50`;
    const there = nodeOf(`{"resourceType":"Patient","id":"7","gender":"female",${theirs}}`);
    const beside = besideOurs(there) ?? "";
    expect(beside).toBe(`{${theirs}}`);
    const next = again(withBeside({ resourceType: "Patient", id: "7", gender: "other" }, beside));
    expect(next).toBe(`{${theirs},"resourceType":"Patient","id":"7","gender":"other"}`);
  });

  it("stands behind ours in a list that both write into, and once", () => {
    const ours = [{ system: "https://b2m-monitor.invalid/fhir/id/patient", value: "p" }];
    const theirs = [{ system: "https://hospital.example/ids", value: "H-1" }];
    const labels = [{ system: "http://terminology.hl7.org/CodeSystem/v3-ActReason", code: "HTEST" }, { code: "R" }];
    const there = { resourceType: "Patient", identifier: [...theirs, ...ours], meta: { security: labels, versionId: "4" } };
    const beside = besideOurs(nodeOf(JSON.stringify(there))) ?? "";
    const next = withBeside({ resourceType: "Patient", identifier: ours, meta: { security: labels.slice(0, 1) } }, beside);
    expect(next).toEqual({ resourceType: "Patient", identifier: [...ours, ...theirs], meta: { security: labels } });
  });

  it("leaves out what leads to what is inside the resource, which is ours alone", () => {
    const there = {
      resourceType: "Procedure",
      contained: [{ resourceType: "Device", id: "d" }],
      usedReference: [{ reference: "#d" }],
    };
    expect(besideOurs(nodeOf(JSON.stringify(there)))).toBeUndefined();
  });

  it("keeps of a Patient's links those that name nobody in their place, and no empty list", () => {
    const [seeAlso, replaced] = [{ type: "seealso" }, { type: "replaced-by" }];
    const of = (link: readonly object[]) => besideOurs(nodeOf(JSON.stringify({ resourceType: "Patient", link })));
    expect(of([replaced])).toBeUndefined();
    expect(of([seeAlso, replaced])).toBe(JSON.stringify({ link: [seeAlso] }));
  });

  it("is nothing where what was kept of it is damaged", () => {
    expect(withBeside({ resourceType: "Patient" }, "{")).toEqual({ resourceType: "Patient" });
  });
});

type Path = readonly (string | number)[];
type Plain = { [name: string]: unknown };

const leavesOf = (node: unknown, path: Path = []): readonly Path[] =>
  typeof node === "object" && node !== null
    ? Object.entries(node).flatMap(([name, inner]) => leavesOf(inner, [...path, Array.isArray(node) ? Number(name) : name]))
    : [path];
const elseThan = (value: unknown): unknown => {
  if (typeof value !== "string") return typeof value === "number" ? value + 1 : value !== true;
  if (/^\d{4}-\d\d-\d\d$/u.test(value)) return "2011-01-01";
  return /^\d{4}-\d\d-\d\dT/u.test(value) ? "2011-01-01T00:00:00Z" : `${value}x`;
};
function changedAt(resource: Plain, path: Path): Plain {
  const copy = structuredClone(resource);
  let within: Plain = copy;
  for (const name of path.slice(0, -1)) within = within[name] as Plain;
  const last = path.at(-1) ?? "";
  within[last] = elseThan(within[last]);
  return copy;
}

/** Of what we write only this may be changed without being noticed: it says again, for others, what is read from elsewhere. */
const FOR_OTHERS = [
  "Basic code.coding.system",
  "Condition extension.extension.valueInstant",
  "Condition extension.extension.valuePositiveInt",
  "Condition subject.reference",
  "Observation category.coding.code",
  "Observation category.coding.system",
  "Observation code.coding.code",
  "Observation code.coding.system",
  "Observation contained.content.attachment.contentType",
  "Observation contained.id",
  "Observation contained.identifier.type.coding.code",
  "Observation contained.identifier.type.coding.system",
  "Observation contained.identifier.value",
  "Observation contained.resourceType",
  "Observation contained.status",
  "Observation contained.type.coding.code",
  "Observation contained.type.coding.system",
  "Observation derivedFrom.reference",
  "Observation valueQuantity.system",
  "Observation valueQuantity.unit",
  "Patient identifier.type.coding.code",
  "Patient identifier.type.coding.system",
  "Patient name.use",
];

describe("a resource of ours in which another program changes one thing", () => {
  const resources = JSON.parse(writeCompactJson(toFhir(recordOfEveryKind({ at: "2026-04-02T09:00:00.000Z" })))) as Plain[];
  const readAs = (all: readonly Plain[]) => {
    const root = nodeOf(JSON.stringify({ resourceType: "Bundle", entry: all.map((resource) => ({ resource })) }));
    if (!isObject(root)) throw new Error("It is no bundle");
    const { held } = collectResources(root, 1);
    return fromFhir(held, resolverOf(held));
  };

  it("is not read as if nothing had happened, but for what only says for others what is read from elsewhere", () => {
    const before = JSON.stringify(readAs(resources).records);
    const unnoticed = new Set<string>();
    for (const [place, resource] of resources.entries()) {
      if (resource["resourceType"] === "Provenance") continue;
      for (const path of leavesOf(resource)) {
        if (["resourceType", "id", "meta"].includes(String(path[0]))) continue;
        const read = readAs(resources.with(place, changedAt(resource, path)));
        if (read.unread.size === 0 && JSON.stringify(read.records) === before)
          unnoticed.add(`${String(resource["resourceType"])} ${path.filter((one) => typeof one === "string").join(".")}`);
      }
    }
    expect([...unnoticed].toSorted()).toEqual(FOR_OTHERS);
  });

  it.each([
    { modifierExtension: [{ url: "https://hospital.example/negates", valueBoolean: true }] },
    { implicitRules: "https://hospital.example/rules" },
  ])("is not read where it says that it means something else", (said) => {
    for (const [place, resource] of resources.entries()) {
      if (resource["resourceType"] === "Provenance") continue;
      const { unread } = readAs(resources.with(place, { ...resource, ...said }));
      expect([resource["resourceType"], unread.size > 0]).toEqual([resource["resourceType"], true]);
    }
  });
});
