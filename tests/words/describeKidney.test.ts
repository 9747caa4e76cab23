import { describe, expect, it } from "vitest";
import { kidneyCourse, nearestKidneyResult } from "../../src/domain/analysis/kidneyCourse.ts";
import { seriesFrom } from "../../src/domain/series/series.ts";
import { describeKidneyCourse, describeKidneyOn } from "../../src/words/describeKidney.ts";
import { format, words } from "../support/charts.ts";
import { day, observation } from "../support/observations.ts";

const creatinine = (...results: readonly (readonly [on: string, value: string])[]) =>
  seriesFrom(
    "creatinine-serum",
    results.map(([on, value]) => observation(on, value, { measurand: "creatinine-serum", unit: "mg/dL", intervalHigh: "1.2" })),
  );
const WOMAN = { birthDate: day("1955-05-01"), sex: "female" } as const;

describe("kidney function in words", () => {
  it("names equation, first and latest with category and creatinine", () => {
    const course = kidneyCourse(creatinine(["2025-01-01", "0.80"], ["2025-06-30", "1.9"]), WOMAN, []);
    expect(course && describeKidneyCourse(course, words, format)).toEqual([
      "Kidney function: eGFR by CKD-EPI 2021 from 2 creatinine results.",
      "First eGFR 80 mL/min/1.73 m² (G2), creatinine 0.80 mg/dL on 1 January 2025; latest eGFR 28 mL/min/1.73 m² (G4), " +
        "creatinine 1.9 mg/dL on 30 June 2025.",
    ]);
  });

  it("says why it is creatinine alone", () => {
    const course = kidneyCourse(creatinine(["2025-01-01", "1.9"]), { sex: "male" }, []);
    expect(course && describeKidneyCourse(course, words, format)).toEqual([
      "Kidney function: one creatinine result; no eGFR, as the birth date is not recorded.",
      "It is creatinine 1.9 mg/dL, above the reference interval on 1 January 2025.",
    ]);
  });

  it("says for a day which creatinine belongs to it, or that none does", () => {
    const course = kidneyCourse(creatinine(["2025-01-03", "0.80"]), WOMAN, []);
    const on = (text: string) =>
      course && describeKidneyOn(nearestKidneyResult(course, day(text)), course, day(text), words, format);
    expect(on("2025-01-03")).toBe("eGFR 80 mL/min/1.73 m² (G2), creatinine 0.80 mg/dL, same day");
    expect(on("2025-01-01")).toBe("eGFR 80 mL/min/1.73 m² (G2), creatinine 0.80 mg/dL, 3 January 2025");
    expect(on("2025-02-01")).toBe("no creatinine within 7 days");
  });

  it("turns the sign round where the creatinine lies beyond the assay's limit, and says that it is not used", () => {
    const course = kidneyCourse(creatinine(["2025-01-03", "<0.4"]), WOMAN, []);
    expect(course && describeKidneyOn(course.results[0], course, day("2025-01-03"), words, format)).toMatch(
      /^eGFR >\d+ mL\/min\/1\.73 m² \(G1\), creatinine <0\.4 mg\/dL \(.+\), same day$/u,
    );
  });
});
