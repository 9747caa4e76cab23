import { describe, expect, it } from "vitest";
import { recentMovement } from "../../../src/domain/analysis/recentShift.ts";
import { prepareScan } from "../../../src/domain/analysis/scan.ts";
import { sigmaOf } from "../../../src/domain/analysis/variation.ts";

const SIGMA = sigmaOf(0, 8.4);
const movementOf = (values: readonly number[], days?: readonly number[]) =>
  recentMovement(
    prepareScan(
      values.map((value, index) => ({ value, day: days?.[index] ?? 30 * index })),
      SIGMA,
    ),
  );

describe("the most recent movement", () => {
  it("does not exist where no shift counts", () => {
    expect(movementOf([3, 3.1, 2.9, 3, 3.2])).toBeUndefined();
  });
  it("is the relapse, not the response before it, however much larger the response was", () => {
    expect(movementOf([8, 6, 4.8, 3.8, 3.2, 3, 3, 3, 3.3, 3.6, 4, 4.4])).toMatchObject({
      rising: true,
      grade: "confirmed",
      settled: false,
    });
  });
  it("keeps one direction while a rise goes on, and keeps it confirmed", () => {
    for (const values of [
      [3, 3, 3, 4.5, 8],
      [3, 3, 3, 3, 3.6, 4.3, 5.2, 6.2, 7.4, 9],
    ]) {
      expect(movementOf(values)).toMatchObject({ rising: true, grade: "confirmed", settled: false });
    }
  });
  it.each([1.1, 1 / 1.1])("never settles while the value goes on by a factor of %d a visit", (factor) => {
    const course = [3, 3, 3, 3, ...Array.from({ length: 20 }, (_, index) => 3 * factor ** (index + 1))];
    for (let visits = 9; visits <= course.length; visits += 1) {
      expect(movementOf(course.slice(0, visits)), `${visits} visits`).toMatchObject({
        rising: factor > 1,
        grade: "confirmed",
        settled: false,
      });
    }
  });
  it("has settled with the fourth result after its confirmation, and not with the third", () => {
    // Confirmed by the second result at the new level.
    expect(movementOf([8, 8, 8, 8, 3, 3, 3, 3, 3])).toMatchObject({ rising: false, settled: false });
    expect(movementOf([8, 8, 8, 8, 3, 3, 3, 3, 3, 3])).toMatchObject({ rising: false, settled: true, levelFrom: 4 });
  });
  it("has settled 90 days after its confirmation, and not 89 days after", () => {
    const until = (last: number) => [0, 30, 60, 90, 120, 150, 170, 190, 210, last];
    expect(movementOf([8, 8, 8, 8, 3, 3, 3, 3, 3, 3], until(239))).toMatchObject({ settled: false });
    expect(movementOf([8, 8, 8, 8, 3, 3, 3, 3, 3, 3], until(240))).toMatchObject({ settled: true });
  });
  it("keeps a confirmed rise when the latest result alone would not bear it any more", () => {
    expect(movementOf([3, 3, 3, 3, 4.2, 4.2, 3.4])).toMatchObject({ rising: true, grade: "confirmed", settled: false });
  });
  it("says when it was first called, and when it reached its grade", () => {
    expect(movementOf([8, 6, 4.8, 3.8])).toMatchObject({ firstCalled: 1, grade: "confirmed" });
    expect(movementOf([3, 3, 3, 3, 4.2, 4.2])).toMatchObject({ firstCalled: 4, principal: { calledAt: 5 } });
  });
});
