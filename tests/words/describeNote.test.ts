import { describe, expect, it } from "vitest";
import { judgeRecord } from "../../src/domain/analysis/judgeRecord.ts";
import { byId } from "../../src/domain/byId.ts";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { describeNote, type NoteChoice, type NoteContext } from "../../src/words/describeNote.ts";
import { common as en } from "../../src/words/en/common.ts";
import { note } from "../../src/words/en/note.ts";
import { typography } from "../../src/words/en/typography.ts";
import { DEFAULT_NOTATION, formatFor } from "../../src/words/format.ts";
import { exampleRecord } from "../support/exampleRecords.ts";
import { day, observation } from "../support/observations.ts";
import { verdictForPatient } from "../../src/words/en/verdictForPatient.ts";

const writing = { words: en, format: formatFor(DEFAULT_NOTATION, typography) };
const LABORATORY = { laboratory: "North", method: "Nephelometry", intervalLow: "0.8", intervalHigh: "2.2" };
const record: PatientRecord = {
  ...exampleRecord(1, 0),
  observations: byId([
    ...["3.1", "3.0", "3.1", "3.0", "5.0", "5.1"].map((value, month) => observation(`2026-0${month + 1}-01`, value, LABORATORY)),
    observation("2026-06-01", "0.9", { measurand: "creatinine-serum", unit: "mg/dL" }),
    observation("2026-06-02", "77", { ...LABORATORY, status: "entered-in-error" }),
  ]),
};
const noteOf = (choice: Partial<NoteChoice> = {}, work: NoteContext["work"] = {}) =>
  describeNote(
    record,
    judgeRecord(record, "b2m-serum", []),
    { today: day("2026-06-10"), companions: {}, work },
    { reader: "clinician", withIdentity: false, ...choice },
    writing,
    note,
    verdictForPatient,
  );

describe("the note for another record", () => {
  it("holds the day, the verdict with its figures, the latest three results with their intervals, and what was measured beside", () => {
    const lines = noteOf().split("\n");
    expect(lines[0]).toBe("B2M, serum, as of 10 Jun 2026");
    expect(lines[1]).toMatch(/^Rising, confirmed: \+66 % \(95 % CI \d+ to \d+\) over 2 results since 1 May 2026\./u);
    expect(lines.slice(2, 6)).toEqual([
      "Latest 3 results:",
      "- 1 Jun 2026: 5.1 mg/L, above the reference interval (0.8–2.2 mg/L; North)",
      "- 1 May 2026: 5.0 mg/L, above the reference interval (0.8–2.2 mg/L; North)",
      "- 1 Apr 2026: 3.0 mg/L, above the reference interval (0.8–2.2 mg/L; North)",
    ]);
    expect(lines[6]).toMatch(/^Beside it: .*0\.9 mg\/dL \(1 Jun 2026\)\.$/u);
    expect(lines[7]).toMatch(/^From B2M Monitor/u);
  });

  it("says when the next test is due, and to a colleague who has reviewed the results", () => {
    const work: NoteContext["work"] = {
      nextDue: { dueOn: day("2026-06-01"), daysOverdue: 9, because: { type: "Day" } },
      review: { review: { on: day("2026-05-20"), by: "AK" }, since: ["a"], isOther: false, verdictChanged: false },
    } as unknown as NoteContext["work"];
    expect(noteOf({}, work)).toContain("Next test: 1 Jun 2026, 9 days overdue.\n1 new since reviewed 20 May 2026, AK.");
    expect(noteOf({ reader: "patient" }, work)).toContain("Next test: 1 Jun 2026, 9 days overdue.");
    expect(noteOf({ reader: "patient" }, work)).not.toContain("AK");
  });

  it("leaves out what was entered in error", () => {
    expect(noteOf()).not.toContain("77");
  });

  it("says whose it is only where that was ticked", () => {
    const { familyName } = record.patient;
    expect(noteOf()).not.toContain(familyName);
    expect(noteOf({ withIdentity: true }).split("\n")[0]).toContain(familyName);
  });

  it("speaks to the patient in the patient's words, without companions", () => {
    const text = noteOf({ reader: "patient" });
    expect(text).toContain("Your last two results are higher");
    expect(text).not.toMatch(/progression|95 % CI|Beside it/u);
  });
});
