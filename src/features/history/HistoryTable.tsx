import type { Series, SeriesPoint } from "../../domain/series/series.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { describeLimits, describeValue } from "../../words/describeSeries.ts";
import styles from "./history.module.css";

/** The same results as a list, newest first, for those who prefer it: nothing is left out, and what is not compared says why. */
export function HistoryTable({ series, label }: { readonly series: Series; readonly label: string }) {
  const { words, format } = useWording();
  const { chart, leftOut } = usePageWords("history").history;
  const { columns } = chart;
  const { canonicalUnit } = series.measurand;
  const range = ({ interval }: SeriesPoint): string => {
    if (interval === undefined) return chart.noRange;
    const limits = describeLimits(interval, canonicalUnit, words, format);
    return interval.source.type === "Laboratory" ? limits : chart.generalRange(limits);
  };
  return (
    <div className={styles.table}>
      <DataTable
        label={label}
        rows={series.points.toReversed()}
        rowKey={({ observation }) => observation.id}
        rowProps={({ leftOut }) => ({ "data-left-out": leftOut })}
        columns={[
          { heading: columns.day, look: "figure", render: ({ collectedOn }) => format.dayShort(collectedOn) },
          {
            heading: columns.value,
            look: "figure",
            render: (point) => <strong>{`${describeValue(point, canonicalUnit, format)} ${format.unit(canonicalUnit)}`}</strong>,
          },
          { heading: columns.range, render: range },
          {
            heading: columns.where,
            render: ({ leftOut: why, flag }) => (
              <>
                {why === "entered-in-error" ? null : chart.flag[flag]}
                {why === undefined ? null : <span className={styles.note}>{chart.notCompared(leftOut[why])}</span>}
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
