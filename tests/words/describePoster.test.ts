import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeRecord } from "../../src/domain/analysis/judgeRecord.ts";
import { primaryMeasurand } from "../../src/domain/series/primaryMeasurand.ts";
import { describeChecks } from "../../src/words/describeAnswer.ts";
import { describePoster, type Poster } from "../../src/words/describePoster.ts";
import { describeVerdict } from "../../src/words/describeVerdict.ts";
import { board } from "../../src/words/en/board.ts";
import { arbitraryB2mRecord } from "../support/b2mRecords.ts";
import { boardCases, demoPeople, slideFormat as format } from "../support/boardCases.ts";
import { words } from "../support/charts.ts";

const cases = boardCases(demoPeople());
const of = (name: string): Poster => {
  const found = cases.find((one) => one.name.startsWith(name));
  if (found === undefined) throw new Error(name);
  return found.poster;
};
const wordsOf = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe("a verdict as a poster", () => {
  it("says a movement by name, figure, since when and how sure, and what it may suggest", () => {
    expect(of("Amberg")).toMatchObject({
      name: "Rising, confirmed",
      figure: "+41 %",
      span: "since 11 Mar 2026, 95 % CI 23 to 61 %",
      sentence: "May suggest progression.",
    });
  });

  it("suggests nothing where the kidneys alone could explain it, and says so in a row", () => {
    const { sentence, checks } = of("Castellan");
    expect(sentence).toBe("");
    expect(checks[0]).toMatchObject({ tone: "open", text: expect.stringMatching(/^Kidneys alone could explain it/u) });
  });

  it("says what could be missed where no change is shown, not how many results the chart shows anyway", () => {
    expect(of("Bergson")).toMatchObject({
      name: "No change shown",
      sentence: "A lasting rise under +21 % or fall under −17 % could be missed.",
    });
    expect(of("Bergson")).not.toHaveProperty("figure");
  });

  it("tells an audience nothing of Settings", () => {
    expect(of("Fontaine").sentence).toBe("How much it varies without a change is not known, so no change is computed.");
  });

  it("keeps to three rows of checks by leaving out what holds nothing against the verdict, M-protein never", () => {
    for (const { poster } of cases) expect(poster.checks.length).toBeLessThanOrEqual(3);
    expect(of("Amberg").checks.map(({ text }) => text.split(/[ :]/u)[0])).toEqual(["Kidneys", "Holds", "M-protein"]);
    expect(of("Grimaldi").checks.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^Its meaning is open/u));
  });

  it("has at most 20 words of sentence, whatever the verdict", () => {
    fc.assert(
      fc.property(arbitraryB2mRecord, (record) => {
        const verdict = judgeRecord(record, primaryMeasurand(record), []);
        expect(wordsOf(describePoster(verdict, [], { words, format }, board).sentence)).toBeLessThanOrEqual(20);
      }),
    );
  });

  it("leaves out no row that asks for a thought, and never another verdict's name", () => {
    fc.assert(
      fc.property(arbitraryB2mRecord, (record) => {
        const verdict = judgeRecord(record, primaryMeasurand(record), []);
        const poster = describePoster(verdict, ["M-protein 1.3 g/dL"], { words, format }, board);
        const asked = describeChecks(verdict, { words, format }).filter(({ tone }) => tone !== "clear");
        expect(poster.checks).toEqual(expect.arrayContaining([...asked]));
        expect(poster.checks).toContainEqual({ tone: "note", text: "M-protein 1.3 g/dL" });
        expect(describeVerdict(verdict, words, format).clinician.startsWith(poster.name)).toBe(true);
      }),
    );
  });
});
