import type { ReactNode } from "react";
import { pointStands, type Series } from "../../domain/series/series.ts";
import { FlagMark } from "../../ui/FlagMark.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeOthersThatDay } from "../../words/describeDayResult.ts";
import { canonicalUnitText } from "../../words/describeQuantity.ts";
import { describeLimits, describeSourceBriefly, describeValue } from "../../words/describeSeries.ts";
import styles from "./LatestResult.module.css";
import { ValueGauge } from "./ValueGauge.tsx";

/** The latest value, large, over its own interval, with whose interval that is, and what belongs under it. */
export function LatestResult({ series, children }: { readonly series: Series; readonly children: ReactNode }) {
  const { words, format } = useWording();
  const latest = series.points.findLast(pointStands);
  if (latest === undefined) return null;
  const { code, canonicalUnit } = series.measurand;
  const others = describeOthersThatDay(series, latest, format);
  const converted = latest.observation.unit !== canonicalUnit;
  const { interval } = latest;
  // The unit stands at the value.
  const limits = interval && describeLimits(interval, undefined, words, format);
  return (
    <div className={styles.latest} data-follows="answer narrow">
      <p className={styles.head}>
        {words.names.measurand[code]}, <time dateTime={latest.collectedOn}>{format.dayShort(latest.collectedOn)}</time>
      </p>
      <p className={styles.figure}>
        <span className={styles.value}>{describeValue(latest, canonicalUnit, format)}</span>{" "}
        <span className={styles.unit}>{canonicalUnitText(code, format)}</span>
        <FlagMark flag={latest.flag} />
        {limits === undefined ? null : (
          <span className={styles.limits} aria-hidden>
            {limits}
          </span>
        )}
      </p>
      {others === undefined ? null : (
        <p className={styles.under}>{words.list.alsoThatDay(`${others} ${canonicalUnitText(code, format)}`)}</p>
      )}
      {interval === undefined ? null : (
        <ValueGauge value={latest.value} low={interval.low} high={interval.high} flag={latest.flag} />
      )}
      {converted ? (
        <p className={styles.reported}>
          {words.chart.reportedAs(`${format.reported(latest.observation.value)} ${format.unit(latest.observation.unit)}`)}
        </p>
      ) : null}
      <p className={styles.under} data-told={interval?.source.type === "Laboratory" ? "beside" : undefined}>
        {interval === undefined || limits === undefined
          ? words.chart.noInterval
          : words.patient.interval(limits, describeSourceBriefly(interval, words))}
      </p>
      {children}
    </div>
  );
}
