import type { CalendarDate } from "../calendarDate.ts";
import { isSameName } from "../nameKey.ts";
import type { RunCut } from "../series/series.ts";
import type { BridgeFactor, WhyNoFactor } from "./bridgeFactor.ts";

/** One specimen measured by an old and a new method. Values in the canonical unit. */
export type BridgePair = {
  /** What a set-aside of this pair names: no result has it as its id. */
  readonly id: string;
  readonly collectedOn: CalendarDate;
  readonly old: number;
  readonly new: number;
};

/** Why two methods are not joined though specimens were measured by both. */
export type WhyNotBridged = WhyNoFactor | "no-analytic-figure" | "set-aside";

/** A change of method or laboratory over which specimens were measured by both. */
export type Bridge = {
  readonly between: RunCut;
  /** The pairs that it rests on, oldest first. */
  readonly pairs: readonly BridgePair[];
  /** Those that were set aside, and why. */
  readonly aside: readonly (BridgePair & { readonly why: string })[];
} & (BridgeFactor | { readonly refused: WhyNotBridged });
export type UsedBridge = Bridge & BridgeFactor;

/** The part that a bridge has in a result's value: 1 where it was multiplied by the factor, -1 where it was divided. */
export type BridgeShare = { readonly bridge: UsedBridge; readonly sign: 1 | -1 };

/** Whether a bridge joins its two methods. */
export const isUsable = (bridge: Bridge): bridge is UsedBridge => "factor" in bridge;

/** Whether one of these bridges joins the two methods of a cut. */
export const isCutBridged = ({ from, to }: RunCut, crossed: readonly UsedBridge[]): boolean =>
  crossed.some(({ between }) => [from, to].every((name) => isSameName(name, between.from) || isSameName(name, between.to)));

/** What a value by another method is multiplied by: a bare factor, 1 where no bridge is crossed. */
export const factorOver = (over: readonly BridgeShare[]): number =>
  over.reduce((product, { bridge: { factor }, sign }) => (sign === 1 ? product * factor : product / factor), 1);

/** Whether any of these results was brought over a bridge: few are, and what a bridge adds need not be worked out for the others. */
export const isAnyBridged = (results: readonly { readonly over?: readonly BridgeShare[] }[]): boolean =>
  results.some(({ over }) => over !== undefined);

/**
 * What the uncertainty of bridges adds to a weighted sum of logarithms, as a variance: a bridge shifts all results that it has a
 * part in together.
 *
 * - Units: the natural log scale, squared; weights are bare numbers.
 * - Errors: none; 0 where no result came over a bridge.
 * - Source: each bridge's own variance (`bridgeFactor.ts`) times the square of the weights that rest on it.
 */
export function bridgeVariance(results: readonly { readonly over?: readonly BridgeShare[]; readonly weight: number }[]): number {
  if (results.every(({ over }) => over === undefined || over.length === 0)) return 0;
  const weights = new Map<UsedBridge, number>();
  for (const { over = [], weight } of results)
    for (const { bridge, sign } of over) weights.set(bridge, (weights.get(bridge) ?? 0) + sign * weight);
  return [...weights].reduce((sum, [{ variance }, weight]) => sum + variance * weight ** 2, 0);
}
