import { describe, expect, it } from "vitest";
import { judgeSeries } from "../../src/domain/analysis/judgeSeries.ts";
import type { JudgeContext } from "../../src/domain/analysis/seriesReadings.ts";
import { keep } from "../../src/domain/kept.ts";
import type { ClinicalEventContent } from "../../src/domain/record/clinicalEvent.ts";
import { seriesFrom, type Series } from "../../src/domain/series/series.ts";
import { describeAnswer, describeChecks } from "../../src/words/describeAnswer.ts";
import { describeVerdict } from "../../src/words/describeVerdict.ts";
import { common as en } from "../../src/words/en/common.ts";
import { typography } from "../../src/words/en/typography.ts";
import { DEFAULT_NOTATION, formatFor } from "../../src/words/format.ts";
import { day, observation, serumSeries } from "../support/observations.ts";

const writing = { words: en, format: formatFor(DEFAULT_NOTATION, typography) };
const ALONE: JudgeContext = { patient: { sex: "unknown" }, companions: {}, events: [], lines: [], variation: [] };
const A = { method: "A" };

/** The verdict at one glance, beside the sentence that says the same. */
const at = (series: Series, context: Partial<JudgeContext> = {}) => {
  const verdict = judgeSeries(series, { ...ALONE, ...context });
  const checks = describeChecks(verdict, writing);
  return {
    ...describeAnswer(verdict, writing),
    sentence: describeVerdict(verdict, en, writing.format).clinician,
    checks: checks.map(({ text }) => text),
    tones: checks.map(({ tone }) => tone),
  };
};
const kidneys = (values: readonly (number | string)[]): Partial<JudgeContext> => ({
  patient: { sex: "female", birthDate: day("1960-01-01") },
  companions: {
    creatinine: seriesFrom(
      "creatinine-serum",
      values.map((value, index) =>
        observation(`2025-0${index + 1}-01`, String(value), { measurand: "creatinine-serum", unit: "mg/dL" }),
      ),
    ),
  },
});
const serum = (values: readonly (number | string)[]) =>
  seriesFrom(
    "b2m-serum",
    values.map((value, index) => observation(`2025-0${index + 1}-01`, String(value), A)),
  );

describe("a verdict at one glance", () => {
  it("begins the reason for which nothing is interpreted as a sentence, since the name stands above it", () => {
    const dialysis = keep<ClinicalEventContent>(
      "d",
      { kind: "dialysis", on: day("2024-05-20"), status: "active" },
      { at: "2026-01-01T00:00:00.000Z" },
    );
    const { figure, lines, sentence } = at(serum(["23", "25", "31", "30"]), { events: [dialysis] });
    expect(figure).toBeUndefined();
    expect(lines).toEqual(["On dialysis. Values of 5 to 50 mg/L are expected there, and are not read as tumor."]);
    expect(sentence).toContain("Not interpreted. On dialysis.");
  });

  it("has for a rise its figure, from what to what, how sure it is, and what it may suggest", () => {
    const { figure, span, interval, lines, sentence, checks } = at(
      serum(["3.1", "3.0", "3.1", "3.0", "5.0", "5.1"]),
      kidneys(["0.9", "0.9", "0.9", "0.9", "0.9", "0.9"]),
    );
    expect(figure).toBe("+66 %");
    expect(span).toBe("3.05 → 5.05 mg/L since 1 May 2025");
    expect(interval).toMatch(/^95 % CI \+\d+ % to \+\d+ %$/u);
    expect(lines).toEqual(["May suggest progression."]);
    expect(sentence).toContain("+66 %");
    expect(checks[0]).toMatch(/^Kidneys do not explain it: eGFR \d+ → \d+$/u);
    expect(checks).toContain("All 6 results compared");
    expect(checks.at(-1)).toMatch(/^Holds to CV \d+\.\d %, assumed 8\.4 %$/u);
  });

  it("suggests nothing where the kidneys are not known, and says so first", () => {
    const { lines, checks, tones } = at(serum(["3.1", "3.0", "3.1", "3.0", "5.0", "5.1"]));
    expect(lines).toEqual([]);
    expect(checks[0]).toBe("Kidneys not known: no creatinine within 7 days");
    expect(tones[0]).toBe("open");
  });

  it("names what was recorded that can move the value too, and suggests nothing", () => {
    const infection = keep<ClinicalEventContent>(
      "i",
      { kind: "infection", on: day("2025-05-20"), status: "active" },
      { at: "2026-01-01T00:00:00.000Z" },
    );
    const { lines, checks } = at(serum(["3.1", "3.0", "3.1", "3.0", "5.0", "5.1"]), {
      ...kidneys(["0.9", "0.9", "0.9", "0.9", "0.9", "0.9"]),
      events: [infection],
    });
    expect(lines).toEqual([]);
    expect(checks).toContain("Its meaning is open: infection (from 20 May 2025) can move the value too.");
  });

  it("says at least where the latest result is only a limit", () => {
    const { bound, figure, checks } = at(serum([8, 8.2, 7.9, 8.1, ">20"]));
    expect([bound, figure]).toEqual(["at least", "+148 %"]);
    expect(checks).toContain(">20 mg/L lies beyond the assay's limit, and counts as that limit");
  });

  it("has no figure for no change, and says what could be missed", () => {
    const { figure, lines } = at(serum([3.1, 3.0, 3.1, 3.0, 3.1]));
    expect(figure).toBeUndefined();
    expect(lines[0]).toBe("5 results, 1 Jan 2025 to 1 May 2025.");
    expect(lines[1]).toMatch(/^A lasting rise under \+\d+ % or fall under −\d+ % could be missed\.$/u);
  });

  it("says what is not counted: a preliminary result, one beyond the limit between others, those before another method", () => {
    const results = [
      observation("2025-01-01", "3.1", { method: "B" }),
      observation("2025-02-01", "3.0", A),
      observation("2025-03-01", "<0.2", A),
      observation("2025-04-01", "3.1", A),
      observation("2025-05-01", "9.9", { ...A, status: "preliminary" }),
    ];
    const { checks, tones, sentence } = at(seriesFrom("b2m-serum", results));
    expect(checks).toHaveLength(4);
    expect(checks[0]).toBe("Beyond the assay's limit and not counted: <0.2 mg/L on 1 March 2025.");
    expect(checks[1]).toBe("The newest result, 9.9 mg/L on 1 May 2025, is preliminary and not counted.");
    expect(checks[2]).toMatch(/after the change of method; 1 earlier result is not compared\.$/u);
    expect(checks[3]).toMatch(/^\d results? left out\.$/u);
    expect(new Set(tones)).toEqual(new Set(["note"]));
    for (const check of checks) expect(sentence).toContain(check);
  });

  it("says that one result which stood alone counts only in part", () => {
    const { checks } = at(serum([3.1, 3.0, 3.1, 6.5, 3.0, 3.1]));
    expect(checks[0]).toMatch(/^The result of 1 April 2025 \(6\.50? mg\/L\) stood alone/u);
  });

  it.each([
    [serumSeries([3.1], 30, A), "1 result that can be compared; 2 on different days are needed."],
    [
      seriesFrom("b2m-serum", [observation("2025-01-01", "3.1", { method: "B" }), observation("2025-02-01", "3.0", A)]),
      "The method changed from B to A on 1 Feb 2025; a change across is not computed.",
    ],
  ])("says in one line why nothing can be said", (series, line) => {
    expect(at(series)).toMatchObject({ lines: [line] });
    expect(at(series).figure).toBeUndefined();
  });
});
