import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { err } from "../../../src/domain/result.ts";
import { entriesOn, take } from "../../../src/domain/shelf.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { copiedTexts } from "../../../src/persistence/copies/copiedTexts.ts";
import { localCopy } from "../../../src/persistence/copies/localCopy.ts";
import { localRepository } from "../../../src/persistence/localRepository.ts";
import { memoryTextStore } from "../../../src/persistence/memoryTextStore.ts";
import type { TextStore } from "../../../src/persistence/textStore.ts";
import { inEveryCopy } from "../../../src/persistence/copies/inEveryCopy.ts";
import { newDataKey, type DataKey } from "../../../src/persistence/vault/cipher.ts";
import { PLAIN, type TextCodec } from "../../../src/persistence/vault/codedTexts.ts";
import {
  changeHead,
  closeVault,
  openVault,
  sealWhatIsPlain,
  settleVault,
  type Places,
} from "../../../src/persistence/vault/vaultRoad.ts";
import { seal } from "../../../src/exchange/sealedText.ts";
import { sealedCodec } from "../../../src/persistence/vault/sealedCodec.ts";
import {
  newVault,
  openByPasskey,
  openByPassphrase,
  underPassphrase,
  withoutPasskey,
  withoutVault,
  withPasskey,
  type NewVault,
} from "../../../src/persistence/vault/vaultHead.ts";
import { chance } from "../../support/chanceBytes.ts";
import { entriesOf } from "../../../src/domain/byId.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";
import { memoryCopy, type MemoryCopy } from "../../support/memoryCopy.ts";
import { arbitraryRecords } from "../../support/patientRecords.ts";

const atOnce = async <Value>(answer: Promise<Value>): Promise<Value | undefined> => answer;
const ada = exampleRecord(1, 3);

type Disk = { readonly first: TextStore; readonly second: MemoryCopy };

/** A visit that begins by finding out whether the device is locked, and opens it with this key where it is. */
async function visit({ first, second }: Disk, key?: DataKey) {
  const found = await settleVault({ first, second }, atOnce);
  if (found.type === "Unreadable") throw new Error("The head cannot be read");
  if (found.type === "Closed" && key === undefined) throw new Error("The device is locked");
  const codec = found.type === "Closed" && key !== undefined ? sealedCodec(key, chance) : PLAIN;
  const copies = copiedTexts(
    [localCopy(first), second],
    () => 1_772_000_000_000,
    () => codec,
  );
  await copies.open(atOnce);
  if (found.type === "Closed") sealWhatIsPlain(first, codec, copies.copy);
  const repository = inEveryCopy(localRepository(copies.texts), copies);
  const loaded = await repository.load();
  await copies.kept();
  return { found, codec, mended: copies.mended(), repository, loaded };
}

async function deviceWith(...records: readonly PatientRecord[]): Promise<Disk> {
  const disk = { first: memoryTextStore(), second: memoryCopy() };
  const { repository } = await visit(disk);
  for (const record of records) expect(await repository.saveRecord(record)).toMatchObject({ ok: true });
  return disk;
}

/** Everything that lies in either copy, as bytes would be searched. */
const lying = ({ first, second }: Disk): string => {
  const keys = first.keys();
  if (!keys.ok) throw new Error("denied");
  const texts = keys.value
    .map((key) => first.get(key))
    .flatMap((text) => (text.ok && text.value !== undefined ? [text.value] : []));
  return [...texts, ...[...second.held.values()].map(({ text }) => text)].join("\n");
};
const isPlain = (disk: Disk): boolean => /b2m-patient|b2m-settings|b2m-index/u.test(lying(disk));
const isSealedSomewhere = (disk: Disk): boolean => lying(disk).includes("b2m-sealed:");

/** A browser that is killed at one of its steps: nothing after it is done. */
class Killed extends Error {}
function killedAt(disk: Disk, step: number): Places {
  let left = step;
  const counted =
    <Asked extends readonly unknown[], Answer>(act: (...asked: Asked) => Answer) =>
    (...asked: Asked): Answer => {
      left -= 1;
      if (left < 0) throw new Killed();
      return act(...asked);
    };
  return {
    first: { ...disk.first, set: counted(disk.first.set), remove: counted(disk.first.remove) },
    second: { ...disk.second, write: counted(disk.second.write) },
  };
}
async function untilKilled(road: () => Promise<unknown>): Promise<"done" | "killed"> {
  try {
    await road();
    return "done";
  } catch (problem) {
    if (problem instanceof Killed) return "killed";
    throw problem;
  }
}

let vault: NewVault;
beforeAll(async () => {
  vault = await newVault("calm river under seven bridges", undefined, chance);
});
const codecOf = (key: DataKey): TextCodec => sealedCodec(key, chance);

describe("a device on which a passphrase is set", () => {
  test("holds nothing that can be read, in either copy, and gives all of it to whoever has the key", async () => {
    const disk = await deviceWith(ada, exampleRecord(2, 5));
    disk.first.set("b2m:aside:b2m:patient:9", '{"b2m-patient":1, damaged');
    const before = (await visit(disk)).loaded.records;
    expect(await closeVault(disk, vault.head, codecOf(vault.key))).toEqual({ ok: true, value: undefined });
    expect(isPlain(disk)).toBe(false);
    expect(lying(disk)).not.toContain(take(before, ada.id)?.patient.familyName);
    const { found, loaded, mended, repository } = await visit(disk, vault.key);
    expect(found.type).toBe("Closed");
    expect(loaded.records).toEqual(before);
    expect(mended).toEqual({ broughtBack: 0, mended: 0, secondMended: 0 });
    expect(await repository.movedAside()).toEqual({
      ok: true,
      value: [{ key: "b2m:aside:b2m:patient:9", text: '{"b2m-patient":1, damaged' }],
    });
    expect(disk.second.held.has("b2m:aside:b2m:patient:9")).toBe(false);
  });

  test("stays so after a save", async () => {
    const disk = await deviceWith(ada);
    await closeVault(disk, vault.head, codecOf(vault.key));
    const { repository } = await visit(disk, vault.key);
    expect(await repository.saveRecord(exampleRecord(3, 2))).toMatchObject({ ok: true });
    expect(isPlain(disk)).toBe(false);
    expect(entriesOn((await visit(disk, vault.key)).loaded.records)).toHaveLength(2);
  });

  test("shows all records as damaged to a wrong key, and writes over none", async () => {
    const disk = await deviceWith(ada);
    await closeVault(disk, vault.head, codecOf(vault.key));
    const sealed = disk.second.held.get(`b2m:patient:${ada.id}`)?.text;
    const { loaded, repository } = await visit(disk, newDataKey(chance));
    expect(loaded.damaged.map(({ key }) => key)).toContain(`b2m:patient:${ada.id}`);
    expect((await repository.saveRecord(ada)).ok).toBe(false);
    expect(disk.second.held.get(`b2m:patient:${ada.id}`)?.text).toBe(sealed);
  });

  test("mends a sealed text that was altered, or swapped with another patient's, from the other copy", async () => {
    const [ben, alter] = [exampleRecord(2, 2), (text: string) => `${text.slice(0, -5)}AAAA=`];
    const disk = await deviceWith(ada, ben);
    await closeVault(disk, vault.head, codecOf(vault.key));
    const before = (await visit(disk, vault.key)).loaded.records;
    const place = (record: PatientRecord) => `b2m:patient:${record.id}`;
    const stored = (record: PatientRecord): string => {
      const text = disk.first.get(place(record));
      return text.ok ? (text.value ?? "") : "";
    };
    disk.first.set(place(ada), alter(stored(ada)));
    expect((await visit(disk, vault.key)).loaded.records).toEqual(before);
    const [a, b] = [stored(ada), stored(ben)];
    disk.first.set(place(ada), b);
    disk.first.set(place(ben), a);
    const swapped = await visit(disk, vault.key);
    expect(swapped.loaded.records).toEqual(before);
    expect(swapped.mended.mended).toBe(2);
  });
});

describe("a sealed document that was set back to an older state, which opens as well as the later one,", () => {
  const place = `b2m:patient:${ada.id}`;
  const later = exampleRecord(1, 6);
  /** A device under a passphrase on which a patient was saved twice, and what lay in its copies after the first time. */
  async function savedTwice() {
    const disk = await deviceWith(ada);
    await closeVault(disk, vault.head, codecOf(vault.key));
    const lay = { first: disk.first.get(place), second: disk.second.held.get(place) };
    const { repository } = await visit(disk, vault.key);
    expect(await repository.saveRecord(later)).toMatchObject({ ok: true });
    if (!lay.first.ok || lay.first.value === undefined || lay.second === undefined) throw new Error("nothing lay there");
    return { disk, first: lay.first.value, second: lay.second };
  }
  const resultsOf = async (disk: Disk) => {
    const { loaded, mended } = await visit(disk, vault.key);
    return [entriesOf(take(loaded.records, ada.id)?.observations ?? {}).length, mended.mended] as const;
  };

  test("is told by the second copy, which has the later one, and said to be mended", async () => {
    const { disk, first } = await savedTwice();
    disk.first.set(place, first);
    expect(await resultsOf(disk)).toEqual([6, 1]);
  });

  test("is told by the first copy where it was the second's", async () => {
    const { disk, second } = await savedTwice();
    disk.second.held.set(place, second);
    expect((await resultsOf(disk))[0]).toBe(6);
  });

  test("is not told where both copies were set back together: the stamp of its history on paper, or a backup, tells it", async () => {
    const { disk, first, second } = await savedTwice();
    disk.first.set(place, first);
    disk.second.held.set(place, second);
    expect((await resultsOf(disk))[0]).toBeLessThan(6);
  });
});

describe("a road that is cut off by a killed browser, at any of its steps,", () => {
  const records = arbitraryRecords(3);

  test("to a set passphrase: the device is as it was, or all of it is sealed; nobody is missing", async () => {
    await fc.assert(
      fc.asyncProperty(records, fc.nat(24), async (people, step) => {
        const disk = await deviceWith(...people);
        const before = (await visit(disk)).loaded.records;
        await untilKilled(() => closeVault(killedAt(disk, step), vault.head, codecOf(vault.key)));
        const found = await settleVault(disk, atOnce);
        expect(found.type === "Closed" ? isPlain(disk) : isSealedSomewhere(disk)).toBe(false);
        const after = await visit(disk, vault.key);
        expect(after.loaded.records).toEqual(before);
        expect(after.loaded.damaged).toEqual([]);
        expect(found.type === "Closed" ? isPlain(disk) : isSealedSomewhere(disk)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  test("to a passphrase taken away: all is sealed, or nothing is; nobody is missing", async () => {
    await fc.assert(
      fc.asyncProperty(records, fc.nat(24), async (people, step) => {
        const disk = await deviceWith(...people);
        await closeVault(disk, vault.head, codecOf(vault.key));
        const before = (await visit(disk, vault.key)).loaded.records;
        await untilKilled(() => openVault(killedAt(disk, step), withoutVault(vault.head), codecOf(vault.key)));
        const found = await settleVault(disk, atOnce);
        expect(found.type === "Closed" ? isPlain(disk) : isSealedSomewhere(disk)).toBe(false);
        const after = await visit(disk, vault.key);
        expect(after.loaded.records).toEqual(before);
        expect(after.loaded.damaged).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("to another passphrase: one of the two opens it, and only one", async () => {
    for (const step of [0, 1, 2, 3]) {
      const disk = await deviceWith(ada);
      await closeVault(disk, vault.head, codecOf(vault.key));
      const changed = await underPassphrase(vault.head, vault.key, "another calm river of words", chance);
      await untilKilled(() => changeHead(killedAt(disk, step), changed));
      const found = await settleVault(disk, atOnce);
      if (found.type !== "Closed") throw new Error("It must be locked");
      const opened = await Promise.all(
        ["calm river under seven bridges", "another calm river of words"].map((typed) => openByPassphrase(found.head, typed)),
      );
      expect(opened.filter(({ ok: opens }) => opens)).toHaveLength(1);
      expect(take((await visit(disk, vault.key)).loaded.records, ada.id)).toEqual(ada);
    }
  });
});

describe("a passkey that is added or removed while the browser is killed, at any step,", () => {
  const output = new Uint8Array(32).fill(7);
  const passkey = { id: Uint8Array.of(1, 2), transports: [], input: new Uint8Array(32), output };
  const label = { name: "Key of the ward", addedAt: "2026-11-27T08:00:00.000Z" } as const;

  test("opens in both copies or in neither; the passphrase stays as it was, and nobody is missing", async () => {
    const added = withPasskey(vault.head, vault.key, passkey, label, chance);
    const id = added.passkeys[0]?.id ?? "";
    const ways = [
      { from: vault.head, to: added },
      { from: added, to: withoutPasskey(added, id) },
    ];
    const seen = new Set<string>();
    for (const { from, to } of ways)
      for (const step of [0, 1, 2]) {
        const disk = await deviceWith(ada);
        await closeVault(disk, from, codecOf(vault.key));
        const end = await untilKilled(() => changeHead(killedAt(disk, step), to));
        const found = await settleVault(disk, atOnce);
        if (found.type !== "Closed") throw new Error("It must be locked");
        expect([from, to]).toContainEqual(found.head);
        // Whichever it is, both copies say the same from now on.
        expect(lyingAt(disk.first, "b2m:vault")).toBe(disk.second.held.get("b2m:vault")?.text);
        // By which it opens whatever became of the passkey.
        expect(found.head.passphrase).toEqual(vault.head.passphrase);
        expect(take((await visit(disk, vault.key)).loaded.records, ada.id)).toEqual(ada);
        seen.add(`${end}, ${openByPasskey(found.head, id, output).ok ? "opens" : "does not"}`);
      }
    expect([...seen].toSorted()).toEqual(["done, does not", "done, opens", "killed, does not", "killed, opens"]);
  });
});

describe("the head of the vault", () => {
  test.each(["first", "second"] as const)(
    "of a later release in the %s copy is said to be newer, and nothing is written over",
    async (where) => {
      const disk = await deviceWith(ada);
      await closeVault(disk, vault.head, codecOf(vault.key));
      const later = seal({ name: "b2m-vault", current: 3 }, { ...vault.head, generation: 9, bells: true });
      if (where === "first") disk.first.set("b2m:vault", later);
      else disk.second.held.set("b2m:vault", { text: later, earlier: [] });
      const before = lying(disk);
      expect(await settleVault(disk, atOnce)).toMatchObject({ type: "Unreadable", why: { type: "Newer", version: 3 } });
      expect(lying(disk)).toBe(before);
    },
  );

  test("is mended from the other copy where one lost or spoilt it", async () => {
    const disk = await deviceWith(ada);
    await closeVault(disk, vault.head, codecOf(vault.key));
    const head = disk.second.held.get("b2m:vault")?.text ?? "";
    disk.first.remove("b2m:vault");
    expect((await settleVault(disk, atOnce)).type).toBe("Closed");
    expect(disk.first.get("b2m:vault")).toEqual({ ok: true, value: head });
    disk.first.set("b2m:vault", head.slice(0, 60));
    expect((await settleVault(disk, atOnce)).type).toBe("Closed");
    expect(disk.first.get("b2m:vault")).toEqual({ ok: true, value: head });
    disk.second.held.delete("b2m:vault");
    expect((await settleVault(disk, atOnce)).type).toBe("Closed");
    expect(disk.second.held.get("b2m:vault")?.text).toBe(head);
  });

  test("that is spoilt in both copies is said, and nothing is opened, written or passed for an empty device", async () => {
    const disk = await deviceWith(ada);
    await closeVault(disk, vault.head, codecOf(vault.key));
    disk.first.set("b2m:vault", "{");
    disk.second.held.set("b2m:vault", { text: "{", earlier: [] });
    const before = lying(disk);
    expect(await settleVault(disk, atOnce)).toEqual({ type: "Unreadable", why: { type: "Damaged" }, text: "{" });
    expect(lying(disk)).toBe(before);
  });

  test("alone is asked for where the browser refuses the second copy", async () => {
    const disk = await deviceWith(ada);
    await closeVault(disk, vault.head, codecOf(vault.key));
    disk.second.refuse({ type: "Refused" });
    expect((await settleVault(disk, atOnce)).type).toBe("Closed");
  });
});

describe("where the second copy is refused", () => {
  test("no passphrase can be set, and everything stays as it was", async () => {
    const disk = await deviceWith(ada);
    const before = lying(disk);
    disk.second.refuse({ type: "Full" });
    expect(await closeVault(disk, vault.head, codecOf(vault.key))).toEqual(err({ type: "Full" }));
    expect(lying(disk)).toBe(before);
  });
});

describe("a first copy too small for sealed texts", () => {
  test("holds fewer of them, none readable, and the second holds all", async () => {
    const quota = 30_000;
    const first = memoryTextStore({ quota });
    const disk: Disk = { first, second: memoryCopy() };
    const { repository } = await visit(disk);
    for (let number = 1; number <= 12; number += 1)
      expect(await repository.saveRecord(exampleRecord(number, 6))).toMatchObject({ ok: true });
    const keys = first.keys();
    const used = keys.ok ? keys.value.reduce((sum, key) => sum + key.length + (lyingAt(first, key)?.length ?? 0), 0) : 0;
    first.setQuota(used + 10);
    expect(await closeVault(disk, vault.head, codecOf(vault.key))).toMatchObject({ ok: true });
    expect(isPlain(disk)).toBe(false);
    first.setQuota(quota * 4);
    expect(entriesOn((await visit(disk, vault.key)).loaded.records)).toHaveLength(12);
  });
});

const lyingAt = (texts: TextStore, key: string): string | undefined => {
  const text = texts.get(key);
  return text.ok ? text.value : undefined;
};
