import { describe, expect, it } from "vitest";
import { staged, vectors } from "../../support/staging.ts";

const clear = { ageYears: 60, hemoglobin: 11.6, platelets: 101, b2m: 3, igm: 70 };

describe("IPSSWM", () => {
  it.each(
    vectors([
      ["every value on its harmless side", clear, "low", 0],
      ["B2M 3.1 alone at 60 years", { ...clear, b2m: 3.1 }, "low", 1],
      ["age 65", { ...clear, ageYears: 65 }, "low", 0],
      ["age 66 alone, which is never low", { ...clear, ageYears: 66 }, "intermediate", 1],
      ["age 70 and B2M 3.1", { ...clear, ageYears: 70, b2m: 3.1 }, "intermediate", 2],
      ["two factors at 60 years", { ...clear, b2m: 3.1, hemoglobin: 11.5 }, "intermediate", 2],
      ["age 70, B2M 3.1 and hemoglobin of 11.5 exactly", { ...clear, ageYears: 70, b2m: 3.1, hemoglobin: 11.5 }, "high", 3],
      ["platelets of 100 exactly", { ...clear, platelets: 100 }, "low", 1],
      ["IgM just above 70", { ...clear, igm: 70.1 }, "low", 1],
      ["everything", { ageYears: 70, hemoglobin: 9, platelets: 50, b2m: 6, igm: 80 }, "high", 5],
    ]),
  )("is $stage with $about: $points points", ({ given, stage, points }) => {
    expect(staged("ipsswm", given)).toMatchObject({ stage, points });
  });
});
