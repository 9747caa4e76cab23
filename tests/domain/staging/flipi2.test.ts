import { describe, expect, it } from "vitest";
import { staged, vectors } from "../../support/staging.ts";

const clear = { b2m: [2.4, 2.4], longestNodeCm: 6, marrowInvolved: "absent", hemoglobin: 12, ageYears: 60 } as const;

describe("FLIPI2", () => {
  it.each(
    vectors([
      ["every value on its limit", clear, "low", 0],
      ["B2M above its upper limit", { ...clear, b2m: [2.41, 2.4] }, "intermediate", 1],
      ["a node above 6 cm", { ...clear, longestNodeCm: 6.1 }, "intermediate", 1],
      ["an involved marrow", { ...clear, marrowInvolved: "present" }, "intermediate", 1],
      ["hemoglobin below 12", { ...clear, hemoglobin: 11.9 }, "intermediate", 1],
      ["age 61", { ...clear, ageYears: 61 }, "intermediate", 1],
      ["two points", { ...clear, ageYears: 61, hemoglobin: 11.9 }, "intermediate", 2],
      ["three points", { ...clear, ageYears: 61, hemoglobin: 11.9, longestNodeCm: 7 }, "high", 3],
      ["everything", { b2m: [3, 2.4], longestNodeCm: 7, marrowInvolved: "present", hemoglobin: 11, ageYears: 61 }, "high", 5],
    ]),
  )("is $stage with $about: $points points", ({ given, stage, points }) => {
    expect(staged("flipi2", given)).toMatchObject({ stage, points });
  });
});
