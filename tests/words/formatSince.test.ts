import { describe, expect, it } from "vitest";
import { formatSince } from "../../src/words/formatSince.ts";
import { format } from "../support/charts.ts";
import { day } from "../support/observations.ts";

const counted = formatSince(format, day("2025-01-10"), (days) => `day ${days}`);

describe("days written as days since one day", () => {
  it.each([
    ["that day", "2025-01-10", "day 0"],
    ["a later one", "2026-02-26", "day 412"],
    ["an earlier one", "2024-12-29", "day −12"],
  ])("count %s", (_, on, text) => {
    expect([counted.day(day(on)), counted.dayInWords(day(on)), counted.dayShort(day(on))]).toEqual([text, text, text]);
  });

  it("leave numbers as they were", () => {
    expect(counted.percent(41.2)).toBe(format.percent(41.2));
  });
});
