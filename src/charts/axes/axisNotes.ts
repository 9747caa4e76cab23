import { fromDayNumber, monthsBetween } from "../../domain/calendarDate.ts";
import type { Words } from "../../words/language.ts";
import { boxAround, boxOf, firstFree, fitText, type Box, type PlacedText } from "../labels/placeLabels.ts";
import { xOf, type PlotFrame } from "./plotFrame.ts";
import type { PlacedMark } from "../labels/sceneLabels.ts";
import { textWidth } from "../labels/textWidth.ts";
import { breaksOf, type TimeDomain } from "./timeScale.ts";

/** Where the axis is broken: the middle of the break, px, and how long nothing happened. */
export type PlacedBreak = { readonly x: number; readonly label: PlacedText };

/** Today, where the axis runs on to it after the last result. */
export type PlacedToday = { readonly x: number; readonly label: PlacedText };

/**
 * Marks the breaks of the axis and today on it, each named where it covers no result. The length of a break is always said: in
 * short where there is little room. A view of some of the results claims nothing of the others. Nothing lies on a change of method
 * (`cuts`, px), nor on the latest value's flag: close behind a change, "today" stands beside the plot.
 */
export function placeAxisNotes(
  time: TimeDomain,
  today: number | undefined,
  frame: PlotFrame,
  marks: readonly PlacedMark[],
  standing: readonly PlacedText[],
  words: Words,
  { isNarrowed = false, cuts = [], flag }: { isNarrowed?: boolean; cuts?: readonly number[]; flag?: Box | undefined } = {},
): { readonly breaks: readonly PlacedBreak[]; readonly today: PlacedToday | undefined } {
  const { fontSize } = frame;
  const [left, right, bottom] = [frame.left, frame.left + frame.plotWidth, frame.top + frame.plotHeight];
  const within: Box = { left, right, top: frame.top, bottom };
  const taken: Box[] = [...marks.map(({ x, y, r }) => boxAround(x, y, r + 3)), ...standing.map((text) => boxOf(text, fontSize))];
  const ruled = cuts.map((x): Box => ({ left: x - 1, right: x + 1, top: frame.top, bottom }));
  taken.push(...ruled, ...(flag === undefined ? [] : [flag]));
  const heights = [
    bottom - 10,
    frame.top + fontSize + 2,
    bottom - 28,
    frame.top + fontSize + 20,
    ...[0.25, 0.5, 0.75].map((share) => frame.top + share * frame.plotHeight),
  ];
  const keep = (places: readonly PlacedText[], otherwise: PlacedText): PlacedText => {
    const free = firstFree(places, taken, within, fontSize) ?? otherwise;
    taken.push(boxOf(free, fontSize));
    return free;
  };
  const breaks = breaksOf(time).map(({ from, to, empty }): PlacedBreak => {
    const x = (xOf(frame, time, from) + xOf(frame, time, to)) / 2;
    const months = monthsBetween(fromDayNumber(empty.from), fromDayNumber(empty.to));
    const centred = (text: string) => {
      const half = textWidth(text, fontSize) / 2;
      return (y: number): PlacedText => ({
        text,
        x: Math.min(right - half - 1, Math.max(left + half + 1, x)),
        y,
        anchor: "middle",
      });
    };
    const [long, short] = [
      centred(isNarrowed ? words.chart.axisBreakShown(months) : words.chart.axisBreak(months)),
      centred(words.chart.axisBreakShort(months)),
    ];
    return { x, label: keep([...heights.map(long), ...heights.map(short)], short(bottom - 10)) };
  });
  if (today === undefined) return { breaks, today: undefined };
  const x = xOf(frame, time, today);
  const text = fitText(words.chart.today, frame.plotWidth, fontSize);
  const beside =
    (side: -1 | 1) =>
    (y: number): PlacedText => ({ text, x: x + side * 5, y, anchor: side < 0 ? "end" : "start" });
  const top = beside(-1)(frame.top + fontSize + 2);
  const before = firstFree([top, ...heights.map(beside(-1))], taken, within, fontSize);
  const behind = () => firstFree(heights.map(beside(1)), taken, { ...within, right: frame.width }, fontSize);
  return { breaks, today: { x, label: before ?? behind() ?? top } };
}
