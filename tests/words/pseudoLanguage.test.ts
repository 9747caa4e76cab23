import { describe, expect, it } from "vitest";
import { english } from "../../src/words/en/language.ts";
import { accented } from "../../src/words/pseudo/accent.ts";
import { pseudo } from "../../src/words/pseudo/language.ts";
import { wordingOf } from "../../src/words/wording.ts";
import { day } from "../support/observations.ts";

/** Every text of a catalogue that takes no values. */
const textsOf = (entry: unknown): readonly string[] =>
  typeof entry === "string" ? [entry] : typeof entry === "object" && entry !== null ? Object.values(entry).flatMap(textsOf) : [];

describe("the pseudo-language", () => {
  it("has every text of English, longer and without one plain letter", async () => {
    const [plain, other] = [textsOf(await english.common.fetch()), textsOf(await pseudo.common.fetch())];
    expect(other.length).toBe(plain.length);
    expect(other.filter((text) => /[A-Za-z]/u.test(text))).toEqual([]);
    const long = plain.flatMap((text, index) => (text.length < 20 ? [] : [(other[index]?.length ?? 0) / text.length]));
    expect(Math.min(...long)).toBeGreaterThan(1.1);
  });

  it("leaves what a sentence is given to the letter: names, values and units of a record", () => {
    const say = accented((v: { name: string; value: string }) => `Result of ${v.name}: ${v.value} on record`);
    const said = say({ name: "Amberg, Ruth", value: "<0.2 mg/L" });
    expect(said).toContain("Amberg, Ruth");
    expect(said).toContain("<0.2 mg/L");
    expect(said.replace("Amberg, Ruth", "").replace("<0.2 mg/L", "")).not.toMatch(/[A-Za-z]/u);
  });

  it("takes a short value for itself, not for letters in the middle of a word", () => {
    expect(accented((unit: string) => `a meal, 5 ${unit}`)("a")).toBe("a ɱééááļ, 5 a");
  });

  it("writes days the other way round, the share before its number, and a decimal comma", () => {
    const { format } = wordingOf(pseudo, pseudo.reading);
    expect(format.dayInWords(day("2026-03-01"))).toBe("2026, Ɱááŕçĥ 1");
    expect(format.day(day("2026-03-01"))).toBe("03/01/2026");
    expect(format.percent(-21.4)).toBe("%−21");
    expect(format.number(2.4)).toBe("2,40");
  });
});

describe("English", () => {
  it("writes days, shares and numbers as before", () => {
    const { format } = wordingOf(english, english.reading);
    expect(format.dayInWords(day("2026-03-01"))).toBe("1 March 2026");
    expect(format.dayShort(day("2026-09-10"))).toBe("10 Sep 2026");
    expect(format.percent(28)).toBe("+28 %");
    expect(format.percent(-2.44)).toBe("−2.4 %");
    expect(format.percent(0.01)).toBe("0 %");
    expect(format.share(12.5, 1)).toBe("12.5 %");
  });
});
