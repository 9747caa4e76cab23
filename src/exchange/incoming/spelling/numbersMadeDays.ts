import { readDayStyle } from "./dayStyles.ts";

/**
 * The numbers that a spreadsheet can have made this day of: typed as 2.3 in one country it is 2 March, in another 3 February, and
 * 3.26 is March 2026. Empty where a text is no day, or may as well be a number.
 */
export function numbersMadeDays(text: string): readonly string[] {
  // A bare "2.3" is the number that it is.
  if (!/\p{L}|^\d{4}-\d{2}(?:-\d{2}|$)|[-./]\d{1,2}[-./]\d/u.test(text) || !/\d/u.test(text)) return [];
  // A month alone, as a sheet shows what it made of 3.26.
  const month = /^\d{2}(?<year>\d{2})-(?<month>\d{2})$/u.exec(text)?.groups;
  if (month !== undefined) return numbers(1, Number(month["month"]), month["year"] ?? "");
  const reading = readDayStyle(text);
  switch (reading.type) {
    case "Day": {
      const [year = "", month = "", day = ""] = reading.day.split("-");
      return numbers(Number(day), Number(month), year.slice(2));
    }
    case "NoYear":
      return numbers(reading.numbers[0], reading.numbers[1], String(reading.numbers[0]).padStart(2, "0"));
    case "Numbers": {
      const [first, second, third] = reading.numbers;
      return numbers(first, second, String(third).padStart(2, "0").slice(-2));
    }
    case "Roc":
    case "Count":
    case "NotADay":
      return [];
  }
}

const numbers = (day: number, month: number, year: string): readonly string[] => [
  ...new Set([`${day}.${month}`, `${month}.${day}`, `${month}.${year}`]),
];
