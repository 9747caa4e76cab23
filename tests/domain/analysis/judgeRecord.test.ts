import { describe, expect, it } from "vitest";
import { judgeRecord } from "../../../src/domain/analysis/judgeRecord.ts";
import { byId, put } from "../../../src/domain/byId.ts";
import { keep } from "../../../src/domain/kept.ts";
import type { Patient, PatientContent, PatientId } from "../../../src/domain/record/patient.ts";
import { newPatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { observation } from "../../support/observations.ts";

const patient = keep<PatientContent>(
  "p1",
  { familyName: "Example", sex: "female", archived: false },
  { at: "2026-01-01T00:00:00.000Z" },
) as Patient & { readonly id: PatientId };
const record = {
  ...newPatientRecord(patient),
  observations: byId([observation("2025-01-01", "4"), observation("2025-02-01", "3")]),
};
const NONE = [] as const;

describe("the verdict on a patient's record", () => {
  it("is worked out once for a record that has not changed", () => {
    expect(judgeRecord(record, "b2m-serum", NONE)).toBe(judgeRecord(record, "b2m-serum", NONE));
  });
  it("is worked out anew when a result is added, and when variation figures change", () => {
    const before = judgeRecord(record, "b2m-serum", NONE);
    const added = { ...record, observations: put(record.observations, observation("2025-03-01", "3")) };
    expect(judgeRecord(added, "b2m-serum", NONE).used).toHaveLength(3);
    expect(before.kind).toBe("falling-possible");
    const wide = [{ measurand: "b2m-serum", cvaPercent: 0, cviPercent: 20, source: "" } as const];
    expect(judgeRecord(record, "b2m-serum", wide).kind).toBe("no-change-shown");
    expect(judgeRecord(record, "b2m-serum", NONE).kind).toBe("falling-possible");
  });
});
