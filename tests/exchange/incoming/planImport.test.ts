import type { Instant } from "../../../src/domain/instant.ts";
import { describe, expect, it } from "vitest";
import { byId, entriesOf } from "../../../src/domain/byId.ts";
import { contentOf } from "../../../src/domain/kept.ts";
import { amend, markEnteredInError, quantityOf, type ObservationContent } from "../../../src/domain/measuring/observation.ts";
import { undoAction } from "../../../src/domain/record/undoAction.ts";
import { readBlock } from "../../../src/exchange/incoming/block/readBlock.ts";
import { LONGEST_TEXT, MOST_RESULTS, readTable } from "../../../src/exchange/incoming/table/readTable.ts";
import { writeDocument } from "../../../src/persistence/document.ts";
import { MIXED_ROWS, mixedTable } from "../../support/mixedTable.ts";
import { applied, fatesOf, importContext, planOf } from "../../support/incoming.ts";

const SIMPLE = [
  "Patient,Birth date,Measurand,Value,Unit,Collected on",
  '"Example, Ada",1951-03-12,"B2M, serum",2.4,mg/L,2025-03-01',
  '"Example, Ada",1951-03-12,"B2M, serum",<0.5,mg/L,2025-04-01',
].join("\n");

describe("an import", () => {
  it("adds a patient and their results from the simplest table", () => {
    const plan = planOf(SIMPLE);
    expect(fatesOf(plan)).toEqual(["New", "New"]);
    expect(plan.questions).toEqual([]);
    expect(plan.counts).toMatchObject({ New: 2, patientsAdded: 1 });
    const [record] = plan.records;
    expect(record?.patient).toMatchObject({ familyName: "Example", givenName: "Ada", birthDate: "1951-03-12" });
    expect(entriesOf(record?.observations ?? {}).map(({ value, unit, collectedOn }) => [value, unit, collectedOn])).toEqual([
      ["2.4", "mg/L", "2025-03-01"],
      ["<0.5", "mg/L", "2025-04-01"],
    ]);
  });

  it("adds nothing when the same file comes again", () => {
    const here = applied([], planOf(SIMPLE));
    const again = planOf(SIMPLE, here, {}, importContext("2026-06-02T12:00:00.000Z"));
    expect(fatesOf(again)).toEqual(["Duplicate", "Duplicate"]);
    expect(again.records).toEqual([]);
    expect(again.questions).toEqual([]);
  });
});

describe("600 rows with mixed <, blanks, mislabelled albumin and three styles of days", () => {
  const mixed = mixedTable();

  it("ask at most three questions, and the one about albumin says how many rows it decides", () => {
    const { questions } = planOf(mixed);
    expect(questions.length).toBeLessThanOrEqual(3);
    expect(questions.map(({ id, rows }) => [id, rows])).toEqual([["DoubtfulUnit:albumin-serum:g/L", 98]]);
  });

  it("go in whole once they are answered, but for the twelve without a value", () => {
    const plan = planOf(mixed, [], { "DoubtfulUnit:albumin-serum:g/L": "g/dL" });
    expect(plan.rows.length).toBe(MIXED_ROWS);
    expect(plan.counts).toMatchObject({ New: 588, Refused: 12, NeedsAnswer: 0, patientsAdded: 20 });
    const albumin = plan.records
      .flatMap(({ observations }) => entriesOf(observations))
      .filter(({ measurand }) => measurand === "albumin-serum");
    const canonical = albumin.map((result) => quantityOf(result).value);
    expect([Math.min(...canonical), Math.max(...canonical)].map((value) => value >= 2.5 && value <= 5)).toEqual([true, true]);
    expect(
      plan.records.flatMap(({ observations }) => entriesOf(observations)).filter(({ value }) => value === "<0.5").length,
    ).toBeGreaterThan(0);
  });
});

const one = (patient: string, value: string, day: string, more = "") =>
  `Patient,Birth date,Record number,Measurand,Value,Unit,Collected on,Status\n${patient},"B2M, serum",${value},mg/L,${day},${more}\n`;
const ADA = '"Example, Ada",1951-03-12,4711';
const later = importContext("2026-06-02T12:00:00.000Z");
const adaHere = () => applied([], planOf(one(ADA, "2.4", "2025-03-01")));

describe("a patient of the file", () => {
  it.each([
    ["the same name and birth date, in other letters", '"EXAMPLE, ada",12 Mar 1951,'],
    ["the same record number and name", '"Example, Ada",,4711'],
    ["the same record number and birth date", '"Married, Ada",1951-03-12,4711'],
    ["a whole name and the birth date", "Ada Example,1951-03-12,"],
  ])("is the one here with %s", (_, patient) => {
    const plan = planOf(one(patient, "2.6", "2025-04-01"), adaHere(), {}, later);
    expect([fatesOf(plan), plan.counts.patientsAdded, plan.questions.length]).toEqual([["New"], 0, 0]);
  });
  it.each([
    ["one letter different", '"Exemple, Ada",1951-03-12,', "Patient:"],
    ["accents and hyphens", '"Éxample, A-da",1951-03-12,', "Patient:"],
    ["family and given name swapped", '"Ada, Example",1951-03-12,', "Patient:"],
    ["a digit of the birth date different", '"Example, Ada",1951-03-13,', "Patient:"],
    ["day and month swapped in the birth date", '"Example, Ada",1951-12-03,', "Patient:"],
    ["the same record number and nothing else", '"Muster, Eva",1970-01-01,4711', "Patient:"],
    ["another record number", '"Example, Ada",1951-03-12,4712', "Patient:"],
    ["no birth date to compare", '"Example, Ada",,', "NameOnly"],
    ["a record number alone", ",,4711", "NumberOnly"],
  ])("is asked about with %s, and never merged in silence", (_, patient, question) => {
    const plan = planOf(one(patient, "2.6", "2025-04-01"), adaHere(), {}, later);
    expect(plan.questions.map(({ id }) => id.slice(0, question.length))).toEqual([question]);
    expect(plan.records).toEqual([]);
  });
  it("with another birth date is another person", () => {
    expect(planOf(one('"Example, Ada",1980-07-01,', "2.6", "2025-04-01"), adaHere(), {}, later).counts).toMatchObject({
      New: 1,
      patientsAdded: 1,
    });
  });
  it("named as two are here, without a birth date, is asked about", () => {
    const here = [
      ...applied([], planOf(one('"Muster, Eva",,', "2.4", "2025-03-01"))),
      ...applied([], planOf(one('"Muster, Eva",,', "2.5", "2025-03-01"), [], {}, later)),
    ];
    const [question] = planOf(
      one('"Muster, Eva",,', "2.6", "2025-04-01"),
      here,
      {},
      importContext("2026-06-03T00:00:00.000Z"),
    ).questions;
    expect([question?.about, question?.options.length]).toEqual(["Patient", 4]);
  });
});

describe("a result that is here", () => {
  it("is corrected by a corrected row, and keeps what it said before", () => {
    const plan = planOf(one(ADA, "2.9", "2025-03-01", "corrected"), adaHere(), {}, later);
    expect(plan.rows[0]?.fate).toMatchObject({ type: "Correction", was: "2.4 mg/L" });
    const [result] = entriesOf(plan.records[0]?.observations ?? {});
    expect([result?.value, result?.status, result?.reason, result?.earlier.map(({ value }) => value)]).toEqual([
      "2.9",
      "corrected",
      "Imported from results.csv",
      ["2.4"],
    ]);
    const after = applied(adaHere(), plan);
    expect(fatesOf(planOf(one(ADA, "2.4", "2025-03-01"), after, {}, later))).toEqual(["Duplicate"]);
  });
  it("beside another value of the same day is asked about: both, or the one for the other", () => {
    const file = one(ADA, "2.9", "2025-03-01");
    expect(fatesOf(planOf(file, adaHere(), {}, later))).toEqual(["NeedsAnswer: SameDay"]);
    expect(fatesOf(planOf(file, adaHere(), { SameDay: "keep-both" }, later))).toEqual(["New"]);
    expect(fatesOf(planOf(file, adaHere(), { SameDay: "correct" }, later))).toEqual(["Correction"]);
    expect(fatesOf(planOf(file, adaHere(), { SameDay: "leave-out" }, later))).toEqual(["Refused: LeftOutByAnswer"]);
  });
  it("is withdrawn by a row that marks it entered in error, and asked about when it comes again", () => {
    const plan = planOf(one(ADA, "2.4", "2025-03-01", "entered in error"), adaHere(), {}, later);
    expect(fatesOf(plan)).toEqual(["Withdrawal"]);
    const after = applied(adaHere(), plan);
    expect(fatesOf(planOf(one(ADA, "2.4", "2025-03-01", "entered in error"), after, {}, later))).toEqual(["Duplicate"]);
    expect(fatesOf(planOf(one(ADA, "2.4", "2025-03-01"), after, {}, later))).toEqual(["NeedsAnswer: WithdrawnBefore"]);
    const back = planOf(one(ADA, "2.4", "2025-03-01"), after, { WithdrawnBefore: "bring-back" }, later);
    expect([fatesOf(back), entriesOf(back.records[0]?.observations ?? {}).map(({ status }) => status)]).toEqual([
      ["Restoration"],
      ["final"],
    ]);
  });
  it("is asked about when it leaps fivefold from its neighbour", () => {
    expect(fatesOf(planOf(one(ADA, "24", "2025-04-01"), adaHere(), {}, later))).toEqual(["NeedsAnswer: Doubt:Jump"]);
    expect(fatesOf(planOf(one(ADA, "11", "2025-04-01"), adaHere(), {}, later))).toEqual(["New"]);
  });
});

describe("a row that withdraws a result, and whose day is asked about", () => {
  it("holds back what it could mean until the answer", () => {
    const file =
      `${one(ADA, "2.4", "2025-04-03")}${ADA},"B2M, serum",2.40,mg/L,03/04/2025,entered in error\n${ADA},"B2M, ` +
      `serum",2.6,mg/L,2025-05-03,\n`;
    expect(fatesOf(planOf(file))).toEqual(["NeedsAnswer: DateOrder:/", "NeedsAnswer: DateOrder:/", "New"]);
    expect(fatesOf(planOf(file, [], { "DateOrder:/": "dmy" }))).toEqual([
      "Refused: WithdrawnInFile",
      "Refused: NothingToWithdraw",
      "New",
    ]);
    expect(fatesOf(planOf(file, [], { "DateOrder:/": "mdy" }))).toEqual(["New", "Refused: NothingToWithdraw", "New"]);
  });
});

describe("an import that was undone", () => {
  it("comes back whole by the same file and one answer, patients out of the archive", () => {
    const [added] = planOf(SIMPLE).records;
    const undone =
      added === undefined ? [] : [undoAction(added, undefined, added, { at: "2026-06-01T13:00:00.000Z", reason: "Undone" })];
    expect(undone.map(({ patient }) => patient.archived)).toEqual([true]);
    const asked = planOf(SIMPLE, undone, {}, later);
    expect([asked.questions.map(({ id, rows }) => [id, rows]), asked.records]).toEqual([[["WithdrawnBefore", 2]], []]);
    const back = planOf(SIMPLE, undone, { WithdrawnBefore: "bring-back" }, later);
    expect([fatesOf(back), back.counts.patientsBroughtBack, back.records[0]?.patient.archived]).toEqual([
      ["Restoration", "Restoration"],
      1,
      false,
    ]);
    expect(planOf(SIMPLE, applied(undone, back), {}, later).records).toEqual([]);
  });
  it("that had corrected a result corrects it again by the same file and one answer", () => {
    const file = one(ADA, "2.9", "2025-03-01", "corrected");
    const [here] = adaHere();
    const [after] = planOf(file, adaHere(), {}, importContext("2026-06-01T12:30:00.000Z")).records;
    const undone =
      here === undefined || after === undefined
        ? []
        : [undoAction(after, here, after, { at: "2026-06-01T13:00:00.000Z", reason: "Undone" })];
    expect(fatesOf(planOf(file, undone, {}, later))).toEqual(["NeedsAnswer: WithdrawnBefore"]);
    expect(fatesOf(planOf(file, undone, { WithdrawnBefore: "bring-back" }, later))).toEqual(["Restoration"]);
  });
});

describe("the ids of imported results", () => {
  it("follow from what they say, so that two devices which import one file agree", () => {
    const ids = (at: Instant) =>
      planOf(SIMPLE, [], {}, importContext(at)).records.flatMap(({ observations }) => Object.keys(observations));
    expect(ids("2026-06-01T12:00:00.000Z")).toEqual(ids("2026-07-01T12:00:00.000Z"));
  });
  it("cost at most 36 characters a stored result in a long import, 8 more for its line in the file, so that 100,000 fit", () => {
    const rows = Array.from(
      { length: 400 },
      (_, at) =>
        `Example,B2M serum,${(2 + (at % 90) / 100).toFixed(2)},mg/L,` +
        `${new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10)},North`,
    );
    const plan = planOf(["Patient,Measurand,Value,Unit,Date,Lab", ...rows].join("\n"));
    const characters = plan.records.reduce((sum, record) => sum + writeDocument(record).length, 0);
    expect(characters / 400).toBeLessThan(36 + 8);
  });
});

describe("a column mapping made by hand", () => {
  it("reads a file of strange headers, and every later file of that shape", () => {
    const text = (value: string) => `Wer;Wann;Was;Wieviel\nMuster;01.03.2025;B2M Serum;${value}\n`;
    const unknown = readTable(text("2,4"));
    const shape = !unknown.ok && unknown.error.type === "ColumnsUnknown" ? unknown.error.shape : "";
    const mapping = ["patient", "collectedOn", "measurand", "value"] as const;
    const read = readTable(text("2,6"), (known) => (known === shape ? { mapping } : undefined));
    expect(
      read.ok
        ? read.value.results.map(({ value, measurand, patient }) => [value.text, measurand, patient.familyName])
        : read.error,
    ).toEqual([["2,6", "b2m-serum", "Muster"]]);
  });
  it("of a table without a header keeps its first row, and remembers no cell", () => {
    const text = "Example;2025-03-01;2.4;mg/L\nMuster;2025-04-01;2.6;mg/L\n";
    const unknown = readTable(text);
    const shape = !unknown.ok && unknown.error.type === "ColumnsUnknown" ? unknown.error.shape : "";
    expect(shape).toBe(":text|day|number|unit");
    const mapping = ["patient", "collectedOn", "value", "unit"] as const;
    const read = readTable(text, (known) => (known === shape ? { mapping } : undefined));
    expect(read.ok ? read.value.results.map(({ patient }) => patient.familyName) : read.error).toEqual(["Example", "Muster"]);
  });
});

describe("a text of 50 million characters", () => {
  it("on one line, or in rows without end, is refused and not searched for ever", () => {
    expect(readTable("x".repeat(50_000_000))).toMatchObject({ ok: false });
    expect(readBlock("1".repeat(50_000_000))).toMatchObject({ ok: false });
    expect(readTable(`Patient,Measurand,Value,Unit,Date\n${"Example,B2M serum,2.4,mg/L,2025-03-01\n".repeat(300_000)}`)).toEqual({
      ok: false,
      error: { type: "TooManyResults", limit: MOST_RESULTS },
    });
    expect(readTable(" ".repeat(LONGEST_TEXT + 1))).toEqual({ ok: false, error: { type: "TooLarge", limit: LONGEST_TEXT } });
  }, 120_000);
});

describe("a value that two results of one day once had", () => {
  const file = (value: string) => `Patient,Measurand,Value,Unit,Date\nExample,B2M serum,${value},mg/L,2025-03-01\n`;

  it("is the one that stands, corrected since, and not the one that was withdrawn: nothing is asked", () => {
    const [here] = applied([], planOf(file("2.4")));
    if (here === undefined) throw new Error("Nobody was added");
    const [kept] = entriesOf(here.observations);
    if (kept === undefined) throw new Error("Nothing was added");
    const at = "2026-06-02T12:00:00.000Z";
    const withdrawn = markEnteredInError({ ...kept, id: "a-withdrawn" }, { at, reason: "Twice" });
    const corrected = amend(
      { ...kept, id: "b-corrected" },
      { ...contentOf<ObservationContent>(kept), value: "2.6" },
      { at, reason: "Slip" },
    );
    const record = { ...here, observations: byId([withdrawn, corrected]) };
    const plan = planOf(file("2.4"), [record]);
    expect(plan.questions).toEqual([]);
    expect(plan.rows.map(({ fate }) => fate)).toEqual([{ type: "Duplicate", of: "b-corrected" }]);
  });
});
