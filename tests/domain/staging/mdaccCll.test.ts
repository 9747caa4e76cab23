import { describe, expect, it } from "vitest";
import { staged, vectors } from "../../support/staging.ts";

const clear = { ageYears: 49, b2m: [2.1, 2.2], lymphocytes: 19.9, sex: "female", rai: "0", nodeGroups: "0" } as const;

describe("the MD Anderson index of CLL", () => {
  it.each(
    vectors([
      ["age 49 and nothing else", clear, "low", 1],
      ["age 50", { ...clear, ageYears: 50 }, "low", 2],
      ["age 65", { ...clear, ageYears: 65 }, "low", 2],
      ["age 66", { ...clear, ageYears: 66 }, "low", 3],
      ["B2M of the upper limit", { ...clear, b2m: [2.2, 2.2] }, "low", 2],
      ["B2M of twice the upper limit", { ...clear, b2m: [4.4, 2.2] }, "low", 2],
      ["B2M above twice the upper limit", { ...clear, b2m: [4.41, 2.2] }, "low", 3],
      ["lymphocytes of 20", { ...clear, lymphocytes: 20 }, "low", 2],
      ["lymphocytes of 50", { ...clear, lymphocytes: 50 }, "low", 2],
      ["lymphocytes above 50", { ...clear, lymphocytes: 50.1 }, "low", 3],
      ["Rai II", { ...clear, rai: "II" }, "low", 1],
      ["Rai III", { ...clear, rai: "III" }, "low", 2],
      ["two node groups", { ...clear, nodeGroups: "2" }, "low", 1],
      ["three node groups", { ...clear, nodeGroups: "3" }, "low", 2],
      ["age 66 in a man", { ...clear, ageYears: 66, sex: "male" }, "intermediate", 4],
      ["seven points", { ...clear, ageYears: 66, sex: "male", rai: "IV", b2m: [5, 2.2] }, "intermediate", 7],
      ["eight points", { ...clear, ageYears: 66, sex: "male", rai: "IV", b2m: [5, 2.2], nodeGroups: "3" }, "high", 8],
      ["everything", { ageYears: 66, b2m: [5, 2.2], lymphocytes: 51, sex: "male", rai: "IV", nodeGroups: "3" }, "high", 10],
    ]),
  )("is $stage with $about: $points points", ({ given, stage, points }) => {
    expect(staged("mdacc-cll", given)).toMatchObject({ stage, points });
  });
});
