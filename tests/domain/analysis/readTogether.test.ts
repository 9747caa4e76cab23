import { describe, expect, it } from "vitest";
import { DAYS_READ_TOGETHER, readTogether } from "../../../src/domain/analysis/readTogether.ts";
import { seriesFrom } from "../../../src/domain/series/series.ts";
import { day, observation } from "../../support/observations.ts";

const albumin = (...results: readonly (readonly [on: string, value: string, status?: string])[]) =>
  seriesFrom(
    "albumin-serum",
    results.map(([on, value, status = "final"]) => observation(on, value, { measurand: "albumin-serum", unit: "g/dL", status })),
  );
const readOn = (series: ReturnType<typeof albumin>, on: string) => readTogether(series, day(on))?.observation.value;

describe("a companion read together with a result", () => {
  it("is the one of the same day before any other", () => {
    expect(readOn(albumin(["2026-02-28", "3.1"], ["2026-03-01", "3.2"], ["2026-03-02", "3.3"]), "2026-03-01")).toBe("3.2");
  });

  it("is the nearest, before or after; of two equally near the later", () => {
    expect(readOn(albumin(["2026-02-20", "3.1"], ["2026-03-04", "3.3"]), "2026-03-01")).toBe("3.3");
    expect(readOn(albumin(["2026-02-27", "3.1"], ["2026-03-03", "3.3"]), "2026-03-01")).toBe("3.3");
  });

  it.each([
    ["2026-02-15", 14, "3.1"],
    ["2026-02-14", 15, undefined],
    ["2026-03-15", 14, "3.1"],
    ["2026-03-16", 15, undefined],
  ])("of %s, %i days away, is %j", (on, away, expected) => {
    expect(readOn(albumin([on, "3.1"]), "2026-03-01")).toBe(expected);
    expect(away <= DAYS_READ_TOGETHER).toBe(expected !== undefined);
  });

  it("is never one entered in error, and of two of one day the later entered", () => {
    expect(readOn(albumin(["2026-03-01", "9.9", "entered-in-error"], ["2026-02-25", "3.1"]), "2026-03-01")).toBe("3.1");
    expect(readOn(albumin(["2026-03-01", "3.1"], ["2026-03-01", "3.2"]), "2026-03-01")).toBe("3.2");
  });
});
