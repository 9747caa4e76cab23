import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_LINE_DRAFT, parseLineOfTherapy, RESPONSES } from "../../../src/domain/record/lineOfTherapy.ts";
import { err, ok } from "../../../src/domain/result.ts";
import { day } from "../../support/observations.ts";

const draft = { ...EMPTY_LINE_DRAFT, regimen: " VRd ", startedOn: "2026-01-10" };
const today = day("2026-03-01");

describe("a line of therapy", () => {
  it("needs a regimen and a first day, and nothing else", () => {
    expect(parseLineOfTherapy(draft)).toEqual(ok({ regimen: "VRd", startedOn: "2026-01-10", status: "active" }));
    expect(parseLineOfTherapy({ ...EMPTY_LINE_DRAFT, regimen: " " })).toEqual(
      err([
        { field: "regimen", type: "Empty" },
        { field: "startedOn", type: "Empty" },
      ]),
    );
  });

  it("keeps all that was given", () => {
    const whole = {
      ...draft,
      stoppedOn: "2026-02-10",
      stopReason: "Neuropathy",
      bestResponse: "partial",
      note: "Dose reduced",
      status: "entered-in-error",
    };
    expect(parseLineOfTherapy(whole)).toEqual(ok({ ...whole, regimen: "VRd" }));
  });

  it("may stop on the day it started, and not on the day before", () => {
    expect(parseLineOfTherapy({ ...draft, stoppedOn: "2026-01-10" }).ok).toBe(true);
    expect(parseLineOfTherapy({ ...draft, stoppedOn: "2026-01-09" })).toEqual(
      err([{ field: "stoppedOn", type: "StopsBeforeStart", startedOn: "2026-01-10" }]),
    );
  });

  it("may start today when it is entered, and not tomorrow; a stored one is not asked", () => {
    expect(parseLineOfTherapy({ ...draft, startedOn: "2026-03-01" }, { notAfter: today }).ok).toBe(true);
    expect(parseLineOfTherapy({ ...draft, stoppedOn: "2026-03-02" }, { notAfter: today })).toEqual(
      err([{ field: "stoppedOn", type: "InTheFuture", today }]),
    );
    expect(parseLineOfTherapy({ ...draft, startedOn: "2026-03-02" }, { notAfter: today })).toEqual(
      err([{ field: "startedOn", type: "InTheFuture", today }]),
    );
    expect(parseLineOfTherapy({ ...draft, startedOn: "2026-03-02" }).ok).toBe(true);
  });

  it("does not start before the patient was born", () => {
    const birthDate = day("2026-01-11");
    expect(parseLineOfTherapy(draft, { birthDate })).toEqual(err([{ field: "startedOn", type: "BeforeBirth", birthDate }]));
    expect(parseLineOfTherapy(draft, { birthDate: day("2026-01-10") }).ok).toBe(true);
  });

  it.each(["startedOn", "stoppedOn"] as const)("has no %s that the calendar has not", (field) => {
    expect(parseLineOfTherapy({ ...draft, [field]: "2026-02-30" })).toMatchObject({
      error: [{ field, type: "NotADate", text: "2026-02-30" }],
    });
  });

  it.each([
    ["regimen", 200],
    ["stopReason", 200],
    ["note", 4000],
  ] as const)("takes a %s of %i characters and not one more", (field, limit) => {
    expect(parseLineOfTherapy({ ...draft, [field]: "x".repeat(limit) }).ok).toBe(true);
    expect(parseLineOfTherapy({ ...draft, [field]: "x".repeat(limit + 1) })).toEqual(err([{ field, type: "TooLong", limit }]));
  });

  it("has a best response that the care team can choose, or none", () => {
    for (const bestResponse of RESPONSES)
      expect(parseLineOfTherapy({ ...draft, bestResponse })).toMatchObject({ value: { bestResponse } });
    expect(parseLineOfTherapy({ ...draft, bestResponse: "cured" })).toEqual(
      err([{ field: "bestResponse", type: "NotAChoice", text: "cured" }]),
    );
    expect(parseLineOfTherapy({ ...draft, status: "deleted" })).toEqual(
      err([{ field: "status", type: "NotAChoice", text: "deleted" }]),
    );
  });

  it("is read whatever the texts are, without an exception; what was read is read again as the same", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", "2026-01-10", "2026-02-10", "partial", "active"));
    fc.assert(
      fc.property(
        fc.record({
          regimen: text,
          startedOn: text,
          stoppedOn: text,
          stopReason: text,
          bestResponse: text,
          note: text,
          status: text,
        }),
        (anything) => {
          const read = parseLineOfTherapy(anything);
          expect(read.ok ? parseLineOfTherapy({ ...EMPTY_LINE_DRAFT, ...read.value }) : read).toEqual(read);
          expect(read.ok || read.error.length > 0).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
