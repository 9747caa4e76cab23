import { describe, expect, it } from "vitest";
import { start } from "../../../src/app/starting/start.ts";
import { mergePatientRecords, type PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { err } from "../../../src/domain/result.ts";
import { take } from "../../../src/domain/shelf.ts";
import { planRestore } from "../../../src/exchange/restorePlan.ts";
import { localRepository } from "../../../src/persistence/localRepository.ts";
import { memoryTextStore, type MemoryTextStore } from "../../../src/persistence/memoryTextStore.ts";
import type { TextStore } from "../../../src/persistence/textStore.ts";
import { exampleRecord, exampleResult, withResult } from "../../support/exampleRecords.ts";
import { importerInPlace } from "../../support/importer.ts";
import { fixedDeps } from "../../support/monitor.ts";

const [ada, ben] = [exampleRecord(1, 2), exampleRecord(2, 1)];
const later = withResult(ada, exampleResult(1, 9));

/** A tab on these texts, as it stands once everything was read. */
async function tab(texts: TextStore) {
  const deps = fixedDeps();
  const { monitor, saver } = await start(
    localRepository(texts),
    deps,
    { retryNowAndThen: () => () => {}, wake: () => () => {} },
    importerInPlace(deps.newId),
  );
  return { store: monitor.getState, saver };
}
async function deviceWith(...records: readonly PatientRecord[]): Promise<MemoryTextStore> {
  const texts = memoryTextStore();
  for (const record of records) await localRepository(texts).saveRecord(record);
  return texts;
}
/** All that is stored, as one text. */
function allTexts(texts: TextStore): string {
  const keys = texts.keys();
  return (keys.ok ? keys.value : []).map((key) => `${key} ${JSON.stringify(texts.get(key))}`).join("\n");
}
/** A tab that hears nothing of what others do, as one asleep. */
const deaf = (texts: TextStore): TextStore => ({ ...texts, watch: () => () => {} });

describe("a patient who was erased", () => {
  it("leaves the id and the moment behind, and no name anywhere, not in what was moved aside either", async () => {
    const texts = await deviceWith(ada, ben);
    texts.set(`b2m:aside:b2m:patient:${ada.id}`, `spoilt text of ${ada.patient.familyName}`);
    texts.set(`b2m:aside:b2m:patient:${ada.id}:2`, `more of ${ada.patient.familyName}`);
    const { store, saver } = await tab(texts);
    store().erasePatient(ada.id);
    await saver.settled();
    expect(saver.status().type).toBe("Saved");
    const left = allTexts(texts);
    expect(left).not.toContain(ada.patient.familyName);
    expect(left).not.toContain(ada.patient.recordNumber);
    expect(left).toContain(ben.patient.familyName);
    const next = await tab(texts);
    expect([...next.store().erased]).toEqual([[ada.id, "2026-06-15T12:00:00.000Z"]]);
    expect(next.store().unreadable).toEqual([]);
    expect(next.store().records.size).toBe(1);
  });

  it("leaves every other tab, which never writes them back", async () => {
    const texts = await deviceWith(ada, ben);
    const [here, there] = [await tab(texts), await tab(texts.otherTab())];
    there.store().archivePatient(ada.id);
    await there.saver.settled();
    here.store().erasePatient(ada.id);
    await Promise.all([here.saver.settled(), there.saver.settled()]);
    expect(take(there.store().records, ada.id)).toBeUndefined();
    expect([there.store().undo(), there.store().unreadable]).toEqual([undefined, []]);
    await there.saver.settled();
    expect(allTexts(texts)).not.toContain(ada.patient.familyName);
  });

  it("is not written back by a tab that slept through it, whose next change finds out", async () => {
    const texts = await deviceWith(ada, ben);
    const asleep = await tab(deaf(texts.otherTab()));
    const { store, saver } = await tab(texts);
    store().erasePatient(ada.id);
    await saver.settled();
    asleep.store().archivePatient(ada.id);
    await asleep.saver.settled();
    expect(allTexts(texts)).not.toContain(ada.patient.familyName);
    expect(take(asleep.store().records, ada.id)).toBeUndefined();
    expect(asleep.saver.status().type).toBe("Saved");
  });

  it("stays erased with the moment that was first, where two tabs erase them at once", async () => {
    const texts = await deviceWith(ada);
    const first = localRepository(texts);
    await first.eraseRecord({ id: ada.id, erasedAt: "2026-06-15T12:00:00.000Z" });
    await localRepository(texts).eraseRecord({ id: ada.id, erasedAt: "2026-06-15T12:00:01.000Z" });
    expect((await localRepository(texts).load()).erased).toEqual([{ id: ada.id, erasedAt: "2026-06-15T12:00:00.000Z" }]);
  });

  it("is not called erased before the storage has let them go", async () => {
    const texts = await deviceWith(ada);
    const repository = localRepository(texts);
    texts.setDenied(true);
    expect(await repository.eraseRecord({ id: ada.id, erasedAt: "2026-06-15T12:00:00.000Z" })).toEqual(
      err({ type: "StorageDenied" }),
    );
  });

  it("is erased also where what is stored of them can no longer be read", async () => {
    const texts = await deviceWith(ada);
    const { store, saver } = await tab(texts);
    texts.set(`b2m:patient:${ada.id}`, `spoilt ${ada.patient.familyName}`);
    store().erasePatient(ada.id);
    await saver.settled();
    expect(allTexts(texts)).not.toContain(ada.patient.familyName);
  });

  it("comes back from a backup in every tab once a person says so, and is changed and saved there as before", async () => {
    const texts = await deviceWith(ada, ben);
    const [here, there] = [await tab(texts), await tab(texts.otherTab())];
    here.store().erasePatient(ada.id);
    await here.saver.settled();
    const change = { at: "2026-06-15T12:00:00.000Z", reason: "Restored" } as const;
    here.store().restoreBackup(planRestore(here.store().records, [ada], change, here.store().erased).erased);
    await here.saver.settled();
    const back = take(there.store().records, ada.id);
    if (back === undefined) throw new Error("The backup brought the patient back");
    expect({ ...back, chain: undefined }).toEqual(ada);
    there.store().mergeRecords([mergePatientRecords(ada, later)]);
    await there.saver.settled();
    const next = await tab(texts);
    expect(take(next.store().records, ada.id)).toEqual(mergePatientRecords(back, later));
    expect(next.store().erased.size).toBe(0);
  });
});
