import type { Verdict } from "../../domain/analysis/verdict.ts";
import { judgeRecord } from "../../domain/analysis/judgeRecord.ts";
import { patientWork, type PatientWork } from "../../domain/analysis/worklist.ts";
import type { WorklistView } from "../../domain/analysis/worklistPlace.ts";
import { latelyAsked, PATIENTS_REMEMBERED } from "../../domain/latelyAsked.ts";
import type { MeasurandCode } from "../../domain/measuring/measurand.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { primaryMeasurand } from "../../domain/series/primaryMeasurand.ts";
import { pointStands, type Series, seriesOf, type SeriesPoint } from "../../domain/series/series.ts";
import type { DateOrder } from "../../domain/dateOrder.ts";
import type { Words } from "../../words/language.ts";
import { describeName } from "../../words/describePatient.ts";

/** One patient as the roster shows them. */
export type RosterRow = {
  readonly record: PatientRecord;
  readonly name: string;
  readonly diagnosis: string;
  /** The series that stands for the patient, its latest result that was not withdrawn, and what is said of it. */
  readonly code: MeasurandCode;
  readonly series: Series;
  readonly latest?: SeriesPoint;
  readonly verdict: Verdict;
  /** What there is to think about, over all B2M series. */
  readonly work: PatientWork;
};

/** What a row depends on beside its record. */
export type RosterView = WorklistView & {
  readonly words: Words;
  /** How this user writes a birth date that they look for. */
  readonly dateOrder?: DateOrder;
};

/** Whether what was worked out under one view holds under another. */
export const isSameView = (one: RosterView, other: RosterView): boolean =>
  one === other ||
  (one.words === other.words &&
    one.variation === other.variation &&
    one.laboratories === other.laboratories &&
    one.intervals === other.intervals &&
    one.today === other.today &&
    one.dateOrder === other.dateOrder);

const remembered = latelyAsked<PatientRecord, { readonly view: RosterView; readonly row: RosterRow }>(PATIENTS_REMEMBERED);

/** What a name or a diagnosis is on the screen. */
export const nameOf = ({ patient }: PatientRecord): string => describeName(patient);
export const diagnosisOf = ({ patient }: PatientRecord, words: Words): string =>
  patient.diagnosis === undefined ? "" : words.names.diagnosis[patient.diagnosis];

/** A patient's row. Remembered with the record for those shown last, so that an unchanged patient is not drawn again. */
export function rosterRow(record: PatientRecord, view: RosterView): RosterRow {
  const known = remembered.get(record);
  if (known !== undefined && isSameView(known.view, view)) return known.row;
  const code = primaryMeasurand(record);
  const series = seriesOf(record, code, view.laboratories);
  const latest = series.points.findLast(pointStands);
  const row: RosterRow = {
    record,
    name: nameOf(record),
    diagnosis: diagnosisOf(record, view.words),
    code,
    series,
    ...(latest === undefined ? {} : { latest }),
    verdict: judgeRecord(record, code, view.variation, view.laboratories),
    work: patientWork(record, view.variation, view.today, view.laboratories, view.intervals),
  };
  remembered.set(record, { view, row });
  return row;
}
