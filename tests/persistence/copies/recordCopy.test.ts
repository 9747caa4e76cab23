import * as fake from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Erasure } from "../../../src/domain/record/erasure.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { browserTextStore } from "../../../src/persistence/browserTextStore.ts";
import { indexedDbCopy } from "../../../src/persistence/copies/indexedDbCopy.ts";
import { localCopy } from "../../../src/persistence/copies/localCopy.ts";
import type { CopyWrite, RecordCopy } from "../../../src/persistence/copies/recordCopy.ts";
import { writeDocument, writeTombstone } from "../../../src/persistence/document.ts";
import * as packing from "../../../src/persistence/packing/packedText.ts";
import { packedTexts } from "../../../src/persistence/packing/packedTexts.ts";
import { LOCAL_STORAGE_QUOTA, type TextStore } from "../../../src/persistence/textStore.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";
import { memoryCopy } from "../../support/memoryCopy.ts";

// What every copy of a device's documents promises, asked of each of them: a copy that is added later joins the list below.

/** One copy as two tabs have it, and what may happen to it from outside. */
type Opened = {
  readonly here: RecordCopy;
  readonly there: RecordCopy;
  /** From now on there is no room but for this key. */
  readonly fill: (butFor: string) => void;
  readonly refuse: () => void;
  /** Everything is taken away at once. */
  readonly empty: () => Promise<void> | void;
};

/** localStorage as two tabs see it: each hears of the other's changes. */
function twoTabsOfStorage(as: (texts: TextStore) => TextStore): Opened {
  const held = new Map<string, string>();
  const tabs: EventTarget[] = [];
  let fits = (_key: string) => true;
  let isRefused = false;
  const openTab = (): RecordCopy => {
    const events = new EventTarget();
    tabs.push(events);
    const tell = (key: string, newValue: string | null) => {
      for (const tab of tabs)
        if (tab !== events) tab.dispatchEvent(Object.assign(new Event("storage"), { key, newValue, storageArea: null }));
    };
    const area: Storage = {
      get length() {
        return held.size;
      },
      key: (place) => [...held.keys()][place] ?? null,
      getItem: (key) => held.get(key) ?? null,
      setItem: (key, text) => {
        if (!fits(key)) throw new DOMException("no room", "QuotaExceededError");
        held.set(key, text);
        tell(key, text);
      },
      removeItem: (key) => {
        held.delete(key);
        tell(key, null);
      },
      clear: () => held.clear(),
    };
    const storage = () => {
      if (isRefused) throw new DOMException("no", "SecurityError");
      return area;
    };
    return localCopy(as(browserTextStore(storage, events)));
  };
  const [here, there] = [openTab(), openTab()];
  return {
    here,
    there,
    fill: (butFor) => (fits = (key) => key === butFor),
    refuse: () => (isRefused = true),
    empty: () => {
      held.clear();
      for (const tab of tabs)
        tab.dispatchEvent(Object.assign(new Event("storage"), { key: null, newValue: null, storageArea: null }));
    },
  };
}

/** A channel between two tabs that never hears itself. */
function channels(): readonly Parameters<typeof indexedDbCopy>[0][] {
  const ends = [new EventTarget(), new EventTarget()] as const;
  const end = (mine: EventTarget, theirs: EventTarget) =>
    ({
      channel: Object.assign(mine, {
        postMessage: (data: unknown) => theirs.dispatchEvent(Object.assign(new Event("message"), { data })),
      }),
    }) as Parameters<typeof indexedDbCopy>[0];
  return [end(ends[0], ends[1]), end(ends[1], ends[0])];
}

function twoTabsOfDatabase(): Opened {
  const [mine, theirs] = channels();
  const refusing = {
    open: () => {
      throw new Error("denied");
    },
  };
  return {
    here: indexedDbCopy(mine),
    there: indexedDbCopy(theirs),
    fill: (butFor) => {
      vi.spyOn(fake.IDBObjectStore.prototype, "put").mockImplementation(function (
        this: InstanceType<typeof fake.IDBObjectStore>,
        value,
        key,
      ) {
        if (key !== butFor) throw new DOMException("no room", "QuotaExceededError");
        this.delete(key);
        return this.add(value, key);
      });
    },
    // What is open stays open until the browser closes it.
    refuse: () => {
      vi.stubGlobal("indexedDB", refusing);
      vi.spyOn(fake.IDBDatabase.prototype, "transaction").mockImplementation(() => {
        throw new Error("denied");
      });
    },
    empty: () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase("b2m-second-copy").onsuccess = () => resolve();
      }),
  };
}

function twoTabsInMemory(): Opened {
  const here = memoryCopy();
  return {
    here,
    there: here.otherTab(),
    fill: here.fill,
    refuse: () => here.refuse({ type: "Refused" }),
    empty: here.empty,
  };
}

const asTheyAre = () => twoTabsOfStorage((texts) => texts);
const packed = () => twoTabsOfStorage((texts) => packedTexts(texts, () => packing, Promise.resolve()));

// A database of the browser's kind, empty for each test, and gone again afterwards.
beforeEach(() => {
  for (const [name, value] of Object.entries(fake)) if (name.startsWith("IDB")) vi.stubGlobal(name, value);
  vi.stubGlobal("indexedDB", new fake.IDBFactory());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const ada = exampleRecord(1, 3);
const ben = exampleRecord(2, 2);
const keyOf = ({ id }: { readonly id: string }) => `b2m:patient:${id}`;
const documents = (...records: readonly PatientRecord[]) =>
  records.map((record) => [keyOf(record), writeDocument(record)] as const);

const put = (copy: RecordCopy, texts: readonly (readonly [key: string, text: string | undefined])[], alone = false) =>
  copy.write(new Map(texts.map(([key, text]) => [key, { stand: () => text, alone, at: 1 }])));

async function textsIn(copy: RecordCopy, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const read = await copy.read(keys);
  if (!read.ok) throw new Error(read.error.type);
  return new Map([...read.value].map(([key, { text }]) => [key, text]));
}

/** Who was told of what. */
function heardBy(copy: RecordCopy): readonly string[] {
  const heard: string[] = [];
  copy.watch((keys) => heard.push(...keys));
  return heard;
}

describe.each([
  { name: "in localStorage, as they are", open: asTheyAre },
  { name: "in localStorage, packed", open: packed },
  { name: "in IndexedDB", open: twoTabsOfDatabase },
  { name: "in memory", open: twoTabsInMemory },
])("a copy of the documents $name", ({ open }) => {
  it("gives back what it was given, in another tab too, and nothing under a key that has nothing", async () => {
    const { here, there } = open();
    const given = documents(ada, ben);
    expect(await put(here, given)).toMatchObject({ ok: true });
    for (const tab of [here, there])
      expect(await textsIn(tab, [...given.map(([key]) => key), keyOf({ id: "nobody" })])).toEqual(new Map(given));
  });

  it("keeps what cannot be read, and what a later release wrote, to the letter as any other", async () => {
    const { here } = open();
    const odd = new Map([
      [keyOf(ada), '{"half'],
      [keyOf(ben), '{"b2m-patient":99}'],
      ["b2m:settings", ""],
    ]);
    await put(here, [...odd]);
    expect(await textsIn(here, [...odd.keys()])).toEqual(odd);
  });

  it("names everything it holds", async () => {
    const { here, there } = open();
    expect(await here.keys()).toEqual({ ok: true, value: [] });
    await put(here, documents(ada, ben));
    const keys = await there.keys();
    expect(keys.ok && [...keys.value].sort()).toEqual([keyOf(ada), keyOf(ben)].sort());
  });

  it("is read in slices: each gives what was asked for and no more, and all together everything", async () => {
    const { here } = open();
    const given = documents(...Array.from({ length: 23 }, (_, number) => exampleRecord(number + 1, 1)));
    await put(here, given);
    const found = new Map<string, string>();
    for (let from = 0; from < given.length; from += 10) {
      const slice = given.slice(from, from + 10);
      const read = await textsIn(
        here,
        slice.map(([key]) => key),
      );
      expect(read).toEqual(new Map(slice));
      for (const [key, text] of read) found.set(key, text);
    }
    expect(found).toEqual(new Map(given));
  });

  it("asks what is to stand there in the very step, so that of two tabs neither writes over what it has not seen", async () => {
    const { here, there } = open();
    const adding = (word: string): ReadonlyMap<string, CopyWrite> =>
      new Map([[keyOf(ada), { stand: (lying) => `${lying ?? ""}${word}.`, alone: false, at: 1 }]]);
    await Promise.all([here.write(adding("one")), there.write(adding("two")), here.write(adding("three"))]);
    const text = (await textsIn(here, [keyOf(ada)])).get(keyOf(ada)) ?? "";
    expect(text.split(".").sort()).toEqual(["", "one", "three", "two"]);
  });

  it("holds of an erased patient the tombstone in their place, and no word of their record", async () => {
    const { here, there } = open();
    await put(here, documents(ada, ben));
    const erasure: Erasure = { id: ada.id, erasedAt: "2026-11-27T09:00:00.000Z" };
    await put(here, [[keyOf(ada), writeTombstone(erasure)]]);
    expect(writeDocument(ada)).toContain("Example1");
    const held = await there.read([keyOf(ada), keyOf(ben)]);
    expect(held.ok && held.value.get(keyOf(ada))?.text).toBe(writeTombstone(erasure));
    expect(held.ok && JSON.stringify(held.value.get(keyOf(ada)))).not.toContain("Example1");
    expect(held.ok && held.value.get(keyOf(ben))?.text).toBe(writeDocument(ben));
  });

  it("frees a place where nothing is to stand there any more", async () => {
    const { here, there } = open();
    await put(here, documents(ada, ben));
    await put(here, [[keyOf(ada), undefined]]);
    expect(await there.keys()).toEqual({ ok: true, value: [keyOf(ben)] });
  });

  it("tells the other tab of what it holds alone and of what it let go, and not the one that wrote", async () => {
    const { here, there } = open();
    const [heardHere, heardThere] = [heardBy(here), heardBy(there)];
    await put(here, documents(ada), true);
    await put(here, [[keyOf(ada), undefined]]);
    expect(heardThere).toEqual([keyOf(ada), keyOf(ada)]);
    expect(heardHere).toEqual([]);
  });

  it("says that there is no room, and then nothing of that step stands there: what stood stays", async () => {
    const { here, fill } = open();
    await put(here, documents(ada));
    fill(keyOf(ada));
    const refused = await put(here, [[keyOf(ada), "another text"], ...documents(ben)]);
    expect(refused).toEqual({ ok: false, error: { type: "Full" } });
    expect(await textsIn(here, [keyOf(ada), keyOf(ben)])).toEqual(new Map(documents(ada)));
  });

  it("says that it is refused, whatever is asked, and never throws", async () => {
    const { here, refuse } = open();
    await put(here, documents(ada));
    refuse();
    const refused = { ok: false, error: { type: "Refused" } };
    expect(await here.keys()).toEqual(refused);
    expect(await here.read([keyOf(ada)])).toEqual(refused);
    expect(await put(here, documents(ben))).toEqual(refused);
  });

  it("tells when everything was taken away at once, until nobody wants to hear it", async () => {
    const { here, empty } = open();
    let times = 0;
    const stop = here.watchEmptied(() => (times += 1));
    await put(here, documents(ada));
    await empty();
    expect(times).toBe(1);
    expect(await here.keys()).toEqual({ ok: true, value: [] });
    stop();
    await put(here, documents(ada));
    await empty();
    expect(times).toBe(1);
  });
});

describe("the room of a copy", () => {
  it.each([
    { name: "as they are", open: asTheyAre },
    { name: "packed", open: packed },
  ])("in localStorage shrinks by what a document takes there, $name", async ({ open }) => {
    const { here } = open();
    const [[key, text] = ["", ""]] = documents(exampleRecord(1, 20));
    expect(await here.room()).toEqual({ used: 0, quota: LOCAL_STORAGE_QUOTA });
    await put(here, [[key, text]]);
    expect(await here.room()).toEqual({ used: here.takes(key, text), quota: LOCAL_STORAGE_QUOTA });
  });

  it("takes less than half where it lies packed, and in IndexedDB what its letters take", () => {
    const [[key, text] = ["", ""]] = documents(exampleRecord(1, 20));
    const plain = key.length + text.length;
    expect(asTheyAre().here.takes(key, text)).toBe(plain);
    expect(packed().here.takes(key, text)).toBeLessThan(plain / 2);
    expect(twoTabsOfDatabase().here.takes(key, text)).toBe(plain);
  });

  it("in IndexedDB is what the browser estimates in bytes, two for each letter; not known where it does not say", async () => {
    const estimating = (estimate: () => Promise<StorageEstimate>) => indexedDbCopy({ estimate }).room();
    expect(await estimating(async () => ({ usage: 20, quota: 100 }))).toEqual({ used: 10, quota: 50 });
    expect(await estimating(async () => ({ usage: 20 }))).toBeUndefined();
    expect(await estimating(async () => Promise.reject(new Error("denied")))).toBeUndefined();
    expect(await indexedDbCopy().room()).toBeUndefined();
  });

  it("is not known where the browser refuses to say what is stored", async () => {
    const { here, refuse } = asTheyAre();
    refuse();
    expect(await here.room()).toBeUndefined();
  });
});
