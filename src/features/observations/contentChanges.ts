import { STATUSES, type ObservationContent } from "../../domain/measuring/observation.ts";
import { reportedText } from "../../words/describeReading.ts";
import type { Words } from "../../words/language.ts";
import type { Format } from "../../words/format.ts";
import type { EntryField } from "./entry.ts";

/** What a result says, field by field. Value and unit are one: a number without its unit says nothing. */
export const RESULT_FIELDS = [
  "measurand",
  "value",
  "collectedOn",
  "collectedAt",
  "laboratory",
  "method",
  "intervalLow",
  "intervalHigh",
  "urinePh",
  "purpose",
  "note",
  "status",
] as const satisfies readonly EntryField[];
export type ResultField = (typeof RESULT_FIELDS)[number];

/** One difference between two states of a result, in words. An absent side was not given. */
export type ContentChange = { readonly field: ResultField; readonly before?: string; readonly after?: string };

/** What one field of a result says, or nothing where it was not given. */
export function fieldText(content: ObservationContent, field: ResultField, words: Words, format: Format): string | undefined {
  switch (field) {
    case "measurand":
      return words.names.measurand[content.measurand];
    case "value":
      return reportedText(content, format);
    case "collectedOn":
      return format.dayInWords(content.collectedOn);
    case "intervalLow":
    case "intervalHigh":
    case "urinePh": {
      const text = content[field];
      return text === undefined ? undefined : format.reported(text);
    }
    case "purpose":
      return content.purpose === undefined ? undefined : words.names.purpose[content.purpose];
    case "status":
      return words.names.status[STATUSES.find((status) => status === content.status) ?? "final"];
    case "collectedAt":
    case "laboratory":
    case "method":
    case "note":
      return content[field];
  }
}

/** Every field in which two states of a result differ. */
export function contentChanges(
  from: ObservationContent,
  to: ObservationContent,
  words: Words,
  format: Format,
): readonly ContentChange[] {
  return RESULT_FIELDS.flatMap((field) => {
    const [before, after] = [fieldText(from, field, words, format), fieldText(to, field, words, format)];
    return before === after
      ? []
      : [{ field, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
  });
}
