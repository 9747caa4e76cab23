import type { CalendarDate } from "../../../domain/calendarDate.ts";
import { err, ok, type Result } from "../../../domain/result.ts";
import {
  dayInOrder,
  dayOfCount,
  daysWithoutYear,
  gatherDays,
  readDayStyle,
  settledOrder,
  type DayReading,
} from "../spelling/dayStyles.ts";
import type { Sex } from "../../../domain/record/patient.ts";
import type { Found, FoundPatient, WrittenText } from "../found.ts";
import { numbersMadeDays } from "../spelling/numbersMadeDays.ts";
import { gatherNumbers, meaningOfSign, readDigits, valueParts, type ValueParts } from "../spelling/numberStyles.ts";
import type { Fate } from "./plan.ts";
import { choices, type QuestionBook } from "./questions.ts";
import { sexReader } from "../spelling/sexLetters.ts";

export type ReadDay = { readonly day: CalendarDate; readonly time: string };
/** A value taken apart, its number with a decimal point and nothing else. */
export type ReadValue = Omit<ValueParts, "number"> & { readonly plain: string };
/**
 * Undefined where the text is no day or number at all; a fate where a person has to say what it means, or has said that it stays
 * out.
 */
export type TextReading<Value> = Result<Value, Fate | undefined>;

/**
 * How the days and numbers of one file are read: by what the file itself shows, and otherwise by what a person answered once for
 * all of it.
 */
export type FileReading = {
  readonly day: (written: WrittenText, of: "collected" | "born", rows?: number) => TextReading<ReadDay>;
  readonly value: (written: WrittenText) => TextReading<ReadValue>;
  /** The sex of somebody whom the file names; nothing where its letters leave that open. */
  readonly sex: (patient: FoundPatient) => Sex | undefined;
};

/** Looks through the whole file for what its days and numbers show, before any of them is read. */
export function fileReading(found: Found, book: QuestionBook, today: CalendarDate): FileReading {
  const days = gatherDays();
  const numbers = gatherNumbers();
  const read = new Map<string, DayReading>();
  const dayStyle = (text: string): DayReading => {
    const known = read.get(text) ?? readDayStyle(text);
    read.set(text, known);
    return known;
  };
  const seenDays = new Set<string>();
  const seeDay = ({ text, exact }: WrittenText) => {
    if (exact || text === "" || seenDays.has(text)) return;
    seenDays.add(text);
    days.see(dayStyle(text));
  };
  for (const result of found.results) {
    seeDay(result.collectedOn);
    seeDay(result.patient.birthDate);
    seeDay(result.patient.diagnosedOn);
    for (const written of [result.value, result.intervalLow, result.intervalHigh, result.urinePh])
      if (!written.exact && written.text !== "") numbers.see(written.text);
  }

  const orderedDay = (
    style: Extract<DayReading, { type: "Numbers" }>,
    text: string,
    of: "collected" | "born",
    rows: number,
  ): TextReading<ReadDay> => {
    const settled = settledOrder(style, days.evidence, meaningOfSign(",", numbers.evidence) === "decimal");
    const order =
      settled === undefined
        ? book.ask(
            `DateOrder:${style.sign}${style.shortYear ? "2" : ""}`,
            { about: "DateOrder" },
            text,
            style.shortYear ? choices("dmy", "mdy", "ymd") : choices("dmy", "mdy"),
            rows,
          )
        : ok(settled);
    const century = style.shortYear
      ? book.ask(`Century:${of}`, { about: "Century", of }, text, choices("2000", "1900"), rows)
      : ok("0");
    if (!order.ok) return order;
    if (!century.ok) return century;
    const chosen = style.orders.find((possible) => possible === order.value);
    const day = chosen === undefined ? undefined : dayInOrder(style, chosen, Number(century.value));
    return day === undefined ? err(undefined) : ok({ day, time: style.time });
  };

  return {
    sex: sexReader(found),
    day: ({ text }, of, rows = 1) => {
      const style = dayStyle(text);
      switch (style.type) {
        case "Day":
          return ok(style);
        case "Numbers":
          return orderedDay(style, text, of, rows);
        case "Roc": {
          const answer = book.ask("Century:roc", { about: "Century", of: "roc" }, text, choices("roc"), rows);
          return answer.ok ? ok(style) : answer;
        }
        case "NoYear": {
          // Nobody is born in one of the last years and followed here; such a birth date is no question worth asking.
          const days = of === "born" ? [] : daysWithoutYear(style, today);
          if (days.length === 0) return err(undefined);
          const answer = book.ask(`NoYear:${text}`, { about: "NoYear" }, text, choices(...days), rows);
          if (!answer.ok) return answer;
          const day = days.find((one) => one === answer.value);
          return day === undefined ? err(undefined) : ok({ day, time: "" });
        }
        case "Count": {
          // A number that no spreadsheet of ours would print for a day is not asked about.
          if (dayOfCount(style.days, "1900") === undefined) return err(undefined);
          const answer = book.ask("DayNumber", { about: "DayNumber" }, text, choices("1900", "1904"), rows);
          if (!answer.ok) return answer;
          const day = dayOfCount(style.days, answer.value === "1904" ? "1904" : "1900");
          return day === undefined ? err(undefined) : ok({ day, time: "" });
        }
        case "NotADay":
          return err(undefined);
      }
    },
    value: ({ text, exact }) => {
      const numbersOfDay = exact ? [] : numbersMadeDays(text);
      if (numbersOfDay.length > 0) {
        const answer = book.ask(`DayAsValue:${text}`, { about: "DayAsValue" }, text, choices(...numbersOfDay));
        return answer.ok ? ok({ comparator: "", unit: "", plain: answer.value }) : answer;
      }
      const parts = valueParts(text);
      if (parts === undefined) return err(undefined);
      const { comparator, number, unit } = parts;
      const digits = readDigits(number);
      if (exact && /^\d+(?:\.\d+)?$/u.test(number)) return ok({ comparator, unit, plain: number });
      if (digits.type === "NoNumber") return err(undefined);
      if (digits.type === "Number") return ok({ comparator, unit, plain: digits.plain });
      const settled = meaningOfSign(digits.sign, numbers.evidence);
      const meaning =
        settled === undefined
          ? book.ask(
              `DecimalSign:${digits.sign}`,
              { about: "DecimalSign", sign: digits.sign },
              number,
              choices("decimal", "thousands"),
            )
          : ok(settled);
      return meaning.ok
        ? ok({ comparator, unit, plain: meaning.value === "decimal" ? digits.asDecimal : digits.asThousands })
        : meaning;
    },
  };
}
