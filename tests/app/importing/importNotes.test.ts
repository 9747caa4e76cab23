import { describe, expect, it } from "vitest";
import { importNotes } from "../../../src/app/importing/importNotes.ts";
import type { BegunImport } from "../../../src/domain/record/begunImport.ts";
import { IMPORT_NOTE_KEY, importNoteStore } from "../../../src/persistence/importNoteStore.ts";
import { memoryTextStore } from "../../../src/persistence/memoryTextStore.ts";
import type { TextStore } from "../../../src/persistence/textStore.ts";

const begun: BegunImport = { at: "2026-06-15T09:01:00.000Z", format: "table", results: 20_000, care: 0 };

/** Locks as a browser keeps them for all of its tabs: one that ends lets its own go. */
function lockedTabs() {
  const held = new Set<string>();
  const locks: Pick<LockManager, "request" | "query"> = {
    request: async (name: string, ...rest: unknown[]) => {
      held.add(name);
      await (rest.at(-1) as Function)();
      held.delete(name);
    },
    query: async () => ({ held: [...held].map((name) => ({ name })), pending: [] }),
  };
  return { locks, end: () => held.clear() };
}
const notesOn = (texts: TextStore, locks?: Pick<LockManager, "request" | "query">) =>
  importNotes(
    importNoteStore(texts, async () => {}),
    locks,
  );

describe("an import that is carried out", () => {
  it("is remembered from before its first write until it is over, and not spoken of in its own tab", async () => {
    const texts = memoryTextStore();
    const notes = await notesOn(texts);
    await notes.begin(begun);
    expect(texts.get(IMPORT_NOTE_KEY)).toMatchObject({ ok: true, value: expect.stringContaining("20000") });
    expect(notes.cutOff()).toBeUndefined();
    notes.over();
    expect(texts.get(IMPORT_NOTE_KEY)).toEqual({ ok: true, value: undefined });
  });

  it("is begun only when its note is in every copy", async () => {
    const texts = memoryTextStore();
    let kept = () => {};
    const notes = await importNotes(
      importNoteStore(texts, () => new Promise((resolve) => (kept = resolve))),
      undefined,
    );
    let isBegun = false;
    const beginning = notes.begin(begun).then(() => (isBegun = true));
    await Promise.resolve();
    expect(isBegun).toBe(false);
    kept();
    await beginning;
  });

  it("is spoken of at the next start where its tab was ended, and no more once that is answered", async () => {
    const texts = memoryTextStore();
    const { locks, end } = lockedTabs();
    await (await notesOn(texts, locks)).begin(begun);
    end();
    const next = await notesOn(texts, locks);
    expect(next.cutOff()).toEqual(begun);
    next.over();
    expect(next.cutOff()).toBeUndefined();
    expect((await notesOn(texts, locks)).cutOff()).toBeUndefined();
  });

  it("is not taken for one that was cut off by a tab that is opened meanwhile", async () => {
    const texts = memoryTextStore();
    const { locks } = lockedTabs();
    await (await notesOn(texts, locks)).begin(begun);
    expect((await notesOn(texts.otherTab(), locks)).cutOff()).toBeUndefined();
  });

  it("where a browser has no locks is spoken of in another tab until it is over there", async () => {
    const texts = memoryTextStore();
    const notes = await notesOn(texts);
    await notes.begin(begun);
    const other = await notesOn(texts.otherTab());
    expect(other.cutOff()).toEqual(begun);
    let told = 0;
    other.subscribe(() => (told += 1));
    notes.over();
    expect([other.cutOff(), told]).toEqual([undefined, 1]);
  });

  it("leaves no word where its note cannot be read", async () => {
    const texts = memoryTextStore();
    texts.set(IMPORT_NOTE_KEY, "{half");
    expect((await notesOn(texts)).cutOff()).toBeUndefined();
  });
});
