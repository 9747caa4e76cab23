import { describe, expect, it } from "vitest";
import { staged, vectors } from "../../support/staging.ts";

const clear = { ageYears: 64, ecog: "1", ldh: [250, 250], b2m: [2.4, 2.4], annArbor: "II" } as const;

describe("GELTAMO-IPI", () => {
  it.each(
    vectors([
      ["every value on its harmless side", clear, "low", 0],
      ["age 65", { ...clear, ageYears: 65 }, "low-intermediate", 1],
      ["age 79", { ...clear, ageYears: 79 }, "low-intermediate", 1],
      ["age 80", { ...clear, ageYears: 80 }, "low-intermediate", 2],
      ["ECOG 2", { ...clear, ecog: "2" }, "low-intermediate", 1],
      ["ECOG 3", { ...clear, ecog: "3" }, "low-intermediate", 2],
      ["LDH above its limit", { ...clear, ldh: [251, 250] }, "low-intermediate", 1],
      ["B2M above its limit", { ...clear, b2m: [2.5, 2.4] }, "low-intermediate", 1],
      ["stage III", { ...clear, annArbor: "III" }, "low-intermediate", 1],
      ["stage IV", { ...clear, annArbor: "IV" }, "low-intermediate", 1],
      ["three points", { ...clear, ageYears: 80, annArbor: "IV" }, "low-intermediate", 3],
      ["four points", { ...clear, ageYears: 80, ecog: "3" }, "high-intermediate", 4],
      ["five points", { ...clear, ageYears: 80, ecog: "3", annArbor: "III" }, "high", 5],
      ["everything", { ageYears: 80, ecog: "4", ldh: [300, 250], b2m: [4, 2.4], annArbor: "IV" }, "high", 7],
    ]),
  )("is $stage with $about: $points points", ({ given, stage, points }) => {
    expect(staged("geltamo-ipi", given)).toMatchObject({ stage, points });
  });
});
