/** The headings of a table that is read without a question, in the order in which a person fills them in. */
export const TEMPLATE_COLUMNS = [
  "Family name",
  "Given name",
  "Record number",
  "Birth date",
  "Sex",
  "Diagnosis",
  "Measurand",
  "Value",
  "Unit",
  "Collected on",
  "Laboratory",
  "Method",
  "Interval low",
  "Interval high",
  "Status",
  "Note",
] as const;

/** An empty table to fill in. No example stands in it: one that is forgotten would come in as a patient. */
export const templateCsv = (): string => `\uFEFF${TEMPLATE_COLUMNS.join(",")}\r\n`;
