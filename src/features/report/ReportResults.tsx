import { changesOf, type ResultChange } from "../../domain/analysis/changes.ts";
import type { Series, SeriesPoint } from "../../domain/series/series.ts";
import type { Verdict } from "../../domain/analysis/verdict.ts";
import type { ClinicalEvent } from "../../domain/record/clinicalEvent.ts";
import type { Words } from "../../words/language.ts";
import type { VariationChoice } from "../../domain/analysis/variation.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { intervalText, reportedText } from "../../words/describeReading.ts";
import styles from "./report.module.css";
import { describeValue } from "../../words/describeSeries.ts";
import { whyLeftOut } from "../../words/verdictGround.ts";
import { stands } from "../../domain/standing.ts";

type Props = {
  readonly series: Series;
  /** How many of the latest are listed. */
  readonly most: number;
  readonly events: readonly ClinicalEvent[];
  readonly variation: readonly VariationChoice[];
  /** Of a series that it does not interpret no change is held against a limit. */
  readonly verdict: Pick<Verdict, "kind" | "used" | "leftOut">;
  /** Whose results these are; stands over the columns, and so again at the top of every further page. */
  readonly identity: string;
  readonly plain: boolean;
};

/** The last results, each with its own interval, laboratory and method. The head of the table is printed again on every page. */
export function ReportResults({ series, most, events, variation, verdict, identity, plain }: Props) {
  const text = usePageWords("report");
  const { words, format } = useWording();
  const { code, canonicalUnit } = series.measurand;
  const shown = series.points.toReversed().slice(0, most);
  const interpreted = verdict.kind !== "not-interpreted";
  const changes = changesOf(series, variation, interpreted, interpreted ? verdict.used : [], events);
  const converted = !plain && shown.some(({ observation }) => observation.unit !== canonicalUnit);
  const headings = plain
    ? Object.values(text.plainColumns)
    : [
        text.columns.day,
        text.columns.value,
        ...(converted ? [text.columns.canonical(format.unit(canonicalUnit))] : []),
        text.columns.interval,
        text.columns.flag,
        text.columns.laboratory,
        text.columns.change,
      ];
  const flagText = (point: SeriesPoint) => (plain ? text.plainFlag[point.flag] : words.chart.flag[point.flag]);
  return (
    <>
      <div className={styles.resultsHead}>
        <h2>{text.results}</h2>
        <p className={styles.note}>
          {text.resultsOf(words.names.measurand[code], shown.length, series.points.length)} {plain ? "" : text.changeNote}
        </p>
      </div>
      <table className={styles.results} aria-label={text.results}>
        <thead>
          <tr className={styles.whose}>
            <td colSpan={headings.length}>{identity}</td>
          </tr>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((point) => {
            const { observation, leftOut } = point;
            const standing = whyLeftOut(verdict, point) === undefined ? words.names.leftOut : text.standing;
            const Value = !stands(observation) ? "s" : "span";
            return (
              <tr key={observation.id}>
                <th scope="row">{format.day(observation.collectedOn)}</th>
                <td>
                  <Value>{reportedText(observation, format)}</Value>
                  {leftOut === undefined ? null : <small> {standing[leftOut]}</small>}
                </td>
                {converted ? <td>{describeValue(point, canonicalUnit, format)}</td> : null}
                <td>
                  {point.interval === undefined ? text.noInterval : intervalText(point.interval, format)}
                  {point.interval?.source.type === "Default" ? <small> {text.fallback}</small> : null}
                </td>
                <td className={styles.below}>{!stands(observation) ? words.results.nothing : flagText(point)}</td>
                <td className={styles.below}>
                  {format.list([
                    observation.laboratory ?? words.results.notRecorded,
                    ...(plain || observation.method === undefined ? [] : [observation.method]),
                  ])}
                </td>
                {plain ? null : (
                  <td className={styles.changed}>{changeText(changes.get(observation.id), words, format.percent)}</td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {shown.some(({ interval }) => interval?.source.type === "Default") ? (
        <p className={styles.note}>{plain ? text.plainAssumed : text.assumedInterval}</p>
      ) : null}
    </>
  );
}

function changeText(change: ResultChange | undefined, { results, chart }: Words, percent: (value: number) => string): string {
  if (change === undefined) return results.nothing;
  if ("reason" in change) return results.noChange[change.reason];
  return `${percent(change.percent)}${change.beyond === true ? " *" : ""}${change.bridged === true ? ` ${chart.bridged}` : ""}`;
}
