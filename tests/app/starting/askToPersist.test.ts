import { describe, expect, it } from "vitest";
import { askToPersist } from "../../../src/app/starting/askToPersist.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";
import { fixedDeps, monitorWith } from "../../support/monitor.ts";

/** A browser's storage that notes what it was asked, and answers as it is told. */
function storageThat(isKept: boolean, answer: () => Promise<boolean> = async () => true) {
  const asked: string[] = [];
  return {
    asked,
    persisted: async () => {
      asked.push("persisted");
      return isKept;
    },
    persist: () => {
      asked.push("persist");
      return answer();
    },
  };
}
/** What was promised meanwhile. */
const settle = async () => {
  for (let step = 0; step < 10; step += 1) await Promise.resolve();
};
const monitorOf = (records: readonly PatientRecord[]) => monitorWith(records, {}, fixedDeps("2026-06-15"));
const real = exampleRecord(1, 2);
const demo = exampleRecord(2, 2, { patient: { synthetic: true } });

describe("asking the browser to keep the records for good", () => {
  it("is done with the first patient who is saved, and once", async () => {
    const storage = storageThat(false);
    const monitor = monitorOf([]);
    askToPersist(monitor, storage);
    await settle();
    expect(storage.asked).toEqual([]);
    monitor.getState().mergeRecords([real]);
    await settle();
    expect(storage.asked).toEqual(["persisted", "persist"]);
    monitor.getState().mergeRecords([exampleRecord(3, 2)]);
    await settle();
    expect(storage.asked).toEqual(["persisted", "persist"]);
  });

  it("is not done for people who are made up", async () => {
    const storage = storageThat(false);
    const monitor = monitorOf([demo]);
    askToPersist(monitor, storage);
    monitor.getState().mergeRecords([exampleRecord(4, 2, { patient: { synthetic: true } })]);
    await settle();
    expect(storage.asked).toEqual([]);
  });

  it("is done at the start where patients are there already, and asks for nothing that was granted before", async () => {
    const storage = storageThat(true);
    askToPersist(monitorOf([demo, real]), storage);
    await settle();
    expect(storage.asked).toEqual(["persisted"]);
  });

  it("takes a browser that refuses, or has nothing to ask, as it is", async () => {
    const refusing = storageThat(false, () => Promise.reject(new TypeError("refused")));
    askToPersist(monitorOf([real]), refusing);
    askToPersist(monitorOf([real]), undefined);
    await settle();
    expect(refusing.asked).toEqual(["persisted", "persist"]);
  });
});
