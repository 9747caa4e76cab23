import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, fromDayNumber } from "../../src/domain/calendarDate.ts";
import { parseDayText } from "../../src/domain/dayText.ts";
import { DATE_ORDERS, type DateOrder } from "../../src/domain/dateOrder.ts";
import { ok } from "../../src/domain/result.ts";
import { day } from "../support/observations.ts";

const today = day("2026-03-13");
const read = (text: string, order: DateOrder = "ymd", on = today) => {
  const found = parseDayText(text, order, on);
  return found.ok ? found.value : found.error.type;
};

describe("a typed day", () => {
  it.each(DATE_ORDERS)("as an ISO date is that day in every order (%s)", (order) => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 40_000 }), (number) => {
        const on = fromDayNumber(number);
        expect(parseDayText(on, order, today)).toEqual(ok(on));
        expect(parseDayText(on.replaceAll("-", ""), order, today)).toEqual(ok(on));
      }),
    );
  });

  it.each<[string, DateOrder, string]>([
    ["2026-3-1", "ymd", "2026-03-01"],
    ["2026/03/01", "dmy", "2026-03-01"],
    ["2026.3.1", "mdy", "2026-03-01"],
    ["1.3.2026", "dmy", "2026-03-01"],
    ["01/03/2026", "dmy", "2026-03-01"],
    ["3/1/2026", "mdy", "2026-03-01"],
    ["1.3.2026.", "dmy", "2026-03-01"],
    ["1 Mar 2026", "ymd", "2026-03-01"],
    ["1. März 2026", "dmy", "NotADate"],
    ["1-Mar-2026", "ymd", "2026-03-01"],
    ["March 1, 2026", "mdy", "2026-03-01"],
    ["1 sept 2025", "ymd", "2025-09-01"],
    ["3-1", "ymd", "2026-03-01"],
    ["3-1", "mdy", "2026-03-01"],
    ["1-3", "dmy", "2026-03-01"],
    ["1.3.", "dmy", "2026-03-01"],
    ["1 mar", "ymd", "2026-03-01"],
    ["today", "ymd", "2026-03-13"],
    ["T", "ymd", "2026-03-13"],
    ["-3", "ymd", "2026-03-10"],
    ["- 13", "ymd", "2026-02-28"],
    ["-0", "ymd", "2026-03-13"],
  ])("%j in the order %s is %s", (text, order, on) => {
    expect(read(text, order)).toBe(on);
  });

  it.each<[string, DateOrder]>([
    ["31 Feb", "ymd"],
    ["2026-02-30", "ymd"],
    ["2025-02-29", "ymd"],
    ["13-1", "ymd"],
    ["1-13", "dmy"],
    ["2026-03", "ymd"],
    ["Mar 2026", "ymd"],
    ["marble 3", "ymd"],
    ["3", "ymd"],
    ["tomorrow", "ymd"],
    ["20260230", "ymd"],
    ["01032026", "dmy"],
    ["1-3-2026-4", "dmy"],
    ["+3", "ymd"],
  ])("%j in the order %s is no day", (text, order) => {
    expect(read(text, order)).toBe("NotADate");
  });

  it.each(["", "   "])("%j is empty", (text) => expect(read(text)).toBe("EmptyDate"));

  it.each([
    ["1/3/26", ["2026-03-01", "2026-01-03"]],
    ["1.3.2026", ["2026-03-01", "2026-01-03"]],
    ["03/04/2024", ["2024-04-03", "2024-03-04"]],
    ["6.5.2024", ["2024-05-06", "2024-06-05"]],
    ["26-03-01", ["2001-03-26", "2026-03-01"]],
    ["2.9", ["2025-09-02", "2026-02-09"]],
    ["6.5", ["2025-05-06", "2025-06-05"]],
    ["3/4", ["2025-04-03", "2026-03-04"]],
  ])("%j can be several days where the order does not say which number is the month, and is never guessed", (text, days) => {
    const several = parseDayText(text, "ymd", day("2026-03-13"));
    expect(several).toEqual({ ok: false, error: { type: "SeveralDays", text, days } });
  });

  it("is read where only one reading exists, and where the order is settled", () => {
    expect(read("25/3/2025")).toBe("2025-03-25");
    expect(read("3/25/2025")).toBe("2025-03-25");
    expect(read("03/3/2026")).toBe("2026-03-03");
    const asked = (text: string, order: DateOrder) => parseDayText(text, order, day("2026-03-13"));
    expect(asked("14.03.24", "dmy")).toEqual({ ok: true, value: "2024-03-14" });
    expect(asked("03/14/24", "mdy")).toEqual({ ok: true, value: "2024-03-14" });
    expect(asked("03.04.2024", "dmy")).toEqual({ ok: true, value: "2024-04-03" });
  });

  it("of birth with a year of two digits can lie in either century", () => {
    expect(parseDayText("14.03.24", "dmy", day("2026-03-13"), "birth")).toMatchObject({
      error: { type: "SeveralDays", days: ["2024-03-14", "1924-03-14"] },
    });
    expect(parseDayText("14.03.50", "dmy", day("2026-03-13"), "birth")).toEqual({ ok: true, value: "1950-03-14" });
    expect(parseDayText("14.03.50", "dmy", day("2026-03-13"))).toMatchObject({ error: { type: "TwoDigitYear" } });
  });
});

describe("a day without a year", () => {
  it("is today's own at the latest, and never in the future", () => {
    expect(read("3-13")).toBe("2026-03-13");
    expect(read("3-14")).toBe("2025-03-14");
    expect(read("12-31")).toBe("2025-12-31");
  });

  it("lies within the last twelve months, whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 0, max: 3000 }),
        (month, dayOfMonth, later) => {
          const on = addDays(today, later);
          const found = parseDayText(`${month}-${dayOfMonth}`, "ymd", on);
          if (!found.ok) return;
          expect(daysBetween(found.value, on)).toBeGreaterThanOrEqual(0);
          expect(daysBetween(found.value, on)).toBeLessThanOrEqual(366);
          expect([Number(found.value.slice(5, 7)), Number(found.value.slice(8))]).toEqual([month, dayOfMonth]);
        },
      ),
    );
  });

  it("as 29 February is the last one of the past twelve months, and else a slip", () => {
    expect(read("2-29", "ymd", day("2024-02-29"))).toBe("2024-02-29");
    expect(read("2-29", "ymd", day("2025-02-28"))).toBe("2024-02-29");
    expect(read("2-29", "ymd", day("2025-03-02"))).toBe("NotADate");
  });
});

describe("any text at all", () => {
  it("is a day or a named refusal", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...DATE_ORDERS), (text, order) => {
        const found = parseDayText(text, order, today);
        expect(found.ok || ["EmptyDate", "NotADate", "TwoDigitYear"].includes(found.error.type)).toBe(true);
      }),
    );
  });
});

describe("a planned day", () => {
  const planned = (text: string, order: DateOrder = "ymd") => parseDayText(text, order, day("2026-11-26"), "plan");

  it("without a year lies in the next twelve months, today included", () => {
    expect(planned("11-26")).toEqual(ok("2026-11-26"));
    expect(planned("11-25")).toEqual(ok("2027-11-25"));
    expect(planned("4 Jan")).toEqual(ok("2027-01-04"));
    expect(planned("4.1.", "dmy")).toEqual(ok("2027-01-04"));
  });

  it("may be typed as so many days from now, which no day of a result may", () => {
    expect(planned("+28")).toEqual(ok("2026-12-24"));
    expect(parseDayText("+28", "ymd", day("2026-11-26"))).toMatchObject({ ok: false });
  });

  it("with two digits of a year lies in this century", () => {
    expect(planned("4.1.27", "dmy")).toEqual(ok("2027-01-04"));
  });
});
