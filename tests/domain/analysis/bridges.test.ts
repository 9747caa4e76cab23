import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUsable, type Bridge } from "../../../src/domain/analysis/bridge.ts";
import { spreadOfBoth } from "../../../src/domain/analysis/changeFrom.ts";
import { comparableResults } from "../../../src/domain/analysis/comparableResults.ts";
import { judgeSeries } from "../../../src/domain/analysis/judgeSeries.ts";
import type { JudgeContext } from "../../../src/domain/analysis/seriesReadings.ts";
import { sigmaOf, type VariationChoice } from "../../../src/domain/analysis/variation.ts";
import type { Verdict } from "../../../src/domain/analysis/verdict.ts";
import { addDays } from "../../../src/domain/calendarDate.ts";
import { keep } from "../../../src/domain/kept.ts";
import type { ClinicalEventContent } from "../../../src/domain/record/clinicalEvent.ts";
import type { SetAsideContent } from "../../../src/domain/record/setAside.ts";
import type { ObservationDraft } from "../../../src/domain/measuring/observationDoor.ts";
import { seriesFrom } from "../../../src/domain/series/series.ts";
import { day, observation } from "../../support/observations.ts";

const CVA = 3;
const SET: VariationChoice = { measurand: "b2m-serum", cvaPercent: CVA, cviPercent: 7.8, source: "own laboratory" };
const CONTEXT: JudgeContext = { patient: { sex: "unknown" }, companions: {}, events: [], lines: [], variation: [SET] };
const START = day("2025-01-01");

/** One result: the method, the value, and more of it. Visits are 30 days apart; results of one visit share its day and time. */
type Measured = readonly [method: string, value: number | string, more?: Partial<ObservationDraft>];
const visits = (...list: readonly (readonly Measured[])[]) =>
  list.flatMap((results, visit) =>
    results.map(([method, value, more]) =>
      observation(addDays(START, 30 * visit), typeof value === "string" ? value : value.toFixed(2), {
        method,
        collectedAt: "08:00",
        ...more,
      }),
    ),
  );
const judged = (list: readonly (readonly Measured[])[], context: Partial<JudgeContext> = {}): Verdict =>
  judgeSeries(seriesFrom("b2m-serum", visits(...list)), { ...CONTEXT, ...context });
const by = (method: string, ...values: readonly number[]): readonly (readonly Measured[])[] =>
  values.map((value) => [[method, value]]);
/** A specimen that A and B have both measured. */
const pair = (a: number | string, b: number | string, ofB: Partial<ObservationDraft> = {}): readonly Measured[] => [
  ["A", a],
  ["B", b, ofB],
];

const STEADY = [...by("A", 4, 4.1, 3.9, 4), pair(4, 3), ...by("B", 3.05, 2.95, 3)];
const onlyBridge = ({ bridges }: Verdict): Bridge => {
  const [bridge] = bridges;
  if (bridge === undefined || bridges.length > 1) throw new Error(`${bridges.length} bridges`);
  return bridge;
};
const refusalOf = (verdict: Verdict) => {
  const bridge = onlyBridge(verdict);
  return isUsable(bridge) ? "used" : bridge.refused;
};

describe("a change of method with a specimen measured by both", () => {
  it("joins the results before it to those after it: what the new method reads a quarter lower is no fall", () => {
    const verdict = judged(STEADY);
    expect(verdict.kind).toBe("no-change-shown");
    expect(verdict.used.map(({ value }) => value.toFixed(3))).toEqual([
      "3.000",
      "3.075",
      "2.925",
      "3.000",
      "3.000",
      "3.050",
      "2.950",
      "3.000",
    ]);
    expect(verdict.used.map(({ reported }) => reported)).toEqual([4, 4.1, 3.9, 4, undefined, undefined, undefined, undefined]);
    expect(verdict.beforeBreak).toBe(0);
  });
  it("finds a true rise over the change, which the new results alone could not show", () => {
    const rise = [...by("A", 4, 4.1, 3.9, 4), pair(5.6, 4.2), ...by("B", 4.3)];
    expect(judged(rise).kind).toBe("rising-confirmed");
    expect(judged(rise, { variation: [] }).kind).toBe("no-change-shown");
  });
  it("tells the factor as the geometric mean of the pairs' ratios, with its 95 % interval", () => {
    const verdict = judged([...by("A", 4, 4), pair(4, 3), pair(4.2, 3.024), ...by("B", 3)]);
    expect(onlyBridge(verdict)).toMatchObject({
      between: { type: "MethodChanged", from: "A", to: "B" },
      factor: expect.closeTo(Math.sqrt(0.75 * 0.72), 3) as number,
      interval95: [
        expect.closeTo(0.7348 * Math.exp(-1.96 * 0.03), 2),
        expect.closeTo(0.7348 * Math.exp(1.96 * 0.03), 2),
      ] as never,
    });
  });
  it.each([1, 2, 4])("knows the factor to within sqrt(2/k) CVA with %s pairs", (pairs) => {
    const bridge = onlyBridge(judged([...Array.from({ length: pairs }, () => pair(4, 3)), ...by("B", 3)]));
    expect(isUsable(bridge) ? Math.sqrt(bridge.variance) : 0).toBeCloseTo(Math.sqrt(2 / pairs) * (CVA / 100), 4);
  });
  it("holds two results on either side to the reference change value widened by what the bridge is uncertain by", () => {
    const [cva, cvi] = [CVA / 100, 0.078].map((cv) => Math.log(1 + cv ** 2)) as [number, number];
    const limit = Math.exp(1.959964 * Math.sqrt(2 * (cva + cvi) + 2 * cva));
    const at = (ratio: number) => judged([[["A", 4]], pair((4 * ratio).toFixed(4), (3 * ratio).toFixed(4))]).kind;
    expect(at(limit * 1.001)).toBe("rising-possible");
    expect(at(limit * 0.999)).toBe("no-change-shown");
  });
  it("takes a change of laboratory the same way, where no method is recorded", () => {
    const lab = (laboratory: string, value: number): Measured => ["", value, { laboratory }];
    const verdict = judged([[lab("North", 4)], [lab("North", 4), lab("South", 3)], [lab("South", 3)]]);
    expect(onlyBridge(verdict).between).toEqual({ type: "LaboratoryChanged", from: "North", to: "South" });
    expect(verdict.used).toHaveLength(3);
  });
});

describe("what makes no pair", () => {
  it.each<[string, readonly Measured[]]>([
    ["a result beyond the assay's limit", pair(4, "<3")],
    ["a preliminary result", pair(4, 3, { status: "preliminary" })],
    ["a result entered in error", pair(4, 3, { status: "entered-in-error" })],
    ["a result of the same day at another time", pair(4, 3, { collectedAt: "08:30" })],
    ["a result of the same day without a time", pair(4, 3, { collectedAt: "" })],
    [
      "a result of the same method",
      [
        ["A", 4],
        ["a", 3],
      ],
    ],
    [
      "a result without a method or laboratory",
      [
        ["A", 4],
        ["", 3],
      ],
    ],
  ])("is %s", (_, specimen) => {
    const verdict = judged([...by("A", 4, 4), specimen, ...by("B", 3, 3)]);
    expect(verdict.bridges).toEqual([]);
    expect(verdict.used.every(({ reported }) => reported === undefined)).toBe(true);
  });
  it("is a result of another fluid at the same moment", () => {
    const csf = { ...CONTEXT, variation: [SET, { ...SET, measurand: "b2m-csf" as const }] };
    const results = [
      ...visits(
        [["A", 4]],
        [
          ["A", 4],
          ["B", 1.2, { measurand: "b2m-csf" }],
        ],
        [["B", 3]],
      ),
    ];
    expect(judgeSeries(seriesFrom("b2m-serum", results), csf).bridges).toEqual([]);
  });
});

describe("a bridge that is refused, and says why", () => {
  it("has pairs that disagree by more than the assays explain: 99 % of their scatter, both sides of the limit", () => {
    // Two pairs: chi-square = (difference of the logs)² / (4 CVA²), above 6.6 in 1 %.
    const logVariance = Math.log(1 + (CVA / 100) ** 2);
    const apart = (times: number) => Math.exp(times * Math.sqrt(4 * logVariance * 6.6));
    const at = (times: number) =>
      refusalOf(judged([...by("A", 4), pair(4, "3"), pair(4, (3 * apart(times)).toFixed(4)), ...by("B", 3, 3)]));
    expect(at(0.98)).toBe("used");
    expect(at(1.02)).toBe("pairs-disagree");
  });
  it("has a factor beyond two, as a slip of unit or specimen makes", () => {
    expect(refusalOf(judged([...by("A", 4), pair(4, 8.1), ...by("B", 8)]))).toBe("too-far-apart");
    expect(refusalOf(judged([...by("A", 4), pair(4, 7.9), ...by("B", 8)]))).toBe("used");
  });
  it("has no analytic figure: the default for serum is biology and assay together", () => {
    const verdict = judged(STEADY, { variation: [] });
    expect(refusalOf(verdict)).toBe("no-analytic-figure");
    expect(verdict.used).toHaveLength(4);
    expect(verdict.kind).toBe("no-change-shown");
    expect(verdict.beforeBreak).toBe(5);
  });
  const aside = (verdict: Verdict, status: SetAsideContent["status"] = "active") =>
    onlyBridge(verdict).pairs.map(({ id }) =>
      keep<SetAsideContent>(
        `aside ${id}`,
        { measurand: "b2m-serum", observationId: id, why: "hemolysed", status },
        { at: "2026-01-01T00:00:00.000Z" },
      ),
    );
  it("was set aside: the results stand as without it, and taking that back brings them together again", () => {
    const results = seriesFrom("b2m-serum", visits(...STEADY));
    const plain = judgeSeries(results, CONTEXT);
    const without = judgeSeries(results, { ...CONTEXT, setAsides: aside(plain) });
    expect(onlyBridge(without)).toMatchObject({ refused: "set-aside", pairs: [], aside: [{ old: 4, new: 3, why: "hemolysed" }] });
    expect(without.used).toHaveLength(4);
    expect(judgeSeries(results, { ...CONTEXT, setAsides: aside(plain, "entered-in-error") })).toEqual(plain);
  });
  it("loses one of two pairs where only that one was set aside", () => {
    const results = seriesFrom("b2m-serum", visits(...by("A", 4), pair(4, 3), pair(4, 3.1), ...by("B", 3)));
    const both = judgeSeries(results, CONTEXT);
    const [first] = aside(both);
    const one = onlyBridge(judgeSeries(results, { ...CONTEXT, setAsides: first === undefined ? [] : [first] }));
    expect(one.pairs.map((left) => left.new)).toEqual([3.1]);
    expect(isUsable(one)).toBe(true);
  });
});

describe("several changes of method", () => {
  it("are one where both methods measured every specimen for a while, and the earlier run goes on beside the later", () => {
    const verdict = judged([...by("A", 4, 4), pair(4, 3), pair(4, 3), pair(4, 3), ...by("B", 3, 3)]);
    expect(verdict.breaks).toEqual([
      { after: "2025-03-02", on: "2025-03-02", cut: { type: "MethodChanged", from: "A", to: "B" } },
    ]);
    expect(onlyBridge(verdict).pairs).toHaveLength(3);
  });
  it("brings a method that was used in between to the one that came back (A, B, A)", () => {
    const verdict = judged([...by("A", 4, 4), pair(4, 3), ...by("B", 3, 3), ...by("A", 4, 4)]);
    expect(verdict.used.map(({ value }) => value.toFixed(2))).toEqual(Array(7).fill("4.00"));
    expect(onlyBridge(verdict).between).toEqual({ type: "MethodChanged", from: "B", to: "A" });
  });
  it("goes over two bridges where two methods share no specimen, and is less certain for it", () => {
    const verdict = judged([
      ...by("A", 4, 4),
      pair(4, 3),
      ...by("B", 3),
      [
        ["B", 3],
        ["C", 6],
      ],
      ...by("C", 6),
    ]);
    expect(verdict.used.map(({ value }) => value.toFixed(2))).toEqual(Array(6).fill("6.00"));
    expect(verdict.used.map(({ over = [] }) => over.length)).toEqual([2, 2, 1, 1, 0, 0]);
  });
  it("leaves out, and counts, the results of a method that no bridge leads to", () => {
    const verdict = judged([...by("Z", 9, 9), ...by("A", 4), pair(4, 3), ...by("B", 3)]);
    expect(verdict.used).toHaveLength(3);
    expect(verdict.beforeBreak).toBe(2);
  });
  it("counts a specimen that both have measured once, by the latest method", () => {
    expect(judged([pair(4, 3), pair(4, 3), pair(4, 3), ...by("B", 3)]).used.map(({ reported }) => reported)).toEqual(
      Array(4).fill(undefined),
    );
  });
});

const someCourse = fc.record({
  before: fc.array(fc.double({ min: 2, max: 8, noNaN: true }), { minLength: 1, maxLength: 6 }),
  specimens: fc.array(fc.double({ min: -0.05, max: 0.05, noNaN: true }), { minLength: 1, maxLength: 4 }),
  factor: fc.double({ min: 0.6, max: 1.6, noNaN: true }),
  after: fc.array(fc.double({ min: 2, max: 8, noNaN: true }), { maxLength: 5 }),
});
const courseOf = (
  { before, specimens, factor, after }: typeof someCourse extends fc.Arbitrary<infer T> ? T : never,
  times = 1,
  power = 1,
) => {
  const written = (value: number) => (times * value ** power).toFixed(4);
  return [
    ...before.map((value): readonly Measured[] => [["A", written(value)]]),
    ...specimens.map((error) => pair(written(4), written(4 * factor * Math.exp(error)))),
    ...after.map((value): readonly Measured[] => [["B", written(value * factor)]]),
  ];
};
const gist = ({ kind, used, shift, bridges }: Verdict) => ({
  kind,
  used: used.length,
  statistic: shift?.statistic.toFixed(2),
  factor: bridges.map((bridge) => (isUsable(bridge) ? bridge.factor.toFixed(3) : bridge.refused)),
});

describe("a bridged verdict", () => {
  it("is the same in whatever order the results were entered", () => {
    fc.assert(
      fc.property(someCourse, fc.integer(), (course, seed) => {
        const results = visits(...courseOf(course));
        const order = results.map((_, index) => (index * 7919 + Math.abs(seed)) % 9973);
        const shuffled = results
          .map((result, index) => ({ ...result, id: `x${String(order[index]).padStart(5, "0")}-${index}` }))
          .toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(gist(judgeSeries(seriesFrom("b2m-serum", shuffled), CONTEXT))).toEqual(
          gist(judgeSeries(seriesFrom("b2m-serum", results), CONTEXT)),
        );
      }),
    );
  });
  it("is the same in micrograms per liter", () => {
    fc.assert(
      fc.property(someCourse, (course) => {
        const inMicrograms = courseOf(course).map((specimen) =>
          specimen.map(([method, value]): Measured => [method, (1000 * Number(value)).toFixed(1), { unit: "ug/L" }]),
        );
        expect(gist(judged(inMicrograms))).toEqual(gist(judged(courseOf(course))));
      }),
    );
  });
  it("is its mirror image where every value is turned upside down", () => {
    fc.assert(
      fc.property(someCourse, (course) => {
        const [up, down] = [judged(courseOf(course)), judged(courseOf(course, 16, -1))];
        const mirrored = up.kind.replace(/rising|falling/u, (way) => (way === "rising" ? "falling" : "rising"));
        expect(down.kind).toBe(mirrored);
      }),
    );
  });
});

describe("the usual level of a patient over a change of method", () => {
  it("is as uncertain as the bridge is for the share of its results that came over it, and no more", () => {
    const verdict = judged(STEADY);
    const { setPoint } = verdict;
    if (setPoint === undefined) throw new Error("No usual level");
    const { stretch, low, high } = setPoint;
    const over = verdict.used.filter(({ reported }) => reported !== undefined).length;
    expect([stretch.results, over]).toEqual([8, 4]);
    const sigma = sigmaOf(CVA, 7.8);
    const bridge = onlyBridge(verdict);
    const variance = isUsable(bridge) ? bridge.variance : Number.NaN;
    const reach = 1.959964 * Math.sqrt(sigma ** 2 * (1 + 1 / 8) + variance * (over / 8) ** 2);
    expect(Math.log(high / stretch.mean)).toBeCloseTo(reach, 6);
    expect(Math.log(low / stretch.mean)).toBeCloseTo(-reach, 6);
  });
});

describe("the spread that two results are compared by", () => {
  const verdict = judged(STEADY);
  const sigma = sigmaOf(CVA, 7.8);
  const [first, second] = verdict.used;
  const last = verdict.used.at(-1);
  if (first === undefined || second === undefined || last === undefined) throw new Error("Too few results");

  it("is wider by the bridge where one of them came over it", () => {
    const bridge = onlyBridge(verdict);
    const variance = isUsable(bridge) ? bridge.variance : Number.NaN;
    expect(spreadOfBoth(first, last, sigma) ** 2 - sigma ** 2).toBeCloseTo(variance / 2, 4);
    expect(variance).toBeGreaterThan(0.0005);
  });
  it("is not where both came over it: the bridge shifts them together", () => {
    expect(spreadOfBoth(first, second, sigma)).toBeCloseTo(sigma, 3);
  });
});

describe("dialysis on the very day of the first result", () => {
  const begins = (on: string) => [
    keep<ClinicalEventContent>("d", { kind: "dialysis", on: day(on), status: "active" }, { at: "2026-01-01T00:00:00.000Z" }),
  ];
  const series = seriesFrom("b2m-serum", visits(...by("A", 4, 4.1, 3.9)));
  const brokenOn = (on: string) => comparableResults(series, begins(on), { variation: [SET], setAsides: [] }).lastBreak?.on;

  it("parts nothing: no result lies before it; a day later it parts the first from the others", () => {
    expect(brokenOn("2025-01-01")).toBeUndefined();
    expect(brokenOn("2025-01-02")).toBe("2025-01-02");
  });
});
