import { describe, expect, it } from "vitest";
import { staged, vectors } from "../../support/staging.ts";

const clear = {
  del17p: "absent",
  tp53Mutation: "absent",
  t4_14: "absent",
  t14_16: "absent",
  t14_20: "absent",
  gain1q: "absent",
  del1p32: "none",
  b2m: 3,
  creatinine: 1,
} as const;

describe("high risk by IMS/IMWG 2025", () => {
  it.each(
    vectors([
      ["no criterion", clear, "not-high-risk"],
      ["del(17p)", { ...clear, del17p: "present" }, "high-risk"],
      ["a TP53 mutation", { ...clear, tp53Mutation: "present" }, "high-risk"],
      ["t(4;14) alone", { ...clear, t4_14: "present" }, "not-high-risk"],
      ["t(4;14) with 1q gain", { ...clear, t4_14: "present", gain1q: "present" }, "high-risk"],
      ["t(14;16) with one del(1p32)", { ...clear, t14_16: "present", del1p32: "monoallelic" }, "high-risk"],
      ["t(14;20) with 1q gain", { ...clear, t14_20: "present", gain1q: "present" }, "high-risk"],
      ["1q gain alone", { ...clear, gain1q: "present" }, "not-high-risk"],
      ["one del(1p32) alone", { ...clear, del1p32: "monoallelic" }, "not-high-risk"],
      ["one del(1p32) with 1q gain", { ...clear, del1p32: "monoallelic", gain1q: "present" }, "high-risk"],
      ["del(1p32) on both alleles", { ...clear, del1p32: "biallelic" }, "high-risk"],
      ["B2M 5.5 with creatinine 1.19", { ...clear, b2m: 5.5, creatinine: 1.19 }, "high-risk"],
      ["B2M 5.5 with creatinine 1.2", { ...clear, b2m: 5.5, creatinine: 1.2 }, "not-high-risk"],
      ["B2M 5.4 with creatinine 0.9", { ...clear, b2m: 5.4, creatinine: 0.9 }, "not-high-risk"],
    ]),
  )("is $stage with $about", ({ given, stage }) => {
    expect(staged("cgs-2025", given).stage).toBe(stage);
  });

  it("stays undetermined with B2M 6.0 where creatinine is missing", () => {
    const { creatinine: _, ...others } = clear;
    expect(staged("cgs-2025", { ...others, b2m: 6 })).toMatchObject({
      possible: ["not-high-risk", "high-risk"],
      deciding: ["creatinine"],
    });
  });

  it("does not turn on creatinine where B2M is below 5.5", () => {
    const { creatinine: _, ...others } = clear;
    expect(staged("cgs-2025", others)).toMatchObject({ stage: "not-high-risk", deciding: [] });
  });
});
