import { describe, expect, it } from "vitest";
import {
  b2mFromKidneysAlone,
  estimatedGlomerularFiltration,
  kidneyCategory,
} from "../../../src/domain/analysis/glomerularFiltration.ts";

describe("estimated glomerular filtration (CKD-EPI 2021)", () => {
  it.each([
    [1.4, 60, "male", 57.5394, "G3a"],
    [1.0, 50, "male", 91.6915, "G1"],
    [0.9, 40, "male", 110.7256, "G1"],
    [0.7, 40, "female", 112.0543, "G1"],
    [0.7, 40, "male", 119.4565, "G1"],
    [0.6, 30, "female", 123.7579, "G1"],
    [1.2, 65, "female", 50.2347, "G3a"],
    [1.2, 65, "male", 67.1114, "G2"],
    [2.0, 72, "male", 34.8073, "G3b"],
    [4.0, 80, "female", 10.7903, "G5"],
  ] as const)("of creatinine %d mg/dL at age %d, %s, is %d: %s", (creatinine, ageYears, sex, egfr, category) => {
    expect(estimatedGlomerularFiltration(creatinine, { ageYears, sex })).toBeCloseTo(egfr, 3);
    expect(kidneyCategory(egfr)).toBe(category);
  });
  it.each([
    [90, "G1"],
    [89.9, "G2"],
    [60, "G2"],
    [59.9, "G3a"],
    [45, "G3a"],
    [44.9, "G3b"],
    [30, "G3b"],
    [29.9, "G4"],
    [15, "G4"],
    [14.9, "G5"],
  ])("at %d is in KDIGO category %s", (egfr, category) => {
    expect(kidneyCategory(egfr)).toBe(category);
  });
  it.each([
    [120, 1.13],
    [90, 1.58],
    [60, 2.55],
    [45, 3.57],
    [30, 5.74],
    [15, 12.95],
    [10, 20.8],
  ])("of %d could alone explain about %d mg/L of B2M", (egfr, b2m) => {
    expect(Math.abs(b2mFromKidneysAlone(egfr) - b2m)).toBeLessThan(0.01 * b2m);
  });
});
