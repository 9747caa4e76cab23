import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { byId, entriesOf } from "../../../src/domain/byId.ts";
import { contentOf, keep, revise } from "../../../src/domain/kept.ts";
import type { ObservationContent } from "../../../src/domain/measuring/observation.ts";
import type { PatientContent, PatientId } from "../../../src/domain/record/patient.ts";
import { signed } from "../../../src/domain/record/chain/signed.ts";
import { newPatientRecord, type PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { demoRecords } from "../../../src/exchange/demo/demoRecords.ts";
import { decodeBytes } from "../../../src/exchange/incoming/decodeBytes.ts";
import type { Found } from "../../../src/exchange/incoming/found.ts";
import { LEAVE_OUT } from "../../../src/exchange/incoming/plan/plan.ts";
import { recogniseFormat } from "../../../src/exchange/incoming/recogniseFormat.ts";
import { writeCsv } from "../../../src/exchange/outgoing/writeCsv.ts";
import { examplePatient, exampleRecord, exampleResult, exampleUuid } from "../../support/exampleRecords.ts";
import { applied, fatesOf, foundIn, planOf, planOfTheSure } from "../../support/incoming.ts";
import { day } from "../../support/observations.ts";
import { arbitraryRecords } from "../../support/patientRecords.ts";

const at = "2026-06-15T10:00:00.000Z";

/** What a table can carry of these records: ids, people with results, results as they stand now. */
const carried = (records: readonly PatientRecord[]) =>
  new Map(
    records
      .filter(({ observations }) => entriesOf(observations).length > 0)
      .map(({ id, patient, observations }) => {
        const results = new Map(
          entriesOf(observations).map((observation) => {
            const { knownAs: _names, ...content } = contentOf<ObservationContent>(observation);
            return [observation.id, wellFormed(content)];
          }),
        );
        return [id, { person: wellFormed(contentOf<PatientContent>(patient)), results }];
      }),
  );

/**
 * Half a character, as no keyboard types it, has no bytes in a file: it leaves as the sign that stands for what cannot be shown.
 */
const wellFormed = <Content extends object>(content: Content): Content =>
  Object.fromEntries(
    Object.entries(content).map(([field, part]) => [
      field,
      typeof part === "string" ? part.replaceAll(/\p{Surrogate}/gu, "\uFFFD") : part,
    ]),
  ) as Content;

/** What the import reads of the file that the browser would save. */
function foundInFile(csv: string): Found {
  const { text } = decodeBytes(new TextEncoder().encode(csv));
  expect(recogniseFormat(text)).toBe("table");
  return foundIn(text);
}

/** The record without results before its patient's birth: entered, a day before it is refused, and an import enters. */
const sinceBirth = (record: PatientRecord): PatientRecord => ({
  ...record,
  observations: byId(entriesOf(record.observations).filter(({ collectedOn }) => collectedOn >= (record.patient.birthDate ?? ""))),
});

describe("results that leave as CSV and come back by the import", () => {
  it("leave with who entered and who changed them, and come back with who entered them as their source says, not the importer", () => {
    const base = exampleRecord(9, 2);
    const [one, two] = entriesOf(base.observations);
    if (one === undefined || two === undefined) throw new Error("The patient has two results");
    const changed = {
      ...revise<ObservationContent>(one, { ...contentOf<ObservationContent>(one), note: "Seen" }, { at }),
      author: "BM",
    };
    const signedOne = { ...changed, earlier: changed.earlier.map((state) => ({ ...state, author: "AK" })) };
    const csv = writeCsv([{ ...base, observations: byId([signedOne, two]) }]);
    const { data } = Papa.parse<{ readonly [column: string]: string }>(csv.replace(/^\uFEFF/u, ""), { header: true });
    const cells = data.filter((row) => row["Value"] !== undefined).map((row) => [row["Entered by"], row["Changed by"]]);
    expect(cells).toEqual([
      ["AK", "BM"],
      ["", ""],
    ]);

    const [brought] = planOf(csv, []).records;
    if (brought === undefined) throw new Error("The patient is brought");
    const authors = entriesOf(signed(undefined, brought, "ZZ", true).observations).map(({ id, author }) => [id, author]);
    expect(Object.fromEntries(authors)).toEqual({ [one.id]: "AK", [two.id]: "ZZ" });
  });

  it("have no such columns where nobody has initials", () => {
    expect(writeCsv([exampleRecord(9, 2)])).not.toContain("Entered by");
  });

  it(
    "are as they were to the letter, people and ids too, whatever the domain allows (earlier states, names that other " +
      "systems give them, treatment, findings, notes and patients without results are no part of the table)",
    () => {
      fc.assert(
        fc.property(arbitraryRecords(3), (records) => {
          const there = records.map(sinceBirth);
          fc.pre(carried(there).size > 0);
          expect(carried(planOfTheSure(foundInFile(writeCsv(there))).records)).toEqual(carried(there));
        }),
        { numRuns: 200 },
      );
    },
    60_000,
  );

  it("add nothing where they came from, whatever the domain allows, and nothing is asked", () => {
    fc.assert(
      fc.property(arbitraryRecords(3), (records) => {
        const here = records
          .map(sinceBirth)
          .map((record) => JSON.parse(JSON.stringify(record).replaceAll(/\\ud800/gu, "\uFFFD")) as PatientRecord);
        fc.pre(carried(here).size > 0);
        const plan = planOfTheSure(foundInFile(writeCsv(here)), here);
        expect(plan.questions).toEqual([]);
        expect(plan.records).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

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
      observations: byId(
        hostile.map((note, index) =>
          exampleResult(7, index, {
            value: index % 2 === 0 ? "<0.80" : ">2.10",
            note,
            collectedAt: "08:05",
            laboratory: `+Lab ${index}`,
            method: "-",
          }),
        ),
      ),
    };
    const other = exampleRecord(8, 2);
    const csv = writeCsv([record, other]);
    expect(csv).not.toMatch(/(?:^|,)"?[=+\-@]/mu);
    expect(carried(applied([], planOf(csv)))).toEqual(carried([record, other]));
  });

  const withNote = (note: string) => ({
    ...newPatientRecord(examplePatient(7)),
    observations: byId([exampleResult(7, 1, { note })]),
  });

  it("keep the lines and blanks of a note, also where a spreadsheet has saved the file with semicolons and lines of its own", () => {
    const record = withNote("Hemolysed.\r\n\r\nDrawn  twice\tby  hand;\rsee letter");
    expect(carried(planOf(writeCsv([record])).records)).toEqual(carried([record]));
    const saved = Papa.unparse(Papa.parse<string[]>(writeCsv([record]), { skipEmptyLines: true, newline: "\r\n" }).data, {
      delimiter: ";",
      newline: "\n",
    });
    expect(carried(planOf(saved).records)).toEqual(carried([record]));
  });

  it("have their points for decimal points and ask nothing, where another table's 1.234 is asked about", () => {
    const record = {
      ...newPatientRecord(examplePatient(7)),
      observations: byId([exampleResult(7, 1, { value: "1.234", intervalLow: "", intervalHigh: "" })]),
    };
    const plan = planOf(writeCsv([record]));
    expect(plan.questions).toEqual([]);
    expect(carried(plan.records)).toEqual(carried([record]));
    expect(planOf(writeCsv([record]).replace("B2M result id", "Result id")).questions.map(({ about }) => about)).toEqual([
      "DecimalSign",
    ]);
  });

  it("are of two people where two were exported, even if both have one name, number and birth date", () => {
    const one = exampleRecord(7, 2);
    const id = exampleUuid(99) as PatientId;
    const other = { ...exampleRecord(7, 0), id, patient: { ...one.patient, id }, observations: byId([exampleResult(8, 3)]) };
    expect(carried(planOf(writeCsv([one, other])).records)).toEqual(carried([one, other]));
    // One of the two is here already: the other is still somebody else.
    expect(carried(applied([one], planOf(writeCsv([one, other]), [one])))).toEqual(carried([one, other]));
  });

  it("leave archived people archived and say how many, and bring back one who is here archived and to whom something comes", () => {
    const archived = exampleRecord(7, 2, { patient: { archived: true } });
    const plan = planOf(writeCsv([archived, exampleRecord(8, 1)]));
    expect(plan.counts).toMatchObject({ patientsAdded: 2, patientsAddedArchived: 1 });
    expect(plan.records.map(({ patient }) => patient.archived)).toEqual([true, false]);
    const less = { ...archived, observations: byId([exampleResult(7, 0)]) };
    expect(planOf(writeCsv([archived]), [less]).records.map(({ patient }) => patient.archived)).toEqual([false]);
  });

  it("are not known by a number too short for an id of ours, which in somebody else's table counts the rows", () => {
    const text = (value: string) =>
      `Family name,Measurand,Value,Unit,Collected on,B2M result id\nExample,B2M serum,${value},mg/L,2024-01-10,1\n`;
    const here = planOf(text("2.4")).records;
    expect(fatesOf(planOf(text("3.1"), here))).toEqual(["NeedsAnswer: SameDay"]);
    expect(entriesOf(here[0]?.observations ?? {}).map(({ id }) => id.length)).toEqual([9]);
  });
});

describe("a made-up person who leaves as CSV", () => {
  const madeUp = exampleRecord(7, 2, { patient: { synthetic: true } });
  const { synthetic: _synthetic, ...real } = contentOf<PatientContent>(madeUp.patient);
  const asReal: PatientRecord = {
    ...madeUp,
    patient: { ...keep(madeUp.id, real, { at: "2026-01-01T12:00:00.000Z" }), id: madeUp.id },
  };
  const marks = (records: readonly PatientRecord[]) => records.map(({ patient }) => patient.synthetic);
  const csv = writeCsv([madeUp]);

  it.each([["yes"], ["TRUE"], ["ja"], ["1"]])("comes back made up, also where a spreadsheet writes the mark as %s", (mark) => {
    expect(marks(planOf(csv.replaceAll(",yes\r\n", `,${mark}\r\n`)).records)).toEqual([true]);
  });

  it("comes back made up where one line of theirs lost the mark", () => {
    expect(marks(planOf(csv.replace(",yes\r\n", ",\r\n")).records)).toEqual([true]);
  });

  it("stays made up where they are here, and more of their results come", () => {
    const here = { ...madeUp, observations: byId([exampleResult(7, 0)]) };
    const plan = planOf(csv, [here]);
    expect(fatesOf(plan)).toEqual(["Duplicate", "New"]);
    expect(marks(plan.records)).toEqual([true]);
  });

  it("is marked made up where they stand here as real, once somebody has said so, and until then nothing of theirs comes in", () => {
    const open = planOf(csv, [asReal]);
    expect(fatesOf(open)).toEqual(["NeedsAnswer: MarkMadeUp", "NeedsAnswer: MarkMadeUp"]);
    expect(open.records).toEqual([]);
    const plan = planOf(csv, [asReal], { MarkMadeUp: "mark" });
    expect(fatesOf(plan)).toEqual(["Duplicate", "Duplicate"]);
    expect(plan.counts.patientsMadeUp).toBe(1);
    expect(marks(plan.records)).toEqual([true]);
    expect(plan.records[0]?.patient).toMatchObject({ revision: 2, reason: "Imported from results.csv" });
    expect(planOf(csv, [asReal], { MarkMadeUp: LEAVE_OUT }).records).toEqual([]);
  });

  it("is never taken for a real person of the same name, number and birth date", () => {
    const id = exampleUuid(99) as PatientId;
    const namesake: PatientRecord = { ...asReal, id, patient: { ...asReal.patient, id }, observations: {} };
    const plan = planOf(csv, [namesake]);
    expect(plan.questions).toEqual([]);
    expect(plan.records.map(({ id: to, patient }) => [to, patient.synthetic])).toEqual([[madeUp.id, true]]);
  });
});
