import { describe, expect, it } from "vitest";
import { judgeRecord } from "../../../src/domain/analysis/judgeRecord.ts";
import { variationEffect, type VariationEffect } from "../../../src/domain/analysis/variationEffect.ts";
import type { VariationChoice } from "../../../src/domain/analysis/variation.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { rosterRow } from "../../../src/features/roster/rosterRow.ts";
import { byId, put } from "../../../src/domain/byId.ts";
import { common as en } from "../../../src/words/en/common.ts";
import { day, observation } from "../../support/observations.ts";
import { confirmedRise, noChange, possibleRise, recordOf, serum } from "../../support/workRecords.ts";

const NOW: readonly VariationChoice[] = [];
const wide = (percent: number): readonly VariationChoice[] => [
  { measurand: "b2m-serum", cviPercent: percent, cvaPercent: 0, source: "s" },
];

/** The effect, and at how many patients it paused. */
function effectOn(records: readonly PatientRecord[], after: readonly VariationChoice[]) {
  const steps = variationEffect(records, "b2m-serum", { before: NOW, after });
  let pauses = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { effect: step.value satisfies VariationEffect, pauses };
    pauses += 1;
  }
}

describe("what other variation figures would do to the verdicts", () => {
  const RECORDS = [
    recordOf("a", confirmedRise()),
    recordOf("b", confirmedRise()),
    recordOf("c", possibleRise()),
    recordOf("d", noChange()),
    recordOf("nobody", []),
  ];
  it("is told as so many from one verdict to another, most first, of all patients that have one", () => {
    expect(effectOn(RECORDS, wide(25)).effect).toEqual({
      verdicts: 4,
      turns: [
        { from: "rising-confirmed", to: "no-change-shown", count: 2 },
        { from: "rising-possible", to: "no-change-shown", count: 1 },
      ],
    });
  });
  it("is nothing for the figures in force under another name", () => {
    expect(effectOn(RECORDS, wide(8.4)).effect.turns).toEqual([]);
  });
  it("leaves what is remembered of the figures in force, and says what would then be said", () => {
    const before = RECORDS.map((record) => judgeRecord(record, "b2m-serum", NOW));
    effectOn(RECORDS, wide(25));
    expect(RECORDS.every((record, at) => judgeRecord(record, "b2m-serum", NOW) === before[at])).toBe(true);
  });
  it("pauses after every 500 results, so that no page waits for five thousand patients", () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      recordOf(
        `p${at}`,
        serum(...Array.from({ length: 10 }, (_no, visit) => [`2025-${String(visit + 1).padStart(2, "0")}-01`, "3"] as const)),
      ),
    );
    expect(effectOn(many, wide(12))).toEqual({ effect: { verdicts: 300, turns: [] }, pauses: 6 });
  });
});

describe("one changed result", () => {
  it("has one patient judged again, and every other row of the roster is the same as it was", () => {
    const records = Array.from({ length: 40 }, (_, at) => recordOf(`p${at}`, noChange()));
    const view = { words: en, variation: NOW, today: day("2026-06-15") };
    const before = records.map((record) => rosterRow(record, view));
    const changed = records.map((record, at) =>
      at === 7
        ? { ...record, observations: put(byId(Object.values(record.observations)), observation("2026-06-01", "4.4")) }
        : record,
    );
    const after = changed.map((record) => rosterRow(record, view));
    expect(after.map((row, at) => (row === before[at] ? [] : [at])).flat()).toEqual([7]);
    expect(after[7]?.verdict.kind).toBe("rising-possible");
  });
});
