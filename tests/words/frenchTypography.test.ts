import { describe, expect, it } from "vitest";
import { formatFor } from "../../src/words/format.ts";
import { french } from "../../src/words/fr/language.ts";
import { fr, plural, typography } from "../../src/words/fr/typography.ts";
import { day } from "../support/observations.ts";
import { catalogueOf, saidBy } from "../support/sentencesOf.ts";

const format = formatFor(french.reading, typography);
const sentences = Object.entries(await catalogueOf(french)).flatMap(([path, entry]) =>
  saidBy(entry).map((text) => ({ path, text: text.replaceAll(/⟦[^⟧]*⟧/gu, "X") })),
);
const where = (isWrong: (text: string) => boolean) =>
  sentences.filter(({ text }) => isWrong(text)).map(({ path, text }) => `${path}: ${text}`);

describe("French", () => {
  it("puts no-break spaces where it writes double signs, and none into what a sentence is given", () => {
    expect(fr`Valeur : ${"a : b ; c"} ; n'est-ce pas ?`).toBe("Valeur\u00A0: a : b ; c\u202F; n’est-ce pas\u202F?");
    expect(fr`« ${"x"} » à ${28} % !`).toBe("«\u00A0x\u00A0» à 28\u202F%\u202F!");
  });

  it("has no sentence that could break before such a sign, or writes it without a space", () => {
    expect(sentences.length).toBeGreaterThan(2000);
    expect(where((text) => / [;:!?%»]|« /u.test(text))).toEqual([]);
    // A time, an address, a reference and "D:" of a place are no sentence's colon.
    expect(where((text) => /[\p{L}»)][;:!?%]/u.test(text.replaceAll(/https?:\S+/gu, "")))).toEqual([]);
    expect(where((text) => /\p{L}'\p{L}/u.test(text))).toEqual([]);
  });

  it("calls nothing stable", () => {
    expect(where((text) => /\bstables?\b/iu.test(text))).toEqual([]);
  });

  it("counts nothing and one in the singular", () => {
    expect([0, 1, 2, 21].map((count) => plural(count, "résultat", "résultats"))).toEqual([
      "résultat",
      "résultat",
      "résultats",
      "résultats",
    ]);
  });

  it("writes the first of a month as 1er, days with strokes, numbers with a comma and percent after a narrow space", () => {
    expect(format.dayInWords(day("2026-03-01"))).toBe("1er mars 2026");
    expect(format.dayInWords(day("2026-03-14"))).toBe("14 mars 2026");
    expect(format.dayShort(day("2026-02-11"))).toBe("11 févr. 2026");
    expect(format.day(day("2026-03-14"))).toBe("14/03/2026");
    expect(format.percent(28)).toBe("+28\u202F%");
    expect(format.percent(-2.04)).toBe("−2,0\u202F%");
    expect(format.and(["3,1", "2,9", "2,6"])).toBe("3,1, 2,9 et 2,6");
  });
});
