import { describe, expect, it } from "vitest";
import { dailyResults } from "../../../src/domain/analysis/dailyResults.ts";
import { kidneyReading } from "../../../src/domain/analysis/kidney.ts";
import { sigmaOf } from "../../../src/domain/analysis/variation.ts";
import { changeOfStretches, toStretch } from "../../../src/domain/analysis/stretch.ts";
import { seriesFrom } from "../../../src/domain/series/series.ts";
import { day, observation, serumSeries } from "../../support/observations.ts";

const WOMAN = { birthDate: day("1960-05-01"), sex: "female" } as const;
const SIGMA = sigmaOf(0, 8.4);
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
  it("does not explain a rise while eGFR has hardly fallen", () => {
    expect(kidneyReading(rise(), SIGMA, creatinine(["2025-01-31", "0.8"], ["2025-04-01", "0.82"]), WOMAN)).toMatchObject({
      type: "not-explained",
    });
  });
  it(
    "could explain a rise wholly where eGFR fell as far as the rise needs: man born 1960, creatinine 1.2 to 1.38, +22 % " +
      "seen, +23 % expected",
    () => {
      const used = dailyResults(serumSeries([3, 3.05, 2.95, 3, 3.6, 3.7, 3.65, 3.7]).points);
      const seen = changeOfStretches(toStretch(used.slice(0, 4)), toStretch(used.slice(4)), SIGMA);
      const kidneys = creatinine(["2025-04-01", "1.2"], ["2025-07-30", "1.38"]);
      const reading = kidneyReading(seen, SIGMA, kidneys, { birthDate: day("1960-01-01"), sex: "male" });
      expect(reading).toMatchObject({ type: "may-explain" });
      expect("expectedPercent" in reading ? Math.round(reading.expectedPercent) : undefined).toBe(22);
      expect(Math.round(seen.percent)).toBe(22);
    },
  );
  it("explains a rise in part at most where eGFR fell by less than the rise needs, and not at all below an expected 5 %", () => {
    const doubled = [3, 3, 6, 6];
    // eGFR goes with creatinine to the power of -1.2 here, B2M with eGFR to that of -1/0.852: +3.6 % is 5.1 %, +3.4 % is 4.8 %.
    const type = (after: string) =>
      kidneyReading(rise(doubled), SIGMA, creatinine(["2025-01-31", "1"], ["2025-04-01", after]), WOMAN).type;
    expect(type("1.036")).toBe("explains-part");
    expect(type("1.034")).toBe("not-explained");
  });
  it("could explain a rise wholly where eGFR fell by more than the rise needs", () => {
    expect(
      kidneyReading(rise([3, 3, 3.9, 3.9]), SIGMA, creatinine(["2025-01-31", "1"], ["2025-04-01", "2"]), WOMAN),
    ).toMatchObject({
      type: "may-explain",
    });
  });
  it("is named as the whole reason only where it would bring a third of the change, however uncertain an eGFR is", () => {
    const type = (after: string) =>
      kidneyReading(rise([3, 3, 3.6, 3.6]), SIGMA, creatinine(["2025-01-31", "1"], ["2025-04-01", after]), WOMAN).type;
    expect(type("1.045")).toBe("may-explain");
    expect(type("1.04")).toBe("explains-part");
  });
  it("says what kidneys alone could explain as a range, as an eGFR is off by about 30 %", () => {
    const reading = kidneyReading(rise(), SIGMA, creatinine(["2025-01-31", "2"], ["2025-04-01", "2"]), WOMAN);
    const [low, high] = "later" in reading ? reading.later.b2mFromKidneysAlone : [0, 0];
    expect([Math.round(low), Math.round(high)]).toEqual([5, 10]);
  });
  it("may explain a fall when eGFR rose, and not when it fell", () => {
    expect(
      kidneyReading(rise([4, 4, 3, 3]), SIGMA, creatinine(["2025-01-31", "1.3"], ["2025-04-01", "1.05"]), WOMAN),
    ).toMatchObject({
      type: "may-explain",
    });
    expect(kidneyReading(rise([4, 4, 3, 3]), SIGMA, creatinine(["2025-01-31", "1"], ["2025-04-01", "2"]), WOMAN)).toMatchObject({
      type: "not-explained",
    });
  });
  it("takes the creatinine of the last result before the shift and of the latest after it, where others have one too", () => {
    const all = creatinine(["2025-01-01", "2"], ["2025-01-31", "1"], ["2025-03-02", "3"], ["2025-04-01", "1.1"]);
    expect(kidneyReading(rise(), SIGMA, all, WOMAN)).toMatchObject({
      earlier: { collectedOn: "2025-01-31", creatinineMgPerDl: 1 },
      later: { collectedOn: "2025-04-01", creatinineMgPerDl: 1.1 },
    });
    const onlyFurther = creatinine(["2025-01-01", "1"], ["2025-03-02", "1.1"]);
    expect(kidneyReading(rise(), SIGMA, onlyFurther, WOMAN)).toMatchObject({
      earlier: { collectedOn: "2025-01-01" },
      later: { collectedOn: "2025-03-02" },
    });
  });
  it("takes the nearer of two creatinines, and of two equally near the earlier", () => {
    const two = creatinine(["2025-01-28", "1"], ["2025-02-02", "2"], ["2025-03-30", "1"], ["2025-04-03", "2"]);
    expect(kidneyReading(rise(), SIGMA, two, WOMAN)).toMatchObject({
      earlier: { collectedOn: "2025-02-02" },
      later: { collectedOn: "2025-03-30" },
    });
  });
  it("pairs creatinine within 7 days of either end, and not beyond", () => {
    const at = (before: string, after: string) =>
      kidneyReading(rise(), SIGMA, creatinine([before, "0.8"], [after, "0.8"]), WOMAN).type;
    expect(at("2025-02-07", "2025-04-08")).toBe("not-explained");
    expect(at("2025-02-08", "2025-04-08")).toBe("no-pair");
  });
  it.each([
    [[], "both"],
    [[["2025-01-31", "0.8"]], "later"],
    [[["2025-04-01", "0.8"]], "earlier"],
  ] as const)("says which end has no creatinine: of %j, %s", (results, missing) => {
    expect(kidneyReading(rise(), SIGMA, creatinine(...results), WOMAN)).toEqual({ type: "no-pair", missing });
    expect(kidneyReading(rise(), SIGMA, undefined, WOMAN)).toEqual({ type: "no-pair", missing: "both" });
  });
  it("says what it lacks: a birth date, a sex the equation knows, an adult", () => {
    const pair = creatinine(["2025-01-31", "0.8"], ["2025-04-01", "0.8"]);
    expect(kidneyReading(rise(), SIGMA, pair, { sex: "female" })).toEqual({ type: "cannot-estimate", because: "no-birth-date" });
    expect(kidneyReading(rise(), SIGMA, pair, { ...WOMAN, sex: "unknown" })).toEqual({
      type: "cannot-estimate",
      because: "no-sex",
    });
    expect(kidneyReading(rise(), SIGMA, pair, { ...WOMAN, birthDate: day("2007-02-01") })).toEqual({
      type: "cannot-estimate",
      because: "under-18",
    });
  });
});
