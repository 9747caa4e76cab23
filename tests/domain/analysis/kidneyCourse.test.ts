import { describe, expect, it } from "vitest";
import { kidneyCourse, nearestKidneyResult } from "../../../src/domain/analysis/kidneyCourse.ts";
import { seriesFrom } from "../../../src/domain/series/series.ts";
import { event } from "../../support/care.ts";
import { day, observation } from "../../support/observations.ts";

const WOMAN = { birthDate: day("1960-05-01"), sex: "female" } as const;
const creatinine = (...results: readonly (readonly [on: string, value: string, more?: Parameters<typeof observation>[2]])[]) =>
  seriesFrom(
    "creatinine-serum",
    results.map(([on, value, more]) => observation(on, value, { measurand: "creatinine-serum", unit: "mg/dL", ...more })),
  );

describe("kidney function beside a trend", () => {
  it("is eGFR with its KDIGO category where birth date and sex are known", () => {
    const course = kidneyCourse(creatinine(["2025-01-01", "0.8"], ["2025-06-01", "1.8"]), WOMAN, []);
    // CKD-EPI 2021 for a woman of 64 and of 65 years.
    expect(course?.results.map(({ egfr }) => [Math.round(egfr?.value ?? 0), egfr?.category])).toEqual([
      [82, "G2"],
      [31, "G3b"],
    ]);
    expect(course?.whyNoEgfr).toBeUndefined();
  });

  it("is the same whether the laboratory reports in µmol/L or in mg/dL", () => {
    const of = (value: string, unit: string) =>
      kidneyCourse(creatinine(["2025-01-01", value, { unit }]), WOMAN, [])?.results[0]?.egfr?.value ?? 0;
    expect(of("88.4", "umol/L")).toBeCloseTo(of("1", "mg/dL"), 0);
  });

  it.each([
    ["the birth date is not recorded", { sex: "female" }, "no-birth-date"],
    ["the sex is not one the equation knows", { ...WOMAN, sex: "unknown" }, "no-sex"],
    ["the patient was under 18 at one of them", { ...WOMAN, birthDate: day("2007-02-01") }, "under-18"],
  ] as const)("is creatinine itself where %s", (_, patient, why) => {
    const course = kidneyCourse(creatinine(["2025-01-31", "0.8"], ["2025-02-01", "0.8"]), patient, []);
    expect(course?.whyNoEgfr).toBe(why);
    expect(course?.results.map(({ egfr }) => egfr)).toEqual([undefined, undefined]);
  });

  it("is eGFR from the 18th birthday on", () => {
    expect(
      kidneyCourse(creatinine(["2025-02-01", "0.8"]), { ...WOMAN, birthDate: day("2007-02-01") }, [])?.whyNoEgfr,
    ).toBeUndefined();
  });

  it(
    "is creatinine itself where one was drawn on dialysis, which the equation does not know, and not where dialysis " +
      "began later or was entered in error",
    () => {
      const one = creatinine(["2025-06-01", "7.2"]);
      expect(kidneyCourse(one, WOMAN, [event("d", "dialysis", "2025-06-01")])?.whyNoEgfr).toBe("dialysis");
      expect(kidneyCourse(one, WOMAN, [event("d", "dialysis", "2025-06-02")])?.whyNoEgfr).toBeUndefined();
      expect(
        kidneyCourse(one, WOMAN, [event("d", "dialysis", "2025-06-01", { status: "entered-in-error" })])?.whyNoEgfr,
      ).toBeUndefined();
    },
  );

  it("is nothing without creatinine, or where every creatinine was entered in error", () => {
    expect(kidneyCourse(creatinine(), WOMAN, [])).toBeUndefined();
    expect(kidneyCourse(creatinine(["2025-01-01", "0.8", { status: "entered-in-error" }]), WOMAN, [])).toBeUndefined();
  });
});

describe("the kidney result of a day", () => {
  const course = kidneyCourse(creatinine(["2025-01-01", "0.8"], ["2025-03-10", "1.0"], ["2025-03-14", "1.2"]), WOMAN, []);
  const on = (text: string) => (course === undefined ? undefined : nearestKidneyResult(course, day(text))?.point.collectedOn);

  it("is the nearest one within 7 days, on either side", () => {
    expect(on("2025-01-08")).toBe("2025-01-01");
    expect(on("2025-01-09")).toBeUndefined();
    expect(on("2025-03-03")).toBe("2025-03-10");
    expect(on("2025-03-02")).toBeUndefined();
  });

  it("is the later one of two that are equally near", () => {
    expect(on("2025-03-12")).toBe("2025-03-14");
    expect(on("2025-03-11")).toBe("2025-03-10");
  });
});
