import { describe, expect, it } from "vitest";
import type { UnreadableDocument } from "../../src/persistence/repository.ts";
import { monitorWith } from "../support/monitor.ts";

const spoilt: UnreadableDocument = { key: "b2m:patient:a", text: "spoilt", why: { type: "NotJson" } };
const gone: UnreadableDocument = { key: "b2m:patient:a", text: "", why: { type: "Missing" } };
const other: UnreadableDocument = { key: "b2m:settings", text: "{", why: { type: "HalfWritten" } };

describe("stored documents that cannot be read", () => {
  it("are each said once: the later word on a document stands in place of the earlier one", () => {
    const { getState } = monitorWith();
    for (const document of [spoilt, other, gone]) getState().reportUnreadable(document);
    expect(getState().unreadable).toEqual([other, gone]);
  });

  it("change nothing when the same text is met again, as at every try to save", () => {
    const { getState } = monitorWith();
    getState().reportUnreadable(spoilt);
    const before = getState();
    getState().reportUnreadable({ ...spoilt });
    expect(getState()).toBe(before);
  });

  it("are forgotten one by one, once they can be read again", () => {
    const { getState } = monitorWith();
    for (const document of [spoilt, other]) getState().reportUnreadable(document);
    getState().reportReadable(spoilt.key);
    expect(getState().unreadable).toEqual([other]);
  });
});
