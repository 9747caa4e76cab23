import { describe, expect, it } from "vitest";
import { changesOf } from "../../../src/domain/analysis/changes.ts";
import { seriesFrom } from "../../../src/domain/series/series.ts";
import { event } from "../../support/care.ts";
import { observation, serumSeries } from "../../support/observations.ts";

describe("the change of each result from the comparable one before it", () => {
  const shown = (values: readonly (number | string)[], interpreted = true) => [
    ...changesOf(serumSeries(values), [], interpreted).values(),
  ];

  it("is in percent, and beyond variation only outside +26.2 % and -20.7 % at a CV of 8.4 %", () => {
    expect(shown([2, 2.52])[1]).toEqual({ percent: expect.closeTo(26, 6), beyond: false });
    expect(shown([2, 2.53])[1]).toEqual({ percent: expect.closeTo(26.5, 6), beyond: true });
    expect(shown([2, 1.59])[1]).toEqual({ percent: expect.closeTo(-20.5, 6), beyond: false });
    expect(shown([2, 1.58])[1]).toEqual({ percent: expect.closeTo(-21, 6), beyond: true });
  });

  it("is each row's own: of two results on one day each has its own, and the next is held against their mean", () => {
    const series = seriesFrom("b2m-serum", [
      observation("2026-01-01", "2.4"),
      observation("2026-05-01", "3.1", { collectedAt: "08:00" }),
      observation("2026-05-01", "2.6", { collectedAt: "09:00" }),
      observation("2026-06-01", "2.9"),
    ]);
    const [, high, low, next] = series.points.map(({ observation: { id } }) => changesOf(series, []).get(id));
    expect(high).toEqual({ percent: expect.closeTo(100 * (3.1 / 2.4 - 1), 6), beyond: true });
    expect(low).toEqual({ percent: expect.closeTo(100 * (2.6 / 2.4 - 1), 6), beyond: false });
    expect(next).toMatchObject({ percent: expect.closeTo(100 * (2.9 / Math.sqrt(3.1 * 2.6) - 1), 6) });
    expect(next !== undefined && "fromMeanOf" in next && next.fromMeanOf?.map(({ value }) => value)).toEqual([3.1, 2.6]);
  });

  it("says why there is none: the first result, one left out, a method or laboratory that changed", () => {
    const series = seriesFrom("b2m-serum", [
      observation("2026-01-01", "2.0", { laboratory: "North" }),
      observation("2026-02-01", "0.2", { laboratory: "North", status: "preliminary" }),
      observation("2026-03-01", "2.1", { laboratory: "South", method: "Nephelometry" }),
      observation("2026-04-01", "2.1", { laboratory: "South", method: "Turbidimetry" }),
    ]);
    expect([...changesOf(series, []).values()]).toEqual(
      expect.arrayContaining([
        { reason: "first-result" },
        { reason: "left-out" },
        { reason: "laboratory-changed" },
        { reason: "method-changed" },
      ]),
    );
  });

  it("is judged by no limit where the series is not interpreted, as on dialysis: the percentage alone stands", () => {
    expect(shown([11.2, 27.4], false)[1]).toEqual({ percent: expect.closeTo(144.64, 2), beyond: undefined });
  });

  it("is judged by no limit across a start or an end of dialysis, nor while it goes on, as the verdict compares nothing there", () => {
    const ended = [event("d", "dialysis", "2025-02-15", { until: "2025-03-15" })];
    const beyond = [...changesOf(serumSeries([3, 3, 9, 3, 6, 6.1]), [], true, [], ended).values()].map((change) =>
      "beyond" in change ? change.beyond : change.reason,
    );
    expect(beyond).toEqual(["first-result", false, undefined, undefined, true, false]);
  });

  it("is not computed for a result beyond the assay's limit, which may count in the verdict all the same", () => {
    expect([...changesOf(serumSeries([8, 8.1, ">20"]), []).values()][0]).toEqual({ reason: "not-computed" });
  });

  it("is judged by no limit where no variation figure is known, as in cerebrospinal fluid", () => {
    const series = serumSeries([1, 3], 30, { measurand: "b2m-csf" });
    expect([...changesOf(series, []).values()][1]).toEqual({ percent: 200, beyond: undefined });
  });
});
