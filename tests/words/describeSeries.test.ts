import { describe, expect, it } from "vitest";
import { comparableRuns, seriesFrom, type Series } from "../../src/domain/series/series.ts";
import { describeLimits, describePoint, describePointInOneBreath, describeSeries } from "../../src/words/describeSeries.ts";
import { describeLimit } from "../../src/words/describeQuantity.ts";
import { formatFor } from "../../src/words/format.ts";
import { typography } from "../../src/words/en/typography.ts";
import type { Canonical } from "../../src/domain/measuring/units.ts";
import { format, words } from "../support/charts.ts";
import { observation, serumSeries } from "../support/observations.ts";

const say = (series: Series) => describeSeries(series, comparableRuns(series), words, format).join(" ");

describe("a series in words", () => {
  it("counts the results and names the first, latest, lowest and highest with their days, and the interval with its source", () => {
    expect(say(serumSeries(["2.40", "1.2", "3.6"]))).toBe(
      "B2M, serum: 3 results from 1 January 2025 to 2 March 2025. Latest 3.6 mg/L on 2 March 2025: above the reference " +
        "interval. Of the 3 used in calculations the lowest is 1.2 mg/L on 31 January 2025, the highest 3.6 mg/L on 2 " +
        "March 2025. Reference interval 1.5–3.0 mg/L (stand-in, not this laboratory's own: City of Hope patient page on " +
        "beta-2 microglobulin, 8 June 2023).",
    );
  });

  it("says how many results calculations leave out and why, and names each one beyond the assay's limit", () => {
    const text = say(
      seriesFrom("b2m-serum", [
        observation("2026-01-01", "2"),
        observation("2026-01-15", "2.2"),
        observation("2026-02-01", "<0.2"),
        observation("2026-03-01", "3", { status: "preliminary" }),
        observation("2026-04-01", "9", { status: "entered-in-error" }),
      ]),
    );
    expect(text).toContain("4 results from 1 January 2026 to 1 March 2026");
    expect(text).toContain(
      "Of the 2 used in calculations the lowest is 2 mg/L on 1 January 2026, the highest 2.2 mg/L on 15 January 2026.",
    );
    expect(text).toContain(
      "3 results are not used in calculations: 1 beyond the assay's limit, 1 preliminary, 1 entered in error.",
    );
    expect(text).toContain("Beyond the assay's limit: <0.2 mg/L on 1 February 2026.");
    expect(text).not.toContain("9 mg/L");
  });

  it("says where results stop being comparable", () => {
    expect(
      say(
        seriesFrom("b2m-serum", [
          observation("2026-01-01", "2", { method: "Roche" }),
          observation("2026-02-01", "3", { method: "Siemens" }),
        ]),
      ),
    ).toContain("From 1 February 2026 not comparable with before: method changed: Roche → Siemens.");
  });

  it("lists every interval where they changed, and how many results have none", () => {
    const lab = (low: string, high: string) => ({
      laboratory: "A",
      intervalLow: low,
      intervalHigh: high,
      measurand: "b2m-serum-post-dialysis",
    });
    const text = say(
      seriesFrom("b2m-serum-post-dialysis", [
        observation("2026-01-01", "2", lab("0.8", "2.4")),
        observation("2026-02-01", "2", lab("", "2.6")),
        observation("2026-03-01", "2", { measurand: "b2m-serum-post-dialysis" }),
      ]),
    );
    expect(text).toContain(
      "Reference intervals changed: 0.8–2.4 mg/L for 1 result (as reported by A); up to 2.6 mg/L for 1 result (as reported by A).",
    );
    expect(text).toContain("1 result has no reference interval.");
  });

  it("of one result or none says just that", () => {
    expect(say(serumSeries([2]))).toContain("B2M, serum: one result, 1 January 2025.");
    expect(say(seriesFrom("b2m-serum", []))).toBe("B2M, serum: no results.");
  });
});

describe("a limit in words", () => {
  it.each([
    [3, "3"],
    [1.5, "1.5"],
    [0.04, "0.04"],
    [0.22, "0.22"],
    [300, "300"],
    [25, "25"],
    [0, "0"],
    [2.36, "2.36"],
  ])("is written as laboratories print it: %d", (value, text) => {
    expect(describeLimit(value, format)).toBe(text);
  });

  it("has as many decimals as the other of its interval, and a converted one three significant digits", () => {
    expect(describeLimit(2.7, format, { low: 1.21, high: 2.7 })).toBe("2.70");
    expect(describeLimit(2.336, format, { low: 0.802, high: 2.336 })).toBe("2.34");
  });

  it("follows the reader's decimal sign", () => {
    expect(describeLimit(1.5, formatFor({ decimal: ",", dateOrder: "dmy" }, typography))).toBe("1,5");
  });

  it("of a one-sided interval says which side", () => {
    const limits = (interval: { low?: number; high?: number }) =>
      describeLimits(interval as { low?: Canonical; high?: Canonical }, "mg/L", words, format);
    expect([limits({ high: 3 }), limits({ low: 0 }), limits({})]).toEqual([
      "up to 3 mg/L",
      "from 0 mg/L",
      "no reference interval",
    ]);
  });
});

describe("one result in words", () => {
  it("echoes the digits as printed where they are in the canonical unit, and both numbers where they are not", () => {
    const [printed, converted] = seriesFrom("b2m-serum", [
      observation("2026-01-01", "2.40"),
      observation("2026-02-01", "2400", { unit: "ug/L" }),
    ]).points;
    if (printed === undefined || converted === undefined) throw new Error("Two results were given");
    expect(describePoint(printed, "mg/L", words, format).value).toBe("2.40 mg/L");
    expect(describePoint(converted, "mg/L", words, format)).toMatchObject({
      value: "2.40 mg/L",
      reported: "reported as 2400 µg/L",
    });
  });

  it("says once, not twice, that there is no interval", () => {
    const [point] = seriesFrom("b2m-serum-post-dialysis", [
      observation("2026-01-01", "3", { measurand: "b2m-serum-post-dialysis" }),
    ]).points;
    if (point === undefined) throw new Error("One result was given");
    expect(describePointInOneBreath(point, "mg/L", words, format)).toBe(
      "1 January 2026: 3 mg/L; no reference interval, so no flag",
    );
  });

  it("has a hollow glyph where calculations leave it out", () => {
    const [usable, censored] = seriesFrom("b2m-serum", [
      observation("2026-01-01", "6"),
      observation("2026-02-01", ">20"),
    ]).points.map((point) => describePoint(point, "mg/L", words, format).glyph);
    expect([usable, censored]).toEqual(["▲", "△"]);
  });
});
