import { describe, expect, it } from "vitest";
import { staged, vectors } from "../../support/staging.ts";

const clear = { b2m: 4.99, hemoglobin: 12, sex: "male", ldh: [250, 250], monthsSinceLastTherapy: 24 } as const;

describe("BALL", () => {
  it.each(
    vectors([
      ["every value on its harmless side", clear, "low", 0],
      ["B2M of 5 mg/L exactly", { ...clear, b2m: 5 }, "low", 1],
      ["hemoglobin 11.9 in a man", { ...clear, hemoglobin: 11.9 }, "low", 1],
      ["hemoglobin 11.9 in a woman", { ...clear, sex: "female", hemoglobin: 11.9 }, "low", 0],
      ["hemoglobin 11.0 in a woman", { ...clear, sex: "female", hemoglobin: 11 }, "low", 0],
      ["hemoglobin 10.9 in a woman", { ...clear, sex: "female", hemoglobin: 10.9 }, "low", 1],
      ["LDH above its limit", { ...clear, ldh: [251, 250] }, "low", 1],
      ["last therapy 23.9 months ago", { ...clear, monthsSinceLastTherapy: 23.9 }, "low", 1],
      ["two points", { ...clear, b2m: 5, hemoglobin: 11 }, "intermediate", 2],
      ["three points", { ...clear, b2m: 5, hemoglobin: 11, ldh: [300, 250] }, "intermediate", 3],
      ["four points", { b2m: 8, hemoglobin: 9, sex: "female", ldh: [300, 250], monthsSinceLastTherapy: 6 }, "high", 4],
    ]),
  )("is $stage with $about: $points points", ({ given, stage, points }) => {
    expect(staged("ball", given)).toMatchObject({ stage, points });
  });

  it("does not turn on the sex where hemoglobin is below 11 or from 12 on", () => {
    const { sex: _, ...others } = clear;
    expect(staged("ball", { ...others, hemoglobin: 10.9, b2m: 5 })).toMatchObject({ stage: "intermediate", points: 2 });
    expect(staged("ball", { ...others, hemoglobin: 12, b2m: 5 })).toMatchObject({ stage: "low", points: 1 });
    expect(staged("ball", { ...others, hemoglobin: 11.5, b2m: 5 })).toMatchObject({
      possible: ["low", "intermediate"],
      deciding: ["sex"],
    });
  });
});
