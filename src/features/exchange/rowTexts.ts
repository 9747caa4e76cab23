import type { QuestionOption } from "../../exchange/incoming/plan.ts";
import { reportedText } from "../../words/describeReading.ts";
import type { Words } from "../../words/en.ts";
import type { Format } from "../../words/format.ts";
import type { AskedQuestion, ReadText, ReviewRow } from "./importer.ts";

/** The words of the review for this reader: who asks gives a question or a row and gets a sentence. */
export type RowTexts = {
  readonly question: (question: AskedQuestion) => string;
  readonly option: (question: AskedQuestion, option: QuestionOption) => string;
  /** "Row 12", "Line 3", and the file where there are several. */
  readonly place: (row: ReviewRow) => string;
  /** Why it is refused, what it corrects, what it is a duplicate of. */
  readonly fate: (row: ReviewRow) => string;
  /** What would be kept, with its unit. */
  readonly value: (row: ReviewRow) => string;
  /** The text's own words. */
  readonly inFile: (row: ReviewRow) => string;
  readonly notReadable: (text: Extract<ReadText, { readonly type: "NotReadable" }>) => string;
};

export const rowTexts = (words: Words, format: Format): RowTexts => ({
  question: (question) => question.about,
  option: (_question, option) => option.label ?? option.value,
  place: (row) => JSON.stringify(row.place),
  fate: (row) => (row.fate.type === "Refused" ? JSON.stringify(row.fate.why) : ""),
  value: ({ reading }) => (reading === undefined ? "" : reportedText({ value: reading.value, unit: reading.unit as "mg/L" }, format)),
  inFile: ({ found }) => [found.measurandText, found.value, found.unit, found.collectedOn].join(" · "),
  notReadable: (text) => `${text.name}: ${text.why.type} ${words.import.title}`,
});
