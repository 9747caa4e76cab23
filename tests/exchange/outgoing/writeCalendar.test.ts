import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeCalendar, type CalendarDay } from "../../../src/exchange/outgoing/writeCalendar.ts";
import { day } from "../../support/observations.ts";

const test: CalendarDay = {
  id: "plan-1",
  change: 0,
  on: day("2026-12-04"),
  title: "B2M test",
  madeAt: "2026-11-26T14:30:05.123Z",
};
const octetsOf = (line: string) => new TextEncoder().encode(line).length;
/** What a calendar reads: lines put together again, and the value without its escapes. */
const titleIn = (text: string): string =>
  (/^SUMMARY:(.*)$/mu.exec(text.replaceAll("\r\n ", "").replaceAll("\r\n", "\n"))?.[1] ?? "").replaceAll(
    /\\([\\;,n])/gu,
    (_, letter: string) => (letter === "n" ? "\n" : letter),
  );

describe("a day for a calendar", () => {
  it("is a whole day, without a time or a zone", () => {
    expect(writeCalendar(test)).toBe(
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//B2M Monitor//EN",
        "BEGIN:VEVENT",
        "UID:plan-1",
        "SEQUENCE:0",
        "DTSTAMP:20261126T143005Z",
        "DTSTART;VALUE=DATE:20261204",
        "SUMMARY:B2M test",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
      ].join("\r\n"),
    );
  });

  it("keeps a comma, a semicolon, a backslash and a line end in a name as they are", () => {
    const title = "B2M test: O\\Neill; Ada,\nnée Müller";
    const text = writeCalendar({ ...test, title });
    expect(text).toContain(String.raw`SUMMARY:B2M test: O\\Neill\; Ada\,\nnée Müller`);
    expect(titleIn(text)).toBe(title);
  });

  it("has lines of 75 octets and no more, and parts no letter, however long a name and in whatever script", () => {
    const exactly = "x".repeat(75 - "SUMMARY:".length);
    expect(writeCalendar({ ...test, title: exactly })).toContain(`SUMMARY:${exactly}\r\n`);
    expect(writeCalendar({ ...test, title: `${exactly}y` })).toContain(`SUMMARY:${exactly}\r\n y\r\n`);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (any) => {
        const title = any.replaceAll(/[\r\n]/gu, " ");
        const text = writeCalendar({ ...test, title });
        expect(text.split("\r\n").every((line) => octetsOf(line) <= 75)).toBe(true);
        expect(titleIn(text)).toBe(title);
      }),
    );
  });
});
