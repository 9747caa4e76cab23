import { describe, expect, it } from "vitest";
import { LANGUAGE_CODES, LANGUAGES } from "../../src/words/languages.ts";
import { gradesAboveEighth } from "../support/readingEase.ts";
import { catalogueOf, saidBy, valuesIn } from "../support/sentencesOf.ts";
import { ENGLISH_WORDS, MUST_NOT_SAY, MUST_SAY } from "./safetyWords.ts";

const english = await catalogueOf(await LANGUAGES.en.fetch());
const others = await Promise.all(
  LANGUAGE_CODES.slice(1).map(async (code) => ({
    code,
    said: await catalogueOf(await LANGUAGES[code].fetch()),
  })),
);
/** Texts that quote English: the product's name, titles of sources, names of fields of a format. */
const QUOTES_ENGLISH = new RegExp(
  [
    "^shell\\.productName$",
    "^names\\.source\\.city-of-hope$",
    "^pages\\.history\\.(?:history\\.about\\.sources|patientMode\\.unreadable\\.team)",
    "^pages\\.(?:methods\\.sources\\.points|staging\\.notAnObject)",
  ].join("|"),
  "u",
);
/** What a patient reads. */
const FOR_PATIENTS =
  /^(?:pages\.history\.(?:verdict|history\.(?!about\.sources|numbers))|pages\.takeHome\.(?:home|sheet)|pages\.report\.plain)/u;
const isSentence = (text: string): boolean => /[.?!]$/u.test(text);

describe("every language", () => {
  it("is one of at least English", () => {
    expect(Object.keys(english).length).toBeGreaterThan(1500);
    expect(others.map(({ code }) => code)).toEqual(LANGUAGE_CODES.slice(1));
  });

  it("says all that English says, and nothing else", () => {
    for (const { code, said } of others) expect(Object.keys(said).toSorted(), code).toEqual(Object.keys(english).toSorted());
  });

  it("writes in each sentence the very values that English writes there: none left out, none added", () => {
    const differing = others.flatMap(({ code, said }) =>
      Object.entries(english).flatMap(([path, entry]) => {
        const [mine, theirs] = [valuesIn(said[path] ?? ""), valuesIn(entry)];
        const apart = [...mine].filter((one) => !theirs.has(one)).concat([...theirs].filter((one) => !mine.has(one)));
        return apart.length === 0 ? [] : [`${code} ${path}: ${apart.join(" ")}`];
      }),
    );
    expect(differing).toEqual([]);
  });

  it("keeps no word of English", () => {
    const left = others.flatMap(({ code, said }) =>
      Object.entries(said)
        .filter(([path]) => !QUOTES_ENGLISH.test(path))
        .flatMap(([path, entry]) => {
          const texts = saidBy(entry).map((text) => text.replaceAll(/⟦[^⟧]*⟧|https?:\S+/gu, " "));
          const words = texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
          const found = words.filter((word) => ENGLISH_WORDS[code]?.has(word));
          return found.length === 0 ? [] : [`${code} ${path}: ${[...new Set(found)].join(" ")}`];
        }),
    );
    expect(left).toEqual([]);
  });

  it("never says what it cannot know, and says that a movement may suggest something", () => {
    for (const { code, said } of [{ code: "en" as const, said: english }, ...others]) {
      const clinical = Object.entries(said).filter(
        ([path]) => path.startsWith("verdict.") || path.startsWith("pages.history.") || path.startsWith("pages.report."),
      );
      const forbidden = clinical.flatMap(([path, entry]) =>
        saidBy(entry).flatMap((text) => (MUST_NOT_SAY[code].test(text) ? [`${path}: ${text}`] : [])),
      );
      expect(forbidden, code).toEqual([]);
      for (const specimen of ["serum", "csf", "urine"])
        for (const way of ["rising", "falling"])
          expect(
            saidBy(said[`verdict.clinician.suggests.${specimen}.${way}`] ?? "").join(" "),
            `${code} ${specimen} ${way}`,
          ).toMatch(MUST_SAY[code]);
    }
  });

  it("is read by a patient at about an eighth-grade level, by its own formula", () => {
    for (const { code, said } of [{ code: "en" as const, said: english }, ...others]) {
      const texts = Object.entries(said)
        .filter(([path]) => FOR_PATIENTS.test(path))
        .flatMap(([, entry]) => saidBy(entry).slice(0, 1))
        .filter(isSentence)
        .map((text) => text.replaceAll(/⟦[^⟧]*⟧/gu, "Juni"));
      expect(texts.length, code).toBeGreaterThan(100);
      expect(gradesAboveEighth(code, texts), code).toBeLessThanOrEqual(0);
    }
  });
});
