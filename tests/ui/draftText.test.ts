import { assert, property, string, subarray } from "fast-check";
import { describe, expect, it } from "vitest";
import { readDraft, readTypedOver, writeDraft } from "../../src/ui/draftText.ts";

const start = { regimen: "", startedOn: "" };

describe("a draft kept in the tab", () => {
  it("comes back as it was typed, whatever was typed", () => {
    assert(
      property(string(), string(), subarray(["regimen", "startedOn"] as const), (regimen, startedOn, typed) => {
        const draft = { texts: { regimen, startedOn }, typed: new Set(typed) };
        expect(readDraft(writeDraft(draft, "dmy"), start, "dmy")).toEqual(draft);
      }),
    );
  });

  it("brings back the state of the entry over which it was typed, so that a reload does not hide what changed since", () => {
    const over = { revision: 2, withdrawn: false, texts: { regimen: "VRd" } };
    const draft = { texts: { regimen: "DRd", startedOn: "" }, typed: new Set(["regimen"] as const) };
    const kept = writeDraft<keyof typeof start>(draft, "dmy", over);
    expect(readTypedOver(kept, start)).toEqual(over);
    expect(readTypedOver(writeDraft(draft, "dmy"), start)).toBeUndefined();
    expect(readTypedOver('{"over":{"revision":"2"}}', start)).toBeUndefined();
  });

  it("is not read once days are written in another order: 01.03. would become another day", () => {
    const kept = writeDraft(
      { texts: { regimen: "VRd", startedOn: "01.03.2025" }, typed: new Set(["regimen", "startedOn"] as const) },
      "dmy",
    );
    expect(readDraft(kept, start, "dmy")?.texts.startedOn).toBe("01.03.2025");
    expect(readDraft(kept, start, "mdy")).toBeUndefined();
  });

  it.each([
    ["no text of this kind", "VRd"],
    ["null", "null"],
    ["another form's", '{"order":"dmy","texts":{"kind":"note"},"typed":[]}'],
    ["one that lacks a field", '{"order":"dmy","texts":{"regimen":"VRd"},"typed":[]}'],
    ["one whose text is a number", '{"order":"dmy","texts":{"regimen":1,"startedOn":""},"typed":[]}'],
    ["one that does not say what was typed", '{"order":"dmy","texts":{"regimen":"VRd","startedOn":""}}'],
  ])("is not read where it is %s", (_, kept) => {
    expect(readDraft(kept, start, "dmy")).toBeUndefined();
  });
});
