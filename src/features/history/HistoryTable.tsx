import type { Series, SeriesPoint } from "../../domain/series/series.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeLimits, describeValue } from "../../words/describeSeries.ts";
import { UNIT_TEXT } from "../../words/format.ts";
import styles from "./history.module.css";

/** The same results as a list, newest first, for those who prefer it: nothing is left out, and what is not compared says why. */
export function HistoryTable({ series, label }: { readonly series: Series; readonly label: string }) {
  const { words, format } = useWording();
  const { chart, leftOut } = usePageWords("history").history;
  const { canonicalUnit } = series.measurand;
  const range = ({ interval }: SeriesPoint): string => {
    if (interval === undefined) return chart.noRange;
    const limits = describeLimits(interval, canonicalUnit, words, format);
    return interval.source.type === "Laboratory" ? limits : chart.generalRange(limits);
  };
  return (
    <div className={styles.tablePlace} role="group" aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {[chart.columns.day, chart.columns.value, chart.columns.range, chart.columns.where].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.points.toReversed().map((point) => (
            <tr key={point.observation.id} data-left-out={point.leftOut}>
              <th scope="row">{format.dayShort(point.collectedOn)}</th>
              <td className={styles.value}>{`${describeValue(point, canonicalUnit, format)} ${UNIT_TEXT[canonicalUnit]}`}</td>
              <td>{range(point)}</td>
              <td>
                {point.leftOut === "entered-in-error" ? null : chart.flag[point.flag]}
                {point.leftOut === undefined ? null : (
                  <span className={styles.note}>{chart.notCompared(leftOut[point.leftOut])}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
