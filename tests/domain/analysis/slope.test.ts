import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeBetween } from "../../../src/domain/analysis/referenceChangeValue.ts";
import { paceOf, slopeOf } from "../../../src/domain/analysis/slope.ts";
import { sigmaOf } from "../../../src/domain/analysis/variation.ts";
import { err } from "../../../src/domain/result.ts";

const A = sigmaOf(3, 5.9);
const D = sigmaOf(0, 8.4);
const dated = (days: readonly number[], values: readonly number[]) =>
  days.map((day, index) => ({ day, value: values[index] ?? Number.NaN }));
const RISING = dated([0, 30, 60, 90], [2, 2.2, 2.5, 2.9]);
const FALLING = dated([0, 28, 56, 84, 112], [8, 6.1, 4.9, 3.6, 3.1]);
const LEVEL = dated([0, 91, 182, 273, 364], [2.4, 2.5, 2.3, 2.6, 2.5]);

describe("the log-linear slope", () => {
  it.each([
    ["rising", RISING, 0.004142, 13.23],
    ["falling", FALLING, -0.008655, 100 * Math.expm1(30 * -0.008655)],
    ["level", LEVEL, 0.000133, 100 * Math.expm1(30 * 0.000133)],
  ])("of the %s example is as published", (_, results, perDay, percent) => {
    const slope = slopeOf(results, A);
    expect(slope?.perDay).toBeCloseTo(perDay, 6);
    expect(slope?.percentPer30Days).toBeCloseTo(percent, 1);
  });
  it.each([
    ["rising", RISING, 4.2007, 3.3134],
    ["falling", FALLING, -11.5868, -9.1394],
    ["level", LEVEL, 0.5779, 0.4558],
  ])("of the %s example is held against the known variation", (_, results, zA, zD) => {
    const [a, d] = [slopeOf(results, A), slopeOf(results, D)];
    expect((a?.perDay ?? 0) / (a?.standardError ?? 1)).toBeCloseTo(zA, 3);
    expect((d?.perDay ?? 0) / (d?.standardError ?? 1)).toBeCloseTo(zD, 3);
    expect([a?.errorFrom, d?.errorFrom]).toEqual(["variation", "variation"]);
  });
  it("takes its error from the scatter where that is larger than the known variation", () => {
    expect(slopeOf(dated([0, 30, 60, 90], [2, 6, 1, 8]), A)?.errorFrom).toBe("scatter");
  });
  it("of two results is the reference change value's z", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 20, noNaN: true }),
        fc.double({ min: 0.5, max: 20, noNaN: true }),
        fc.integer({ min: 1, max: 900 }),
        (first, second, days) => {
          const slope = slopeOf(dated([0, days], [first, second]), D);
          expect((slope?.perDay ?? Number.NaN) / (slope?.standardError ?? Number.NaN)).toBeCloseTo(
            changeBetween(first, second, D).z,
            8,
          );
        },
      ),
    );
  });
  it("does not exist for one result, or for results of one day", () => {
    expect(slopeOf(dated([0], [2]), D)).toBeUndefined();
    expect(slopeOf(dated([5, 5], [2, 3]), D)).toBeUndefined();
  });
});

describe("doubling time and half-life", () => {
  it.each([
    ["A", RISING, A, "DoublingTime", 167.356, 114.11, 313.74],
    ["D", RISING, D, "DoublingTime", 167.356, 105.15, 409.71],
    ["A", FALLING, A, "HalfLife", 80.085, 68.5, 96.39],
    ["D", FALLING, D, "HalfLife", 80.085, 65.94, 101.95],
  ])("at variation %s are as published", (_, results, sigma, type, days, low, high) => {
    const pace = paceOf(slopeOf(results, sigma), false);
    expect(pace).toMatchObject({ ok: true, value: { type } });
    if (!pace.ok) return;
    expect(pace.value.days).toBeCloseTo(days, 2);
    expect(pace.value.interval95[0]).toBeCloseTo(low, 1);
    expect(pace.value.interval95[1]).toBeCloseTo(high, 1);
  });
  it("do not exist where the interval of the slope includes no change", () => {
    expect(paceOf(slopeOf(LEVEL, A), false)).toEqual(err({ type: "IntervalIncludesZero" }));
    expect(paceOf(slopeOf(dated([0, 30, 60], [2, 2.1, 2]), A), false)).toEqual(err({ type: "IntervalIncludesZero" }));
  });
  it("need three results", () => {
    expect(paceOf(slopeOf(dated([0, 90], [2, 9]), D), false)).toEqual(err({ type: "FewerThanThreeResults", results: 2 }));
    expect(paceOf(undefined, false)).toEqual(err({ type: "FewerThanThreeResults", results: 0 }));
  });
  it("need 28 days", () => {
    expect(paceOf(slopeOf(dated([0, 13, 27], [2, 4, 8]), D), false)).toEqual(err({ type: "TooShort", days: 27 }));
    expect(paceOf(slopeOf(dated([0, 14, 28], [2, 4, 8]), D), false).ok).toBe(true);
  });
  it("are refused for a fall inside the interval, where a floor is near; not for a rise", () => {
    expect(paceOf(slopeOf(FALLING, D), true)).toEqual(err({ type: "WithinInterval" }));
    expect(paceOf(slopeOf(RISING, D), true).ok).toBe(true);
  });
});
