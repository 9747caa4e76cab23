import { describe, expect, it } from "vitest";
import { entriesOf } from "../../../src/domain/byId.ts";
import type { Found, NotReadable } from "../../../src/exchange/incoming/found.ts";
import type { Answers } from "../../../src/exchange/incoming/plan/plan.ts";
import { planImport } from "../../../src/exchange/incoming/plan/planImport.ts";
import { readFhir } from "../../../src/exchange/incoming/fhir/readFhir.ts";
import { readHl7 } from "../../../src/exchange/incoming/hl7/readHl7.ts";
import { readTable } from "../../../src/exchange/incoming/table/readTable.ts";
import type { Result } from "../../../src/domain/result.ts";
import { fatesOf, importContext } from "../../support/incoming.ts";

type Printed = { readonly value: string; readonly unit: string; readonly low: string; readonly high: string };

const table = ({ value, unit, low, high }: Printed): Result<Found, NotReadable> =>
  readTable(
    `Patient,Birth date,Measurand,Value,Unit,Collected on,Interval low,Interval high\n"Example, Ada",1951-03-12,"B2M, ` +
      `serum",${value},${unit},2026-03-01,${low},${high}\n`,
  );
const fhir = ({ value, unit, low, high }: Printed): Result<Found, NotReadable> =>
  readFhir(
    `{"resourceType":"Bundle","type":"collection",
    "entry":[{"resource":{"resourceType":"Patient","id":"p","name":[{"family":"Example","given":["Ada"]}],
    "birthDate":"1951-03-12"}},
    {"resource":{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"1952-1"}]},
    "subject":{"reference":"Patient/p"},
    "effectiveDateTime":"2026-03-01","valueQuantity":{"value":${value},"unit":"${unit}"},
    "referenceRange":[{"low":{"value":${low},"unit":"${unit}"},"high":{"value":${high},"unit":"${unit}"}}]}}]}`,
  );
const hl7 = ({ value, unit, low, high }: Printed): Result<Found, NotReadable> =>
  readHl7(
    [
      String.raw`MSH|^~\&|LIS|North|EHR|Ward|20260301120000||ORU^R01|1|P|2.5`,
      "PID|1||||Example^Ada||19510312",
      "OBR|1|||1952-1^B2M^LN|||20260301080000",
      `OBX|1|NM|1952-1^Beta-2-Microglobulin^LN||${value}|${unit}|${low}-${high}||||F`,
    ].join("\r"),
  );

const plan = (read: Result<Found, NotReadable>, answers: Answers = {}) => {
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return planImport(read.value, [], answers, importContext());
};
const intervals = (read: Result<Found, NotReadable>, answers: Answers) =>
  plan(read, answers).records.flatMap(({ observations }) =>
    entriesOf(observations).map(({ value, intervalLow, intervalHigh }) => [value, intervalLow, intervalHigh]),
  );

describe.each([
  ["a table", table],
  ["FHIR", fhir],
  ["HL7", hl7],
] as const)("limits that stand on another scale than their value, in %s", (_, read) => {
  it("are asked about where they lie a thousandfold below it, and go or stay as answered", () => {
    const file = read({ value: "2400", unit: "ug/L", low: "0.8", high: "2.2" });
    expect(fatesOf(plan(file))).toEqual(["NeedsAnswer: Doubt:LimitsOnAnotherScale"]);
    expect(plan(file).questions.map(({ options }) => options.map(({ value }) => value))).toEqual([
      ["without-limits", "keep", "leave-out"],
    ]);
    expect(intervals(file, { "Doubt:LimitsOnAnotherScale": "without-limits" })).toEqual([["2400", undefined, undefined]]);
    expect(intervals(file, { "Doubt:LimitsOnAnotherScale": "keep" })).toEqual([["2400", "0.8", "2.2"]]);
  });

  it("are never kept where no result could reach them, and the value can come in without them", () => {
    const file = read({ value: "2.4", unit: "mg/L", low: "800", high: "2200" });
    expect(fatesOf(plan(file))).toEqual(["NeedsAnswer: LimitsBeyondBelief"]);
    expect(plan(file).questions.map(({ options }) => options.map(({ value }) => value))).toEqual([
      ["without-limits", "leave-out"],
    ]);
    expect(intervals(file, { LimitsBeyondBelief: "without-limits" })).toEqual([["2.4", undefined, undefined]]);
  });

  it("are asked about a hundredfold above it, and not where the value is merely high", () => {
    expect(fatesOf(plan(read({ value: "1.1", unit: "mg/L", low: "80", high: "120" })))).toEqual([
      "NeedsAnswer: Doubt:LimitsOnAnotherScale",
    ]);
    expect(fatesOf(plan(read({ value: "24.5", unit: "mg/L", low: "0.8", high: "2.2" })))).toEqual(["New"]);
    expect(fatesOf(plan(read({ value: "2400", unit: "ug/L", low: "800", high: "2200" })))).toEqual(["New"]);
  });
});
