import { describe, expect, it } from "vitest";
import { eventsInForce } from "../../../src/domain/analysis/eventInForce.ts";
import { onDialysis, type ClinicalEvent, type ClinicalEventContent } from "../../../src/domain/record/clinicalEvent.ts";
import { keep } from "../../../src/domain/kept.ts";
import { day } from "../../support/observations.ts";

const event = (
  kind: ClinicalEventContent["kind"],
  on: string,
  until?: string,
  status: ClinicalEventContent["status"] = "active",
): ClinicalEvent =>
  keep(
    `${kind} ${on}`,
    { kind, on: day(on), ...(until === undefined ? {} : { until: day(until) }), status },
    { at: "2026-01-01T00:00:00.000Z" },
  );
const inForce = (one: ClinicalEvent, specimen: "serum" | "csf" | "urine" = "serum") =>
  eventsInForce([one], specimen, day("2025-05-01"), day("2025-06-01")).length === 1;

describe("events in force", () => {
  it.each([
    ["an infection 30 days before the first result", event("infection", "2025-04-01"), true],
    ["an infection 31 days before it", event("infection", "2025-03-31"), false],
    ["an infection on the day of the last result", event("infection", "2025-06-01"), true],
    ["an infection after the last result", event("infection", "2025-06-02"), false],
    ["interferon that goes on", event("interferon", "2020-01-01"), true],
    ["interferon that ended 120 days before", event("interferon", "2020-01-01", "2025-01-01"), true],
    ["interferon that ended 121 days before", event("interferon", "2020-01-01", "2024-12-31"), false],
    ["dialysis that goes on", event("dialysis", "2020-01-01"), true],
    ["an infection entered in error", event("infection", "2025-05-02", undefined, "entered-in-error"), false],
    ["imaging, which moves no value", event("imaging", "2025-05-02"), false],
    ["blood in a CSF sample, for serum", event("blood-contaminated-csf", "2025-05-02"), false],
  ] as const)("%s: %s", (_, one, expected) => {
    expect(inForce(one)).toBe(expected);
  });
  it("hold CSF to events of the CSF", () => {
    expect(inForce(event("blood-contaminated-csf", "2025-05-01"), "csf")).toBe(true);
    expect(inForce(event("blood-contaminated-csf", "2025-04-30"), "csf")).toBe(false);
    expect(inForce(event("intrathecal-therapy", "2025-04-10"), "csf")).toBe(true);
  });
});

describe("dialysis", () => {
  it("is in force from its first to its last day, and without a last day ever since", () => {
    const ended = [event("dialysis", "2025-01-01", "2025-02-01")];
    expect(["2024-12-31", "2025-01-01", "2025-02-01", "2025-02-02"].map((on) => onDialysis(ended, day(on)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(onDialysis([event("dialysis", "2025-01-01")], day("2030-01-01"))).toBe(true);
    expect(onDialysis([event("dialysis", "2025-01-01", undefined, "entered-in-error")], day("2030-01-01"))).toBe(false);
  });
});
