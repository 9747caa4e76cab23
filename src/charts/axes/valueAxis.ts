import { multiple, niceStep } from "./niceStep.ts";

const VALUE_SCALES = ["linear", "log"] as const;
export type ValueScale = (typeof VALUE_SCALES)[number];

export type ValueTick = { readonly value: number; readonly decimals: number };

/**
 * A limit of the reference interval that lies outside the drawn values. It is named at that edge instead of flattening the data.
 */
export type OffView = { readonly limit: "low" | "high"; readonly value: number; readonly side: "above" | "below" };

/** The value axis: what it spans, where its ticks are, and what it could not show. */
export type ValueAxis = {
  readonly scale: ValueScale;
  readonly domain: readonly [number, number];
  readonly ticks: readonly ValueTick[];
  readonly offView: readonly OffView[];
  /** A logarithmic scale was asked for, but a value is zero: the axis is linear instead, and the chart says why. */
  readonly refusedLog?: true;
};

export type Limit = { readonly limit: "low" | "high"; readonly value: number };

type Question = {
  readonly values: readonly number[];
  readonly limits: readonly Limit[];
  readonly scale: ValueScale;
  /** Height of the plot, px. */
  readonly height: number;
};

/** The data keep at least this share of the height; a limit that would take more stays outside the view … */
const DATA_SHARE = 0.3;
/** … unless it is within this factor of the data, where a reader expects to see it. */
const NEAR = 3;
/**
 * Differences smaller than this share of the level are not spread over the whole height: they lie within a person's own
 * variation.
 */
const LEAST_SPREAD = 0.25;
const PX_A_TICK = 40;
const PX_A_LOG_TICK = 24;

/**
 * A value axis over the data and, where it is near, the reference band. Units: the canonical unit of the values. Errors: none.
 */
export function valueAxis({ values, limits, scale, height }: Question): ValueAxis {
  const all = values.length > 0 ? values : limits.map(({ value }) => value);
  if (scale === "log" && all.every((value) => value > 0) && all.length > 0) return logAxis(all, limits, height);
  const axis = linearAxis(all.length > 0 ? all : [0, 1], limits, height);
  return scale === "log" ? { ...axis, refusedLog: true } : axis;
}

function linearAxis(values: readonly number[], limits: readonly Limit[], height: number): ValueAxis {
  let [low, high] = [Math.min(...values), Math.max(...values)];
  const least = Math.max(((low + high) / 2) * LEAST_SPREAD, Number.MIN_VALUE);
  const spread = Math.max(high - low, least);
  for (const { value } of nearestFirst(limits, (value) => Math.max(low - value, value - high))) {
    const [lower, upper] = [Math.min(low, value), Math.max(high, value)];
    if (spread >= DATA_SHARE * (upper - lower) || isNear(value, values)) [low, high] = [lower, upper];
  }
  const room = Math.max((least * 2 - (high - low)) / 2, (high - low) * 0.08);
  const top = high + room || 1;
  // Quantities are never negative; from half of the top downwards the axis begins at zero, so that heights can be compared.
  const bottom = low - room < top / 2 ? 0 : low - room;
  const step = niceStep((top - bottom) / Math.max(2, Math.min(8, Math.round(height / PX_A_TICK))));
  const [first, last] = [Math.floor(bottom / step.step + 1e-9), Math.ceil(top / step.step - 1e-9)];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => ({
    value: multiple(first + index, step),
    decimals: step.decimals,
  }));
  const domain = [multiple(first, step), multiple(last, step)] as const;
  return { scale: "linear", domain, ticks, offView: offViewOf(limits, domain) };
}

const isNear = (limit: number, values: readonly number[]): boolean =>
  limit <= NEAR * Math.max(...values) && limit * NEAR >= Math.min(...values);

function logAxis(values: readonly number[], limits: readonly Limit[], height: number): ValueAxis {
  let [low, high] = [Math.min(...values), Math.max(...values)];
  const spread = Math.max(Math.log(high / low), Math.LN2);
  const positive = limits.filter(({ value }) => value > 0);
  for (const { value } of nearestFirst(positive, (value) => Math.max(Math.log(low / value), Math.log(value / high)))) {
    const [lower, upper] = [Math.min(low, value), Math.max(high, value)];
    if (spread >= DATA_SHARE * Math.log(upper / lower)) [low, high] = [lower, upper];
  }
  const domain = [roundLog(low / 1.08, "down"), roundLog(high * 1.08, "up")] as const;
  return {
    scale: "log",
    domain,
    ticks: logTicks(domain, height),
    offView: offViewOf(
      limits.filter(({ value }) => value > 0),
      domain,
    ),
  };
}

const digits = (ratio: number): readonly number[] =>
  ratio <= 12 ? [1, 2, 3, 4, 5, 6, 7, 8, 9] : ratio <= 1200 ? [1, 2, 5] : [1];

/** Every candidate of a logarithmic ladder from one number to another. */
function ladder([from, to]: readonly [number, number], of: readonly number[]): readonly ValueTick[] {
  const ticks: ValueTick[] = [];
  for (let power = Math.floor(Math.log10(from) + 1e-9); 10 ** power <= to * 1.001; power += 1) {
    const decimals = Math.max(0, -power);
    for (const digit of of) ticks.push({ value: Number((digit * 10 ** power).toFixed(decimals)), decimals });
  }
  return ticks.filter(({ value }) => value >= from * 0.999 && value <= to * 1.001);
}

/** The next number of the ladder 1, 2, 5, 10 … outwards. */
function roundLog(value: number, way: "down" | "up"): number {
  const steps = ladder([value / 10, value * 10], [1, 2, 5]).map((tick) => tick.value);
  return (way === "down" ? steps.findLast((step) => step <= value) : steps.find((step) => step >= value)) ?? value;
}

function logTicks(domain: readonly [number, number], height: number): readonly ValueTick[] {
  const px = (value: number) => (Math.log(value / domain[0]) / Math.log(domain[1] / domain[0])) * height;
  const kept: ValueTick[] = [];
  const [bottom, top] = [domain[0], domain[1]];
  for (const tick of ladder(domain, digits(top / bottom))) {
    const last = kept.at(-1);
    const isEnd = tick.value === bottom || tick.value === top;
    const clear = last === undefined || px(tick.value) - px(last.value) >= PX_A_LOG_TICK;
    const clearOfTop = isEnd || px(top) - px(tick.value) >= PX_A_LOG_TICK;
    if (isEnd || (clear && clearOfTop)) kept.push(tick);
  }
  return kept;
}

const nearestFirst = (limits: readonly Limit[], distance: (value: number) => number): readonly Limit[] =>
  [...limits].sort((a, b) => distance(a.value) - distance(b.value));

/** The limits beyond either edge, the nearest of each kind only. */
function offViewOf(limits: readonly Limit[], [bottom, top]: readonly [number, number]): readonly OffView[] {
  const sides = [
    { side: "above", beyond: (value: number) => value - top },
    { side: "below", beyond: (value: number) => bottom - value },
  ] as const;
  return sides.flatMap(({ side, beyond }) =>
    (["high", "low"] as const).flatMap((limit) => {
      const [nearest] = limits
        .filter((one) => one.limit === limit && beyond(one.value) > 0)
        .sort((a, b) => beyond(a.value) - beyond(b.value));
      return nearest === undefined ? [] : [{ limit, value: nearest.value, side }];
    }),
  );
}
