import { describe, expect, it } from "vitest";
import { judgeRecord } from "../../src/domain/analysis/judgeRecord.ts";
import { linesSummary } from "../../src/domain/analysis/linesSummary.ts";
import { byId } from "../../src/domain/byId.ts";
import { numberLines } from "../../src/domain/record/lineNumber.ts";
import type { Observation } from "../../src/domain/measuring/observation.ts";
import { newPatientRecord, type PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { seriesOf } from "../../src/domain/series/series.ts";
import { describeHistory } from "../../src/words/describeHistory.ts";
import { describeLineSummary } from "../../src/words/describeLinesSummary.ts";
import { describeReasons } from "../../src/words/describeReasons.ts";
import { describeForBoth } from "../support/describeForBoth.ts";
import { describeWhyInOneLine } from "../../src/words/describeWhyInOneLine.ts";
import { board } from "../../src/words/en/board.ts";
import { common as en } from "../../src/words/en/common.ts";
import { historyWords } from "../../src/words/en/historyWords.ts";
import { reasons } from "../../src/words/en/reasons.ts";
import { line } from "../support/care.ts";
import { format } from "../support/charts.ts";
import { patient } from "../support/monitor.ts";
import { observation } from "../support/observations.ts";

const { history } = historyWords;
/** The geometric mean of 3.1 and 2.6, as this product writes it: a value that nobody reported. */
const NOBODYS = /2\.84/u;
const twoOn = (on: string): readonly Observation[] => [
  observation(on, "3.1", { collectedAt: "08:00" }),
  observation(on, "2.6", { collectedAt: "10:00" }),
];

function told(observations: readonly Observation[], more: Partial<PatientRecord> = {}) {
  const record = { ...newPatientRecord(patient("p", {})), observations: byId(observations), ...more };
  const verdict = judgeRecord(record, "b2m-serum", []);
  const story = describeHistory({
    record,
    verdict,
    repeat: undefined,
    words: en,
    history,
    forPatient: historyWords.verdict,
    format,
  });
  return {
    ...describeForBoth(verdict, en, format),
    story,
    patientReads: Object.values(story).flat().join(" "),
    why: describeReasons(verdict, { ...en, reasons }, format)
      .flatMap(({ lines }) => lines)
      .join(" "),
    board: describeWhyInOneLine(verdict, board, format),
    lines: linesSummary(seriesOf(record, "b2m-serum"), numberLines(record.lines), [], []).map((summary) =>
      describeLineSummary(summary, en, format),
    ),
  };
}

describe("two results on one day", () => {
  const LATEST = [observation("2026-01-01", "2.0"), observation("2026-03-01", "2.0"), ...twoOn("2026-05-01")];

  it("are both named to clinician and patient, and their mean is called a mean", () => {
    const { clinician, patient: plain, name } = told(LATEST);
    expect(name).toBe("Rising, possible: repeat");
    expect(clinician).toContain("Results of one day count once: mean of 3.1 and 2.6 mg/L on 1 May 2026.");
    expect(plain).toContain("mean of 3.1 and 2.6 mg/L on 1 May 2026");
  });
  it("never become one value that nobody reported in what the patient reads", () => {
    const { patientReads, story } = told(LATEST);
    expect(patientReads).not.toMatch(NOBODYS);
    expect(story.sinceLast[0]).toBe(
      "On 1 March 2026 it was 2.0\u00a0mg/L. On 1 May 2026 it was a mean of 3.1 and 2.6\u00a0mg/L.",
    );
    expect(story.now.join(" ")).toContain("The result was 2.6\u00a0mg/L.");
    expect(story.now.at(-1)).toBe("On the same day there was also 3.1\u00a0mg/L.");
  });
  it("are named at the board where their mean is the latest level, or the one before it", () => {
    expect(told(LATEST).board).toContain("Why: the mean of 3.1 and 2.6, on one day, is 2.84 mg/L");
    expect(told([...twoOn("2026-01-01"), observation("2026-05-01", "6.0")]).board).toContain(
      "against the one before (mean of 3.1 and 2.6: 2.84)",
    );
  });
  it("are named in Why, where they are the ones a later result is held against", () => {
    const { why } = told([observation("2026-01-01", "2.9"), ...twoOn("2026-03-01"), observation("2026-05-01", "4.2")]);
    expect(why).toContain("From the previous result, mean of 3.1 and 2.6 mg/L on 1 March 2026: +48 %");
    expect(why).toContain("2.84 (mean of 3.1 and 2.6)");
  });
  it("are named before a treatment, to the patient and in the table of lines", () => {
    const { patientReads, lines } = told(
      [...twoOn("2026-01-01"), observation("2026-03-01", "2.0"), observation("2026-04-01", "2.1")],
      {
        lines: byId([line("a", "VRd", "2026-01-10")]),
      },
    );
    expect(patientReads).toContain("on 1 January 2026, showed a mean of 3.1 and 2.6\u00a0mg/L");
    expect(patientReads).not.toMatch(NOBODYS);
    expect(lines[0]?.cells[0]?.[1]).toEqual({ value: "2.84", detail: "mean of 3.1 and 2.6, 1 Jan 2026" });
  });
  it("are named where they are all there is, and where no change is shown", () => {
    expect(told(twoOn("2026-05-01")).clinician).toMatch(
      /^Too few results: 1 result .* mean of 3\.1 and 2\.6 mg\/L on 1 May 2026/u,
    );
    const level = [observation("2026-01-01", "2.9"), observation("2026-03-01", "2.8"), ...twoOn("2026-05-01")];
    expect(told(level).name).toBe("No change shown");
    expect(told(level).clinician).toContain("mean of 3.1 and 2.6 mg/L on 1 May 2026");
  });
  it("are named where the day's mean stood alone and counts only in part", () => {
    const spike = [
      ...["2.0", "2.0", "2.1"].map((value, at) => observation(`2026-0${at + 1}-01`, value)),
      ...twoOn("2026-04-01"),
      ...["2.0", "2.1"].map((value, at) => observation(`2026-0${at + 5}-01`, value)),
    ];
    expect(told(spike).clinician).toContain("The result of 1 April 2026 (mean of 3.1 and 2.6 mg/L) stood alone");
  });
  it("of more than three days are counted beyond the third", () => {
    const many = ["01", "02", "03", "04", "05"].flatMap((month) => twoOn(`2026-${month}-01`));
    expect(told(many).clinician).toMatch(/mean of 3\.1 and 2\.6 mg\/L on 1 March 2026.*1 May 2026; and so on 2 more days\./u);
  });
});
