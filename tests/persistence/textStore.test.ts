import { describe, expect, it } from "vitest";
import { err, ok } from "../../src/domain/result.ts";
import { browserTextStore } from "../../src/persistence/browserTextStore.ts";
import { memoryTextStore } from "../../src/persistence/memoryTextStore.ts";
import type { TextChange } from "../../src/persistence/textStore.ts";

/** As much of localStorage as is asked for, with a step that fails by this name. */
function storage(failure?: { readonly step: string; readonly name: string }): Storage {
  const texts = new Map<string, string>();
  const fail = (step: string) => {
    if (failure?.step === step) throw new DOMException("no", failure.name);
  };
  return {
    get length() {
      fail("keys");
      return texts.size;
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => (fail("get"), texts.get(key) ?? null),
    setItem: (key, text) => (fail("set"), void texts.set(key, text)),
    removeItem: (key) => (fail("remove"), void texts.delete(key)),
    clear: () => texts.clear(),
  };
}

describe("the text store of a browser", () => {
  it("keeps, gives back, lists and removes texts", () => {
    const area = storage();
    const texts = browserTextStore(() => area);
    expect(texts.set("a", "1")).toEqual(ok(undefined));
    expect(texts.get("a")).toEqual(ok("1"));
    expect(texts.keys()).toEqual(ok(["a"]));
    expect(texts.remove("a")).toEqual(ok(undefined));
    expect(texts.get("a")).toEqual(ok(undefined));
  });

  it.each(["QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED"])("says full when a write fails by %s", (name) => {
    const area = storage({ step: "set", name });
    expect(browserTextStore(() => area).set("a", "1")).toEqual(err({ type: "StorageFull" }));
  });

  it("says denied, and never throws, whichever step the browser refuses", () => {
    const denied = err({ type: "StorageDenied" });
    const refusing = (step: string) => {
      const area = storage({ step, name: "SecurityError" });
      return browserTextStore(() => area);
    };
    expect(refusing("get").get("a")).toEqual(denied);
    expect(refusing("set").set("a", "1")).toEqual(denied);
    expect(refusing("remove").remove("a")).toEqual(denied);
    expect(refusing("keys").keys()).toEqual(denied);
  });

  it("says denied where even asking for the storage is refused", () => {
    const texts = browserTextStore(() => {
      throw new DOMException("no", "SecurityError");
    });
    expect([texts.get("a"), texts.set("a", "1"), texts.remove("a"), texts.keys()]).toEqual(
      Array.from({ length: 4 }, () => err({ type: "StorageDenied" })),
    );
  });

  it("hears of changes by other tabs in its own storage, and of everything removed at once, until it stops", () => {
    const area = storage();
    const events = new EventTarget();
    const heard: TextChange[] = [];
    const stop = browserTextStore(() => area, events).watch((change) => heard.push(change));
    const happen = (key: string | null, newValue: string | null, storageArea: Storage = area) =>
      events.dispatchEvent(Object.assign(new Event("storage"), { key, newValue, storageArea }));
    happen("a", "1");
    happen("a", null);
    happen(null, null);
    happen("b", "of the session", storage());
    stop();
    happen("a", "2");
    expect(heard).toEqual([{ key: "a", text: "1" }, { key: "a" }, {}]);
  });
});

describe("the text store in memory", () => {
  it("is full exactly when keys and texts together pass the quota, in UTF-16 units", () => {
    const texts = memoryTextStore({ quota: 10 });
    expect(texts.set("ab", "12345678")).toEqual(ok(undefined));
    expect(texts.set("ab", "123456789")).toEqual(err({ type: "StorageFull" }));
    expect(texts.get("ab")).toEqual(ok("12345678"));
    expect(texts.set("c", "")).toEqual(err({ type: "StorageFull" }));
    texts.remove("ab");
    expect(texts.set("c", "😀".repeat(4))).toEqual(ok(undefined));
    expect(texts.set("c", "😀".repeat(5))).toEqual(err({ type: "StorageFull" }));
  });

  it("tells other tabs of a change and not the tab that made it", () => {
    const here = memoryTextStore();
    const there = here.otherTab();
    const [heardHere, heardThere]: [TextChange[], TextChange[]] = [[], []];
    here.watch((change) => heardHere.push(change));
    there.watch((change) => heardThere.push(change));
    here.set("a", "1");
    here.set("a", "1");
    here.remove("a");
    here.remove("a");
    expect(heardHere).toEqual([]);
    expect(heardThere).toEqual([{ key: "a", text: "1" }, { key: "a" }]);
  });
});
