import { describe, expect, it } from "vitest";
import { byId } from "../../src/domain/byId.ts";
import { newPatientRecord } from "../../src/domain/record/patientRecord.ts";
import { describeExport } from "../../src/words/describeExport.ts";
import { exporting } from "../../src/words/en/exporting.ts";
import { format } from "../support/charts.ts";
import { line } from "../support/care.ts";
import { examplePatient, exampleRecord } from "../support/exampleRecords.ts";

const say = (kind: Parameters<typeof describeExport>[0], ...records: Parameters<typeof describeExport>[2]) =>
  describeExport(kind, "b2m.x", records, exporting, format);

describe("what is said of a written file", () => {
  it("counts what went into it, and whom it leaves out", () => {
    expect(say("csv", exampleRecord(1, 2), newPatientRecord(examplePatient(2)))).toBe(
      "Written: b2m.x, with 1 patient and 2 results. 1 patient without results is not in it.",
    );
    expect(say("backup", exampleRecord(1, 2), newPatientRecord(examplePatient(2)))).toBe(
      "Written: b2m.x, a backup of 2 patients and 2 results, with history and settings.",
    );
  });
  it("names archived and made-up people, who might otherwise be taken for the rest", () => {
    expect(
      say("fhir", exampleRecord(1, 1, { patient: { archived: true } }), exampleRecord(2, 1, { patient: { synthetic: true } })),
    ).toBe("Written: b2m.x, a FHIR Bundle of 2 patients (1 archived, 1 made up for the demo) and 2 results.");
  });
  it("counts lines of treatment, events, plans and reviews, and the patients who have some", () => {
    const treated = { ...exampleRecord(1, 1), lines: byId([line("L1", "VRd", "2024-01-01")]) };
    expect(say("care", treated, exampleRecord(2, 1))).toBe(
      "Written: b2m.x, with 1 patient and 1 line of treatment, event, plan or review.",
    );
  });
});

describe("what stands beside a way out", () => {
  it.each(["csv", "care"] as const)("says of each table that names are in it: %s", (kind) => {
    for (const scope of ["all", "one"] as const)
      expect(exporting.carries[kind][scope]).toContain("with the patient's name, birth date and record number");
  });
});
