import { describe, expect, it } from "vitest";
import {
  FLAT_COURSES,
  OPERATING_CHARACTERISTICS,
  RISING_COURSES,
} from "../../../src/domain/analysis/operatingCharacteristics.ts";

const namesOf = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);
const { stated, underestimated, flat, rising, bridged } = OPERATING_CHARACTERISTICS;

describe("the published figures of how often the rule calls", () => {
  it("name each course of patients once, so that no figure stands under another's name", () => {
    expect(namesOf(flat)).toEqual(FLAT_COURSES);
    expect(namesOf(rising)).toEqual(RISING_COURSES);
  });
  it("name each true pattern once, with the variation as stated and underestimated", () => {
    for (const { patterns } of [stated, underestimated])
      expect(namesOf(patterns)).toEqual(["step-15", "step-25", "step-50", "response-then-relapse"]);
  });
  it("name each course over a change of method once, for each assay, number of pairs and place of the change", () => {
    const named = bridged.map(({ course, cvaPercent, pairs, at }) => `${course} ${cvaPercent} ${pairs} ${at}`);
    const each = (course: string, pairs: readonly number[], places: readonly number[]) =>
      [3, 6].flatMap((cva) => pairs.flatMap((count) => places.map((at) => `${course} ${cva} ${count} ${at}`)));
    const every = [...each("flat", [1, 2, 4], [6, 12, 18]), ...each("step-25-at-7", [0, 1, 2, 4], [7])];
    expect(named).toEqual(every);
  });
});
