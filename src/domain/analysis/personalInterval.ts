import { Z_TWO_SIDED_95 } from "./referenceChangeValue.ts";
import { bridgeVariance, isAnyBridged, type BridgeShare } from "./bridge.ts";
import type { Variation } from "./variation.ts";

/** Where the next result of this patient is expected while nothing changes: 95 %, from earlier steady results. Canonical unit. */
export type PersonalInterval = {
  readonly setPoint: number;
  readonly low: number;
  readonly high: number;
  readonly totalVariationPercent: number;
  readonly results: number;
  /** How many of the results were brought from another method by a bridge. */
  readonly bridged: number;
};

/**
 * Personalised reference interval, model 2: the mean of steady results, give or take a population's within-person variation and,
 * where some of them were brought from another method, what their bridge is uncertain by.
 *
 * - Units: the unit of the values; CVs in percent.
 * - Errors: nothing without a value. Values taken while treatment or kidneys were moving the level do not belong in it; the
 *   caller sees to that.
 * - Source: mean ± z mean sqrt((n + 1)/n (CVI² + CVA²) + bridge's variance x (share of bridged results)²). Coskun A et al.,
 *   Clin Chem 2021;67:374-384; CCLM 2022 (model 2); the bridge's part is an app rule.
 */
export function personalInterval(
  level: readonly { readonly value: number; readonly over?: readonly BridgeShare[] }[],
  { cvaPercent, cviPercent }: Pick<Variation, "cvaPercent" | "cviPercent">,
): PersonalInterval | undefined {
  const count = level.length;
  if (count === 0) return undefined;
  const setPoint = level.reduce((sum, { value }) => sum + value, 0) / count;
  const bridged = isAnyBridged(level) ? bridgeVariance(level.map(({ over = [] }) => ({ over, weight: 1 / count }))) : 0;
  const totalVariationPercent = Math.sqrt(((count + 1) / count) * (cviPercent ** 2 + cvaPercent ** 2) + 100 ** 2 * bridged);
  const reach = (Z_TWO_SIDED_95 * totalVariationPercent) / 100;
  return {
    setPoint,
    low: setPoint * Math.max(0, 1 - reach),
    high: setPoint * (1 + reach),
    totalVariationPercent,
    results: count,
    bridged: level.filter(({ over }) => over !== undefined).length,
  };
}
