import { csfSerumPairs, type CsfSerumPair } from "../domain/analysis/csfSerumPair.ts";
import { companionChanges, type CompanionChange } from "../domain/analysis/companionChange.ts";
import { judgeRecord } from "../domain/analysis/judgeRecord.ts";
import { kidneyCourse, type KidneyCourse } from "../domain/analysis/kidneyCourse.ts";
import { entriesOf } from "../domain/byId.ts";
import type { CalendarDate } from "../domain/calendarDate.ts";
import { by } from "../domain/compare.ts";
import type { Settings } from "../domain/device/settings.ts";
import type { MeasurandCode } from "../domain/measuring/measurand.ts";
import { numberLines } from "../domain/record/lineNumber.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import { companionsOf, type CompanionChoices, type Companions } from "../domain/series/companions.ts";
import { narrowRuns, narrowSeries } from "../domain/series/purposeView.ts";
import type { PurposeView } from "../domain/measuring/observation.ts";
import { comparableRuns, seriesOf, type ComparableRun, type Series } from "../domain/series/series.ts";
import type { Wording } from "../words/wording.ts";
import type { CareOnAxis } from "./lanes/careLane.ts";
import { partedByDialysis } from "./lanes/partedByDialysis.ts";
import { trendDrawings, type TrendDrawings } from "./trendDrawings.ts";

/** What is drawn with a trend, on whatever page, slide or sheet it stands. Each takes of it what it has room for and says so. */
export type TrendContent = TrendDrawings & {
  readonly series: Series;
  readonly runs: readonly ComparableRun[];
  /** The kidneys' lane; nothing where there is no creatinine, or where the care team has hidden it. */
  readonly kidney: KidneyCourse | undefined;
  /** The lanes of the other companions, top to bottom. */
  readonly companions: readonly Series[];
  /** What could stand under the trend, and what does: the kidneys too. */
  readonly choice: Companions;
  /** How creatinine, M-protein and light chains moved. */
  readonly changes: readonly CompanionChange[];
  /** Days with B2M in both fluids. */
  readonly pairs: readonly CsfSerumPair[];
  readonly care: CareOnAxis;
};

const NO_CHOICES: CompanionChoices = {};
const KIDNEYS = "creatinine-serum";

/**
 * What is drawn with the trend of one measurand: its lanes, the care over it, and what its verdict rests on. Every view asks here,
 * so that none shows what another hides.
 *
 * - Units: canonical.
 * - Errors: none; what is missing is not drawn.
 */
export function trendContent(
  record: PatientRecord,
  code: MeasurandCode,
  settings: Pick<Settings, "companions" | "variation"> & Partial<Pick<Settings, "laboratoryNames">>,
  today: CalendarDate,
  { words, format }: Pick<Wording, "words" | "format">,
): TrendContent {
  const names = settings.laboratoryNames;
  const series = seriesOf(record, code, names);
  const choice = companionsOf(record, code, settings.companions ?? NO_CHOICES);
  return {
    series,
    runs: partedByDialysis(comparableRuns(series), entriesOf(record.events)),
    ...trendDrawings(judgeRecord(record, code, settings.variation, names), words, format),
    kidney: choice.shown.includes(KIDNEYS)
      ? kidneyCourse(seriesOf(record, KIDNEYS, names), record.patient, entriesOf(record.events))
      : undefined,
    companions: choice.shown.filter((other) => other !== KIDNEYS).map((other) => seriesOf(record, other, names)),
    changes: companionChanges(record, code, settings),
    choice,
    pairs:
      code === "b2m-serum" || code === "b2m-csf" ? csfSerumPairs(seriesOf(record, "b2m-csf"), seriesOf(record, "b2m-serum")) : [],
    care: careOf(record, today),
  };
}

/** The content with the results of one purpose alone. What the verdict draws rests on all results: it is not drawn among some. */
export const narrowContent = (content: TrendContent, view: PurposeView | undefined): TrendContent =>
  view === undefined
    ? content
    : withoutStatistics({
        ...content,
        series: narrowSeries(content.series, view),
        runs: narrowRuns(content.runs, view),
      });

/** The content without what the verdict draws: for patients, who are told of it in plain words. */
export const withoutStatistics = (content: TrendContent): TrendContent => ({
  ...content,
  changes: [],
  levels: [],
  change: undefined,
  envelope: undefined,
  marks: [],
  bridged: [],
});

/** Lines and events, oldest first, without what was entered in error; of one day in the order of their ids. */
const careOf = (record: PatientRecord, today: CalendarDate): CareOnAxis => ({
  lines: numberLines(record.lines),
  events: entriesOf(record.events)
    .filter(({ status }) => status === "active")
    .toSorted(
      by(
        ({ on }) => on,
        ({ id }) => id,
      ),
    ),
  today,
});
