import * as fc from "fast-check";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { describe, expect, it } from "vitest";
import {
  changeBetween,
  classicalReferenceChangeValue,
  limitsAround,
  powerOfOneFollowUp,
  referenceChangeValue,
  Z_ONE_SIDED_95,
  Z_ONE_SIDED_99,
  Z_POWER_80,
  Z_TWO_SIDED_95,
  Z_TWO_SIDED_99,
} from "../../../src/domain/analysis/referenceChangeValue.ts";
import { sigmaOf } from "../../../src/domain/analysis/variation.ts";

const A = sigmaOf(3, 5.9);
const D = sigmaOf(0, 8.4);

describe("the reference change value", () => {
  it("uses the standard normal quantiles", () => {
    expect([Z_TWO_SIDED_95, Z_ONE_SIDED_95, Z_TWO_SIDED_99].map((z) => z.toFixed(6))).toEqual([
      "1.959964",
      "1.644854",
      "2.575829",
    ]);
  });
  it.each([
    ["two-sided 95 %", Z_TWO_SIDED_95, 0.975],
    ["one-sided 95 %", Z_ONE_SIDED_95, 0.95],
    ["one-sided 99 %", Z_ONE_SIDED_99, 0.99],
    ["two-sided 99 %", Z_TWO_SIDED_99, 0.995],
    ["a power of 80 %", Z_POWER_80, 0.8],
  ])("has the quantile of %s as the library works it out, to the last digit", (_, z, probability) => {
    expect(z).toBe(normalQuantile(probability, 0, 1));
  });
  it.each([
    ["A", 3, 5.9, 18.3464, 15.3967, 24.1112, 20.1209, -16.7505, 16.6321, -14.2603],
    ["B", 5, 5.9, 21.4363, 17.9899, 28.1721, 23.8869, -19.2812, 19.6932, -16.453],
    ["C", 2, 4, 12.3959, 10.403, 16.291, 13.1922, -11.6547, 10.9594, -9.877],
    ["D", 0, 8.4, 23.2832, 19.5399, 30.5993, 26.1653, -20.7389, 21.5378, -17.7211],
    ["E", 1.1, 5, 14.1905, 11.909, 18.6494, 15.2369, -13.2223, 12.6391, -11.2209],
    ["F", 6, 27.8, 78.8305, 66.1567, 103.6009, 116.9085, -53.8976, 91.5191, -47.7859],
    ["G", 4, 7.8, 24.2972, 20.3909, 31.932, 27.4636, -21.5462, 22.5865, -18.425],
  ])("has the published figures in row %s", (_, cva, cvi, two95, one95, two99, up, down, oneUp, oneDown) => {
    const sigma = sigmaOf(cva, cvi);
    expect(classicalReferenceChangeValue(cva, cvi)).toBeCloseTo(two95, 3);
    expect(classicalReferenceChangeValue(cva, cvi, Z_ONE_SIDED_95)).toBeCloseTo(one95, 3);
    expect(classicalReferenceChangeValue(cva, cvi, Z_TWO_SIDED_99)).toBeCloseTo(two99, 3);
    expect(referenceChangeValue(sigma).upPercent).toBeCloseTo(up, 3);
    expect(referenceChangeValue(sigma).downPercent).toBeCloseTo(down, 3);
    expect(referenceChangeValue(sigma, Z_ONE_SIDED_95).upPercent).toBeCloseTo(oneUp, 3);
    expect(referenceChangeValue(sigma, Z_ONE_SIDED_95).downPercent).toBeCloseTo(oneDown, 3);
  });
  it.each([
    [2, 2.3, 15, 1.49419, 0.135125, false, 1.17858, 0.238566, false],
    [2, 2.5, 25, 2.38563, 0.01705, true, 1.88172, 0.059875, false],
    [5, 4, -20, -2.38563, 0.01705, true, -1.88172, 0.059875, false],
    [3.4, 3.6, 5.8824, 0.61108, 0.541146, false, 0.482, 0.629804, false],
    [8, 3, -62.5, -10.48604, 1e-25, true, -8.27109, 1e-16, true],
  ])("judges %d to %d as a change of %d %", (from, to, percent, zA, pA, beyondA, zD, pD, beyondD) => {
    const [withA, withD] = [changeBetween(from, to, A), changeBetween(from, to, D)];
    expect(withA.percent).toBeCloseTo(percent, 4);
    expect([withA.z, withD.z].map((z) => z.toFixed(4))).toEqual([zA.toFixed(4), zD.toFixed(4)]);
    expect(withA.pTwoSided).toBeCloseTo(pA, 6);
    expect(withD.pTwoSided).toBeCloseTo(pD, 6);
    expect([withA.beyondVariation, withD.beyondVariation]).toEqual([beyondA, beyondD]);
  });
  it("keeps the digits of a tiny chance", () => {
    expect(changeBetween(8, 3, A).pTwoSided).toBeGreaterThan(0);
    expect(changeBetween(8, 3, A).pTwoSided).toBeLessThan(1e-24);
  });
  it.each([
    [10, 17, 12],
    [20, 50, 34],
    [25, 67, 47],
    [30, 80, 60],
    [50, 99, 93],
  ])("shows a true rise of %d % in %d of 100 patients at total CV 6.6 %, in %d at 8.4 %", (percent, powerA, powerD) => {
    // The published figures are whole percents, one of them rounded up from 66.48.
    expect(Math.abs(100 * powerOfOneFollowUp(percent, A) - powerA)).toBeLessThan(0.6);
    expect(Math.abs(100 * powerOfOneFollowUp(percent, D) - powerD)).toBeLessThan(0.6);
  });
  it.each([
    [1, 1.20121, 1.26165],
    [2, 1.17206, 1.22297],
    [3, 1.16147, 1.20897],
    [4, 1.15596, 1.20171],
    [5, 1.15258, 1.19726],
  ])("against the mean of %d stable results is a factor of %d, or %d at 8.4 %", (results, factorA, factorD) => {
    expect(1 + limitsAround(A, results).upPercent / 100).toBeCloseTo(factorA, 5);
    expect(1 + limitsAround(D, results).upPercent / 100).toBeCloseTo(factorD, 5);
  });
  it("is symmetric on the log scale: the way up and the way down cancel", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.5, noNaN: true }), (sigma) => {
        const { upPercent, downPercent } = referenceChangeValue(sigma);
        expect((1 + upPercent / 100) * (1 + downPercent / 100)).toBeCloseTo(1, 10);
      }),
    );
  });
});
