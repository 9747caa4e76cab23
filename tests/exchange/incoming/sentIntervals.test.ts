import { describe, expect, it } from "vitest";
import type { Found, NotReadable } from "../../../src/exchange/incoming/found.ts";
import { planImport } from "../../../src/exchange/incoming/plan/planImport.ts";
import { readFhir } from "../../../src/exchange/incoming/fhir/readFhir.ts";
import { readHl7 } from "../../../src/exchange/incoming/hl7/readHl7.ts";
import { readTable } from "../../../src/exchange/incoming/table/readTable.ts";
import type { Result } from "../../../src/domain/result.ts";
import { fatesOf, importContext } from "../../support/incoming.ts";

/** A result of B2M in serum with its reference range, as each format prints it. */
type Printed = { readonly value: string; readonly unit: string; readonly range: string };

const fhirText = ({ value, unit, range }: Printed) => fhir(value, unit, `{"text":"${range}"}`);
const fhir = (value: string, unit: string, range: string) =>
  readFhir(
    `{"resourceType":"Bundle","type":"collection",
    "entry":[{"resource":{"resourceType":"Patient","id":"p","name":[{"family":"Example","given":["Ada"]}],
    "birthDate":"1951-03-12"}},
    {"resource":{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"1952-1"}]},
    "subject":{"reference":"Patient/p"},
    "effectiveDateTime":"2026-03-01","valueQuantity":{"value":${value},"unit":"${unit}"},"referenceRange":[${range}]}}]}`,
  );
const hl7 = ({ value, unit, range }: Printed) =>
  readHl7(
    [
      String.raw`MSH|^~\&|LIS|North|EHR|Ward|20260301120000||ORU^R01|1|P|2.5`,
      "PID|1||||Example^Ada||19510312",
      "OBR|1|||1952-1^B2M^LN|||20260301080000",
      `OBX|1|NM|1952-1^Beta-2-Microglobulin^LN||${value}|${unit}|${range}||||F`,
    ].join("\r"),
  );
const table = ({ value, unit, range }: Printed) =>
  readTable(
    `Patient;Birth date;Test;Value;Unit;Reference range;Date\nExample, Ada;1951-03-12;B2M serum;${value};${unit};${range};2026-03-01\n`,
  );

/** What the review says of the one result: its fate, the limits that would be kept, and what it says of their print. */
function review(read: Result<Found, NotReadable>) {
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const plan = planImport(read.value, [], {}, importContext());
  const [row] = plan.rows;
  const { intervalLow: low, intervalHigh: high } = row?.reading ?? {};
  return { fates: fatesOf(plan), limits: [low, high], converted: row?.converted, notRead: row?.notRead };
}

describe.each([
  ["a table", table],
  ["the text of a FHIR range", fhirText],
  ["HL7", hl7],
])("an interval printed in another unit than its value, in %s", (_, send) => {
  it.each([
    [{ value: "2.4", unit: "mg/L", range: "800-2200 ug/L" }, ["0.8", "2.2"]],
    [{ value: "2400", unit: "ug/L", range: "0.8 - 2.2 mg/L" }, ["800", "2200"]],
    [{ value: "2.4", unit: "mg/L", range: "<2200 ng/mL" }, [undefined, "<2.2"]],
  ])("is converted, and the review says from what: %o", (printed, limits) => {
    const said = review(send(printed));
    expect(said).toMatchObject({ fates: ["New"], limits, notRead: undefined });
    expect(said.converted).toContain(printed.range);
  });

  it("is left out where this measurand is not printed in its unit, and said not to be read", () => {
    const said = review(send({ value: "2.4", unit: "mg/L", range: "35-52 g/L" }));
    expect(said).toMatchObject({ fates: ["New"], limits: [undefined, undefined], converted: undefined });
    expect(said.notRead).toContain("35-52 g/L");
  });

  it("is left out in mg/dL, in which B2M is nearly never printed: ten times the limits would decide the flag", () => {
    const said = review(send({ value: "2.4", unit: "mg/L", range: "0.8-2.2 mg/dL" }));
    expect(said).toMatchObject({ fates: ["New"], limits: [undefined, undefined], converted: undefined });
    expect(said.notRead).toContain("0.8-2.2 mg/dL");
  });

  it("is not called converted where both units are one", () => {
    const said = review(send({ value: "2.4", unit: "mg/L", range: "0.8-2.2 ug/mL" }));
    expect(said).toMatchObject({ fates: ["New"], limits: ["0.8", "2.2"], converted: undefined, notRead: undefined });
  });
});

describe("the limits of a FHIR range", () => {
  const limit = (value: string, unit?: string) => `{"value":${value}${unit === undefined ? "" : `,"unit":"${unit}"`}}`;
  it("are converted from the unit that either of them has", () => {
    expect(review(fhir("2.4", "mg/L", `{"low":${limit("800")},"high":${limit("2200", "ug/L")}}`))).toMatchObject({
      fates: ["New"],
      limits: ["0.8", "2.2"],
      converted: "800 – 2200 ug/L",
    });
  });
  it("are in the unit of their own text, where they have none themselves", () => {
    const range = `{"low":${limit("800")},"high":${limit("2200")},"text":"800-2200 µg/L"}`;
    expect(review(fhir("2.4", "mg/L", range))).toMatchObject({ fates: ["New"], limits: ["0.8", "2.2"] });
  });
  it("refuse the result where they are said in two units", () => {
    expect(review(fhir("2.4", "mg/L", `{"low":${limit("0.8", "mg/L")},"high":${limit("2200", "ug/L")}}`)).fates).toEqual([
      "Refused: IntervalUnit",
    ]);
  });
});
