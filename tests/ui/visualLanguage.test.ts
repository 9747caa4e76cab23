import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** The sheet of paper to print has letters of its own; its sizes are points of that page. */
const PAPER = "src/features/report/report.module.css";

const sheets = globSync("src/**/*.css")
  .filter((path) => path !== PAPER)
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));

const tokens = readFileSync("src/ui/tokens.css", "utf8");

/** One of the sizes of the language, one of a slide that is as large as its wall, or one of paper. */
const SIZE = /^(?:var\(--text(?:-small|-large|-title|-figure)?\)|calc\(var\(--u(?:, 1px)?\) \* \d+\)|\d+pt|inherit)$/u;
const WEIGHT = /^(?:400|600|700|inherit)$/u;

const declared = (sheet: string, property: string): readonly string[] =>
  [...sheet.matchAll(new RegExp(`(?<![\\w-])${property}: *(?<value>[^;]+);`, "gu"))].map(({ groups }) => groups?.["value"] ?? "");

/** A box to tick, a sign, a meter: no control has room in it. */
const isSmall = (height: string): boolean =>
  (height.endsWith("px") && Number.parseFloat(height) < 20) || (height.endsWith("rem") && Number.parseFloat(height) < 1.25);

/** The heights in rules that draw the edge of a control, which is stronger than the edge of a part. */
const heightsOfControls = (sheet: string): readonly string[] =>
  [...sheet.matchAll(/\{(?<rule>[^{}]*border: 1(?:\.5)?px solid var\(--line-strong\)[^{}]*)\}/gu)].flatMap(({ groups }) =>
    [...declared(groups?.["rule"] ?? "", "height"), ...declared(groups?.["rule"] ?? "", "min-height")].filter(
      (height) => height !== "auto" && !isSmall(height),
    ),
  );

/** What of this property is written in some sheet and is not part of the language. */
const foreign = (of: (sheet: string) => readonly string[], known: RegExp): readonly string[] =>
  sheets.flatMap(({ path, text }) =>
    of(text)
      .filter((value) => !known.test(value))
      .map((value) => `${path}: ${value}`),
  );

describe("the visual language", () => {
  it("has five sizes of letters", () => {
    expect(new Set(tokens.match(/--text[\w-]*(?=:)/gu))).toEqual(
      new Set(["--text-small", "--text", "--text-large", "--text-title", "--text-figure"]),
    );
    expect(foreign((sheet) => declared(sheet, "font-size"), SIZE)).toEqual([]);
  });

  it("has three weights of letters", () => {
    expect(foreign((sheet) => declared(sheet, "font-weight"), WEIGHT)).toEqual([]);
  });

  it("has two heights of controls", () => {
    expect(sheets.flatMap(({ text }) => heightsOfControls(text)).length).toBeGreaterThan(5);
    expect(foreign(heightsOfControls, /^var\(--control(?:-small)?\)$/u)).toEqual([]);
  });

  it("has one order of layers, whichever sheet is loaded first", () => {
    const layered = sheets.filter(({ text }) => text.includes("@layer"));
    expect(layered.length).toBeGreaterThan(1);
    for (const { path, text } of layered)
      expect([path, /@layer[^{;]*[{;]/u.exec(text)?.[0]]).toEqual([path, "@layer elements, mantine, controls;"]);
  });

  it.each(["0.875rem", "14px", "0.8em", "larger"])("would not let letters of %s pass", (size) => {
    expect(declared(`a { font-size: ${size}; }`, "font-size")).toEqual([size]);
    expect(size).not.toMatch(SIZE);
  });

  it("would not let another height of a control pass", () => {
    expect(heightsOfControls("a { min-height: 40px; border: 1px solid var(--line-strong); }")).toEqual(["40px"]);
    expect(heightsOfControls("a { min-height: 40px; border: 1px solid var(--line); }")).toEqual([]);
  });
});

/** How light a colour is, 0 to 1, by which contrast is reckoned. */
const lightness = (hex: string): number =>
  [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);

const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [lightness(one), lightness(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

describe.each([
  ["light", tokens.indexOf(":root {")],
  ["dark", tokens.indexOf(':root[data-mantine-color-scheme="dark"] {')],
])("the colours, %s", (_scheme, from) => {
  const colour = (name: string): string => tokens.slice(from).match(new RegExp(`--${name}: (#[0-9a-f]{6});`, "u"))?.[1] ?? "";

  it("tell falling from a link, by light and not by hue alone", () => {
    expect(contrast(colour("below"), colour("accent"))).toBeGreaterThan(1.25);
  });

  it.each(["ink", "quiet", "accent", "above", "below", "caution", "danger"])("let %s be read on every ground", (name) => {
    for (const ground of ["page", "surface", "sunken"]) expect(contrast(colour(name), colour(ground))).toBeGreaterThan(4.5);
  });

  it.each(["accent", "above", "below", "caution", "danger"])("let %s be read on its own soft ground", (name) => {
    expect(contrast(colour(name), colour(`${name}-soft`))).toBeGreaterThan(4.5);
  });
});
