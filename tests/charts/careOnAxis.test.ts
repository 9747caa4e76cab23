import { describe, expect, it } from "vitest";
import { careOnAxis } from "../../src/charts/careOnAxis.ts";
import { event, line, recordWithCare } from "../support/care.ts";
import { day } from "../support/observations.ts";

describe("the care drawn over a trend", () => {
  it("leaves out what was entered in error, and is oldest first", () => {
    const record = recordWithCare(
      [
        line("a", "Second", "2025-05-01"),
        line("b", "First", "2025-01-01"),
        line("c", "Slip", "2024-01-01", { status: "entered-in-error" }),
      ],
      [
        event("x", "imaging", "2025-06-01"),
        event("y", "infection", "2025-02-01"),
        event("z", "relapse", "2025-01-01", { status: "entered-in-error" }),
      ],
    );
    const care = careOnAxis(record, day("2026-01-01"));
    expect(care.lines.map(({ number, line: { regimen } }) => [number, regimen])).toEqual([
      [1, "First"],
      [2, "Second"],
    ]);
    expect(care.events.map(({ kind }) => kind)).toEqual(["infection", "imaging"]);
  });
});
