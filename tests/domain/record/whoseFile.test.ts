import { describe, expect, it } from "vitest";
import { instantAt } from "../../../src/domain/instant.ts";
import { mergePeople } from "../../../src/domain/record/people/mergePeople.ts";
import type { PatientContent } from "../../../src/domain/record/patient.ts";
import { newPatientRecord, type PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { unmergePeople } from "../../../src/domain/record/people/unmergePeople.ts";
import { whoseFile } from "../../../src/domain/record/people/whoseFile.ts";
import { shelve } from "../../../src/domain/shelf.ts";
import { patient } from "../../support/monitor.ts";
import { day } from "../../support/observations.ts";

const ida = { familyName: "Homeward", givenName: "Ida", birthDate: day("1960-04-02") };
const recordOf = (id: string, more: Partial<PatientContent> = ida): PatientRecord => newPatientRecord(patient(id, more));
const left = patient("left", ida);
const merge = (kept: PatientRecord, away: PatientRecord, hour: number) =>
  mergePeople(kept, away, { at: instantAt(Date.UTC(2026, 10, 1, hour)), why: "Registered twice" });
/** To whose record the file goes, and what is asked before. */
const found = (records: readonly PatientRecord[]) => {
  const whose = whoseFile(shelve(records), left, undefined);
  return whose.type === "Nobody" ? "nobody" : [whose.record.id, ...whose.doubts.map(({ type }) => type)];
};

describe("a file that a patient brings back goes", () => {
  it("to the record that it left from, without a question", () => {
    expect(found([recordOf("left"), recordOf("other", { familyName: "Other" })])).toEqual(["left"]);
  });

  it("to nobody where neither that record nor the same person is here", () => {
    expect(found([recordOf("other", { ...ida, birthDate: day("1961-04-02") })])).toBe("nobody");
  });

  it("to the record into which that one was merged, once somebody said that it is the same person", () => {
    const { kept, away } = merge(recordOf("kept"), recordOf("left"), 1);
    expect(found([kept, away])).toEqual(["kept", "OtherRecord"]);
  });

  it("to the one that goes on at the end, where that record was merged into another in its turn", () => {
    const first = merge(recordOf("kept"), recordOf("left"), 1);
    const second = merge(recordOf("last"), first.kept, 2);
    expect(found([first.away, second.kept, second.away])).toEqual(["last", "OtherRecord"]);
  });

  it("to the same person's other record, where the one that goes on was erased, and never to one that stands aside", () => {
    const { away } = merge(recordOf("kept"), recordOf("left"), 1);
    expect(found([away])).toBe("nobody");
    expect(found([away, recordOf("third")])).toEqual(["third", "OtherRecord"]);
  });

  it("to the record that it left from again, once the two were parted", () => {
    const { kept, away } = merge(recordOf("kept"), recordOf("left"), 1);
    const parted = unmergePeople({ kept, away }, { at: "2026-11-02T00:00:00.000Z", reason: "Two people" });
    expect(found([parted.kept, parted.away])).toEqual(["left"]);
  });
});
