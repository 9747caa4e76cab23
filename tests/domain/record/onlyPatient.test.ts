import { describe, expect, it } from "vitest";
import { onlyPatient } from "../../../src/domain/record/people/onlyPatient.ts";
import { newPatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { shelve } from "../../../src/domain/shelf.ts";
import { patient } from "../../support/monitor.ts";

const device = (...patients: ReturnType<typeof patient>[]) => onlyPatient(shelve(patients.map(newPatientRecord)));

describe("the only patient of a device", () => {
  it("is the one real person who is not archived, demo people not counted", () => {
    expect(device(patient("a"))).toBe("a");
    expect(device(patient("a"), patient("b", { archived: true }), patient("c", { synthetic: true }))).toBe("a");
  });
  it("is nobody where there are none or several", () => {
    expect(device()).toBeUndefined();
    expect(device(patient("c", { synthetic: true }))).toBeUndefined();
    expect(device(patient("a"), patient("b"))).toBeUndefined();
  });
});
