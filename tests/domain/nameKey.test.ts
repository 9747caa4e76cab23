import { describe, expect, it } from "vitest";
import { isNamed, isSameName, nameKey } from "../../src/domain/nameKey.ts";

describe("a name as it is compared", () => {
  it.each([
    ["another case", "Central Lab", "central LAB"],
    ["blanks around it", "Central Lab", "  Central Lab "],
    ["several blanks within it", "Central Lab", "Central   Lab"],
    ["no blank within it", "Central Lab", "CentralLab"],
    ["a full stop", "St. Mary", "St Mary"],
    ["a full stop at its end", "City Lab.", "City Lab"],
    ["dashes", "Elecsys-B2M", "Elecsys B2M"],
    ["its accent typed as a letter of its own", "Z\u00fcrich", "Zu\u0308rich"],
  ])("is the same in %s", (_, one, other) => {
    expect(isSameName(one, other)).toBe(true);
  });

  it.each([
    ["another word", "Central Lab", "Central Laboratory"],
    ["no accent", "Z\u00fcrich", "Zurich"],
    ["a sign that is no punctuation", "Assay+", "Assay"],
    ["nothing but other punctuation", "-", "/"],
  ])("is another with %s", (_, one, other) => {
    expect(isSameName(one, other)).toBe(false);
  });

  it("is not there where it is absent, empty or blank, and two that are not there are alike", () => {
    for (const none of [undefined, "", "  \t"]) {
      expect(isNamed(none)).toBe(false);
      expect(nameKey(none)).toBe("");
      expect(isSameName(none, undefined)).toBe(true);
    }
    expect(isNamed(" a ")).toBe(true);
    expect(isSameName("a", undefined)).toBe(false);
  });
});
