import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardLatest, guardSpikes, SPIKE_REACH } from "../../../src/domain/analysis/spikeGuard.ts";

const SIGMA = 0.1;
const spreads = (count: number) => new Float64Array(count).fill(SIGMA);
const guarded = (logs: readonly number[]) => [...guardSpikes(Float64Array.from(logs), spreads(logs.length))];
const reach = SPIKE_REACH * SIGMA;

describe("the spike guard", () => {
  it("leaves a result that stands out beyond both neighbours by no more than its reach", () => {
    expect(guarded([0, reach - 1e-9, 0])).toEqual([0, reach - 1e-9, 0]);
  });
  it("lets less of a result count the further it stands out beyond its reach", () => {
    expect(guarded([0, reach + 0.02, 0])[1]).toBeCloseTo(reach - 0.02, 12);
    expect(guarded([0, -reach - 0.02, 0])[1]).toBeCloseTo(-reach + 0.02, 12);
  });
  it("counts a result twice its reach away, and anything further, as the nearer of its neighbours", () => {
    expect(guarded([0, 0.05 + 2 * reach, 0.05])[1]).toBeCloseTo(0.05, 12);
    expect(guarded([0, 9, 0.05])[1]).toBeCloseTo(0.05, 12);
    expect(guarded([0, -9, 0.05])[1]).toBeCloseTo(0, 12);
  });
  it(
    "leaves the first result and the latest as they are: one may be all there is before a treatment, nothing has " +
      "followed the other",
    () => {
      expect(guarded([5, 0, 0])[0]).toBe(5);
      expect(guarded([0, 0, 5])[2]).toBe(5);
    },
  );
  it("touches no step and no ramp, however high: a true change has a neighbour on its own side", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 2, maxLength: 12 }), (rises) => {
        let log = 0;
        const climbing = rises.map((rise) => (log += rise));
        expect(guarded(climbing)).toEqual(climbing);
      }),
    );
  });
  it("moves no result away from its neighbours, and none past them", () => {
    const log = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(log, log, log, (before, result, after) => {
        const held = guarded([before, result, after])[1] ?? Number.NaN;
        const [low, high] = [Math.min(before, after), Math.max(before, after)];
        expect(held).toBeGreaterThanOrEqual(Math.min(result, high));
        expect(held).toBeLessThanOrEqual(Math.max(result, low));
      }),
    );
  });
});

describe("the latest result, where a confirmation is asked for", () => {
  const latest = (logs: readonly number[]) => guardLatest(Float64Array.from(logs), spreads(logs.length));
  it("counts as far as its reach beyond the two results before it, for no later one can speak yet", () => {
    expect(latest([0, 0.05, 9])).toBeCloseTo(0.05 + reach, 12);
    expect(latest([0, 0.05, -9])).toBeCloseTo(-reach, 12);
    expect(latest([0, 0.05, 0.2])).toBe(0.2);
  });
  it("stays as it is where fewer than two results stand before it", () => {
    expect(latest([0, 9])).toBe(9);
  });
});
