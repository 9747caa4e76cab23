import { describe, expect, it } from "vitest";
import { samePersons, type Sought } from "../../../src/domain/record/people/samePerson.ts";
import type { PatientContent, PatientId } from "../../../src/domain/record/patient.ts";
import { newPatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { shelve } from "../../../src/domain/shelf.ts";
import { patient } from "../../support/monitor.ts";
import { day } from "../../support/observations.ts";

const here = (more: Partial<PatientContent>) => shelve([newPatientRecord(patient("a", more))]);
const sought = (more: Partial<Sought> = {}): Sought => ({
  familyName: "Example",
  recordNumber: "",
  birthDate: undefined,
  ...more,
});
const why = (known: Partial<PatientContent>, more: Partial<Sought>) =>
  samePersons(here(known), sought(more)).map(({ because }) => because);

describe("a patient who may be here already", () => {
  it("shares the record number, whatever case and spaces it is typed with", () => {
    expect(why({ familyName: "Other", recordNumber: "h 17" }, { recordNumber: " H  17 " })).toEqual(["record-number"]);
  });

  it.each([
    ["4711", "04711", ["record-number"]],
    ["00H 17", "h17", ["record-number"]],
    ["0", "000", ["record-number"]],
    ["4711", "47110", []],
    ["H017", "H17", []],
    ["H-17", "H17", []],
  ])("shares the record number %j where it is given as %j: %j", (known, given, expected) => {
    expect(why({ familyName: "Other", recordNumber: known }, { recordNumber: given })).toEqual(expected);
  });

  it("shares the family name and the birth date, and not one of them alone", () => {
    const known = { familyName: "Exámple", birthDate: day("1950-03-01") };
    expect(why(known, { familyName: "EXA\u0301MPLE", birthDate: day("1950-03-01") })).toEqual(["name-and-birth-date"]);
    expect(why(known, { familyName: "Exámple", birthDate: day("1950-03-02") })).toEqual([]);
    expect(why(known, { familyName: "Exámple" })).toEqual([]);
    expect(why(known, { familyName: "Other", birthDate: day("1950-03-01") })).toEqual([]);
  });

  it("is not found by what neither has: no number, no birth date, no name", () => {
    expect(why({}, {})).toEqual([]);
    expect(why({ birthDate: day("1950-03-01") }, { familyName: " ", birthDate: day("1950-03-01") })).toEqual([]);
  });

  it("is found although archived", () => {
    expect(why({ recordNumber: "17", archived: true }, { recordNumber: "17" })).toEqual(["record-number"]);
  });

  it("is never the one who is being changed", () => {
    expect(samePersons(here({ recordNumber: "17" }), sought({ recordNumber: "17" }), "a" as PatientId)).toEqual([]);
  });
});
