import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_EVENT_DRAFT, EVENT_KINDS, parseClinicalEvent } from "../../../src/domain/record/clinicalEvent.ts";
import { err, ok } from "../../../src/domain/result.ts";
import { day } from "../../support/observations.ts";

const draft = { ...EMPTY_EVENT_DRAFT, kind: "infection", on: "2026-01-10" };
const today = day("2026-03-01");

describe("a clinical event", () => {
  it("needs its kind and its day, and nothing else", () => {
    expect(parseClinicalEvent(draft)).toEqual(ok({ kind: "infection", on: "2026-01-10", status: "active" }));
    expect(parseClinicalEvent(EMPTY_EVENT_DRAFT)).toEqual(
      err([
        { field: "kind", type: "Empty" },
        { field: "on", type: "Empty" },
      ]),
    );
  });

  it("is of a kind that can move or explain a value, and keeps all that was given", () => {
    for (const kind of EVENT_KINDS) expect(parseClinicalEvent({ ...draft, kind })).toMatchObject({ value: { kind } });
    expect(parseClinicalEvent({ ...draft, kind: "holiday" })).toEqual(
      err([{ field: "kind", type: "NotAChoice", text: "holiday" }]),
    );
    expect(parseClinicalEvent({ ...draft, status: "deleted" })).toEqual(
      err([{ field: "status", type: "NotAChoice", text: "deleted" }]),
    );
    const whole = { ...draft, until: "2026-01-12", note: "Pneumonia", status: "entered-in-error" };
    expect(parseClinicalEvent(whole)).toEqual(ok(whole));
  });

  it("may end on the day it began, and not on the day before", () => {
    expect(parseClinicalEvent({ ...draft, until: "2026-01-10" }).ok).toBe(true);
    expect(parseClinicalEvent({ ...draft, until: "2026-01-09" })).toEqual(
      err([{ field: "until", type: "EndsBeforeStart", on: "2026-01-10" }]),
    );
  });

  it("may be of today when it is entered, and neither begin nor end tomorrow; a stored one is not asked", () => {
    expect(parseClinicalEvent({ ...draft, on: "2026-03-01", until: "2026-03-01" }, { notAfter: today }).ok).toBe(true);
    expect(parseClinicalEvent({ ...draft, on: "2026-03-02" }, { notAfter: today })).toEqual(
      err([{ field: "on", type: "InTheFuture", today }]),
    );
    expect(parseClinicalEvent({ ...draft, until: "2026-03-02" }, { notAfter: today })).toEqual(
      err([{ field: "until", type: "InTheFuture", today }]),
    );
    expect(parseClinicalEvent({ ...draft, on: "2026-03-02" }).ok).toBe(true);
  });

  it("does not happen before the patient was born", () => {
    const birthDate = day("2026-01-11");
    expect(parseClinicalEvent(draft, { birthDate })).toEqual(err([{ field: "on", type: "BeforeBirth", birthDate }]));
    expect(parseClinicalEvent(draft, { birthDate: day("2026-01-10") }).ok).toBe(true);
  });

  it("has no day that the calendar has not", () => {
    expect(parseClinicalEvent({ ...draft, on: "2026-02-30" })).toEqual(
      err([{ field: "on", type: "NotADate", text: "2026-02-30" }]),
    );
    expect(parseClinicalEvent({ ...draft, until: "soon" })).toEqual(err([{ field: "until", type: "NotADate", text: "soon" }]));
  });

  it("takes a note of 4,000 characters and not one more", () => {
    expect(parseClinicalEvent({ ...draft, note: "x".repeat(4000) }).ok).toBe(true);
    expect(parseClinicalEvent({ ...draft, note: "x".repeat(4001) })).toEqual(
      err([{ field: "note", type: "TooLong", limit: 4000 }]),
    );
  });

  it("is read whatever the texts are, without an exception; what was read is read again as the same", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", "2026-01-10", "2026-02-10", "dialysis", "active"));
    fc.assert(
      fc.property(fc.record({ kind: text, on: text, until: text, note: text, status: text }), (anything) => {
        const read = parseClinicalEvent(anything);
        expect(read.ok ? parseClinicalEvent({ ...EMPTY_EVENT_DRAFT, ...read.value }) : read).toEqual(read);
        expect(read.ok || read.error.length > 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
