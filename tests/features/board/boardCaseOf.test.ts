import { describe, expect, it } from "vitest";
import { boardCaseOf } from "../../../src/features/board/boardCaseOf.ts";
import { judgeRecord } from "../../../src/domain/analysis/judgeRecord.ts";
import { byId, entriesOf } from "../../../src/domain/byId.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { primaryMeasurand } from "../../../src/domain/series/primaryMeasurand.ts";
import type { BoardCase } from "../../../src/features/board/boardCase.ts";
import { slideTextOf } from "../../../src/features/board/saveSlidePicture.ts";
import { describeReasons } from "../../../src/words/describeReasons.ts";
import { describeVerdict } from "../../../src/words/describeVerdict.ts";
import { board } from "../../../src/words/en/board.ts";
import { reasons } from "../../../src/words/en/reasons.ts";
import { boardView, demoPeople, slideFormat } from "../../support/boardCases.ts";
import { sumOf } from "../../../src/domain/record/reviewSum.ts";
import { verdictsOf } from "../../../src/domain/analysis/worklist.ts";
import { NO_ANSWERS } from "../../../src/domain/series/laboratoryNames.ts";
import { boardNote, nextTest, review } from "../../support/care.ts";
import { day } from "../../support/observations.ts";
import { words } from "../../support/charts.ts";

const demo = demoPeople();
const view = boardView;
const HIDDEN = view({ hidesIdentities: true });
const named = demo.map(({ patient }) => [patient.familyName, patient] as const);

/**
 * Everything of a case that can reach an eye: its texts, those of its slide and its reasons, and what its chart is drawn from.
 */
const allTexts = (shown: BoardCase): string =>
  JSON.stringify([shown, slideTextOf(shown, words, board), describeReasons(shown.verdict, { ...words, reasons }, shown.format)]);

/** The record with the patient's name wherever people type. */
const talkative = (record: PatientRecord): PatientRecord => {
  const { familyName, givenName = "", recordNumber = "" } = record.patient;
  const text = `${familyName} ${givenName} ${recordNumber}`;
  return {
    ...record,
    observations: byId(
      entriesOf(record.observations).map((result) => ({
        ...result,
        laboratory: `${result.laboratory ?? ""} ${text}`,
        method: `${result.method ?? ""} ${familyName}`,
        note: text,
      })),
    ),
    lines: byId(entriesOf(record.lines).map((one) => ({ ...one, regimen: `${one.regimen} ${givenName}`, note: text }))),
    events: byId(entriesOf(record.events).map((one) => ({ ...one, note: text }))),
    boardNotes: byId([boardNote("q", "question", `Does ${text} go on?`), boardNote("c", "conclusion", `${text} goes on.`)]),
  };
};

describe("a case of the board", () => {
  it.each(named)("says of %s what every other screen says, from the same verdict", (_, patient) => {
    const record = demo.find(({ id }) => id === patient.id);
    if (record === undefined) throw new Error("no such patient");
    const verdict = judgeRecord(record, primaryMeasurand(record), []);
    const shown = boardCaseOf(record, 1, view());
    expect(shown.sentence).toBe(describeVerdict(verdict, words, slideFormat).clinician);
    expect(shown.verdict.kind).toBe(verdict.kind);
    expect(shown.asOf).toBe("As of 15 Jun 2026");
    expect(shown.why).toMatch(/^Why: /u);
  });

  it("says the stage with the day of diagnosis, or why there is none", () => {
    const of = (name: string) =>
      demo.filter(({ patient }) => patient.familyName === name).map((record) => boardCaseOf(record, 1, view()))[0];
    expect(of("Amberg")?.diagnosis).toBe("Multiple myeloma, diagnosed 13 Sep 2024");
    expect(of("Amberg")?.stages).toEqual(["At diagnosis: ISS III; IMS/IMWG 2025 high-risk"]);
    expect(of("Fontaine")?.stages).toEqual(["No published score that uses B2M for this diagnosis."]);
    expect(of("Fontaine")?.diagnosis).toMatch(/^CNS lymphoma, diagnosed /u);
  });

  it("says when the next test is due and who reviewed last, by days alone where dates are hidden", () => {
    const [amberg] = demo;
    if (amberg === undefined) throw new Error("no demo people");
    const reviewed = (record: PatientRecord): PatientRecord => ({
      ...record,
      nextTests: byId([nextTest("n", { on: "2026-06-20", setOn: "2026-06-14" })]),
      reviews: byId([
        review("r", { on: "2026-06-14", by: "RA", results: sumOf(record), verdicts: verdictsOf(record, [], NO_ANSWERS) }),
      ]),
    });
    expect(boardCaseOf(reviewed(amberg), 1, view()).followUp).toEqual([
      "Next test 20 Jun 2026, in 5 days",
      "Reviewed 14 Jun 2026, RA",
    ]);
    // A laboratory that names the patient is masked, and is no result that came since.
    const days = { hidesIdentities: true, hidesDates: true };
    expect(boardCaseOf(reviewed(talkative(amberg)), 1, view({ ...days, today: day("2026-06-25") })).followUp).toEqual([
      "Next test day 645, 5 days overdue",
      "Reviewed day 639, RA",
    ]);
  });

  it("says that nobody has reviewed a planned case, and nothing where nothing is planned or reviewed", () => {
    const [amberg] = demo;
    if (amberg === undefined) throw new Error("no demo people");
    const unseen: PatientRecord = { ...amberg, reviews: {}, nextTests: {} };
    const planned = { ...unseen, nextTests: byId([nextTest("n", { on: "2026-09-01", setOn: "2026-06-14" })]) };
    expect(boardCaseOf(planned, 1, view()).followUp).toEqual(["Next test 1 Sep 2026", "Not reviewed yet"]);
    expect(boardCaseOf(unseen, 1, view()).followUp).toEqual([]);
  });

  it("says first of its checks that part of the record is undecided, and of nobody else", () => {
    const [one, other] = demo;
    if (one === undefined || other === undefined) throw new Error("There are no demo people");
    const unsettled = { ...view({ hidesIdentities: true }), unsettled: new Set([one.id]) };
    const told = "Part of this record stands differently on the team's server, undecided. What stands there is not shown here.";
    expect(boardCaseOf(one, 1, unsettled).poster.checks[0]).toEqual({ tone: "open", text: told });
    expect(allTexts(boardCaseOf(other, 2, unsettled))).not.toContain("undecided");
  });

  it.each(named)("names every day of %s in one way, the chart's", (_, { id }) => {
    const record = demo.find((one) => one.id === id);
    if (record === undefined) throw new Error("no such patient");
    const shown = boardCaseOf(record, 1, view());
    const { identity, diagnosis, stages, asOf, latest, sentence, poster, companions } = shown;
    const said = JSON.stringify([identity, diagnosis, stages, asOf, latest, sentence, poster, companions]);
    expect(said).toMatch(/\d Jun 2026/u);
    expect(said.match(/\d (?:January|February|March|April|June|July|August|\w+ber) \d{4}|\d{4}-\d\d-\d\d/gu) ?? []).toEqual([]);
  });

  it.each(named)(
    "names nothing of %s while identities are hidden, wherever the name was typed",
    (_, { id, familyName, givenName = "", recordNumber = "" }) => {
      const record = demo.find((one) => one.id === id);
      if (record === undefined) throw new Error("no such patient");
      const shown = boardCaseOf(talkative(record), 3, HIDDEN);
      const names = new RegExp(`${familyName}|${givenName}|${recordNumber}`, "giu");
      // "Maria" is no part of any word of the product, so that any find is a leak.
      expect(allTexts(shown).match(names) ?? []).toEqual([]);
      expect(shown.name).toBe("Case 3");
      expect(shown.identity).toMatch(/^(?:Female|Male) · \d+ y$/u);
      expect(allTexts(boardCaseOf(talkative(record), 3, view())).match(names)).not.toBeNull();
    },
  );

  it.each(named)("comes to the same verdict on %s hidden or not", (_, { id }) => {
    const record = demo.find((one) => one.id === id);
    if (record === undefined) throw new Error("no such patient");
    for (const one of [record, talkative(record)]) {
      const [open, hidden] = [boardCaseOf(one, 1, view()), boardCaseOf(one, 1, HIDDEN)];
      expect(hidden.verdict.shift?.statistic).toBe(open.verdict.shift?.statistic);
      expect([hidden.verdict.kind, hidden.verdict.used.length, hidden.why, hidden.latest?.value]).toEqual([
        open.verdict.kind,
        open.verdict.used.length,
        open.why,
        open.latest?.value,
      ]);
    }
  });

  it("finds the figures that a care team set for a laboratory which bears the patient's name", () => {
    const [record] = demo.map(talkative);
    if (record === undefined) throw new Error("no demo");
    const variation = [
      {
        measurand: "b2m-serum" as const,
        laboratory: "Demo Laboratory North Amberg Ruth DEMO-01",
        cviPercent: 20,
        cvaPercent: 3,
        source: "Amberg's own",
      },
    ];
    const [open, hidden] = [boardCaseOf(record, 1, view({ variation })), boardCaseOf(record, 1, { ...HIDDEN, variation })];
    expect(open.verdict.variation?.cviPercent).toBe(20);
    expect(hidden.verdict.variation?.cviPercent).toBe(20);
    expect(allTexts(hidden)).not.toMatch(/amberg/iu);
  });

  it("counts days from diagnosis where dates are hidden too, and leaves no typed date", () => {
    const [record] = demo;
    if (record === undefined) throw new Error("no demo");
    const dated = { ...record, boardNotes: byId([boardNote("q", "question", "Since the scan of 2026-03-01 (1.3.26)?")]) };
    const shown = boardCaseOf(dated, 1, view({ hidesIdentities: true, hidesDates: true }));
    expect(shown.asOf).toBe("As of day 640");
    expect(shown.sentence).toMatch(/since day 544/u);
    expect(shown.question?.text).toBe("Since the scan of [date] ([date])?");
    expect(shown.anchors[0]?.anchor.name).toBe("diagnosis");
    expect(
      JSON.stringify([shown.sentence, shown.why, shown.stages, shown.latest, shown.companions, slideTextOf(shown, words, board)]),
    ).not.toMatch(/\d \w+ 20\d\d|20\d\d-/u);
  });

  it("keeps its dates where identities are shown, whatever is set for dates", () => {
    const [record] = demo;
    expect(record && boardCaseOf(record, 1, view({ hidesDates: true })).asOf).toBe("As of 15 Jun 2026");
  });
});
