import { describe, expect, it } from "vitest";
import { readFhir } from "../../../src/exchange/incoming/fhir/readFhir.ts";

const RESULT =
  '{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"1952-1"}]},' +
  '"effectiveDateTime":"2026-03-01","valueQuantity":{"value":2.4,"unit":"mg/L"}}';
const placesOf = (text: string) => {
  const read = readFhir(text);
  return read.ok ? read.value.results.map(({ place }) => place) : read.error;
};

describe("several FHIR resources in one text", () => {
  it("are read from a list, each at its place", () => {
    expect(placesOf(`[${RESULT},${RESULT}]`)).toMatchObject([{ entry: 1 }, { entry: 2 }]);
  });
  it("are not recognised where anything else stands in the list: nobody knows what it is", () => {
    expect(placesOf(`[${RESULT},{"value":2.4}]`)).toEqual({ type: "NotRecognised" });
    expect(placesOf("[]")).toEqual({ type: "NotRecognised" });
  });
  it("are read one a line, with empty lines between them", () => {
    expect(placesOf(`${RESULT}\n\n${RESULT}`)).toHaveLength(2);
  });
  it("are not read where a line between them broke off, and the line is named", () => {
    expect(placesOf(`${RESULT}\n{"resourceType":"Obser\n${RESULT}`)).toEqual({
      type: "Broken",
      format: "fhir",
      place: { type: "Line", line: 2 },
    });
  });
});
