import { entriesOf } from "../../../src/domain/byId.ts";
import { describe, expect, it } from "vitest";
import { mergePeople } from "../../../src/domain/record/people/mergePeople.ts";
import { toPatientId } from "../../../src/domain/record/patient.ts";
import { readPlainRecord, toPlainRecord } from "../../../src/exchange/plainRecord.ts";
import { applied, importContext, planOf } from "../../support/incoming.ts";

const NUMBERED = "MRN,Measurand,Value,Unit,Date\n4711,B2M serum,2.4,mg/L,2025-03-01\n4712,B2M serum,2.7,mg/L,2025-04-02\n";
const NOBODY = "Measurand,Value,Unit,Date\nB2M serum,2.4,mg/L,2025-03-01\n";

describe("people given by a record number alone", () => {
  it("are added under their numbers once somebody says so, and found again by them", () => {
    const plan = planOf(NUMBERED, [], { NewByNumber: "add" });
    expect(plan.records.map(({ patient }) => [patient.familyName, patient.recordNumber])).toEqual([
      ["Number 4711", "4711"],
      ["Number 4712", "4712"],
    ]);
    const again = planOf(NUMBERED, applied([], plan), { NumberOnly: "same" });
    expect([again.counts.Duplicate, again.counts.patientsAdded]).toEqual([2, 0]);
  });
});

describe("results of nobody", () => {
  it("can be those of a new patient, also where nobody is here yet", () => {
    const plan = planOf(NOBODY, [], { WholePatient: "new" });
    expect(plan.records.map(({ patient }) => patient.familyName)).toEqual(["Unnamed"]);
    expect(plan.counts).toMatchObject({ New: 1, patientsAdded: 1 });
  });
});

describe("two hundred pseudonyms", () => {
  it("that differ by a digit are two hundred people, and nobody is asked", () => {
    const rows = Array.from({ length: 200 }, (_, at) => `MM-${String(at + 1).padStart(3, "0")},B2M serum,2.4,mg/L,2025-03-01`);
    const plan = planOf(["Patient,Measurand,Value,Unit,Date", ...rows].join("\n"));
    expect(plan.questions).toEqual([]);
    expect(plan.counts.patientsAdded).toBe(200);
    const again = planOf(["Patient,Measurand,Value,Unit,Date", ...rows].join("\n"), applied([], plan));
    expect(again.questions.length).toBeLessThanOrEqual(1);
  });
});

describe("a spelling that somebody once said whose it is", () => {
  const HERE =
    "Family name;Given name;Birth date;Measurand;Value;Unit;Date\nMüller;Anna;1951-03-12;B2M serum;2.4;mg/L;2025-03-01\n";
  const spelled = (value: string, day: string) =>
    `Family name;Given name;Birth date;Measurand;Value;Unit;Date\nMueler;Anna;1951-03-12;B2M serum;${value};mg/L;${day}\n`;

  it("is not asked about again, and is still theirs in a record that was stored", () => {
    const here = applied([], planOf(HERE));
    const asked = planOf(spelled("2.6", "2025-04-01"), here);
    const [question] = asked.questions;
    const sure = planOf(spelled("2.6", "2025-04-01"), here, { [question?.id ?? ""]: here[0]?.id ?? "" });
    expect([question?.about, sure.counts.New, sure.counts.patientsAdded]).toEqual(["Patient", 1, 0]);
    const stored = applied(here, sure).map((record) => {
      const read = readPlainRecord(toPlainRecord(record));
      if (!read.ok) throw new Error(read.error.path);
      return read.value;
    });
    const next = planOf(spelled("2.7", "2025-05-01"), stored);
    expect([next.questions, next.counts.New, next.counts.patientsAdded]).toEqual([[], 1, 0]);
  });

  it("is asked about all the same once somebody is here who is named just so", () => {
    const here = applied([], planOf(HERE));
    const asked = planOf(spelled("2.6", "2025-04-01"), here);
    const before = applied(
      here,
      planOf(spelled("2.6", "2025-04-01"), here, { [asked.questions[0]?.id ?? ""]: here[0]?.id ?? "" }),
    );
    const namesake = applied([], planOf(spelled("5.1", "2024-01-01"), [], {}, importContext("2024-02-01T12:00:00.000Z")));
    const next = planOf(spelled("2.7", "2025-05-01"), [...before, ...namesake]);
    expect(next.records.flatMap(({ id }) => (id === here[0]?.id ? [id] : []))).toEqual([]);
  });
});

describe("a person whose two records were merged", () => {
  const file = (value: string, day: string) =>
    `Family name;Given name;Birth date;Measurand;Value;Unit;Date\nMüller;Anna;1951-03-12;B2M serum;${value};mg/L;${day}\n`;
  const other = file("2.4", "2025-03-01").replace("Müller", "Schmidt");

  it("gets what a file says of them into the record that was kept, never into the one that stands aside", () => {
    const [away] = applied([], planOf(file("2.4", "2025-03-01")));
    const [kept] = applied([], planOf(file("2.9", "2025-04-01")));
    if (away === undefined || kept === undefined) throw new Error("Both are here");
    const merged = mergePeople(kept, { ...away, id: toPatientId("away") }, { at: "2026-06-15T12:00:00.000Z", why: "Twice" });
    const plan = planOf(file("3.1", "2025-05-01"), [merged.kept, merged.away]);
    expect([plan.questions, plan.counts.patientsAdded]).toEqual([[], 0]);
    expect(plan.records.map(({ id }) => id)).toEqual([kept.id]);
  });

  it(
    "is not found under the name of the record that stands aside: whom the file names so is new, and nothing is lost in " +
      "an archive",
    () => {
      const [away] = applied([], planOf(other));
      const [kept] = applied([], planOf(file("2.9", "2025-04-01")));
      if (away === undefined || kept === undefined) throw new Error("Both are here");
      const merged = mergePeople(kept, { ...away, id: toPatientId("away") }, { at: "2026-06-15T12:00:00.000Z", why: "Twice" });
      const plan = planOf(other.replace("2.4", "3.1").replace("2025-03-01", "2025-05-01"), [merged.kept, merged.away]);
      expect(plan.records.map(({ id }) => id)).not.toContain("away");
    },
  );
});

describe("a birth date that differs from the one kept here", () => {
  const born = (birthDate: string, value = "2.4", on = "2025-03-01") =>
    `Family name;Given name;Birth date;Measurand;Value;Unit;Date\nMüller;Anna;${birthDate};B2M serum;${value};mg/L;${on}\n`;
  const here = applied([], planOf(born("1951-03-12")));
  const asksWho = (birthDate: string) => planOf(born(birthDate, "2.6", "2025-04-01"), here).questions.map(({ about }) => about);

  it("by two neighbouring digits changed about, by one digit, or by day and month changed about asks who is meant", () => {
    for (const slip of ["1951-03-21", "1951-03-13", "1951-12-03"]) expect([slip, asksWho(slip)]).toEqual([slip, ["Patient"]]);
  });
  it("by two digits that are no neighbours, or by two neighbours that are not changed about, is somebody else's", () => {
    for (const other of ["1952-03-13", "1951-03-23"]) expect([other, asksWho(other)]).toEqual([other, []]);
  });
  it("by a day that is the month kept here, and a month that is not its day, is somebody else's", () => {
    for (const other of ["1951-12-21", "1951-05-03", "1948-12-03"]) expect([other, asksWho(other)]).toEqual([other, []]);
  });
});

describe("a birth date with a day above twelve", () => {
  const file = (birthDate: string) =>
    `Family name;Given name;Birth date;Measurand;Value;Unit;Date\nMüller;Anna;${birthDate};B2M serum;2.4;mg/L;03/04/2025\n`;

  it("says the order of all days of its file, so that nobody is asked", () => {
    const plan = planOf(file("25/03/1951"));
    expect(plan.questions).toEqual([]);
    expect(plan.records.flatMap(({ observations }) => entriesOf(observations).map(({ collectedOn }) => collectedOn))).toEqual([
      "2025-04-03",
    ]);
  });
  it("is needed for that: one up to the twelfth leaves the order open", () => {
    expect(planOf(file("12/03/1951")).questions.map(({ about }) => about)).toEqual(["DateOrder"]);
  });
});

describe("a person whom some rows of a file name by our own id and others only by name", () => {
  const ID = "0f4c2a52-8f3e-4a9b-9d52-3a5f9f6a0c11";
  const file = (...ids: readonly string[]) =>
    [
      "Family name;Given name;Birth date;B2M patient ID;Measurand;Value;Unit;Date",
      ...ids.map((id, at) => `Müller;Anna;1951-03-12;${id};B2M serum;2.${at};mg/L;2025-0${at + 1}-01`),
    ].join("\n");

  it("is one patient with that id, whichever row comes first, and nobody is asked", () => {
    for (const ids of [
      [ID, ""],
      ["", ID],
      ["", ID, ""],
    ]) {
      const plan = planOf(file(...ids));
      expect([plan.questions, plan.records.map(({ id }) => id)]).toEqual([[], [ID]]);
      expect(plan.counts.New).toBe(ids.length);
    }
  });
});
