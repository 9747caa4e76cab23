import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeRecord } from "../../../src/domain/analysis/judgeRecord.ts";
import { alikeLaboratories } from "../../../src/domain/series/alikeLaboratories.ts";
import { byId } from "../../../src/domain/byId.ts";
import { pairKey, type LaboratoryAnswer } from "../../../src/domain/series/laboratoryNames.ts";
import { isSameLaboratory } from "../../../src/domain/series/sameLaboratory.ts";
import { comparableRuns, seriesOf } from "../../../src/domain/series/series.ts";
import { trendContent } from "../../../src/charts/trendContent.ts";
import { reportVerdict } from "../../../src/features/report/reportVerdict.ts";
import { rosterRow } from "../../../src/features/roster/rosterRow.ts";
import { common as en } from "../../../src/words/en/common.ts";
import { reasons } from "../../../src/words/en/reasons.ts";
import { format } from "../../support/charts.ts";
import { day, observation } from "../../support/observations.ts";
import { recordOf } from "../../support/workRecords.ts";

const said = (one: string, other: string, isSame = true): LaboratoryAnswer => ({ one, other, isSame });

describe("two spellings that may be one laboratory", () => {
  it.each([
    ["Central Lab", "Central Laboratory"],
    ["St. Mary's Laboratory", "Lab of Saint Mary's"],
    ["Klinikum Süd", "Klinikum Sud"],
    ["City Hospital Lab", "City Hosptal Lab"],
    ["Charles University", "Univ. Charles"],
  ])("are asked about: %s and %s", (one, other) => {
    expect(alikeLaboratories([one, other], [])).toHaveLength(1);
    expect(isSameLaboratory(one, other, [])).toBe(false);
  });
  it.each([
    ["North", "South"],
    ["Lab 1", "Lab 2"],
    ["Site 12", "Site 13"],
    ["Laboratory", "Lab"],
    ["Bonn", "Born"],
    ["St. Mary's Lab.", "St Marys Lab"],
  ])("are not asked about where they are told apart, or are the same as it is: %s and %s", (one, other) => {
    expect(alikeLaboratories([one, other], [])).toEqual([]);
  });
  it("are asked about once: an answer either way ends it, whichever way round and however the case", () => {
    const names = ["Central Lab", "Central Laboratory"];
    for (const isSame of [true, false])
      expect(alikeLaboratories(names, [said("CENTRAL LABORATORY", "central lab", isSame)])).toEqual([]);
  });
  it("are one only by a person's word, which joins what it says and all that was joined with it", () => {
    const answers = [said("A Lab", "A Laboratory"), said("A Laboratory", "Lab A (old)"), said("A Lab", "B Lab", false)];
    expect(isSameLaboratory("A Lab", "lab a old", answers)).toBe(true);
    expect(isSameLaboratory("A Lab", "B Lab", answers)).toBe(false);
    expect(isSameLaboratory(undefined, "A Lab", answers)).toBe(false);
  });
  it("are joined alike in whatever order the answers stand", () => {
    const name = fc.constantFrom("a", "b", "c", "d", "e");
    const some = fc.array(fc.record({ one: name, other: name, isSame: fc.boolean() }), { maxLength: 6 });
    fc.assert(
      fc.property(some, name, name, (answers, one, other) => {
        const plain = isSameLaboratory(one, other, answers);
        expect(isSameLaboratory(one, other, answers.toReversed())).toBe(plain);
        expect(isSameLaboratory(other, one, answers)).toBe(plain);
        expect(pairKey({ one, other })).toBe(pairKey({ one: other, other: one }));
      }),
    );
  });
});

describe("a series of two spellings", () => {
  const values = ["3", "3", "3", "3", "4.2", "4.2"];
  const record = recordOf(
    "p",
    values.map((value, at) =>
      observation(`2025-0${at + 1}-01`, value, { laboratory: at < 4 ? "Central Lab" : "Central Laboratory" }),
    ),
  );
  const answers = [said("Central Lab", "Central Laboratory")];
  it("is cut until somebody says that they are one laboratory, and then is one series in which the rise shows", () => {
    expect(judgeRecord(record, "b2m-serum", [])).toMatchObject({ kind: "no-change-shown", beforeBreak: 4 });
    expect(judgeRecord(record, "b2m-serum", [], answers)).toMatchObject({ kind: "rising-confirmed", beforeBreak: 0 });
    expect(comparableRuns(seriesOf(record, "b2m-serum", answers))).toHaveLength(1);
    expect(comparableRuns(seriesOf(record, "b2m-serum"))).toHaveLength(2);
  });
  it("is told alike by roster, worklist, report and chart once it was answered", () => {
    const judged = judgeRecord(record, "b2m-serum", [], answers);
    const row = rosterRow(record, { words: en, variation: [], laboratories: answers, today: day("2025-07-01") });
    expect([row.verdict, row.work.series[0]?.verdict]).toEqual([judged, judged]);
    const content = trendContent(record, "b2m-serum", { variation: [], laboratoryNames: answers }, day("2025-07-01"), {
      words: en,
      format,
    });
    expect(content.runs).toHaveLength(1);
    expect(reportVerdict(record, "b2m-serum", undefined, [], { ...en, reasons }, format, answers).verdict).toEqual(judged);
  });
  it("stays cut where somebody says that they are two", () => {
    const two = [said("Central Lab", "Central Laboratory", false)];
    expect(judgeRecord(record, "b2m-serum", [], two)).toMatchObject({ kind: "no-change-shown", beforeBreak: 4 });
  });
  it("is compared with what came before another laboratory, under either name, once they are one", () => {
    const names = ["Central Lab", "Central Lab", "North", "Central Laboratory", "Central Laboratory"];
    const back = recordOf(
      "q",
      names.map((laboratory, at) => observation(`2025-0${at + 1}-01`, at < 2 ? "3" : at === 2 ? "9" : "4.4", { laboratory })),
    );
    expect(judgeRecord(back, "b2m-serum", []).used).toHaveLength(2);
    expect(judgeRecord(back, "b2m-serum", [], answers)).toMatchObject({ kind: "rising-confirmed", beforeBreak: 1 });
  });
  it("is cut by a change of method all the same", () => {
    const methods = {
      ...record,
      observations: byId(Object.values(record.observations).map((one, at) => ({ ...one, method: at < 4 ? "A" : "B" }))),
    };
    expect(judgeRecord(methods, "b2m-serum", [], answers)).toMatchObject({ kind: "no-change-shown", beforeBreak: 4 });
  });
});
