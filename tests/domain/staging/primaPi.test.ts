import { describe, expect, it } from "vitest";
import { staged, vectors } from "../../support/staging.ts";

describe("PRIMA-PI", () => {
  it.each(
    vectors([
      ["B2M 3.0 and a free marrow", { b2m: 3, marrowInvolved: "absent" }, "low"],
      ["B2M 3.0 and an involved marrow", { b2m: 3, marrowInvolved: "present" }, "intermediate"],
      ["B2M 3.01 and a free marrow", { b2m: 3.01, marrowInvolved: "absent" }, "high"],
      ["B2M 3.01 and an involved marrow", { b2m: 3.01, marrowInvolved: "present" }, "high"],
      ["B2M 3.01 whatever the marrow", { b2m: 3.01 }, "high"],
    ]),
  )("is $stage with $about", ({ given, stage }) => {
    expect(staged("prima-pi", given).stage).toBe(stage);
  });

  it("stays open between low and intermediate where the marrow is not known and B2M is at most 3", () => {
    expect(staged("prima-pi", { b2m: 3 }).possible).toEqual(["low", "intermediate"]);
  });
});
