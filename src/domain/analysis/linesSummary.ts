import { daysBetween, type CalendarDate } from "../calendarDate.ts";
import type { ClinicalEvent } from "../record/clinicalEvent.ts";
import type { NumberedLine } from "../record/lineNumber.ts";
import { err, ok, type Result } from "../result.ts";
import { comparableRuns, type Series, type SeriesPoint } from "../series/series.ts";
import type { VariationChoice } from "./variation.ts";
import { dailyResults, type DailyResult } from "./dailyResults.ts";
import { changeBetween } from "./referenceChangeValue.ts";
import { paceOf, slopeOf, type NoMovement, type NoPace, type Pace } from "./slope.ts";
import { variationFor } from "./variation.ts";
import type { Verdict } from "./verdict.ts";
import { onDialysis } from "../record/clinicalEvent.ts";

/** What one day of a line counts with: canonical value, day, and the results whose mean it is. */
export type LineResult = { readonly value: number; readonly on: CalendarDate; readonly points: readonly SeriesPoint[] };

/** From one result of the line to its latest. `beyond` is not known without a variation figure. */
export type LineChange = { readonly percent: number; readonly beyond: boolean | undefined };

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
};

type Placed = DailyResult & { readonly run: number };

const of = ({ value, collectedOn, points }: DailyResult): LineResult => ({ value, on: collectedOn, points });

/**
 * What happened to a series under each line of therapy: its results after the day it started, up to the day it stopped. What was
 * drawn on the first day is its baseline.
 *
 * - Units: canonical unit of the measurand, percent of the earlier result, days.
 * - Errors: each figure says why it is missing; nothing is computed across a change of method or laboratory.
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
  const all = runs.flatMap(({ points }, run) => dailyResults(points).map((result): Placed => ({ ...result, run })));
  return lines.map((numbered): LineSummary => {
    const { startedOn, stoppedOn } = numbered.line;
    const during = all.filter(
      ({ collectedOn }) => collectedOn > startedOn && (stoppedOn === undefined || collectedOn <= stoppedOn),
    );
    const [first, latest] = [during[0], during.at(-1)];
    const nothing = { line: numbered, results: during.length };
    const before = all.findLast(({ collectedOn }) => collectedOn <= startedOn);
    const whyNoBaseline: WhyNotOfLine | undefined =
      before === undefined ? "none-before" : first !== undefined && before.run !== first.run ? "break" : undefined;
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
    if (series.measurand.judgedBy === "b2m" && [before, ...during].some(isDialysed)) {
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
    const variation = variationFor(series.measurand.code, laboratory, choices);
    const change = (from: LineResult): LineChange => ({
      percent: 100 * (latest.value / from.value - 1),
      beyond: variation.ok ? changeBetween(from.value, latest.value, variation.value.sigma).beyondVariation : undefined,
    });
    const lowest = during.reduce((best, result) => (result.value < best.value ? result : best), first);
    const lastFlag = latest.points.at(-1)?.flag;
    return {
      ...nothing,
      baseline,
      nadir: ok({ ...of(lowest), days: daysBetween(startedOn, lowest.collectedOn) }),
      fromBaseline: baseline.ok ? ok(change(baseline.value)) : baseline,
      fromNadir: lowest === latest ? err("latest-is-nadir") : ok(change(of(lowest))),
      above,
      pace: during.every(({ collectedOn }) => level.has(collectedOn))
        ? err({ type: "NoChangeShown" })
        : variation.ok
          ? paceOf(slopeOf(during, variation.value.sigma), lastFlag === "within" || lastFlag === "below")
          : err({ type: "no-variation-figure" }),
    };
  });
}

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
