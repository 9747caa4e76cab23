import { parseCalendarDate, type CalendarDate } from "../calendarDate.ts";

/** What a result was read from: the kind of file or text, never its name, which can hold a patient's. */
export const SOURCES = ["table", "workbook", "text", "hl7", "fhir", "ccda", "pdf", "scan", "server"] as const;
export type Source = (typeof SOURCES)[number];

/**
 * Where a result came from, as far as it was read from something: kept with it through every later state. `sourcePage` is what the
 * source is parted into: a page of a PDF, a message of HL7, a sheet of a workbook. `sourceLine` counts in it: a row, a line, an entry,
 * a segment. Both count from 1, as a person would.
 */
export type FromSource = {
  readonly source?: Source;
  /** The day of the import, where the device stood. */
  readonly sourceOn?: CalendarDate;
  readonly sourcePage?: string;
  readonly sourceLine?: string;
  /** The number under which the laboratory took the specimen in; it leads whoever has its system to the patient. */
  readonly accession?: string;
  /** The test as the laboratory itself names it, where that is not the measurand's own name. */
  readonly testName?: string;
};

export const SOURCE_FIELDS = ["source", "sourceOn", "sourcePage", "sourceLine", "accession", "testName"] as const;

export type SourceField = (typeof SOURCE_FIELDS)[number];
/** The same as texts, before the door. */
export type SourceTexts = { readonly [field in SourceField]?: string };

/** The part of a content that says where it came from. */
export const sourceOf = (content: SourceTexts): SourceTexts =>
  Object.fromEntries(SOURCE_FIELDS.flatMap((field) => (content[field] === undefined ? [] : [[field, content[field]]])));

/** The form of `sourcePage` and `sourceLine`. */
export const isSourcePlace = (text: string): boolean => /^[1-9]\d{0,6}$/u.test(text);

/** As much of it as can be kept: where a file was read is no reason to refuse a result. */
export const soundSource = ({
  source = "",
  sourceOn = "",
  sourcePage = "",
  sourceLine = "",
  ...rest
}: SourceTexts): SourceTexts => ({
  ...rest,
  ...(SOURCES.some((known) => known === source) ? { source } : {}),
  ...(parseCalendarDate(sourceOn).ok ? { sourceOn } : {}),
  ...(isSourcePlace(sourcePage) ? { sourcePage } : {}),
  ...(isSourcePlace(sourceLine) ? { sourceLine } : {}),
});

/** A content without where it came from: what it says of the result itself. */
export function withoutSource<Content extends FromSource>(content: Content): Omit<Content, SourceField> {
  const {
    source: _source,
    sourceOn: _on,
    sourcePage: _page,
    sourceLine: _line,
    accession: _accession,
    testName: _name,
    ...itself
  } = content;
  return itself;
}
