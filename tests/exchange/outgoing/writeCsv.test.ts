import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { byId, entriesOf } from "../../../src/domain/byId.ts";
import { contentOf } from "../../../src/domain/kept.ts";
import { MEASURAND_CODES, MEASURANDS } from "../../../src/domain/measuring/measurand.ts";
import type { ObservationContent } from "../../../src/domain/measuring/observation.ts";
import { EMPTY_DRAFT, parseObservation } from "../../../src/domain/measuring/observationDoor.ts";
import { DIAGNOSES, parsePatient } from "../../../src/domain/record/patient.ts";
import { newPatientRecord, type PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { ok } from "../../../src/domain/result.ts";
import { guardFormula, unguardFormula } from "../../../src/exchange/formulaGuard.ts";
import { writeCareCsv } from "../../../src/exchange/outgoing/writeCareCsv.ts";
import { RESULT_COLUMNS, writeCsv } from "../../../src/exchange/outgoing/writeCsv.ts";
import { common as en } from "../../../src/words/en/common.ts";
import { event, line } from "../../support/care.ts";
import { examplePatient, exampleRecord, exampleResult, withResult } from "../../support/exampleRecords.ts";
import { arbitraryRecords } from "../../support/patientRecords.ts";

/** What any CSV reader sees, a line for each column's name, with the guards taken off. */
const rowsOf = (csv: string): readonly { readonly [column: string]: string }[] =>
  Papa.parse<{ [column: string]: string }>(csv, {
    header: true,
    skipEmptyLines: true,
    newline: "\r\n",
    transform: unguardFormula,
  }).data;
const codeOf = <Code extends string>(codes: readonly Code[], names: { readonly [code in Code]: string }, name = "") =>
  codes.find((code) => names[code] === name) ?? "";
const of = (row: { readonly [column: string]: string }, column: string) => row[column] ?? "";

const draftOf = (row: { readonly [column: string]: string }) => ({
  ...EMPTY_DRAFT,
  measurand: codeOf(MEASURAND_CODES, en.names.measurand, row["Measurand"]),
  value: of(row, "Value"),
  unit: of(row, "Unit"),
  collectedOn: of(row, "Collected on"),
  collectedAt: of(row, "Collected at"),
  laboratory: of(row, "Laboratory"),
  method: of(row, "Method"),
  intervalLow: of(row, "Interval low"),
  intervalHigh: of(row, "Interval high"),
  urinePh: of(row, "Urine pH"),
  purpose: of(row, "Purpose"),
  note: of(row, "Note"),
  status: of(row, "Status"),
  source: of(row, "Read from"),
  sourceOn: of(row, "Read on"),
  sourcePage: of(row, "Page in the source"),
  sourceLine: of(row, "Line in the source"),
  accession: of(row, "Laboratory number"),
  testName: of(row, "Name at the laboratory"),
});
const patientDraftOf = (row: { readonly [column: string]: string }) => ({
  familyName: of(row, "Family name"),
  givenName: of(row, "Given name"),
  recordNumber: of(row, "Record number"),
  birthDate: of(row, "Birth date"),
  sex: of(row, "Sex"),
  diagnosis: codeOf(DIAGNOSES, en.names.diagnosis, row["Diagnosis"]),
  diagnosedOn: of(row, "Diagnosed on"),
});

describe("results as CSV", () => {
  it("give back the same results and patients through the doors, whatever the domain allows in them", () => {
    fc.assert(
      fc.property(arbitraryRecords(3), (records) => {
        const rows = rowsOf(writeCsv(records));
        const written = records.flatMap(({ id, observations }) =>
          entriesOf(observations).map((observation) => `${id} ${observation.id}`),
        );
        expect(rows.map((row) => `${of(row, "B2M patient id")} ${of(row, "B2M result id")}`).sort()).toEqual(written.sort());
        for (const row of rows) {
          const record = records.find(({ id }) => id === row["B2M patient id"]);
          const observation = record?.observations[of(row, "B2M result id")];
          if (record === undefined || observation === undefined) throw new Error("a line of nobody's");
          const { knownAs: _names, ...said } = contentOf<ObservationContent>(observation);
          expect(parseObservation(draftOf(row), { decimal: "." })).toEqual(ok(said));
          const { archived: _archived, synthetic: _synthetic, language = "", ...person } = contentOf(record.patient);
          expect(of(row, "Patient language")).toBe(language);
          expect(parsePatient(patientDraftOf(row))).toEqual(ok(person));
          expect(["", ...MEASURANDS[observation.measurand].loinc]).toContain(row["LOINC"]);
        }
      }),
    );
  });

  it("keep a comparator, trailing zeros and the unit as reported", () => {
    const censored = exampleResult(1, 0, { value: "<0.20", unit: "mg/L", collectedAt: "08:05", note: 'Said "low", twice' });
    const csv = writeCsv([withResult(newPatientRecord(examplePatient(1)), censored)]);
    expect(csv).toContain(
      ',<0.20,mg/L,2024-01-10,08:05,"City Hospital, Clinical Chemistry","Immunoturbidimetry, Cobas c ' +
        '503",0.8,2.2,,during-treatment,final,"Said ""low"", twice",',
    );
  });

  it("begin with the mark by which Excel knows UTF-8, and end every line with CR LF", () => {
    const csv = writeCsv([exampleRecord(1, 2)]);
    expect(csv.startsWith(`\uFEFF${RESULT_COLUMNS.join(",")}\r\n`)).toBe(true);
    expect(csv.split("\r\n")).toHaveLength(4);
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
  });

  it("come oldest first, those entered in error with their status", () => {
    const record = withResult(exampleRecord(1, 2), exampleResult(1, -3, { value: "2.4", status: "entered-in-error" }));
    expect(rowsOf(writeCsv([record])).map((row) => [row["Collected on"], row["Status"]])).toEqual([
      ["2023-10-12", "entered-in-error"],
      ["2024-01-10", "final"],
      ["2024-02-09", "final"],
    ]);
  });

  it("name a made-up person as one on every line, in a column that real exports do not have", () => {
    const demo = exampleRecord(2, 1, { patient: { synthetic: true } });
    expect(rowsOf(writeCsv([exampleRecord(1, 1), demo])).map((row) => row["Made-up person"])).toEqual(["", "yes"]);
    expect(writeCsv([exampleRecord(1, 1)])).not.toContain("Made-up");
  });
});

describe("treatment as CSV", () => {
  const record: PatientRecord = {
    ...exampleRecord(1, 1),
    lines: byId([line("L1", "=VRd", "2024-03-01", { stoppedOn: "2024-06-01", bestResponse: "partial" })]),
    events: byId([event("E1", "infection", "2024-02-01")]),
  };
  it("has a line for each line of therapy and each event, oldest first", () => {
    expect(
      rowsOf(writeCareCsv([record])).map((row) => [
        row["Kind"],
        row["What"],
        row["From"],
        row["Until"],
        row["Best response (as judged)"],
        row["B2M entry id"],
      ]),
    ).toEqual([
      ["Event", "Infection", "2024-02-01", "", "", "E1"],
      ["Treatment", "=VRd", "2024-03-01", "2024-06-01", "Partial response", "L1"],
    ]);
  });
  it("guards a regimen that a spreadsheet would run", () => {
    expect(writeCareCsv([record])).toContain(",'=VRd,");
  });
});

describe("a cell that could be a formula", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "-", "'=1", "''@x"])(
    "gets an apostrophe and gives the text back: %j",
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`);
      expect(unguardFormula(guardFormula(text))).toBe(text);
    },
  );
  it.each(["<0.2", ">20", "2.4", "a=b", "'s Gravenhage", "", "O'Hara", "≤3"])("is not %j, which stays as it is", (text) => {
    expect(guardFormula(text)).toBe(text);
    expect(unguardFormula(text)).toBe(text);
  });
  it("gives back every text exactly", () => {
    const hostile = fc.string({ unit: fc.constantFrom("'", "=", "-", " ", "\t", "\r", "\n", "@", "a", "＋") });
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: "binary" })), (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text);
      }),
    );
  });
});
