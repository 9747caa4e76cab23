import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csfSerumPairs, csfSerumRatio } from "../../../src/domain/analysis/csfSerumPair.ts";
import type { Comparator } from "../../../src/domain/measuring/measured.ts";
import { seriesFrom } from "../../../src/domain/series/series.ts";
import type { Canonical } from "../../../src/domain/measuring/units.ts";
import { observation } from "../../support/observations.ts";

type Given = readonly (readonly [on: string, value: string, more?: Parameters<typeof observation>[2]])[];
const csf = (given: Given) =>
  seriesFrom(
    "b2m-csf",
    given.map(([on, value, more]) => observation(on, value, { measurand: "b2m-csf", ...more })),
  );
const serum = (given: Given) =>
  seriesFrom(
    "b2m-serum",
    given.map(([on, value, more]) => observation(on, value, more)),
  );
const ratioOf = (inCsf: string, inSerum: string) =>
  csfSerumPairs(csf([["2026-03-01", inCsf]]), serum([["2026-03-01", inSerum]]))[0]?.ratio;

describe("CSF and serum B2M of one day", () => {
  it("are a pair with their ratio, oldest first; days with one of the two are none", () => {
    const pairs = csfSerumPairs(
      csf([
        ["2026-05-01", "1.9"],
        ["2026-03-01", "3.6"],
        ["2026-04-01", "2.7"],
      ]),
      serum([
        ["2026-03-01", "2.0"],
        ["2026-03-31", "2.1"],
        ["2026-05-01", "1.9"],
      ]),
    );
    expect(pairs.map(({ collectedOn, ratio, unused }) => [collectedOn, ratio, unused])).toEqual([
      ["2026-03-01", { comparator: "=", value: 1.8 }, 0],
      ["2026-05-01", { comparator: "=", value: 1 }, 0],
    ]);
  });

  it("have no ratio where the serum is zero, which nothing can be divided by", () => {
    const of = (value: number) => ({ comparator: "=" as const, value: value as Canonical });
    expect(csfSerumRatio(of(1.2), of(0))).toBeUndefined();
    expect(csfSerumRatio(of(1.2), of(0.01))).toEqual({ comparator: "=", value: 120 });
  });

  it("are divided in one unit, whatever each laboratory reported in", () => {
    const pair = csfSerumPairs(
      csf([["2026-03-01", "1200", { unit: "ug/L" }]]),
      serum([["2026-03-01", "203.3898", { unit: "nmol/L" }]]),
    )[0];
    expect(pair?.ratio?.value).toBeCloseTo(0.5, 5);
  });

  it.each<[string, string, Comparator, number]>([
    ["<0.2", "2.4", "<", 0.2 / 2.4],
    ["<=0.2", "2.4", "<=", 0.2 / 2.4],
    [">20", "2.4", ">", 20 / 2.4],
    ["1.2", "<0.5", ">", 2.4],
    ["1.2", "<=0.5", ">=", 2.4],
    ["1.2", ">20", "<", 0.06],
    ["<0.2", ">20", "<", 0.01],
    ["<=0.2", ">=20", "<=", 0.01],
    ["<=0.2", ">20", "<", 0.01],
    [">10", "<2", ">", 5],
    [">=10", "<=2", ">=", 5],
    [">=10", "<2", ">", 5],
  ])("%s in CSF and %s in serum bound the ratio: %s %d", (inCsf, inSerum, comparator, value) => {
    expect(ratioOf(inCsf, inSerum)).toEqual({ comparator, value: expect.closeTo(value, 12) });
  });

  it.each([
    ["<0.2", "<2"],
    [">10", ">20"],
    ["<=0.2", "<2"],
  ])("%s in CSF and %s in serum leave the ratio open, and the pair is still shown", (inCsf, inSerum) => {
    const [pair] = csfSerumPairs(csf([["2026-03-01", inCsf]]), serum([["2026-03-01", inSerum]]));
    expect(pair).toBeDefined();
    expect(pair?.ratio).toBeUndefined();
  });

  it("never claim more than their limits allow: every pair of true values within both limits keeps to the bound", () => {
    const comparator = fc.constantFrom<Comparator>("=", "<", "<=", ">", ">=");
    const value = fc.double({ min: 0.1, max: 50, noNaN: true });
    const within = (limit: number, sign: Comparator, share: number) =>
      sign === "=" ? limit : sign.startsWith("<") ? limit * share : limit / share;
    fc.assert(
      fc.property(
        comparator,
        value,
        comparator,
        value,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (signA, a, signB, b, shareA, shareB) => {
          const ratio = csfSerumRatio({ comparator: signA, value: a as Canonical }, { comparator: signB, value: b as Canonical });
          const truth = within(a, signA, shareA) / within(b, signB, shareB);
          const isKept =
            ratio === undefined ||
            (ratio.comparator === "="
              ? Math.abs(truth / ratio.value - 1) < 1e-9
              : ratio.comparator.startsWith("<")
                ? truth < ratio.value
                : truth > ratio.value);
          expect(isKept).toBe(true);
        },
      ),
    );
  });

  it("take of several results of a day the last that arithmetic may use, and count the others", () => {
    const [pair] = csfSerumPairs(
      csf([["2026-03-01", "1.2"]]),
      serum([
        ["2026-03-01", "2.0"],
        ["2026-03-01", "2.4"],
        ["2026-03-01", "9", { status: "preliminary" }],
      ]),
    );
    expect(pair?.serum.observation.value).toBe("2.4");
    expect(pair?.unused).toBe(2);
  });

  it("are never made of a result entered in error", () => {
    expect(csfSerumPairs(csf([["2026-03-01", "1.2"]]), serum([["2026-03-01", "2.0", { status: "entered-in-error" }]]))).toEqual(
      [],
    );
  });
});
