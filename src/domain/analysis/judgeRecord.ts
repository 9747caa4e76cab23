import { entriesOf } from "../byId.ts";
import { latelyAsked, PATIENTS_REMEMBERED } from "../latelyAsked.ts";
import type { MeasurandCode } from "../measuring/measurand.ts";
import type { PatientRecord } from "../record/patientRecord.ts";
import { seriesOf } from "../series/series.ts";
import type { VariationChoice } from "./variation.ts";
import { NO_ANSWERS, type LaboratoryAnswer } from "../series/laboratoryNames.ts";
import { judgeSeries } from "./judgeSeries.ts";
import type { Verdict } from "./verdict.ts";

/**
 * The verdict on one of a patient's series with other figures than those in force, remembered nowhere: what is remembered stays.
 *
 * - Units, errors and source: as `judgeSeries`.
 */
export const judgeAsIf = (
  record: PatientRecord,
  code: MeasurandCode,
  variation: readonly VariationChoice[],
  laboratories: readonly LaboratoryAnswer[] = NO_ANSWERS,
): Verdict =>
  judgeSeries(seriesOf(record, code, laboratories), {
    patient: record.patient,
    companions: { creatinine: seriesOf(record, "creatinine-serum") },
    events: entriesOf(record.events),
    lines: entriesOf(record.lines),
    variation,
    setAsides: entriesOf(record.setAsides),
  });

type Remembered = {
  readonly variation: readonly VariationChoice[];
  readonly laboratories: readonly LaboratoryAnswer[];
  readonly verdicts: Map<MeasurandCode, Verdict>;
};
const remembered = latelyAsked<PatientRecord, Remembered>(PATIENTS_REMEMBERED);

/**
 * The verdict on one of a patient's series. Remembered, for the patients asked about last, per record, figures and answers, none of
 * which changes in place: a changed patient is a new record and is judged again, everyone else is not.
 *
 * - Units: as `judgeSeries`.
 * - Errors: none.
 * - Source: as `judgeSeries`.
 */
export function judgeRecord(
  record: PatientRecord,
  code: MeasurandCode,
  variation: readonly VariationChoice[],
  laboratories: readonly LaboratoryAnswer[] = NO_ANSWERS,
): Verdict {
  let known = remembered.get(record);
  if (known === undefined || known.variation !== variation || known.laboratories !== laboratories)
    remembered.set(record, (known = { variation, laboratories, verdicts: new Map() }));
  let verdict = known.verdicts.get(code);
  if (verdict === undefined) {
    verdict = judgeAsIf(record, code, variation, laboratories);
    known.verdicts.set(code, verdict);
  }
  return verdict;
}
