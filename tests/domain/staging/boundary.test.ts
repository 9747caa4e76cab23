import { describe, expect, it } from "vitest";
import { staged } from "../../support/staging.ts";

const whyOf = (staging: ReturnType<typeof staged>) => staging.boundary.map(({ input, why, stages }) => [input, why, stages]);

describe("a boundary warning", () => {
  it("is given on either side of a cut-off, for B2M 3.4 as for 3.6", () => {
    expect(whyOf(staged("iss", { b2m: 3.4, albumin: 4 }))).toContainEqual(["b2m", "measurement-variation", ["I", "II"]]);
    expect(whyOf(staged("iss", { b2m: 3.6, albumin: 4 }))).toContainEqual(["b2m", "measurement-variation", ["I", "II"]]);
  });

  it("reaches as far as the 95 % range of one result with a CV of 8.4 %", () => {
    const [variation] = staged("iss", { b2m: 3.4, albumin: 4 }).boundary;
    // sqrt(ln(1 + 0.084²)) = 0.083852; × 1.959964 = 0.164348; exp = 1.178624; 3.4 / 1.178624 and 3.4 × 1.178624.
    expect(variation).toMatchObject({ low: expect.closeTo(2.8847, 4), high: expect.closeTo(4.0073, 4) });
  });

  it("is not given for variation where the cut-off lies out of its reach", () => {
    const why = staged("iss", { b2m: 2.96, albumin: 4 }).boundary.map((one) => one.why);
    expect(why).toEqual(["another-laboratory"]);
    expect(staged("iss", { b2m: 2.98, albumin: 4 }).boundary.map((one) => one.why)).toEqual([
      "measurement-variation",
      "another-laboratory",
    ]);
  });

  it("says that another laboratory could flip the stage from 0.70 of the value to 1/0.70 of it", () => {
    // 5.5 / 0.7 = 7.857
    expect(whyOf(staged("iss", { b2m: 7.85, albumin: 4 }))).toEqual([["b2m", "another-laboratory", ["II", "III"]]]);
    expect(staged("iss", { b2m: 7.86, albumin: 4 }).boundary).toEqual([]);
    // 3.5 × 0.7 = 2.45
    expect(staged("iss", { b2m: 2.46, albumin: 4 }).boundary).toHaveLength(1);
    expect(staged("iss", { b2m: 2.44, albumin: 4 }).boundary).toEqual([]);
  });

  it("is not given where the number is close to a cut-off that changes nothing", () => {
    expect(staged("iss", { b2m: 3.4, albumin: 3 }).boundary).toEqual([]);
  });

  it("is given for creatinine, whose variation is known, and not for albumin, whose is not", () => {
    const clear = {
      del17p: "absent",
      tp53Mutation: "absent",
      t4_14: "absent",
      t14_16: "absent",
      t14_20: "absent",
      gain1q: "absent",
      del1p32: "none",
    };
    expect(whyOf(staged("cgs-2025", { ...clear, b2m: 9, creatinine: 1.1 }))).toEqual([
      ["creatinine", "measurement-variation", ["not-high-risk", "high-risk"]],
    ]);
    // 5.2 % within person and 1.1 % analytical: sigma 0.05312, factor 1.10972.
    expect(staged("cgs-2025", { ...clear, b2m: 9, creatinine: 1.1 }).boundary).toMatchObject([
      { low: expect.closeTo(0.9912, 4), high: expect.closeTo(1.2207, 4) },
    ]);
    expect(staged("cgs-2025", { ...clear, b2m: 9, creatinine: 1.05 }).boundary).toEqual([]);
    expect(staged("iss", { b2m: 1, albumin: 3.49 }).boundary).toEqual([]);
  });

  it("leaves laboratories out where B2M is held against its own laboratory's limit", () => {
    expect(
      staged("flipi2", {
        b2m: [2.5, 2.4],
        longestNodeCm: 3,
        marrowInvolved: "absent",
        hemoglobin: 14,
        ageYears: 50,
      }).boundary.map(({ why }) => why),
    ).toEqual(["measurement-variation"]);
  });

  it("is given for an open stage too, where one more stage comes within reach", () => {
    expect(whyOf(staged("iss", { b2m: 3.4 }))).toEqual([]);
    expect(whyOf(staged("iss", { b2m: 5.2, albumin: 4 }))).toContainEqual(["b2m", "measurement-variation", ["II", "III"]]);
    expect(whyOf(staged("prima-pi", { b2m: 2.9 }))).toContainEqual([
      "b2m",
      "measurement-variation",
      ["low", "intermediate", "high"],
    ]);
  });
});
