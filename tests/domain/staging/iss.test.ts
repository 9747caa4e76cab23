import { describe, expect, it } from "vitest";
import { staged, vectors } from "../../support/staging.ts";

describe("ISS", () => {
  it.each(
    vectors([
      ["B2M 3.4 and albumin 3.5", { b2m: 3.4, albumin: 3.5 }, "I"],
      ["albumin just below 3.5", { b2m: 3.4, albumin: 3.4 }, "II"],
      ["B2M just below 3.5", { b2m: 3.4999, albumin: 3.5 }, "I"],
      ["B2M of 3.5 exactly, whatever the albumin", { b2m: 3.5, albumin: 4 }, "II"],
      ["albumin just below 3.5 g/dL", { b2m: 2, albumin: 3.4999 }, "II"],
      ["B2M just below 5.5", { b2m: 5.4999, albumin: 2 }, "II"],
      ["B2M 5.49 with low albumin", { b2m: 5.49, albumin: 2 }, "II"],
      ["B2M of 5.5 exactly", { b2m: 5.5, albumin: 4.5 }, "III"],
    ]),
  )("is $stage with $about", ({ given, stage }) => {
    expect(staged("iss", given)).toMatchObject({ stage, possible: [stage], missing: [] });
  });

  it("stays open between I and II where albumin is missing and B2M is below 3.5", () => {
    const staging = staged("iss", { b2m: 3.4 });
    expect(staging.stage).toBeUndefined();
    expect(staging).toMatchObject({
      possible: ["I", "II"],
      missing: [{ input: "albumin", what: "value" }],
      deciding: ["albumin"],
    });
  });

  it("is II without albumin where B2M is from 3.5 to below 5.5, and III from 5.5 on", () => {
    expect(staged("iss", { b2m: 3.5 }).stage).toBe("II");
    expect(staged("iss", { b2m: 6 })).toMatchObject({ stage: "III", missing: [{ input: "albumin" }], deciding: [] });
  });

  it("stays open between II and III where B2M is missing and albumin is low", () => {
    expect(staged("iss", { albumin: 3 }).possible).toEqual(["II", "III"]);
  });

  it("says nothing where nothing is known", () => {
    expect(staged("iss", {})).toMatchObject({ possible: ["I", "II", "III"], deciding: ["b2m", "albumin"] });
  });
});
