import { addDays, fromDayNumber, toDayNumber, type CalendarDate } from "../../domain/calendarDate.ts";
import type { Format } from "../../words/format.ts";
import { textWidth } from "../labels/textWidth.ts";
import { multiple, niceStep } from "./niceStep.ts";
import { fullStretches, isInBreak, unitOf, unitsIn, type TimeDomain } from "./timeScale.ts";

/** What of the time axis is looked at; both days belong to it. */
export type TrendRange = { readonly from: CalendarDate; readonly to: CalendarDate };

/** The day from which an axis counts instead of showing dates, and what happened on it: "diagnosis", "the start of line 2". */
export type TimeAnchor = { readonly on: CalendarDate; readonly name: string };

/** An axis that counts begins so long before its anchor, so that the level before a treatment is seen. */
const DAYS_BEFORE_ANCHOR = 30;

export type TimeTick = { readonly day: number; readonly label: string };

/** Ready-made ranges, counted back from the last result (or another day). "all" is the whole series. */
export const RANGE_PRESETS = ["all", "5y", "2y", "1y", "6m"] as const;
export type RangePreset = (typeof RANGE_PRESETS)[number];

const MONTHS_OF: { readonly [P in Exclude<RangePreset, "all">]: number } = { "5y": 60, "2y": 24, "1y": 12, "6m": 6 };

/**
 * The range of a preset, ending on this day; nothing for the whole series. The day of the month is kept where the month has it.
 */
export function rangeOf(preset: RangePreset, endingOn: CalendarDate): TrendRange | undefined {
  if (preset === "all") return undefined;
  const [year = 0, month = 1, day = 1] = endingOn.split("-").map(Number);
  const target = new Date(Date.UTC(year, month - 1 - MONTHS_OF[preset], 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  const first = fromDayNumber(target.getTime() / 86_400_000);
  return { from: addDays(first, Math.min(day, lastDay) - 1), to: endingOn };
}

/** Air on both sides of the data, as a share of the span, and at least so many days. */
const AIR = 0.035;
const LEAST_AIR_DAYS = 3;
const ALONE_AIR_DAYS = 15;

/**
 * The days an axis spans: the range looked at, else from 30 days before its anchor, else all sampling days; with air at both
 * ends. Days that breaks take out make no air.
 */
export function timeDomain(
  days: readonly number[],
  range?: TrendRange,
  anchor?: TimeAnchor,
  emptyDays = 0,
): Required<Omit<TimeDomain, "breaks" | "airAfter">> {
  if (anchor !== undefined && range === undefined) {
    const from = toDayNumber(anchor.on) - DAYS_BEFORE_ANCHOR;
    const last = Math.max(days.at(-1) ?? from, from + 2 * DAYS_BEFORE_ANCHOR);
    const air = Math.max(LEAST_AIR_DAYS, (last - from - emptyDays) * AIR);
    return { from, to: last + air, air };
  }
  const [first, last] = range === undefined ? [days[0] ?? 0, days.at(-1) ?? 0] : [toDayNumber(range.from), toDayNumber(range.to)];
  const shown = last - first - emptyDays;
  const air = shown <= 0 ? ALONE_AIR_DAYS : Math.max(LEAST_AIR_DAYS, shown * AIR);
  return { from: first - air, to: last + air, air };
}

const LABEL_GAP = 14;
/** More labels than this are read past: every sampling day is marked under the axis. */
const MOST_LABELS = 9;

type TickQuestion = {
  readonly domain: TimeDomain;
  /** Width of the plot, px. */
  readonly width: number;
  readonly fontSize: number;
  readonly samplingDays: readonly number[];
  readonly dayLabel: (day: CalendarDate) => string;
  /** Three letters of a month. */
  readonly months: readonly string[];
};

/**
 * Ticks at months or years, whatever the number of results: their own days are marked under the axis. None lies in the air after
 * the data and today. Where too few months have room, the first and the last day stand there; where a single day is in view, it.
 */
export function timeTicks(question: TickQuestion): readonly TimeTick[] {
  const { domain, width, fontSize, samplingDays, dayLabel } = question;
  const visible = [...new Set(samplingDays)].filter((day) => day >= domain.from && day <= domain.to).sort((a, b) => a - b);
  const px = pxOn(domain, width);
  const ticks =
    visible.length === 1
      ? visible.map((day) => ({ day, label: dayLabel(fromDayNumber(day)) }))
      : spacedFromTheEnd(calendarTicks(question, px), px, fontSize);
  return withEachSide(ticks, question, px);
}

const pxOn = (domain: TimeDomain, width: number) => (day: number) => (unitOf(domain, day) / unitsIn(domain)) * width;

/**
 * A break says nothing where it is not dated on both sides: a side that got no label has the year of its nearest sampling day, in
 * place of a longer label where that must give way.
 */
function withEachSide(
  ticks: readonly TimeTick[],
  { domain, samplingDays, fontSize }: Pick<TickQuestion, "domain" | "samplingDays" | "fontSize">,
  px: (day: number) => number,
): readonly TimeTick[] {
  const sides = fullStretches(domain);
  const within = (side: { readonly from: number; readonly to: number }) => (day: number) => day >= side.from && day <= side.to;
  if (sides.every((side) => ticks.some(({ day }) => within(side)(day)) || !samplingDays.some(within(side)))) return ticks;
  const years = sides.flatMap((side, index): TimeTick[] => {
    const day = index === 0 ? samplingDays.findLast(within(side)) : samplingDays.find(within(side));
    return day === undefined ? [] : [{ day, label: fromDayNumber(day).slice(0, 4) }];
  });
  return spacedFromTheEnd(years, px, fontSize);
}

function spacedFromTheEnd(ticks: readonly TimeTick[], px: (day: number) => number, fontSize: number): readonly TimeTick[] {
  const kept: TimeTick[] = [];
  for (const tick of ticks.toReversed()) {
    const later = kept[0];
    if (
      later === undefined ||
      px(later.day) - px(tick.day) >= (textWidth(tick.label, fontSize) + textWidth(later.label, fontSize)) / 2 + LABEL_GAP
    )
      kept.unshift(tick);
  }
  return kept;
}

const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240];

function calendarTicks(
  { domain, width, fontSize, months, dayLabel }: TickQuestion,
  px: (day: number) => number,
): readonly TimeTick[] {
  const monthOf = (day: number) => {
    const text = fromDayNumber(day);
    return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
  };
  const { air = 0, airAfter = air } = domain;
  const ends = [Math.round(domain.from + air), Math.round(domain.to - airAfter)] as const;
  const [first, last] = [monthOf(Math.ceil(domain.from)), monthOf(ends[1])];
  let crowded: readonly TimeTick[] = [];
  for (const step of MONTH_STEPS) {
    const ticks: TimeTick[] = [];
    for (let month = Math.ceil(first / step) * step; month <= last; month += step) {
      const [year, index] = [Math.floor(month / 12), month % 12];
      const day = Date.UTC(year, index, 1) / 86_400_000;
      const label = step >= 12 ? String(year) : `${months[index] ?? ""} ${year}`;
      if (day >= domain.from && day <= ends[1] && !isInBreak(domain, day)) ticks.push({ day, label });
    }
    const widest = Math.max(...ticks.map(({ label }) => textWidth(label, fontSize) + LABEL_GAP), width / MOST_LABELS);
    // Neighbours on two sides of a break are nearer to each other than they are in time: there the later one stays.
    const clear = ticks.every((tick, index) => {
      const before = ticks[index - 1]?.day ?? tick.day;
      return (
        index === 0 ||
        px(tick.day) - px(before) >= widest ||
        tick.day - before > unitOf(domain, tick.day) - unitOf(domain, before)
      );
    });
    if (ticks.length < 2) break;
    if (clear) return ticks;
    crowded = ticks;
  }
  // One tick alone gives no length of time: rather some of the months that would touch, else the ends.
  const thinned = spacedFromTheEnd(crowded, px, fontSize);
  return thinned.length >= 2 ? thinned : ends.map((day) => ({ day, label: dayLabel(fromDayNumber(day)) }));
}

/**
 * Ticks for an axis that counts days from an anchor (the start of a treatment): whole, nice numbers of days, negative before it.
 */
export function daysSinceTicks(
  domain: TimeDomain,
  anchor: number,
  width: number,
  fontSize: number,
  format: Pick<Format, "fixed">,
): readonly TimeTick[] {
  const room = textWidth(format.fixed(-1000, 0), fontSize) + LABEL_GAP;
  const step = niceStep(Math.max(1, (unitsIn(domain) * room) / width));
  const tick = (days: number): TimeTick => ({ day: anchor + days, label: format.fixed(days, 0) });
  const px = pxOn(domain, width);
  const nice = fullStretches(domain).flatMap(({ from, to }) => {
    const [first, last] = [Math.ceil((from - anchor) / step.step), Math.floor((to - anchor) / step.step)];
    const ticks = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => tick(multiple(first + index, step)));
    // Too short for a nice number: its middle says when it was.
    return ticks.length > 0 ? ticks : [tick(Math.round((from + to) / 2 - anchor))];
  });
  return domain.breaks === undefined ? nice : spacedFromTheEnd(nice, px, fontSize);
}

/** Above this an axis that counts does so in months, days. */
const MONTHS_ABOVE = 730;

/** Whether an axis over this domain counts in days or in months. Days that a break takes out do not count. */
export const sinceUnit = (domain: TimeDomain): "days" | "months" => (unitsIn(domain) > MONTHS_ABOVE ? "months" : "days");

/** Ticks at whole calendar months from the anchor; a day of the month that a month lacks is its last. */
export function monthsSinceTicks(
  domain: TimeDomain,
  anchor: CalendarDate,
  width: number,
  fontSize: number,
  format: Pick<Format, "fixed">,
): readonly TimeTick[] {
  const [year = 0, month = 1, day = 1] = anchor.split("-").map(Number);
  const dayOf = (months: number) => {
    const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
    return Date.UTC(year, month - 1 + months, Math.min(day, last)) / 86_400_000;
  };
  const perMonth = (width / unitsIn(domain)) * 30.4375;
  const room = textWidth(format.fixed(-100, 0), fontSize) + LABEL_GAP;
  const usual = MONTH_STEPS.find((months) => months * perMonth >= room) ?? 240;
  const ticksIn = ({ from, to }: { readonly from: number; readonly to: number }, step: number): readonly TimeTick[] => {
    const first = Math.floor((from - dayOf(0)) / 30.4375 / step) - 1;
    return Array.from({ length: Math.ceil((to - from) / 30.4375 / step) + 3 }, (_, index) => (first + index) * step)
      .map((months) => ({ day: dayOf(months), label: format.fixed(months, 0) }))
      .filter((tick) => tick.day >= from && tick.day <= to);
  };
  if (domain.breaks === undefined) return ticksIn(domain, usual);
  // A side of a break too short for the usual step has the first whole month that lies in it.
  const ticks = fullStretches(domain).flatMap((side) => {
    const often = ticksIn(side, usual);
    return often.length > 0 ? often : ticksIn(side, 1).slice(0, 1);
  });
  return spacedFromTheEnd(ticks, pxOn(domain, width), fontSize);
}
