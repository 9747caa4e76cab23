import { describe, expect, it } from "vitest";
import { judgeSeries } from "../../src/domain/analysis/judgeSeries.ts";
import type { JudgeContext } from "../../src/domain/analysis/seriesReadings.ts";
import { assumeVariation } from "../../src/domain/analysis/variation.ts";
import { keep } from "../../src/domain/kept.ts";
import type { ClinicalEventContent } from "../../src/domain/record/clinicalEvent.ts";
import { seriesFrom, type Series } from "../../src/domain/series/series.ts";
import { describeForBoth } from "../support/describeForBoth.ts";
import { common as en } from "../../src/words/en/common.ts";
import { historyWords } from "../../src/words/en/historyWords.ts";
import { typography } from "../../src/words/en/typography.ts";
import { DEFAULT_NOTATION, formatFor } from "../../src/words/format.ts";
import { day, observation, serumSeries } from "../support/observations.ts";

const format = formatFor(DEFAULT_NOTATION, typography);
const ALONE: JudgeContext = { patient: { sex: "unknown" }, companions: {}, events: [], lines: [], variation: [] };
const told = (series: Series, context: Partial<JudgeContext> = {}) => {
  const verdict = judgeSeries(series, { ...ALONE, ...context });
  return { ...verdict, ...describeForBoth(verdict, en, format) };
};
const A = { method: "A" };
const event = (kind: ClinicalEventContent["kind"], on: string, until?: string) =>
  keep<ClinicalEventContent>(
    kind,
    { kind, on: day(on), ...(until === undefined ? {} : { until: day(until) }), status: "active" },
    { at: "2026-01-01T00:00:00.000Z" },
  );

describe("a latest result beyond the assay's limit", () => {
  it("makes a rise of at least so much where even its limit lies far above the others: 8, 8.2, 7.9, 8.1, >20", () => {
    const { kind, clinician, patient, bound } = told(serumSeries([8, 8.2, 7.9, 8.1, ">20"], 30, A));
    expect([kind, bound]).toEqual(["rising-possible", "at-least"]);
    expect(clinician).toContain("At least +148 %");
    expect(clinician).toContain(">20 mg/L, lies beyond the assay's limit");
    expect(patient).toContain("beyond what the test can measure");
    expect(`${clinician} ${patient}`).not.toMatch(/no change/iu);
  });
  it("is confirmed by a second one 14 days later, and counts it among the latest results", () => {
    const { kind, patient } = told(serumSeries([8, 8.2, 7.9, 8.1, ">20", ">20"], 30, A));
    expect(kind).toBe("rising-confirmed");
    expect(patient).toMatch(/^Your last two results are higher/u);
  });
  it("is not interpreted where its limit decides nothing, and never passes for no change", () => {
    for (const values of [
      [8, 8.2, 7.9, ">4"],
      [0.22, 0.24, "<0.2"],
      [8, ">20", "<0.2"],
    ]) {
      const { kind, whyNot, clinician, patient } = told(serumSeries(values, 30, A));
      expect([kind, whyNot]).toEqual(["not-interpreted", "beyond-limit"]);
      expect(clinician).toMatch(/^Not interpreted\. The latest result lies beyond the assay's limit/u);
      expect(`${clinician} ${patient}`).not.toMatch(/no change|last two/iu);
    }
  });
  it("makes a fall of at least so much where it lies below the others", () => {
    const { kind, bound, fromPrevious } = told(serumSeries([8, 8, 8, "<2"], 30, A));
    expect([kind, bound, fromPrevious]).toEqual(["falling-possible", "at-most", undefined]);
  });
  it("is never no change where it was measured by another method: nothing can be held against it", () => {
    const other = seriesFrom("b2m-serum", [
      ...["8", "8.2", "7.9"].map((value, at) => observation(`2025-0${at + 1}-01`, value, A)),
      observation("2025-04-01", ">20", { method: "B" }),
    ]);
    const { kind, whyNot, patient } = told(other);
    expect([kind, whyNot]).toEqual(["not-interpreted", "beyond-limit"]);
    expect(patient).toContain("beyond what the test can measure");
  });
  it("is not interpreted where nothing was ever measured, and never asks for a next test as if that would tell", () => {
    const { kind, whyNot } = told(serumSeries(["<0.2", "<0.2", "<0.2"], 30, A));
    expect([kind, whyNot]).toEqual(["not-interpreted", "beyond-limit"]);
    expect(told(serumSeries(["<0.2"], 30, A)).kind).toBe("too-few-results");
  });
  it("is no fall of the patient's where acid urine destroyed what was measured", () => {
    const urine = seriesFrom("b2m-urine", [
      ...["0.20", "0.21", "0.20"].map((value, at) =>
        observation(`2025-0${at + 1}-01`, value, { ...A, measurand: "b2m-urine", urinePh: "7" }),
      ),
      observation("2025-04-01", "<0.04", { ...A, measurand: "b2m-urine", urinePh: "5.0" }),
    ]);
    const assumed = [{ measurand: "b2m-urine", cviPercent: 15, cvaPercent: 0, source: "assumed" }] as const;
    expect(told(urine, { variation: assumed })).toMatchObject({ kind: "not-interpreted", whyNot: "urine-ph" });
  });
  it("leaves the series to its other results where a newer one was measured", () => {
    expect(told(serumSeries([8, ">20", 8.1, 8], 30, A))).toMatchObject({
      kind: "no-change-shown",
      leftOut: [{ why: "censored" }],
    });
  });
});

describe("earlier results beyond the assay's limit", () => {
  it("make a rise of at least so much of what was measured after them: <0.2, <0.2, 0.9, 1.0", () => {
    const { kind, bound, clinician, patient, fromPrevious } = told(serumSeries(["<0.2", "<0.2", "0.9", "1.0"], 30, A));
    expect([kind, bound, fromPrevious]).toEqual(["rising-confirmed", "at-least", undefined]);
    expect(clinician).toContain("at least +374 %");
    expect(clinician).toContain("Earlier results (<0.2 mg/L) lie beyond the assay's limit and count as that limit.");
    expect(patient).toMatch(/^Your last two results are higher.*Earlier ones lie beyond what the test can measure/u);
    expect(`${clinician} ${patient}`).not.toMatch(/no change/iu);
  });
  it("are not forgotten once what followed them has settled: no change is said since them, and by how much at least", () => {
    const { kind, clinician, patient } = told(serumSeries(["<0.5", "<0.5", "0.9", "1.0", "0.9", "1.0", "0.9", "1.0"], 30, A));
    expect(kind).toBe("no-change-since");
    expect(clinician).toContain(
      "rose at least 90 % between 31 January 2025 and 2 March 2025. Earlier results (<0.5 mg/L) lie beyond",
    );
    expect(patient).toMatch(/^Your results rose earlier\..*Earlier ones lie beyond what the test can measure/u);
  });
  it("make one of a single measured result, too", () => {
    expect(told(serumSeries(["<0.2", "<0.2", "0.9"], 30, A)).kind).toBe("rising-possible");
  });
  it("make a fall of at least so much: >20, >20, 12, 11", () => {
    expect(told(serumSeries([">20", ">20", "12", "11"], 30, A))).toMatchObject({ kind: "falling-confirmed", bound: "at-most" });
  });
  it("make nothing where their limit would make the change larger than it is: >0.2, 0.9, 1.0 may have been a fall", () => {
    expect(told(serumSeries([">0.2", ">0.2", "0.9", "1.0"], 30, A))).toMatchObject({ kind: "no-change-shown" });
    expect(told(serumSeries(["0.9", "1.0", "<3", "0.95", "1.0"], 30, A))).toMatchObject({ kind: "no-change-shown" });
  });
  it("by another method make nothing", () => {
    const series = seriesFrom("b2m-serum", [
      observation("2025-01-01", "0.5", { method: "B" }),
      observation("2025-02-01", "<0.2", { method: "B" }),
      observation("2025-03-01", "0.9", A),
      observation("2025-04-01", "1.0", A),
    ]);
    expect(told(series).kind).toBe("no-change-shown");
  });
});

describe("a preliminary newest result", () => {
  it("is named with its value as not counted, to the patient too", () => {
    const series = seriesFrom("b2m-serum", [
      observation("2025-01-01", "3.0", A),
      observation("2025-02-01", "3.1", A),
      observation("2025-03-01", "6.2", { ...A, status: "preliminary" }),
    ]);
    const { clinician, patient } = told(series);
    expect(clinician).toContain("The newest result, 6.2 mg/L on 1 March 2025, is preliminary and not counted.");
    expect(patient).toContain("6.2 mg/L on 1 March 2025");
  });
});

describe("a laboratory's spelling", () => {
  it.each([
    ["St. Mary", "St Mary"],
    ["City Lab.", "City Lab"],
    ["city lab", "City  Lab"],
  ])("hides no rise: %s and %s are one laboratory", (one, other) => {
    const values = ["3", "3", "3", "3", "4.2", "4.2"];
    const series = seriesFrom(
      "b2m-serum",
      values.map((value, index) => observation(`2025-0${index + 1}-01`, value, { laboratory: index < 4 ? one : other })),
    );
    expect(told(series).kind).toBe("rising-confirmed");
  });
});

describe("a break in a series", () => {
  const at = (month: number, value: string, method: string) =>
    observation(`2025-${String(month).padStart(2, "0")}-03`, value, { method });
  it("is named however many results have followed it, with its day and what is not compared", () => {
    const values = [
      ...["3", "3", "3"].map((value, index) => at(index + 1, value, "A")),
      ...["5", "5", "5.1", "5", "4.9", "5"].map((value, index) => at(index + 5, value, "B")),
    ];
    const { clinician, patient } = told(seriesFrom("b2m-serum", values));
    expect(clinician).toContain("after the change of method; 3 earlier results are not compared");
    expect(clinician).toContain("3 May 2025");
    expect(patient).toContain(". Results from before 3 May 2025 were measured in another way");
    expect(clinician).not.toContain("measured in the same way");
  });
  it("lets a method that comes back be held against its own earlier results: A, A, A, B, A, A", () => {
    const series = seriesFrom("b2m-serum", [
      at(1, "3", "A"),
      at(2, "3", "A"),
      at(3, "3", "A"),
      at(4, "9", "B"),
      at(5, "4.2", "A"),
      at(6, "4.2", "A"),
    ]);
    const { kind, used, beforeBreak, lastBreak, clinician, patient } = told(series);
    expect(patient).toContain("Some results from before 3 May 2025 were measured in another way");
    expect(clinician).toContain("Compared only from 3 May 2025 on, and with earlier ones measured in the same way");
    expect([kind, used.length, beforeBreak]).toEqual(["rising-confirmed", 5, 1]);
    expect(lastBreak).toEqual({ on: "2025-05-03", reason: "MethodChanged" });
  });
});

describe("dialysis and a result beyond the assay's limit", () => {
  const STEADY = ["2025-01-01", "2025-02-01", "2025-03-01", "2025-04-01"].map((on) => observation(on, "3.0", A));
  const FAR = observation("2025-09-01", ">20", A);
  it("is no rise of the patient's where the limit was exceeded on dialysis", () => {
    const { kind, whyNot, clinician } = told(seriesFrom("b2m-serum", [...STEADY, FAR]), {
      events: [event("dialysis", "2025-05-01")],
    });
    expect([kind, whyNot]).toEqual(["not-interpreted", "dialysis"]);
    expect(clinician).not.toContain("+");
    expect(told(seriesFrom("b2m-serum", [FAR]), { events: [event("dialysis", "2025-05-01")] }).whyNot).toBe("dialysis");
  });
  it("is held against nothing from before dialysis where dialysis has ended", () => {
    const { kind, clinician, patient } = told(seriesFrom("b2m-serum", [...STEADY, FAR]), {
      events: [event("dialysis", "2025-05-01", "2025-06-01")],
    });
    expect(kind).toBe("too-few-results");
    expect(clinician).toContain("Beyond the assay's limit and not counted: >20 mg/L on 1 September 2025.");
    expect(clinician).toContain("after the end of dialysis; 4 earlier results are not compared");
    expect(patient).toContain("before dialysis ended");
  });
});

describe("a first result after dialysis", () => {
  it("is not told to be of another method because the method had changed long before", () => {
    const { kind, clinician, patient } = told(
      seriesFrom("b2m-serum", [
        observation("2025-01-01", "3.0", A),
        observation("2025-02-01", "3.1", A),
        observation("2025-03-01", "2.5", { method: "B" }),
        observation("2025-04-01", "2.6", { method: "B" }),
        observation("2025-08-01", "4.0", { method: "B" }),
      ]),
      { events: [event("dialysis", "2025-05-01", "2025-06-01")] },
    );
    expect(kind).toBe("too-few-results");
    expect(`${clinician} ${patient}`).not.toMatch(/another way|the method changed/u);
    expect(clinician).toContain("after the end of dialysis; 4 earlier results are not compared");
  });
  it("leaves those from before it out of the count of results that are taken as comparable", () => {
    const { used, assumedComparable } = told(serumSeries([3, 3.1, 3, 3.1, 3]), {
      events: [event("dialysis", "2025-01-15", "2025-02-15")],
    });
    expect([used.length, assumedComparable]).toEqual([3, 3]);
  });
  it("is held against no creatinine that was drawn on dialysis: what it says of the kidneys is not known", () => {
    const creatinine = (...drawn: readonly string[]) => ({
      patient: { sex: "female" as const, birthDate: day("1960-01-01") },
      companions: {
        creatinine: seriesFrom(
          "creatinine-serum",
          drawn.map((on) => observation(on, "0.9", { measurand: "creatinine-serum", unit: "mg/dL" })),
        ),
      },
      events: [event("dialysis", "2024-12-01", "2024-12-31")],
    });
    const rise = serumSeries([3, 5, 5.1], 30, A);
    expect(told(rise, creatinine("2025-01-02", "2025-03-02")).kidney?.type).toBe("not-explained");
    const dialysed = told(rise, creatinine("2024-12-30", "2025-03-02"));
    expect(dialysed.kidney).toEqual({ type: "cannot-estimate", because: "dialysis" });
    expect(dialysed.clinician).toContain("eGFR does not hold on dialysis");
    expect(told(rise, creatinine("2024-12-30")).kidney).toEqual({ type: "no-pair", missing: "later" });
    // Another one near enough, drawn once dialysis had ended, is taken in its place.
    expect(told(rise, creatinine("2024-12-31", "2025-01-05", "2025-03-02")).kidney?.type).toBe("not-explained");
  });
});

describe("dialysis", () => {
  const values = ["30", "31", "30", "4", "4.1", "4"].map((value, index) => observation(`2025-0${index + 1}-10`, value, A));
  it("cuts the series where it ends: what was measured on it is not compared", () => {
    const { kind, used, clinician, patient } = told(seriesFrom("b2m-serum", values), {
      events: [event("dialysis", "2024-12-01", "2025-03-31")],
    });
    expect([kind, used.length]).toEqual(["no-change-shown", 3]);
    expect(clinician).toContain("after the end of dialysis; 3 earlier results are not compared");
    expect(patient).toContain("before dialysis ended");
  });
  it("is not interpreted while it goes on", () => {
    expect(told(seriesFrom("b2m-serum", values), { events: [event("dialysis", "2025-05-01")] })).toMatchObject({
      kind: "not-interpreted",
      whyNot: "dialysis",
    });
  });
});

describe("what contradicts itself", () => {
  it("is not said: no doubling time or half-life stands beside no change", () => {
    const { kind, trend } = told(serumSeries([3, 3.1, 3.2, 3.3, 3.4], 30, A));
    expect(kind).toBe("no-change-shown");
    expect(trend?.pace).toEqual({ ok: false, error: { type: "NoChangeShown" } });
  });
  it("is not said: results that lean back against a shift are no level, so no change is not said since it", () => {
    const leaning = [8, 8, 8, 8, 3, 3, 3.2, 3.4, 3.6, 3.8];
    expect(told(serumSeries(leaning, 30, A)).kind).not.toBe("no-change-since");
  });
  it("is not said: a value that nothing was compared with for years did not rise on the day it was measured again", () => {
    const years = seriesFrom("b2m-serum", [
      ...["2018-01-10", "2018-02-10", "2018-03-10"].map((on) => observation(on, "3.0", A)),
      ...["2025-03-10", "2025-04-10"].map((on) => observation(on, "4.5", A)),
    ]);
    expect(told(years).clinician).toContain("No result was compared between 10 March 2018 and 10 March 2025.");
    expect(told(serumSeries([3, 3, 3, 4.5, 4.5], 30, A)).clinician).not.toContain("No result was compared");
  });
  it("is not said: two results are not called several", () => {
    expect(told(serumSeries([3, 4.2], 30, A)).patient).toMatch(/^Your latest result is higher than the one before/u);
    expect(told(serumSeries([3, 3, 4.6], 30, A)).patient).toMatch(/^Your latest result is higher than the ones before/u);
  });
  it("is not said: a shift lies between the last day of the old level and the first of the new", () => {
    expect(told(serumSeries([8, 8, 8, 8, 3, 3, 3, 3, 3, 3], 30, A)).clinician).toContain(
      "fell 63 % between 1 April 2025 and 1 May 2025",
    );
  });
});

describe("no change shown since", () => {
  it("keeps what the kidneys could have done, for the clinician and for the patient", () => {
    const creatinine = seriesFrom(
      "creatinine-serum",
      [
        ["2025-04-01", "2.0"],
        ["2025-05-01", "0.9"],
        ["2025-09-28", "0.9"],
      ].map(([on = "", value = ""]) => observation(on, value, { measurand: "creatinine-serum", unit: "mg/dL" })),
    );
    const { kind, clinician, patient } = told(serumSeries([8, 8, 8, 8, 3, 3, 3, 3, 3, 3], 30, A), {
      patient: { sex: "female", birthDate: day("1960-01-01") },
      companions: { creatinine },
    });
    expect(kind).toBe("no-change-since");
    expect(clinician).toContain("Kidney function alone could explain it");
    expect(patient).toContain("A change in how the kidneys filter could explain part or all of it.");
  });
});

describe("kidneys", () => {
  it("explain a rise of 22 % that their own equation expects, and are never called no explanation of it", () => {
    const series = serumSeries([3, 3.05, 2.95, 3, 3.6, 3.7, 3.65, 3.7], 30, A);
    const creatinine = seriesFrom(
      "creatinine-serum",
      series.points.map(({ collectedOn }, at) =>
        observation(collectedOn, at < 4 ? "1.2" : "1.38", { measurand: "creatinine-serum", unit: "mg/dL" }),
      ),
    );
    const { clinician, patient } = told(series, {
      patient: { sex: "male", birthDate: day("1960-01-01") },
      companions: { creatinine },
    });
    expect(clinician).toContain("Kidney function alone could explain it (eGFR 67 to 57, expected about +22 %)");
    expect(clinician).not.toMatch(/Not explained|progression/u);
    expect(patient).toContain("how the kidneys filter could explain");
  });
});

describe("progression", () => {
  const RISE = [3, 3.1, 2.9, 3, 3.9, 4, 3.9];
  const kidneys = (after: string) => ({
    patient: { sex: "female", birthDate: day("1960-01-01") } as const,
    companions: {
      creatinine: seriesFrom("creatinine-serum", [
        observation("2025-04-01", "0.90", { measurand: "creatinine-serum", unit: "mg/dL" }),
        observation("2025-06-30", after, { measurand: "creatinine-serum", unit: "mg/dL" }),
      ]),
    },
  });
  it(
    "may be suggested where creatinine speaks against the kidneys, and neither without creatinine nor where kidneys " +
      "alone could explain it",
    () => {
      expect(told(serumSeries(RISE, 30, A), kidneys("0.90")).clinician).toContain("May suggest progression.");
      expect(told(serumSeries(RISE, 30, A)).clinician).not.toContain("suggest");
      expect(told(serumSeries(RISE, 30, A), kidneys("1.20")).clinician).not.toContain("suggest");
    },
  );
  it("is left open after a transplant as after an infection", () => {
    const { clinician } = told(serumSeries(RISE, 30, A), { ...kidneys("0.90"), events: [event("transplant", "2025-05-20")] });
    expect(clinician).toContain("Its meaning is open: transplant (from 20 May 2025)");
    expect(clinician).not.toContain("May suggest");
  });
});

describe("a single bad tube", () => {
  it("counts only in part, which is said with its day and value, and makes neither a rise nor a fall of what follows", () => {
    const { kind, clinician, patient, guarded } = told(serumSeries([3, 3.1, 2.9, 3, 4.8, 3, 3.1], 30, A));
    expect(kind).toBe("no-change-shown");
    expect(guarded).toMatchObject([{ collectedOn: "2025-05-01", value: 4.8 }]);
    expect(clinician).toContain("The result of 1 May 2025 (4.8 mg/L) stood alone");
    expect(patient).toContain("only part of it counts");
  });
  it("is told of several as of several, as they were reported", () => {
    const { clinician, patient } = told(serumSeries([3, 3.1, 2.9, 4.8, 3, 3.1, 3, "1.50", 3, 3.1], 30, A));
    expect(clinician).toContain("(4.8 mg/L)");
    expect(clinician).toContain("(1.50 mg/L)");
    expect(patient).toContain("Some results stood out from those around them");
  });
  it("is kept and counted whole while it is the latest, for nothing has followed it: possible, and a repeat is asked for", () => {
    expect(told(serumSeries([3, 3.1, 2.9, 3, 4.8], 30, A))).toMatchObject({ kind: "rising-possible", guarded: [] });
  });
});

describe("spot urine", () => {
  it("says that it depends on dilution, and that no figure for its variation was found", () => {
    const series = serumSeries(["0.20", "0.21", "0.20", "0.60"], 30, { measurand: "b2m-urine", urinePh: "7" });
    const { clinician } = told(series, {
      variation: [{ measurand: "b2m-urine", cviPercent: 15, cvaPercent: 0, source: "assumed" }],
    });
    expect(clinician).toContain(
      "Spot urine depends on how dilute the sample was, and no figure for its variation in people was found",
    );
    expect(told(series).clinician).toMatch(/^Not interpreted\. No figure.*Spot urine depends on how dilute the sample was/u);
  });
  it("is explained to the patient with what the kidneys take back, and spinal fluid as less affected by other organs", () => {
    const about = historyWords.history.about
      .sections({ blood: "", urine: "", csf: "" })
      .flatMap(({ paragraphs }) => paragraphs)
      .join(" ");
    expect(about).toMatch(/reabsorption/u);
    expect(about).toMatch(/Other organs affect it less/u);
  });
  it("judged by an assumed 15 % is told as an assumption without a source", () => {
    const series = serumSeries(["0.20", "0.21", "0.20", "0.60"], 30, { measurand: "b2m-urine", urinePh: "7" });
    const { clinician } = told(series, { variation: assumeVariation([], "b2m-urine", "assumed") });
    expect(clinician).toContain("Judged with an assumed variation of 15 %: an assumption without a source.");
    expect(clinician).not.toContain("care team's own figures");
  });
});
