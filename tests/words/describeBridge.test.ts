import { describe, expect, it } from "vitest";
import { judgeSeries } from "../../src/domain/analysis/judgeSeries.ts";
import type { JudgeContext } from "../../src/domain/analysis/seriesReadings.ts";
import { newPatientRecord } from "../../src/domain/record/patientRecord.ts";
import { seriesFrom } from "../../src/domain/series/series.ts";
import { describeHistory } from "../../src/words/describeHistory.ts";
import { describeReasons } from "../../src/words/describeReasons.ts";
import { describeForBoth } from "../support/describeForBoth.ts";
import { common as en } from "../../src/words/en/common.ts";
import { historyWords } from "../../src/words/en/historyWords.ts";
import { reasons } from "../../src/words/en/reasons.ts";
import { format } from "../support/charts.ts";
import { patient } from "../support/monitor.ts";
import { observation } from "../support/observations.ts";

const CONTEXT: JudgeContext = {
  patient: { sex: "unknown" },
  companions: {},
  events: [],
  lines: [],
  variation: [{ measurand: "b2m-serum", cvaPercent: 3, cviPercent: 7.8, source: "own laboratory" }],
};
const of = (method: string, collectedOn: string, value: string) =>
  observation(collectedOn, value, { method, collectedAt: "08:00" });
const OLD = [of("Immage", "2026-01-01", "4.00"), of("Immage", "2026-02-01", "4.10"), of("Immage", "2026-03-01", "3.90")];
const PAIRS = [
  of("Immage", "2026-04-01", "4.00"),
  of("cobas", "2026-04-01", "5.00"),
  of("Immage", "2026-05-01", "4.00"),
  of("cobas", "2026-05-01", "4.92"),
];
const NEW = [of("cobas", "2026-06-01", "6.60"), of("cobas", "2026-07-01", "6.70"), of("cobas", "2026-08-01", "6.50")];
const judged = (results: readonly ReturnType<typeof of>[], context = CONTEXT) =>
  judgeSeries(seriesFrom("b2m-serum", results), context);
const why = (verdict: ReturnType<typeof judged>) =>
  describeReasons(verdict, { ...en, reasons }, format)
    .flatMap(({ lines }) => lines)
    .join("\n");

describe("a change of method that specimens bridge, in words", () => {
  const verdict = judged([...OLD, ...PAIRS, ...NEW]);
  const { clinician, patient: toPatient } = describeForBoth(verdict, en, format);

  it("says to the clinician what bridges it, with the factor, its interval and on how many pairs it rests", () => {
    expect(clinician).toMatch(/^Rising, confirmed/u);
    expect(clinician).toContain(
      "Compared across a change of method, bridged by 2 pairs (new = 1.24 × old, 95 % CI 1.17 to 1.32).",
    );
    expect(clinician).not.toContain("not compared");
  });
  it("says to the patient that samples were measured in both ways, and not that results cannot be compared", () => {
    expect(toPatient).toContain("Samples measured in both ways make it possible to compare.");
    expect(toPatient).not.toMatch(/not compared|cannot be compared/u);
  });
  it("tells in Why the pairs, the factor, and every bridged value beside the reported one", () => {
    expect(why(verdict)).toContain("1 April 2026: 4.00 and 5.00 mg/L; 1 May 2026: 4.00 and 4.92 mg/L");
    expect(why(verdict)).toContain("4.96 (reported 4.00)");
    expect(why(verdict)).toContain("No published or assumed factor is used.");
    expect(why(verdict)).not.toContain("Nothing is computed across it.");
  });
  it("never tells the patient a value that nobody reported as that of the test before", () => {
    const short = judged([of("Immage", "2026-03-01", "4.00"), ...PAIRS.slice(0, 2)]);
    expect(short.fromPrevious?.from).toBe(5);
    const record = newPatientRecord(patient("p"));
    const told = describeHistory({
      record,
      verdict: short,
      repeat: undefined,
      words: en,
      history: historyWords.history,
      forPatient: historyWords.verdict,
      format,
    });
    expect(told.sinceLast).toEqual([historyWords.history.changed.otherMethodBefore]);
  });
  it("names both methods where there are two bridges", () => {
    const twice = judged([
      ...OLD,
      ...PAIRS.slice(0, 2),
      of("Atellica", "2026-05-01", "4.00"),
      of("cobas", "2026-05-01", "5.00"),
      of("Atellica", "2026-06-01", "4.00"),
    ]);
    const text = describeForBoth(twice, en, format).clinician;
    expect(text).toContain("a change of method (Immage to cobas), bridged by 1 pair (new = 1.25 × old");
    expect(text).toContain("a change of method (cobas to Atellica), bridged by 1 pair (new = 0.80 × old");
  });
  it("counts the results that no bridge leads to, without saying that nothing before the change is compared", () => {
    const some = judged([of("Immulite", "2025-10-01", "9.00"), ...OLD, ...PAIRS, ...NEW]);
    expect(describeForBoth(some, en, format).clinician).toContain("1 result by other methods, without a bridge, not compared.");
    expect(describeForBoth(some, en, format).clinician).not.toContain("Compared only from");
  });
});

describe("a change of method that is not bridged, in words", () => {
  it("says that no analytic figure is set, where the one for the measurand is biology and assay together", () => {
    const verdict = judged([...OLD, ...PAIRS, ...NEW], { ...CONTEXT, variation: [] });
    expect(describeForBoth(verdict, en, format).clinician).toContain(
      "The change of method is not bridged: no analytic CV of the assays is set.",
    );
    expect(why(verdict)).toContain("Set CVA and CVI in Settings");
    expect(why(verdict)).toContain("Nothing is computed across it.");
  });
  it("says that the pairs disagree", () => {
    const apart = [PAIRS[0], PAIRS[1], PAIRS[2], of("cobas", "2026-05-01", "3.80")].filter((one) => one !== undefined);
    expect(describeForBoth(judged([...OLD, ...apart, ...NEW]), en, format).clinician).toContain(
      "The change of method is not bridged: specimens measured by both differ by more than the assays explain.",
    );
  });
  it("says in Why how a change could be bridged, where no specimen was measured by both", () => {
    expect(why(judged([...OLD, ...NEW]))).toContain(reasons.bridgeHowTo);
    expect(why(judged(OLD))).not.toContain(reasons.bridgeHowTo);
  });
});
