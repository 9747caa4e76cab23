import { describe, expect, it } from "vitest";
import {
  FLAT_COURSES,
  OPERATING_CHARACTERISTICS,
  RISING_COURSES,
} from "../../../src/domain/analysis/operatingCharacteristics.ts";

const namesOf = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);
const { stated, underestimated, flat, rising } = OPERATING_CHARACTERISTICS;

describe("the published figures of how often the rule calls", () => {
  it("name each course of patients once, so that no figure stands under another's name", () => {
    expect(namesOf(flat)).toEqual(FLAT_COURSES);
    expect(namesOf(rising)).toEqual(RISING_COURSES);
  });
  it("name each true pattern once, with the variation as stated and underestimated", () => {
    for (const { patterns } of [stated, underestimated])
      expect(namesOf(patterns)).toEqual(["step-15", "step-25", "step-50", "response-then-relapse"]);
  });
});
