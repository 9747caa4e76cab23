import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

/** The classes that a sheet dresses; comments and the sheet that a class is composed from name none. */
const dressedIn = (sheet: string): ReadonlySet<string> =>
  new Set(
    [...sheet.replaceAll(/\/\*[\s\S]*?\*\/|composes:[^;]*/gu, "").matchAll(/\.(?<name>[A-Za-z_][\w-]*)/gu)].flatMap(
      ({ groups }) => groups?.["name"] ?? [],
    ),
  );

/** The classes that a component takes from each sheet of its own. */
const wornIn = (path: string, component: string): readonly (readonly [sheet: string, name: string])[] =>
  [...component.matchAll(/import (?<styles>\w+) from "(?<from>[^"]+\.module\.css)"/gu)].flatMap(({ groups }) =>
    [...component.matchAll(new RegExp(String.raw`\b${groups?.["styles"]}(?:\.(\w+)|\["([^"]+)"\])`, "gu"))].map(
      ([, plain, quoted]) => [join(dirname(path), groups?.["from"] ?? ""), plain ?? quoted ?? ""] as const,
    ),
  );

const sheets = new Map(globSync("src/**/*.module.css").map((path) => [path, dressedIn(readFileSync(path, "utf8"))]));
const worn = globSync("src/**/*.{ts,tsx}").flatMap((path) => wornIn(path, readFileSync(path, "utf8")));

describe("a class of a sheet", () => {
  it("is dressed where a component wears it", () => {
    expect(worn.length).toBeGreaterThan(500);
    expect(worn.filter(([sheet, name]) => sheets.get(sheet)?.has(name) !== true)).toEqual([]);
  });

  it("is worn by a component, or it is dead", () => {
    const used = new Set(worn.map(([sheet, name]) => `${sheet} ${name}`));
    const all = [...sheets].flatMap(([sheet, names]) => [...names].map((name) => `${sheet} ${name}`));
    expect(all.filter((one) => !used.has(one))).toEqual([]);
  });
});
