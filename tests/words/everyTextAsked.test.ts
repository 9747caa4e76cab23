import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGE_CODES, LANGUAGES } from "../../src/words/languages.ts";
import { catalogueOf } from "../support/sentencesOf.ts";

const ofOneLanguage = new RegExp(String.raw`^src/words/(?:${LANGUAGE_CODES.join("|")})/`, "u");
const asking = [...globSync("src/**/*.{ts,tsx}"), "vite.shell.ts"]
  .filter((path) => !ofOneLanguage.test(path))
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");
/** Each name that is read of something, taken out of it, or written as a text, as a code is. */
const names = new Set(
  [...asking.matchAll(/\.(\w+)|["'`]([\w-]+)["'`]|(?<=[{,]\s*)(\w+)(?=\s*[,:}])/gu)].map(
    ([, read, code, taken]) => read ?? code ?? taken,
  ),
);
/** What is found by a code that ends in a number: a made-up person, a course of the simulation. What browser is needed has its own door. */
const OTHERWISE = /\d$|^needs$/u;

describe("a text of the catalogue", () => {
  it("is asked for outside the catalogue by each name on the way to it, or nobody can read it", async () => {
    const paths = Object.keys(await catalogueOf(await LANGUAGES.en.fetch()));
    expect(paths.length).toBeGreaterThan(1500);
    const parts = new Set(paths.flatMap((path) => path.split(".")));
    const unasked = [...parts].filter((name) => /^[a-z][\w-]+$/iu.test(name) && !OTHERWISE.test(name) && !names.has(name));
    expect(unasked).toEqual([]);
  });
});
