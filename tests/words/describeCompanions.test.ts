import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csfSerumPairs } from "../../src/domain/analysis/csfSerumPair.ts";
import { readTogether } from "../../src/domain/analysis/readTogether.ts";
import type { Comparator } from "../../src/domain/measuring/measured.ts";
import { seriesFrom } from "../../src/domain/series/series.ts";
import { describeReadTogether } from "../../src/words/describeReadTogether.ts";
import {
  describeCompanion,
  describePair,
  describePurposeView,
  describeRatio,
  describeLaneReading,
} from "../../src/words/describeCompanions.ts";
import { format, words } from "../support/charts.ts";
import { day, observation } from "../support/observations.ts";

const albumin = (on: string, value: string, more: Parameters<typeof observation>[2] = {}) =>
  seriesFrom("albumin-serum", [
    observation(on, value, { measurand: "albumin-serum", unit: "g/dL", intervalLow: "3.5", intervalHigh: "5.0", ...more }),
  ]);
const beside = (companions: readonly ReturnType<typeof albumin>[], on: string) =>
  describeReadTogether({ kidney: undefined, companions, pairs: [] }, day(on), words, format);
const say = (series: ReturnType<typeof albumin>, on: string) => beside([series], on)[0];

describe("a companion in words", () => {
  it.each([
    ["2026-03-01", "Albumin 3.4 g/dL, below the reference interval, same day"],
    ["2026-03-13", "Albumin 3.4 g/dL, below the reference interval, 1 March 2026 (12 days earlier)"],
    ["2026-02-28", "Albumin 3.4 g/dL, below the reference interval, 1 March 2026 (1 day later)"],
    ["2026-03-16", "No result within 14 days: Albumin"],
  ])("read together with %s says: %s", (on, sentence) => {
    expect(say(albumin("2026-03-01", "3.4"), on)).toBe(sentence);
  });

  it("stands in its lane with its distance, and says there that there is none", () => {
    const series = albumin("2026-03-01", "34", { unit: "g/L", intervalLow: "", intervalHigh: "" });
    expect(describeLaneReading(readTogether(series, day("2026-03-13")), series, day("2026-03-13"), words, format)).toBe(
      "3.4 g/dL, 12 days earlier",
    );
    expect(describeLaneReading(undefined, series, day("2026-03-13"), words, format)).toBe("none within 14 days");
  });

  it("that is missing is named after those that are there", () => {
    const ldh = seriesFrom("ldh-serum", [observation("2025-01-01", "200", { measurand: "ldh-serum", unit: "U/L" })]);
    const crp = seriesFrom("crp-serum", [observation("2025-01-01", "5", { measurand: "crp-serum" })]);
    expect(beside([ldh, albumin("2026-03-01", "3.9"), crp], "2026-03-01")).toEqual([
      "Albumin 3.9 g/dL, within the reference interval, same day",
      "No result within 14 days: LDH, CRP",
    ]);
  });

  it("keeps the sign of a limit, and says that a result is preliminary", () => {
    expect(say(albumin("2026-03-01", "<1.5"), "2026-03-01")).toContain("Albumin <1.5 g/dL");
    expect(say(albumin("2026-03-01", "3.9", { status: "preliminary" }), "2026-03-01")).toBe(
      "Albumin 3.9 g/dL (preliminary), within the reference interval, same day",
    );
  });

  it("is summed up with its number of results and the latest with its flag", () => {
    expect(describeCompanion(albumin("2026-03-01", "3.9", { intervalLow: "", intervalHigh: "" }), words, format)).toEqual([
      "Albumin, serum: one result, 1 March 2026.",
      "Latest 3.9 g/dL on 1 March 2026: no reference interval, so no flag.",
    ]);
  });
});

describe("a companion whose method changed", () => {
  it("says from when it cannot be compared with before, and why", () => {
    const ldh = (on: string, method: string) => observation(on, "200", { measurand: "ldh-serum", unit: "U/L", method });
    expect(
      describeCompanion(seriesFrom("ldh-serum", [ldh("2026-01-01", "IFCC"), ldh("2026-02-01", "DGKC")]), words, format).at(-1),
    ).toBe("From 1 February 2026 not comparable with before: method changed: IFCC → DGKC.");
  });
});

describe("the ratio of CSF to serum in words", () => {
  it.each<[Comparator, number, string]>([
    ["=", 1.8, "1.80"],
    ["=", 0.746, "0.75"],
    ["=", 0.0834, "0.083"],
    ["=", 12.34, "12.3"],
    ["<", 0.2 / 2.4, "<0.084"],
    ["<=", 0.25, "≤0.25"],
    [">", 20 / 2.4, ">8.33"],
    [">=", 2.4, "≥2.40"],
    ["<", 0.3 / 0.1, "<3.00"],
  ])("%s %d is %s", (comparator, value, text) => {
    expect(describeRatio({ comparator, value }, words, format)).toBe(text);
  });

  it("never claims a tighter bound than there is", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 500, noNaN: true }), (value) => {
        const upper = Number(describeRatio({ comparator: "<", value }, words, format).slice(1));
        const lower = Number(describeRatio({ comparator: ">", value }, words, format).slice(1));
        expect(upper).toBeGreaterThanOrEqual(value * (1 - 1e-6));
        expect(lower).toBeLessThanOrEqual(value * (1 + 1e-6));
      }),
    );
  });

  it("says that it is open where both are limits", () => {
    expect(describeRatio(undefined, words, format)).toBe("not known: both are limits");
  });

  it("stands with both values of the day, and the other fluid is not said twice", () => {
    const csf = seriesFrom("b2m-csf", [observation("2026-03-01", "<0.2", { measurand: "b2m-csf" })]);
    const serum = seriesFrom("b2m-serum", [observation("2026-03-01", "2.4")]);
    const pairs = csfSerumPairs(csf, serum);
    const sentence = "CSF <0.2 mg/L and serum 2.4 mg/L of the same day: ratio <0.084";
    expect(pairs.map((pair) => describePair(pair, words, format))).toEqual([sentence]);
    expect(describeReadTogether({ kidney: undefined, companions: [csf], pairs }, day("2026-03-01"), words, format)).toEqual([
      sentence,
    ]);
    expect(describeReadTogether({ kidney: undefined, companions: [csf], pairs }, day("2026-03-03"), words, format)).toEqual([
      "B2M, CSF <0.2 mg/L, below the reference interval, 1 March 2026 (2 days earlier)",
    ]);
  });
});

describe("a view narrowed to a purpose", () => {
  it("says how much it shows of how much, and that the verdict is not narrowed", () => {
    expect(describePurposeView({ view: "cns-check", shown: 2, all: 9 }, words)).toBe(
      "Check for spread to brain or spinal cord: 2 of 9 results shown. The verdict and every calculation use all 9.",
    );
    expect(describePurposeView({ view: "not-recorded", shown: 1, all: 9 }, words)).toMatch(/^Purpose not recorded: 1 of 9/u);
  });
});
