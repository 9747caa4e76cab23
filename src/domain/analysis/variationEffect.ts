import type { MeasurandCode } from "../measuring/measurand.ts";
import type { PatientRecord } from "../record/patientRecord.ts";
import { pointStands, seriesOf } from "../series/series.ts";
import { NO_ANSWERS, type LaboratoryAnswer } from "../series/laboratoryNames.ts";
import { judgeAsIf } from "./judgeRecord.ts";
import type { VariationChoice } from "./variation.ts";
import type { VerdictKind } from "./verdict.ts";

/** So many verdicts would become another. */
export type VerdictTurn = { readonly from: VerdictKind; readonly to: VerdictKind; readonly count: number };

/** What other variation figures would do to the verdicts on one measurand: how many there are, and which would be others. */
export type VariationEffect = { readonly verdicts: number; readonly turns: readonly VerdictTurn[] };

/** So many results are judged between two breaths: some ten milliseconds, however slow the device is. */
const RESULTS_AT_ONCE = 500;

/**
 * What other variation figures would do to the verdicts on one measurand, patient by patient, with a pause after every five
 * hundred results so that a page can answer in between. Judged by the same function that every page asks; what is remembered of
 * the figures in force stays.
 *
 * - Units: counts of verdicts.
 * - Errors: none; patients without a result of it have no verdict on it.
 * - Source: `judgeSeries` with both figures.
 */
export function* variationEffect(
  records: readonly PatientRecord[],
  measurand: MeasurandCode,
  {
    before,
    after,
    laboratories = NO_ANSWERS,
  }: {
    readonly before: readonly VariationChoice[];
    readonly after: readonly VariationChoice[];
    readonly laboratories?: readonly LaboratoryAnswer[];
  },
): Generator<undefined, VariationEffect, undefined> {
  const counts = new Map<string, VerdictTurn>();
  let [verdicts, results] = [0, 0];
  for (const record of records) {
    const { points } = seriesOf(record, measurand);
    if (!points.some(pointStands)) continue;
    verdicts += 1;
    const [from, to] = [before, after].map((figures) => judgeAsIf(record, measurand, figures, laboratories).kind);
    if (from !== undefined && to !== undefined && from !== to)
      counts.set(`${from} ${to}`, { from, to, count: (counts.get(`${from} ${to}`)?.count ?? 0) + 1 });
    results += points.length;
    if (results < RESULTS_AT_ONCE) continue;
    results = 0;
    yield;
  }
  return { verdicts, turns: [...counts.values()].sort((one, other) => other.count - one.count) };
}
