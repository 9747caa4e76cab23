import type { Sample } from "./sample.ts";

/** Tables whose columns have to be named by a person. */
export const COLUMNS: readonly Sample[] = [
  {
    file: "table/comma-unknown-headings.csv",
    says: "a comma table of unknown headings asks what its columns hold, although it names B2M",
    verdict: ["not read: ColumnsUnknown subject|charttime|label|result num|uom"],
  },
  {
    file: "table/comma-unknown-with-a-sentence.csv",
    says: "and one with commas within its cells",
    verdict: ["not read: ColumnsUnknown who|when|what|how much|dim|said"],
  },
  {
    file: "table/comma-unknown-in-spanish.csv",
    says: "and one in Spanish",
    verdict: ["not read: ColumnsUnknown sujeto|momento|que|cuanto|dim"],
  },
  {
    file: "table/blank-headings.csv",
    says: "blank headings do not make a row of data the header",
    verdict: ["not read: ColumnsUnknown ||wert||"],
  },
  {
    file: "table/blank-headings-below-a-title.csv",
    says: "nor below a title",
    verdict: ["not read: ColumnsUnknown |wann||dim|"],
  },
  { file: "table/blank-headings.tsv", says: "nor between tabs", verdict: ["not read: ColumnsUnknown pt|when||"] },
  {
    file: "table/wide-with-unknown-names.csv",
    says: "a column for each measurand under names that nobody knows",
    verdict: ["not read: ColumnsUnknown pt key|draw dt|lab b|lab c"],
  },
  {
    file: "table/wide-without-a-header.csv",
    says: "no header at all: known by the kinds of what its columns hold, limits apart from values",
    verdict: ["not read: ColumnsUnknown :text|day|number|unit|one number|one number|text"],
  },
];
