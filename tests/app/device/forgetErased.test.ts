import { describe, expect, it } from "vitest";
import { forgetErased } from "../../../src/app/device/forgetErased.ts";
import { sessionDrafts } from "../../../src/app/device/sessionDrafts.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";
import { monitorWith } from "../../support/monitor.ts";

const [ada, ben] = [exampleRecord(1, 1), exampleRecord(2, 1)];

/** A tab's own store, as a browser gives it. */
function tabStore(): Storage {
  const texts = new Map<string, string>();
  return {
    get length() {
      return texts.size;
    },
    key: (place) => [...texts.keys()][place] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
    clear: () => texts.clear(),
  };
}

function tabWithDrafts() {
  const monitor = monitorWith([ada, ben]);
  const store = tabStore();
  const kept = sessionDrafts(() => store);
  for (const key of [`result:${ada.id}`, `event:${ada.id}:e1`, `result:${ben.id}`, "import", "patient:new"])
    kept.keep(key, "typed");
  const standing = () =>
    ["import", "patient:new", `result:${ada.id}`, `event:${ada.id}:e1`, `result:${ben.id}`].filter(
      (key) => kept.read(key) !== undefined,
    );
  return { monitor, kept, standing };
}

describe("what was begun in forms about a patient who is erased", () => {
  it("is forgotten in a tab that hears of it from another, with the pasted text that may name them, and nobody else's", () => {
    const { monitor, kept, standing } = tabWithDrafts();
    forgetErased(monitor, kept);
    monitor.getState().takeInErasure({ id: ada.id, erasedAt: "2026-06-15T12:00:00.000Z" });
    expect(standing()).toEqual(["patient:new", `result:${ben.id}`]);
  });

  it("is forgotten by a tab that was not open when it happened", () => {
    const { monitor, kept, standing } = tabWithDrafts();
    monitor.getState().erasePatient(ada.id);
    forgetErased(monitor, kept);
    expect(standing()).toEqual(["import", "patient:new", `result:${ben.id}`]);
  });

  it("stays where nobody is erased", () => {
    const { monitor, kept, standing } = tabWithDrafts();
    forgetErased(monitor, kept);
    monitor.getState().archivePatient(ada.id);
    expect(standing()).toHaveLength(5);
  });
});
