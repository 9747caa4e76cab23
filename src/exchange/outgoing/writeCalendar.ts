import type { CalendarDate } from "../../domain/calendarDate.ts";
import type { Instant } from "../../domain/instant.ts";

/** One day to put into a calendar. */
export type CalendarDay = {
  /** The same for the same plan, so that a calendar that has it already moves it instead of adding another. */
  readonly id: string;
  /** Counts up with each change of the plan. */
  readonly change: number;
  readonly on: CalendarDate;
  readonly title: string;
  readonly madeAt: Instant;
};

/** So many octets stand in one line (RFC 5545, 3.1); what is longer goes on in the next after a blank. */
const LONGEST_LINE = 75;

const octets = new TextEncoder();

/** A text as a value: RFC 5545, 3.3.11. */
const escaped = (text: string): string => text.replaceAll(/[\\;,]/gu, String.raw`\$&`).replaceAll(/\r\n|\r|\n/gu, String.raw`\n`);

/** A line in as many as it needs, none of which parts a letter. */
function folded(line: string): string {
  let [text, length] = ["", 0];
  for (const letter of line) {
    const size = octets.encode(letter).length;
    if (length + size > LONGEST_LINE) [text, length] = [`${text}\r\n `, 1];
    text += letter;
    length += size;
  }
  return text;
}

const withoutSigns = (text: string): string => text.replaceAll(/[-:]|\.\d+/gu, "");

/** A day as a calendar file (iCalendar, RFC 5545): the whole day, without a time or a zone, and nothing but what is given. */
export const writeCalendar = ({ id, change, on, title, madeAt }: CalendarDay): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//B2M Monitor//EN",
    "BEGIN:VEVENT",
    `UID:${escaped(id)}`,
    `SEQUENCE:${change}`,
    `DTSTAMP:${withoutSigns(madeAt)}`,
    `DTSTART;VALUE=DATE:${withoutSigns(on)}`,
    `SUMMARY:${escaped(title)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");
