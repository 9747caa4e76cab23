import { entriesOf } from "../../domain/byId.ts";
import type { ClinicalEvent } from "../../domain/record/clinicalEvent.ts";
import type { LineOfTherapy } from "../../domain/record/lineOfTherapy.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { names } from "../../words/fileNames.ts";
import { CARE_COLUMN, CARE_KIND } from "../careColumns.ts";
import { CARE_ID_COLUMN, PATIENT_ID_COLUMN } from "../idColumns.ts";
import { atOnce, type Steps } from "../steps.ts";
import { csvSteps } from "./csvText.ts";
import { PATIENT_COLUMNS, patientCells, patientMarks } from "./patientCells.ts";
import { by } from "../../domain/compare.ts";

/** The columns of the treatment file. */
const CARE_COLUMNS = [...PATIENT_COLUMNS, ...Object.values(CARE_COLUMN), PATIENT_ID_COLUMN, CARE_ID_COLUMN] as const;

type Dated = { readonly from: string; readonly id: string; readonly cells: readonly string[] };

/**
 * Lines of therapy and events as a CSV file of their own: beside results in one table, half of every line would be empty and a
 * sum over the value column would run over treatments. "Until" is empty for what goes on and for an event of one day.
 */
export const writeCareCsv = (records: readonly PatientRecord[]): string => atOnce(writeCareCsvSteps(records));

/** `writeCareCsv` in steps, one for each patient. */
export function writeCareCsvSteps(records: readonly PatientRecord[]): Steps<string> {
  const marks = patientMarks(records.map(({ patient }) => patient));
  const rowsOf = ({ id, patient, lines, events }: PatientRecord) => {
    const whose = patientCells(patient);
    const marked = marks.cellsOf(patient);
    return [...entriesOf(lines).map(lineCells), ...entriesOf(events).map(eventCells)]
      .sort(
        by(
          ({ from }) => from,
          ({ id }) => id,
        ),
      )
      .map((entry) => [...whose, ...entry.cells, id, entry.id, ...marked]);
  };
  return csvSteps([...CARE_COLUMNS, ...marks.columns], records, rowsOf);
}

const lineCells = ({ id, regimen, startedOn, stoppedOn, stopReason, bestResponse, status, note }: LineOfTherapy): Dated => ({
  id,
  from: startedOn,
  cells: [
    CARE_KIND.line,
    regimen,
    startedOn,
    stoppedOn ?? "",
    stopReason ?? "",
    bestResponse === undefined ? "" : names.response[bestResponse],
    status,
    note ?? "",
  ],
});

const eventCells = ({ id, kind, on, until, status, note }: ClinicalEvent): Dated => ({
  id,
  from: on,
  cells: [CARE_KIND.event, names.event[kind], on, until ?? "", "", "", status, note ?? ""],
});
