import {
  aloneOf,
  cameBack,
  countedBounds,
  crossedBridges,
  gapOf,
  isJoined,
  isLatestBound,
  MANY_ALONE,
  oneBefore,
  scatterOf,
} from "./verdictGround.ts";
import { boundsAsideOf, joined, namedAmong, sameDaySentence, valueOf, type Writing } from "./verdictForBoth.ts";
import { isUsable } from "../domain/analysis/bridge.ts";
import type { CalendarDate } from "../domain/calendarDate.ts";
import type { Verdict } from "../domain/analysis/verdict.ts";
import type { Words } from "./language.ts";
import { describeDayResult } from "./describeDayResult.ts";
import type { Format } from "./format.ts";

/** One verdict in sentences: its short name, and one for the clinician. */
export type VerdictSentences = { readonly name: string; readonly clinician: string };

type MovingKind = keyof Words["verdict"]["clinician"]["moving"];

/** The verdict's short name, with its day where it has one: "No change shown since 1 May 2026". */
export const describeVerdictName = (verdict: Verdict, words: Words, format: Format): string =>
  verdict.settled === undefined
    ? words.verdict.name[verdict.kind]
    : words.verdict.nameSince(format.dayInWords(verdict.settled.since));

/** A number of a percent range without its sign of percent: "17", "−56". One decimal below ten, as `format.percent`. */
const bare = (value: number, format: Format): string => format.fixed(value, Math.abs(value) < 9.95 ? 1 : 0);

function kidneySentence({ kidney }: Verdict, { words, format }: Writing): string | undefined {
  if (kidney === undefined) return undefined;
  const texts = words.verdict.kidney;
  if (kidney.type === "no-pair") return texts.noPair;
  if (kidney.type === "cannot-estimate") return texts.cannotEstimate[kidney.because];
  const ends = { from: format.fixed(kidney.earlier.egfr, 0), to: format.fixed(kidney.later.egfr, 0) };
  if (kidney.type === "not-explained") return texts.notExplained(ends);
  const expected = format.percent(Math.round(kidney.expectedPercent));
  return texts[kidney.type === "may-explain" ? "couldExplain" : "explainsPart"]({ ...ends, expected });
}

function eventsSentence({ events }: Verdict, { words, format }: Writing): string | undefined {
  if (events.length === 0) return undefined;
  const named = events.map((event) =>
    words.verdict.clinician.event({
      kind: words.verdict.eventInSentence[event.kind],
      on: format.dayInWords(event.on),
      until: event.until === undefined ? undefined : format.dayInWords(event.until),
    }),
  );
  return words.verdict.clinician.heldBack(format.and(named));
}

/**
 * Whether what a movement means is left open: something recorded could explain it, the kidneys alone could or cannot be told, the
 * latest results lean back, or no rule says what it means.
 */
export const isHeldBack = ({ measurand, events, kidney, leansBack }: Verdict): boolean =>
  measurand.judgedBy === undefined ||
  events.length > 0 ||
  kidney?.type === "may-explain" ||
  kidney?.type === "no-pair" ||
  kidney?.type === "cannot-estimate" ||
  leansBack === true;

/** The specimen that decides what a movement may suggest. */
export const suggestingSpecimen = ({ measurand: { specimen } }: Verdict): "serum" | "csf" | "urine" =>
  specimen === "csf" || specimen === "urine" ? specimen : "serum";

/** What a movement may suggest. Held back where something else could explain it, and never said of anything but B2M. */
function suggestion(verdict: Verdict, words: Words): string | undefined {
  const { shift } = verdict;
  return shift === undefined || isHeldBack(verdict)
    ? undefined
    : words.verdict.clinician.suggests[suggestingSpecimen(verdict)][shift.direction];
}

/** The limits that count for results beyond them: "<0.2 mg/L". */
function boundsOf(verdict: Verdict, writing: Writing): { readonly values: string; readonly count: number } {
  const bounds = countedBounds(verdict);
  const values = [...new Set(bounds.map((point) => valueOf(point, verdict, writing)))];
  return { values: writing.format.and(values), count: bounds.length };
}

function movingSentence(verdict: Verdict, kind: MovingKind, writing: Writing): string {
  const { words, format } = writing;
  const { shift } = verdict;
  if (shift === undefined) return words.verdict.name[kind];
  const texts = words.verdict.clinician;
  const latest = verdict.used.at(-1)?.collectedOn;
  const shown = {
    percent: format.percent(shift.percent),
    count: shift.later.results,
    since: format.dayInWords(shift.later.from),
  };
  const [low, high] = shift.interval95;
  return joined([
    verdict.bound === undefined || verdict.latest === undefined
      ? texts.moving[kind]({ ...shown, low: bare(low, format), high: bare(high, format) })
      : texts.movingByBound[kind]({
          ...shown,
          limit: bare(verdict.bound === "at-least" ? low : high, format),
          latest: isLatestBound(verdict) ? valueOf(verdict.latest, verdict, writing) : undefined,
          bounds: boundsOf(verdict, writing),
        }),
    latest === shift.later.to ? undefined : texts.until(format.dayInWords(shift.later.to)),
    suggestion(verdict, words),
    kidneySentence(verdict, writing),
  ]);
}

function mainSentence(verdict: Verdict, writing: Writing): string {
  const { words, format } = writing;
  const texts = words.verdict.clinician;
  const name = describeVerdictName(verdict, words, format);
  const day = (date: CalendarDate | undefined) => (date === undefined ? "" : format.dayInWords(date));
  const { settled, smallestChange, used, breaks } = verdict;
  switch (verdict.kind) {
    case "rising-confirmed":
    case "rising-possible":
    case "falling-confirmed":
    case "falling-possible":
      return movingSentence(verdict, verdict.kind, writing);
    case "no-change-since":
      return settled === undefined
        ? name
        : joined([
            texts.since({
              name,
              way: settled.percent < 0 ? "falling" : "rising",
              percent: format.percent(Math.abs(settled.percent)).replace("+", ""),
              bounds: verdict.bound === undefined ? undefined : boundsOf(verdict, writing),
              from: day(settled.earlier.to),
              to: day(settled.since),
              count: settled.later.results,
            }),
            kidneySentence(verdict, writing),
          ]);
    case "no-change-shown":
      return joined([
        texts.shown({ name, count: used.length, from: day(used[0]?.collectedOn), to: day(used.at(-1)?.collectedOn) }),
        smallestChange === undefined
          ? undefined
          : texts.hidden({
              up: format.percent(smallestChange.lasting.upPercent),
              down: format.percent(smallestChange.lasting.downPercent),
              latestUp: format.percent(smallestChange.latestOnly.upPercent),
              latestDown: format.percent(smallestChange.latestOnly.downPercent),
            }),
      ]);
    case "too-few-results":
      return texts.tooFew({ name, count: used.length });
    case "not-comparable": {
      const last = breaks.at(-1);
      if (last === undefined) return name;
      return texts.notComparable[last.cut.type]({
        name,
        from: last.cut.from,
        to: last.cut.to,
        day: day(last.on),
      });
    }
    case "not-interpreted":
      return words.verdict.notInterpretedSentence({
        name,
        why: words.verdict.notInterpreted[verdict.whyNot ?? "no-variation-figure"],
      });
  }
}

function bridgeSentences(verdict: Verdict, { words, format }: Writing): readonly string[] {
  const texts = words.verdict.clinician;
  const crossed = crossedBridges(verdict);
  return [
    ...crossed.map(({ between, pairs, factor, interval95: [low, high] }) =>
      texts.bridged[between.type]({
        methods: crossed.length > 1 ? between : undefined,
        pairs: pairs.length,
        factor: format.fixed(factor, 2),
        low: format.fixed(low, 2),
        high: format.fixed(high, 2),
      }),
    ),
    ...verdict.bridges.flatMap((bridge) =>
      isUsable(bridge) || verdict.kind === "not-interpreted"
        ? []
        : [texts.notBridged[bridge.between.type](texts.whyNotBridged[bridge.refused])],
    ),
  ];
}

/** From when on results are compared. The sentence of "not comparable" names the break itself. */
function notComparedSentence(verdict: Verdict, { words, format }: Writing): string | undefined {
  const { lastBreak, beforeBreak, kind } = verdict;
  if (lastBreak === undefined || beforeBreak === 0 || kind === "not-comparable") return undefined;
  if (isJoined(verdict)) return words.verdict.clinician.withoutBridge(beforeBreak);
  return words.verdict.clinician.notCompared[lastBreak.reason]({
    on: format.dayInWords(lastBreak.on),
    count: beforeBreak,
    cameBack: cameBack(verdict, lastBreak),
  });
}

/** How far apart in time, and on how few or how scattered results, what is said stands. */
function groundSentences(verdict: Verdict, { words, format }: Writing): readonly (string | undefined)[] {
  const texts = words.verdict.clinician;
  const { measurand, shift, variation, leansBack } = verdict;
  const [gap, before, scatter] = [gapOf(verdict), oneBefore(verdict), scatterOf(verdict)];
  return [
    gap === undefined ? undefined : texts.gap({ from: format.dayInWords(gap.from), to: format.dayInWords(gap.to) }),
    before === undefined
      ? undefined
      : texts.oneBefore({
          value: describeDayResult(before, measurand.canonicalUnit, words, format),
          on: format.dayInWords(before.collectedOn),
        }),
    leansBack === true && shift !== undefined ? texts.leansBack[shift.direction] : undefined,
    scatter?.againstAssumed === "wider" && variation !== undefined
      ? texts.scatters({
          cv: format.fixed(scatter.cvPercent, 1),
          low: format.fixed(scatter.interval95[0], 1),
          high: format.fixed(scatter.interval95[1], 1),
          assumed: format.fixed(variation.totalCvPercent, 1),
        })
      : undefined,
  ];
}

/** What counts only in part or not at all, and from when on results are compared: said whatever the verdict is. */
function besideSentences(verdict: Verdict, { words, format }: Writing): readonly (string | undefined)[] {
  const texts = words.verdict.clinician;
  const { used, guarded, preliminary, kind, measurand } = verdict;
  const [alone, latestHeld] = [aloneOf(verdict), guarded.find(({ isLatest }) => isLatest === true)];
  const aside = boundsAsideOf(verdict, { words, format });
  const valueOfDay = (on: CalendarDate, value: number) => {
    const day = used.find(({ collectedOn }) => collectedOn === on);
    return describeDayResult(day ?? { points: [], value }, measurand.canonicalUnit, words, format);
  };
  return [
    alone.length === 0
      ? undefined
      : texts.guarded(
          namedAmong(
            alone.map(({ collectedOn, value }) =>
              texts.guardedOne({ on: format.dayInWords(collectedOn), value: valueOfDay(collectedOn, value) }),
            ),
            format,
          ),
        ),
    alone.length >= MANY_ALONE && scatterOf(verdict)?.againstAssumed !== "wider" ? texts.guardedMany : undefined,
    latestHeld === undefined ? undefined : texts.guardedLatest(valueOfDay(latestHeld.collectedOn, latestHeld.value)),
    aside === undefined ? undefined : texts.boundsAside(aside),
    preliminary === undefined
      ? undefined
      : texts.preliminary({
          on: format.dayInWords(preliminary.collectedOn),
          value: valueOf(preliminary, verdict, { words, format }),
        }),
    ...bridgeSentences(verdict, { words, format }),
    notComparedSentence(verdict, { words, format }),
    measurand.code === "b2m-urine" && (kind !== "not-interpreted" || verdict.whyNot === "no-variation-figure")
      ? texts.spotUrine
      : undefined,
  ];
}

/** Which figures the call rests on, where the care team has set its own: with others the call may be another. */
function figuresSentence({ kind, variation }: Verdict, { words, format }: Writing): string | undefined {
  if (kind === "not-interpreted" || variation?.source.type !== "CareTeam") return undefined;
  if (variation.source.assumed === true) return words.verdict.clinician.assumedFigure(format.fixed(variation.totalCvPercent, 0));
  return words.verdict.clinician.figures({
    cvi: format.fixed(variation.cviPercent, 1),
    cva: format.fixed(variation.cvaPercent, 1),
  });
}

/** What stands beside the main sentence: what else can move the value, what counts only in part, and what was left out. */
export function describeBeside(verdict: Verdict, writing: Writing): readonly string[] {
  const texts = writing.words.verdict.clinician;
  return [
    ...groundSentences(verdict, writing),
    verdict.kind === "not-interpreted" ? undefined : sameDaySentence(verdict, writing, texts),
    ...besideSentences(verdict, writing),
    eventsSentence(verdict, writing),
    figuresSentence(verdict, writing),
    verdict.assumedComparable > 0 && verdict.kind !== "not-interpreted" ? texts.assumed(verdict.assumedComparable) : undefined,
    verdict.leftOut.length > 0 ? texts.leftOut(verdict.leftOut.length) : undefined,
  ].filter((sentence) => sentence !== undefined);
}

/**
 * A verdict in sentences, for every screen, print and command line; `describeVerdictForPatient` says it to the patient. The numbers are
 * the verdict's own; nothing is computed here.
 */
export function describeVerdict(verdict: Verdict, words: Words, format: Format): VerdictSentences {
  const writing = { words, format };
  const clinician = joined([mainSentence(verdict, writing), ...describeBeside(verdict, writing)]);
  return { name: describeVerdictName(verdict, words, format), clinician };
}
