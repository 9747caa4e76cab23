import { expect, it } from "vitest";
import { LANGUAGE_CODES, LANGUAGES } from "../../src/words/languages.ts";

/** A day, alone and in the plural, as a noun after "of" or a number. */
const DAY = { en: ["day", "days"], de: ["Tag", "Tagen"], es: ["día", "días"], fr: ["jour", "jours"] } as const;

it.each(LANGUAGE_CODES)("in %s, one day on which a marker lay above its interval is no days", async (code) => {
  const { linesTable } = await (await LANGUAGES[code].fetch()).common.fetch();
  const [one, many] = DAY[code];
  const wordsOf = (text: string) => text.split(/\s/u);
  expect(wordsOf(linesTable.aboveDays("1", "1"))).toContain(one);
  expect(wordsOf(linesTable.aboveDays("0", "1"))).toContain(one);
  expect(wordsOf(linesTable.aboveDays("30", "60"))).toContain(many);
});

it.each(LANGUAGE_CODES)("in %s, a slope between two days that follow one another spans one day", async (code) => {
  const reasons = await (await LANGUAGES[code].fetch()).pages.reasons.fetch();
  const [one, many] = DAY[code];
  const slope = (days: number) => reasons.slope({ percent: "+9 %", low: "+4 %", high: "+14 %", count: 2, days });
  expect(slope(1)).toMatch(new RegExp(`1\\s${one}\\b`, "u"));
  expect(slope(40)).toMatch(new RegExp(`40\\s${code === "de" ? "Tage" : many}\\b`, "u"));
});
