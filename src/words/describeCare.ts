import type { ClinicalEventContent } from "../domain/record/clinicalEvent.ts";
import type { LineOfTherapyContent } from "../domain/record/lineOfTherapy.ts";
import type { Words } from "./language.ts";
import type { Format } from "./format.ts";

/** When a line of therapy ran: "since 3 March 2025", "3 March 2024 to 1 September 2024". */
export const describeLineDays = (line: LineOfTherapyContent, words: Words, format: Format): string =>
  line.stoppedOn === undefined
    ? words.care.since(format.dayInWords(line.startedOn))
    : words.care.fromTo(format.dayInWords(line.startedOn), format.dayInWords(line.stoppedOn));

/** When an event happened: its day, or its first and last. */
export const describeEventDays = (event: ClinicalEventContent, words: Words, format: Format): string =>
  event.until === undefined
    ? format.dayInWords(event.on)
    : words.care.fromTo(format.dayInWords(event.on), format.dayInWords(event.until));

/** How a line ended and what the team judged of it, as far as they said. */
export const describeLineOutcome = (line: LineOfTherapyContent, words: Words): readonly string[] => [
  ...(line.stopReason === undefined ? [] : [words.care.stopped(line.stopReason)]),
  ...(line.bestResponse === undefined ? [] : [words.care.judged(words.names.response[line.bestResponse])]),
];
