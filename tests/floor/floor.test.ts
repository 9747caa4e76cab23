import { describe, expect, it } from "vitest";
import { usesOf } from "./codeUses.ts";
import { isAfter, lacking, newestOn } from "./compatData.ts";
import { newerThan } from "./newer.ts";
import { floorIn } from "./statedFloor.ts";
import { newerInSheet } from "./styleUses.ts";

const FLOOR = floorIn("Browsers: Chrome and Edge 131, Firefox 132, Safari 18.1, and newer.");

/** What of a script, or of a sheet, a browser of the floor lacks. */
const inScript = (code: string) => newerThan(FLOOR, usesOf("some.js", code)).map(({ use }) => use);
const inSheet = (sheet: string) => newerInSheet(FLOOR, sheet).map(({ use }) => use);

describe("the floor of browsers", () => {
  it("is what README says of desks, and counts those in the hand as their kin", () => {
    expect(FLOOR).toEqual({
      chrome: "131",
      chrome_android: "131",
      edge: "131",
      firefox: "132",
      safari: "18.1",
      safari_ios: "18.1",
    });
    expect(() => floorIn("Any browser will do.")).toThrow("README names no browsers");
  });

  it("can be told from the data for any day: two years before this release Chrome 131 and Safari 18.1 were the newest", () => {
    expect(newestOn("2024-11-27")).toMatchObject({ chrome: "131", edge: "131", safari: "18.1" });
    expect(isAfter("18.4", "18.10")).toBe(false);
    expect(isAfter("132", "131")).toBe(true);
    expect(isAfter("131", "131.0")).toBe(false);
  });

  it("has what came with it or before, and not what came later, went, or hides behind a prefix or a switch", () => {
    const everywhere = (statement: object) =>
      lacking({ support: Object.fromEntries(Object.keys(FLOOR).map((browser) => [browser, statement as never])) }, FLOOR);
    expect(everywhere({ version_added: "18" })).toEqual([]);
    expect(everywhere({ version_added: "18.1" })).toEqual([]);
    expect(everywhere({ version_added: "18.2" })).toEqual(["safari", "safari_ios"]);
    expect(everywhere({ version_added: "18", version_removed: "130" })).toEqual(["chrome", "chrome_android", "edge", "firefox"]);
    expect(everywhere({ version_added: false })).toHaveLength(6);
    expect(everywhere({ version_added: "preview" })).toHaveLength(6);
    expect(everywhere({ version_added: "18", prefix: "webkit" })).toHaveLength(6);
    expect(everywhere({ version_added: "18", flags: [{}] })).toHaveLength(6);
  });
});

describe("a script held to the floor", () => {
  it.each([
    ["a resource that is closed by itself", "{ using file = open(); }", "javascript.statements.using"],
    ["a part of an expression without regard to case", "/a(?i:b)/.test(a);", "javascript.regular_expressions.modifier"],
    ["bytes as base64", "const a = bytes.toBase64();", ".toBase64"],
    ["a map that makes what it lacks", "map.getOrInsertComputed(key, make);", ".getOrInsertComputed"],
    ["a promise of a call", "Promise.try(work);", "Promise.try"],
    ["a sum without loss", "const { a = Math.sumPrecise(all) } = b;", "Math.sumPrecise"],
    ["half numbers", "new Float16Array(4);", "Float16Array"],
    ["half numbers, by way of the window", "new globalThis.Float16Array(4);", "globalThis.Float16Array"],
    ["what walks through a map, which Safari 18.1 cannot filter", "byId.values().filter(isHere);", "Iterator.filter"],
    ["every match of a text, filtered on the way", "text.matchAll(found).map(read);", "Iterator.map"],
    ["a file handed over to another app, which Firefox cannot", "navigator.share({ files });", "navigator.share"],
    ["the same, by way of the window", "window.navigator.share({ files });", "navigator.share"],
    ["a folder that is written into", "folder.createWritable();", ".createWritable"],
    ["a page's change drawn by the browser", "document.startViewTransition(change);", "document.startViewTransition"],
  ])("refuses %s", (_, code, use) => {
    expect(inScript(code)).toContain(use);
  });

  it.each([
    ["sets joined, grouping and copies in order", "one.union(other); Object.groupBy(all, by); all.toSorted().with(0, a);"],
    ["private fields, static blocks and missing parts", "class A { #a = 1; static { A.b ??= 2; } c = a?.b ?? 0; }"],
    ["values of an object, and a list filtered", "Object.values(a).filter(b); all.map(c); Array.from(byId.values()).map(d);"],
    ["expressions over sets of letters", "/[\\p{L}--[a-z]]/v.test(a); /(?<=a)b/u.test(a);"],
    [
      "a name of its own, however new it is elsewhere",
      "function Sanitizer() {} Sanitizer(); const { Float16Array } = mine; new Float16Array();",
    ],
    ["a small word that means something else to a browser", "const { share, limits } = row; row.share();"],
  ])("lets %s through", (_, code) => {
    expect(inScript(code)).toEqual([]);
  });

  it("refuses what is no script at all", () => {
    expect(() => usesOf("some.js", "const = ;")).toThrow("some.js");
  });
});

describe("a style sheet held to the floor", () => {
  it.each([
    ["a box trimmed to its letters", "a{text-box:trim-both cap alphabetic}", "text-box"],
    ["text balanced as no Firefox of the floor can", "a{text-wrap:pretty}", "text-wrap: pretty"],
    ["a rule for a place where something is tried", "@position-try --a{top:0}", "@position-try"],
    ["a value that is asked for by itself", "a{width:if(style(--a):1px;else:2px)}", "if()"],
  ])("refuses %s", (_, sheet, use) => {
    expect(inSheet(sheet)).toContain(use);
  });

  it.each([
    ["nested rules, layers and widths compared", "@layer a{a{&:hover{color:red}}}@media (width<40rem){a:has(b){inset:0}}"],
    ["mixed colours, and braces in a text", 'a{color:color-mix(in srgb,red 40%,blue);content:"{text-box:x}"}/*{text-box:x}*/'],
  ])("lets %s through", (_, sheet) => {
    expect(inSheet(sheet)).toEqual([]);
  });
});
