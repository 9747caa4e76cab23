import type { PatientEntryContent } from "../domain/record/patientEntry.ts";
import { reportedText } from "./describeReading.ts";
import type { Words } from "./language.ts";
import type { Format } from "./format.ts";

/** What a patient wrote, in one line: their own words, or "B2M, serum 2.60 mg/L". Nothing is made of it. */
export function describePatientEntry(entry: PatientEntryContent, words: Words, format: Format): string {
  const { measurand, value, unit, text } = entry;
  if (measurand === undefined || value === undefined || unit === undefined) return text ?? "";
  const result = `${words.names.measurand[measurand]} ${reportedText({ value, unit }, format)}`;
  return text === undefined ? result : `${result}. ${text}`;
}
