import { describe, expect, it } from "vitest";
import { identityMask, maskRecord } from "../../../src/domain/record/people/identityMask.ts";
import { byId, entriesOf } from "../../../src/domain/byId.ts";
import { contentOf, revise } from "../../../src/domain/kept.ts";
import type { Observation, ObservationContent } from "../../../src/domain/measuring/observation.ts";
import { withoutSource } from "../../../src/domain/measuring/source.ts";
import { sumOf } from "../../../src/domain/record/reviewSum.ts";
import { writeExactJson } from "../../../src/exchange/exactJson.ts";
import { toFhir } from "../../../src/exchange/fhir/toFhir.ts";
import { exampleRecord, exampleResult } from "../../support/exampleRecords.ts";

const read = exampleResult(1, 0, {
  source: "pdf",
  sourceOn: "2026-03-03",
  sourcePage: "2",
  sourceLine: "14",
  accession: "26-004711",
  testName: "ß2-Mikroglobulin i.S.",
});
const changed = revise<ObservationContent>(
  read,
  { ...contentOf<ObservationContent>(read), note: "Seen" },
  { at: "2026-03-04T09:00:00.000Z" },
);
const record = { ...exampleRecord(1, 0), observations: byId([changed]) };

describe("where a result was read", () => {
  it("stands in FHIR as a document from which it is derived, with the laboratory's number and without the file or its name", () => {
    const [observation] = toFhir(record).filter(({ resourceType }) => resourceType === "Observation");
    expect(observation).toMatchObject({
      derivedFrom: [{ reference: "#source" }],
      contained: [
        {
          resourceType: "DocumentReference",
          id: "source",
          identifier: [{ value: "26-004711" }],
          content: [{ attachment: { contentType: "application/pdf" } }],
        },
      ],
    });
  });

  it("holds no resource within a resource that stands in another: FHIR forbids it", () => {
    const [provenance] = toFhir(record).filter(({ resourceType, contained }) => resourceType === "Provenance" && contained);
    expect(provenance?.["contained"]).toHaveLength(1);
    expect(writeExactJson(provenance?.["contained"] ?? "")).not.toContain("#source");
    expect(writeExactJson(provenance?.["contained"] ?? "")).toContain("26-004711");
  });

  it("names nobody where identities are hidden: the laboratory's number is withheld, kind, day and line stay", () => {
    const person = { ...record.patient, familyName: "Amberg" };
    const named = { ...record, observations: byId([{ ...changed, testName: "B2M of Amberg" }]) };
    const [masked] = entriesOf(
      maskRecord(
        named,
        "Case 1",
        identityMask(person, (n) => `[${n}]`),
      ).observations,
    );
    expect(masked).toMatchObject({ source: "pdf", sourceOn: "2026-03-03", sourceLine: "14", testName: "B2M of [1]" });
    expect(JSON.stringify(masked)).not.toContain("26-004711");
  });

  it("makes no other result of what somebody has reviewed", () => {
    expect(sumOf(record)).toBe(sumOf({ observations: byId([withoutSource<Observation>(changed)]) }));
  });
});
