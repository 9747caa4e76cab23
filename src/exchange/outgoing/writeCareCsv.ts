import { entriesOf } from "../../domain/byId.ts";
import type { ClinicalEvent } from "../../domain/record/clinicalEvent.ts";
import type { LineOfTherapy } from "../../domain/record/lineOfTherapy.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { NextTest } from "../../domain/record/nextTest.ts";
import type { Review } from "../../domain/record/review.ts";
import { names } from "../../words/fileNames.ts";
import { CARE_COLUMN, CARE_KIND, intervalCell, sumCell } from "../careColumns.ts";
import { CARE_ID_COLUMN, PATIENT_ID_COLUMN } from "../idColumns.ts";
import { atOnce, type Steps } from "../steps.ts";
import { csvSteps } from "./csvText.ts";
import { PATIENT_COLUMNS, patientCells, patientMarks } from "./patientCells.ts";
import { keysOf } from "../../domain/keysOf.ts";
import { by } from "../../domain/compare.ts";

/** The columns of the treatment file. */
const CARE_COLUMNS = [...PATIENT_COLUMNS, ...Object.values(CARE_COLUMN), PATIENT_ID_COLUMN, CARE_ID_COLUMN] as const;

const COLUMNS = keysOf(CARE_COLUMN);

type Dated = { readonly from: string; readonly id: string; readonly cells: CareCells };
type CareCells = { readonly [column in keyof typeof CARE_COLUMN]?: string };

/**
 * Lines of therapy, events, planned tests and reviews as a CSV file of their own: beside results in one table, half of every line
 * would be empty and a sum over the value column would run over treatments. "Until" is empty for what goes on and for an event of
 * one day.
 */
export const writeCareCsv = (records: readonly PatientRecord[]): string => atOnce(writeCareCsvSteps(records));

/** `writeCareCsv` in steps, one for each patient. */
export function writeCareCsvSteps(records: readonly PatientRecord[]): Steps<string> {
  const marks = patientMarks(records.map(({ patient }) => patient));
  const rowsOf = ({ id, patient, lines, events, nextTests, reviews }: PatientRecord) => {
    const whose = patientCells(patient);
    const marked = marks.cellsOf(patient);
    return [
      ...entriesOf(lines).map(lineCells),
      ...entriesOf(events).map(eventCells),
      ...entriesOf(nextTests).map(planCells),
      ...entriesOf(reviews).map(reviewCells),
    ]
      .sort(
        by(
          ({ from }) => from,
          ({ id }) => id,
        ),
      )
      .map((entry) => [...whose, ...COLUMNS.map((column) => entry.cells[column] ?? ""), id, entry.id, ...marked]);
  };
  return csvSteps([...CARE_COLUMNS, ...marks.columns], records, rowsOf);
}

const lineCells = ({ id, regimen, startedOn, stoppedOn, stopReason, bestResponse, status, note }: LineOfTherapy): Dated => ({
  id,
  from: startedOn,
  cells: {
    kind: CARE_KIND.line,
    what: regimen,
    from: startedOn,
    until: stoppedOn ?? "",
    stopReason: stopReason ?? "",
    bestResponse: bestResponse === undefined ? "" : names.response[bestResponse],
    status,
    note: note ?? "",
  },
});

const eventCells = ({ id, kind, on, until, status, note }: ClinicalEvent): Dated => ({
  id,
  from: on,
  cells: { kind: CARE_KIND.event, what: names.event[kind], from: on, until: until ?? "", status, note: note ?? "" },
});

const planCells = ({ id, on, every, setOn, status }: NextTest): Dated => ({
  id,
  from: setOn,
  cells: {
    kind: CARE_KIND.nextTest,
    what: every === undefined ? "" : intervalCell(every),
    from: setOn,
    status,
    dueOn: on ?? "",
  },
});

const reviewCells = ({ id, on, by: reviewedBy, results, verdicts, status }: Review): Dated => ({
  id,
  from: on,
  cells: {
    kind: CARE_KIND.review,
    from: on,
    status,
    reviewedBy,
    reviewedResults: sumCell(results),
    reviewedVerdicts: verdicts,
  },
});
