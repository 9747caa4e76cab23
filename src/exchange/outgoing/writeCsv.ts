import { entriesOf } from "../../domain/byId.ts";
import { revisionsOf } from "../../domain/kept.ts";
import type { Observation, ObservationContent } from "../../domain/measuring/observation.ts";
import { SOURCE_FIELDS } from "../../domain/measuring/source.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { names } from "../../words/fileNames.ts";
import { PATIENT_ID_COLUMN, RESULT_ID_COLUMN } from "../idColumns.ts";
import { atOnce, type Steps } from "../steps.ts";
import { csvSteps } from "./csvText.ts";
import { loincFor } from "./loincFor.ts";
import { PATIENT_COLUMNS, patientCells, patientMarks } from "./patientCells.ts";
import { by } from "../../domain/compare.ts";

/** The columns of the results file, as the import of tables reads them. */
export const RESULT_COLUMNS = [
  ...PATIENT_COLUMNS,
  "Measurand",
  "LOINC",
  "Value",
  "Unit",
  "Collected on",
  "Collected at",
  "Laboratory",
  "Method",
  "Interval low",
  "Interval high",
  "Urine pH",
  "Purpose",
  "Status",
  "Note",
  PATIENT_ID_COLUMN,
  RESULT_ID_COLUMN,
] as const;

const AUTHOR_COLUMNS = ["Entered by", "Changed by"] as const;

/** Where a result came from, in the order of `SOURCE_FIELDS`. No reader of ours takes them for a file of its own. */
const SOURCE_COLUMNS = [
  "Read from",
  "Read on",
  "Page in the source",
  "Line in the source",
  "Laboratory number",
  "Name at the laboratory",
] as const;

/**
 * Every result as one line of a CSV file: as reported, with a decimal point, ISO days, and its status, so that what was entered
 * in error is not read as a result. Who entered it, and who changed it last, stands in two columns of its own where anybody is known.
 * So does where each came from, in six.
 * A result's earlier states, and patients without results, have no place in such a table: a backup holds them.
 */
export const writeCsv = (records: readonly PatientRecord[]): string => atOnce(writeCsvSteps(records));

/** `writeCsv` in steps, one for each patient. */
export function writeCsvSteps(records: readonly PatientRecord[]): Steps<string> {
  const marks = patientMarks(records.map(({ patient }) => patient));
  const isSigned = records.some(({ observations }) => entriesOf(observations).some((one) => authorCells(one).some(Boolean)));
  const hasSources = records.some(({ observations }) => entriesOf(observations).some((one) => sourceCells(one).some(Boolean)));
  const rowsOf = ({ id, patient, observations }: PatientRecord) => {
    const whose = patientCells(patient);
    const marked = marks.cellsOf(patient);
    return inOrder(entriesOf(observations)).map((observation) => [
      ...whose,
      ...resultCells(observation),
      id,
      observation.id,
      ...(isSigned ? authorCells(observation) : []),
      ...marked,
      ...(hasSources ? sourceCells(observation) : []),
    ]);
  };
  const columns = [
    ...RESULT_COLUMNS,
    ...(isSigned ? AUTHOR_COLUMNS : []),
    ...marks.columns,
    ...(hasSources ? SOURCE_COLUMNS : []),
  ];
  return csvSteps(columns, records, rowsOf);
}

/** Whose initials stand on the first state and, where it was changed, on the last. */
function authorCells(observation: Observation): readonly [enteredBy: string, changedBy: string] {
  const [first, ...later] = revisionsOf<ObservationContent>(observation);
  return [first?.author ?? "", later.at(-1)?.author ?? ""];
}

/** Empty where nothing is known of it. */
const sourceCells = (observation: Observation): readonly string[] => SOURCE_FIELDS.map((field) => observation[field] ?? "");

/** Oldest first, as a series is read. */
const inOrder = (observations: readonly Observation[]): readonly Observation[] =>
  observations
    .map((observation) => ({
      order: `${observation.collectedOn} ${observation.collectedAt ?? ""} ${observation.id}`,
      observation,
    }))
    .sort(by(({ order }) => order))
    .map(({ observation }) => observation);

const resultCells = (observation: Observation): readonly string[] => [
  names.measurand[observation.measurand],
  loincFor(observation.measurand, observation.unit) ?? "",
  observation.value,
  observation.unit,
  observation.collectedOn,
  observation.collectedAt ?? "",
  observation.laboratory ?? "",
  observation.method ?? "",
  observation.intervalLow ?? "",
  observation.intervalHigh ?? "",
  observation.urinePh ?? "",
  observation.purpose ?? "",
  observation.status,
  observation.note ?? "",
];
