import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { begunWithoutFate, fatesOf, keepLines, linesOf, noticed, readLines, type Tried } from "./fates.ts";
import { pointsIn, unionsOf, withSwitches } from "./points.ts";

const tried = (text: string) => readLines(text) as readonly Tried[];

describe("what is kept while a sample of changes is tried", () => {
  it("gives a change that was begun and not ended no fate: it is tried again, and never counted as noticed", () => {
    const lines = tried('{"id":4}\n{"id":4,"fate":"caught"}\n{"id":9}\n');
    expect([...fatesOf(lines).keys()]).toEqual([4]);
    expect(begunWithoutFate(lines)).toBe(9);
    expect(begunWithoutFate(lines.slice(0, 2))).toBeUndefined();
    expect(begunWithoutFate([])).toBeUndefined();
  });

  it("reads all but the line that was torn when the run was ended", () => {
    const lines = tried('{"id":4}\n{"id":4,"fate":"caught"}\n{"id":9}\n{"id":9,"fate":"ca');
    expect([...fatesOf(lines).keys()]).toEqual([4]);
    expect(begunWithoutFate(lines)).toBe(9);
  });

  it("goes on behind the last whole line, so that the next is not joined to a torn one", () => {
    const folder = mkdtempSync(join(tmpdir(), "fates-"));
    const file = join(folder, "results.jsonl");
    writeFileSync(file, '{"id":1,"fate":"lived"}\n{"id":2,"fa');
    keepLines(file, linesOf(file));
    expect(readFileSync(file, "utf8")).toBe('{"id":1,"fate":"lived"}\n');
    expect(linesOf(join(folder, "not begun.jsonl"))).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it("counts as noticed what a test failed with and what hung, and nothing else", () => {
    expect((["caught", "hung", "lived", "unreached", "died", undefined] as const).filter(noticed)).toEqual(["caught", "hung"]);
  });
});

describe("a change of one operator", () => {
  const text = "export const late = (days: number, limit: number) => days > limit && days !== 0;\n";
  const points = pointsIn("late.ts", text, unionsOf(new Map([["late.ts", text]])));

  it("is the other side of a limit, the other answer, the other joint", () => {
    expect(points.map(({ change }) => change)).toEqual([
      "days > limit && days !== 0 → days > limit || days !== 0",
      "days > limit → days >= limit",
      "days !== 0 → days === 0",
    ]);
    expect(new Set(points.map(({ line, code }) => `${line} ${code}`))).toEqual(new Set([`1 ${text.trim()}`]));
  });

  it("is switched on by its number alone, and without a switch all is as it was", () => {
    const body = withSwitches(text, new Map(points.entries()))
      .replace("export const late =", "return")
      .replace(/: number/gu, "");
    const late = (on: number) =>
      // oxlint-disable-next-line typescript/no-implied-eval -- what a switch does is seen only by running the text
      (new Function("changeIsOn", body) as (changeIsOn: (id: number) => boolean) => (days: number, limit: number) => boolean)(
        (id) => id === on,
      );
    const answers = (on: number) => [late(on)(1, 1), late(on)(2, 1), late(on)(0, -1)];
    expect(answers(-1)).toEqual([false, true, false]);
    expect(answers(0)).toEqual([true, true, true]);
    expect(answers(1)).toEqual([true, true, false]);
    expect(answers(2)).toEqual([false, false, true]);
  });
});
