import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byId } from "../../../src/domain/byId.ts";
import { daysBetween } from "../../../src/domain/calendarDate.ts";
import { keep } from "../../../src/domain/kept.ts";
import type { Observation } from "../../../src/domain/measuring/observation.ts";
import { parseNextTest, type NextTestContent, type NextTestDraft } from "../../../src/domain/record/nextTest.ts";
import { plannedTest } from "../../../src/domain/record/plannedTest.ts";
import { addInterval, isTestInterval, TEST_INTERVALS } from "../../../src/domain/record/testInterval.ts";
import { day, observation } from "../../support/observations.ts";
import { recordOf } from "../../support/workRecords.ts";

const plan = (id: string, more: Partial<NextTestContent>, at = "2026-03-01T08:00:00.000Z" as const) =>
  keep<NextTestContent>(id, { setOn: day("2026-03-01"), status: "active", ...more }, { at });

const due = (results: readonly Observation[], ...plans: readonly ReturnType<typeof plan>[]) =>
  plannedTest({ ...recordOf("p", results), nextTests: byId(plans) }, {})?.dueOn;

describe("an interval between two tests", () => {
  it("counts weeks as seven days", () => {
    expect(addInterval(day("2026-03-01"), "P4W")).toBe("2026-03-29");
    expect(addInterval(day("2026-03-01"), "P12W")).toBe("2026-05-24");
  });

  it("counts months to the same day, or to the last one where the month has fewer", () => {
    expect(addInterval(day("2026-03-15"), "P3M")).toBe("2026-06-15");
    expect(addInterval(day("2026-11-30"), "P3M")).toBe("2027-02-28");
    expect(addInterval(day("2027-11-30"), "P3M")).toBe("2028-02-29");
    expect(addInterval(day("2026-12-31"), "P12M")).toBe("2027-12-31");
  });

  it("never goes back, and a month is 28 to 31 days", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70_000 }), fc.integer({ min: 1, max: 99 }), (offset, count) => {
        const from = addInterval(day("1990-01-31"), `P${(offset % 99) + 1}W`);
        const days = daysBetween(from, addInterval(from, `P${count}M`));
        expect(days).toBeGreaterThanOrEqual(28 * count);
        expect(days).toBeLessThanOrEqual(31 * count);
      }),
    );
  });

  it("is 1 to 99 weeks or months, and nothing else", () => {
    expect(TEST_INTERVALS.every(isTestInterval)).toBe(true);
    expect(["P1W", "P99M"].every(isTestInterval)).toBe(true);
    expect(["P0W", "P100W", "P4D", "4W", "P4w", "P1.5M", ""].some(isTestInterval)).toBe(false);
  });
});

describe("the door for a planned test", () => {
  const draft: NextTestDraft = { on: "", every: "", setOn: "2026-03-01", status: "active" };

  it("takes a day, an interval, or both", () => {
    expect(parseNextTest({ ...draft, on: "2026-05-04" })).toMatchObject({ ok: true, value: { on: "2026-05-04" } });
    expect(parseNextTest({ ...draft, every: "P4W" })).toMatchObject({ ok: true, value: { every: "P4W" } });
    expect(parseNextTest({ ...draft, on: "2026-05-04", every: "P4W" }).ok).toBe(true);
  });

  it.each([
    ["neither", {}, { field: "on", type: "Empty" }],
    ["a day that does not exist", { on: "2026-02-30" }, { field: "on", type: "NotADate", text: "2026-02-30" }],
    ["an interval that nobody counts in", { every: "P4D" }, { field: "every", type: "NotAChoice", text: "P4D" }],
  ])("refuses %s", (_, more, problem) => {
    expect(parseNextTest({ ...draft, ...more })).toEqual({ ok: false, error: [problem] });
  });

  it("takes today and refuses yesterday while somebody types, and takes both from a store", () => {
    const typed = { notBefore: day("2026-05-04") };
    expect(parseNextTest({ ...draft, on: "2026-05-04" }, typed).ok).toBe(true);
    expect(parseNextTest({ ...draft, on: "2026-05-03" }, typed)).toMatchObject({ ok: false, error: [{ type: "InThePast" }] });
    expect(parseNextTest({ ...draft, on: "2026-05-03" }).ok).toBe(true);
  });
});

describe("the next test of a patient", () => {
  const results = [observation("2026-01-10", "2.0"), observation("2026-02-20", "2.1")];

  it("is not planned where nobody planned it", () => {
    expect(due(results)).toBeUndefined();
    expect(due([])).toBeUndefined();
  });

  it("is due on the day that was set", () => {
    expect(due(results, plan("a", { on: day("2026-05-04") }))).toBe("2026-05-04");
  });

  it("was done by a result of seven days before that day, and not by one of eight", () => {
    const onDay = plan("a", { on: day("2026-05-04") });
    expect(due([...results, observation("2026-04-26", "2.0")], onDay)).toBe("2026-05-04");
    expect(due([...results, observation("2026-04-27", "2.0")], onDay)).toBeUndefined();
    expect(due([...results, observation("2026-06-30", "2.0")], onDay)).toBeUndefined();
  });

  it("is not done by a result of the day on which it was planned, however near", () => {
    const soon = plan("a", { on: day("2026-03-05") });
    expect(due([observation("2026-03-01", "2.0")], soon)).toBe("2026-03-05");
    expect(due([observation("2026-03-02", "2.0")], soon)).toBeUndefined();
  });

  it("is not done by a companion, nor by a result entered in error", () => {
    const onDay = plan("a", { on: day("2026-05-04") });
    const creatinine = observation("2026-05-04", "1.0", { measurand: "creatinine-serum", unit: "mg/dL" });
    const withdrawn = observation("2026-05-04", "2.0", { status: "entered-in-error" });
    expect(due([creatinine, withdrawn], onDay)).toBe("2026-05-04");
  });

  it("follows the latest B2M result where an interval was set, in whatever fluid", () => {
    const every = plan("a", { every: "P4W" });
    expect(due(results, every)).toBe("2026-03-20");
    expect(due([...results, observation("2026-03-01", "1.0", { measurand: "b2m-csf" })], every)).toBe("2026-03-29");
    expect(due([], every)).toBe("2026-03-29");
  });

  it("is the day first and the interval from then on, where both were set", () => {
    const both = plan("a", { on: day("2026-05-04"), every: "P3M" });
    expect(due(results, both)).toBe("2026-05-04");
    expect(due([...results, observation("2026-05-05", "2.0")], both)).toBe("2026-08-05");
  });

  it("is what was planned last where two plans stand, and nothing of one that was taken back", () => {
    const early = plan("a", { on: day("2026-05-04") });
    const late = plan("b", { on: day("2026-06-01") }, "2026-03-02T08:00:00.000Z" as never);
    expect(due(results, early, late)).toBe("2026-06-01");
    expect(due(results, late, early)).toBe("2026-06-01");
    expect(due(results, early, { ...late, status: "entered-in-error" })).toBe("2026-05-04");
  });

  it("follows the default for the purpose of the latest result where the patient has no plan of their own", () => {
    const record = recordOf("p", [
      observation("2026-01-10", "2.0", { purpose: "during-treatment" }),
      observation("2026-02-20", "2.0", { purpose: "after-treatment" }),
    ]);
    expect(plannedTest(record, { "during-treatment": "P4W" })).toBeUndefined();
    expect(plannedTest(record, { "during-treatment": "P4W", "after-treatment": "P3M" })).toEqual({
      dueOn: "2026-05-20",
      because: { type: "Purpose", every: "P3M", purpose: "after-treatment" },
    });
    expect(plannedTest(recordOf("p", results), { "not-recorded": "P6W" })?.dueOn).toBe("2026-04-03");
    expect(plannedTest({ ...record, nextTests: byId([plan("a", { every: "P1W" })]) }, { "after-treatment": "P3M" })).toEqual({
      dueOn: "2026-02-27",
      because: { type: "Interval", every: "P1W" },
    });
  });
});
