/**
 * How far a result may stand out beyond both of its neighbours before only part of it counts, in standard deviations of a steady
 * patient's results. Chosen by simulation among 1.96, 2.5 and none: see `docs/operating-characteristics.md`.
 */
export const SPIKE_REACH = 2.5;

/** `log` held to within `reach` beyond two other results. */
const heldTo = (log: number, one: number, other: number, reach: number): number =>
  Math.min(Math.max(log, Math.min(one, other) - reach), Math.max(one, other) + reach);

const drawnIn = (log: number, one: number, other: number, reach: number): number => {
  const nearest = log > Math.max(one, other) ? Math.max(one, other) : log < Math.min(one, other) ? Math.min(one, other) : log;
  const away = Math.abs(log - nearest);
  if (away <= reach) return log;
  return nearest + Math.sign(log - nearest) * Math.max(0, 2 * reach - away);
};

/**
 * The log values as they count: an interior result that neither neighbour bears out is drawn in to `SPIKE_REACH` standard
 * deviations beyond the nearer one, so that one bad tube cannot make a movement. A true step or ramp has a neighbour on its own
 * side and stays as it is. The first result stays, as it may be all there is before a treatment; the latest stays, as nothing has
 * followed it yet.
 *
 * - Units: natural logarithms; `spreads` are standard deviations on that scale, one a result.
 * - Errors: none.
 * - Source: app rule, measured in `docs/operating-characteristics.md`.
 */
export function guardSpikes(logs: Float64Array, spreads: Float64Array): Float64Array {
  const held = new Float64Array(logs);
  for (let k = 1; k + 1 < logs.length; k += 1)
    held[k] = drawnIn(logs[k] ?? 0, logs[k - 1] ?? 0, logs[k + 1] ?? 0, SPIKE_REACH * (spreads[k] ?? 0));
  return held;
}

/**
 * The latest log value as it counts for a confirmation: held to the two results before it, for which no later one can speak yet.
 * With fewer than three results it stays.
 *
 * - Units, errors and source: as `guardSpikes`.
 */
export function guardLatest(logs: Float64Array, spreads: Float64Array): number {
  const last = logs.length - 1;
  const latest = logs[last] ?? 0;
  return last < 2 ? latest : heldTo(latest, logs[last - 1] ?? 0, logs[last - 2] ?? 0, SPIKE_REACH * (spreads[last] ?? 0));
}
