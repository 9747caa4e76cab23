import { describe, expect, it } from "vitest";
import { afterSecond, afterWrongPin, waitAfter, type PatientLock } from "../../../src/domain/device/patientMode.ts";
import type { PatientId } from "../../../src/domain/record/patient.ts";

const lock: PatientLock = {
  patientId: "p" as PatientId,
  salt: "00",
  hashing: { name: "pbkdf2", iterations: 1 },
  pinHash: "00",
  enteredAt: "2026-06-15T12:00:00.000Z",
  wrongTries: 0,
  wait: 0,
};
const times = (count: number, step: (lock: PatientLock) => PatientLock, from = lock) =>
  Array.from({ length: count }).reduce<PatientLock>((held) => step(held), from);

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
    expect(times(tries, afterWrongPin).wait).toBe(seconds);
  });

  it("passes second by second, ends, and goes no further", () => {
    const held = times(3, afterWrongPin);
    expect([0, 1, 29, 30, 31].map((seconds) => times(seconds, afterSecond, held).wait)).toEqual([30, 29, 1, 0, 0]);
    expect(afterSecond(lock)).toBe(lock);
  });

  it("forgets no wrong PIN when it is over", () => {
    expect(times(30, afterSecond, times(3, afterWrongPin)).wrongTries).toBe(3);
  });
});
