import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MEASURAND_CODES } from "../../../src/domain/measuring/measurand.ts";
import { defaultInterval, flagOf, type ReferenceInterval } from "../../../src/domain/measuring/referenceInterval.ts";
import { toCanonical, type Canonical } from "../../../src/domain/measuring/units.ts";

const mgPerL = (value: number) => value as Canonical;
const interval = (low?: number, high?: number): ReferenceInterval => ({
  ...(low === undefined ? {} : { low: mgPerL(low) }),
  ...(high === undefined ? {} : { high: mgPerL(high) }),
  source: { type: "Laboratory" },
});
const COMPARATORS = ["=", "<", "<=", ">", ">="] as const;

describe("the flag of a measured value", () => {
  it.each([
    [1.49, "below"],
    [1.5, "within"],
    [3, "within"],
    [3.01, "above"],
  ] as const)("against 1.5 to 3 mg/L: %d is %s", (value, flag) => {
    expect(flagOf(mgPerL(value), "=", interval(1.5, 3))).toBe(flag);
  });

  it.each([
    ["=", 1.5, "below"],
    ["=", 1.51, "within"],
    ["=", 3, "above"],
    ["=", 2.99, "within"],
    [">=", 3, "above"],
    ["<=", 1.5, "below"],
  ] as const)(
    "against limits that lie outside themselves, above 1.5 and below 3 mg/L: %s %d is %s",
    (comparator, value, flag) => {
      const outside: ReferenceInterval = { ...interval(1.5, 3), lowOutside: true, highOutside: true };
      expect(flagOf(mgPerL(value), comparator, outside)).toBe(flag);
    },
  );

  it("is undetermined where a value up to a limit that lies outside itself may be that limit", () => {
    expect(flagOf(mgPerL(3), "<=", { ...interval(undefined, 3), highOutside: true })).toBe("undetermined");
    expect(flagOf(mgPerL(3), "<=", interval(undefined, 3))).toBe("within");
  });

  it("is never within where there is no interval", () => {
    expect(COMPARATORS.map((comparator) => flagOf(mgPerL(2), comparator, undefined))).toEqual(Array(5).fill("no-interval"));
    expect(COMPARATORS.map((comparator) => flagOf(mgPerL(2), comparator, interval()))).toEqual(Array(5).fill("no-interval"));
  });

  it("knows only the limit that there is", () => {
    expect([flagOf(mgPerL(0.01), "=", interval(undefined, 3)), flagOf(mgPerL(3.01), "=", interval(undefined, 3))]).toEqual([
      "within",
      "above",
    ]);
    expect([flagOf(mgPerL(99), "=", interval(1.5)), flagOf(mgPerL(1.49), "=", interval(1.5))]).toEqual(["within", "below"]);
  });

  it("does not depend on the unit in which it was typed: 0.022 mg/dL lies on the limit 0.22 mg/L, and what is above it lies above", () => {
    const typed = toCanonical(0.022, { unit: "mg/dL", times: 10, over: 1 });
    expect([flagOf(typed, "=", interval(0.22)), flagOf(typed, ">", interval(0.04, 0.22))]).toEqual(["within", "above"]);
  });

  it("takes a limit of 0 for a limit", () => {
    expect(flagOf(mgPerL(0.1), "=", interval(undefined, 0))).toBe("above");
  });
});

describe("the flag of a value beyond the assay's limit", () => {
  it.each([
    ["<", 1.5, "below", "everything under 1.5 is under the lower limit"],
    ["<=", 1.5, "undetermined", "1.5 itself lies within"],
    ["<=", 1.49, "below", "all of it lies under the lower limit"],
    ["<", 1.51, "undetermined", "1.505 lies within, 1 does not"],
    ["<", 5, "undetermined", "it can be anything up to 5"],
    [">", 3, "above", "everything over 3 is over the upper limit"],
    [">=", 3, "undetermined", "3 itself lies within"],
    [">=", 3.01, "above", "all of it lies over the upper limit"],
    [">", 2.99, "undetermined", "2.995 lies within"],
    [">", 0.1, "undetermined", "it can be anything over 0.1"],
  ] as const)("%s%d against 1.5 to 3 is %s: %s", (comparator, value, flag, _why) => {
    expect(flagOf(mgPerL(value), comparator, interval(1.5, 3))).toBe(flag);
  });

  it("is within where no value that it stands for lies outside", () => {
    expect([
      flagOf(mgPerL(0.2), "<", interval(undefined, 3)),
      flagOf(mgPerL(3), "<=", interval(undefined, 3)),
      flagOf(mgPerL(3.01), "<=", interval(undefined, 3)),
    ]).toEqual(["within", "within", "undetermined"]);
    expect([
      flagOf(mgPerL(1.5), ">", interval(1.5)),
      flagOf(mgPerL(1.5), ">=", interval(1.5)),
      flagOf(mgPerL(1.49), ">", interval(1.5)),
    ]).toEqual(["within", "within", "undetermined"]);
    expect(flagOf(mgPerL(0.2), "<", interval(0, 3))).toBe("within");
  });

  it("is only ever the flag of every value it can stand for", () => {
    const anyLimit = fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined });
    // Concentrations in halves: every case on a limit, just beside it and between is met.
    const possible = Array.from({ length: 41 }, (_, index) => index / 2);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(...COMPARATORS),
        anyLimit,
        anyLimit,
        (value, comparator, one, other) => {
          const [low, high] = one !== undefined && other !== undefined && one > other ? [other, one] : [one, other];
          const against = interval(low, high);
          const stands = possible.filter((number) =>
            comparator === "="
              ? number === value
              : comparator === "<"
                ? number < value
                : comparator === "<="
                  ? number <= value
                  : comparator === ">"
                    ? number > value
                    : number >= value,
          );
          const flags = new Set(stands.map((number) => flagOf(mgPerL(number), "=", against)));
          const expected = flags.size === 1 ? [...flags][0] : "undetermined";
          expect(flagOf(mgPerL(value), comparator, against)).toBe(expected);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("the default interval", () => {
  it("always says who says so", () => {
    const sources = MEASURAND_CODES.flatMap((code) => defaultInterval(code) ?? []).map(({ source }) => source);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.every((source) => source.type === "Default" && source.citation !== "")).toBe(true);
  });

  it("is 1.5 to 3 mg/L for serum, 0.04 to 0.22 for urine and 0.2 to 2 for cerebrospinal fluid", () => {
    expect(
      [defaultInterval("b2m-serum"), defaultInterval("b2m-urine"), defaultInterval("b2m-csf")].map((found) => [
        found?.low,
        found?.high,
      ]),
    ).toEqual([
      [1.5, 3],
      [0.04, 0.22],
      [0.2, 2],
    ]);
  });

  it("has no lower limit where only an upper one is known, and is absent where nothing is known", () => {
    expect(defaultInterval("b2m-urine-24h")).not.toHaveProperty("low");
    expect(defaultInterval("b2m-serum-post-dialysis")).toBeUndefined();
  });
});
