import { bridgeLines, type Lines, type ReasonWords } from "./describeBridgeReasons.ts";
import { describeDayResult, describeSameDay } from "./describeDayResult.ts";
import type { CompanionChange } from "../domain/analysis/companionChange.ts";
import type { ChangeFrom } from "../domain/analysis/changeFrom.ts";
import { isCutBridged } from "../domain/analysis/bridge.ts";
import { ownScatterOf } from "../domain/analysis/ownScatter.ts";
import type { KidneyAt } from "../domain/analysis/kidney.ts";
import type { Stretch } from "../domain/analysis/stretch.ts";
import type { SeriesPoint } from "../domain/series/series.ts";
import type { Unit } from "../domain/measuring/units.ts";
import type { Verdict } from "../domain/analysis/verdict.ts";
import { describeCompanionChanges } from "./describeCompanionChange.ts";
import { describeValue } from "./describeSeries.ts";
import { describeMean, valueOf } from "./verdictForBoth.ts";
import { countedBounds, crossedBridges } from "./verdictGround.ts";
import type { reasons } from "./en/reasons.ts";
import type { Format } from "./format.ts";
import { nameSource } from "./nameSource.ts";

/** Which part of the reasons this is, so that a page with little room can choose. */
export type ReasonPart = keyof (typeof reasons)["title"];

/** One part of the Why panel: a title, and lines of text. */
export type ReasonSection = { readonly part: ReasonPart; readonly title: string; readonly lines: readonly string[] };

/**
 * The reasons behind a verdict, in the order of the Why panel: what was compared, the rule with these numbers, what went in, what
 * was left out, sources.
 */
export function describeReasons(
  verdict: Verdict,
  words: ReasonWords,
  format: Format,
  companions: readonly CompanionChange[] = [],
): readonly ReasonSection[] {
  const texts = words.reasons;
  const unit = format.unit(verdict.measurand.canonicalUnit);
  const parts: readonly (readonly [part: ReasonPart, lines: Lines])[] = [
    ["compared", comparedLines(verdict, words, format, unit)],
    ["formula", formulaLines(verdict, words, format)],
    ["robust", verdict.shift === undefined ? [] : [texts.holds(format.fixed(verdict.shift.holdsUpToCvPercent, 1))]],
    ["hidden", hiddenLines(verdict, words, format)],
    ["variation", variationLines(verdict, words, format)],
    ["bridge", bridgeLines(verdict, words, format, unit)],
    ["changes", changeLines(verdict, words, format)],
    ["pace", paceLines(verdict, words, format)],
    ["interval", intervalLines(verdict, words, format, unit)],
    ["personal", personalLines(verdict, words, format, unit)],
    ["kidney", kidneyLines(verdict, words, format)],
    ["companions", describeCompanionChanges(companions, words, format)],
    ["events", eventLines(verdict, words, format)],
    ["used", usedLines(verdict, words, format)],
    [
      "limits",
      [
        verdict.measurand.judgedBy === "b2m" ? texts.notCriteria : undefined,
        texts.appRule,
        verdict.smallestChange === undefined ? undefined : texts.notProof,
      ],
    ],
    ["sources", sourceLines(verdict, words)],
  ];
  return parts
    .map(([part, lines]) => ({ part, title: texts.title[part], lines: lines.filter((line) => line !== undefined) }))
    .filter(({ lines }) => lines.length > 0);
}

function comparedLines(verdict: Verdict, words: ReasonWords, format: Format, unit: string): Lines {
  const { shift, settled, used, measurand, bound } = verdict;
  const change = settled ?? shift;
  if (change === undefined) return [];
  const { reasons } = words;
  const valueOn = new Map(
    used.map((result) => {
      const [only] = result.points;
      return [
        result.collectedOn,
        result.reported !== undefined
          ? reasons.brought({ value: format.number(result.value), reported: format.number(result.reported) })
          : only !== undefined && result.points.length === 1
            ? numberOf(only, measurand.canonicalUnit, format)
            : reasons.dayMean({
                mean: format.number(result.value),
                values: describeSameDay(result.points, measurand.canonicalUnit, format),
              }),
      ];
    }),
  );
  const text = (stretch: Stretch) =>
    reasons.stretch({
      count: stretch.results,
      from: format.dayInWords(stretch.from),
      to: format.dayInWords(stretch.to),
      values: format.list(stretch.days.map((day) => valueOn.get(day) ?? "")),
      mean: describeMean(stretch, verdict, format),
      unit,
    });
  const [low, high] = change.interval95;
  return [
    reasons.before(text(change.earlier)),
    reasons.after(text(change.later)),
    bound === undefined
      ? reasons.change({ percent: format.percent(change.percent), low: format.percent(low), high: format.percent(high) })
      : reasons.changeByBound({
          percent: format.percent(change.percent),
          limit: format.percent(bound === "at-least" ? low : high),
        }),
  ];
}

/** A value with three significant digits; one beyond the assay's limit as printed, with its sign. */
const numberOf = (point: SeriesPoint, unit: Unit, format: Format): string =>
  point.comparator === "=" ? format.number(point.value) : describeValue(point, unit, format);

function formulaLines(verdict: Verdict, { reasons }: ReasonWords, format: Format): Lines {
  const { shift, variation } = verdict;
  if (shift === undefined || variation === undefined) return [];
  const restsOnBridge = verdict.used.some(
    ({ over, collectedOn }) => over !== undefined && collectedOn >= shift.earlier.from && collectedOn <= shift.later.to,
  );
  return [
    reasons.formula({
      later: format.fixed(shift.later.mean, 4),
      earlier: format.fixed(shift.earlier.mean, 4),
      sigma: format.fixed(shift.sigma, 4),
      before: shift.earlier.results,
      after: shift.later.results,
      d: format.fixed(shift.statistic, 2),
    }),
    reasons.chosen,
    reasons.limits({
      possible: format.fixed(shift.limitPossible, 2),
      confirmed: format.fixed(shift.limitConfirmed, 2),
      count: shift.lookedBackOver,
    }),
    shift.grade === "possible" && shift.lookedBackOver > 2 ? reasons.evidence : undefined,
    shift.chanceBelow < 1
      ? reasons.chance({ oneIn: format.fixed(1 / shift.chanceBelow, 0), count: shift.lookedBackOver })
      : undefined,
    shift.sigma > variation.sigma * 1.001
      ? (restsOnBridge ? reasons.widened : reasons.rounding)({
          sigma: format.fixed(shift.sigma, 4),
          plain: format.fixed(variation.sigma, 4),
        })
      : undefined,
    reasons.firstCalled({ first: format.dayInWords(shift.firstCalledOn), grade: format.dayInWords(shift.calledOn) }),
  ];
}

function hiddenLines({ smallestChange: hidden, lookedBackOver }: Verdict, { reasons }: ReasonWords, format: Format): Lines {
  if (hidden === undefined) return [];
  const { lasting, latestOnly } = hidden;
  const percents = {
    up: format.percent(lasting.upPercent),
    down: format.percent(lasting.downPercent),
    latestUp: format.percent(latestOnly.upPercent),
    latestDown: format.percent(latestOnly.downPercent),
  };
  return [reasons.smallest({ ...percents, count: lookedBackOver })];
}

function variationLines(verdict: Verdict, words: ReasonWords, format: Format): Lines {
  const { reasons } = words;
  const { variation, shift } = verdict;
  if (variation === undefined) return [reasons.noVariation];
  const scatter = ownScatterOf(verdict);
  const { source } = variation;
  return [
    reasons.variation({
      cva: format.fixed(variation.cvaPercent, 1),
      cvi: format.fixed(variation.cviPercent, 1),
      total: format.fixed(variation.totalCvPercent, 1),
    }),
    source.type === "Default"
      ? reasons.variationSource(nameSource(source.citation, words))
      : reasons.variationCareTeam({ citation: source.citation, laboratory: source.laboratory }),
    scatter === undefined
      ? undefined
      : reasons.ownScatter({
          count: scatter.results,
          cv: format.fixed(scatter.cvPercent, 1),
          low: format.fixed(scatter.interval95[0], 1),
          high: format.fixed(scatter.interval95[1], 1),
          againstAssumed: scatter.againstAssumed,
          assumed: format.fixed(variation.totalCvPercent, 1),
        }),
    shift === undefined ? undefined : reasons.assumptions,
  ];
}

function changeLines(
  { changeLimits, fromPrevious, fromBaseline, fromNadir, used, measurand }: Verdict,
  words: ReasonWords,
  format: Format,
): Lines {
  const { reasons } = words;
  const fromOf = (change: ChangeFrom): string => {
    const day = used.find(({ collectedOn }) => collectedOn === change.fromOn) ?? { points: [], value: change.from };
    const reported = describeDayResult(day, measurand.canonicalUnit, words, format, (value) => format.number(value));
    return change.bridged === true
      ? reasons.brought({ value: `${format.number(change.from)} ${format.unit(measurand.canonicalUnit)}`, reported })
      : reported;
  };
  const texts = (change: ChangeFrom) => ({
    from: fromOf(change),
    on: format.dayInWords(change.fromOn),
    percent: format.percent(change.percent),
    isBeyond: change.beyondVariation,
  });
  return [
    fromPrevious === undefined ? undefined : reasons.fromPrevious(texts(fromPrevious)),
    fromBaseline === undefined ? undefined : reasons.fromBaseline(texts(fromBaseline)),
    fromNadir === undefined ? undefined : reasons.fromNadir(texts(fromNadir)),
    changeLimits === undefined
      ? undefined
      : reasons.changeLimits({ up: format.percent(changeLimits.upPercent), down: format.percent(changeLimits.downPercent) }),
  ];
}

function paceLines({ trend, used }: Verdict, { reasons }: ReasonWords, format: Format): Lines {
  const [first, last] = [used[0], used.at(-1)];
  if (trend === undefined || first === undefined || last === undefined) return [];
  const { slope, pace } = trend;
  const in30Days = (perDay: number) => format.percent(100 * Math.expm1(30 * perDay));
  const days = (value: number) => format.fixed(value, 0);
  return [
    slope === undefined
      ? undefined
      : reasons.slope({
          percent: in30Days(slope.perDay),
          low: in30Days(slope.interval95[0]),
          high: in30Days(slope.interval95[1]),
          count: slope.results,
          days: slope.spanDays,
        }),
    pace.ok
      ? reasons.pace[pace.value.type]({
          days: days(pace.value.days),
          low: days(pace.value.interval95[0]),
          high: days(pace.value.interval95[1]),
          count: slope?.results ?? 0,
          from: format.dayInWords(used.at(-(slope?.results ?? 1))?.collectedOn ?? first.collectedOn),
          to: format.dayInWords(last.collectedOn),
        })
      : reasons.noPace[pace.error.type],
  ];
}

function intervalLines({ latest, measurand }: Verdict, words: ReasonWords, format: Format, unit: string): Lines {
  const { reasons } = words;
  if (latest === undefined) return [];
  const { interval, flag } = latest;
  const limit = (end: number | undefined) => (end === undefined ? undefined : format.number(end));
  const source = interval?.source;
  const from =
    source === undefined
      ? ""
      : source.type === "Default"
        ? reasons.intervalFrom.fallback(nameSource(source.citation, words))
        : reasons.intervalFrom.laboratory(source.laboratory);
  return [
    reasons.intervalLine({
      value: numberOf(latest, measurand.canonicalUnit, format),
      unit,
      flag: reasons.interval[flag],
      low: limit(interval?.low),
      high: limit(interval?.high),
      source: from,
    }),
  ];
}

function personalLines({ personalInterval: own }: Verdict, { reasons }: ReasonWords, format: Format, unit: string): Lines {
  if (own === undefined) return [];
  return [
    reasons.personal({
      setPoint: format.number(own.setPoint),
      low: format.number(own.low),
      high: format.number(own.high),
      unit,
      count: own.results,
      bridged: own.bridged,
    }),
  ];
}

function kidneyLines({ kidney }: Verdict, { reasons, verdict }: ReasonWords, format: Format): Lines {
  if (kidney === undefined) return [];
  if (kidney.type === "no-pair") return [verdict.kidney.noPair, reasons.kidneyMissing[kidney.missing]];
  if (kidney.type === "cannot-estimate") return [verdict.kidney.cannotEstimate[kidney.because]];
  const at = (end: KidneyAt) =>
    reasons.kidneyAt({
      on: format.dayInWords(end.collectedOn),
      creatinine: format.number(end.creatinineMgPerDl),
      egfr: format.fixed(end.egfr, 0),
      category: end.category,
      low: format.fixed(end.b2mFromKidneysAlone[0], 0),
      high: format.fixed(end.b2mFromKidneysAlone[1], 0),
    });
  return [
    at(kidney.earlier),
    at(kidney.later),
    reasons.kidneyChange({
      percent: format.percent(kidney.egfrChangePercent),
      expected: format.percent(kidney.expectedPercent),
      z: format.fixed(Math.abs(kidney.z), 1),
    }),
  ];
}

function eventLines({ events }: Verdict, { verdict, reasons }: ReasonWords, format: Format): Lines {
  return events.map((event) => {
    const until = event.until === undefined ? undefined : format.dayInWords(event.until);
    const text = verdict.clinician.event({ kind: verdict.eventInSentence[event.kind], on: format.dayInWords(event.on), until });
    return event.note === undefined || event.note === "" ? text : reasons.eventNoted(text, event.note);
  });
}

function usedLines(judged: Verdict, words: ReasonWords, format: Format): Lines {
  const { reasons, names } = words;
  const [first, last] = [judged.used[0], judged.used.at(-1)];
  return [
    first === undefined || last === undefined
      ? reasons.usedNone
      : reasons.usedCount({
          count: judged.used.length,
          from: format.dayInWords(first.collectedOn),
          to: format.dayInWords(last.collectedOn),
        }),
    judged.lookedBackOver < judged.used.length ? reasons.lookBack(judged.lookedBackOver) : undefined,
    ...countedBounds(judged).map((point) =>
      reasons.bound({ on: format.dayInWords(point.collectedOn), value: valueOf(point, judged, { words, format }) }),
    ),
    ...judged.leftOut.map((left) => reasons.leftOut({ on: format.dayInWords(left.collectedOn), why: names.leftOut[left.why] })),
    ...judged.guarded.map(({ collectedOn, value, counted, isLatest }) =>
      reasons.guarded({
        on: format.dayInWords(collectedOn),
        value: format.number(value),
        counted: format.number(counted),
        isLatest: isLatest === true,
        unit: format.unit(judged.measurand.canonicalUnit),
      }),
    ),
    ...judged.breaks.map(({ on, cut }) =>
      (isCutBridged(cut, crossedBridges(judged)) ? reasons.cutBridged : reasons.cut)[cut.type]({
        on: format.dayInWords(on),
        from: cut.from,
        to: cut.to,
      }),
    ),
    judged.beforeBreak > 0 ? reasons.beforeBreak(judged.beforeBreak) : undefined,
    judged.assumedComparable > 0 ? reasons.assumed(judged.assumedComparable) : undefined,
  ];
}

function sourceLines(
  { variation, breaks, kidney, personalInterval, events }: Verdict,
  { reasons: { sources } }: ReasonWords,
): Lines {
  return [
    variation === undefined ? undefined : sources.scan,
    variation === undefined ? undefined : sources.rcv,
    breaks.length === 0 ? undefined : sources.method,
    kidney !== undefined && "earlier" in kidney ? sources.egfr : undefined,
    personalInterval === undefined ? undefined : sources.personal,
    events.some(({ kind }) => kind === "interferon") ? sources.interferon : undefined,
  ];
}
