import { describe, expect, it } from "vitest";
import { readFhir } from "../../../src/exchange/incoming/fhir/readFhir.ts";
import { fhirBundle } from "../../support/sentResults.ts";

const limit = (value: number) => ({ value, unit: "mg/L" });
const range = (low: number, high: number, more: object = {}) => ({ low: limit(low), high: limit(high), ...more });
const CHILDREN = { age: { high: { value: 18, unit: "a" } } };
const WOMEN = { appliesTo: [{ text: "women" }] };

/** The interval that is kept of a result sent with these reference ranges. */
function intervalOf(...ranges: readonly object[]): readonly string[] {
  const bundle = JSON.parse(fhirBundle({ name: "1", value: "2.4", on: "2026-03-01" })) as {
    entry: { resource: { resourceType: string; referenceRange?: readonly object[] } }[];
  };
  for (const { resource } of bundle.entry) if (resource.resourceType === "Observation") resource.referenceRange = ranges;
  const read = readFhir(JSON.stringify(bundle));
  const [result] = read.ok ? read.value.results : [];
  return [result?.intervalLow.text ?? "", result?.intervalHigh.text ?? ""];
}

describe("the reference range of a result that comes with several", () => {
  it("is the one that is for everybody, whatever ranges of some ages or some people stand beside it", () => {
    expect(intervalOf(range(0.6, 1.6, CHILDREN), range(0.8, 2.2))).toEqual(["0.8", "2.2"]);
    expect(intervalOf(range(0.9, 2.4, WOMEN), range(0.8, 2.2))).toEqual(["0.8", "2.2"]);
    expect(intervalOf(range(0.8, 2.2), range(0.6, 1.6, { ...CHILDREN, ...WOMEN }))).toEqual(["0.8", "2.2"]);
  });

  it("is none where all are for some people, or two are for everybody: nobody here can choose", () => {
    expect(intervalOf(range(0.6, 1.6, CHILDREN), range(0.9, 2.4, WOMEN))).toEqual(["", ""]);
    expect(intervalOf(range(0.8, 2.2), range(0.7, 2))).toEqual(["", ""]);
  });

  it("is the only one, whomever it is for: the laboratory chose it for this patient", () => {
    expect(intervalOf(range(0.9, 2.4, WOMEN))).toEqual(["0.9", "2.4"]);
  });
});
