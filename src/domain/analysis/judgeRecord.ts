import { entriesOf } from "../byId.ts";
import type { MeasurandCode } from "../measurand.ts";
import type { PatientRecord } from "../patientRecord.ts";
import { seriesOf } from "../series.ts";
import type { VariationChoice } from "../settings.ts";
import { judgeSeries } from "./judgeSeries.ts";
import type { Verdict } from "./verdict.ts";

type Judged = { readonly variation: readonly VariationChoice[]; readonly verdicts: Map<MeasurandCode, Verdict> };

const remembered = new WeakMap<PatientRecord, Judged>();

/**
 * The verdict on one measurand of a patient's record. Remembered with the record, which never changes in place: a changed result judges one patient anew,
 * and changed variation figures judge all.
 *
 * - Units, Errors, Source: as `judgeSeries`.
 */
export function judgeRecord(record: PatientRecord, code: MeasurandCode, variation: readonly VariationChoice[]): Verdict {
  let judged = remembered.get(record);
  if (judged?.variation !== variation) remembered.set(record, (judged = { variation, verdicts: new Map() }));
  let verdict = judged.verdicts.get(code);
  if (verdict === undefined) {
    verdict = judgeSeries(seriesOf(record, code), {
      patient: record.patient,
      companions: { creatinine: seriesOf(record, "creatinine-serum") },
      events: entriesOf(record.events),
      lines: entriesOf(record.lines),
      variation,
    });
    judged.verdicts.set(code, verdict);
  }
  return verdict;
}
