import type { Verdict } from "../../domain/analysis/verdict.ts";
import type { Series, SeriesPoint } from "../../domain/series/series.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { describeLimits, describeValue } from "../../words/describeSeries.ts";
import { whyLeftOut } from "../../words/verdictGround.ts";
import styles from "./history.module.css";

type Props = {
  readonly series: Series;
  /** Of a result beyond the assay's limit it knows whether it is compared. */
  readonly verdict: Verdict;
  readonly label: string;
};

/** The same results as a list, newest first, for those who prefer it: nothing is left out, and what is not compared says why. */
export function HistoryTable({ series, verdict, label }: Props) {
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
            render: (point) => {
              const why = whyLeftOut(verdict, point);
              return (
                <>
                  {why === "entered-in-error" ? null : chart.flag[point.flag]}
                  {why === undefined ? null : <span className={styles.note}>{chart.notCompared(leftOut[why])}</span>}
                </>
              );
            },
          },
        ]}
      />
    </div>
  );
}
