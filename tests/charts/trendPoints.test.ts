import { describe, expect, it } from "vitest";
import { seriesFrom } from "../../src/domain/series/series.ts";
import { spreadSameDay, trendPoints } from "../../src/charts/marks/trendPoints.ts";
import { observation, serumSeries } from "../support/observations.ts";

const only = (value: string, more = {}) =>
  trendPoints(seriesFrom("b2m-serum", [observation("2026-03-01", value, more)]), { withdrawn: true })[0];

describe("the mark of a result", () => {
  it.each([
    ["within", "2.4", "circle"],
    ["at the upper limit", "3.0", "circle"],
    ["just above", "3.01", "triangle-up"],
    ["at the lower limit", "1.5", "circle"],
    ["just below", "1.49", "triangle-down"],
    ["where a censored value may lie on either side", "<2.0", "square"],
  ])("says by its form where the value lies against its own interval: %s", (_, value, shape) => {
    expect(only(value)?.shape).toBe(shape);
  });

  it("is a diamond where there is no interval to lie within", () => {
    const [point] = trendPoints(
      seriesFrom("b2m-serum-post-dialysis", [observation("2026-03-01", "3", { measurand: "b2m-serum-post-dialysis" })]),
    );
    expect(point?.shape).toBe("diamond");
  });

  it.each([
    ["<0.2", "down"],
    [">20", "up"],
  ])("of a censored value is hollow and points to where the true value lies: %s", (value, arrow) => {
    expect(only(value)).toMatchObject({ hollow: true, arrow });
  });

  it("of a measurement is filled and has no arrow", () => {
    expect(only("2.4")).toMatchObject({ hollow: false, dashed: false });
    expect(only("2.4")).not.toHaveProperty("arrow");
  });

  it("of a preliminary result is dashed and hollow", () => {
    expect(only("2.4", { status: "preliminary" })).toMatchObject({ dashed: true, hollow: true });
  });

  it("of urine at pH below 6 is hollow, of urine at pH 6 filled", () => {
    const urine = (urinePh: string) =>
      trendPoints(seriesFrom("b2m-urine", [observation("2026-03-01", "0.1", { measurand: "b2m-urine", urinePh })]))[0]?.hollow;
    expect([urine("5.9"), urine("6.0")]).toEqual([true, false]);
  });

  it("of a result entered in error is a cross, and is only drawn where it is asked for", () => {
    const series = seriesFrom("b2m-serum", [observation("2026-03-01", "2.4", { status: "entered-in-error" })]);
    expect(trendPoints(series)).toEqual([]);
    expect(trendPoints(series, { withdrawn: true })[0]?.shape).toBe("cross");
  });
});

describe("two results of one day", () => {
  const series = seriesFrom("b2m-serum", [
    observation("2026-03-01", "2.4"),
    observation("2026-03-01", "2.8"),
    observation("2026-04-01", "3.0"),
  ]);

  it("stand side by side around their day, so that both are seen", () => {
    const [first, second] = spreadSameDay(trendPoints(series), 4);
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBe(4);
    expect(((second?.x ?? 0) + (first?.x ?? 0)) / 2).toBe(trendPoints(series)[0]?.x);
  });

  it("never cross over the next sampling day", () => {
    const [first, second, third] = spreadSameDay(trendPoints(series), 500);
    expect(first?.x).toBeLessThan(second?.x ?? 0);
    expect(second?.x).toBeLessThan(third?.x ?? 0);
  });

  it("leave every result that is alone on its day exactly there", () => {
    const alone = trendPoints(serumSeries([2, 3, 4]));
    expect(spreadSameDay(alone, 10)).toEqual(alone);
  });
});
