import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Found, NotReadable } from "../../../src/exchange/incoming/found.ts";
import { readFhir } from "../../../src/exchange/incoming/fhir/readFhir.ts";
import { readHl7 } from "../../../src/exchange/incoming/hl7/readHl7.ts";
import type { Result } from "../../../src/domain/result.ts";

const readers = [
  ["FHIR", "fhir", readFhir],
  ["HL7", "hl7", readHl7],
] as const;

const samplesOf = (folder: string): readonly string[] =>
  readdirSync(`tests/exchange/incoming/corpus/${folder}`).map((file) =>
    readFileSync(`tests/exchange/incoming/corpus/${folder}/${file}`, "utf8"),
  );

/** What every reading must be, whatever was read: texts, and a place for each. */
function isSound(read: Result<Found, NotReadable>): boolean {
  if (!read.ok) return read.error.type.length > 0;
  return read.value.results.every(
    ({ value, unit, collectedOn, patient, place }) =>
      [value.text, unit, collectedOn.text, patient.familyName].every((text) => typeof text === "string") && place.type !== "Row",
  );
}

/** What happens to texts on their way: cut, doubled, a character changed, another text's middle put in. */
const mangle = fc.record({
  from: fc.nat(),
  length: fc.nat(40),
  kind: fc.constantFrom("cut", "drop", "double", "flip", "insert", "move"),
  what: fc.oneof(
    fc.string({ unit: "binary", maxLength: 5 }),
    fc.constantFrom(
      '"',
      "\\",
      "{",
      "}",
      "[",
      "]",
      "|",
      "^",
      "~",
      "&",
      "\r",
      "\n",
      "\u0000",
      '"__proto__":',
      "null",
      "1e999",
      "-",
      "MSH|",
    ),
  ),
});
function mangled(text: string, edits: readonly (typeof mangle extends fc.Arbitrary<infer Edit> ? Edit : never)[]): string {
  return edits.reduce((now, { from, length, kind, what }) => {
    const at = from % (now.length + 1);
    const end = at + length;
    switch (kind) {
      case "cut":
        return now.slice(0, at);
      case "drop":
        return now.slice(0, at) + now.slice(end);
      case "double":
        return now.slice(0, end) + now.slice(at);
      case "flip":
        return now.slice(0, at) + String.fromCharCode((now.charCodeAt(at) || 0) ^ (1 << (length % 7))) + now.slice(at + 1);
      case "insert":
        return now.slice(0, at) + what + now.slice(at);
      case "move":
        return now.slice(end) + now.slice(0, end);
    }
  }, text);
}

describe.each(readers)("a mangled text read as %s", (_, folder, read) => {
  it("neither throws nor becomes anything but texts", () => {
    fc.assert(
      fc.property(fc.constantFrom(...samplesOf(folder)), fc.array(mangle, { minLength: 1, maxLength: 6 }), (sample, edits) =>
        isSound(read(mangled(sample, edits))),
      ),
      { numRuns: 3000 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("may be any text at all", () => {
    expect(isSound(read(""))).toBe(true);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.json(),
          fc.string({ unit: "binary" }).map((text) => `MSH|^~\\&|${text}`),
        ),
        (text) => isSound(read(text)),
      ),
      { numRuns: 1000 },
    );
  });

  it("never turns a cut value into another value: what is cut off is refused, or not there", () => {
    const whole = new Set(samplesOf(folder).flatMap((sample) => valuesIn(read(sample))));
    for (const sample of samplesOf(folder)) {
      for (let end = 0; end < sample.length; end += 7)
        for (const value of valuesIn(read(sample.slice(0, end)))) expect(whole).toContain(value);
    }
  });
});

const valuesIn = (read: Result<Found, NotReadable>): readonly string[] =>
  read.ok
    ? read.value.results
        .filter(({ refused }) => refused === undefined)
        .map(({ value, unit, collectedOn }) => `${value.text} ${unit} ${collectedOn.text}`)
    : [];

describe("JSON of any shape in the place of a resource", () => {
  it("neither throws nor becomes anything but texts", () => {
    const part = fc.jsonValue({ maxDepth: 3 });
    const observation = fc.record(
      {
        resourceType: fc.constant("Observation"),
        status: part,
        code: part,
        subject: part,
        effectiveDateTime: part,
        valueQuantity: part,
        referenceRange: part,
        component: part,
        note: part,
        performer: part,
        specimen: part,
        extension: part,
        identifier: part,
        contained: part,
        method: part,
        hasMember: part,
      },
      { requiredKeys: ["resourceType"] },
    );
    expect(isSound(readFhir("{}"))).toBe(true);
    const other = fc.record(
      {
        resourceType: fc.constantFrom("Patient", "DiagnosticReport", "Specimen", "Condition", "MedicationStatement", "Bundle"),
        id: part,
        name: part,
        identifier: part,
        result: part,
        subject: part,
        meta: part,
        code: part,
        entry: part,
        extension: part,
      },
      { requiredKeys: ["resourceType"] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(observation, other)), fc.constantFrom("collection", "history", 3), (resources, type) =>
        isSound(readFhir(JSON.stringify({ resourceType: "Bundle", type, entry: resources.map((resource) => ({ resource })) }))),
      ),
      { numRuns: 1000 },
    );
  });
});

describe("up to fifty megabytes", () => {
  const size = 50_000_000;
  const header = "MSH|^~\\&|LIS|Lab|||20260302||ORU^R01|1|P|2.5\rPID|1||4711||Example^Ada\rOBR|1||A|B2M|||20260301\r";
  const result = "OBX|1|NM|1952-1^B2M^LN||2.4|mg/L|||||F\r";
  const contained = (count: number) =>
    `{"resourceType":"DiagnosticReport",` +
    `"contained":[${Array.from({ length: count }, (_, index) => `{"resourceType":"Observation","id":"o${index}"}`).join()}],` +
    `"result":[${Array.from({ length: count }, (_, index) => `{"reference":"#o${index}"}`).join()}]}`;

  it.each([
    ["nesting without end", '{"a":'.repeat(size / 5)],
    ["a text that never ends", `{"resourceType":"${"x".repeat(size)}`],
    ["one number", `{"resourceType":"Observation","valueQuantity":{"value":1${"0".repeat(size)}}}`],
    ["opening brackets in a name", `{"resourceType":"Observation","code":{"text":"B2M ${"[".repeat(size)}"}}`],
    ["thirty thousand results in one report", contained(30_000)],
    ["repetitions", `${header}OBX|1|NM|1952-1^B2M^LN||${"~".repeat(size / 5)}|mg/L|||||F\r`],
    ["continuations", `${header}${"ADD|x|y\r".repeat(size / 50)}`],
    ["specimens and results of one order", `${header}${"SPM|1|||SER\r".repeat(30_000)}${result.repeat(30_000)}`],
    ["notes on one order", `${header}${"NTE|1||a note\r".repeat(50_000)}${result.repeat(30_000)}`],
  ])("of %s are read or refused, and never hang", (_, text) => {
    expect([isSound(readFhir(text)), isSound(readHl7(text))]).toEqual([true, true]);
  });
});
