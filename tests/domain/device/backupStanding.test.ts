import { describe, expect, it } from "vitest";
import { byId } from "../../../src/domain/byId.ts";
import { backupStanding, type BackupNote } from "../../../src/domain/device/backupStanding.ts";
import { instantAt, type Instant } from "../../../src/domain/instant.ts";
import { keep, revise } from "../../../src/domain/kept.ts";
import type { Observation, ObservationContent } from "../../../src/domain/measuring/observation.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";

const MS_A_DAY = 86_400_000;
const NOW: Instant = "2026-06-15T12:00:00.000Z";
const daysBefore = (days: number, more = 0): Instant => instantAt(Date.parse(NOW) - days * MS_A_DAY + more);

/** A patient of whom so many results were recorded at this moment, and who themselves were added then. */
function patient(results: number, at: Instant, synthetic?: true): PatientRecord {
  const { patient: someone, observations, ...record } = exampleRecord(1, 1);
  const [one] = Object.values(observations);
  const content = one as ObservationContent;
  const list = Array.from({ length: results }, (_, number) => keep(`result-${number}`, content, { at }) as Observation);
  return {
    ...record,
    patient: { ...someone, recordedAt: at, earlier: [], ...(synthetic ? { synthetic } : {}) },
    observations: byId(list),
  };
}

const standing = (record: PatientRecord, note: Partial<BackupNote> = {}) =>
  backupStanding([record], { reminds: true, ...note }, NOW);

describe("what no backup of a device holds", () => {
  it("is every state of a patient or of an entry that was kept after the last backup, and none up to it", () => {
    const record = patient(3, daysBefore(5));
    expect(standing(record).changes).toBe(4);
    expect(standing(record, { lastAt: daysBefore(5, -1) }).changes).toBe(4);
    expect(standing(record, { lastAt: daysBefore(5) }).changes).toBe(0);
  });

  it("counts a result that was amended since as one change, and that was recorded and amended since as two", () => {
    const record = patient(1, daysBefore(5));
    const [result] = Object.values(record.observations) as [Observation];
    const amended = { ...record, observations: byId([revise(result, result, { at: daysBefore(1) }) as Observation]) };
    expect(standing(amended, { lastAt: daysBefore(3) }).changes).toBe(1);
    expect(standing(amended, { lastAt: daysBefore(9) }).changes).toBe(3);
  });

  it("holds nobody who was made up for the demo", () => {
    expect(standing(patient(80, daysBefore(40), true))).toEqual({ changes: 0, isDue: false });
  });

  it("is counted to a thousand and no further", () => {
    expect(standing(patient(998, daysBefore(1))).changes).toBe(999);
    expect(standing(patient(1200, daysBefore(1))).changes).toBe(1000);
  });
});

describe("a reminder of a backup", () => {
  it.each([
    [48, false],
    [49, true],
  ])("comes at fifty changes: a patient with %d results, reminded %s", (results, isDue) => {
    expect(standing(patient(results, daysBefore(1)), { lastAt: daysBefore(2) }).isDue).toBe(isDue);
  });

  it.each([
    [daysBefore(30, 1), false],
    [daysBefore(30), true],
  ])("comes thirty days after the last backup, of %s, where one change is not in it: %s", (lastAt, isDue) => {
    expect(standing(patient(0, daysBefore(1)), { lastAt }).isDue).toBe(isDue);
  });

  it.each([
    [daysBefore(30, 1), false],
    [daysBefore(30), true],
  ])("comes, where no backup was ever made, thirty days after the first change, of %s: %s", (at, isDue) => {
    expect(standing(patient(2, at)).isDue).toBe(isDue);
  });

  it("does not come where nothing has changed since, however long ago the backup was made", () => {
    expect(standing(patient(2, daysBefore(900)), { lastAt: daysBefore(800) }).isDue).toBe(false);
  });

  it("does not come where it was turned off", () => {
    expect(standing(patient(500, daysBefore(90)), { reminds: false })).toEqual({ changes: 501, isDue: false });
  });
});
