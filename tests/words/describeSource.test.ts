import { describe, expect, it } from "vitest";
import { describeSource } from "../../src/words/describeSource.ts";
import { changes as german } from "../../src/words/de/changes.ts";
import { changes } from "../../src/words/en/changes.ts";
import { day } from "../support/observations.ts";

const format = { dayInWords: (on: string) => `<${on}>` };
const said = (content: Parameters<typeof describeSource>[0]) => describeSource(content, changes.readFrom, format);

describe("where a result was read", () => {
  it("is told by kind, place and day, with the laboratory's number and its name of the test", () => {
    const content = {
      source: "table",
      sourceOn: day("2026-03-03"),
      sourceLine: "14",
      accession: "26-1",
      testName: "B2M/S",
    } as const;
    expect(said(content)).toBe("From a table, line 14, taken in on <2026-03-03>. Laboratory no. 26-1. There called “B2M/S”.");
    expect(describeSource(content, german.readFrom, format)).toBe(
      "Aus einer Tabelle, Zeile 14, übernommen am <2026-03-03>. Labornummer 26-1. Dort „B2M/S“ genannt.",
    );
  });

  it("names the parts of each kind of file as that kind has them", () => {
    expect(said({ source: "hl7", sourcePage: "2", sourceLine: "5" })).toBe("From HL7 v2, message 2, segment 5.");
    expect(said({ source: "pdf", sourcePage: "2", sourceLine: "5" })).toBe("From a PDF, page 2, line 5.");
    expect(said({ source: "workbook", sourcePage: "2", sourceLine: "5" })).toBe("From a spreadsheet, sheet 2, line 5.");
    expect(said({ source: "fhir", sourceLine: "5" })).toBe("From FHIR, entry 5.");
  });

  it("of a team's server is the day, the address of the result there, and the laboratory's number", () => {
    const content = {
      source: "server",
      sourceOn: day("2026-03-03"),
      accession: "26-1",
      knownAs: "https://fhir.clinic.example/r4/Observation/17\nurn:lab|F-4711",
    } as const;
    expect(said(content)).toBe(
      "From the team’s server, taken in on <2026-03-03>. " +
        "Its address there: https://fhir.clinic.example/r4/Observation/17. Laboratory no. 26-1.",
    );
    expect(said({ ...content, source: "fhir" })).toBe("From FHIR, taken in on <2026-03-03>. Laboratory no. 26-1.");
    expect(said({ source: "server", knownAs: "urn:lab|F-4711" })).toBe("From the team’s server.");
  });

  it("is nothing where nothing is known, and the laboratory's number alone where that is all", () => {
    expect(said({})).toBe("");
    expect(said({ accession: "26-1" })).toBe("Laboratory no. 26-1.");
  });
});
