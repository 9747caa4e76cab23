import type { Verdict } from "../domain/analysis/verdict.ts";
import type { PatientWork } from "../domain/analysis/worklist.ts";
import type { CalendarDate } from "../domain/calendarDate.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import { companionsOf, type CompanionChoices } from "../domain/series/companions.ts";
import { pointStands, seriesOf, type SeriesPoint } from "../domain/series/series.ts";
import { companionName } from "./describeCompanions.ts";
import { describeDueIn, describeReview } from "./describeDue.ts";
import { describeHead } from "./describePatient.ts";
import { describeLimits, describeValue } from "./describeSeries.ts";
import type { Writing } from "./verdictForBoth.ts";
import { describeVerdict } from "./describeVerdict.ts";
import { describeVerdictForPatient } from "./describeVerdictForPatient.ts";
import type { PageWords } from "./language.ts";

/** For whom a note is written, and whether it says of whom. */
export type NoteChoice = { readonly reader: "clinician" | "patient"; readonly withIdentity: boolean };

/** The day on which it is copied, which companions the care team looks at, when the next test is due and who has reviewed. */
export type NoteContext = {
  readonly today: CalendarDate;
  readonly companions: CompanionChoices;
  readonly work: Pick<PatientWork, "nextDue" | "review">;
};

/** So many of the latest results stand in a note. */
const RESULTS = 3;

/**
 * What is on a patient's page as plain text for another record: the verdict's sentence, which says what was left out, the latest
 * results with their days and intervals, the latest companions, the day. Without identity unless it is asked for.
 */
export function describeNote(
  record: PatientRecord,
  verdict: Verdict,
  { today, companions: choices, work: { nextDue, review } }: NoteContext,
  { reader, withIdentity }: NoteChoice,
  { words, format }: Writing,
  note: PageWords["note"],
  forPatient: PageWords["history"]["verdict"],
): string {
  const { code, canonicalUnit } = verdict.measurand;
  const latest = seriesOf(record, code).points.filter(pointStands).slice(-RESULTS).toReversed();
  const result = (point: SeriesPoint) =>
    note.result({
      day: format.dayShort(point.collectedOn),
      value: `${describeValue(point, canonicalUnit, format)} ${format.unit(canonicalUnit)}`,
      flag: words.chart.flag[point.flag],
      limits: describeLimits(point.interval, canonicalUnit, words, format),
      laboratory: point.observation.laboratory,
    });
  const companions = reader === "patient" ? [] : companionsOf(record, code, choices).shown;
  const beside = companions.flatMap((companion) => {
    const series = seriesOf(record, companion);
    const point = series.points.findLast(pointStands);
    const unit = series.measurand.canonicalUnit;
    return point === undefined
      ? []
      : [
          note.companion({
            name: companionName(series.measurand.code, words),
            value: `${describeValue(point, unit, format)} ${format.unit(unit)}`,
            day: format.dayShort(point.collectedOn),
          }),
        ];
  });
  return [
    ...(withIdentity ? [describeHead(record.patient, today, words, format)] : []),
    note.head({ what: words.names.measurand[code], today: format.dayShort(today) }),
    reader === "patient"
      ? describeVerdictForPatient(verdict, words, forPatient, format)
      : describeVerdict(verdict, words, format).clinician,
    ...(latest.length === 0 ? [] : [note.last(latest.length), ...latest.map(result)]),
    ...(beside.length === 0 ? [] : [note.beside(format.list(beside))]),
    ...(nextDue === undefined
      ? []
      : [note.nextTest({ day: format.dayShort(nextDue.dueOn), distance: describeDueIn(nextDue, today, words) })]),
    ...(review === undefined || reader === "patient" ? [] : [`${describeReview(review, words, format)}.`]),
    note.source,
  ].join("\n");
}
