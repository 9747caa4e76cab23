import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeSeries } from "../../../src/domain/analysis/judgeSeries.ts";
import type { JudgeContext } from "../../../src/domain/analysis/seriesReadings.ts";
import type { Verdict } from "../../../src/domain/analysis/verdict.ts";
import type { ClinicalEventContent } from "../../../src/domain/record/clinicalEvent.ts";
import { keep } from "../../../src/domain/kept.ts";
import { seriesFrom } from "../../../src/domain/series/series.ts";
import { day, observation, serumSeries } from "../../support/observations.ts";

const KNOWS_NOTHING_ELSE: JudgeContext = { patient: { sex: "unknown" }, companions: {}, events: [], lines: [], variation: [] };

describe("the verdict", () => {
  it.each([
    ["rising-confirmed", [3, 3.1, 2.9, 3, 3.9, 4, 3.9]],
    ["rising-possible", [3, 3.1, 2.9, 3, 4.1]],
    ["falling-confirmed", [8, 6, 4.8, 3.8]],
    ["falling-possible", [4, 3]],
    ["no-change-since", [8, 6, 4.8, 3.8, 3.2, 3, 3, 3, 3, 3.1, 2.9, 3]],
    ["rising-confirmed", [8, 6, 4.8, 3.8, 3.2, 3, 3, 3, 3.3, 3.6, 4, 4.4]],
    ["no-change-shown", [3, 3.1, 2.9, 3]],
    ["too-few-results", [3]],
    ["too-few-results", []],
    ["rising-possible", [3, 3, 3, 3, 9]],
    ["no-change-shown", [3, 3, 3, 3, 9, 3, 3]],
    ["no-change-shown", [3, 3, 3, 3, 9, 3, 3, 3, 3, 3]],
    ["falling-confirmed", [8, 4, 4]],
    ["rising-confirmed", [3, 3, 3, 3, 3.6, 4.3, 5.2, 6.2]],
    ["rising-confirmed", [3, 3, 3, 4.5, 8]],
  ])("is %s for %j", (kind, values) => {
    expect(judgeSeries(serumSeries(values), KNOWS_NOTHING_ELSE).kind).toBe(kind);
  });
});

const eventOf = (kind: ClinicalEventContent["kind"], on: string) =>
  keep<ClinicalEventContent>(kind, { kind, on: day(on), status: "active" }, { at: "2026-01-01T00:00:00.000Z" });
const RISE = [3, 3.1, 2.9, 3, 3.9, 4, 3.9];

describe("what a verdict carries", () => {
  const rise = judgeSeries(serumSeries(RISE), KNOWS_NOTHING_ELSE);
  it("shows both stretches with their days and means, and the change between them", () => {
    expect(rise.shift).toMatchObject({
      direction: "rising",
      earlier: { from: "2025-01-01", to: "2025-04-01", results: 4, mean: expect.closeTo(2.9992, 4) as number },
      later: { from: "2025-05-01", to: "2025-06-30", results: 3, mean: expect.closeTo(3.9331, 4) as number },
      percent: expect.closeTo(31.14, 2) as number,
      firstCalledOn: "2025-05-31",
      calledOn: "2025-05-31",
    });
  });
  it("holds up to the total CV it names, and not beyond", () => {
    const holds = rise.shift?.holdsUpToCvPercent ?? 0;
    const at = (cviPercent: number) =>
      judgeSeries(serumSeries(RISE), {
        ...KNOWS_NOTHING_ELSE,
        variation: [{ measurand: "b2m-serum", cvaPercent: 0, cviPercent, source: "" }],
      }).kind;
    expect(at(holds * 0.999)).toBe("rising-confirmed");
    expect(at(holds * 1.001)).not.toBe("rising-confirmed");
  });
  it("says what could be hidden exactly when no change is shown", () => {
    expect(rise.smallestChange).toBeUndefined();
    expect(judgeSeries(serumSeries([3, 3.1, 2.9]), KNOWS_NOTHING_ELSE).smallestChange?.lasting.upPercent).toBeGreaterThan(20);
  });
  it("expects the next result of a patient without a shown change near the set point, and expects nothing while a value moves", () => {
    expect(judgeSeries(serumSeries([3, 3.1, 2.9]), KNOWS_NOTHING_ELSE).personalInterval?.setPoint).toBeCloseTo(3, 6);
    expect(rise.personalInterval).toBeUndefined();
  });
  it("gives the doubling time of the published example", () => {
    expect(judgeSeries(serumSeries([2, 2.2, 2.5, 2.9]), KNOWS_NOTHING_ELSE).trend?.pace).toMatchObject({
      ok: true,
      value: { type: "DoublingTime", days: expect.closeTo(167.356, 2) as number },
    });
  });
  it("counts the results of one day once, as their geometric mean", () => {
    const twice = seriesFrom("b2m-serum", [
      observation("2025-01-01", "2"),
      observation("2025-01-01", "4.5"),
      observation("2025-02-01", "3"),
    ]);
    expect(judgeSeries(twice, KNOWS_NOTHING_ELSE).used.map(({ value }) => value)).toEqual([expect.closeTo(3, 10), 3]);
  });
  it("names what it left out and why", () => {
    const series = seriesFrom("b2m-serum", [
      observation("2025-01-01", "3"),
      observation("2025-02-01", "<0.2"),
      observation("2025-03-01", "9", { status: "preliminary" }),
      observation("2025-04-01", "3"),
    ]);
    expect(judgeSeries(series, KNOWS_NOTHING_ELSE)).toMatchObject({
      kind: "no-change-shown",
      leftOut: [
        { collectedOn: "2025-02-01", why: "censored" },
        { collectedOn: "2025-03-01", why: "preliminary" },
      ],
    });
  });
  it("pairs creatinine with both ends of the shift", () => {
    const creatinine = seriesFrom(
      "creatinine-serum",
      ["2025-04-01", "2025-06-30"].map((on) => observation(on, "0.9", { measurand: "creatinine-serum", unit: "mg/dL" })),
    );
    const context: JudgeContext = {
      ...KNOWS_NOTHING_ELSE,
      patient: { sex: "female", birthDate: day("1960-01-01") },
      companions: { creatinine },
    };
    expect(judgeSeries(serumSeries(RISE), context).kidney?.type).toBe("not-explained");
    expect(rise.kidney).toEqual({ type: "no-pair", missing: "both" });
  });
  it("names events that can move the value, and leaves its kind as it is", () => {
    const verdict = judgeSeries(serumSeries(RISE), {
      ...KNOWS_NOTHING_ELSE,
      events: [eventOf("infection", "2025-05-20"), eventOf("imaging", "2025-05-20")],
    });
    expect(verdict).toMatchObject({ kind: "rising-confirmed", events: [{ kind: "infection" }] });
    expect(verdict.events).toHaveLength(1);
  });
});

describe("events beside a verdict", () => {
  const FALL = [6, 6, 6, 3, 3, 3];
  it("count for a fall when they may have raised the results before it, and not for a rise", () => {
    const infection = { ...KNOWS_NOTHING_ELSE, events: [eventOf("infection", "2025-02-20")] };
    expect(judgeSeries(serumSeries(FALL), infection).events).toHaveLength(1);
    expect(judgeSeries(serumSeries([3, 3, 3, 6, 6, 6]), infection).events).toHaveLength(0);
  });
});

describe("what is not judged", () => {
  it("is a series with a result of 0, which has no ratio to others", () => {
    const variation = [{ measurand: "m-protein-serum", cvaPercent: 4, cviPercent: 7.8, source: "" } as const];
    const series = serumSeries([2, 1, 0], 30, { measurand: "m-protein-serum", unit: "g/dL" });
    expect(judgeSeries(series, { ...KNOWS_NOTHING_ELSE, variation }).whyNot).toBe("zero-result");
  });
  it("is not what lies beyond the last 60 results of a long run", () => {
    const long = judgeSeries(serumSeries([...Array<number>(20).fill(9), ...Array<number>(65).fill(3)], 7), KNOWS_NOTHING_ELSE);
    expect(long).toMatchObject({ kind: "no-change-shown", lookedBackOver: 60 });
    expect(long.used).toHaveLength(85);
  });
  it("is a result after a change of method: nothing is computed across it", () => {
    const series = seriesFrom("b2m-serum", [
      ...["2025-01-01", "2025-02-01"].map((on) => observation(on, "5.6", { method: "A" })),
      observation("2025-03-01", "4.3", { method: "B" }),
    ]);
    const verdict = judgeSeries(series, KNOWS_NOTHING_ELSE);
    expect(verdict).toMatchObject({
      kind: "not-comparable",
      beforeBreak: 2,
      breaks: [{ on: "2025-03-01", after: "2025-02-01", cut: { type: "MethodChanged", from: "A", to: "B" } }],
    });
    expect(verdict.fromPrevious).toBeUndefined();
  });
  it.each([
    ["dialysis", { events: [eventOf("dialysis", "2025-02-01")] }],
    ["under-18", { patient: { sex: "female", birthDate: day("2007-01-02") } }],
  ] as const)("is a series under %s", (whyNot, more) => {
    expect(judgeSeries(serumSeries(RISE), { ...KNOWS_NOTHING_ELSE, ...more })).toMatchObject({ kind: "not-interpreted", whyNot });
  });
  it("is judged from the eighteenth birthday on", () => {
    expect(
      judgeSeries(serumSeries(RISE), { ...KNOWS_NOTHING_ELSE, patient: { sex: "female", birthDate: day("2007-01-01") } }).kind,
    ).toBe("rising-confirmed");
  });
  it("is a post-dialysis series", () => {
    expect(judgeSeries(serumSeries([20, 30], 30, { measurand: "b2m-serum-post-dialysis" }), KNOWS_NOTHING_ELSE)).toMatchObject({
      whyNot: "dialysis",
    });
  });
  it("is urine whose latest pH is below 6 or not known, and urine without a figure for its variation", () => {
    const urine = (...phs: readonly string[]) =>
      seriesFrom(
        "b2m-urine",
        phs.map((urinePh, index) => observation(`2025-0${index + 1}-01`, "0.2", { measurand: "b2m-urine", urinePh })),
      );
    const variation = [{ measurand: "b2m-urine", cvaPercent: 0, cviPercent: 15, source: "assumed" } as const];
    expect(judgeSeries(urine("6.5", "5.9"), { ...KNOWS_NOTHING_ELSE, variation }).whyNot).toBe("urine-ph");
    expect(judgeSeries(urine("6.5", ""), { ...KNOWS_NOTHING_ELSE, variation }).whyNot).toBe("urine-ph");
    expect(judgeSeries(urine("6.5", "6"), { ...KNOWS_NOTHING_ELSE, variation }).kind).toBe("no-change-shown");
    expect(judgeSeries(urine("6.5", "6"), KNOWS_NOTHING_ELSE).whyNot).toBe("no-variation-figure");
  });
});

/** What is said, without the objects that carry it. */
const said = ({ kind, shift, fromPrevious }: Verdict) => [
  kind,
  shift?.percent.toFixed(6),
  shift?.statistic.toFixed(6),
  fromPrevious?.percent.toFixed(6),
];
const courses = fc.array(fc.integer({ min: 150, max: 900 }), { minLength: 2, maxLength: 14 });
const asValues = (hundredths: readonly number[]) => hundredths.map((one) => (one / 100).toFixed(2));

describe("the verdict does not change", () => {
  it("with the order in which results were entered", () => {
    fc.assert(
      fc.property(courses, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (course, chance) => {
        const series = serumSeries(asValues(course));
        const shuffled = series.points
          .map(({ observation }) => ({ observation, key: chance.next().value as number }))
          .sort((a, b) => a.key - b.key);
        expect(
          said(
            judgeSeries(
              seriesFrom(
                "b2m-serum",
                shuffled.map(({ observation }) => observation),
              ),
              KNOWS_NOTHING_ELSE,
            ),
          ),
        ).toEqual(said(judgeSeries(series, KNOWS_NOTHING_ELSE)));
      }),
    );
  });
  it.each([
    ["ug/L", 1000, 0],
    ["mg/dL", 0.1, 3],
  ])("with the unit that was typed: %s", (unit, factor, decimals) => {
    fc.assert(
      fc.property(courses, (course) => {
        const typed = asValues(course);
        // Printed as finely: 1.50 mg/L is 0.150 mg/dL, and 0.15 mg/dL would be 1.5 mg/L, which says less.
        const other = typed.map((value) => (Number(value) * factor).toFixed(decimals));
        expect(said(judgeSeries(serumSeries(other, 30, { unit }), KNOWS_NOTHING_ELSE))).toEqual(
          said(judgeSeries(serumSeries(typed), KNOWS_NOTHING_ELSE)),
        );
      }),
      // 0.512 mg/dL was once a last bit away from 5.12 mg/L; 1.50 and 4.60 lose their last digit where zeros are dropped.
      { examples: [[[512, 473]], [[150, 460]]] },
    );
  });
  it("with a scale: all values doubled are judged alike", () => {
    fc.assert(
      fc.property(courses, (course) => {
        const doubled = course.map((one) => ((2 * one) / 100).toFixed(2));
        expect(said(judgeSeries(serumSeries(doubled), KNOWS_NOTHING_ELSE))).toEqual(
          said(judgeSeries(serumSeries(asValues(course)), KNOWS_NOTHING_ELSE)),
        );
      }),
    );
  });
  it("with a result entered in error", () => {
    fc.assert(
      fc.property(courses, fc.integer({ min: 0, max: 400 }), (course, offset) => {
        const observations = serumSeries(asValues(course)).points.map(({ observation }) => observation);
        const slip = observation(new Date(Date.UTC(2025, 0, 1 + offset)).toISOString().slice(0, 10), "99", {
          status: "entered-in-error",
        });
        expect(said(judgeSeries(seriesFrom("b2m-serum", [...observations, slip]), KNOWS_NOTHING_ELSE))).toEqual(
          said(judgeSeries(seriesFrom("b2m-serum", observations), KNOWS_NOTHING_ELSE)),
        );
      }),
    );
  });
  it("with the time zone of the machine", () => {
    const zone = process.env["TZ"];
    const inZone = (name: string) => {
      process.env["TZ"] = name;
      return JSON.stringify(said(judgeSeries(serumSeries(RISE), KNOWS_NOTHING_ELSE)));
    };
    const answers = new Set(["UTC", "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu"].map(inZone));
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
    expect(answers.size).toBe(1);
  });
});

describe("the mirror of a series", () => {
  it("is judged as its mirror: rising for falling, and nothing else differs", () => {
    fc.assert(
      fc.property(courses, (course) => {
        // Reciprocals as reported would be rounded; the points carry them in full.
        const series = serumSeries(asValues(course));
        const mirrored = {
          ...series,
          points: series.points.map((point) => ({ ...point, value: (1 / point.value) as typeof point.value })),
        };
        const [one, other] = [judgeSeries(series, KNOWS_NOTHING_ELSE), judgeSeries(mirrored, KNOWS_NOTHING_ELSE)];
        const swapped = one.kind.replace(/rising|falling/u, (way) => (way === "rising" ? "falling" : "rising"));
        expect(other.kind).toBe(swapped);
        expect(other.shift?.statistic ?? 0).toBeCloseTo(-(one.shift?.statistic ?? 0), 8);
        expect(other.shift?.earlier.days).toEqual(one.shift?.earlier.days);
      }),
    );
  });
});
