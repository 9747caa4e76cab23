import { describe, expect, it } from "vitest";
import { readingGrade } from "./readingGrade.ts";

describe("the reading grade", () => {
  it("is what the formula gives, worked by hand: 6 words of 6 syllables in one sentence", () => {
    expect(readingGrade(["The cat sat on the mat."])).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 6);
  });
  it("rises with long words and long sentences, so that a text for specialists lies far above the eighth grade", () => {
    const specialist =
      "Creatinine-based glomerular filtration insufficiently explains concentration elevations accompanying " +
      "haematological malignancy progression.";
    expect(readingGrade([specialist])).toBeGreaterThan(20);
  });
  it("takes 4.7 as one word and no end of a sentence", () => {
    expect(readingGrade(["It was 4.7 then."])).toBeCloseTo(readingGrade(["It was four then."]), 6);
  });
});
