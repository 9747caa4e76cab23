import { existsSync, readdirSync, readFileSync } from "node:fs";
import { sep } from "node:path";
import { parseAst } from "vite";
import { describe, expect, it } from "vitest";
import { FAR_ZONES, READS_LOCAL_TIME, ZONE_SENSITIVE } from "./zones.ts";

/** What answers in the device's zone, whatever it is asked of: `getHours`, `setDate`, `toLocaleTimeString`, `toDateString`. */
const LOCAL_METHOD = new RegExp(
  String.raw`^(?:(?:get|set)(?:Date|Day|FullYear|Year|Month|Hours|Minutes|Seconds|Milliseconds)|getTimezoneOffset` +
    String.raw`|toDateString|toTimeString|toLocale(?:Date|Time)?String)$`,
  "u",
);

type Node = {
  readonly type?: string;
  readonly start?: number;
  readonly end?: number;
  readonly name?: string;
  readonly object?: Node;
  readonly property?: Node;
  readonly callee?: Node;
  readonly arguments?: readonly Node[];
};

/** Every place where a module's text asks the device's zone. A date made of several numbers is of that zone; `Intl` too, unless told. */
function localTimeIn(text: string, lang: "ts" | "tsx"): readonly string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== "object") return;
    if (Array.isArray(node)) return node.forEach(visit);
    const { type, start, end, callee, property, object, arguments: given } = node as Node;
    const source = text.slice(start, end);
    const asks =
      (type === "MemberExpression" && LOCAL_METHOD.test(property?.name ?? "")) ||
      (type === "MemberExpression" && object?.name === "Intl" && property?.name === "DateTimeFormat") ||
      (type === "NewExpression" && callee?.name === "Date" && (given?.length ?? 0) > 1);
    if (asks) found.push(source);
    Object.values(node).forEach(visit);
  };
  visit(parseAst(text, { lang }));
  return found;
}

const modulesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => `${folder}/${file.split(sep).join("/")}`);

const asking = (files: readonly string[]): readonly string[] =>
  files.filter((file) => localTimeIn(readFileSync(file, "utf8"), file.endsWith("x") ? "tsx" : "ts").length > 0);

describe("the device's zone", () => {
  it.each([
    "at.getHours()",
    "at.getDate()",
    "at.setMonth(3)",
    "at.toLocaleDateString()",
    "at.toLocaleString('en')",
    "at.toDateString()",
    "new Date(2026, 5, 15)",
    "new Intl.DateTimeFormat('en')",
  ])("is asked by %s", (text) => {
    expect(localTimeIn(`const x = ${text};`, "ts")).toHaveLength(1);
  });

  it.each(["at.getUTCHours()", "at.toISOString()", "new Date(Date.UTC(2026, 5, 15))", "new Date(0)", "map.get(Date)"])(
    "is not asked by %s",
    (text) => {
      expect(localTimeIn(`const x = ${text};`, "ts")).toEqual([]);
    },
  );

  it("is asked by three modules of the product and by no other", () => {
    expect([...asking(modulesIn("src"))].toSorted()).toEqual([...READS_LOCAL_TIME].toSorted());
  });

  it("is asked by no test that does not run in the far zones too", () => {
    const tests = modulesIn("tests").filter((file) => !/^tests\/(?:e2e|bench)\//u.test(file));
    expect(asking(tests).filter((file) => !ZONE_SENSITIVE.includes(file))).toEqual([]);
  });

  it("is the one that this run was started for", () => {
    const zone = process.env["TZ"];
    expect(["UTC", ...FAR_ZONES]).toContain(zone);
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  });
});

describe("the tests that run in the far zones", () => {
  it("are all there: a test that moved moves in the list with it", () => {
    expect(ZONE_SENSITIVE.filter((file) => !existsSync(file))).toEqual([]);
  });
});
