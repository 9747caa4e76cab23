import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** The formatter breaks code at 130 columns; texts, regular expressions and comments it leaves as they are. */
const LONGEST = 140;

describe("a line of the code", () => {
  it(`is read without scrolling sideways: none has more than ${LONGEST} columns`, () => {
    const files = globSync(["src/**/*.{ts,tsx,css}", "tests/**/*.{ts,tsx}", "vite.*.ts", "deploy/*.ts"]);
    expect(files.length).toBeGreaterThan(500);
    const tooLong = files.flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .flatMap((line, at) => (line.length > LONGEST ? [`${file}:${at + 1} has ${line.length}`] : [])),
    );
    expect(tooLong).toEqual([]);
  });
});
