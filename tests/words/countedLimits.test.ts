import { describe, expect, it } from "vitest";
import { judgeRecord } from "../../src/domain/analysis/judgeRecord.ts";
import { linesSummary } from "../../src/domain/analysis/linesSummary.ts";
import { byId } from "../../src/domain/byId.ts";
import { numberLines } from "../../src/domain/record/lineNumber.ts";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { seriesOf } from "../../src/domain/series/series.ts";
import { describeContent } from "../../src/charts/describeContent.ts";
import { trendContent } from "../../src/charts/trendContent.ts";
import { describeAnswer, describeChecks } from "../../src/words/describeAnswer.ts";
import { describeHistory } from "../../src/words/describeHistory.ts";
import { describeHistoryNumbers } from "../../src/words/describeHistoryNumbers.ts";
import { describePoster } from "../../src/words/describePoster.ts";
import { describeReasons } from "../../src/words/describeReasons.ts";
import { describeWhyInOneLine } from "../../src/words/describeWhyInOneLine.ts";
import { board } from "../../src/words/en/board.ts";
import { historyWords } from "../../src/words/en/historyWords.ts";
import { reasons } from "../../src/words/en/reasons.ts";
import { line, recordWithCare } from "../support/care.ts";
import { format, words } from "../support/charts.ts";
import { day, observation } from "../support/observations.ts";

const A = { method: "A", intervalLow: "0.8", intervalHigh: "2.2" };
const record = (values: readonly string[], startedOn = "2025-01-15"): PatientRecord => ({
  ...recordWithCare([line("l", "VRd", startedOn)]),
  observations: byId(values.map((value, index) => observation(`2025-0${index + 1}-10`, value, A))),
});
/** The latest lies beyond the limit, or earlier ones do: either way they count as it. */
const LATEST = record(["8", "8.2", "7.9", "8.1", ">20"]);
const EARLIER = record(["<0.5", "<0.5", "1.9", "2.0"], "2025-02-20");

function told(one: PatientRecord) {
  const verdict = judgeRecord(one, "b2m-serum", []);
  const story = describeHistory({
    record: one,
    verdict,
    repeat: undefined,
    words,
    history: historyWords.history,
    forPatient: historyWords.verdict,
    format,
  });
  const plain = (lines: readonly string[]) => lines.join(" ").replaceAll("\u00a0", " ");
  return {
    verdict,
    now: plain(story.now),
    sinceLast: plain(story.sinceLast),
    overTreatment: plain(story.overTreatment),
    numbers: plain(describeHistoryNumbers(verdict, undefined, words, historyWords, format).map(({ value }) => value)),
    answer: describeAnswer(verdict, { words, format }),
    checks: describeChecks(verdict, { words, format }).map(({ text }) => text),
    why: plain(describeReasons(verdict, { ...words, reasons }, format).flatMap(({ lines }) => lines)),
    oneLine: describeWhyInOneLine(verdict, board, format),
    chart: plain(
      describeContent(trendContent(one, "b2m-serum", { variation: [] }, day("2025-12-01"), { words, format }), words, format),
    ),
  };
}

describe("results that count as the assay's limit", () => {
  it("are named, and no measured one in their place: after <0.5 it is not 2.0 mg/L that lies beyond the limit", () => {
    expect(told(LATEST).checks).toContain(">20 mg/L lies beyond the assay's limit, and counts as that limit");
    const { checks } = told(EARLIER);
    expect(checks).toContain("<0.5 mg/L lies beyond the assay's limit, and counts as that limit");
    expect(checks.join(" ")).not.toContain("2.0 mg/L lies");
  });

  it("leave one end of a change open: no figure is given for it where a change is shown at a glance or on a wall", () => {
    for (const one of [LATEST, EARLIER]) {
      const { answer, verdict } = told(one);
      expect(answer.bound).toBe("at least");
      expect(answer.interval).toBeUndefined();
      expect(describePoster(verdict, [], { words, format }, board).span).not.toContain("CI");
    }
    expect(told(LATEST).answer.span).toBe("8.05 → ≥20.0 mg/L since 10 May 2025");
    expect(told(EARLIER).answer.span).toBe("≤0.500 → 1.95 mg/L since 10 Mar 2025");
  });

  it("stand in the reasons with their sign, and the change with “at least” and its one limit", () => {
    const { why } = told(LATEST);
    expect(why).toContain("After: 1 result, 10 May 2025: >20; mean ≥20.0 mg/L");
    expect(why).toMatch(/Change of the means at least \+148 % \(95 % limit \+107 %,/u);
    expect(why).toContain("Counts as its limit: 10 May 2025, >20 mg/L.");
    expect(why).toContain(">20 mg/L: above (0.800 to 2.20 mg/L");
    expect(told(EARLIER).why).toContain("Before: 2 results, 10 January 2025 to 10 February 2025: <0.5, <0.5; mean ≤0.500 mg/L");
  });

  it("are no value on the board's wall, and in no number that a patient opens", () => {
    expect(told(LATEST).oneLine).toContain("the latest result is ≥20.0 mg/L, at least +148 % against the 4 before (8.05)");
    expect(told(EARLIER).oneLine).toContain("average 1.95 mg/L, at least +290 % against the 2 before (≤0.500)");
    expect(told(LATEST).numbers).toContain("1 result since 10 May 2025, mean ≥20.0 mg/L");
  });

  it("are an earlier result for the patient whose last ones are told to be higher", () => {
    const { sinceLast, overTreatment, now } = told(LATEST);
    expect(sinceLast).toBe(
      "On 10 April 2025 it was 8.1 mg/L. On 10 May 2025 it was >20 mg/L. " +
        "What is said at the top comes from all your results together.",
    );
    expect(overTreatment).toContain(
      "The last test before it, on 10 January 2025, showed 8 mg/L. On 10 May 2025 it was >20 mg/L.",
    );
    expect(now).not.toContain("not compared");
    expect(told(EARLIER).sinceLast).toContain("On 10 March 2025 it was 1.9 mg/L. On 10 April 2025 it was 2.0 mg/L.");
    expect(told(EARLIER).overTreatment).toContain("The last test before it, on 10 February 2025, showed <0.5 mg/L.");
  });

  it("are not told to be left out of calculations under the trend, and others are", () => {
    expect(told(LATEST).chart).not.toContain("not used in calculations");
    expect(told(LATEST).chart).toContain("Beyond the assay's limit: >20 mg/L on 10 May 2025.");
    expect(told(record(["8", ">20", "8.1", "8"])).chart).toContain(
      "1 result is not used in calculations: 1 beyond the assay's limit.",
    );
  });

  it("make “at least” of a change after which none has shown, at a glance as in the sentence", () => {
    const { verdict, answer } = told(record(["<0.5", "<0.5", "0.9", "1.0", "0.9", "1.0", "0.9", "1.0"]));
    expect(verdict.kind).toBe("no-change-since");
    expect(answer.lines).toEqual(["Rose at least 90 % between 10 Feb 2025 and 10 Mar 2025; 6 results since."]);
  });
});

describe("a line of therapy with a result beyond the assay's limit", () => {
  const BEYOND = { ok: false, error: "BeyondLimit" };
  const summary = (one: PatientRecord) =>
    linesSummary(seriesOf(one, "b2m-serum"), numberLines(one.lines), [], [], judgeRecord(one, "b2m-serum", []))[0];

  it("has no change to its latest measured result where a newer one lies beyond the limit", () => {
    expect(summary(LATEST)).toMatchObject({
      baseline: { ok: true, value: { value: 8 } },
      nadir: { ok: true, value: { value: 7.9 } },
      fromBaseline: BEYOND,
      fromNadir: BEYOND,
      pace: { ok: false, error: { type: "BeyondLimit" } },
    });
  });

  it("has no lowest value where one lies below the limit", () => {
    const one = record(["3", "2.9", "<0.5", "2.8", "2.7"]);
    expect(summary(one)).toMatchObject({ nadir: BEYOND, fromNadir: BEYOND, fromBaseline: { ok: true } });
  });

  it("does not start from an earlier result where the last before it lies beyond the limit", () => {
    const one = record(["3", ">20", "3.1", "3"], "2025-02-20");
    expect(summary(one)).toMatchObject({ baseline: BEYOND, fromBaseline: BEYOND });
    expect(summary(record([">20", "3", "3.1", "3"], "2025-02-20"))?.baseline).toMatchObject({ ok: true, value: { value: 3 } });
  });
});
