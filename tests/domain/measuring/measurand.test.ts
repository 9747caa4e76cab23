import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acceptedUnit,
  isMeasurandCode,
  MEASURAND_CODES,
  MEASURANDS,
  type MeasurandCode,
  type QuantityKind,
} from "../../../src/domain/measuring/measurand.ts";
import { fromCanonical, toCanonical, type Unit } from "../../../src/domain/measuring/units.ts";

const inCanonical = (code: MeasurandCode, value: number, unit: Unit) => {
  const accepted = acceptedUnit(code, unit);
  if (accepted === undefined) throw new Error(`${code} does not accept ${unit}`);
  return toCanonical(value, accepted);
};
const pairs = MEASURAND_CODES.flatMap((code) =>
  MEASURANDS[code].units.map((accepted) => ({ code, unit: accepted.unit, accepted })),
);

describe("the conversion of B2M", () => {
  it.each<[number, Unit]>([
    [2.4, "mg/L"],
    [2.4, "ug/mL"],
    [0.24, "mg/dL"],
    [2400, "ug/L"],
    [2400, "ng/mL"],
    [203.389_830_5, "nmol/L"],
  ])("takes %s %s for 2.4 mg/L", (value, unit) => {
    expect(inCanonical("b2m-serum", value, unit)).toBeCloseTo(2.4, 9);
  });

  it.each([
    [3.5, 296.6102],
    [5.5, 466.1017],
    [1.888, 160],
    [1.003, 85],
  ])("uses 11,800 g/mol, as laboratories do: %s mg/L is %s nmol/L", (mgPerL, nmolPerL) => {
    expect(inCanonical("b2m-serum", nmolPerL, "nmol/L")).toBeCloseTo(mgPerL, 5);
  });

  it("is exact where the factor is a power of ten", () => {
    expect(inCanonical("b2m-serum", 2400, "ug/L")).toBe(2.4);
    expect(inCanonical("b2m-serum", 300, "ng/mL")).toBe(0.3);
    expect(inCanonical("b2m-urine", 0.022, "mg/dL")).toBe(0.22);
    expect(inCanonical("albumin-serum", 0.7, "g/L")).toBe(0.07);
  });

  it.each(pairs.filter(({ accepted: { times, over } }) => Number.isInteger(Math.log10(times / over))))(
    "of $code in $unit only moves the decimal point: every number as printed becomes the same number as printed in the canonical unit",
    ({ accepted }) => {
      const places = Math.log10(accepted.times / accepted.over);
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: -5, max: 0 }), (digits, power) => {
          expect(toCanonical(Number(`${digits}e${power}`), accepted)).toBe(Number(`${digits}e${power + places}`));
        }),
      );
    },
  );
});

describe("the conversion of other quantities", () => {
  it.each<[MeasurandCode, number, Unit, number]>([
    ["b2m-urine-creatinine", 22.6244, "mg/mol{creat}", 200],
    ["b2m-urine-24h", 0.37, "mg/d", 370],
    ["creatinine-serum", 88.4, "umol/L", 1],
    ["albumin-serum", 35, "g/L", 3.5],
    ["hemoglobin-blood", 100, "g/L", 10],
    ["calcium-serum", 2.5, "mmol/L", 10.02],
    ["crp-serum", 1, "mg/dL", 10],
  ])("of %s: %s %s is %s", (code, value, unit, canonical) => {
    expect(inCanonical(code, value, unit)).toBeCloseTo(canonical, 2);
  });

  it.each(pairs)("of $code in $unit and back is the same number", ({ accepted }) => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e5, noNaN: true }), (value) => {
        expect(fromCanonical(toCanonical(value, accepted), accepted) / value).toBeCloseTo(1, 12);
      }),
    );
  });

  it.each(pairs)("of $code in $unit keeps the order of values", ({ accepted }) => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e5, noNaN: true }), fc.double({ min: 1e-3, max: 1e5, noNaN: true }), (a, b) => {
        expect(toCanonical(Math.min(a, b), accepted)).toBeLessThanOrEqual(toCanonical(Math.max(a, b), accepted));
      }),
    );
  });
});

describe("the catalogue", () => {
  it.each(MEASURAND_CODES)("%s has its canonical unit first, unconverted, and limits in a sensible order", (code) => {
    const { units, canonicalUnit, limits } = MEASURANDS[code];
    expect(units[0]).toEqual({ unit: canonicalUnit, times: 1, over: 1 });
    const ordered = [
      limits.refuseAtOrBelow,
      limits.confirmBelow,
      limits.confirmAbove,
      limits.confirmAlwaysAbove,
      limits.refuseAbove,
    ].filter((limit) => limit !== undefined);
    expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
    expect(new Set(units.map(({ unit }) => unit)).size).toBe(units.length);
  });

  it("gives no LOINC code to two measurands", () => {
    const codes = MEASURAND_CODES.flatMap((code) => MEASURANDS[code].loinc);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("does not take g/L for B2M, where it is always a slip, and challenges mg/dL", () => {
    for (const code of ["b2m-serum", "b2m-urine", "b2m-csf"] as const) {
      expect(acceptedUnit(code, "g/L")).toBeUndefined();
      expect(acceptedUnit(code, "mg/dL")?.challenge).toBe(true);
      expect(MEASURANDS[code].units.filter((unit) => unit.challenge).length).toBe(1);
    }
    expect(acceptedUnit("creatinine-serum", "mg/dL")?.challenge).toBeUndefined();
  });

  it("knows its own codes and no others", () => {
    expect(MEASURAND_CODES.every(isMeasurandCode)).toBe(true);
    for (const text of ["", "b2m", "constructor", "__proto__", "toString"]) expect(isMeasurandCode(text)).toBe(false);
  });
});

describe("what a row of the catalogue says of itself", () => {
  const rows = Object.values(MEASURANDS);
  const codesOf = (holds: (row: (typeof rows)[number]) => boolean) => rows.filter(holds).map(({ code }) => code);
  const B2M = ["b2m-serum", "b2m-urine", "b2m-csf", "b2m-serum-post-dialysis", "b2m-urine-creatinine", "b2m-urine-24h"];

  it("is that B2M alone is followed for its own sake and judged by rules of its own", () => {
    expect(codesOf(({ followed }) => followed)).toEqual(B2M);
    expect(codesOf(({ judgedBy }) => judgedBy === "b2m")).toEqual(B2M);
    expect(codesOf(({ family }) => family === "b2m")).toEqual(B2M);
  });

  it("is that acid spoils B2M in urine, however it is reported, and nothing else", () => {
    expect(codesOf(({ spoiltByAcid }) => spoiltByAcid === true)).toEqual(["b2m-urine", "b2m-urine-creatinine", "b2m-urine-24h"]);
  });

  it("is that dialysis raises B2M in serum, and falling filtration all of it but what is drawn after a session", () => {
    expect(codesOf(({ raisedBy }) => raisedBy?.includes("dialysis") === true)).toEqual(["b2m-serum", "b2m-serum-post-dialysis"]);
    expect(codesOf(({ raisedBy }) => raisedBy?.includes("falling-filtration") === true)).toEqual(["b2m-serum"]);
  });
});

describe("the kind of quantity of a measurand", () => {
  it.each<readonly [QuantityKind, RegExp]>([
    ["mass concentration", /^m?g\/d?L$/u],
    ["mass ratio", /creat/u],
    ["excretion rate", /^ug\/d$/u],
    ["catalytic concentration", /^U\/L$/u],
    ["number concentration", /^10\*9\/L$/u],
  ])("%s is that of every measurand counted in a unit like %s, and of no other", (kind, units) => {
    const codes = (is: (code: MeasurandCode) => boolean) => MEASURAND_CODES.filter(is);
    const counted = codes((code) => units.test(MEASURANDS[code].canonicalUnit));
    expect(counted.length).toBeGreaterThan(0);
    expect(codes((code) => MEASURANDS[code].quantity === kind)).toEqual(counted);
  });
});
