import { describe, expect, it } from "vitest";
import { parseMeasured } from "../../src/domain/measuring/measured.ts";
import type { MeasurandCode } from "../../src/domain/measuring/measurand.ts";
import { defaultInterval } from "../../src/domain/measuring/referenceInterval.ts";
import { intervalOf } from "../../src/domain/series/series.ts";
import type { Canonical, Unit } from "../../src/domain/measuring/units.ts";
import { describeDayEcho, describeReading, intervalText, reportedText, resultInWords } from "../../src/words/describeReading.ts";
import { common as en } from "../../src/words/en/common.ts";
import { typography } from "../../src/words/en/typography.ts";
import { DEFAULT_NOTATION, formatFor } from "../../src/words/format.ts";
import { day, observation } from "../support/observations.ts";
import { describeConverted, describeLimit } from "../../src/words/describeQuantity.ts";

const point = formatFor(DEFAULT_NOTATION, typography);
const comma = formatFor({ decimal: ",", dateOrder: "dmy" }, typography);

const echo = (typed: string, unit: Unit | undefined, code: MeasurandCode = "b2m-serum") => {
  const read = parseMeasured(typed, ".");
  if (!read.ok) throw new Error(`${typed} is not read`);
  return describeReading(read.value, typed, code, unit, en, point);
};

describe("what is understood of a typed value", () => {
  it.each<[string, Unit | undefined, string]>([
    ["2.4", "mg/L", "2.4 mg/L"],
    ["203", "nmol/L", "203 nmol/L = 2.40 mg/L"],
    ["203 nmol/L", "nmol/L", "203 nmol/L = 2.40 mg/L"],
    ["0.24", "mg/dL", "0.24 mg/dL = 2.4 mg/L"],
    ["<0.2", "mg/L", "<0.2 mg/L: the assay's limit, not a measured value"],
    [">= 20", "mg/L", "≥20 mg/L: the assay's limit, not a measured value"],
    ["<20", "nmol/L", "<20 nmol/L = <0.24 mg/L: the assay's limit, not a measured value"],
    ["2.4", undefined, "2.4, unit not chosen yet"],
    ["2.4", "g/L", "2.4, unit not chosen yet"],
  ])("%j in %s: %s", (typed, unit, said) => {
    expect(echo(typed, unit)).toBe(said);
  });

  it("is in the measurand's own common unit", () => {
    expect(echo("88.4", "umol/L", "creatinine-serum")).toBe("88.4 µmol/L = 1.00 mg/dL");
  });
});

describe("a result in words", () => {
  it("has its digits and comparator as reported, and the user's decimal sign", () => {
    expect(reportedText(observation("2026-03-01", "2.40"), point)).toBe("2.40 mg/L");
    expect(reportedText(observation("2026-03-01", "<=2.40"), comma)).toBe("≤2,40 mg/L");
    expect(resultInWords(observation("2026-03-01", "203", { unit: "nmol/L" }), en, point)).toBe(
      "B2M, serum 203 nmol/L on 1 March 2026",
    );
  });

  it("in the common unit keeps its comparator", () => {
    const reported = { measurand: "b2m-serum", unit: "nmol/L", value: "17" } as const;
    expect(describeConverted(reported, { value: 0.2 as Canonical, comparator: "<" }, point)).toBe("<0.20");
    expect(describeConverted({ ...reported, value: "1700" }, { value: 20 as Canonical, comparator: ">=" }, comma)).toBe("≥20,0");
  });
});

describe("an interval in words", () => {
  it.each([
    ["0.8", "2.2", "0.8–2.2"],
    ["1.5", "3", "1.5–3.0"],
    ["", "0.3", "≤ 0.3"],
    ["1.5", "", "≥ 1.5"],
    ["0", "0.3", "0.0–0.3"],
    ["0.04", "0.22", "0.04–0.22"],
  ])("from %j to %j mg/L is %s, as printed", (intervalLow, intervalHigh, said) => {
    expect(intervalText(intervalOf(observation("2026-03-01", "2.4", { intervalLow, intervalHigh })) ?? {}, point)).toBe(said);
  });

  it("that was converted has three significant digits", () => {
    expect(
      intervalText(
        intervalOf(observation("2026-03-01", "203", { unit: "nmol/L", intervalLow: "68", intervalHigh: "198" })) ?? {},
        point,
      ),
    ).toBe("0.802–2.34");
  });

  it("of whole numbers stays whole, and none at all is no text", () => {
    expect(intervalText(defaultInterval("b2m-urine-24h") ?? {}, point)).toBe("≤ 370");
    expect(intervalText({}, point)).toBe("");
    expect(describeLimit(25, point)).toBe("25");
    expect(describeLimit(0.005, comma)).toBe("0,005");
    expect(describeLimit(1 / 3, point)).toBe("0.333");
  });
});

describe("the understood day", () => {
  it.each([
    ["2026-03-13", "Friday, 13 March 2026, today"],
    ["2026-03-12", "Thursday, 12 March 2026, yesterday"],
    ["2026-03-01", "Sunday, 1 March 2026, 12 days ago"],
    ["2026-01-13", "Tuesday, 13 January 2026, 59 days ago"],
    ["2026-01-12", "Monday, 12 January 2026, 2 months ago"],
    ["2024-03-14", "Thursday, 14 March 2024, 24 months ago"],
    ["2016-03-01", "Tuesday, 1 March 2016, 10 years ago"],
    ["2026-03-14", "Saturday, 14 March 2026, in the future"],
    ["1965-06-10", "Thursday, 10 June 1965, 61 years ago"],
  ])("%s is said as: %s", (on, said) => {
    expect(describeDayEcho(day(on), day("2026-03-13"), en, point)).toBe(said);
  });
});
