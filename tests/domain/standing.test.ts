import { describe, expect, it } from "vitest";
import { STATUSES } from "../../src/domain/measuring/observation.ts";
import { stands } from "../../src/domain/standing.ts";

describe("a kept entry", () => {
  it("stands in every status but one: entered in error", () => {
    expect([...STATUSES, "active"].filter((status) => stands({ status }))).toEqual([
      "preliminary",
      "final",
      "corrected",
      "active",
    ]);
  });
});
