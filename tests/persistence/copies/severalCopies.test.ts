import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesOf } from "../../../src/domain/byId.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { entriesOn, take } from "../../../src/domain/shelf.ts";
import { copiedTexts } from "../../../src/persistence/copies/copiedTexts.ts";
import { inEveryCopy } from "../../../src/persistence/copies/inEveryCopy.ts";
import { localCopy } from "../../../src/persistence/copies/localCopy.ts";
import type { RecordCopy } from "../../../src/persistence/copies/recordCopy.ts";
import { localRepository } from "../../../src/persistence/localRepository.ts";
import { memoryTextStore } from "../../../src/persistence/memoryTextStore.ts";
import type { TextStore } from "../../../src/persistence/textStore.ts";
import { exampleRecord, exampleResult, withResult } from "../../support/exampleRecords.ts";
import { memoryCopy } from "../../support/memoryCopy.ts";

// The app keeps two copies. What joins them knows only what a copy promises, so that a third needs no change of it: held here to three.

const [ada, ben, cyd] = [exampleRecord(1, 3), exampleRecord(2, 2), exampleRecord(3, 2)];
const keyOf = ({ id }: PatientRecord) => `b2m:patient:${id}`;
const idsOf = (records: readonly PatientRecord[]) => records.map(({ id }) => id).sort();
const atOnce = async <Value>(answer: Promise<Value>): Promise<Value | undefined> => answer;
const clock = () => {
  let now = 1_772_000_000_000;
  return () => (now += 1000);
};

async function visit(texts: TextStore, others: readonly RecordCopy[]) {
  const copies = copiedTexts([localCopy(texts), ...others], clock());
  await copies.open(atOnce);
  const repository = inEveryCopy(localRepository(copies.texts, undefined, copies.ahead), copies);
  const loaded = await repository.load();
  await copies.kept();
  return { copies, repository, loaded };
}

/** A device with two more copies, on which these patients are saved. */
async function deviceWith(...records: readonly PatientRecord[]) {
  const [texts, second, third] = [memoryTextStore(), memoryCopy(), memoryCopy()];
  const { repository } = await visit(texts, [second, third]);
  for (const record of records) expect(await repository.saveRecord(record)).toMatchObject({ ok: true });
  return { texts, second, third };
}

const textAtHand = (texts: TextStore, key: string): string | undefined => {
  const text = texts.get(key);
  return text.ok ? text.value : undefined;
};
/** What is left of a text, in each copy otherwise. */
function spoilt(kind: "sound" | "cut" | "flip" | "gone" | "emptied", text: string, copy: number): string | undefined {
  switch (kind) {
    case "sound":
      return text;
    case "cut":
      return text.slice(0, text.length / (2 + copy));
    case "flip":
      return text.replace("a", "b".repeat(copy + 1));
    case "gone":
      return undefined;
    case "emptied":
      return "";
  }
}
const everyText = (texts: TextStore): readonly string[] => {
  const keys = texts.keys();
  return keys.ok ? keys.value.map((key) => textAtHand(texts, key) ?? "") : [];
};

describe("a record in three copies", () => {
  it("is saved only once each of them has it", async () => {
    const { texts, second, third } = await deviceWith(ben);
    const { repository } = await visit(texts, [second, third]);
    for (const slow of [second, third]) {
      const letGo = slow.hold();
      let isSaved = false;
      const record = withResult(ben, exampleResult(2, slow === second ? 20 : 21));
      const saving = repository.saveRecord(record).then(() => (isSaved = true));
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
      expect(isSaved).toBe(false);
      letGo();
      await saving;
      expect([second, third].map(({ held }) => held.get(keyOf(ben))?.text)).toEqual(
        Array.from({ length: 2 }, () => textAtHand(texts, keyOf(ben))),
      );
    }
  });

  it("is there as long as any one of them is, and each that lost it has it again", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(0, 1, 2), async (left) => {
        const { texts, second, third } = await deviceWith(ada, ben);
        const now = [
          left === 0 ? texts : memoryTextStore(),
          left === 1 ? second : memoryCopy(),
          left === 2 ? third : memoryCopy(),
        ] as const;
        const [atHand, ...others] = now;
        const { loaded } = await visit(atHand, others);
        expect(idsOf(entriesOn(loaded.records))).toEqual(idsOf([ada, ben]));
        for (const record of [ada, ben])
          for (const copy of others) expect(copy.held.get(keyOf(record))?.text).toBe(textAtHand(atHand, keyOf(record)));
      }),
      { numRuns: 9 },
    );
  });

  it("is read wherever any copy of it can be, whatever was damaged elsewhere, and no damaged bytes are thrown away", async () => {
    const damage = fc.constantFrom("sound", "cut", "flip", "gone", "emptied");
    const places = fc.tuple(damage, damage, damage).filter((kinds) => kinds.includes("sound"));
    await fc.assert(
      fc.asyncProperty(fc.tuple(places, places), async (kinds) => {
        const { texts, second, third } = await deviceWith(ada, ben);
        const unreadable: string[] = [];
        for (const [place, record] of [ada, ben].entries()) {
          const key = keyOf(record);
          const whole = textAtHand(texts, key) ?? "";
          const [atHand, inSecond, inThird] = (kinds[place] ?? []).map((kind, copy) => {
            const text = spoilt(kind, whole, copy);
            if (text !== undefined && text !== "" && text !== whole) unreadable.push(text);
            return text;
          });
          if (atHand === undefined) texts.remove(key);
          else texts.set(key, atHand);
          for (const [copy, text] of [
            [second, inSecond],
            [third, inThird],
          ] as const)
            if (text === undefined) copy.held.delete(key);
            else copy.held.set(key, { text, earlier: [] });
        }
        const { loaded } = await visit(texts, [second, third]);
        expect(idsOf(entriesOn(loaded.records))).toEqual(idsOf([ada, ben]));
        expect(everyText(texts)).toEqual(expect.arrayContaining(unreadable));
        for (const record of [ada, ben])
          for (const copy of [second, third]) expect(copy.held.get(keyOf(record))?.text).toBe(textAtHand(texts, keyOf(record)));
      }),
      { numRuns: 150 },
    );
  });

  it("comes to one where each copy has a result that the others lack", async () => {
    const { texts, second, third } = await deviceWith(ada);
    for (const [copy, number] of [
      [second, 30],
      [third, 31],
    ] as const) {
      const elsewhere = memoryCopy();
      await (await visit(memoryTextStore(), [elsewhere])).repository.saveRecord(withResult(ada, exampleResult(1, number)));
      const held = elsewhere.held.get(keyOf(ada));
      if (held !== undefined) copy.held.set(keyOf(ada), held);
    }
    const { loaded } = await visit(texts, [second, third]);
    const ids = entriesOf(take(loaded.records, ada.id)?.observations ?? {}).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([exampleResult(1, 30).id, exampleResult(1, 31).id]));
    expect(ids).toHaveLength(5);
    expect(second.held.get(keyOf(ada))?.text).toBe(third.held.get(keyOf(ada))?.text);
  });

  it("has the unreadable bytes of one copy kept aside once, where another had a result that is news at hand", async () => {
    const { texts, second, third } = await deviceWith(ada);
    const elsewhere = memoryCopy();
    await (await visit(memoryTextStore(), [elsewhere])).repository.saveRecord(withResult(ada, exampleResult(1, 30)));
    third.held.set(keyOf(ada), elsewhere.held.get(keyOf(ada)) ?? { text: "", earlier: [] });
    second.held.set(keyOf(ada), { text: '{"half', earlier: [] });
    const { loaded } = await visit(texts, [second, third]);
    expect(Object.keys(take(loaded.records, ada.id)?.observations ?? {})).toHaveLength(4);
    expect(everyText(texts).filter((text) => text === '{"half')).toHaveLength(1);
  });

  it("is saved only once each has what another tab had put into one of them", async () => {
    const { texts, second, third } = await deviceWith(ada);
    const { repository } = await visit(texts, [second, third]);
    const elsewhere = memoryCopy();
    await (await visit(memoryTextStore(), [elsewhere])).repository.saveRecord(withResult(ada, exampleResult(1, 30)));
    second.held.set(keyOf(ada), elsewhere.held.get(keyOf(ada)) ?? { text: "", earlier: [] });
    const letSecondGo = second.hold();
    let isSaved = false;
    const saving = repository.saveRecord(withResult(ada, exampleResult(1, 31))).then(() => (isSaved = true));
    const aWhile = async () => {
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    };
    await aWhile();
    const letThirdGo = third.hold();
    letSecondGo();
    await aWhile();
    expect(isSaved).toBe(false);
    letThirdGo();
    await saving;
    expect(third.held.get(keyOf(ada))?.text).toBe(second.held.get(keyOf(ada))?.text);
  });

  it("stays erased where one copy fell back to it, and where one has not heard of it", async () => {
    const { texts, second, third } = await deviceWith(ada, ben);
    const before = third.held.get(keyOf(ada));
    const erased = { id: ada.id, erasedAt: "2026-11-27T09:00:00.000Z" } as const;
    await (await visit(texts, [second, third])).repository.eraseRecord(erased);
    if (before !== undefined) third.held.set(keyOf(ada), before);
    const { loaded } = await visit(texts, [second, third]);
    expect(idsOf(entriesOn(loaded.records))).toEqual([ben.id]);
    expect(third.held.get(keyOf(ada))?.text).toBe(textAtHand(texts, keyOf(ada)));
  });
});

describe("one of three copies that stands aside", () => {
  it("costs no saving: the others have it, it is said which lacks it, and it has everything once it takes it again", async () => {
    const { texts, second, third } = await deviceWith(ada);
    const { repository, copies } = await visit(texts, [second, third]);
    third.refuse({ type: "Full" });
    expect(await repository.saveRecord(ben)).toMatchObject({ ok: true });
    expect(copies.states()).toEqual([{ type: "Kept" }, { type: "Full" }]);
    expect(copies.state()).toEqual({ type: "Full" });
    expect(second.held.has(keyOf(ben))).toBe(true);
    third.refuse(undefined);
    await repository.saveRecord(cyd);
    expect(copies.states()).toEqual([{ type: "Kept" }, { type: "Kept" }]);
    expect([...third.held.keys()]).toEqual(expect.arrayContaining([ada, ben, cyd].map(keyOf)));
  });

  it("is not written to where it could not be read at the start; the other is", async () => {
    const { texts, second, third } = await deviceWith(ada);
    const before = new Map(second.held);
    second.refuse({ type: "Refused" });
    const { repository, copies } = await visit(texts, [second, third]);
    second.refuse(undefined);
    expect(await repository.saveRecord(ben)).toMatchObject({ ok: true });
    expect(second.held).toEqual(before);
    expect(third.held.has(keyOf(ben))).toBe(true);
    expect(copies.states()).toEqual([{ type: "Refused" }, { type: "Kept" }]);
  });

  it("leaves every patient who does not fit at hand to the other, who has them at the next visit", async () => {
    const [texts, second, third] = [memoryTextStore({ quota: 9000 }), memoryCopy(), memoryCopy()];
    const { repository, copies } = await visit(texts, [second, third]);
    const many = Array.from({ length: 12 }, (_, number) => exampleRecord(number + 1, 4));
    for (const [place, record] of many.entries()) {
      if (place === 6) third.refuse({ type: "Full" });
      expect(await repository.saveRecord(record)).toMatchObject({ ok: true });
    }
    expect(copies.alone()).toBeGreaterThan(3);
    third.refuse(undefined);
    const { loaded } = await visit(texts, [second, third]);
    expect(idsOf(entriesOn(loaded.records))).toEqual(idsOf(many));
    for (const record of many) expect(third.held.get(keyOf(record))?.text).toBe(second.held.get(keyOf(record))?.text);
  });
});

describe("a copy that does not answer for long", () => {
  const tooLong = async (): Promise<undefined> => undefined;
  async function held(whileWriting: <Value>(answer: Promise<Value>) => Promise<Value | undefined>) {
    const [texts, second] = [memoryTextStore(), memoryCopy()];
    const copies = copiedTexts([localCopy(texts), second], clock());
    await copies.open(atOnce, whileWriting);
    const repository = inEveryCopy(localRepository(copies.texts), copies);
    await repository.load();
    return { copies, repository, second, letGo: second.hold() };
  }

  it("is waited for no longer: what is saved is said to be in one place only, until it has answered", async () => {
    const { copies, repository, second, letGo } = await held(tooLong);
    expect(await repository.saveRecord(ada)).toMatchObject({ ok: true });
    expect(copies.state()).toEqual({ type: "NoAnswer" });
    const answered = new Promise<void>((resolve) => {
      copies.watch(() => {
        if (copies.state().type === "Kept") resolve();
      });
    });
    letGo();
    await answered;
    expect(second.held.has(keyOf(ada))).toBe(true);
  });

  it("is waited for where it answers in time", async () => {
    const { copies, repository, second, letGo } = await held(atOnce);
    const saving = repository.saveRecord(ada);
    letGo();
    expect(await saving).toMatchObject({ ok: true });
    expect(copies.state()).toEqual({ type: "Kept" });
    expect(second.held.has(keyOf(ada))).toBe(true);
  });

  it("does not pass for saved what has no room at hand either", async () => {
    const second = memoryCopy();
    const copies = copiedTexts([localCopy(memoryTextStore({ quota: 10 })), second], clock());
    await copies.open(atOnce, tooLong);
    const repository = inEveryCopy(localRepository(copies.texts), copies);
    await repository.load();
    second.hold();
    expect(await repository.saveRecord(ada)).toEqual({ ok: false, error: { type: "StorageFull" } });
  });
});

describe("two tabs with three copies", () => {
  it("come to one and lose nothing, whatever they save in whatever order and however little fits at hand", async () => {
    const step = fc.record({
      inOther: fc.boolean(),
      patient: fc.constantFrom(1, 2, 3),
      result: fc.integer({ min: 20, max: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.integer({ min: 1500, max: 20_000 }), async (steps, quota) => {
        const [texts, second, third] = [memoryTextStore({ quota }), memoryCopy(), memoryCopy()];
        const one = await visit(texts, [second, third]);
        const other = await visit(texts.otherTab(), [second.otherTab(), third.otherTab()]);
        const saved = await Promise.all(
          steps.map(async ({ inOther, patient, result }) => {
            const record = withResult(exampleRecord(patient, 2), exampleResult(patient, result));
            return [record, await (inOther ? other : one).repository.saveRecord(record)] as const;
          }),
        );
        await one.copies.kept();
        await other.copies.kept();
        const { loaded } = await visit(texts, [second, third]);
        for (const [record, answer] of saved) {
          expect(answer).toMatchObject({ ok: true });
          const there = take(loaded.records, record.id)?.observations ?? {};
          expect(Object.keys(there)).toEqual(expect.arrayContaining(Object.keys(record.observations)));
        }
      }),
      { numRuns: 60 },
    );
  });
});
