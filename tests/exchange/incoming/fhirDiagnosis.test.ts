import { describe, expect, it } from "vitest";
import { readFhir } from "../../../src/exchange/incoming/fhir/readFhir.ts";
import { fhirBundle } from "../../support/sentResults.ts";

const ASSERTED = [
  { url: "http://hl7.org/fhir/StructureDefinition/condition-assertedDate", valueDateTime: "2024-11-05T10:00:00Z" },
];
const icd = (code: string) => ({ code: { coding: [{ system: "http://hl7.org/fhir/sid/icd-10", code }] } });

/** What is read of a patient's diagnosis from these conditions, beside one result. */
function diagnosisOf(...conditions: readonly object[]): readonly string[] {
  const bundle = JSON.parse(fhirBundle({ name: "1", value: "2.4", on: "2026-03-01" })) as { entry: { resource: object }[] };
  for (const condition of conditions)
    bundle.entry.push({ resource: { resourceType: "Condition", subject: { reference: "Patient/Example" }, ...condition } });
  const read = readFhir(JSON.stringify(bundle));
  const patient = read.ok ? read.value.results[0]?.patient : undefined;
  return [patient?.diagnosis ?? "", patient?.diagnosedOn.text ?? ""];
}

describe("a condition that comes with results", () => {
  it("is the diagnosis with its day where it is one that is followed here", () => {
    expect(diagnosisOf({ ...icd("C90.0"), extension: ASSERTED })).toEqual(["multiple-myeloma", "2024-11-05"]);
    expect(diagnosisOf(icd("C90.0"))).toEqual(["multiple-myeloma", ""]);
  });

  it("is nothing where it is another, with a day or without: the day of diabetes is not the day of myeloma", () => {
    expect(diagnosisOf({ ...icd("E11.9"), extension: ASSERTED })).toEqual(["", ""]);
    expect(diagnosisOf(icd("E11.9"))).toEqual(["", ""]);
  });

  it("is nothing where it was refuted, entered in error, or says two diagnoses at once", () => {
    for (const code of ["refuted", "entered-in-error"])
      expect(diagnosisOf({ ...icd("C90.0"), verificationStatus: { coding: [{ code }] } })).toEqual(["", ""]);
    const both = { coding: [...icd("C90.0").code.coding, ...icd("C91.1").code.coding] };
    expect(diagnosisOf({ code: both, extension: ASSERTED })).toEqual(["", ""]);
  });
});
