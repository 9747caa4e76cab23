import { entriesOf } from "../../../domain/byId.ts";
import { compare } from "../../../domain/compare.ts";
import { isNamed, isSameName } from "../../../domain/nameKey.ts";
import type { PatientId } from "../../../domain/record/patient.ts";
import type { PatientRecord } from "../../../domain/record/patientRecord.ts";
import { stands } from "../../../domain/standing.ts";
import type { Found, FoundResult } from "../found.ts";
import type { PlannedRow } from "./plan.ts";

/** Laboratories that a person gave for texts that name none, by the texts' places among what was read. */
export type GivenLaboratories = { readonly [text: number]: string };

/** How many rows of a text name no laboratory, what a person gave for them ("" where nothing), and which names are offered. */
export type UnnamedRows = { readonly rows: number; readonly given: string; readonly offered: readonly string[] };

/** So many names are offered: those of the text first, then those that the patients' own results have. */
const MOST_OFFERED = 8;

/**
 * Whether a person may say of which laboratory a row is: it names none, and its format has no place of its own for it that was left empty
 * on purpose. What our own export says is complete.
 */
const isUnnamed = ({ format }: Found, { laboratory, ourId }: FoundResult): boolean =>
  (format === "table" || format === "block" || format === "pdf") && ourId === "" && !isNamed(laboratory);

/** The same text with the laboratory that a person gave for the rows that name none. */
export function withLaboratory(found: Found, given: string): Found {
  if (!isNamed(given)) return found;
  const laboratory = given.trim();
  return { ...found, results: found.results.map((result) => (isUnnamed(found, result) ? { ...result, laboratory } : result)) };
}

/** What a person is asked of the laboratory of a text: nothing where every row names one, or none of the others would be kept. */
export function unnamedRows(
  found: Found,
  rows: readonly PlannedRow[],
  given: string,
  records: ReadonlyMap<string, PatientRecord>,
): UnnamedRows | undefined {
  const unnamed = rows.filter((row, index) => {
    const result = found.results[index];
    return result !== undefined && isUnnamed(found, result) && row.fate.type !== "Refused";
  });
  if (given === "" && unnamed.every(({ fate }) => fate.type === "Duplicate")) return undefined;
  const patients = new Set(unnamed.flatMap(({ reading }) => reading?.patientId ?? []));
  const offered: string[] = [];
  const offer = (name: string | undefined) => {
    if (isNamed(name) && !offered.some((known) => isSameName(known, name))) offered.push(name.trim());
  };
  for (const name of [...(found.laboratories ?? []), ...found.results.map((result) => result.laboratory)]) offer(name);
  for (const name of laboratoriesOf(patients, records)) offer(name);
  return { rows: unnamed.length, given, offered: offered.slice(0, MOST_OFFERED) };
}

/** The laboratories of these patients' results that stand, the latest first. */
function laboratoriesOf(patients: ReadonlySet<PatientId>, records: ReadonlyMap<string, PatientRecord>): readonly string[] {
  const results = [...patients].flatMap((id) => {
    const record = records.get(id);
    return record === undefined ? [] : entriesOf(record.observations).filter(stands);
  });
  return results
    .toSorted((one, other) => compare(other.collectedOn, one.collectedOn))
    .flatMap(({ laboratory }) => laboratory ?? []);
}
