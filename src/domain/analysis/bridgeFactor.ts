import { Z_ONE_SIDED_99, Z_TWO_SIDED_95 } from "./referenceChangeValue.ts";
import { chiSquareAt } from "./chiSquare.ts";

/** One specimen measured by two methods: the logarithm of new / old, and the variance that the two assays give it. */
export type PairedLogs = { readonly difference: number; readonly variance: number };

/** What joins two methods: new = factor × old. `variance` is that of the factor's natural logarithm. */
export type BridgeFactor = {
  readonly factor: number;
  readonly interval95: readonly [low: number, high: number];
  readonly variance: number;
};

/** Why pairs do not bridge a change of method. */
export type WhyNoFactor = "pairs-disagree" | "too-far-apart";

/** Methods for B2M differ by up to 30 % (Fedele PL, Pathology 2014). A factor beyond two is a slip of unit or of specimen. App rule. */
const LARGEST_FACTOR = 2;

/**
 * The factor between two methods from specimens that both have measured. The pair shares its specimen, so the patient's own
 * variation cancels and only the assays' imprecision is left.
 *
 * - Units: natural logarithms of ratios, which have no unit.
 * - Errors: pairs that disagree by more than the assays' imprecision explains (chi-square of their scatter, 99 %: one in a
 *   hundred is refused by chance); a factor
 *   beyond 2 or below 1/2. The pairs must not be empty.
 * - Source: geometric mean of k ratios, standard error sqrt(2/k) CVA where both assays have one CVA; homogeneity by Cochran WG,
 *   Biometrics 1954;10:101-29; both limits are app rules.
 */
export function bridgeFactor(pairs: readonly PairedLogs[]): BridgeFactor | { readonly refused: WhyNoFactor } {
  const mean = pairs.reduce((sum, { difference }) => sum + difference, 0) / pairs.length;
  const scatter = pairs.reduce((sum, { difference, variance }) => sum + (difference - mean) ** 2 / variance, 0);
  if (pairs.length > 1 && scatter > chiSquareAt(Z_ONE_SIDED_99, pairs.length - 1)) return { refused: "pairs-disagree" };
  if (Math.abs(mean) > Math.log(LARGEST_FACTOR)) return { refused: "too-far-apart" };
  const variance = pairs.reduce((sum, pair) => sum + pair.variance, 0) / pairs.length ** 2;
  const reach = Z_TWO_SIDED_95 * Math.sqrt(variance);
  return { factor: Math.exp(mean), interval95: [Math.exp(mean - reach), Math.exp(mean + reach)], variance };
}
