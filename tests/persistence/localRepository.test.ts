import type { Instant } from "../../src/domain/instant.ts";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesOf } from "../../src/domain/byId.ts";
import { amend, type ObservationContent } from "../../src/domain/measuring/observation.ts";
import { mergePatientRecords, type PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { err, ok } from "../../src/domain/result.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/device/settings.ts";
import { emptyShelf, shelve, take } from "../../src/domain/shelf.ts";
import { seal } from "../../src/exchange/sealedText.ts";
import { CURRENT_VERSION } from "../../src/persistence/migrations/upgrade.ts";
import { localRepository } from "../../src/persistence/localRepository.ts";
import { memoryTextStore } from "../../src/persistence/memoryTextStore.ts";
import type { OutsideChange } from "../../src/persistence/repository.ts";
import type { TextChange, TextStore } from "../../src/persistence/textStore.ts";
import { exampleRecord, exampleResult, withResult } from "../support/exampleRecords.ts";
import { arbitraryCopies, arbitraryRecords } from "../support/patientRecords.ts";

const INDEX = "b2m:index";
const keyOf = (record: Pick<PatientRecord, "id">) => `b2m:patient:${record.id}`;
const [ada, ben] = [exampleRecord(1, 3), exampleRecord(2, 2)];

const textAt = (texts: TextStore, key: string): string => {
  const text = texts.get(key);
  if (!text.ok || text.value === undefined) throw new Error(`Nothing is stored at ${key}`);
  return text.value;
};
/** Every stored text by its key. */
const allOf = (texts: TextStore) => {
  const keys = texts.keys();
  return new Map((keys.ok ? keys.value : []).map((key) => [key, textAt(texts, key)]));
};
/** A device on which these records are stored. */
async function deviceWith(...records: readonly PatientRecord[]) {
  const texts = memoryTextStore();
  const repository = localRepository(texts);
  for (const record of records) expect(await repository.saveRecord(record)).toEqual(ok(undefined));
  return texts;
}
/** The same texts, and a list of every key that was read or written through them. */
function watched(texts: TextStore) {
  const steps: string[] = [];
  const listening: TextStore = {
    ...texts,
    get: (key) => (steps.push(`read ${key}`), texts.get(key)),
    set: (key, text) => (steps.push(`write ${key}`), texts.set(key, text)),
  };
  return { texts: listening, steps };
}
/** What the next visit finds. */
const nextVisit = (texts: TextStore) => localRepository(texts).load();

describe("the records of a device", () => {
  it("lack a patient whom another tab takes away while they are read, and call nothing damaged for it", async () => {
    const texts = await deviceWith(ada, ben);
    const takenAway: TextStore = { ...texts, get: (key) => (key === keyOf(ada) ? ok(undefined) : texts.get(key)) };
    const loaded = await nextVisit(takenAway);
    expect(loaded).toMatchObject({ records: shelve([ben]), damaged: [] });
  });

  it("are all there at the next visit, exactly as they were saved", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecords(4), async (records) => {
        const loaded = await nextVisit(await deviceWith(...records));
        expect(loaded).toEqual({ records: shelve(records), settings: DEFAULT_SETTINGS, damaged: [], storage: "open" });
      }),
      { numRuns: 50 },
    );
  });

  it("are none on a device that was never used", async () => {
    expect(await nextVisit(memoryTextStore())).toEqual({
      records: emptyShelf,
      settings: DEFAULT_SETTINGS,
      damaged: [],
      storage: "open",
    });
  });

  it("are said to be out of reach, not to be none, where the browser refuses its storage", async () => {
    const texts = await deviceWith(ada);
    texts.setDenied(true);
    expect(await nextVisit(texts)).toMatchObject({ records: emptyShelf, storage: "denied" });
    expect(await localRepository(texts).usage()).toEqual(err({ type: "StorageDenied" }));
  });

  it("are read without writing anything", async () => {
    const texts = await deviceWith(ada, ben);
    const before = allOf(texts);
    await nextVisit(texts);
    expect(allOf(texts)).toEqual(before);
  });
});

describe("saving one result", () => {
  it("reads and writes the document of that patient and nothing else", async () => {
    const { texts, steps } = watched(await deviceWith(ada, ben));
    const repository = localRepository(texts);
    await repository.load();
    steps.length = 0;
    await repository.saveRecord(withResult(ada, exampleResult(1, 9)));
    expect(steps).toEqual([`read ${keyOf(ada)}`, `write ${keyOf(ada)}`, `read ${keyOf(ada)}`]);
  });

  it("writes nothing at all when nothing changed", async () => {
    const { texts, steps } = watched(await deviceWith(ada));
    expect(await localRepository(texts).saveRecord(structuredClone(ada))).toEqual(ok(undefined));
    expect(steps).toEqual([`read ${keyOf(ada)}`, `read ${INDEX}`]);
  });

  it("has stored it before the promise is handed back, so that a page that closes at once loses nothing", async () => {
    const texts = memoryTextStore();
    const answer = localRepository(texts).saveRecord(ada);
    expect((await nextVisit(texts)).records).toEqual(shelve([ada]));
    expect(await answer).toEqual(ok(undefined));
  });

  it("names a new patient in the index, read and written once for all that are saved together", async () => {
    const { texts, steps } = watched(memoryTextStore());
    const repository = localRepository(texts);
    await Promise.all([repository.saveRecord(ada), repository.saveRecord(ben)]);
    const each = (record: PatientRecord) => [`read ${keyOf(record)}`, `write ${keyOf(record)}`, `read ${keyOf(record)}`];
    expect(steps).toEqual([...each(ada), ...each(ben), `read ${INDEX}`, `write ${INDEX}`, `read ${INDEX}`]);
  });

  it("is refused by name when the storage is full, and leaves what was stored", async () => {
    const texts = await deviceWith(ada);
    const before = textAt(texts, keyOf(ada));
    texts.setQuota(0);
    expect(await localRepository(texts).saveRecord(withResult(ada, exampleResult(1, 9)))).toEqual(err({ type: "StorageFull" }));
    expect(textAt(texts, keyOf(ada))).toBe(before);
  });

  it("is not called saved while the index has no room for a new patient; it is as soon as there is", async () => {
    const texts = memoryTextStore();
    const repository = localRepository(texts);
    await repository.saveRecord(ada);
    const used = [...allOf(texts)].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
    const document = textAt(await deviceWith(ben), keyOf(ben));
    texts.setQuota(used + keyOf(ben).length + document.length);
    expect(await repository.saveRecord(ben)).toEqual(err({ type: "StorageFull" }));
    expect((await nextVisit(texts)).records).toEqual(shelve([ada, ben]));
    texts.setQuota(1_000_000);
    expect(await repository.saveRecord(ben)).toEqual(ok(undefined));
    expect(textAt(texts, INDEX)).toContain(ben.id);
  });

  it("is refused by name when the browser denies its storage in the middle of a session", async () => {
    const texts = await deviceWith(ada);
    const repository = localRepository(texts);
    await repository.load();
    texts.setDenied(true);
    expect(await repository.saveRecord(withResult(ada, exampleResult(1, 9)))).toEqual(err({ type: "StorageDenied" }));
  });

  it("is not called saved when the written text is not there when it is read back", async () => {
    const texts = memoryTextStore();
    const forgetful: TextStore = { ...texts, set: () => ok(undefined) };
    expect(await localRepository(forgetful).saveRecord(ada)).toEqual(err({ type: "NotConfirmed" }));
  });

  it("is refused when the record would not come back as it is", async () => {
    const texts = memoryTextStore();
    const strange = { ...ada, patient: Object.assign({}, ada.patient, { bloodGroup: "A" }) };
    expect(await localRepository(texts).saveRecord(strange)).toEqual(
      err({ type: "WouldNotReadBack", path: "patient.0.bloodGroup" }),
    );
    const [result] = entriesOf(ada.observations);
    if (result === undefined) throw new Error("no result");
    const untidy = withResult(ada, { ...result, note: " never passed the door " });
    expect(await localRepository(texts).saveRecord(untidy)).toEqual(err({ type: "WouldNotReadBack", path: "" }));
    expect(texts.keys()).toEqual(ok([]));
  });
});

describe("a stored document that cannot be read", () => {
  const damage: fc.Arbitrary<(text: string) => string> = fc.oneof(
    fc.nat().map((at) => (text: string) => text.slice(0, at % text.length)),
    fc.tuple(fc.nat(), fc.integer({ min: 1, max: 0xffff })).map(([at, flip]) => (text: string) => {
      const place = at % text.length;
      return text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ flip) + text.slice(place + 1);
    }),
  );

  it("is reported with its whole text, hides no other patient, and is never written over", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecords(3), fc.nat(), damage, async (records, at, spoil) => {
        const texts = await deviceWith(...records);
        const victim = records[at % records.length] as PatientRecord;
        const spoilt = spoil(textAt(texts, keyOf(victim)));
        texts.set(keyOf(victim), spoilt);

        const repository = localRepository(texts);
        const loaded = await repository.load();
        expect(loaded.damaged).toMatchObject([{ key: keyOf(victim), text: spoilt }]);
        expect(loaded.records).toEqual(shelve(records.filter((record) => record !== victim)));

        const saved = await repository.saveRecord(victim);
        expect(saved).toMatchObject({
          ok: false,
          error: { type: "StoredUnreadable", document: { key: keyOf(victim), text: spoilt } },
        });
        expect(textAt(texts, keyOf(victim))).toBe(spoilt);
      }),
      { numRuns: 60 },
    );
  });

  it("is left alone when a later release wrote it", async () => {
    const texts = await deviceWith(ada);
    const newer = CURRENT_VERSION + 1;
    const sealedNewer = seal(
      { name: "b2m-patient", current: newer },
      (JSON.parse(textAt(texts, keyOf(ada))) as { content: unknown }).content,
    );
    texts.set(keyOf(ada), sealedNewer);
    const loaded = await nextVisit(texts);
    expect(loaded.damaged).toEqual([
      { key: keyOf(ada), text: sealedNewer, why: { type: "Newer", version: newer }, patientId: ada.id },
    ]);
    expect((await localRepository(texts).saveRecord(ada)).ok).toBe(false);
    expect(textAt(texts, keyOf(ada))).toBe(sealedNewer);
  });

  it("is called missing when the index names a patient whose document is gone", async () => {
    const texts = await deviceWith(ada, ben);
    texts.remove(keyOf(ada));
    const loaded = await nextVisit(texts);
    expect(loaded.damaged).toEqual([{ key: keyOf(ada), text: "", why: { type: "Missing" }, patientId: ada.id }]);
    expect(loaded.records).toEqual(shelve([ben]));
  });

  it("is refused when it lies in another patient's place: two people are never merged", async () => {
    const texts = await deviceWith(ada);
    texts.set(keyOf(ben), textAt(texts, keyOf(ada)));
    expect((await nextVisit(texts)).damaged).toMatchObject([{ key: keyOf(ben), why: { type: "Damaged", path: "id" } }]);
  });

  it("can be moved aside unchanged, and its place is then free again", async () => {
    const texts = await deviceWith(ada);
    texts.set(keyOf(ada), "spoilt");
    const repository = localRepository(texts);
    const [document] = (await repository.load()).damaged;
    if (document === undefined) throw new Error("The damage was not noticed");
    expect(await repository.moveAside(document)).toEqual(ok(undefined));
    expect(textAt(texts, `b2m:aside:${keyOf(ada)}`)).toBe("spoilt");
    expect(await nextVisit(texts)).toMatchObject({ records: emptyShelf, damaged: [] });
    expect(await repository.saveRecord(ada)).toEqual(ok(undefined));
    expect(await nextVisit(texts)).toMatchObject({ records: shelve([ada]), damaged: [] });
    // Back in the index too: a later loss would be noticed.
    expect(textAt(texts, INDEX)).toContain(ada.id);
  });

  it("never takes the place of another that was moved aside before", async () => {
    const texts = await deviceWith(ada);
    const repository = localRepository(texts);
    for (const text of ["spoilt", "spoilt again"]) {
      texts.set(keyOf(ada), text);
      expect(await repository.moveAside({ key: keyOf(ada), text, why: { type: "NotJson" } })).toEqual(ok(undefined));
    }
    expect(textAt(texts, `b2m:aside:${keyOf(ada)}`)).toBe("spoilt");
    expect(textAt(texts, `b2m:aside:${keyOf(ada)}:2`)).toBe("spoilt again");
  });

  it("stays where it is when there is no room to move it aside", async () => {
    const texts = await deviceWith(ada);
    texts.set(keyOf(ada), "spoilt");
    texts.setQuota(0);
    const document = { key: keyOf(ada), text: "spoilt", why: { type: "NotJson" } } as const;
    expect(await localRepository(texts).moveAside(document)).toEqual(err({ type: "StorageFull" }));
    expect(textAt(texts, keyOf(ada))).toBe("spoilt");
  });

  it("is not moved aside where it is not what the user saw", async () => {
    const texts = await deviceWith(ada);
    const document = { key: keyOf(ada), text: "spoilt", why: { type: "NotJson" } } as const;
    expect(await localRepository(texts).moveAside(document)).toEqual(err({ type: "NotConfirmed" }));
    expect((await nextVisit(texts)).records).toEqual(shelve([ada]));
  });

  it("is listed among those that were moved aside, at this visit and at later ones", async () => {
    const texts = await deviceWith(ada, ben);
    texts.set(keyOf(ada), "spoilt");
    const repository = localRepository(texts);
    const [document] = (await repository.load()).damaged;
    if (document === undefined) throw new Error("The damage was not noticed");
    expect(await repository.movedAside()).toEqual(ok([]));
    const heard: OutsideChange[] = [];
    repository.watch((change) => heard.push(change));
    await repository.moveAside(document);
    expect(heard).toEqual([{ type: "ReadableAgain", key: keyOf(ada) }]);
    for (const visit of [repository, localRepository(texts)])
      expect(await visit.movedAside()).toEqual(ok([{ key: `b2m:aside:${keyOf(ada)}`, text: "spoilt" }]));
    texts.setDenied(true);
    expect(await repository.movedAside()).toEqual(err({ type: "StorageDenied" }));
  });

  it(
    "is reported when a save meets it, although no other tab told of it, and the patient's place is written again once " +
      "it is moved aside",
    async () => {
      const texts = await deviceWith(ada);
      const repository = localRepository(texts);
      await repository.load();
      const heard: OutsideChange[] = [];
      repository.watch((change) => heard.push(change));
      texts.set(keyOf(ada), "spoilt");
      const document = { key: keyOf(ada), text: "spoilt", why: { type: "NotJson" }, patientId: ada.id } as const;
      expect(await repository.saveRecord(ada)).toEqual(err({ type: "StoredUnreadable", document }));
      expect(heard).toEqual([{ type: "BecameUnreadable", document }]);
      await repository.moveAside(document);
      await repository.saveRecord(ada);
      expect(heard.slice(1)).toEqual([{ type: "ReadableAgain", key: keyOf(ada) }]);
      expect(await nextVisit(texts)).toMatchObject({ records: shelve([ada]), damaged: [] });
    },
  );

  it("is asked about no more once a missing one was moved aside", async () => {
    const texts = await deviceWith(ada, ben);
    texts.remove(keyOf(ada));
    const [document] = (await nextVisit(texts)).damaged;
    if (document === undefined) throw new Error("The loss was not noticed");
    expect(await localRepository(texts).moveAside(document)).toEqual(ok(undefined));
    expect((await nextVisit(texts)).damaged).toEqual([]);
  });
});

describe("the index", () => {
  it("that is damaged is reported, left alone, and hides no patient", async () => {
    const texts = await deviceWith(ada);
    texts.set(INDEX, "[1,2");
    const repository = localRepository(texts);
    const loaded = await repository.load();
    expect(loaded).toMatchObject({ records: shelve([ada]), damaged: [{ key: INDEX, text: "[1,2", why: { type: "NotJson" } }] });
    expect(await repository.saveRecord(ben)).toEqual(ok(undefined));
    expect(textAt(texts, INDEX)).toBe("[1,2");
    expect((await nextVisit(texts)).records).toEqual(shelve([ada, ben]));
  });

  it("that was moved aside is written anew with every patient that was read", async () => {
    const texts = await deviceWith(ada, ben);
    const both = textAt(texts, INDEX);
    texts.set(INDEX, "[1,2");
    const repository = localRepository(texts);
    const [document] = (await repository.load()).damaged;
    if (document === undefined) throw new Error("The damage was not noticed");
    expect(await repository.moveAside(document)).toEqual(ok(undefined));
    expect([textAt(texts, INDEX), textAt(texts, `b2m:aside:${INDEX}`)]).toEqual([both, "[1,2"]);
  });

  it("that is damaged is not read again at every save", async () => {
    const texts = await deviceWith(ada);
    texts.set(INDEX, "[1,2");
    const asked: string[] = [];
    const repository = localRepository({ ...texts, get: (key) => (asked.push(key), texts.get(key)) });
    await repository.load();
    asked.length = 0;
    await repository.saveRecord(withResult(ada, exampleResult(1, 9)));
    expect(asked).not.toContain(INDEX);
  });

  it("that does not name a stored patient yet hides them from no one, and names them at their next save", async () => {
    const texts = await deviceWith(ada, ben);
    const both = textAt(texts, INDEX);
    texts.set(INDEX, textAt(await deviceWith(ada), INDEX));
    const repository = localRepository(texts);
    expect((await repository.load()).records).toEqual(shelve([ada, ben]));
    await repository.saveRecord(withResult(ben, exampleResult(2, 9)));
    expect(textAt(texts, INDEX)).toBe(both);
  });
});

describe("two tabs", () => {
  it("keep both entries when each recorded a result of the same patient without seeing the other's", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCopies, async ([mine, theirs, later]) => {
        const here = memoryTextStore();
        const there = here.otherTab();
        const [one, other] = [localRepository(here), localRepository(there)];
        await one.saveRecord(mine);
        await other.saveRecord(theirs);
        await one.saveRecord(later);
        const all = mergePatientRecords(mergePatientRecords(mine, theirs), later);
        expect((await nextVisit(here)).records).toEqual(shelve([all]));
      }),
      { numRuns: 60 },
    );
  });

  it("tell each other: the other's result arrives merged with one's own, and settles without an echo", async () => {
    const here = memoryTextStore();
    const [one, other] = [localRepository(here), localRepository(here.otherTab())];
    await one.saveRecord(ada);
    await other.load();
    const heard: OutsideChange[] = [];
    one.watch((change) => heard.push(change));
    const theirs = withResult(ada, exampleResult(1, 9));
    await other.saveRecord(theirs);
    expect(heard).toEqual([{ type: "RecordChanged", record: theirs }]);
    // The store merges it and saves what it has: nothing is new, so nothing is written and nobody is told.
    const echoes: OutsideChange[] = [];
    other.watch((change) => echoes.push(change));
    await one.saveRecord(structuredClone(theirs));
    expect(echoes).toEqual([]);
    expect(heard).toHaveLength(1);
  });

  it("do not lose a result that this tab never took in: a later save here keeps it on the disk", async () => {
    const here = memoryTextStore();
    const deaf: TextStore = { ...here, watch: () => () => {} };
    const one = localRepository(deaf);
    await one.saveRecord(ada);
    await localRepository(here.otherTab()).saveRecord(withResult(ada, exampleResult(1, 9)));
    await one.saveRecord(withResult(ada, exampleResult(1, 10)));
    await one.saveRecord(withResult(withResult(ada, exampleResult(1, 10)), exampleResult(1, 11)));
    const record = take((await nextVisit(here)).records, ada.id);
    expect(entriesOf(record?.observations ?? {})).toHaveLength(3 + 3);
  });

  it("keep both amendments of one result, the later one on top", async () => {
    const here = memoryTextStore();
    const [result] = entriesOf(ada.observations);
    if (result === undefined) throw new Error("no result");
    const to = (value: string, at: Instant): PatientRecord => ({
      ...ada,
      observations: {
        ...ada.observations,
        [result.id]: amend(result, { ...(result as ObservationContent), value }, { at, reason: "misread" }),
      },
    });
    await localRepository(here).saveRecord(to("2.60", "2026-03-01T12:00:00.000Z"));
    await localRepository(here.otherTab()).saveRecord(to("6.20", "2026-03-01T11:00:00.000Z"));
    const stored = take((await nextVisit(here)).records, ada.id)?.observations[result.id];
    expect(stored?.value).toBe("2.60");
    expect(stored?.earlier.map((state) => state.value)).toEqual([result.value, "6.20"]);
  });

  it("write again when another tab wrote over the text before it was read back", async () => {
    const texts = memoryTextStore();
    const theirs = textAt(await deviceWith(withResult(ada, exampleResult(1, 9))), keyOf(ada));
    let races = 1;
    const raced: TextStore = {
      ...texts,
      set: (key, text) => {
        const written = texts.set(key, text);
        if (races-- > 0) texts.set(key, theirs);
        return written;
      },
    };
    expect(await localRepository(raced).saveRecord(withResult(ada, exampleResult(1, 10)))).toEqual(ok(undefined));
    expect(Object.keys(take((await nextVisit(texts)).records, ada.id)?.observations ?? {})).toHaveLength(3 + 2);
  });

  it("hear of a document that another tab lost or spoilt, and of changed settings", async () => {
    const here = memoryTextStore();
    const one = localRepository(here);
    await one.saveRecord(ada);
    const heard: OutsideChange[] = [];
    one.watch((change) => heard.push(change));
    const there = here.otherTab();
    there.set(keyOf(ada), "spoilt");
    there.remove(keyOf(ada));
    await localRepository(there).saveSettings({ ...DEFAULT_SETTINGS, decimal: "," });
    expect(heard).toEqual([
      { type: "BecameUnreadable", document: { key: keyOf(ada), text: "spoilt", why: { type: "NotJson" }, patientId: ada.id } },
      { type: "BecameUnreadable", document: { key: keyOf(ada), text: "", why: { type: "Missing" }, patientId: ada.id } },
      { type: "SettingsChanged", settings: { ...DEFAULT_SETTINGS, decimal: "," } },
    ]);
    // Memory still has the record: the next save brings it back.
    await one.saveRecord(ada);
    expect(heard.at(-1)).toEqual({ type: "ReadableAgain", key: keyOf(ada) });
    expect((await nextVisit(here)).records).toEqual(shelve([ada]));
  });

  it("do not hear of an erasure that arrives late, after the patient was brought back here", async () => {
    const here = await deviceWith(ada);
    let tell = (_key: string, _text: string) => {};
    const late: TextStore = {
      ...here,
      watch: (listener) => ((tell = (key, text) => listener({ key, text })), () => {}),
    };
    const one = localRepository(late);
    await one.load();
    const heard: OutsideChange[] = [];
    one.watch((change) => heard.push(change));
    const there = here.otherTab();
    const other = localRepository(there);
    await other.load();
    await other.eraseRecord({ id: ada.id, erasedAt: "2026-06-15T12:00:00.000Z" });
    const tombstone = textAt(here, keyOf(ada));
    here.set(keyOf(ada), textAt(await deviceWith(ada), keyOf(ada)));
    tell(keyOf(ada), tombstone);
    expect(heard).toEqual([]);
    here.set(keyOf(ada), tombstone);
    tell(keyOf(ada), tombstone);
    expect(heard.map(({ type }) => type)).toEqual(["RecordErased"]);
  });

  it("hear of every patient when the browser removes everything at once; memory still has them", async () => {
    const texts = await deviceWith(ada);
    let removeAll = () => {};
    const clearable: TextStore = { ...texts, watch: (listener) => ((removeAll = () => listener({})), () => {}) };
    const one = localRepository(clearable);
    await one.load();
    const heard: OutsideChange[] = [];
    one.watch((change) => heard.push(change));
    removeAll();
    expect(heard).toEqual([{ type: "StorageEmptied" }]);
  });

  it("hear that a document which could not be read was moved aside there", async () => {
    const here = await deviceWith(ada);
    here.set(keyOf(ada), "spoilt");
    const one = localRepository(here);
    await one.load();
    const heard: OutsideChange[] = [];
    one.watch((change) => heard.push(change));
    await localRepository(here.otherTab()).moveAside({ key: keyOf(ada), text: "spoilt", why: { type: "NotJson" } });
    expect(heard).toEqual([{ type: "ReadableAgain", key: keyOf(ada) }]);
  });

  it("are not told of a record that already has all that the other wrote", async () => {
    const here = memoryTextStore();
    const deaf: TextStore = { ...here, watch: () => () => {} };
    const one = localRepository(deaf);
    const heard: OutsideChange[] = [];
    one.watch((change) => heard.push(change));
    await localRepository(here.otherTab()).saveRecord(ada);
    await one.saveRecord(withResult(ada, exampleResult(1, 9)));
    expect(heard).toEqual([]);
    await localRepository(here.otherTab()).saveRecord(withResult(ada, exampleResult(1, 10)));
    await one.saveRecord(withResult(ada, exampleResult(1, 9)));
    expect(heard).toHaveLength(1);
  });

  it("stop telling whoever stopped listening", async () => {
    const here = memoryTextStore();
    const one = localRepository(here);
    const heard: OutsideChange[] = [];
    one.watch((change) => heard.push(change))();
    await localRepository(here.otherTab()).saveRecord(ada);
    expect(heard).toEqual([]);
  });
});

describe("removing a patient", () => {
  const demo = exampleRecord(5, 2, { patient: { synthetic: true } });

  it("is possible for a made-up one of the demo, and other tabs hear of it", async () => {
    const texts = await deviceWith(ada, demo);
    const there = localRepository(texts.otherTab());
    await there.load();
    const heard: OutsideChange[] = [];
    there.watch((change) => heard.push(change));
    const repository = localRepository(texts);
    await repository.load();
    expect(await repository.removeRecord(demo.id)).toEqual(ok(undefined));
    expect(heard).toEqual([{ type: "RecordRemoved", id: demo.id }]);
    expect(await nextVisit(texts)).toMatchObject({ records: shelve([ada]), damaged: [] });
    expect(await repository.removeRecord(demo.id)).toEqual(ok(undefined));
    // Brought back in the other tab they are in the index again.
    expect(textAt(texts, INDEX)).not.toContain(demo.id);
    await there.saveRecord(demo);
    expect(textAt(texts, INDEX)).toContain(demo.id);
  });

  it("is refused for any other", async () => {
    const texts = await deviceWith(ada);
    expect(await localRepository(texts).removeRecord(ada.id)).toEqual(err({ type: "NotSynthetic" }));
    expect((await nextVisit(texts)).records).toEqual(shelve([ada]));
  });

  it("lets go of a patient who stands elsewhere as they are here, and of none of whom more is kept here", async () => {
    const texts = await deviceWith(ada, ben);
    const repository = localRepository(texts);
    const { [Object.keys(ada.observations)[0] ?? ""]: _one, ...rest } = ada.observations;
    expect(await repository.removeRecord(ada.id, { ...ada, observations: rest })).toEqual(err({ type: "NotSynthetic" }));
    expect(await repository.removeRecord(ada.id, structuredClone(ada))).toEqual(ok(undefined));
    expect((await nextVisit(texts)).records).toEqual(shelve([ben]));
  });

  it("is refused where what is stored cannot be read, because it may be a person's", async () => {
    const texts = await deviceWith(demo);
    texts.set(keyOf(demo), "spoilt");
    expect(await localRepository(texts).removeRecord(demo.id)).toMatchObject({ error: { type: "StoredUnreadable" } });
    expect(textAt(texts, keyOf(demo))).toBe("spoilt");
  });
});

describe("the settings of a device", () => {
  const chosen: Settings = {
    ...DEFAULT_SETTINGS,
    decimal: ",",
    imports: [
      {
        at: "2026-03-01T12:00:00.000Z",
        format: "fhir",
        added: 12,
        corrected: 1,
        withdrawn: 0,
        restored: 2,
        patientsAdded: 2,
        care: 3,
      },
    ],
    columnMappings: [{ shape: "1f", columns: ["value", "", "collectedOn"] }],
    entryDefaults: { "b2m-csf": { unit: "mg/L", laboratory: "Lab A", method: "", intervalLow: "", intervalHigh: "1.8" } },
    variation: [{ measurand: "b2m-serum", cviPercent: 5.9, cvaPercent: 3.1, source: "local validation, 2025" }],
  };

  it("are as they were left", async () => {
    const texts = memoryTextStore();
    expect(await localRepository(texts).saveSettings(chosen)).toEqual(ok(undefined));
    expect(await nextVisit(texts)).toMatchObject({ settings: chosen, damaged: [] });
  });

  it("start from the defaults where an earlier release did not have them yet", async () => {
    const texts = memoryTextStore();
    texts.set("b2m:settings", seal({ name: "b2m-settings", current: 1 }, { decimal: "," }));
    expect((await nextVisit(texts)).settings).toEqual({ ...DEFAULT_SETTINGS, decimal: "," });
  });

  it.each([
    ["spoilt", "{"],
    ["of a later release", seal({ name: "b2m-settings", current: 6 }, {})],
    ["with a choice that does not exist", seal({ name: "b2m-settings", current: 1 }, { decimal: ";" })],
    ["with a setting that this release does not know", seal({ name: "b2m-settings", current: 1 }, { toString: 1 })],
  ])("that are %s are reported and never written over", async (_, text) => {
    const texts = memoryTextStore();
    texts.set("b2m:settings", text);
    const loaded = await nextVisit(texts);
    expect(loaded.settings).toEqual(DEFAULT_SETTINGS);
    expect(loaded.damaged).toMatchObject([{ key: "b2m:settings", text }]);
    expect(await localRepository(texts).saveSettings(chosen)).toMatchObject({ error: { type: "StoredUnreadable" } });
    expect(textAt(texts, "b2m:settings")).toBe(text);
  });
});

describe("settings chosen in two tabs at the same moment", () => {
  /**
   * Two tabs whose processes see each other's writes only once they are handed over, as browsers do it: each sees its own at
   * once, and the storage ends with what was written last.
   */
  function twoProcesses() {
    type Write = { readonly by: number; readonly key: string; readonly text: string };
    const writes: Write[] = [];
    const tabs = [0, 1].map((by) => {
      const seen = new Map<string, string>();
      const listeners: ((change: TextChange) => void)[] = [];
      const texts: TextStore = {
        get: (key) => ok(seen.get(key)),
        set: (key, text) => {
          if (seen.get(key) !== text) writes.push({ by, key, text });
          seen.set(key, text);
          return ok(undefined);
        },
        remove: () => ok(undefined),
        keys: () => ok([...seen.keys()]),
        used: () => ok(0),
        lies: () => 0,
        takes: () => 0,
        watch: (listener) => (listeners.push(listener), () => {}),
      };
      return { texts, seen, listeners };
    });
    const handOver = () => {
      let write = writes.shift();
      for (; write !== undefined; write = writes.shift()) {
        const { by, key, text } = write;
        const there = tabs[1 - by];
        // What this tab wrote later lies on top.
        if (!writes.some((later) => later.by !== by && later.key === key)) there?.seen.set(key, text);
        for (const listener of there?.listeners ?? []) listener({ key, text });
      }
    };
    const open = (at: number) => {
      const repository = localRepository(tabs[at]?.texts ?? memoryTextStore());
      let settings = DEFAULT_SETTINGS;
      repository.watch((change) => {
        if (change.type === "SettingsChanged") ({ settings } = change);
      });
      return {
        settings: () => settings,
        choose: (patch: Partial<Settings>) => {
          settings = { ...settings, ...patch };
          void repository.saveSettings(settings);
        },
        stored: () => nextVisit(tabs[at]?.texts ?? memoryTextStore()).then((loaded) => loaded.settings),
      };
    };
    return { one: open(0), other: open(1), handOver };
  }

  it("are both kept, in memory and in the storage of both", async () => {
    const { one, other, handOver } = twoProcesses();
    one.choose({ decimal: "," });
    other.choose({ dateOrder: "dmy" });
    handOver();
    const both = { ...DEFAULT_SETTINGS, decimal: ",", dateOrder: "dmy" };
    expect([one.settings(), other.settings(), await one.stored(), await other.stored()]).toEqual([both, both, both, both]);
  });

  it("are never lost, whenever the tabs hear of each other", () => {
    const choice = fc.record({
      inOne: fc.boolean(),
      patch: fc.constantFrom<Partial<Settings>>(
        { decimal: "," },
        { dateOrder: "dmy" },
        { colorScheme: "dark" },
        { lastMeasurand: "b2m-csf" },
        { columnMappings: [{ shape: "a", columns: ["value"] }] },
      ),
      handedOver: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(choice, { minLength: 1, maxLength: 8 }), (choices) => {
        const { one, other, handOver } = twoProcesses();
        for (const { inOne, patch, handedOver } of choices) {
          (inOne ? one : other).choose(patch);
          if (handedOver) handOver();
        }
        handOver();
        const all = Object.assign({}, DEFAULT_SETTINGS, ...choices.map(({ patch }) => patch)) as Settings;
        expect([one.settings(), other.settings()]).toEqual([all, all]);
      }),
    );
  });

  it("are told where the room for them is missing, and join what another tab chose meanwhile", async () => {
    const texts = memoryTextStore();
    const there = texts.otherTab();
    const repository = localRepository(texts);
    const heard: Settings[] = [];
    repository.watch((change) => {
      if (change.type === "SettingsChanged") heard.push(change.settings);
    });
    texts.setQuota(0);
    expect(await repository.saveSettings({ ...DEFAULT_SETTINGS, decimal: "," })).toMatchObject({
      error: { type: "StorageFull" },
    });
    texts.setQuota(5000);
    await localRepository(there).saveSettings({ ...DEFAULT_SETTINGS, dateOrder: "dmy" });
    expect(heard).toEqual([{ ...DEFAULT_SETTINGS, decimal: ",", dateOrder: "dmy" }]);
  });
});

describe("the room that is used", () => {
  it("counts every key and text of the origin, also those of other programs", async () => {
    const texts = memoryTextStore();
    texts.set("other", "12345");
    await localRepository(texts).saveRecord(ada);
    const used = [...allOf(texts)].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
    expect(await localRepository(texts).usage()).toEqual(ok({ used, quota: 5_242_880 }));
    expect(used).toBeGreaterThan(10);
  });
});
