import { instantAt } from "../../../src/domain/instant.ts";
import { describe, expect, it } from "vitest";
import { afterWrongPin, mendedWait, waitAfter, waitLeft, type PatientLock } from "../../../src/domain/device/patientMode.ts";
import type { PatientId } from "../../../src/domain/record/patient.ts";

const NOON = "2026-06-15T12:00:00.000Z";
const after = (seconds: number) => instantAt(Date.parse(NOON) + seconds * 1000);
const lock: PatientLock = {
  patientId: "p" as PatientId,
  salt: "00",
  iterations: 1,
  pinHash: "00",
  enteredAt: NOON,
  wrongTries: 0,
  notBefore: NOON,
};
const afterTries = (count: number) =>
  Array.from({ length: count }).reduce<PatientLock>((held) => afterWrongPin(held, NOON), lock);

describe("the wait after wrong PINs", () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 30],
    [4, 60],
    [5, 300],
    [6, 900],
    [7, 900],
    [100, 900],
  ])("after %i is %i seconds", (tries, seconds) => {
    expect(waitAfter(tries)).toBe(seconds);
    expect(waitLeft(afterTries(tries), NOON)).toBe(seconds);
  });

  it("counts down to the second and ends, and not a moment before", () => {
    const held = afterTries(3);
    expect([0, 1, 29, 29.9, 30, 31].map((seconds) => waitLeft(held, after(seconds)))).toEqual([30, 29, 1, 1, 0, 0]);
  });

  it("begins anew where the clock was set back, and does not last until the old time comes round", () => {
    const yesterday = after(-86_400);
    const mended = mendedWait(afterTries(3), yesterday);
    expect(mended.notBefore).toBe(after(-86_400 + 30));
    expect(waitLeft(mended, after(-86_400 + 29))).toBe(1);
    expect(waitLeft(mended, after(-86_400 + 30))).toBe(0);
  });

  it("is left alone by a clock that runs as it should", () => {
    const held = afterTries(4);
    expect(mendedWait(held, after(10))).toBe(held);
    expect(mendedWait(lock, NOON)).toBe(lock);
  });
});
