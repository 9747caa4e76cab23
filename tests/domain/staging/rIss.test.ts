import { describe, expect, it } from "vitest";
import { staged, vectors } from "../../support/staging.ts";

const none = { del17p: "absent", t4_14: "absent", t14_16: "absent" };
const I = { b2m: 2, albumin: 4 };
const II = { b2m: 4, albumin: 4 };
const III = { b2m: 5.5, albumin: 4 };

describe("R-ISS", () => {
  it.each(
    vectors([
      ["ISS I, no high-risk finding, normal LDH", { ...I, ...none, ldh: [240, 250] }, "I"],
      ["ISS I and t(4;14)", { ...I, ...none, t4_14: "present", ldh: [240, 250] }, "II"],
      ["ISS I and high LDH", { ...I, ...none, ldh: [260, 250] }, "II"],
      ["ISS III, no high-risk finding, normal LDH", { ...III, ...none, ldh: [240, 250] }, "II"],
      ["ISS III and high LDH", { ...III, ...none, ldh: [260, 250] }, "III"],
      ["ISS III and del(17p)", { ...III, ...none, del17p: "present", ldh: [240, 250] }, "III"],
      ["ISS III and t(14;16)", { ...III, ...none, t14_16: "present", ldh: [240, 250] }, "III"],
      ["ISS II with del(17p) and high LDH", { ...II, ...none, del17p: "present", ldh: [260, 250] }, "II"],
      ["LDH equal to the limit, which is taken as normal", { ...I, ...none, ldh: [250, 250] }, "I"],
      ["B2M of 3.5 exactly, which is not ISS I", { ...none, b2m: 3.5, albumin: 4, ldh: [240, 250] }, "II"],
      ["albumin of 3.5 exactly, which is ISS I", { ...none, b2m: 2, albumin: 3.5, ldh: [240, 250] }, "I"],
      [
        "B2M just below 5.5 with del(17p), which is not ISS III",
        { ...none, b2m: 5.4999, albumin: 2, del17p: "present", ldh: [240, 250] },
        "II",
      ],
      ["LDH just above the limit", { ...I, ...none, ldh: [250.1, 250] }, "II"],
    ]),
  )("is $stage with $about", ({ given, stage }) => {
    expect(staged("r-iss", given).stage).toBe(stage);
  });

  it("cannot hold an LDH against a limit that the laboratory did not give", () => {
    const staging = staged("r-iss", { ...I, ...none, ldh: 240 });
    expect(staging).toMatchObject({ possible: ["I", "II"], missing: [{ input: "ldh", what: "upper-limit" }], deciding: ["ldh"] });
  });

  it("is II without cytogenetics where ISS is II, whatever they show", () => {
    expect(staged("r-iss", { ...II, ldh: [240, 250] })).toMatchObject({ stage: "II", deciding: [] });
  });

  it("stays open between II and III without cytogenetics where ISS is III and LDH is normal", () => {
    expect(staged("r-iss", { ...III, ldh: [240, 250] })).toMatchObject({
      possible: ["II", "III"],
      deciding: ["del17p", "t4_14", "t14_16"],
    });
  });
});
