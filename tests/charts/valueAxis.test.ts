import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valueAxis, type Limit } from "../../src/charts/axes/valueAxis.ts";

const BAND: readonly Limit[] = [
  { limit: "low", value: 1.5 },
  { limit: "high", value: 3 },
];
const axisOf = (values: readonly number[], limits: readonly Limit[] = BAND, scale: "linear" | "log" = "linear", height = 300) =>
  valueAxis({ values, limits, scale, height });
const texts = (axis: ReturnType<typeof valueAxis>) => axis.ticks.map(({ value, decimals }) => value.toFixed(decimals));

describe("the value axis", () => {
  it("spans the data and the band near them, from zero", () => {
    expect(texts(axisOf([2.4, 3.1, 4.4]))).toEqual(["0", "1", "2", "3", "4", "5"]);
  });

  it("includes a band that every result lies above", () => {
    const { domain, offView } = axisOf([8.1, 9, 10.2]);
    expect(domain[0]).toBeLessThanOrEqual(1.5);
    expect(offView).toEqual([]);
  });

  it("names a limit that lies far outside instead of flattening the data", () => {
    const axis = axisOf([41, 40.4, 42.2]);
    expect(axis.domain[0]).toBeGreaterThan(3);
    expect(axis.offView).toEqual([
      { limit: "high", value: 3, side: "below" },
      { limit: "low", value: 1.5, side: "below" },
    ]);
    expect(axisOf([0.05, 0.06], BAND).offView).toContainEqual({ limit: "high", value: 3, side: "above" });
  });

  it("does not spread a person's own variation over the whole height", () => {
    const { domain } = axisOf([3, 3.02, 2.98], []);
    expect(domain[1] - domain[0]).toBeGreaterThanOrEqual(0.5 * 3);
  });

  it("takes a lower limit of zero for a limit", () => {
    expect(axisOf([0.3, 0.5], [{ limit: "low", value: 0 }]).domain[0]).toBe(0);
  });

  it("is logarithmic over powers with nice steps, and shows the positive limits", () => {
    const axis = axisOf([220, 410, 5250], [{ limit: "high", value: 300 }], "log");
    expect(texts(axis)).toEqual(["200", "500", "1000", "2000", "5000", "10000"]);
    expect(axis.offView).toEqual([]);
  });

  it("is logarithmic beside a limit of zero, which has no place on it, above or below", () => {
    const axis = axisOf(
      [220, 410, 5250],
      [
        { limit: "low", value: 0 },
        { limit: "high", value: 300 },
      ],
      "log",
    );
    expect(axis.domain).toEqual(axisOf([220, 410, 5250], [{ limit: "high", value: 300 }], "log").domain);
    expect(axis.domain[0]).toBeGreaterThan(0);
    expect(axis.offView).toEqual([]);
  });

  it("refuses a logarithmic scale where a value is zero, and says so", () => {
    expect(axisOf([0, 1, 2], [], "log")).toMatchObject({ scale: "linear", refusedLog: true });
    expect(axisOf([0.1, 1, 2], [], "log")).not.toHaveProperty("refusedLog");
  });

  const value = fc.double({ min: 0.001, max: 100_000, noNaN: true });
  const question = fc.record({
    values: fc.array(value, { minLength: 1, maxLength: 30 }),
    low: value,
    wide: value,
    height: fc.integer({ min: 120, max: 600 }),
  });

  it.each(["linear", "log"] as const)(
    "never prints an odd decimal: every tick of a %s axis is what its text says, evenly laddered and inside the domain",
    (scale) => {
      fc.assert(
        fc.property(question, ({ values, low, wide, height }) => {
          const limits: readonly Limit[] = [
            { limit: "low", value: low },
            { limit: "high", value: low + wide },
          ];
          const axis = valueAxis({ values, limits, scale, height });
          expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
          for (const tick of axis.ticks) {
            expect(Number(tick.value.toFixed(tick.decimals))).toBe(tick.value);
            expect(tick.value).toBeGreaterThanOrEqual(axis.domain[0]);
            expect(tick.value).toBeLessThanOrEqual(axis.domain[1]);
          }
          const rungs =
            scale === "log"
              ? axis.ticks.map((tick) => tick.value)
              : axis.ticks.slice(1).map((tick, index) => tick.value - (axis.ticks[index]?.value ?? 0));
          for (const rung of rungs)
            expect(rung.toExponential(6)).toMatch(scale === "log" ? /^[1-9]\.000000e/u : /^[125]\.000000e/u);
        }),
      );
    },
  );

  it("always holds every value, and every limit either in view or named", () => {
    fc.assert(
      fc.property(question, fc.constantFrom("linear" as const, "log" as const), ({ values, low, wide, height }, scale) => {
        const limits: readonly Limit[] = [
          { limit: "low", value: low },
          { limit: "high", value: low + wide },
        ];
        const { domain, offView } = valueAxis({ values, limits, scale, height });
        for (const one of values) expect(one >= domain[0] && one <= domain[1]).toBe(true);
        for (const { limit, value: at } of limits) {
          expect((at >= domain[0] && at <= domain[1]) || offView.some((off) => off.limit === limit && off.value === at)).toBe(
            true,
          );
        }
      }),
    );
  });
});
