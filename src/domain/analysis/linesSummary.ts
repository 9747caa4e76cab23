import { daysBetween, type CalendarDate } from "../calendarDate.ts";
import type { ClinicalEvent } from "../record/clinicalEvent.ts";
import type { NumberedLine } from "../record/lineNumber.ts";
import { err, ok, type Result } from "../result.ts";
import { comparableRuns, type Series, type SeriesPoint } from "../series/series.ts";
import type { VariationChoice } from "./variation.ts";
import { spreadOfBoth } from "./changeFrom.ts";
import { dailyResults, type DailyResult } from "./dailyResults.ts";
import { changeBetween } from "./referenceChangeValue.ts";
import { paceOf, slopeOf, type NoMovement, type NoPace, type Pace } from "./slope.ts";
import { variationFor } from "./variation.ts";
import type { Verdict } from "./verdict.ts";
import { dialysisBoundaries, onDialysis } from "../record/clinicalEvent.ts";

/** What one day of a line counts with: canonical value, day, and the results whose mean it is. */
export type LineResult = {
  readonly value: number;
  readonly on: CalendarDate;
  readonly points: readonly SeriesPoint[];
  /** By another method: the value as reported, of which `value` is what a bridge makes. */
  readonly reported?: number;
};

/** From one result of the line to its latest. `beyond` is not known without a variation figure. */
export type LineChange = {
  readonly percent: number;
  readonly beyond: boolean | undefined;
  /** The one was measured by another method than the other, and a bridge joins them. */
  readonly bridged?: true;
};

/** Days spent above the interval, of the days between the line's first and last result. */
export type TimeAbove = { readonly days: number; readonly of: number };

/**
 * Why something of a line is not said. A break: the method or laboratory changed, and nothing is computed across. On dialysis the
 * value follows the sessions.
 */
export type WhyNotOfLine =
  | "no-result"
  | "none-before"
  | "break"
  | "one-result"
  | "no-interval"
  | "no-variation-figure"
  | "BeyondLimit"
  | "latest-is-nadir"
  | "dialysis";

/** What one measurand did during one line of therapy. */
export type LineSummary = {
  readonly line: NumberedLine;
  readonly results: number;
  readonly baseline: Result<LineResult, WhyNotOfLine>;
  readonly nadir: Result<LineResult & { readonly days: number }, WhyNotOfLine>;
  readonly fromBaseline: Result<LineChange, WhyNotOfLine>;
  readonly fromNadir: Result<LineChange, WhyNotOfLine>;
  readonly above: Result<TimeAbove, WhyNotOfLine>;
  readonly pace: Result<Pace, NoPace | NoMovement | { readonly type: WhyNotOfLine }>;
  /** How many of its results were brought from another method by a bridge. */
  readonly bridged: number;
};

type Placed = DailyResult & { readonly run: number };

const of = ({ value, collectedOn, points, reported }: DailyResult): LineResult => ({
  value,
  on: collectedOn,
  points,
  ...(reported === undefined ? {} : { reported }),
});

/**
 * What happened to a series under each line of therapy: its results after the day it started, up to the day it stopped. What was
 * drawn on the first day is its baseline.
 *
 * - Units: canonical unit of the measurand, percent of the earlier result, days.
 * - Errors: each figure says why it is missing; nothing is computed across a change of method or laboratory that no bridge of the
 *   verdict crosses. Where one does, values are those of the latest method.
 * - Source: baseline and nadir as `changeFromBaseline` and `changeFromNadir`, change as `changeBetween`, pace as `paceOf` over
 *   all results of the line.
 * Time above (app rule): each result stands for the days half-way to its neighbours, against its own interval.
 */
export function linesSummary(
  series: Series,
  lines: readonly NumberedLine[],
  choices: readonly VariationChoice[],
  events: readonly ClinicalEvent[],
  verdict?: Pick<Verdict, "kind" | "used">,
): readonly LineSummary[] {
  // Results among which the verdict shows no change have no doubling time: one beside it would contradict it.
  const level = new Set(verdict?.kind === "no-change-shown" ? verdict.used.map(({ collectedOn }) => collectedOn) : []);
  const runs = comparableRuns(series);
  // Nobody knows how far beyond they lie: what was measured is no longer the latest, the lowest or the last before the line.
  const limits = series.points.filter(({ leftOut }) => leftOut === "censored");
  const all = runs.flatMap(({ points }, run) => dailyResults(points).map((result): Placed => ({ ...result, run })));
  const compared = joinedByBridges(verdict, runs.length - 1);
  return lines.map((numbered): LineSummary => {
    const { startedOn, stoppedOn } = numbered.line;
    const isDuring = ({ collectedOn }: Pick<DailyResult, "collectedOn">) =>
      collectedOn > startedOn && (stoppedOn === undefined || collectedOn <= stoppedOn);
    const lastBefore = (some: readonly Placed[]) => some.findLast(({ collectedOn }) => collectedOn <= startedOn);
    const within = all.filter(isDuring);
    const needed = [lastBefore(all), ...within].filter((result) => result !== undefined);
    const isCut = needed.some(({ run }) => run !== needed[0]?.run);
    // Over a cut the values that bridges make are taken, where they reach every day of the line.
    const isBridged = isCut && needed.every(({ day }) => compared.some((result) => result.day === day));
    const [during, before] = isBridged ? [compared.filter(isDuring), lastBefore(compared)] : [within, lastBefore(all)];
    const [first, latest] = [during[0], during.at(-1)];
    const nothing = {
      line: numbered,
      results: during.length,
      bridged: during.filter(({ over }) => over !== undefined).length,
    };
    const beginsBeyond = limits.some(
      ({ collectedOn }) => collectedOn <= startedOn && (before === undefined || collectedOn > before.collectedOn),
    );
    const whyNoBaseline: WhyNotOfLine | undefined = beginsBeyond
      ? "BeyondLimit"
      : before === undefined
        ? "none-before"
        : first !== undefined && before.run !== first.run
          ? "break"
          : undefined;
    const baseline: LineSummary["baseline"] =
      whyNoBaseline !== undefined || before === undefined ? err(whyNoBaseline ?? "none-before") : ok(of(before));
    if (first === undefined || latest === undefined) {
      const none = err("no-result" as const);
      return {
        ...nothing,
        baseline,
        nadir: none,
        fromBaseline: none,
        fromNadir: none,
        above: none,
        pace: err({ type: "no-result" }),
      };
    }
    const above = timeAbove(during);
    if (first.run !== latest.run) {
      const broken = err("break" as const);
      return {
        ...nothing,
        baseline,
        nadir: broken,
        fromBaseline: broken,
        fromNadir: broken,
        above,
        pace: err({ type: "break" }),
      };
    }
    const isDialysed = (result: DailyResult | undefined) =>
      result !== undefined && (series.measurand.code === "b2m-serum-post-dialysis" || onDialysis(events, result.collectedOn));
    const since = before?.collectedOn ?? first.collectedOn;
    const isCrossed = dialysisBoundaries(events).some(({ on }) => on > since && on <= latest.collectedOn);
    if (series.measurand.judgedBy === "b2m" && (isCrossed || [before, ...during].some(isDialysed))) {
      const refused = err("dialysis" as const);
      return {
        ...nothing,
        baseline,
        nadir: refused,
        fromBaseline: refused,
        fromNadir: refused,
        above,
        pace: err({ type: "dialysis" }),
      };
    }
    const laboratory = runs[latest.run]?.points.findLast(({ observation }) => observation.laboratory !== undefined)?.observation
      .laboratory;
    const variation = variationFor(series.measurand.code, laboratory, choices, series.laboratories);
    const change = (from: DailyResult): LineChange => ({
      percent: 100 * (latest.value / from.value - 1),
      beyond: variation.ok
        ? changeBetween(from.value, latest.value, spreadOfBoth(from, latest, variation.value.sigma)).beyondVariation
        : undefined,
      ...(from.over === latest.over ? {} : { bridged: true }),
    });
    const endsBeyond = limits.some((limit) => isDuring(limit) && limit.collectedOn > latest.collectedOn);
    const isNadirBeyond = limits.some((limit) => isDuring(limit) && limit.comparator.startsWith("<"));
    const beyond = err("BeyondLimit" as const);
    const lowest = during.reduce((best, result) => (result.value < best.value ? result : best), first);
    const lastFlag = latest.points.at(-1)?.flag;
    return {
      ...nothing,
      baseline,
      nadir: isNadirBeyond ? beyond : ok({ ...of(lowest), days: daysBetween(startedOn, lowest.collectedOn) }),
      fromBaseline: !baseline.ok
        ? baseline
        : endsBeyond
          ? beyond
          : before === undefined
            ? err("none-before")
            : ok(change(before)),
      fromNadir: endsBeyond || isNadirBeyond ? beyond : lowest === latest ? err("latest-is-nadir") : ok(change(lowest)),
      above,
      pace: endsBeyond
        ? err({ type: "BeyondLimit" })
        : during.every(({ collectedOn }) => level.has(collectedOn))
          ? err({ type: "NoChangeShown" })
          : variation.ok
            ? paceOf(slopeOf(during, variation.value.sigma), lastFlag === "within" || lastFlag === "below")
            : err({ type: "no-variation-figure" }),
    };
  });
}

/** What a verdict compares, as results of the latest run, where some of it was brought by a bridge; else nothing. */
const joinedByBridges = (verdict: Pick<Verdict, "kind" | "used"> | undefined, latestRun: number): readonly Placed[] =>
  verdict === undefined || verdict.kind === "not-interpreted" || verdict.used.every(({ over }) => over === undefined)
    ? []
    : verdict.used.map((result) => ({ ...result, run: latestRun }));

function timeAbove(during: readonly DailyResult[]): Result<TimeAbove, WhyNotOfLine> {
  const [first, last] = [during[0], during.at(-1)];
  if (first === undefined || last === undefined) return err("no-result");
  if (during.some(({ points }) => points.some(({ interval }) => interval?.high === undefined))) return err("no-interval");
  if (during.length < 2) return err("one-result");
  const days = during.reduce((sum, { day, points }, index) => {
    if (points.at(-1)?.flag !== "above") return sum;
    const from = index === 0 ? day : ((during[index - 1]?.day ?? day) + day) / 2;
    const to = index === during.length - 1 ? day : ((during[index + 1]?.day ?? day) + day) / 2;
    return sum + to - from;
  }, 0);
  return ok({ days, of: last.day - first.day });
}
