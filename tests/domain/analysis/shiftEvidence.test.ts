import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { prepareScan } from "../../../src/domain/analysis/scan.ts";
import { evidenceAt } from "../../../src/domain/analysis/shiftEvidence.ts";
import { sigmaOf } from "../../../src/domain/analysis/variation.ts";

const SIGMA = sigmaOf(0, 8.4);
const monthly = (values: readonly number[]) => values.map((value, index) => ({ value, day: 30 * index }));
const at = (values: readonly number[], from = 0) => evidenceAt(prepareScan(monthly(values), SIGMA), from, values.length - 1);

/** The rule word for word over values that no guard touches, without prefix sums and tables. */
function plainly(logs: readonly number[]): number {
  const n = logs.length;
  const sum = (from: number, to: number, of: (z: number, k: number) => number) =>
    logs.slice(from, to).reduce((total, z, k) => total + of(z, k), 0);
  let evidence = 0;
  for (let j = 1; j < n; j += 1) {
    for (let i = 0; i < j; i += 1) {
      const [a, m] = [j - i, n - j];
      const weight = ((i === 0 ? 0.5 : 0) + 0.5 / j) / (n - 1);
      const W = 1 / (1 / a + 1 / m);
      const d = (sum(j, n, (z) => z) / m - sum(i, j, (z) => z) / a) * (Math.sqrt(W) / SIGMA);
      const v = 1 + 4 * W;
      evidence += (weight * Math.exp((4 * W * d ** 2) / (2 * v)) * normalCdf(d * Math.sqrt((4 * W) / v), 0, 1)) / Math.sqrt(v);
      if (m < 2) continue;
      const u = Array.from({ length: n - i }, (_, k) => Math.max(0, i + k - j + 1));
      const meanU = u.reduce((total, one) => total + one, 0) / (a + m);
      const W2 = u.reduce((total, one) => total + one ** 2, 0) - (a + m) * meanU ** 2;
      const r = sum(i, n, (z, k) => ((u[k] ?? 0) - meanU) * z) / (SIGMA * Math.sqrt(W2));
      const v2 = 1 + 0.36 * W2;
      evidence +=
        (weight * Math.exp((0.36 * W2 * r ** 2) / (2 * v2)) * normalCdf(r * Math.sqrt((0.36 * W2) / v2), 0, 1)) / Math.sqrt(v2);
    }
  }
  return Math.log(evidence);
}

describe("the evidence for a movement", () => {
  it("is the average of Bayes factors that its formula says", () => {
    const rises = fc.array(fc.double({ min: 0, max: 0.3, noNaN: true }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(rises, (steps) => {
        let log = 0;
        const logs = steps.map((step) => (log += step));
        expect(at(logs.map((z) => 3 * Math.exp(z))).rise).toBeCloseTo(plainly(logs), 8);
      }),
    );
  });
  it("for a rise is the evidence for a fall of the mirrored series", () => {
    const value = fc.double({ min: 1, max: 9, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 10 }), (values) => {
        const [mirrored, plain] = [at(values.map((one) => 1 / one)), at(values)];
        expect(Math.max(mirrored.fall, mirrored.rise)).toBeCloseTo(Math.max(plain.rise, plain.fall), 6);
        expect(mirrored.fall > mirrored.rise).toBe(plain.rise > plain.fall);
      }),
    );
  });
  it("grows with each result that bears a step out, and looks back no further than it is told", () => {
    expect(at([3, 3, 3, 3.5, 3.5]).rise).toBeGreaterThan(at([3, 3, 3, 3.5]).rise);
    expect(at([9, 9, 3, 3, 3], 2).fall).toBeLessThan(0);
  });
  it("weakens where every standard deviation is taken for larger", () => {
    const scan = prepareScan(monthly([3, 3, 3, 4, 4]), SIGMA);
    expect(evidenceAt(scan, 0, 4, { wider: 1.5 }).rise).toBeLessThan(evidenceAt(scan, 0, 4).rise);
  });
  it("is left unparted where even rise and fall together stay at or below what was asked, and is the same where they do not", () => {
    const values = fc.array(fc.double({ min: 2, max: 5, noNaN: true }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.double({ min: -2, max: 4, noNaN: true }), (series, least) => {
        const scan = prepareScan(monthly(series), SIGMA);
        const [plain, asked] = [evidenceAt(scan, 0, series.length - 1), evidenceAt(scan, 0, series.length - 1, { least })];
        const both = Math.log(Math.exp(plain.rise) + Math.exp(plain.fall));
        if (Math.abs(both - least) < 1e-9) return;
        expect(asked).toEqual(both > least ? plain : { rise: Number.NEGATIVE_INFINITY, fall: Number.NEGATIVE_INFINITY });
      }),
    );
  });
  it("is a number however far two levels lie apart", () => {
    const { rise, fall } = at([0.01, 0.01, 0.01, 0.01, 0.01, 1e4, 1e4, 1e4, 1e4, 1e4]);
    expect(Number.isFinite(rise)).toBe(true);
    expect(rise).toBeGreaterThan(fall);
  });
  it("does not exist for a single result", () => {
    expect(at([3])).toEqual({ rise: Number.NEGATIVE_INFINITY, fall: Number.NEGATIVE_INFINITY });
  });
});
