import { describe, expect, it } from "vitest";
import { staged, vectors } from "../../support/staging.ts";

const clear = { ageYears: 65, b2m: 3.5, clinicalStage: "early", ighv: "mutated", del17p: "absent", tp53Mutation: "absent" };

describe("CLL-IPI", () => {
  it.each(
    vectors([
      ["age 65 and B2M of 3.5 exactly, which gives nothing here", clear, "low", 0],
      ["B2M just above 3.5", { ...clear, b2m: 3.5001 }, "intermediate", 2],
      ["age 66", { ...clear, ageYears: 66 }, "low", 1],
      ["age 66 and B2M 3.6", { ...clear, ageYears: 66, b2m: 3.6 }, "intermediate", 3],
      ["an advanced clinical stage", { ...clear, clinicalStage: "advanced" }, "low", 1],
      ["unmutated IGHV and B2M 3.6", { ...clear, ighv: "unmutated", b2m: 3.6 }, "high", 4],
      ["del(17p)", { ...clear, del17p: "present" }, "high", 4],
      ["a TP53 mutation beside del(17p), counted once", { ...clear, del17p: "present", tp53Mutation: "present" }, "high", 4],
      ["TP53, unmutated IGHV", { ...clear, tp53Mutation: "present", ighv: "unmutated" }, "high", 6],
      ["TP53, unmutated IGHV and age 66", { ...clear, tp53Mutation: "present", ighv: "unmutated", ageYears: 66 }, "very-high", 7],
      [
        "everything",
        { ageYears: 66, b2m: 3.6, clinicalStage: "advanced", ighv: "unmutated", del17p: "present", tp53Mutation: "present" },
        "very-high",
        10,
      ],
    ]),
  )("is $stage with $about: $points points", ({ given, stage, points }) => {
    expect(staged("cll-ipi", given)).toMatchObject({ stage, points });
  });

  it("scores B2M of 3.5 exactly as 0, though it is not ISS stage I", () => {
    expect(staged("cll-ipi", clear).points).toBe(0);
    expect(staged("iss", { b2m: 3.5, albumin: 4 }).stage).toBe("II");
  });
});
