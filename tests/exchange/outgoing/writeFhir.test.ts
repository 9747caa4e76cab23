import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byId } from "../../../src/domain/byId.ts";
import { contentOf } from "../../../src/domain/kept.ts";
import type { EventKind } from "../../../src/domain/record/clinicalEvent.ts";
import {
  amend,
  markEnteredInError,
  type Observation,
  type ObservationContent,
} from "../../../src/domain/measuring/observation.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import type { Reason } from "../../../src/domain/reason.ts";
import { demoRecords } from "../../../src/exchange/demo/demoRecords.ts";
import { writeFhirBundle } from "../../../src/exchange/outgoing/writeFhir.ts";
import { common as en } from "../../../src/words/en/common.ts";
import { event } from "../../support/care.ts";
import { exampleRecord, exampleResult, exampleUuid } from "../../support/exampleRecords.ts";
import { fhirIssues } from "../../support/fhirValidator.ts";
import { day } from "../../support/observations.ts";
import { arbitraryRecords } from "../../support/patientRecords.ts";

const madeAt = "2026-03-01T12:00:00.000Z";
type Code = { readonly coding?: readonly { readonly system?: string; readonly code?: string }[] };
type Read = {
  readonly resourceType: string;
  readonly id: string;
  readonly [member: string]: unknown;
  readonly interpretation?: readonly Code[];
  readonly meta?: { readonly security?: unknown };
};
const resourcesOf = (text: string): readonly Read[] =>
  ((JSON.parse(text) as { entry?: readonly { resource: Read }[] }).entry ?? []).map(({ resource }) => resource);
const observationsOf = (record: PatientRecord): readonly Read[] =>
  resourcesOf(writeFhirBundle([record], { madeAt })).filter(({ resourceType }) => resourceType === "Observation");
const saidOf = (record: PatientRecord): readonly string[] =>
  observationsOf(record).map(({ interpretation = [] }) =>
    interpretation.flatMap(({ coding = [] }) => coding.map(({ code }) => code)).join(" "),
  );
const withResults = (...results: readonly Observation[]): PatientRecord => ({
  ...exampleRecord(1, 0),
  observations: byId(results),
});
const serum = (values: readonly string[], more: Parameters<typeof exampleResult>[2] = {}) =>
  withResults(...values.map((value, index) => exampleResult(1, index, { value, ...more })));

const demo = (): readonly PatientRecord[] => {
  let next = 0;
  return demoRecords({ today: day("2026-03-01"), at: madeAt, newId: () => exampleUuid((next += 1)) });
};

describe("the validator that the export is held to", () => {
  const observation = { resourceType: "Observation", status: "final", code: { text: "B2M" }, valueQuantity: { value: 2 } };
  const inBundle = (resource: object) => ({
    resourceType: "Bundle",
    type: "collection",
    entry: [{ fullUrl: "https://a.invalid/Observation/1", resource }],
  });

  it.each([
    ["a missing status", { ...observation, status: undefined }],
    ["an element that R4 does not have", { ...observation, verdict: 1 }],
    ["a month that does not exist", { ...observation, effectiveDateTime: "2026-13" }],
    ["a status that R4 does not have", { ...observation, status: "fine" }],
    ["a comparator that R4 does not have", { ...observation, valueQuantity: { value: 2, comparator: "=" } }],
    ["a reference range that says nothing", { ...observation, referenceRange: [{ type: { text: "normal" } }] }],
    ["a text of blanks", { ...observation, method: { text: " " } }],
  ])("sees %s", (_, resource) => {
    expect(fhirIssues(JSON.parse(JSON.stringify(inBundle(resource))))).not.toEqual([]);
    expect(fhirIssues(inBundle(observation))).toEqual([]);
  });
});

describe("an exported FHIR bundle", () => {
  it("is valid FHIR R4, whatever the records hold", () => {
    fc.assert(
      fc.property(arbitraryRecords(3), (records) => {
        expect(fhirIssues(JSON.parse(writeFhirBundle(records, { madeAt, words: en })))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("of the demo people is valid, and every resource in it says that it is about nobody", () => {
    const text = writeFhirBundle(demo(), { madeAt, words: en });
    expect(fhirIssues(JSON.parse(text))).toEqual([]);
    for (const { meta } of resourcesOf(text))
      expect(meta?.security).toEqual([{ system: "http://terminology.hl7.org/CodeSystem/v3-ActReason", code: "HTEST" }]);
    expect(writeFhirBundle([exampleRecord(1, 2)], { madeAt })).not.toContain("HTEST");
  });

  it("is valid where the reason given for a change is a blank", () => {
    const reasoned = amend(exampleResult(1, 0), contentOf<ObservationContent>(exampleResult(1, 0, { value: "2.5" })), {
      at: madeAt,
      reason: " ",
    });
    expect(fhirIssues(JSON.parse(writeFhirBundle([withResults(reasoned)], { madeAt })))).toEqual([]);
  });

  it("of no patients is a bundle too", () => {
    expect(fhirIssues(JSON.parse(writeFhirBundle([], { madeAt })))).toEqual([]);
  });

  it("is the same text for the same records", () => {
    expect(writeFhirBundle(demo(), { madeAt, words: en })).toBe(writeFhirBundle(demo(), { madeAt, words: en }));
  });

  it("keeps a value's digits and its comparator: 2.40 stays 2.40, <0.20 stays below 0.20", () => {
    const text = writeFhirBundle([serum(["2.40", "<0.20"])], { madeAt });
    expect(text).toMatch(/"value": 2\.40,\n\s+"unit": "mg\/L"/u);
    expect(text).toMatch(/"value": 0\.20,\n\s+"comparator": "<"/u);
  });

  it("writes amounts of substance under a code of amounts of substance, and no LOINC code where LOINC has none for the unit", () => {
    const codes = (more: Parameters<typeof exampleResult>[2]) =>
      observationsOf(serum(["200"], { intervalLow: "", intervalHigh: "", ...more })).flatMap(({ code }) =>
        (code as Code).coding?.filter(({ system }) => system === "http://loinc.org").map(({ code }) => code),
      );
    expect(codes({ unit: "nmol/L" })).toEqual(["76484-5"]);
    expect(codes({ measurand: "b2m-serum-post-dialysis", unit: "nmol/L" })).toEqual([]);
    expect(codes({ measurand: "b2m-serum-post-dialysis", unit: "ng/mL" })).toEqual(["87708-4"]);
    expect(codes({ measurand: "b2m-urine-creatinine", unit: "mg/mol{creat}" })).toEqual(["59177-6"]);
  });

  it("says high and low only against the interval of the result's own laboratory", () => {
    expect(saidOf(serum(["2.3", "0.7"]))).toEqual(["H", "L"]);
    expect(saidOf(serum(["1.5", "<0.9"]))).toEqual(["", ""]);
    expect(saidOf(serum(["9", "0.7"], { intervalLow: "", intervalHigh: "" }))).toEqual(["", ""]);
    expect(saidOf(serum(["2.3"], { status: "entered-in-error" }))).toEqual([""]);
  });

  it("says a significant rise or fall of the latest result of a confirmed one, and never better or worse", () => {
    const rising = ["2.0", "2.1", "2.0", "2.1", "4.4", "4.6", "4.5"];
    const plain = { intervalLow: "", intervalHigh: "" };
    expect(saidOf(serum(rising, plain))).toEqual(["", "", "", "", "", "", "U"]);
    expect(saidOf(serum(rising.toReversed(), plain)).at(-1)).toBe("D");
    expect(saidOf(serum(["2.0", "2.1", "2.0", "2.1"], plain)).join("")).toBe("");
    for (const said of demo().flatMap(saidOf)) expect(said).toMatch(/^(?:[HL] ?)?[UD]?$/u);
  });

  it("carries every earlier state of an amended result with its moment and the reason for the change", () => {
    const first = exampleResult(1, 0, { value: "24" });
    const amended = amend(
      first,
      { ...contentOf<ObservationContent>(first), value: "2.4", status: "corrected" },
      { at: madeAt, reason: "Decimal point" },
    );
    const changes = resourcesOf(writeFhirBundle([withResults(amended)], { madeAt })).filter(
      ({ resourceType }) => resourceType === "Provenance",
    );
    expect(changes).toHaveLength(2);
    expect(changes[0]).toMatchObject({
      target: [{ reference: `Observation/${first.id}` }],
      recorded: first.recordedAt,
      activity: { coding: [{ code: "CREATE" }] },
    });
    expect(changes[1]).toMatchObject({
      target: [{ reference: `Observation/${first.id}` }],
      recorded: madeAt,
      reason: [{ text: "Decimal point" }],
      activity: { coding: [{ code: "UPDATE" }] },
      contained: [{ resourceType: "Observation", id: "earlier-1", status: "final", valueQuantity: { value: 24 } }],
      entity: [{ role: "revision", what: { reference: "#earlier-1" } }],
    });
  });

  it("gives what the program itself changed a result for as a code, with the words for a human reader beside it", () => {
    const reasonOf = (reason: Reason) => {
      const withdrawn = markEnteredInError(exampleResult(1, 0), { at: madeAt, reason });
      return resourcesOf(writeFhirBundle([withResults(withdrawn)], { madeAt, words: en }))
        .filter(({ resourceType }) => resourceType === "Provenance")
        .map((change) => change["reason"])[1];
    };
    expect(reasonOf({ code: "undo" })).toEqual([
      { coding: [{ system: "https://b2m-monitor.invalid/fhir/CodeSystem/reason", code: "undo" }], text: "Taken back with Undo" },
    ]);
    expect(reasonOf({ code: "restored-again", madeOn: day("2026-02-01") })).toMatchObject([
      {
        extension: [{ valueDate: "2026-02-01" }],
        coding: [{ code: "restored-again" }],
        text: "Restored again from the backup of 2026-02-01",
      },
    ]);
  });

  it("names nobody but by our own id and the record number", () => {
    const systems = new Set<string>();
    JSON.stringify(
      JSON.parse(writeFhirBundle(demo(), { madeAt, words: en })),
      (_, part: { identifier?: { system?: string }[] } | null) => {
        if (Array.isArray(part?.identifier)) for (const { system } of part.identifier) systems.add(system ?? "record number");
        return part;
      },
    );
    expect([...systems].map((system) => system.split("/").slice(-2).join("/")).sort()).toEqual([
      "id/diagnosis",
      "id/event",
      "id/line",
      "id/next-test",
      "id/observation",
      "id/patient",
      "id/review",
      "record number",
    ]);
  });

  it("keeps two patients' results apart although both came from systems that number alike", () => {
    const [one, other] = [
      withResults(exampleResult(1, 0)),
      { ...withResults(exampleResult(1, 0)), id: exampleRecord(2, 0).id, patient: exampleRecord(2, 0).patient },
    ];
    const text = writeFhirBundle([one, other], { madeAt });
    expect(fhirIssues(JSON.parse(text))).toEqual([]);
    expect(new Set(resourcesOf(text).map(({ resourceType, id }) => `${resourceType}/${id}`)).size).toBe(resourcesOf(text).length);
  });
});

describe("a clinical event in FHIR", () => {
  it.each<readonly [EventKind, string]>([
    ["dialysis", "Procedure"],
    ["intrathecal-therapy", "Procedure"],
    ["transfusion", "Procedure"],
    ["transplant", "Procedure"],
    ["imaging", "Procedure"],
    ["lumbar-puncture", "Procedure"],
    ["interferon", "MedicationStatement"],
    ["steroid", "MedicationStatement"],
    ["infection", "Observation"],
    ["blood-contaminated-csf", "Observation"],
    ["relapse", "Observation"],
    ["note", "Observation"],
  ])("of the kind %s is a %s: done, given, or seen by the care team", (kind, resourceType) => {
    const record = { ...exampleRecord(1, 0), events: byId([event("E", kind, "2025-02-01")]) };
    const written = resourcesOf(writeFhirBundle([record], { madeAt })).map((resource) => resource.resourceType);
    expect(written.filter((type) => !["Patient", "Condition"].includes(type))).toEqual([resourceType]);
  });
});
