import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { product } from "./support/modules.ts";

const map = readFileSync("src/README.md", "utf8");

/** What stands between this heading of the map and the next. */
const sectionOf = (heading: string): string => map.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";

/** What a walk names: `domain/shelf.putAllOnShelf` is a function and its file, `charts/TrendChart` a file named for its function. */
const stepsOf = (heading: string): readonly string[] =>
  [...sectionOf(heading).matchAll(/`(?<step>[^`]+)`/gu)]
    .flatMap(({ groups }) => groups?.["step"] ?? [])
    .filter((step) => !step.startsWith("tests/"));

type Step = { readonly file: string; readonly name: string };

/** The file and the function that a step means, or nothing where no such file is. */
function fileOf(step: string): Step | undefined {
  const [path = "", name] = step.split(".");
  const module = product.find(({ file }) => file === `src/${path}.ts` || file === `src/${path}.tsx`);
  return module === undefined ? undefined : { file: module.file, name: name ?? path.split("/").at(-1) ?? "" };
}

/** Whether this is a function that its file exports and another module of the product imports. */
const isImported = ({ file, name }: Step): boolean =>
  product.some((module) => module.file === file && module.exported.includes(name)) &&
  product.some(({ taken }) => taken.some((one) => one.from === file && one.name === name));

/** Whether this is an action that a slice of the store has and a page or its desk calls. */
function isAction({ file, name }: Step): boolean {
  const called = new RegExp(`\\b${name}\\b`, "u");
  return (
    /^src\/store\/\w+Slice\.ts$/u.test(file) &&
    new RegExp(`^ {4,6}${name}[:(]`, "mu").test(readFileSync(file, "utf8")) &&
    product.some((module) => /^src\/(features|app)\//u.test(module.file) && called.test(readFileSync(module.file, "utf8")))
  );
}

describe("the map", () => {
  it.each([
    ["The walk of one value", 11],
    ["The walk of a file", 13],
    ["Work done by hand", 16],
  ])("names in %s only functions that the product calls, each with its file", (heading, steps) => {
    const named = stepsOf(heading);
    expect(named.length).toBeGreaterThanOrEqual(steps);
    const wrong = named.filter((step) => {
      const found = fileOf(step);
      return found === undefined || !(isImported(found) || isAction(found));
    });
    expect(wrong).toEqual([]);
  });

  it("would tell a function that is gone, or that nobody calls, from one that is there", () => {
    const judged = (step: string) => {
      const found = fileOf(step);
      return found !== undefined && (isImported(found) || isAction(found));
    };
    expect(judged("domain/shelf.putAllOnShelf")).toBe(true);
    expect(judged("domain/shelf.putInDrawer")).toBe(false);
    expect(judged("domain/drawer")).toBe(false);
    expect(judged("exchange/backup.writeBackup")).toBe(false);
    expect(judged("store/importsSlice.undoImport")).toBe(true);
  });
});
