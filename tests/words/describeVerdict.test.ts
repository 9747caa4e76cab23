import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeSeries } from "../../src/domain/analysis/judgeSeries.ts";
import type { JudgeContext } from "../../src/domain/analysis/seriesReadings.ts";
import type { ClinicalEventContent } from "../../src/domain/record/clinicalEvent.ts";
import { keep } from "../../src/domain/kept.ts";
import { seriesFrom, type Series } from "../../src/domain/series/series.ts";
import { reasons } from "../../src/words/en/reasons.ts";
import { describeReasons } from "../../src/words/describeReasons.ts";
import type { Verdict } from "../../src/domain/analysis/verdict.ts";
import { describeForBoth } from "../support/describeForBoth.ts";
import { common as en } from "../../src/words/en/common.ts";
import { typography } from "../../src/words/en/typography.ts";
import { DEFAULT_NOTATION, formatFor } from "../../src/words/format.ts";
import { day, observation, serumSeries } from "../support/observations.ts";
import { verdictForPatient } from "../../src/words/en/verdictForPatient.ts";

const format = formatFor(DEFAULT_NOTATION, typography);
const ALONE: JudgeContext = { patient: { sex: "unknown" }, companions: {}, events: [], lines: [], variation: [] };
const tell = (verdict: Verdict) => ({
  ...describeForBoth(verdict, en, format),
  why: describeReasons(verdict, { ...en, reasons }, format),
});
const described = (series: Series, context: JudgeContext = ALONE) => tell(judgeSeries(series, context));
const RISE = [3, 3.1, 2.9, 3, 3.9, 4, 3.9];
const kidneys = (after: string): JudgeContext => ({
  ...ALONE,
  patient: { sex: "female", birthDate: day("1960-01-01") },
  companions: {
    creatinine: seriesFrom("creatinine-serum", [
      observation("2025-04-01", "0.90", { measurand: "creatinine-serum", unit: "mg/dL" }),
      observation("2025-06-30", after, { measurand: "creatinine-serum", unit: "mg/dL" }),
    ]),
  },
});
const event = (kind: ClinicalEventContent["kind"], on: string, note?: string) =>
  keep<ClinicalEventContent>(
    kind,
    { kind, on: day(on), status: "active", ...(note === undefined ? {} : { note }) },
    { at: "2026-01-01T00:00:00.000Z" },
  );

describe("the clinician's sentence", () => {
  it("says how much, since when, how sure, what it may suggest, and what the kidneys say", () => {
    expect(described(serumSeries(RISE, 30, { method: "A" }), kidneys("0.91")).clinician).toBe(
      "Rising, confirmed: +31 % (95 % CI 16 to 49) over 3 results since 1 May 2025. May suggest progression. Not " +
        "explained by creatinine-based kidney function (eGFR 71 to 70).",
    );
  });
  it("does not suggest progression where the kidneys may explain the rise", () => {
    const { clinician, patient } = described(serumSeries(RISE), kidneys("1.40"));
    expect(clinician).toContain("Kidney function alone could explain it (eGFR 71 to 42, expected about +86 %).");
    expect(clinician).not.toContain("May suggest");
    expect(patient).toContain("kidneys");
  });
  it("says that a rise cannot be told apart from the kidneys without creatinine within 7 days", () => {
    expect(described(serumSeries(RISE)).clinician).toContain(
      "Cannot be told apart from a change in kidney function: no creatinine within 7 days.",
    );
  });
  it("leaves the meaning open while an event is in force, and names it with its day", () => {
    const { clinician, name, why } = described(serumSeries(RISE), {
      ...ALONE,
      events: [event("infection", "2025-05-20", "shingles")],
    });
    expect(name).toBe("Rising, confirmed");
    expect(clinician).toContain("Its meaning is open: infection (from 20 May 2025) can move the value too.");
    expect(clinician).not.toContain("May suggest");
    expect(why.flatMap(({ lines }) => lines)).toContain("infection (from 20 May 2025): shingles");
  });
  it("asks for a repeat where a change is only possible", () => {
    const { name, clinician } = described(serumSeries([3, 3, 3, 4.2], 30, { method: "A" }));
    expect(name).toBe("Rising, possible: repeat");
    expect(clinician).toMatch(/^Rising, possible: repeat\. \+40 % \(95 % CI 16 to 69\) over 1 result since 1 April 2025\./u);
  });
  it("says since when no change has shown, and what came before", () => {
    expect(described(serumSeries([8, 8, 8, 8, 3, 3, 3, 3, 3, 3], 30, { method: "A" }))).toMatchObject({
      name: "No change shown since 1 May 2025",
      clinician:
        "No change shown since 1 May 2025 (6 results): fell 63 % between 1 April 2025 and 1 May 2025. Cannot be told " +
        "apart from a change in kidney function: no creatinine within 7 days.",
    });
  });
  it("says what could be hidden where no change is shown", () => {
    expect(described(serumSeries([3, 3.1, 2.9], 30, { method: "A" })).clinician).toMatch(
      /^No change shown: 3 results from .*Could be hidden: a lasting change of less than \+\d+ % or −\d+ %/u,
    );
  });
  it.each([
    [
      "too few results",
      serumSeries([3], 30, { method: "A" }),
      "Too few results: 1 result that can be compared; at least 2, on different days, are needed.",
    ],
    [
      "a change of method",
      seriesFrom("b2m-serum", [
        observation("2025-01-01", "5.6", { method: "A" }),
        observation("2025-03-01", "4.3", { method: "B" }),
      ]),
      "Not comparable: the method changed from A to B with the result of 1 March 2025. Methods differ by 20 to 30 %; a " +
        "change across them is not computed.",
    ],
    [
      "CSF without a figure",
      serumSeries([1, 2], 30, { measurand: "b2m-csf" }),
      "Not interpreted. No figure for how much this measurand varies in a patient without change. Set one in Settings " +
        "(15 % may be assumed).",
    ],
  ])("says why nothing is said: %s", (_, series, sentence) => {
    expect(described(series).clinician).toBe(sentence);
  });
  it("says for how many results comparability is assumed, and how many were left out", () => {
    const series = seriesFrom("b2m-serum", [
      observation("2025-01-01", "3"),
      observation("2025-02-01", "<0.2"),
      observation("2025-03-01", "3"),
    ]);
    expect(described(series).clinician).toMatch(
      /Comparability is assumed for 2 results without a recorded method or laboratory\. 1 result left out\.$/u,
    );
  });
});

describe("the reasons", () => {
  it("fill the formula with this patient's numbers", () => {
    const lines = described(serumSeries(RISE)).why.flatMap((reason) => reason.lines);
    expect(lines).toContain("d = (ln 3.9331 − ln 2.9992) / (0.0839 × √(1/4 + 1/3)) = 4.23");
    expect(lines).toContain("Holds unless total variation exceeds 10.2 %.");
    expect(lines).toContain(
      "Before: 4 results, 1 January 2025 to 1 April 2025: 3.00, 3.10, 2.90, 3.00; mean 3.00 mg/L (geometric).",
    );
  });
  it("come in one order, each with a title and at least one line", () => {
    const order = Object.values(reasons.title);
    const titles = described(serumSeries(RISE)).why.map(({ title }) => title);
    expect(titles).toEqual(order.filter((title) => titles.includes(title)));
    expect(described(serumSeries([])).why.every(({ lines }) => lines.length > 0)).toBe(true);
  });
  it("say why there is no doubling time", () => {
    expect(described(serumSeries([3, 4.5])).why.flatMap(({ lines }) => lines)).toContain(
      "No doubling time or half-life: fewer than 3 results.",
    );
  });
});

describe("the patient's sentence", () => {
  it("counts in words, and explains nothing away", () => {
    expect(described(serumSeries(RISE)).patient).toBe(
      "Your last three results are higher than the ones before, by more than chance would explain. This can have " +
        "several causes, and your team will look into it with other tests.",
    );
  });
  it("never uses a word that judges or frightens, whatever the verdict", () => {
    const AVOIDED = /grow|relaps|cure|working|failing|stable|better|worse|normal|progress|tumor|cancer/iu;
    const events = [event("infection", "2025-03-01")];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 150, max: 900 }), { maxLength: 14 }), fc.boolean(), (course, withEvents) => {
        const { patient } = described(
          serumSeries(course.map((one) => (one / 100).toFixed(2))),
          withEvents ? { ...ALONE, events } : ALONE,
        );
        expect(patient).not.toMatch(AVOIDED);
        expect(patient.length).toBeGreaterThan(20);
      }),
    );
    for (const text of Object.values(verdictForPatient.notInterpreted)) expect(text).not.toMatch(AVOIDED);
  });
});

describe("every text of a verdict", () => {
  it("is whole: no gap where a number or a day should stand", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 150, max: 900 }), { maxLength: 14 }), (course) => {
        const { clinician, patient, name, why } = described(serumSeries(course.map((one) => (one / 100).toFixed(2))));
        expect([name, clinician, patient, ...why.flatMap(({ title, lines }) => [title, ...lines])].join("\n")).not.toMatch(
          /NaN|undefined|Infinity|\bnull\b|  /u,
        );
      }),
    );
  });
});

describe("the figures that a verdict rests on", () => {
  const OWN: JudgeContext = {
    ...ALONE,
    variation: [{ measurand: "b2m-serum", cviPercent: 5.9, cvaPercent: 3, source: "our own precision data" }],
  };
  const figures = "Judged with the care team's own figures: CVI 5.9 %, CVA 3.0 %.";

  it("are said in the clinician's sentence where the care team has set its own", () => {
    expect(described(serumSeries([2, 2.5]), OWN).clinician).toContain(figures);
    expect(described(serumSeries([2, 2.5]), OWN).name).toBe("Rising, possible: repeat");
  });

  it("are left to the reasons where they are the default, with which the same two results show no change", () => {
    expect(described(serumSeries([2, 2.5])).clinician).not.toContain("own figures");
    expect(described(serumSeries([2, 2.5])).name).toBe("No change shown");
  });
});
