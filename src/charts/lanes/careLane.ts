import { lastDayOf } from "../../domain/analysis/eventInForce.ts";
import { toDayNumber, type CalendarDate } from "../../domain/calendarDate.ts";
import type { ClinicalEvent, EventKind } from "../../domain/record/clinicalEvent.ts";
import type { NumberedLine } from "../../domain/record/lineNumber.ts";
import type { Words } from "../../words/language.ts";
import { fitText, type PlacedText } from "../labels/placeLabels.ts";
import { packRows, type Rows, type PixelSpan } from "./packRows.ts";
import { xOf, type PlotFrame } from "../axes/plotFrame.ts";
import { textWidth } from "../labels/textWidth.ts";
import type { TimeDomain } from "../axes/timeScale.ts";

/**
 * What was done for the patient and what happened to them, to be drawn over a trend. Oldest first; nothing that was entered in
 * error.
 */
export type CareOnAxis = {
  readonly lines: readonly NumberedLine[];
  readonly events: readonly ClinicalEvent[];
  readonly today: CalendarDate;
};

/**
 * A line of therapy, or an event that lasts: a bar. One that goes on ends in a point, one that began before the view in a notch.
 */
export type CareBar = {
  readonly id: string;
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly goesOn: boolean;
  readonly cameFrom: boolean;
};

/**
 * The sign of an event on its first day, or at the edge behind which that lies; with its name it reaches from `left` to `right`.
 */
export type CareGlyph = {
  readonly id: string;
  readonly kind: EventKind;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
};

/** Events that found no room, counted in `label` where they lie; their first and last days. */
export type CareCrowd = { readonly label: PlacedText; readonly from: number; readonly to: number; readonly count: number };

/** Treatment and events in their places over a trend. What found no room is counted where it lies; the summary names all. */
export type PlacedCare = {
  readonly height: number;
  readonly lines: readonly CareBar[];
  readonly lasting: readonly CareBar[];
  readonly glyphs: readonly CareGlyph[];
  readonly crowds: readonly CareCrowd[];
  readonly labels: readonly PlacedText[];
  /** Where lines of therapy in view began, px. */
  readonly starts: readonly number[];
};

export const LINE_ROW = 22;
export const LINE_BAR = 18;
export const EVENT_ROW = 20;
/** The middle of a glyph, and the baseline of a text, below the top of its row. */
const GLYPH_Y = 8;
export const LASTING_BAR = 3;
const LASTING_Y = 16;
const GLYPH = 6;
/** Half of what a finger needs, px. */
const LEAST_TARGET = 10;
const MOST_LINE_ROWS = 3;
const MOST_EVENT_ROWS = 3;
/** Who looks closer wants to see them all. */
const MOST_EVENT_ROWS_CLOSER = 6;
const LEAST_SHORTENED = 84;
const SAME_CROWD = 60;

/**
 * Lays out care over the plot of this frame. Pure; of the frame only the width and the font matter. Places px, from the top of
 * the picture.
 */
export function placeCare(
  care: CareOnAxis,
  frame: PlotFrame,
  time: TimeDomain,
  words: Words,
  look: "all" | "closer" = "all",
): PlacedCare | undefined {
  if (care.lines.length + care.events.length === 0) return undefined;
  const lines = placeLines(care, frame, time, words);
  const events = placeEvents(care, frame, time, words, lines.height, look === "all" ? MOST_EVENT_ROWS : MOST_EVENT_ROWS_CLOSER);
  return {
    height: lines.height + events.height + 4,
    lines: lines.bars,
    starts: lines.starts,
    lasting: events.bars,
    glyphs: events.glyphs,
    crowds: events.crowds,
    labels: [...lines.labels, ...events.labels, ...events.crowds.map(({ label }) => label)],
  };
}

const edgesOf = (frame: PlotFrame): PixelSpan => ({ left: frame.left, right: frame.left + frame.plotWidth });

/** What has no place on the axis: names before and after it, and how many there was no room for. */
type OutsideView = { readonly before: string[]; readonly after: string[]; crowded: number };

function placeLines({ lines, today }: CareOnAxis, frame: PlotFrame, time: TimeDomain, words: Words) {
  const { fontSize } = frame;
  const edges = edgesOf(frame);
  const rows = packRows(MOST_LINE_ROWS, 4);
  const outside: OutsideView = { before: [], after: [], crowded: 0 };
  const bars: (CareBar & { readonly row: number; readonly number: number; readonly name: string })[] = [];
  for (const { line, number } of lines) {
    const name = words.careLane.line(number, line.regimen);
    const [from, to] = [toDayNumber(line.startedOn), toDayNumber(line.stoppedOn ?? today)];
    if (to < time.from) outside.before.push(name);
    else if (from > time.to) outside.after.push(name);
    else {
      const x1 = Math.max(edges.left, xOf(frame, time, from));
      const x2 = Math.max(x1 + 8, Math.min(edges.right, xOf(frame, time, to)));
      const row = rows.take({ left: x1, right: x2 });
      if (row === undefined) outside.crowded += 1;
      else
        bars.push({
          id: line.id,
          x1,
          x2,
          y: row * LINE_ROW,
          goesOn: line.stoppedOn === undefined,
          cameFrom: from < time.from,
          row,
          number,
          name,
        });
    }
  }
  const labels = bars.map(({ x1, x2, row, number, name, cameFrom }): PlacedText => {
    const y = row * LINE_ROW + LINE_BAR / 2 + fontSize * 0.35;
    const width = textWidth(name, fontSize);
    const [after, before] = [
      { left: x2 + 5, right: x2 + 5 + width },
      { left: x1 - 5 - width, right: x1 - 5 },
    ];
    const inside: PlacedText = {
      text: fitText(name, x2 - x1 - (cameFrom ? 20 : 14), fontSize),
      x: x1 + (cameFrom ? 12 : 6),
      y,
      anchor: "start",
    };
    if (inside.text === name) return inside;
    for (const [span, x, anchor] of [
      [after, after.left, "start"],
      [before, before.right, "end"],
    ] as const) {
      if (span.left < edges.left || span.right > edges.right || !rows.isFree(row, { left: span.left + 4, right: span.right }))
        continue;
      rows.takeIn(row, span);
      return { text: name, x, y, anchor };
    }
    return x2 - x1 >= LEAST_SHORTENED ? inside : { text: String(number), x: (x1 + x2) / 2, y, anchor: "middle" };
  });
  const notes = notesOf(outside, frame, rows, LINE_ROW, LINE_BAR / 2 + fontSize * 0.35, "line", words);
  const starts = lines.map(({ line }) => toDayNumber(line.startedOn)).filter((day) => day >= time.from && day <= time.to);
  return {
    bars,
    labels: [...labels, ...notes],
    starts: starts.map((day) => xOf(frame, time, day)),
    height: rows.count() * LINE_ROW,
  };
}

function placeEvents(
  { events, today }: CareOnAxis,
  frame: PlotFrame,
  time: TimeDomain,
  words: Words,
  top: number,
  mostRows: number,
) {
  const { fontSize } = frame;
  const edges = edgesOf(frame);
  const rows = packRows(mostRows, 6);
  const outside: OutsideView = { before: [], after: [], crowded: 0 };
  const bars: CareBar[] = [];
  const glyphs: CareGlyph[] = [];
  const labels: PlacedText[] = [];
  const hidden: { readonly x: number; readonly day: number }[] = [];
  const baseline = (row: number) => top + row * EVENT_ROW + GLYPH_Y + fontSize * 0.35;
  for (const event of events) {
    const name = words.careLane.event[event.kind];
    const lastDay = lastDayOf(event);
    const [from, to] = [toDayNumber(event.on), toDayNumber(lastDay ?? today)];
    if (to < time.from) outside.before.push(name);
    else if (from > time.to) outside.after.push(name);
    else {
      const x = Math.max(edges.left, xOf(frame, time, from));
      const end = Math.min(edges.right, xOf(frame, time, to));
      const width = GLYPH + 5 + textWidth(name, fontSize);
      // The name stands right of its sign, else left of it, else the sign stands alone.
      const spans = [
        { left: x - GLYPH, right: Math.max(x + width, end), anchor: "start" as const },
        { left: x - width, right: Math.max(x + GLYPH, end), anchor: "end" as const },
        { left: x - GLYPH, right: Math.max(x + GLYPH, end), anchor: undefined },
      ].filter(({ left, right, anchor }) => anchor === undefined || (left >= edges.left - GLYPH && right <= edges.right + GLYPH));
      let row: number | undefined;
      const found = spans.find((span) => (row = rows.take(span)) !== undefined);
      if (found === undefined || row === undefined) hidden.push({ x, day: Math.max(from, time.from) });
      else {
        const [left, right] =
          found.anchor === undefined
            ? [x - LEAST_TARGET, x + LEAST_TARGET]
            : found.anchor === "start"
              ? [x - LEAST_TARGET, x + width]
              : [x - width, x + LEAST_TARGET];
        glyphs.push({ id: event.id, kind: event.kind, x, y: top + row * EVENT_ROW + GLYPH_Y, left, right });
        if (lastDay !== event.on)
          bars.push({
            id: event.id,
            x1: x,
            x2: Math.max(x + 4, end),
            y: top + row * EVENT_ROW + LASTING_Y,
            goesOn: lastDay === undefined,
            cameFrom: from < time.from,
          });
        if (found.anchor !== undefined)
          labels.push({
            text: name,
            x: found.anchor === "start" ? x + GLYPH + 4 : x - GLYPH - 4,
            y: baseline(row),
            anchor: found.anchor,
          });
      }
    }
  }
  const counted = crowds(hidden).map((crowd): CareCrowd => {
    const text = `+${crowd.length}`;
    const width = textWidth(text, fontSize);
    // Beside its crowd, in the row where that is nearest; where all is full, beside the plot, where nothing stands.
    let best: { readonly row: number; readonly x: number } = { row: Math.max(0, rows.count() - 1), x: edges.right + 8 };
    for (let row = rows.count() - 1; row >= 0; row -= 1) {
      for (let x = (crowd[0]?.x ?? 0) - width; x + width <= edges.right && x < best.x; x += 4) {
        if (x >= edges.left && rows.isFree(row, { left: x, right: x + width })) best = { row, x };
      }
    }
    rows.takeIn(best.row, { left: best.x, right: best.x + width });
    return {
      label: { text, x: best.x, y: baseline(best.row), anchor: "start" },
      from: crowd[0]?.day ?? 0,
      to: crowd.at(-1)?.day ?? 0,
      count: crowd.length,
    };
  });
  const notes = notesOf(outside, frame, rows, EVENT_ROW, GLYPH_Y + fontSize * 0.35, "event", words).map((note) => ({
    ...note,
    y: note.y + top,
  }));
  return { bars, glyphs, crowds: counted, labels: [...labels, ...notes], height: rows.count() * EVENT_ROW };
}

/** Neighbours that found no room, together. */
function crowds<Place extends { readonly x: number }>(places: readonly Place[]): readonly (readonly Place[])[] {
  const groups: Place[][] = [];
  for (const place of places) {
    const last = groups.at(-1);
    if (last !== undefined && place.x - (last.at(-1)?.x ?? 0) < SAME_CROWD) last.push(place);
    else groups.push([place]);
  }
  return groups;
}

/** What lies before and after the view, in the fullest wording that has room, at the edge behind which it lies. */
function notesOf(
  { before, after, crowded }: Readonly<OutsideView>,
  frame: PlotFrame,
  rows: Rows,
  height: number,
  y: number,
  what: "line" | "event",
  words: Words,
): readonly PlacedText[] {
  const edges = edgesOf(frame);
  const place = (texts: readonly string[], anchor: "start" | "end"): PlacedText[] => {
    for (const text of texts) {
      const width = textWidth(text, frame.fontSize);
      const span =
        anchor === "start" ? { left: edges.left, right: edges.left + width } : { left: edges.right - width, right: edges.right };
      for (let row = 0; row < Math.max(1, rows.count()); row += 1) {
        if (!rows.isFree(row, span)) continue;
        rows.takeIn(row, span);
        return [{ text, x: anchor === "start" ? edges.left : edges.right, y: y + row * height, anchor }];
      }
    }
    const text = texts.at(-1) ?? "";
    const row = rows.count();
    const width = textWidth(text, frame.fontSize);
    rows.takeIn(
      row,
      anchor === "start" ? { left: edges.left, right: edges.left + width } : { left: edges.right - width, right: edges.right },
    );
    return [{ text, x: anchor === "start" ? edges.left : edges.right, y: y + row * height, anchor }];
  };
  return [
    ...(before.length === 0 ? [] : place(words.careLane.before(before, what), "start")),
    ...(after.length === 0 ? [] : place(words.careLane.after(after, what), "end")),
    ...(crowded === 0 ? [] : [{ text: `+${crowded}`, x: edges.right + 8, y, anchor: "start" as const }]),
  ];
}
