import { describe, expect, it } from "vitest";
import { newsOf, withNews, type News } from "../../../src/app/sharing/news.ts";
import { DEFAULT_SETTINGS } from "../../../src/domain/device/settings.ts";
import { put } from "../../../src/domain/byId.ts";
import { contentOf } from "../../../src/domain/kept.ts";
import { amend, type ObservationContent } from "../../../src/domain/measuring/observation.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";

const record = exampleRecord(1, 2);
const [first] = Object.values(record.observations);
const amended = (more: Partial<ObservationContent>): PatientRecord => {
  if (first === undefined) throw new Error("no result");
  const content = { ...contentOf<ObservationContent>(first), ...more };
  const changed = amend(first, content, { at: "2026-11-26T08:00:00.000Z", reason: "Read again" });
  return { ...record, observations: put(record.observations, changed) };
};

describe("what came from a colleague", () => {
  it("is nothing where the record is as it was", () => {
    expect(newsOf(record, structuredClone(record), DEFAULT_SETTINGS)).toBeUndefined();
  });

  it("counts new results, and tells a changed one from them", () => {
    const without = { ...record, observations: {} };
    expect(newsOf(without, record, DEFAULT_SETTINGS)).toMatchObject({ newResults: 2, otherChanges: 0 });
    expect(newsOf(record, amended({ note: "Fasting" }), DEFAULT_SETTINGS)).toMatchObject({
      newResults: 0,
      otherChanges: 1,
      verdicts: [],
    });
  });

  it("says a verdict that is another one now, and one that is told twice from its first to its last", () => {
    const one: News = {
      patientId: record.id,
      newResults: 1,
      otherChanges: 0,
      verdicts: [{ measurand: "b2m-serum", before: "no-change-shown", after: "rising-possible" }],
    };
    const next: News = {
      ...one,
      verdicts: [{ measurand: "b2m-serum", before: "rising-possible", after: "rising-confirmed" }],
    };
    expect(withNews([one], next)).toEqual([
      { ...one, newResults: 2, verdicts: [{ measurand: "b2m-serum", before: "no-change-shown", after: "rising-confirmed" }] },
    ]);
    const back: News = {
      ...one,
      verdicts: [{ measurand: "b2m-serum", before: "rising-possible", after: "no-change-shown" }],
    };
    expect(withNews([one], back)[0]?.verdicts).toEqual([]);
  });
});
