import { describe, expect, it } from "vitest";
import { dailyResults } from "../../../src/domain/analysis/dailyResults.ts";
import { kidneyReading } from "../../../src/domain/analysis/kidney.ts";
import { changeOfStretches, toStretch } from "../../../src/domain/analysis/stretch.ts";
import { seriesFrom } from "../../../src/domain/series/series.ts";
import { day, observation, serumSeries } from "../../support/observations.ts";

const WOMAN = { birthDate: day("1960-05-01"), sex: "female" } as const;
/** Results on 1 January, 31 January, 2 March and 1 April 2025. */
const rise = (values: readonly number[] = [3, 3, 4, 4]) => {
  const used = dailyResults(serumSeries(values).points);
  return changeOfStretches(toStretch(used.slice(0, 2)), toStretch(used.slice(2)), 0.084);
};
const creatinine = (...results: readonly (readonly [on: string, mgPerDl: string])[]) =>
  seriesFrom(
    "creatinine-serum",
    results.map(([on, value]) => observation(on, value, { measurand: "creatinine-serum", unit: "mg/dL" })),
  );

describe("the kidney reading", () => {
  it("does not explain a rise while eGFR has not fallen beyond its variation", () => {
    expect(kidneyReading(rise(), creatinine(["2025-01-31", "0.8"], ["2025-04-01", "0.82"]), WOMAN)).toMatchObject({
      type: "not-explained",
    });
  });
  it("may explain a rise when eGFR fell by more than 16.5 %, and not when it fell by less", () => {
    // eGFR goes with creatinine to the power of -1.2 here: +16.2 % is -16.5 %.
    expect(kidneyReading(rise(), creatinine(["2025-01-31", "1"], ["2025-04-01", "1.16"]), WOMAN)).toMatchObject({
      type: "not-explained",
    });
    expect(kidneyReading(rise(), creatinine(["2025-01-31", "1"], ["2025-04-01", "1.17"]), WOMAN)).toMatchObject({
      type: "may-explain",
    });
  });
  it("may explain a fall when eGFR rose, and not when it fell", () => {
    expect(kidneyReading(rise([4, 4, 3, 3]), creatinine(["2025-01-31", "2"], ["2025-04-01", "1"]), WOMAN)).toMatchObject({
      type: "may-explain",
    });
    expect(kidneyReading(rise([4, 4, 3, 3]), creatinine(["2025-01-31", "1"], ["2025-04-01", "2"]), WOMAN)).toMatchObject({
      type: "not-explained",
    });
  });
  it("takes the creatinine of the last result before the shift and of the latest after it, where others have one too", () => {
    const all = creatinine(["2025-01-01", "2"], ["2025-01-31", "1"], ["2025-03-02", "3"], ["2025-04-01", "1.1"]);
    expect(kidneyReading(rise(), all, WOMAN)).toMatchObject({
      earlier: { collectedOn: "2025-01-31", creatinineMgPerDl: 1 },
      later: { collectedOn: "2025-04-01", creatinineMgPerDl: 1.1 },
    });
    const onlyFurther = creatinine(["2025-01-01", "1"], ["2025-03-02", "1.1"]);
    expect(kidneyReading(rise(), onlyFurther, WOMAN)).toMatchObject({
      earlier: { collectedOn: "2025-01-01" },
      later: { collectedOn: "2025-03-02" },
    });
  });
  it("takes the nearer of two creatinines, and of two equally near the earlier", () => {
    const two = creatinine(["2025-01-28", "1"], ["2025-02-02", "2"], ["2025-03-30", "1"], ["2025-04-03", "2"]);
    expect(kidneyReading(rise(), two, WOMAN)).toMatchObject({
      earlier: { collectedOn: "2025-02-02" },
      later: { collectedOn: "2025-03-30" },
    });
  });
  it("pairs creatinine within 7 days of either end, and not beyond", () => {
    const at = (before: string, after: string) => kidneyReading(rise(), creatinine([before, "0.8"], [after, "0.8"]), WOMAN).type;
    expect(at("2025-02-07", "2025-04-08")).toBe("not-explained");
    expect(at("2025-02-08", "2025-04-08")).toBe("no-pair");
  });
  it.each([
    [[], "both"],
    [[["2025-01-31", "0.8"]], "later"],
    [[["2025-04-01", "0.8"]], "earlier"],
  ] as const)("says which end has no creatinine: of %j, %s", (results, missing) => {
    expect(kidneyReading(rise(), creatinine(...results), WOMAN)).toEqual({ type: "no-pair", missing });
    expect(kidneyReading(rise(), undefined, WOMAN)).toEqual({ type: "no-pair", missing: "both" });
  });
  it("says what it lacks: a birth date, a sex the equation knows, an adult", () => {
    const pair = creatinine(["2025-01-31", "0.8"], ["2025-04-01", "0.8"]);
    expect(kidneyReading(rise(), pair, { sex: "female" })).toEqual({ type: "cannot-estimate", because: "no-birth-date" });
    expect(kidneyReading(rise(), pair, { ...WOMAN, sex: "unknown" })).toEqual({ type: "cannot-estimate", because: "no-sex" });
    expect(kidneyReading(rise(), pair, { ...WOMAN, birthDate: day("2007-02-01") })).toEqual({
      type: "cannot-estimate",
      because: "under-18",
    });
  });
});
