import { describe, expect, it } from "vitest";
import { scoreOf } from "../../../src/domain/staging/scoreOf.ts";
import { SCORES } from "../../../src/domain/staging/scores.ts";
import { inputs, staged, vectors } from "../../support/staging.ts";

const clear = { ageYears: 65, b2m: 3.99, ldh: 249, albumin: 3.5 };

describe("revised IPSSWM", () => {
  it.each(
    vectors([
      ["every value on its harmless side", clear, "very-low", 0],
      ["age 66", { ...clear, ageYears: 66 }, "low", 1],
      ["age 75", { ...clear, ageYears: 75 }, "low", 1],
      ["age 76", { ...clear, ageYears: 76 }, "intermediate", 2],
      ["B2M of 4 exactly, which counts", { ...clear, b2m: 4 }, "low", 1],
      ["LDH of 250 exactly, which counts", { ...clear, ldh: 250 }, "low", 1],
      ["albumin below 3.5", { ...clear, albumin: 3.49 }, "low", 1],
      ["70 years, B2M 4.0, LDH 250, albumin 3.5", { ageYears: 70, b2m: 4, ldh: 250, albumin: 3.5 }, "high", 3],
      ["four points", { ageYears: 70, b2m: 4, ldh: 250, albumin: 3 }, "very-high", 4],
      ["five points", { ageYears: 76, b2m: 4, ldh: 250, albumin: 3 }, "very-high", 5],
    ]),
  )("is $stage with $about: $points points", ({ given, stage, points }) => {
    expect(staged("r-ipsswm", given)).toMatchObject({ stage, points });
  });

  it("knows no age between 75 and 76", () => {
    const above75 = { type: "number", span: { low: 75, high: Infinity, lowOpen: true } } as const;
    expect(scoreOf(SCORES["r-ipsswm"], { ...inputs(clear), ageYears: above75 })).toMatchObject({
      stage: "intermediate",
      points: 2,
    });
  });
});
