import { describe, expect, it } from "vitest";
import { DEFAULT_SOURCE_CODES as codes, DEFAULT_SOURCES } from "../../src/domain/measuring/defaultSources.ts";
import { LANGUAGE_CODES, LANGUAGES } from "../../src/words/languages.ts";
import { nameSource } from "../../src/words/nameSource.ts";

const english = await (await LANGUAGES.en.fetch()).common.fetch();

describe("who says a default figure", () => {
  it.each(codes)("is cited in English as records cite it: %s", (code) =>
    expect(nameSource(DEFAULT_SOURCES[code], english)).toBe(DEFAULT_SOURCES[code]),
  );
  it.each(LANGUAGE_CODES.slice(1))("is named in other words in %s, with its number or day", async (language) => {
    const words = await (await LANGUAGES[language].fetch()).common.fetch();
    for (const code of codes) {
      const named = nameSource(DEFAULT_SOURCES[code], words);
      expect(named).not.toBe(DEFAULT_SOURCES[code]);
      for (const number of DEFAULT_SOURCES[code].match(/\d{3,}/gu) ?? []) expect(named).toContain(number);
    }
  });
  it("is left as the care team wrote it", async () => {
    const words = await (await LANGUAGES.fr.fetch()).common.fetch();
    expect(nameSource("Own laboratory, 2025", words)).toBe("Own laboratory, 2025");
  });
});
