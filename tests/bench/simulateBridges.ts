import { bridgeFactor, type BridgeFactor } from "../../src/domain/analysis/bridgeFactor.ts";
import type { UsedBridge } from "../../src/domain/analysis/bridge.ts";
import type { BridgedRates } from "../../src/domain/analysis/operatingCharacteristics.ts";
import { recentMovement } from "../../src/domain/analysis/recentShift.ts";
import { prepareScan, type ScannedResult } from "../../src/domain/analysis/scan.ts";
import { sigmaOf } from "../../src/domain/analysis/variation.ts";
import { seededNormal } from "./simulateChance.ts";

const TOTAL = sigmaOf(0, 8.4);
/** What the new method reads of the old one's value: as in Fedele PL, Pathology 2014. */
const TRUE_FACTOR = 0.79;
const VISITS = 24;
const RISE_VISITS = 12;
const RISE = { visit: 7, factor: 1.25 };

/** Nothing changes in these: pairs, CVA in percent, and the visit from which the new method measures. */
const FLAT = [3, 6].flatMap((cvaPercent) => [1, 2, 4].flatMap((pairs) => [6, 12, 18].map((at) => ({ cvaPercent, pairs, at }))));
const RISING = [3, 6].flatMap((cvaPercent) => [0, 1, 2, 4].map((pairs) => ({ cvaPercent, pairs, at: RISE.visit })));

type Case = { readonly cvaPercent: number; readonly pairs: number; readonly at: number };

/**
 * What is said at every visit of one patient whose laboratory changes its method at a visit. The specimens of that visit and of
 * the ones just before it are measured by both, as many as there are pairs; each method has its own assay error every time.
 */
function callsOf({ cvaPercent, pairs, at }: Case, levels: readonly number[], normal: () => number): readonly string[] {
  const assay = sigmaOf(cvaPercent, 0);
  const own = Math.sqrt(TOTAL ** 2 - assay ** 2);
  const specimens = levels.map((level) => level * Math.exp(own * normal()));
  const old = specimens.map((value) => value * Math.exp(assay * normal()));
  const fresh = specimens.map((value) => TRUE_FACTOR * value * Math.exp(assay * normal()));
  const firstPair = at - pairs;
  const factor: BridgeFactor | undefined = pairs === 0 ? undefined : used(firstPair, at, old, fresh, assay);
  const bridge: UsedBridge | undefined = factor && {
    ...factor,
    between: { type: "MethodChanged", from: "A", to: "B" },
    pairs: [],
    aside: [],
  };
  return levels.map((_, visit) => {
    const results = Array.from({ length: visit + 1 }, (_each, index): ScannedResult | undefined => {
      const day = 30 * index;
      if (visit + 1 < at) return { value: old[index] ?? 0, day };
      if (index >= Math.min(firstPair, at - 1)) return { value: fresh[index] ?? 0, day };
      return bridge && { value: (old[index] ?? 0) * bridge.factor, day, over: [{ bridge, sign: 1 }] };
    }).filter((result) => result !== undefined);
    const movement = recentMovement(prepareScan(results, TOTAL));
    if (movement === undefined) return "none";
    return movement.settled ? "settled" : `${movement.rising ? "rising" : "falling"}-${movement.grade}`;
  });
}

function used(
  from: number,
  to: number,
  old: readonly number[],
  fresh: readonly number[],
  assay: number,
): BridgeFactor | undefined {
  const found = bridgeFactor(
    old.slice(from, to).map((value, index) => ({
      difference: Math.log((fresh[from + index] ?? 1) / value),
      variance: 2 * assay ** 2,
    })),
  );
  return "factor" in found ? found : undefined;
}

/** False calls where a method changes over a bridge, and how a rise at that very visit is found with and without one. */
export function simulateBridges(series: number, seed: number): readonly BridgedRates[] {
  const rates = (course: BridgedRates["course"], cases: readonly Case[], levels: readonly number[], offset: number) =>
    cases.map((each, place): BridgedRates => {
      const normal = seededNormal(seed + offset + place);
      let [called, confirmed] = [0, 0];
      for (let one = 0; one < series; one += 1) {
        const calls = callsOf(each, levels, normal);
        const counted = course === "flat" ? calls : calls.slice(RISE.visit - 1).filter((call) => call.startsWith("rising"));
        if (counted.some((call) => call.includes("-"))) called += 1;
        if (counted.some((call) => call.endsWith("confirmed"))) confirmed += 1;
      }
      return { course, ...each, called: called / series, confirmed: confirmed / series };
    });
  const risen = Array.from({ length: RISE_VISITS }, (_, index) => (index + 1 < RISE.visit ? 1 : RISE.factor));
  return [...rates("flat", FLAT, Array<number>(VISITS).fill(1), 0), ...rates("step-25-at-7", RISING, risen, 100)];
}
