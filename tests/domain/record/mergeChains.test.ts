import { describe, expect, it } from "vitest";
import { put } from "../../../src/domain/byId.ts";
import { linked } from "../../../src/domain/record/chain/linked.ts";
import { mergePatientRecords, type PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { verifyChain } from "../../../src/domain/record/chain/verifyChain.ts";
import { exampleRecord, exampleResult } from "../../support/exampleRecords.ts";

/** A record with a result of its own, the history of which is chained from its first day on. */
const begun = exampleRecord(1, 1);
const typed = exampleResult(1, 3, { value: "2.4" }, "2026-05-01T08:00:00.000Z");
const before: PatientRecord = linked(
  begun,
  { ...begun, observations: put(begun.observations, typed) },
  { deed: "RecordedResult", at: "2026-05-01T08:00:00.000Z", by: "AK" },
);
/** A result as a backup brings it: kept on another device, long before the history here began. */
const brought = exampleResult(1, 5, { value: "2.9" }, "2020-01-05T08:00:00.000Z");
const restored: PatientRecord = linked(
  before,
  { ...before, observations: put(before.observations, brought) },
  { deed: "RestoredBackup", at: "2026-06-01T08:00:00.000Z", by: "BM" },
);
/** What a device reads from a server that takes one write at a time: the result is there, what tells of it is not yet. */
const halfThere: PatientRecord = { ...restored, ...(before.chain === undefined ? {} : { chain: before.chain }) };

describe("a history of which one copy has a result before it has what tells of it", () => {
  it("is whole in both copies by themselves, and not in the half of it", () => {
    expect([verifyChain(before).type, verifyChain(restored).type, verifyChain(halfThere).type]).toEqual([
      "Whole",
      "Whole",
      "Faulty",
    ]);
  });

  it.each([
    ["read by a device that had the record before", [before, halfThere, restored]],
    ["read by one that had nothing of it", [halfThere, restored]],
    ["told to the device that did it", [restored, halfThere]],
    ["heard of at last by one that was away", [halfThere, before, restored]],
  ])("is whole once the rest has come: %s", (_who, [first = before, ...more]) => {
    const merged = more.reduce(mergePatientRecords, first);
    expect(verifyChain(merged)).toEqual(verifyChain(restored));
    expect(merged.chain).toEqual(restored.chain);
  });

  it("says that nothing tells of the result as long as the rest has not come, and accuses no action that was before", () => {
    const merged = mergePatientRecords(before, halfThere);
    expect(verifyChain(merged)).toMatchObject({
      type: "Faulty",
      faults: [{ type: "NotRecorded", states: [{ entry: `observations ${brought.id}` }] }],
    });
  });

  it("is not made good by what was altered: the sound copy says what its links cover, the altered one nothing", () => {
    const altered = {
      ...before,
      observations: put(before.observations, exampleResult(1, 5, { value: "9.9" }, brought.recordedAt)),
    };
    const merged = mergePatientRecords(altered, before);
    expect(verifyChain(merged)).toMatchObject({ type: "Faulty", faults: [{ type: "NotRecorded" }] });
  });
});
