import { describe, expect, it } from "vitest";
import { rosterEntry, selectEntries, sortEntries, type RosterColumn } from "../../../src/features/roster/rosterEntry.ts";
import type { RosterView } from "../../../src/features/roster/rosterRow.ts";
import { common } from "../../../src/words/en/common.ts";
import { nameOrderOf, type NameOrder } from "../../../src/words/nameOrder.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";
import { day } from "../../support/observations.ts";

const view: RosterView = { words: common, variation: [], today: day("2026-06-15") };
const NAMES = ["Ortega", "Núñez", "Müller", "Zapata", "Øster", "Nzambi", "Mulder", "Álvarez", "Muñoz"];
const records = NAMES.map((familyName, index) => {
  const record = exampleRecord(index, 2);
  const diagnosis = index % 2 === 0 ? ("cll" as const) : ("waldenstrom" as const);
  return { ...record, patient: { ...record.patient, familyName, givenName: "Ada", diagnosis } };
});
const entries = records.map((record) => rosterEntry(record, view));
const shown = (order: NameOrder, column: RosterColumn = "patient", descending = false, query = "") =>
  selectEntries(sortEntries(entries, { column, descending }, order), { query, group: undefined }).map(
    ({ record }) => record.patient.familyName,
  );

describe("the patients of the roster", () => {
  it("stand by name as the reader's language sorts them, and the other way round where that is asked for", () => {
    const inSpanish = ["Álvarez", "Mulder", "Müller", "Muñoz", "Núñez", "Nzambi", "Ortega", "Øster", "Zapata"];
    expect(shown(nameOrderOf("es"))).toEqual(inSpanish);
    expect(shown(nameOrderOf("es"), "patient", true)).toEqual(inSpanish.toReversed());
    // In German ñ is an n with an accent.
    expect(shown(nameOrderOf("de")).indexOf("Muñoz")).toBeGreaterThan(shown(nameOrderOf("de")).indexOf("Müller"));
  });

  it("stand by name within one diagnosis, whichever way the diagnoses are sorted", () => {
    const inOrder = shown(nameOrderOf("de"), "diagnosis");
    const turned = shown(nameOrderOf("de"), "diagnosis", true);
    const cll = ["Mulder", "Müller", "Muñoz", "Ortega", "Øster"].filter((name) => NAMES.indexOf(name) % 2 === 0);
    expect(inOrder.slice(0, cll.length).filter((name) => cll.includes(name))).toEqual(cll);
    expect(turned.slice(-5).filter((name) => cll.includes(name))).toEqual(cll);
  });

  it.each([
    ["muller", ["Müller"]],
    ["mueller", ["Müller"]],
    ["nunez", ["Núñez"]],
    ["MUNOZ", ["Muñoz"]],
    ["oster", ["Øster"]],
    ["alvarez ada", ["Álvarez"]],
    ["mullet", []],
  ])("are found without their accents: %s finds %j", (query, found) =>
    expect(shown(nameOrderOf("de"), "patient", false, query)).toEqual(found),
  );
});
