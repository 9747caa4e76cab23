import { describe, expect, it } from "vitest";
import { staged, vectors } from "../../support/staging.ts";

const clear = { del17p: "absent", t4_14: "absent", gain1q: "absent", ldh: [200, 250] } as const;
const [I, II, III] = [
  { b2m: 2, albumin: 4 },
  { b2m: 4, albumin: 4 },
  { b2m: 5.5, albumin: 4 },
];

describe("R2-ISS", () => {
  it.each(
    vectors([
      ["ISS I and nothing else", { ...I, ...clear }, "I", 0],
      ["ISS I and 1q gain", { ...I, ...clear, gain1q: "present" }, "II", 0.5],
      ["ISS II alone", { ...II, ...clear }, "II", 1],
      ["ISS II by albumin alone", { b2m: 3.4999, albumin: 3.4, ...clear }, "II", 1],
      ["B2M of 3.5 exactly, which is ISS II", { b2m: 3.5, albumin: 4, ...clear }, "II", 1],
      ["albumin of 3.5 exactly, which is ISS I", { b2m: 2, albumin: 3.5, ...clear }, "I", 0],
      ["B2M just below 5.5, which is ISS II", { b2m: 5.4999, albumin: 4, ...clear }, "II", 1],
      ["LDH of its upper limit exactly, which is not high", { ...I, ...clear, ldh: [250, 250] }, "I", 0],
      ["ISS II and 1q gain", { ...II, ...clear, gain1q: "present" }, "III", 1.5],
      ["ISS III alone", { ...III, ...clear }, "III", 1.5],
      ["ISS III and del(17p)", { ...III, ...clear, del17p: "present" }, "III", 2.5],
      ["ISS III, del(17p) and 1q gain", { ...III, ...clear, del17p: "present", gain1q: "present" }, "IV", 3],
      ["ISS I and t(4;14), which counts", { ...I, ...clear, t4_14: "present" }, "II", 1],
      ["everything", { ...III, del17p: "present", t4_14: "present", gain1q: "present", ldh: [251, 250] }, "IV", 5],
    ]),
  )("is $stage with $about: $points points", ({ given, stage, points }) => {
    expect(staged("r2-iss", given)).toMatchObject({ stage, points });
  });

  it("does not ask for t(14;16), which does not count", () => {
    expect(staged("r2-iss", {}).missing.map(({ input }) => input)).toEqual([
      "b2m",
      "albumin",
      "del17p",
      "ldh",
      "t4_14",
      "gain1q",
    ]);
  });

  it("gives a stage without points where the missing input moves the points inside one stage", () => {
    const staging = staged("r2-iss", { ...III, ...clear, gain1q: "absent", del17p: "absent", ldh: 200 });
    expect(staging.stage).toBe("III");
    expect(staging.points).toBeUndefined();
  });
});
