import { put } from "../byId.ts";
import { daysBetween } from "../calendarDate.ts";
import { keep } from "../kept.ts";
import type { ObservationContent } from "../measuring/observation.ts";
import type { Flag } from "../measuring/referenceInterval.ts";
import type { PatientRecord } from "../record/patientRecord.ts";
import type { LaboratoryAnswer } from "../series/laboratoryNames.ts";
import { comparableRuns, seriesOf } from "../series/series.ts";
import { changesOf, type WhyNoChange } from "./changes.ts";
import { dailyResults, type DailyResult } from "./dailyResults.ts";

/** What can be said of a result before it is kept: where it stands in its interval, and what it is beside the day before it. */
export type BesideEarlier = { readonly flag: Flag } & (
  | { readonly percent: number; readonly earlier: DailyResult; readonly days: number }
  | { readonly why: WhyNoChange }
);

const TYPED = "typed";

/**
 * A result that is being typed, beside the comparable day before it: the same flag and the same change that the table of results
 * will show of it.
 *
 * - Units: percent of the earlier day's value, in the measurand's canonical unit; days between both.
 * - Errors: nothing where the record has no place for it; why there is no change, where there is none.
 * - Source: as `changesOf`.
 */
export function besideEarlier(
  record: PatientRecord,
  content: ObservationContent,
  laboratories: readonly LaboratoryAnswer[],
): BesideEarlier | undefined {
  const typed = keep<ObservationContent>(TYPED, content, { at: record.patient.recordedAt });
  const series = seriesOf({ observations: put(record.observations, typed) }, content.measurand, laboratories);
  const point = series.points.find(({ observation }) => observation.id === TYPED);
  const change = changesOf(series, []).get(TYPED);
  if (point === undefined || change === undefined) return undefined;
  if ("reason" in change) return { flag: point.flag, why: change.reason };
  const days = comparableRuns(series).flatMap((run) => (run.points.includes(point) ? [dailyResults(run.points)] : []))[0] ?? [];
  const earlier = days[days.findIndex(({ points }) => points.includes(point)) - 1];
  if (earlier === undefined) return undefined;
  return { flag: point.flag, percent: change.percent, earlier, days: daysBetween(earlier.collectedOn, point.collectedOn) };
}
