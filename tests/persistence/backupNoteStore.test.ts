import { describe, expect, it } from "vitest";
import { backupKeeper } from "../../src/app/backup/backupKeeper.ts";
import type { BackupNote } from "../../src/domain/device/backupStanding.ts";
import { backupNoteStore } from "../../src/persistence/backupNoteStore.ts";
import { localRepository } from "../../src/persistence/localRepository.ts";
import { memoryTextStore } from "../../src/persistence/memoryTextStore.ts";
import { exampleRecord } from "../support/exampleRecords.ts";

const KEY = "b2m:backup-note";
const note: BackupNote = { lastAt: "2026-06-15T12:00:00.000Z", reminds: false };

describe("what a device remembers of its backups", () => {
  it("is read as it was written", () => {
    const texts = memoryTextStore();
    backupNoteStore(texts).write(note);
    expect(backupNoteStore(texts).read()).toEqual(note);
  });

  it.each<readonly [string, (text: string) => string]>([
    ["cut short", (text) => text.slice(0, -9)],
    ["changed by one letter", (text) => text.replace("2026", "2036")],
    ["of a later release", (text) => text.replace('"b2m-backup-note":1', '"b2m-backup-note":2')],
    ["no JSON", () => "yesterday"],
  ])("reminds too early and never too late where it is %s", (_, spoil) => {
    const texts = memoryTextStore();
    backupNoteStore(texts).write(note);
    const text = texts.get(KEY);
    texts.set(KEY, spoil(text.ok ? (text.value ?? "") : ""));
    expect(backupNoteStore(texts).read()).toEqual({ reminds: true });
  });

  it("is no document of the records: they load beside it, and nothing is called damaged", async () => {
    const texts = memoryTextStore();
    await localRepository(texts).saveRecord(exampleRecord(1, 1));
    texts.set(KEY, "spoilt");
    const loaded = await localRepository(texts).load();
    expect([loaded.records.size, loaded.damaged]).toEqual([1, []]);
  });

  it("is never set back by an older backup, and keeps whether it reminds", () => {
    const texts = memoryTextStore();
    const keeper = backupKeeper(backupNoteStore(texts));
    keeper.remind(false);
    keeper.made("2026-06-15T12:00:00.000Z");
    keeper.made("2026-05-01T12:00:00.000Z");
    expect(keeper.note()).toEqual(note);
    expect(backupNoteStore(texts).read()).toEqual(note);
  });
});
