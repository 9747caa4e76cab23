import { readdirSync, readFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve("src");
const sheets = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(sep).join("/"))
  .filter((file) => file.endsWith(".css"));

/** What names a side of the screen instead of the beginning or end of a line. */
const SIDE = new RegExp(
  [
    String.raw`(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right)\b[\w-]*|left|right)\s*:`,
    String.raw`border-(?:top|bottom)-(?:left|right)-radius\s*:`,
    // Four corners that are not alike, one side of which is rounded.
    String.raw`border-radius\s*:\s*(?!(?<above>\S+) \k<above> (?<below>\S+) \k<below>;)\S+ \S+ \S+ \S+;`,
    String.raw`(?:text-align|float|clear)\s*:\s*(?:left|right)\b`,
    // Four lengths of which the second and the last are not the same.
    String.raw`(?:^|[\s;{])(?:margin|padding)\s*:\s*\S+ (?<right>\S+) \S+ (?!\k<right>;)\S+;`,
  ].join("|"),
  "u",
);

/** A length that is calculated counts as one. */
const withoutSums = (line: string): string => line.replaceAll(/calc\((?:[^()]|\([^()]*\))*\)/gu, "1px");

describe("the look of a page", () => {
  it("names where lines begin and end, never left and right, so that a language written the other way is mirrored", () => {
    expect(sheets.length).toBeGreaterThan(50);
    expect(
      [
        "a { margin-left: 1px }",
        "a { padding: 0 1px 2px 3px; }",
        "a{left:0}",
        "a { text-align: right }",
        "a { border-radius: 0 1px 1px 0; }",
      ].every((rule) => SIDE.test(rule)),
    ).toBe(true);
    expect(SIDE.test("a { padding: 0 1px 2px 1px; margin-inline-start: 0; inset-inline-end: 0 }")).toBe(false);
    const named = sheets.flatMap((file) =>
      readFileSync(join(root, file), "utf8")
        .split("\n")
        .flatMap((line, index) => (SIDE.test(withoutSums(line)) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
    );
    expect(named).toEqual([]);
  });
});
