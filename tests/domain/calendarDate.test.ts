import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  ageInYears,
  monthsBetween,
  dayOf,
  daysBetween,
  fromDayNumber,
  parseCalendarDate,
  toDayNumber,
  type CalendarDate,
} from "../../src/domain/calendarDate.ts";
import { day } from "../support/observations.ts";

/** Any day that can be recorded: 1 January 1880 to 31 December 2200. */
const FIRST = toDayNumber(day("1880-01-01"));
const LAST = toDayNumber(day("2200-12-31"));
const anyDay = fc.integer({ min: FIRST, max: LAST }).map(fromDayNumber);

const isRead = (text: string) => parseCalendarDate(text).ok;

describe("a calendar day", () => {
  it.each(["2026-03-01", " 2026-03-01 ", "2024-02-29", "2000-02-29"])("reads %j", (text) => {
    expect(parseCalendarDate(text)).toEqual({ ok: true, value: text.trim() });
  });

  it.each([
    "",
    "2026-3-1",
    "01.03.2026",
    "2026-03-01T10:00",
    "20260301",
    "2026-03-00",
    "2026-00-01",
    "٢٠٢٦-٠٣-٠١",
    "-2026-03-01",
    "+2026-03-01",
  ])("does not read %j", (text) => {
    expect(parseCalendarDate(text)).toEqual({ ok: false, error: { type: "NotADate", text } });
  });

  it("refuses days that the calendar does not have, rather than move them", () => {
    expect(["2026-02-29", "2026-02-30", "2026-04-31", "1900-02-29", "2100-02-29", "2026-13-01"].filter(isRead)).toEqual([]);
  });

  it("lies between 1880 and 2200, both included", () => {
    expect([isRead("1879-12-31"), isRead("1880-01-01"), isRead("2200-12-31"), isRead("2201-01-01")]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("is made from year, month and day of month, and from nothing that is none", () => {
    expect(dayOf(2026, 3, 1)).toEqual({ ok: true, value: "2026-03-01" });
    expect([
      dayOf(2026, 2, 29).ok,
      dayOf(2026, 0, 1).ok,
      dayOf(2026, 1, 32).ok,
      dayOf(26, 1, 1).ok,
      dayOf(Number.NaN, 1, 1).ok,
      dayOf(2026, 1.5, 1).ok,
    ]).toEqual(Array(6).fill(false));
  });

  it("is the same after a walk through its number, and its number counts single days", () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        expect(fromDayNumber(toDayNumber(any))).toBe(any);
        expect(parseCalendarDate(any)).toEqual({ ok: true, value: any });
        expect(toDayNumber(addDays(any, 1)) - toDayNumber(any)).toBe(1);
      }),
    );
  });

  it("orders as its text orders", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(Math.sign(toDayNumber(one) - toDayNumber(other))).toBe(one < other ? -1 : one > other ? 1 : 0);
      }),
    );
  });

  it("counts days between two days with a sign, over leap days and clock changes alike", () => {
    expect(daysBetween(day("2024-02-28"), day("2024-03-01"))).toBe(2);
    expect(daysBetween(day("2026-02-28"), day("2026-03-01"))).toBe(1);
    expect(daysBetween(day("2026-03-28"), day("2026-03-30"))).toBe(2);
    expect(daysBetween(day("2026-03-01"), day("2026-02-28"))).toBe(-1);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -50_000, max: 50_000 }), (any, days) => {
        expect(daysBetween(any, addDays(any, days))).toBe(days);
      }),
    );
  });
});

describe("age in completed years", () => {
  const age = (born: string, on: string) => ageInYears(day(born), day(on));

  it("changes on the birthday and not the day before", () => {
    expect([age("1950-06-15", "2026-06-14"), age("1950-06-15", "2026-06-15")]).toEqual([75, 76]);
  });

  it("changes on 1 March for one born on 29 February, and on the 29th in a leap year", () => {
    expect([age("2008-02-29", "2026-02-28"), age("2008-02-29", "2026-03-01")]).toEqual([17, 18]);
    expect([age("2004-02-29", "2024-02-28"), age("2004-02-29", "2024-02-29")]).toEqual([19, 20]);
  });

  it("is zero on the day of birth and grows by one a year", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: FIRST, max: toDayNumber(day("2100-01-01")) }).map(fromDayNumber),
        fc.integer({ min: 0, max: 90 }),
        (born: CalendarDate, years) => {
          const birthday = dayOf(Number(born.slice(0, 4)) + years, Number(born.slice(5, 7)), Number(born.slice(8, 10)));
          expect(ageInYears(born, birthday.ok ? birthday.value : day(`${Number(born.slice(0, 4)) + years}-03-01`))).toBe(years);
        },
      ),
    );
  });
});

describe("completed months between two days", () => {
  const months = (from: string, to: string) => monthsBetween(day(from), day(to));

  it("change on the same day of the month and not the day before", () => {
    expect([months("2018-01-12", "2018-02-11"), months("2018-01-12", "2018-02-12")]).toEqual([0, 1]);
    expect([months("2018-01-12", "2023-04-02"), months("2018-01-12", "2023-04-12")]).toEqual([62, 63]);
  });
});
