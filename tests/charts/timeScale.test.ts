import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brokenTime } from "../../src/charts/axes/brokenTime.ts";
import { plotFrame, dayAt, xOf } from "../../src/charts/axes/plotFrame.ts";
import { timeDomain } from "../../src/charts/axes/timeAxis.ts";
import {
  apartAtBreaks,
  breaksOf,
  dayOfUnit,
  fullStretches,
  isInBreak,
  unitOf,
  unitsIn,
} from "../../src/charts/axes/timeScale.ts";

/** Visits in clusters, years apart: what breaks an axis, and what does not. */
const someDays = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 4000 }),
      visits: fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((clusters) => {
    let day = 12_000;
    const days: number[] = [];
    for (const { gap, visits } of clusters) {
      day += gap;
      for (const step of visits) days.push((day += step));
    }
    return days;
  });
const width = fc.integer({ min: 80, max: 1200 });
const timeOf = (days: readonly number[], px: number) => brokenTime({ days, landmarks: days, width: px });
const frame = plotFrame(1000, 300, { leftText: "10", rightText: "2.2", rowsAbove: 0 });

describe("the map from a day to its place on the axis", () => {
  it("puts a later day further to the right, inside a break too", () => {
    fc.assert(
      fc.property(
        someDays,
        width,
        fc.integer({ min: 11_000, max: 40_000 }),
        fc.integer({ min: 1, max: 900 }),
        (days, px, day, later) => {
          const time = timeOf(days, px);
          expect(unitOf(time, day + later)).toBeGreaterThan(unitOf(time, day));
        },
      ),
    );
  });

  it("gives each place its day back", () => {
    fc.assert(
      fc.property(someDays, width, fc.integer({ min: 11_000, max: 40_000 }), (days, px, day) => {
        const time = timeOf(days, px);
        expect(dayOfUnit(time, unitOf(time, day))).toBeCloseTo(day, 6);
        expect(dayAt(frame, time, xOf(frame, time, day))).toBeCloseTo(day, 6);
      }),
    );
  });

  it("gives every day outside the breaks the same length", () => {
    fc.assert(
      fc.property(someDays, width, (days, px) => {
        const time = timeOf(days, px);
        for (const { from, to } of fullStretches(time)) expect(unitOf(time, to) - unitOf(time, from)).toBeCloseTo(to - from, 6);
      }),
    );
  });

  it("never shortens a day on which something happened, and keeps all of them in view", () => {
    fc.assert(
      fc.property(someDays, width, (days, px) => {
        const time = timeOf(days, px);
        for (const day of days) {
          expect(isInBreak(time, day)).toBe(false);
          expect(unitOf(time, day)).toBeGreaterThan(0);
          expect(unitOf(time, day)).toBeLessThan(unitsIn(time));
        }
      }),
    );
  });

  it("makes a break shorter than what it stands for, and never most of the picture", () => {
    fc.assert(
      fc.property(someDays, width, (days, px) => {
        const time = timeOf(days, px);
        for (const { from, to, drawn } of breaksOf(time)) expect(drawn).toBeLessThan(to - from);
        expect(breaksOf(time).reduce((sum, { drawn }) => sum + drawn, 0)).toBeLessThanOrEqual(0.4 * unitsIn(time) + 1e-6);
      }),
      // Three breaks on a narrow plot: once so much room that the shortest was not shortened at all.
      {
        numRuns: 1000,
        examples: [
          [[12001, 12020, 12096, 12205, 12215, 12676, 12722, 12745, 13501, 13527, 13544, 14093, 15227, 15318, 15394, 15402], 80],
        ],
      },
    );
  });

  it("is the plain proportion where nothing is broken", () => {
    expect(unitOf({ from: 100, to: 200 }, 150)).toBe(50);
    expect(xOf(frame, { from: 100, to: 200 }, 150)).toBe(frame.left + frame.plotWidth / 2);
  });
});

describe("a time axis with a long empty stretch", () => {
  const breaks = (...days: readonly number[]) => breaksOf(timeOf(days, 800)).map(({ empty }) => [empty.from, empty.to]);

  it("is broken where nothing happened for more than 18 months", () => {
    expect(breaks(0, 100, 648, 700)).toEqual([]);
    expect(breaks(0, 100, 649, 700)).toEqual([[100, 649]]);
  });

  it("is broken only where the stretch is more than a third of all that would be drawn", () => {
    expect(breaks(0, 600, 1200, 1800)).toEqual([]);
    expect(breaks(0, 500, 1000, 1000 + 750, 2250)).toEqual([]);
    expect(breaks(0, 500, 1000, 1000 + 751, 2250)).toEqual([[1000, 1751]]);
  });

  it("measures a second stretch against what is left without the first", () => {
    expect(breaks(0, 100, 4000, 4100, 5000, 5100)).toEqual([
      [100, 4000],
      [4100, 5000],
    ]);
  });

  it("is not broken where a treatment began in between", () => {
    const time = brokenTime({ days: [0, 100, 1300, 1400], landmarks: [0, 100, 700, 1300, 1400], width: 800 });
    expect(breaksOf(time).map(({ empty }) => empty)).toEqual([
      { from: 100, to: 700 },
      { from: 700, to: 1300 },
    ]);
    expect(breaksOf(brokenTime({ days: [0, 100, 1000, 1100], landmarks: [0, 100, 550, 1000, 1100], width: 800 }))).toEqual([]);
  });

  it("draws a little of the empty stretch in full on both sides, as much as at its ends", () => {
    const time = timeOf([0, 400, 4400, 4800], 800);
    const [only] = breaksOf(time);
    const air = time.air ?? 0;
    expect(air).toBeCloseTo(28, 6);
    expect(
      [(only?.from ?? 0) - 400, 4400 - (only?.to ?? 0), 0 - time.from, time.to - 4800].map((gap) => Math.round(gap * 1e6)),
    ).toEqual([air, air, air, air].map((gap) => Math.round(gap * 1e6)));
  });

  it("shows two results years apart with air around each", () => {
    const time = timeOf([0, 2000], 800);
    expect(breaksOf(time)).toHaveLength(1);
    expect([time.from, time.to]).toEqual([-15, 2015]);
  });

  it("is not broken outside the stretch of time that is looked at", () => {
    expect(
      breaksOf(brokenTime({ days: [0, 2000, 2200], landmarks: [0, 2000, 2200], width: 800, range: undefined })),
    ).toHaveLength(1);
    const range = { from: "1975-07-01", to: "1976-02-01" } as never;
    expect(breaksOf(brokenTime({ days: [0, 2000, 2200], landmarks: [0, 2000, 2200], width: 800, range }))).toEqual([]);
  });

  it("without a break is the axis as it was", () => {
    expect(timeOf([0, 100, 300], 800)).toEqual(timeDomain([0, 100, 300]));
  });
});

describe("a line over an axis", () => {
  it("is parted where a break lies between two of its points, and nowhere else", () => {
    const time = timeOf([0, 100, 2000, 2100], 800);
    const points = [0, 100, 2000, 2100].map((x) => ({ x }));
    expect(apartAtBreaks(points, time).map((part) => part.map(({ x }) => x))).toEqual([
      [0, 100],
      [2000, 2100],
    ]);
    expect(apartAtBreaks(points, { from: 0, to: 2100 })).toHaveLength(1);
  });
  it("is parted between points on the very edges of a break, and not where one lies inside it", () => {
    const time = { from: 0, to: 1000, breaks: [{ from: 100, to: 900, drawn: 50, empty: { from: 100, to: 900 } }] };
    const apart = (...days: readonly number[]) =>
      apartAtBreaks(
        days.map((x) => ({ x })),
        time,
      ).length;
    expect([apart(100, 900), apart(101, 900), apart(100, 899)]).toEqual([2, 1, 1]);
  });
});
