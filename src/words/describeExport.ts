import { entriesOf } from "../domain/byId.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import type { Format } from "./format.ts";
import type { ExportWords } from "./language.ts";

export type ExportKind = "backup" | "encrypted" | "fhir" | "csv" | "care";

/** What was written, and what it holds: counted from the records that went into it. */
export function describeExport(
  kind: ExportKind,
  file: string,
  records: readonly PatientRecord[],
  words: ExportWords,
  format: Format,
): string {
  const inFile =
    kind === "csv"
      ? records.filter(({ observations }) => entriesOf(observations).length > 0)
      : kind === "care"
        ? records.filter((record) => careIn(record) > 0)
        : records;
  const special = [
    { number: inFile.filter(({ patient }) => patient.archived).length, say: words.archived },
    { number: inFile.filter(({ patient }) => patient.synthetic).length, say: words.madeUp },
  ].flatMap(({ number, say }) => (number === 0 ? [] : [say(number)]));
  const patients =
    special.length === 0 ? words.patients(inFile.length) : words.ofWhom(words.patients(inFile.length), format.list(special));
  const what =
    kind === "care"
      ? words.entries(inFile.reduce((sum, record) => sum + careIn(record), 0))
      : words.results(inFile.reduce((sum, { observations }) => sum + entriesOf(observations).length, 0));
  const left = kind === "csv" ? records.length - inFile.length : 0;
  return [words.wrote[kind](file, format.and([patients, what])), ...(left === 0 ? [] : [words.withoutResults(left)])].join(" ");
}

/** How many lines the treatment file has of a patient. */
const careIn = ({ lines, events, nextTests, reviews }: PatientRecord): number =>
  [lines, events, nextTests, reviews].reduce((sum, part) => sum + Object.keys(part).length, 0);
