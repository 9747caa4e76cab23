import { describe, expect, it } from "vitest";
import { numberLines } from "../../../src/domain/record/lineNumber.ts";
import { timeAnchors } from "../../../src/features/trend/timeAnchors.ts";
import { line, recordWithCare } from "../../support/care.ts";
import { words } from "../../support/charts.ts";
import { day } from "../../support/observations.ts";

const treated = recordWithCare([line("a", "VRd", "2025-01-01"), line("b", "DPd", "2026-01-31")]);
const care = { lines: numberLines(treated.lines), events: [], today: day("2026-06-01") };
const labels = (latest: string | undefined, diagnosed: string | undefined = "2024-12-01") =>
  timeAnchors(diagnosed === "" ? undefined : day(diagnosed), care, latest === undefined ? undefined : day(latest), words).map(
    ({ label }) => label,
  );

describe("the days that a time axis can count from", () => {
  it("are the diagnosis and the start of every line", () => {
    expect(labels("2026-05-01")).toEqual(["Since diagnosis", "Since line 1, VRd", "Since line 2, DPd"]);
    expect(labels("2026-05-01", "")).toEqual(["Since line 1, VRd", "Since line 2, DPd"]);
  });

  it("leave out one from which no result would be seen: more than 30 days after the latest", () => {
    expect(labels("2026-01-01")).toContain("Since line 2, DPd");
    expect(labels("2025-12-31")).not.toContain("Since line 2, DPd");
    expect(labels(undefined)).toEqual([]);
  });
});
