import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { newId } from "../../../src/app/browser/newId.ts";

describe("a new id", () => {
  const ids = Array.from({ length: 2000 }, newId);

  it("is a random UUID: version 4, variant 1, in lower case", () => {
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  });

  it("is another one each time, and every free digit takes every value", () => {
    expect(new Set(ids).size).toBe(ids.length);
    const digits = ids.map((id) => id.replaceAll("-", ""));
    for (const place of [...Array(32).keys()].filter((place) => place !== 12 && place !== 16))
      expect(new Set(digits.map((id) => id[place])).size, `digit ${place}`).toBe(16);
  });

  it("is made nowhere by what plain http does not have", () => {
    const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/u.test(file));
    expect(files.filter((file) => /\brandomUUID\s*\(/u.test(readFileSync(`src/${file}`, "utf8")))).toEqual([]);
  });
});
