/** A step of 1, 2 or 5 times a power of ten, and the decimals that write its multiples exactly. */
export type NiceStep = { readonly step: number; readonly decimals: number };

/** The smallest nice step that is at least this wide. The width must be above zero. */
export function niceStep(atLeast: number): NiceStep {
  const power = Math.floor(Math.log10(atLeast) + 1e-9);
  const share = atLeast / 10 ** power;
  // A hair of tolerance: 0.2 over 0.1 comes out a little above 2.
  const [digit, exponent] =
    share <= 1 + 1e-9 ? [1, power] : share <= 2 + 1e-9 ? [2, power] : share <= 5 + 1e-9 ? [5, power] : [1, power + 1];
  const decimals = Math.max(0, -exponent);
  return { step: Number((digit * 10 ** exponent).toFixed(decimals)), decimals };
}

/** A whole multiple of a step, without the noise of binary fractions: 17 times 0.3 is 5.1, never 5.0999. */
export const multiple = (times: number, { step, decimals }: NiceStep): number => Number((times * step).toFixed(decimals));
