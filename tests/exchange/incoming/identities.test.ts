import { describe, expect, it } from "vitest";
import { parseExactJson } from "../../../src/exchange/exactJson.ts";
import { fhirIdentity, fhirStateAt } from "../../../src/exchange/incoming/fhir/fhirIdentity.ts";
import { isObject, listOf, at } from "../../../src/exchange/incoming/fhir/fhirNode.ts";
import { readFhir } from "../../../src/exchange/incoming/fhir/readFhir.ts";
import { readHl7 } from "../../../src/exchange/incoming/hl7/readHl7.ts";
import { writeFhirBundle } from "../../../src/exchange/outgoing/writeFhir.ts";
import { exampleRecord, exampleResult, withResult } from "../../support/exampleRecords.ts";
import { foundInFhir } from "../../support/sentResults.ts";

const resourceOf = (resource: object) => {
  const read = parseExactJson(JSON.stringify({ resourceType: "Observation", ...resource }));
  if (!read.ok || !isObject(read.value)) throw new Error("not JSON");
  return read.value;
};
const namesOf = (resource: object, fullUrl = "") =>
  fhirIdentity({ resource: resourceOf(resource), type: "Observation", entry: 1, fullUrl, path: "" }).split("\n");

describe("the names of a FHIR observation", () => {
  it.each([
    [
      "its address on a server",
      { id: "7" },
      "https://north.example/fhir/Observation/7",
      ["https://north.example/fhir/Observation/7"],
    ],
    [
      "its id, with the source that its meta names",
      { id: "7", meta: { source: "urn:north#run-9" } },
      "",
      ["urn:north/Observation/7"],
    ],
    ["its id alone where nothing says whose it is", { id: "7" }, "", ["Observation/7"]],
    [
      "its id, not the address that a bundle makes up",
      { id: "7" },
      "urn:uuid:0f4c2a52-8f3e-4a9b-9d52-3a5f9f6a0c11",
      ["Observation/7"],
    ],
    [
      "the made-up address where it has no id",
      {},
      "urn:uuid:0f4c2a52-8f3e-4a9b-9d52-3a5f9f6a0c11",
      ["Observation/0f4c2a52-8f3e-4a9b-9d52-3a5f9f6a0c11"],
    ],
    [
      "its identifiers, with and without a system",
      { identifier: [{ system: "urn:lab", value: "F1" }, { value: "F2" }, { system: "urn:lab" }] },
      "",
      ["urn:lab|F1", "|F2"],
    ],
    ["none", {}, "", [""]],
  ])("are %s", (_, resource, fullUrl, names) => expect(namesOf(resource, fullUrl)).toEqual(names));

  it("are five at most, each on one line and none without end", () => {
    const names = namesOf({
      id: "7",
      identifier: Array.from({ length: 40 }, (_, index) => ({ system: "urn:lab", value: `F${index}\n${"x".repeat(900)}` })),
    });
    expect(names).toHaveLength(5);
    expect(Math.max(...names.map((name) => name.length))).toBe(300);
  });

  it("tell its components apart", () => {
    const resource = resourceOf({
      id: "7",
      component: [{ code: { coding: [{ code: "1952-1" }] } }, { code: { text: "Ratio" } }],
    });
    const held = { resource, type: "Observation", entry: 1, fullUrl: "", path: "" };
    expect(listOf(at(resource, "component")).map((component) => fhirIdentity(held, component))).toEqual([
      "Observation/7#1952-1",
      "Observation/7#Ratio",
    ]);
  });

  it("come back from our own export, which adds none of its own", () => {
    const knownAs = "https://north.example/fhir/Observation/7\nObservation/7\nurn:lab|F1\n|F2";
    const record = withResult(exampleRecord(1, 0), exampleResult(1, 0, { knownAs }));
    const read = readFhir(writeFhirBundle([record], { madeAt: "2026-06-01T12:00:00.000Z" }));
    expect(read.ok ? read.value.results.map((result) => result.knownAs) : read).toEqual([knownAs]);
    const plain = readFhir(writeFhirBundle([exampleRecord(1, 1)], { madeAt: "2026-06-01T12:00:00.000Z" }));
    expect(plain.ok ? plain.value.results.map((result) => result.knownAs) : plain).toEqual([undefined]);
  });

  it("say when their state came about: last updated, else issued, whatever the offset", () => {
    expect(fhirStateAt(resourceOf({ meta: { lastUpdated: "2026-05-01T12:00:00+02:00" }, issued: "2020-01-01T00:00:00Z" }))).toBe(
      "2026-05-01T10:00:00.000Z",
    );
    expect(fhirStateAt(resourceOf({ issued: "2026-05-01T12:00:00Z" }))).toBe("2026-05-01T12:00:00.000Z");
    expect(fhirStateAt(resourceOf({ issued: "soon" }))).toBe("");
  });
});

describe("the names of an HL7 result", () => {
  const named = (...segments: readonly string[]) => {
    const read = readHl7(segments.join("\r"));
    return read.ok ? read.value.results.map(({ knownAs }) => knownAs) : [];
  };
  const head = (app = "LIS", facility = "North Lab") =>
    String.raw`MSH|^~\&|${app}|${facility}|EHR|Ward|20260301120000||ORU^R01|1|P|2.5`;
  const PID = "PID|1||||Example^Ada||19510312";
  const obx = (instance = "") =>
    `OBX|1|NM|1952-1^B2M^LN|2|2.4|mg/L|||||F|||20260301||||||${instance === "" ? "" : `|${instance}`}`;

  it.each([
    [
      "the filler's order number with what was observed, in the name of the sender",
      [head(), PID, "OBR|1|P1|F1|B2M", obx()],
      "urn:hl7v2:LIS:North%20Lab|F1/1952-1/2",
    ],
    [
      "that number with its own authority",
      [head(), PID, "OBR|1||F1^CORE|B2M", obx()],
      "urn:hl7v2:LIS:North%20Lab:CORE|F1/1952-1/2",
    ],
    [
      "the order's, where the result's segment has none",
      [head(), PID, "ORC|RE||F1", "OBR|1|||B2M", obx()],
      "urn:hl7v2:LIS:North%20Lab|F1/1952-1/2",
    ],
    ["the placer's, where there is no filler's", [head(), PID, "OBR|1|P1||B2M", obx()], "urn:hl7v2:LIS:North%20Lab|P1/1952-1/2"],
    ["a number that nothing says whose it is", [head("", ""), PID, "OBR|1||F1|B2M", obx()], "|F1/1952-1/2"],
    ["none where nothing is numbered", [head(), PID, "OBR|1|||B2M", obx()], undefined],
  ])("are %s", (_, segments, name) => expect(named(...segments)).toEqual([name]));

  it("begin with the one that names the result alone", () => {
    expect(named(head(), PID, "OBR|1||F1|B2M", obx("R-77"))).toEqual([
      "urn:hl7v2:LIS:North%20Lab|R-77\nurn:hl7v2:LIS:North%20Lab|F1/1952-1/2",
    ]);
  });

  it("of one order are not those of the next", () => {
    expect(named(head(), PID, "ORC|RE||F1", "OBR|1|||B2M", obx(), "OBR|2|||B2M", obx())).toEqual([
      "urn:hl7v2:LIS:North%20Lab|F1/1952-1/2",
      undefined,
    ]);
  });
});

describe("the name of a sender that holds half a character", () => {
  it("is taken without it, and nothing throws", () => {
    const read = readHl7(
      [
        String.raw`MSH|^~\&|LI${"\ud800"}S|North|EHR|Ward|20260301120000||ORU^R01|1|P|2.5`,
        "PID|1||||Example^Ada||19510312",
        "OBR|1||F1|1952-1^B2M^LN|||20260301080000",
        "OBX|1|NM|1952-1^Beta-2-Microglobulin^LN||2.4|mg/L|||||F",
      ].join("\r"),
    );
    const names = read.ok ? read.value.results.map(({ knownAs }) => knownAs) : [];
    expect(names).toEqual(["urn:hl7v2:LI%EF%BF%BDS:North|F1/1952-1/"]);
  });
});

describe("a FHIR observation that says when its state came about", () => {
  it("says so of its result, and one that does not says nothing", () => {
    const [dated, undated] = foundInFhir(
      { name: "1", value: "2.4", on: "2026-03-01", sentAt: "2026-03-02T12:00:00Z" },
      { name: "2", value: "2.6", on: "2026-04-01" },
    ).results;
    expect(dated?.stateAt).toBe("2026-03-02T12:00:00.000Z");
    expect(undated !== undefined && "stateAt" in undated).toBe(false);
  });
});
