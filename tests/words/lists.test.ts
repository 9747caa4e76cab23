import { describe, expect, it } from "vitest";
import { typography } from "../../src/words/en/typography.ts";
import { DEFAULT_NOTATION, formatFor } from "../../src/words/format.ts";

const inEnglish = formatFor(DEFAULT_NOTATION, typography);
const inSpanish = formatFor(DEFAULT_NOTATION, { ...typography, lists: "es" });

describe("several things in a row", () => {
  it("are joined by the language's own word for all of them", () => {
    expect(inEnglish.and(["3.1"])).toBe("3.1");
    expect(inEnglish.and(["3.1", "2.6"])).toBe("3.1 and 2.6");
    expect(inEnglish.and(["3.1", "2.9", "2.6"])).toBe("3.1, 2.9 and 2.6");
    expect(inSpanish.and(["suero", "orina"])).toBe("suero y orina");
    expect(inSpanish.and(["albúmina", "IgM"])).toBe("albúmina e IgM");
  });

  it("and by its word for one of them", () => {
    expect(inEnglish.or(["I", "II", "III"])).toBe("I, II or III");
    expect(inSpanish.or(["I", "II", "III"])).toBe("I, II o III");
  });

  it("are nothing where there is nothing", () => {
    expect(inEnglish.and([])).toBe("");
    expect(inEnglish.or([])).toBe("");
  });
});
