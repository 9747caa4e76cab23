import { describe, expect, it } from "vitest";
import { parseBoardNote } from "../../../src/domain/record/boardNote.ts";
import { day } from "../../support/observations.ts";

const draft = { kind: "conclusion", text: " Repeat in 4 weeks. ", on: "2026-02-12", status: "active" };
const read = (more: Partial<typeof draft>, context = {}) => parseBoardNote({ ...draft, ...more }, context);

describe("a note of a tumor board", () => {
  it("is kept with its kind and its day, line ends included", () => {
    expect(read({})).toEqual({
      ok: true,
      value: { kind: "conclusion", text: "Repeat in 4 weeks.", on: "2026-02-12", status: "active" },
    });
    expect(read({ kind: "question", text: "Change?\nOr wait?" })).toMatchObject({
      ok: true,
      value: { kind: "question", text: "Change?\nOr wait?" },
    });
  });

  it("is refused when it says nothing or has no day", () => {
    expect(read({ text: " \n ", on: " " })).toEqual({
      ok: false,
      error: [
        { field: "text", type: "Empty" },
        { field: "on", type: "Empty" },
      ],
    });
    expect(read({ on: "2026-02-30" })).toEqual({ ok: false, error: [{ field: "on", type: "NotADate", text: "2026-02-30" }] });
  });

  it("holds 4000 characters and not one more", () => {
    expect(read({ text: "a".repeat(4000) }).ok).toBe(true);
    expect(read({ text: "a".repeat(4001) })).toEqual({ ok: false, error: [{ field: "text", type: "TooLong", limit: 4000 }] });
  });

  it("may be of today and not of tomorrow, on entry only", () => {
    expect(read({}, { notAfter: day("2026-02-12") }).ok).toBe(true);
    expect(read({}, { notAfter: day("2026-02-11") })).toEqual({
      ok: false,
      error: [{ field: "on", type: "InTheFuture", today: "2026-02-11" }],
    });
  });

  it.each([
    ["kind", "decision"],
    ["status", "deleted"],
  ])("is refused with a %s that does not exist", (field, text) => {
    expect(read({ [field]: text })).toMatchObject({ ok: false, error: [{ field, type: "NotAChoice", text }] });
  });
});
