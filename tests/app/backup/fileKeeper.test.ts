import { webcrypto } from "node:crypto";
import { describe, expect, it } from "vitest";
import { fileKeeper } from "../../../src/app/backup/fileKeeper.ts";
import { instantAt, type Instant } from "../../../src/domain/instant.ts";
import { entriesOn } from "../../../src/domain/shelf.ts";
import { parseBackup, writeBackup } from "../../../src/exchange/backup.ts";
import {
  decryptBackup,
  encryptBackupUnder,
  newBackupKey,
  readEncryptedSteps,
  type Cryptography,
} from "../../../src/exchange/encryptedBackup.ts";
import { atOnce } from "../../../src/exchange/steps.ts";
import type { BackupFolder, KeptFile } from "../../../src/persistence/keptFileStore.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";
import { monitorWith } from "../../support/monitor.ts";

const cryptography: Cryptography = {
  crypto: webcrypto as unknown as Crypto,
  clock: () => 0,
  breathe: async () => {},
};

/** A folder of the device: files are swapped when they are closed, as a browser does it, and it can be taken away or forbidden. */
function folderOfDevice() {
  const files = new Map<string, string>();
  const may = { permission: "granted" as PermissionState, broken: false, asked: 0 };
  let hold: Promise<void> | undefined;
  const folder = {
    name: "Backups",
    queryPermission: async () => may.permission,
    requestPermission: async () => {
      may.asked += 1;
      may.permission = "granted";
      return may.permission;
    },
    getFileHandle: async (name: string) => {
      if (may.broken) throw new DOMException("gone", "NotFoundError");
      return {
        createWritable: async () => {
          let text = "";
          return {
            write: async (more: string) => {
              text += more;
            },
            close: async () => {
              await hold;
              files.set(name, text);
            },
          };
        },
      };
    },
  } as unknown as BackupFolder;
  return {
    folder,
    files,
    may,
    holdWriting: () => {
      let release = () => {};
      hold = new Promise((resolve) => (release = resolve));
      return () => {
        hold = undefined;
        release();
      };
    },
  };
}

/** A device with so many patients, and what passes on it. */
function device(patients: number, remembered?: KeptFile, lastAt?: Instant, prefix = "kept") {
  const monitor = monitorWith(Array.from({ length: patients }, (_, number) => exampleRecord(number, 1)));
  const planned: (() => void)[] = [];
  const made: Instant[] = [];
  let kept = remembered;
  let moment = Date.parse("2026-06-15T12:00:00.000Z");
  let names = 0;
  let asked = 0;
  const keeper = fileKeeper({
    monitor: {
      getState: () => {
        asked += 1;
        return monitor.getState();
      },
      subscribe: monitor.subscribe,
    },
    store: {
      read: async () => kept,
      write: async (next) => {
        kept = next;
      },
      remove: async () => {
        kept = undefined;
      },
    },
    now: () => instantAt((moment += 1000)),
    after: (_, work) => void planned.push(work),
    write: async ({ records, settings, madeAt }, key) => {
      const text = writeBackup({ madeAt, records: entriesOn(records), settings });
      return key === undefined ? text : encryptBackupUnder(text, key, cryptography);
    },
    newName: () => `${prefix}-${(names += 1)}.json`,
    upToDateSince: () => lastAt,
    made: (at) => made.push(at),
  });
  const change = (number: number) => monitor.getState().addRecords([exampleRecord(100 + number, 1)]);
  /** Lets the gathered time pass, and what is written be written. */
  const pass = async () => {
    planned.splice(0).forEach((work) => work());
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { monitor, keeper, planned, made, change, pass, kept: () => kept, timesAsked: () => asked };
}

const patientsIn = (text: string | undefined): number => {
  const backup = parseBackup(text ?? "");
  if (!backup.ok) throw new Error("no backup");
  return backup.value.records.length;
};

describe("a backup file that is kept up to date", () => {
  it("is written whole when it is begun, and counts as a backup", async () => {
    const { folder, files } = folderOfDevice();
    const { keeper, made } = device(3);
    await keeper.begin(folder);
    expect(patientsIn(files.get("kept-1.json"))).toBe(3);
    expect(keeper.state().type).toBe("UpToDate");
    expect(made).toHaveLength(1);
  });

  it("is nothing for whose sake the records of an hour ago are held, where none is kept", async () => {
    const { folder } = folderOfDevice();
    const { keeper, change, timesAsked } = device(3);
    await keeper.resume();
    change(1);
    expect(timesAsked()).toBe(0);
    await keeper.begin(folder);
    await keeper.stop();
    const before = timesAsked();
    change(2);
    expect(timesAsked()).toBe(before);
  });

  it("is written again after a while when something changes, once for all that changed meanwhile", async () => {
    const { folder, files } = folderOfDevice();
    const { keeper, change, planned, pass, made } = device(3);
    await keeper.begin(folder);
    change(1);
    change(2);
    expect([keeper.state().type, planned.length, patientsIn(files.get("kept-1.json"))]).toEqual(["Waiting", 1, 3]);
    await pass();
    expect([keeper.state().type, patientsIn(files.get("kept-1.json")), made.length]).toEqual(["UpToDate", 5, 2]);
  });

  it("misses nothing that changes while it is written", async () => {
    const { folder, files, holdWriting } = folderOfDevice();
    const { keeper, change, pass } = device(1);
    await keeper.begin(folder);
    change(1);
    const release = holdWriting();
    await pass();
    expect(keeper.state().type).toBe("Writing");
    change(2);
    release();
    await pass();
    await pass();
    expect([keeper.state().type, patientsIn(files.get("kept-1.json"))]).toEqual(["UpToDate", 3]);
  });

  it("is written at once when the page is left, if something waits", async () => {
    const { folder, files } = folderOfDevice();
    const { keeper, change } = device(1);
    await keeper.begin(folder);
    change(1);
    await keeper.flush();
    expect(patientsIn(files.get("kept-1.json"))).toBe(2);
  });

  it("is never written over by fewer patients than it holds: another file is begun beside it", async () => {
    const { folder, files } = folderOfDevice();
    const first = device(5);
    await first.keeper.begin(folder);
    const emptied = device(1, first.kept(), undefined, "other");
    await emptied.keeper.resume();
    expect([patientsIn(files.get("kept-1.json")), patientsIn(files.get("other-1.json"))]).toEqual([5, 1]);
    emptied.change(1);
    await emptied.pass();
    expect([patientsIn(files.get("kept-1.json")), patientsIn(files.get("other-1.json"))]).toEqual([5, 2]);
  });

  it("is encrypted under the passphrase, and opens with it and no other", async () => {
    const { folder, files } = folderOfDevice();
    const { keeper, change, pass } = device(2);
    await keeper.begin(folder, await newBackupKey("four or five words", cryptography));
    change(1);
    await pass();
    // The browser encrypts in its own time.
    await expect.poll(() => keeper.state().type).toBe("UpToDate");
    const text = files.get("kept-1.json") ?? "";
    expect(text).not.toMatch(/Example/u);
    const read = atOnce(readEncryptedSteps(text));
    if (!read.ok) throw new Error("no encrypted backup");
    const opened = await decryptBackup(read.value, "four or five words", cryptography.crypto);
    expect(opened.ok && patientsIn(opened.value)).toBe(3);
    expect((await decryptBackup(read.value, "four or five word", cryptography.crypto)).ok).toBe(false);
  });
});

describe("a backup file of an earlier visit", () => {
  const begun = async () => {
    const place = folderOfDevice();
    const first = device(2);
    await first.keeper.begin(place.folder);
    place.files.clear();
    return { ...place, remembered: first.kept() };
  };

  it("is not touched while the browser wants to be asked, and says so; a click goes on", async () => {
    const { may, files, remembered } = await begun();
    may.permission = "prompt";
    const { keeper, change, planned } = device(3, remembered);
    await keeper.resume();
    change(1);
    expect([keeper.state().type, planned.length, files.size, may.asked]).toEqual(["NotAllowed", 0, 0, 0]);
    await keeper.allow();
    expect([keeper.state().type, may.asked]).toEqual(["UpToDate", 1]);
    expect(patientsIn(files.get("kept-1.json"))).toBe(4);
  });

  it("is left as it is where the last backup holds everything, and written where it does not", async () => {
    const { files, remembered } = await begun();
    const still = device(2, remembered, "2026-06-14T12:00:00.000Z");
    await still.keeper.resume();
    expect([still.keeper.state(), files.size]).toEqual([{ type: "UpToDate", at: "2026-06-14T12:00:00.000Z" }, 0]);
    const changed = device(3, remembered);
    await changed.keeper.resume();
    expect(patientsIn(files.get("kept-1.json"))).toBe(3);
  });

  it("that cannot be written says so, and is tried again at the next change", async () => {
    const { may, files, remembered } = await begun();
    may.broken = true;
    const { keeper, change, pass } = device(3, remembered);
    await keeper.resume();
    expect(keeper.state().type).toBe("Failed");
    may.broken = false;
    change(1);
    await pass();
    expect([keeper.state().type, patientsIn(files.get("kept-1.json"))]).toEqual(["UpToDate", 4]);
  });

  it("stays where it is when it is kept no longer, and hears of nothing more", async () => {
    const { files, folder } = await begun();
    const { keeper, change, planned, kept } = device(1);
    await keeper.begin(folder);
    await keeper.stop();
    change(1);
    expect([keeper.state().type, planned.length, kept()]).toEqual(["Off", 0, undefined]);
    expect(patientsIn(files.get("kept-1.json"))).toBe(1);
  });
});
