import { describe, expect, it } from "vitest";
import { personInContext, type InContext } from "../../../src/domain/record/people/personInContext.ts";
import { newPatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { shelve } from "../../../src/domain/shelf.ts";
import { patient } from "../../support/monitor.ts";
import { day } from "../../support/observations.ts";

const ada = patient("a", {
  familyName: "Okafor",
  givenName: "Ada",
  recordNumber: "4711",
  birthDate: day("1950-05-17"),
});
const records = shelve([newPatientRecord(ada), newPatientRecord(patient("b", { familyName: "Novak", givenName: "Ben" }))]);
const sought: InContext = {
  ourId: "",
  familyName: "Okafor",
  givenName: "Ada",
  recordNumber: "4711",
  birthDate: "1950-05-17",
};
const meant = (more: Partial<InContext>) => personInContext(records, { ...sought, ...more });

describe("the patient whom a record system has open", () => {
  it.each([
    ["number, birth date and name agree", {}],
    ["number and birth date agree, and no name is given", { familyName: "", givenName: "" }],
    ["number and name agree, and no birth date is given", { birthDate: "" }],
    ["it is a record of ours by its own id, and the birth date agrees", { ourId: "a", recordNumber: "" }],
    ["the name is written in another way", { familyName: "OKAFOR" }],
  ] as const)("is somebody here where %s", (_what, more) => {
    expect(meant(more)).toEqual({ type: "Same", id: "a" });
  });

  it.each([
    ["only the number agrees", { familyName: "", givenName: "", birthDate: "" }],
    ["number and name agree, and the birth date is another", { birthDate: "1950-05-18" }],
    ["name and birth date agree, and the number is another", { recordNumber: "4712" }],
    ["the number agrees, and name and birth date are others", { familyName: "Novak", birthDate: "1960-01-01" }],
    ["name and birth date agree without a number", { recordNumber: "" }],
    ["it is a record of ours by its id, and the birth date is another", { ourId: "a", birthDate: "1960-01-01" }],
  ] as const)("is asked about where %s", (_what, more) => {
    expect(meant(more)).toEqual({ type: "Ask" });
  });

  it.each([
    ["nothing agrees", { familyName: "Weber", recordNumber: "9", birthDate: "1960-01-01" }],
    ["the name alone agrees", { recordNumber: "", birthDate: "" }],
    ["nothing is said of them", { familyName: "", givenName: "", recordNumber: "", birthDate: "" }],
  ] as const)("is nobody here where %s", (_what, more) => {
    expect(meant(more)).toEqual({ type: "Nobody" });
  });

  it("is asked about where two here have all of it", () => {
    const twice = shelve([newPatientRecord(ada), newPatientRecord({ ...ada, id: "c" as never })]);
    expect(personInContext(twice, sought)).toEqual({ type: "Ask" });
  });
});
