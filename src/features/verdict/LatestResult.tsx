import type { Series } from "../../domain/series/series.ts";
import { FlagMark } from "../../ui/FlagMark.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeOthersThatDay } from "../../words/describeDayResult.ts";
import { canonicalUnitText } from "../../words/describeQuantity.ts";
import { describeIntervalSource, describeLimits, describeValue } from "../../words/describeSeries.ts";
import { UNIT_TEXT } from "../../words/format.ts";
import styles from "./LatestResult.module.css";
import { pointStands } from "../../domain/series/series.ts";

/** The latest value, large, with its own interval and whose interval that is. */
export function LatestResult({ series }: { readonly series: Series }) {
  const { words, format } = useWording();
  const latest = series.points.findLast(pointStands);
  if (latest === undefined) return null;
  const { code, canonicalUnit } = series.measurand;
  const others = describeOthersThatDay(series, latest, words, format);
  const converted = latest.observation.unit !== canonicalUnit;
  return (
    <div className={styles.latest}>
      <p className={styles.head}>
        {words.names.measurand[code]}, <time dateTime={latest.collectedOn}>{format.dayInWords(latest.collectedOn)}</time>
      </p>
      <p className={styles.figure}>
        <span className={styles.value}>{describeValue(latest, canonicalUnit, format)}</span>{" "}
        <span className={styles.unit}>{canonicalUnitText(code)}</span>
        <FlagMark flag={latest.flag} />
      </p>
      {others === undefined ? null : (
        <p className={styles.under}>{words.roster.alsoThatDay(`${others} ${canonicalUnitText(code)}`)}</p>
      )}
      <p className={styles.under}>
        {converted
          ? `${words.chart.reportedAs(`${format.reported(latest.observation.value)} ${UNIT_TEXT[latest.observation.unit]}`)}. `
          : ""}
        {latest.interval === undefined
          ? words.chart.noInterval
          : words.patient.interval(
              describeLimits(latest.interval, canonicalUnit, words, format),
              describeIntervalSource(latest.interval, words),
            )}
      </p>
    </div>
  );
}
