import { lastDayOf } from "../domain/analysis/eventInForce.ts";
import { daysBetween, type CalendarDate } from "../domain/calendarDate.ts";
import type { ClinicalEvent } from "../domain/record/clinicalEvent.ts";
import type { NumberedLine } from "../domain/record/lineNumber.ts";
import { describeEventDays, describeLineDays } from "./describeCare.ts";
import type { Words } from "./language.ts";
import type { Format } from "./format.ts";

type Care = { readonly lines: readonly NumberedLine[]; readonly events: readonly ClinicalEvent[] };

/** An event with its days and its note: "Infection 3 March 2025 (pneumonia)". */
export const nameEvent = (event: ClinicalEvent, words: Words, format: Format): string => {
  const days =
    lastDayOf(event) === undefined ? words.care.since(format.dayInWords(event.on)) : describeEventDays(event, words, format);
  return words.careLane.summary.event(words.names.event[event.kind], days, event.note);
};

/** A line of therapy with its days: "line 1 VRd since 3 March 2025". */
export const nameLine = ({ line, number }: NumberedLine, words: Words, format: Format): string =>
  words.careLane.summary.line(number, line.regimen, describeLineDays(line, words, format));

/** All treatment and all events in two sentences, also those that found no room in the picture. */
export function describeCareOnAxis({ lines, events }: Care, words: Words, format: Format): readonly string[] {
  const { summary } = words.careLane;
  return [
    ...(lines.length === 0 ? [] : [summary.treatment(format.clauses(lines.map((line) => nameLine(line, words, format))))]),
    ...(events.length === 0 ? [] : [summary.events(format.clauses(events.map((event) => nameEvent(event, words, format))))]),
  ];
}

/** What a result's day has beside it: the lines then running and for how long, and the events since the result before it. */
export function describeCareAt(
  { lines, events }: Care,
  on: CalendarDate,
  before: CalendarDate | undefined,
  words: Words,
  format: Format,
): readonly string[] {
  if (lines.length + events.length === 0) return [];
  const { careLane } = words;
  const running = lines.filter(({ line }) => line.startedOn <= on && (line.stoppedOn === undefined || line.stoppedOn >= on));
  const near = events.filter((event) => {
    const last = lastDayOf(event);
    return event.on <= on && (before === undefined || last === undefined || last > before);
  });
  const list = format.clauses(near.map((event) => nameEvent(event, words, format)));
  return [
    ...(lines.length === 0
      ? []
      : [
          running.length === 0
            ? careLane.offTreatment
            : careLane.on(
                format.clauses(
                  running.map(({ line, number }) => careLane.onLine(number, line.regimen, daysBetween(line.startedOn, on))),
                ),
              ),
        ]),
    ...(near.length === 0 ? [] : [before === undefined ? careLane.upToResult(list) : careLane.events(list)]),
  ];
}
