import { describe, expect, it } from "vitest";
import { byId, entriesOf } from "../../../src/domain/byId.ts";
import { keep } from "../../../src/domain/kept.ts";
import { markEnteredInError, type ObservationContent } from "../../../src/domain/measuring/observation.ts";
import { arrivalId } from "../../../src/domain/record/people/arrivalId.ts";
import { moveObservation } from "../../../src/domain/record/people/moveObservation.ts";
import { newPatientRecord, type PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { err } from "../../../src/domain/result.ts";
import { patient } from "../../support/monitor.ts";
import { day } from "../../support/observations.ts";

const AT = "2026-06-15T12:00:00.000Z";
const content: ObservationContent = {
  measurand: "b2m-serum",
  value: "2.40",
  unit: "mg/L",
  collectedOn: day("2026-02-01"),
  laboratory: "North",
  knownAs: "urn:lab|F-4711",
  status: "final",
};
const result = keep("r", content, { at: "2026-02-02T08:00:00.000Z" });
const wrong: PatientRecord = { ...newPatientRecord(patient("wrong")), observations: byId([result]) };
const right = newPatientRecord(patient("right", { birthDate: day("1950-01-01") }));
const moving = { at: AT, why: "Wrong patient" } as const;

describe("a result moved to another patient", () => {
  it("is withdrawn where it stood and new where it belongs, at one moment and for one reason", () => {
    const moved = moveObservation(wrong, right, "r", moving);
    if (!moved.ok) throw new Error("It was not moved");
    const { from, to } = moved.value;
    expect(from.observations["r"]).toMatchObject({
      status: "entered-in-error",
      value: "2.40",
      revision: 2,
      recordedAt: AT,
      reason: { code: "moved-to", patientId: "right", why: "Wrong patient" },
    });
    expect(entriesOf(to.observations)).toEqual([
      keep(arrivalId("wrong", "r", right), content, {
        at: AT,
        reason: { code: "moved-from", patientId: "wrong", why: "Wrong patient" },
      }),
    ]);
  });

  it("takes the names by which other systems know it along, so that a correction finds it", () => {
    const moved = moveObservation(wrong, right, "r", moving);
    expect(moved.ok && moved.value.to.observations[arrivalId("wrong", "r", right)]?.knownAs).toBe("urn:lab|F-4711");
  });

  it("stays where it is where the other patient was not born on that day yet", () => {
    const unborn = newPatientRecord(patient("right", { birthDate: day("2026-02-02") }));
    const bornThatDay = newPatientRecord(patient("right", { birthDate: day("2026-02-01") }));
    expect(moveObservation(wrong, unborn, "r", moving)).toMatchObject({
      ok: false,
      error: { type: "Refused", problems: [{ field: "collectedOn", type: "BeforeBirth" }] },
    });
    expect(moveObservation(wrong, bornThatDay, "r", moving).ok).toBe(true);
  });

  it("is nothing where the result is withdrawn, is not there, or the patient is the same", () => {
    const withdrawn = { ...wrong, observations: byId([markEnteredInError(result, { at: AT })]) };
    expect(moveObservation(withdrawn, right, "r", moving)).toEqual(err({ type: "Withdrawn" }));
    expect(moveObservation(wrong, right, "another", moving)).toEqual(err({ type: "NoSuchRecord" }));
    expect(moveObservation(wrong, wrong, "r", moving)).toEqual(err({ type: "NoSuchRecord" }));
  });
});
