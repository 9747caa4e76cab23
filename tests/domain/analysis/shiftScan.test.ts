import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeBetween } from "../../../src/domain/analysis/referenceChangeValue.ts";
import { evidenceAt } from "../../../src/domain/analysis/shiftEvidence.ts";
import { limitConfirmed, limitEvidence } from "../../../src/domain/analysis/shiftLimits.ts";
import { prepareScan, shiftStatistic } from "../../../src/domain/analysis/scan.ts";
import { strongestShift } from "../../../src/domain/analysis/shiftScan.ts";
import { sigmaOf } from "../../../src/domain/analysis/variation.ts";

const SIGMA = sigmaOf(0, 8.4);
const monthly = (values: readonly number[]) => values.map((value, index) => ({ value, day: 30 * index }));
const value = fc.double({ min: 0.5, max: 50, noNaN: true });

/** The rule word for word, without prefix sums: the largest |d| of all stretches that end with result `end`. */
function plainly(values: readonly number[], end: number): number {
  const mean = (from: number, to: number) => values.slice(from, to).reduce((sum, one) => sum + Math.log(one), 0) / (to - from);
  let largest = 0;
  for (let j = 1; j <= end; j += 1) {
    for (let i = 0; i < j; i += 1) {
      const d = (mean(j, end + 1) - mean(i, j)) / (SIGMA * Math.sqrt(1 / (j - i) + 1 / (end + 1 - j)));
      largest = Math.max(largest, Math.abs(d));
    }
  }
  return largest;
}

describe("the shift scan", () => {
  it("of two results is the reference change value: possible exactly where the change is beyond variation", () => {
    fc.assert(
      fc.property(value, value, (earlier, later) => {
        const shift = strongestShift(prepareScan(monthly([earlier, later]), SIGMA), 0);
        const change = changeBetween(earlier, later, SIGMA);
        expect(shift !== undefined).toBe(change.beyondVariation);
        expect(shift?.statistic ?? change.z).toBeCloseTo(change.z, 8);
      }),
    );
  });
  it("calls more than two results possible exactly where the evidence passes its limit, or an earlier shift is confirmed", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 2, max: 4, noNaN: true }), { minLength: 3, maxLength: 10 }), (values) => {
        const scan = prepareScan(monthly(values), SIGMA);
        const shift = strongestShift(scan, 0);
        const { rise, fall } = evidenceAt(scan, 0, values.length - 1);
        const called = Math.max(rise, fall) > limitEvidence(values.length);
        const asTheRule = {
          none: !called,
          possible: called && shift !== undefined && shift.statistic > 0 === rise > fall,
          confirmed: Math.abs(shift?.statistic ?? 0) > limitConfirmed((shift?.end ?? 0) + 1),
        };
        expect(asTheRule[shift?.grade ?? "none"]).toBe(true);
      }),
    );
  });
  it("shows of a possible shift the strongest split in its direction that the latest result takes part in", () => {
    const level = fc.array(fc.double({ min: 0, max: 0.02, noNaN: true }), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(level, fc.double({ min: 0.4, max: 0.9, noNaN: true }), (rises, jump) => {
        let log = 0;
        const values = [...rises, jump].map((rise) => 3 * Math.exp((log += rise)));
        const shift = strongestShift(prepareScan(monthly(values), SIGMA), 0);
        expect(shift?.grade).toBe("possible");
        expect(shift?.statistic).toBeCloseTo(plainly(values, values.length - 1), 6);
      }),
    );
  });
  it("puts the split where the step is", () => {
    expect(strongestShift(prepareScan(monthly([3, 3, 3, 3, 4, 4, 4]), SIGMA), 0)).toMatchObject({
      start: 0,
      split: 4,
      end: 6,
      grade: "confirmed",
    });
  });
  it("has the statistic of its formula", () => {
    const scan = prepareScan(monthly([3, 3, 3, 3, 4, 4, 4]), SIGMA);
    expect(shiftStatistic(scan, 0, 4, 6)).toBeCloseTo(Math.log(4 / 3) / (SIGMA * Math.sqrt(1 / 4 + 1 / 3)), 10);
  });
  it("confirms only on results at least 14 days apart", () => {
    const on = (days: readonly number[]) => [3, 3, 3, 5, 5].map((one, index) => ({ value: one, day: days[index] ?? 0 }));
    expect(strongestShift(prepareScan(on([0, 30, 60, 90, 103]), SIGMA), 0)?.grade).toBe("possible");
    expect(strongestShift(prepareScan(on([0, 30, 60, 90, 104]), SIGMA), 0)?.grade).toBe("confirmed");
  });
  it("confirms only on at least two results, however far the one lies off", () => {
    expect(strongestShift(prepareScan(monthly([3, 3, 3, 3, 9]), SIGMA), 0)?.grade).toBe("possible");
  });
  it("confirms a fall from a single first result, which may be all there is before a treatment", () => {
    expect(strongestShift(prepareScan(monthly([8, 4, 4]), SIGMA), 0)?.grade).toBe("confirmed");
  });
  it("calls no fall from a single high result in the midst of others: neither neighbour bears it out", () => {
    expect(strongestShift(prepareScan(monthly([3, 3, 3, 3, 9, 3, 3]), SIGMA), 0)).toBeUndefined();
  });
  it("looks back over the last 60 results of a longer run", () => {
    expect(prepareScan(monthly(Array.from({ length: 75 }, () => 3)), SIGMA).count).toBe(60);
  });
});
