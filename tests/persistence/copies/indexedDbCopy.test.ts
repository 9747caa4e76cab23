import * as fake from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { crc32 } from "../../../src/exchange/crc32.ts";
import { indexedDbCopy } from "../../../src/persistence/copies/indexedDbCopy.ts";

// A database of the browser's kind, empty for each test, and gone again afterwards.
beforeEach(() => {
  for (const [name, value] of Object.entries(fake)) if (name.startsWith("IDB")) vi.stubGlobal(name, value);
  vi.stubGlobal("indexedDB", new fake.IDBFactory());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const copyAt = (at: number, second = indexedDbCopy()) => ({
  holds: async () => {
    const read = await second.readAll();
    if (!read.ok) throw new Error(read.error.type);
    return Object.fromEntries(read.value);
  },
  puts: (...texts: readonly (readonly [key: string, text: string | undefined])[]) =>
    second.write(new Map(texts.map(([key, text]) => [key, { stand: () => text, alone: false, at }]))),
});

describe("the second copy in the browser's database", () => {
  it("holds what was written, for the next visit too, and lets go what is taken away", async () => {
    await copyAt(7).puts(["a", "one"], ["b", "two"]);
    expect(await copyAt(8).holds()).toEqual({
      a: { text: "one", earlier: [], at: 7 },
      b: { text: "two", earlier: [], at: 7 },
    });
    await copyAt(8).puts(["a", undefined]);
    expect(Object.keys(await copyAt(9).holds())).toEqual(["b"]);
  });

  it("remembers the sum of each text that stood there before, the latest last; the same text again is no change", async () => {
    const second = indexedDbCopy();
    for (const [at, text] of ["one", "two", "two", "three"].entries()) await copyAt(at, second).puts(["a", text]);
    expect(await copyAt(9, second).holds()).toEqual({ a: { text: "three", earlier: [crc32("one"), crc32("two")], at: 3 } });
  });

  it("forgets the oldest of more than fifty", async () => {
    const copy = copyAt(1);
    const texts = Array.from({ length: 53 }, (_, at) => `text ${at}`);
    for (const text of texts) await copy.puts(["a", text]);
    expect((await copy.holds())["a"]?.earlier).toEqual(texts.slice(2, -1).map(crc32));
  });

  it("reads only what it is asked for, and nothing under a key that is free", async () => {
    await copyAt(1).puts(["a", "one"], ["b", "two"]);
    const read = await indexedDbCopy().read(["b", "c"]);
    expect(read.ok && [...read.value.keys()]).toEqual(["b"]);
    expect(await indexedDbCopy().keys()).toEqual({ ok: true, value: ["a", "b"] });
  });

  it("reads very many at once as one by one: neighbours, others far away, and some that are not there", async () => {
    const name = (number: number) => `patient ${String(number).padStart(3, "0")}`;
    await copyAt(1).puts(...Array.from({ length: 100 }, (_, number) => [name(2 * number), `text ${number}`] as const));
    const asked = [...Array.from({ length: 30 }, (_, number) => name(number)), name(150), name(198), name(199)];
    const read = await indexedDbCopy().read(asked);
    const there = [...Array.from({ length: 15 }, (_, number) => 2 * number), 150, 198];
    expect(read.ok && new Map([...read.value].map(([key, { text }]) => [key, text]))).toEqual(
      new Map(there.map((number) => [name(number), `text ${number / 2}`])),
    );
  });

  it("says that there is none where the browser refuses it", async () => {
    vi.stubGlobal("indexedDB", {
      open: () => {
        throw new Error("denied");
      },
    });
    const refused = { ok: false, error: { type: "Refused" } };
    expect(await indexedDbCopy().readAll()).toEqual(refused);
    expect(await copyAt(1).puts(["a", "one"])).toEqual(refused);
  });
});
