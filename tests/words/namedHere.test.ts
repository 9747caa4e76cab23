import { readdirSync, readFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve("src");
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/u.test(file))
  .map((file) => file.split(sep).join("/"));
const text = (file: string) => readFileSync(join(root, file), "utf8");
const languages = readdirSync(join(root, "words"), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const elsewhere = files.filter((file) => !file.startsWith("words/"));

describe("a language", () => {
  it("has a folder of its own", () => {
    expect(languages).toContain("en");
    expect(elsewhere.length).toBeGreaterThan(100);
  });

  it("is named by nothing outside the words: no import of its folder, and none of its texts by its code", () => {
    const code = languages.join("|");
    const named = new RegExp(String.raw`from "[^"]*words/(?:${code})/|import\("[^"]*words/(?:${code})/|\w\.(?:${code})\b`, "u");
    expect(named.test('import { common } from "../words/en/common.ts";')).toBe(true);
    expect(named.test("boardWords.en.title")).toBe(true);
    expect(elsewhere.filter((file) => named.test(text(file)))).toEqual([]);
  });

  it("fetches the words of its pages when they are asked for, so that no page waits for those of another", () => {
    for (const language of languages.filter((name) => files.includes(`words/${name}/language.ts`))) {
      const imports = [...text(`words/${language}/language.ts`).matchAll(/from "([^"]+)"/gu)].map(([, name]) => name);
      expect(
        imports.every((name) => /^\.\.\/|^\.\/(?:frame|typography|accent)\.ts$/u.test(name ?? "")),
        language,
      ).toBe(true);
    }
  });
});
