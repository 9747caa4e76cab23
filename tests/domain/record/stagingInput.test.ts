import { describe, expect, it } from "vitest";
import { isAskedInput, parseStagingInput } from "../../../src/domain/record/stagingInput.ts";
import { day } from "../../support/observations.ts";

const draft = { input: "del17p", value: "absent", on: "2026-01-10", source: " FISH ", status: "active" };
const read = (more: Partial<typeof draft>, context = {}) =>
  parseStagingInput({ ...draft, ...more }, { decimal: ".", ...context });

describe("an answer to what a score asks for", () => {
  it("is kept with its day and its source", () => {
    expect(read({})).toEqual({
      ok: true,
      value: { input: "del17p", value: "absent", on: "2026-01-10", source: "FISH", status: "active" },
    });
    expect(read({ source: "" })).toEqual({
      ok: true,
      value: { input: "del17p", value: "absent", on: "2026-01-10", status: "active" },
    });
  });

  it("keeps a number with a decimal point, whatever sign it was typed with", () => {
    expect(parseStagingInput({ ...draft, input: "longestNodeCm", value: "6,1" }, { decimal: "," })).toMatchObject({
      ok: true,
      value: { value: "6.1" },
    });
  });

  it("is refused without a day or an answer, and with one that is not offered", () => {
    expect(read({ value: "", on: "" })).toEqual({
      ok: false,
      error: [
        { field: "value", type: "Empty" },
        { field: "on", type: "Empty" },
      ],
    });
    expect(read({ value: "maybe" })).toMatchObject({
      ok: false,
      error: [{ field: "value", type: "NotAccepted", problem: { type: "NotAChoice" } }],
    });
    expect(read({ on: "2026-02-30" })).toMatchObject({ ok: false, error: [{ field: "on", type: "NotADate" }] });
    expect(read({ status: "deleted" })).toMatchObject({ ok: false, error: [{ field: "status" }] });
  });

  it("is refused when it lies in the future or before birth, on entry only", () => {
    const entry = { notAfter: day("2026-01-09"), birthDate: day("1950-01-01") };
    expect(read({}, entry)).toMatchObject({ error: [{ field: "on", type: "InTheFuture" }] });
    expect(read({ on: "1949-12-31" }, entry)).toMatchObject({ error: [{ field: "on", type: "BeforeBirth" }] });
    expect(read({ on: "1950-01-01" }, entry).ok).toBe(true);
    expect(read({ on: "1949-12-31" }).ok).toBe(true);
  });

  it("is never a laboratory value, an age or a sex, which have their own place", () => {
    expect(["b2m", "ageYears", "sex", "clinicalStage", "constructor"].filter(isAskedInput)).toEqual([]);
    expect(read({ input: "b2m", value: "3" })).toMatchObject({ ok: false, error: [{ field: "input", type: "NotAChoice" }] });
  });
});
