import { describe, expect, it } from "vitest";
import { changeFromBaseline, changeFromNadir, changeFromPrevious, currentLine } from "../../../src/domain/analysis/changeFrom.ts";
import { dailyResults } from "../../../src/domain/analysis/dailyResults.ts";
import { sigmaOf } from "../../../src/domain/analysis/variation.ts";
import { keep } from "../../../src/domain/kept.ts";
import type { LineOfTherapy, LineOfTherapyContent } from "../../../src/domain/record/lineOfTherapy.ts";
import { day, serumSeries } from "../../support/observations.ts";

const SIGMA = sigmaOf(0, 8.4);
/** Results on 1 January, 31 January, 2 March, 1 April and 1 May 2025. */
const used = dailyResults(serumSeries([6, 8, 3, 2.5, 3.5]).points);
const line = (startedOn: string, more: Partial<LineOfTherapyContent> = {}): LineOfTherapy =>
  keep(startedOn, { regimen: "VRd", startedOn: day(startedOn), status: "active", ...more }, { at: "2026-01-01T00:00:00.000Z" });

describe("the change of the latest result", () => {
  it("from the previous result is held against the reference change value", () => {
    expect(changeFromPrevious(used, SIGMA)).toMatchObject({
      from: 2.5,
      fromOn: "2025-04-01",
      to: 3.5,
      toOn: "2025-05-01",
      percent: expect.closeTo(40, 9) as number,
      beyondVariation: true,
    });
    expect(changeFromPrevious(used.slice(0, 1), SIGMA)).toBeUndefined();
  });
  it("from the baseline starts at the last result on or before the first day of the current line", () => {
    expect(changeFromBaseline(used, [line("2025-01-31")], SIGMA)).toMatchObject({
      from: 8,
      percent: expect.closeTo(-56.25, 9) as number,
    });
    expect(changeFromBaseline(used, [line("2025-01-30")], SIGMA)).toMatchObject({ from: 6 });
    expect(changeFromBaseline(used, [line("2024-12-31")], SIGMA)).toBeUndefined();
    expect(changeFromBaseline(used, [], SIGMA)).toBeUndefined();
  });
  it("from the nadir starts at the lowest result since the line began, and does not exist at the nadir itself", () => {
    expect(changeFromNadir(used, [line("2025-01-31")], SIGMA)).toMatchObject({ from: 2.5, fromOn: "2025-04-01" });
    expect(changeFromNadir(used.slice(0, 4), [line("2025-01-31")], SIGMA)).toBeUndefined();
  });
  it("from the nadir leaves out the result of the very day on which the line begins: that one is the baseline", () => {
    expect(changeFromNadir(used, [line("2025-04-01")], SIGMA)).toBeUndefined();
    expect(changeFromBaseline(used, [line("2025-04-01")], SIGMA)).toMatchObject({ from: 2.5, fromOn: "2025-04-01" });
    expect(changeFromNadir(used, [line("2025-03-31")], SIGMA)).toMatchObject({ from: 2.5, fromOn: "2025-04-01" });
  });
  it("from the nadir starts at the first of two equally low results", () => {
    const twiceAsLow = dailyResults(serumSeries([6, 2.5, 3, 2.5, 3.5]).points);
    expect(changeFromNadir(twiceAsLow, [line("2025-01-01")], SIGMA)).toMatchObject({ from: 2.5, fromOn: "2025-01-31" });
  });
  it("looks at a line from the very day on which it begins, and at the later record of two that begin together", () => {
    const first = line("2025-01-31");
    const second = { ...line("2025-01-31"), id: "second" };
    expect(currentLine([first], day("2025-01-30"))).toBeUndefined();
    expect(currentLine([first], day("2025-01-31"))).toBe(first);
    expect(currentLine([first, second], day("2025-05-01"))).toBe(second);
  });
  it("looks at the latest line begun by then, and never at one entered in error", () => {
    const lines = [line("2025-01-31"), line("2025-03-01", { status: "entered-in-error" }), line("2025-06-01")];
    expect(currentLine(lines, day("2025-05-01"))?.startedOn).toBe("2025-01-31");
  });
});
