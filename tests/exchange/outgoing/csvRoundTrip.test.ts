import { describe, expect, it } from "vitest";
import { byId, entriesOf } from "../../../src/domain/byId.ts";
import { contentOf } from "../../../src/domain/kept.ts";
import type { ObservationContent } from "../../../src/domain/observation.ts";
import type { PatientContent } from "../../../src/domain/patient.ts";
import { newPatientRecord, type PatientRecord } from "../../../src/domain/patientRecord.ts";
import { demoRecords } from "../../../src/exchange/demo/demoRecords.ts";
import { writeCsv } from "../../../src/exchange/outgoing/writeCsv.ts";
import { examplePatient, exampleRecord, exampleResult, exampleUuid } from "../../support/exampleRecords.ts";
import { applied, fatesOf, planOf } from "../../support/incoming.ts";
import { day } from "../../support/observations.ts";

/** What a table can carry of these records: ids, people, results. */
const carried = (records: readonly PatientRecord[]) =>
  new Map(
    records.map(({ id, patient, observations }) => {
      const { archived: _archived, synthetic: _synthetic, ...person } = contentOf<PatientContent>(patient);
      return [id, { person, results: new Map(entriesOf(observations).map((observation) => [observation.id, contentOf<ObservationContent>(observation)])) }];
    }),
  );

describe("results that leave as CSV and come back by the import", () => {
  let ids = 0;
  const demo = demoRecords({ today: day("2026-06-01"), at: "2026-06-01T12:00:00.000Z", newId: () => exampleUuid((ids += 1)) });

  it("are the same people with the same results under the same ids, on an empty device", () => {
    const csv = writeCsv(demo);
    const answers = Object.fromEntries(planOf(csv).questions.map(({ id, options }) => [id, options[0]?.value ?? ""]));
    const back = applied([], planOf(csv, [], answers));
    expect(carried(back)).toEqual(carried(demo));
  });

  it("add nothing where they already are", () => {
    const again = planOf(writeCsv(demo), demo);
    expect(new Set(fatesOf(again))).toEqual(new Set(["Duplicate"]));
    expect(again.records).toEqual([]);
  });

  it("keep comparators, times, and texts that a spreadsheet would have run", () => {
    const hostile = ["=SUM(A1:A9)", "-", "+49 30 1234", "@home", "'=quoted", 'Said "low", twice'];
    const record: PatientRecord = {
      ...newPatientRecord(examplePatient(7, { familyName: "=cmd|' /C calc'!A0", recordNumber: "-17" })),
      observations: byId(hostile.map((note, index) => exampleResult(7, index, { value: index % 2 === 0 ? "<0.80" : ">2.10", note, collectedAt: "08:05", laboratory: `+Lab ${index}`, method: "-" }))),
    };
    const other = exampleRecord(8, 2);
    const csv = writeCsv([record, other]);
    expect(csv).not.toMatch(/(?:^|,)"?[=+\-@]/mu);
    expect(carried(applied([], planOf(csv)))).toEqual(carried([record, other]));
  });
});
