import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxOf, overlaps } from "../../src/charts/labels/placeLabels.ts";
import { daysSinceTicks, monthsSinceTicks, rangeOf, sinceUnit, timeDomain, timeTicks } from "../../src/charts/axes/timeAxis.ts";
import { fromDayNumber, toDayNumber } from "../../src/domain/calendarDate.ts";
import { typography } from "../../src/words/en/typography.ts";
import { DEFAULT_NOTATION, formatFor } from "../../src/words/format.ts";
import { day } from "../support/observations.ts";

const format = formatFor(DEFAULT_NOTATION, typography);
const months = typography.monthsShort;
const ticksOf = (days: readonly number[], width: number) =>
  timeTicks({ domain: timeDomain(days), width, fontSize: 13, samplingDays: days, dayLabel: format.dayShort, months });
const daysFrom = (start: string, ...offsets: readonly number[]) => offsets.map((offset) => toDayNumber(day(start)) + offset);

describe("the time axis", () => {
  it.each([
    ["values that look rising by their order but fall in time", [0, 7, 14, 21, 28, 365]],
    ["values that look falling by their order but rise in time", [0, 180, 187, 194, 201]],
  ])("keeps true distances between sampling days: %s", (_, offsets) => {
    const days = daysFrom("2025-01-01", ...offsets);
    const { from, to } = timeDomain(days);
    const shares = days.map((one) => (one - from) / (to - from));
    const [first = 0, second = 0] = shares;
    const last = shares.at(-1) ?? 0;
    expect((second - first) / (last - first)).toBeCloseTo(
      ((offsets[1] ?? 0) - (offsets[0] ?? 0)) / ((offsets.at(-1) ?? 1) - (offsets[0] ?? 0)),
      9,
    );
  });

  it("has its ticks at months however few the results are, and at the day itself where there is but one", () => {
    expect(ticksOf(daysFrom("2026-01-05", 0, 60, 120), 800).map(({ label }) => label)).toEqual([
      "Jan 2026",
      "Feb 2026",
      "Mar 2026",
      "Apr 2026",
      "May 2026",
    ]);
    expect(ticksOf(daysFrom("2026-01-05", 0), 800).map(({ label }) => label)).toEqual(["5 Jan 2026"]);
  });

  it("has its ticks at months or years where there are many results", () => {
    expect(
      ticksOf(
        Array.from({ length: 30 }, (_, index) => toDayNumber(day("2024-01-10")) + index * 24),
        800,
      ).map(({ label }) => label),
    ).toContain("Jan 2025");
    expect(
      ticksOf(
        Array.from({ length: 100 }, (_, index) => toDayNumber(day("2012-01-10")) + index * 40),
        800,
      ).map(({ label }) => label),
    ).toContain("2020");
  });

  it("never lets one label touch another, at any width and over any span", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 5000, max: 25_000 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 200, max: 1400 }),
        (unsorted, width) => {
          const days = unsorted.toSorted((a, b) => a - b);
          const { from, to } = timeDomain(days);
          const boxes = ticksOf(days, width).map(({ day: at, label }) =>
            boxOf({ text: label, x: ((at - from) / (to - from)) * width, y: 0, anchor: "middle" }, 13),
          );
          expect(boxes.length).toBeGreaterThan(0);
          boxes.forEach((box, index) => expect(boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false));
        },
      ),
    );
  });

  it("dates two places at least over a week or more, none in the air after the last day, at any width", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5000, max: 25_000 }),
        fc.integer({ min: 7, max: 9000 }),
        fc.integer({ min: 200, max: 1400 }),
        (first, span, width) => {
          const ticks = ticksOf([first, first + span], width);
          expect(ticks.length).toBeGreaterThanOrEqual(2);
          expect(ticks.filter(({ day: at }) => at > first + span)).toEqual([]);
        },
      ),
    );
  });

  it("keeps some of the months that would touch, and else has the first day and the last", () => {
    const labels = (start: string, end: string, width: number) =>
      ticksOf([toDayNumber(day(start)), toDayNumber(day(end))], width).map(({ label }) => label);
    expect(labels("2025-07-30", "2026-06-15", 259)).toEqual(["Oct 2025", "Apr 2026"]);
    expect(labels("2026-03-03", "2026-03-24", 259)).toEqual(["3 Mar 2026", "24 Mar 2026"]);
  });

  it("gives a single sampling day air on both sides", () => {
    const [only = 0] = daysFrom("2026-01-05", 0);
    const { from, to } = timeDomain([only]);
    expect([only - from, to - only]).toEqual([15, 15]);
  });

  it("counts days from an anchor, negative before it", () => {
    const anchor = toDayNumber(day("2026-01-01"));
    const ticks = daysSinceTicks({ from: anchor - 40, to: anchor + 95 }, anchor, 500, 13, format);
    expect(ticks.map(({ label }) => label)).toEqual(["−40", "−20", "0", "20", "40", "60", "80"]);
    expect(ticks.map(({ day: at }) => at - anchor)).toEqual([-40, -20, 0, 20, 40, 60, 80]);
  });
});

describe("an axis that counts from a day", () => {
  const anchor = { on: day("2025-03-31"), name: "diagnosis" };

  it("begins 30 days before it, and shows a stretch of time that is looked at as it is", () => {
    const days = daysFrom("2025-01-01", 0, 100, 400);
    expect(timeDomain(days, undefined, anchor).from).toBe(toDayNumber(day("2025-03-01")));
    expect(timeDomain(days, undefined, anchor).to).toBeGreaterThan(days[2] ?? 0);
    const range = { from: day("2025-05-01"), to: day("2025-06-01") };
    expect(timeDomain(days, range, anchor)).toEqual(timeDomain(days, range));
  });

  it("counts in days up to two years, in months above", () => {
    expect(sinceUnit({ from: 0, to: 730 })).toBe("days");
    expect(sinceUnit({ from: 0, to: 731 })).toBe("months");
  });

  it("has its months at calendar months, the last day where a month is shorter", () => {
    const domain = { from: toDayNumber(anchor.on) - 40, to: toDayNumber(anchor.on) + 900 };
    const ticks = monthsSinceTicks(domain, anchor.on, 1600, 13, format);
    expect(ticks.slice(0, 4).map(({ day: at, label }) => [fromDayNumber(at), label])).toEqual([
      ["2025-02-28", "−1"],
      ["2025-03-31", "0"],
      ["2025-04-30", "1"],
      ["2025-05-31", "2"],
    ]);
  });

  it("never lets one month's label touch another", () => {
    fc.assert(
      fc.property(fc.integer({ min: 800, max: 12_000 }), fc.integer({ min: 200, max: 1400 }), (span, width) => {
        const from = toDayNumber(anchor.on) - 30;
        const boxes = monthsSinceTicks({ from, to: from + span }, anchor.on, width, 13, format).map(({ day: at, label }) =>
          boxOf({ text: label, x: ((at - from) / span) * width, y: 0, anchor: "middle" }, 13),
        );
        expect(boxes.length).toBeGreaterThan(0);
        boxes.forEach((box, index) => expect(boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false));
      }),
    );
  });
});

describe("a ready-made range", () => {
  it.each([
    ["6m", "2026-05-04", "2025-11-04"],
    ["1y", "2026-05-04", "2025-05-04"],
    ["2y", "2026-05-04", "2024-05-04"],
    ["5y", "2026-05-04", "2021-05-04"],
    ["6m", "2026-08-31", "2026-02-28"],
    ["1y", "2024-02-29", "2023-02-28"],
    ["6m", "2026-03-15", "2025-09-15"],
  ] as const)("%s counts calendar months back from %s", (preset, endingOn, from) => {
    expect(rangeOf(preset, day(endingOn))).toEqual({ from, to: endingOn });
  });

  it("of all results is no range", () => {
    expect(rangeOf("all", day("2026-05-04"))).toBeUndefined();
  });
});

describe("an axis that begins before a treatment", () => {
  const anchor = { on: day("2025-03-31"), name: "VRd" };
  const spanTo = (latest: string) => {
    const { from, to, air } = timeDomain([toDayNumber(day("2025-01-01")), toDayNumber(day(latest))], undefined, anchor);
    return [from - toDayNumber(day("2025-03-01")), to - air - toDayNumber(day("2025-03-31"))];
  };

  it("runs from 30 days before it to 30 days after it at least, and to the latest result where that is later", () => {
    expect(spanTo("2025-04-02")).toEqual([0, 30]);
    expect(spanTo("2025-04-30")).toEqual([0, 30]);
    expect(spanTo("2025-05-01")).toEqual([0, 31]);
  });

  it("is long enough to be read where the latest result lies before the treatment", () => {
    expect(spanTo("2025-02-01")).toEqual([0, 30]);
  });
});
