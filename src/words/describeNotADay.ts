import type { NotADay } from "../domain/dayText.ts";
import type { DateOrder } from "../domain/dateOrder.ts";
import type { Format } from "./format.ts";
import type { Words } from "./language.ts";

/** The sentence beside a day that could not be read, or nothing where none was typed. The only one: every form and door tells it so. */
export function describeNotADay(problem: NotADay, order: DateOrder, words: Words, format: Format): string | undefined {
  switch (problem.type) {
    case "EmptyDate":
      return undefined;
    case "TwoDigitYear":
      return words.fields.twoDigitYear(problem.text);
    case "SeveralDays":
      return words.fields.severalDays(problem.text, format.or(problem.days.map(format.dayInWords)));
    case "NotADate":
      return problem.text.trim() === "" ? undefined : words.fields.notADay(problem.text, words.fields.dayShape[order]);
  }
}
