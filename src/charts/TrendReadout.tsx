import type { SeriesPoint } from "../domain/series/series.ts";
import type { Unit } from "../domain/measuring/units.ts";
import { describePoint } from "../words/describeSeries.ts";
import type { Words } from "../words/language.ts";
import type { Format } from "../words/format.ts";
import { colourOf } from "./marks/markColour.ts";
import type { TrendPoint } from "./marks/trendPoints.ts";

type Props = {
  readonly trend: TrendPoint;
  /** It is beyond the assay's limit, and in the verdict as that limit. */
  readonly counts: boolean;
  readonly heading: string;
  /** What else belongs to this day: kidney function, treatment. */
  readonly context: readonly string[];
  readonly unit: Unit;
  readonly words: Words;
  readonly format: Format;
};

/**
 * One result in full, under the plot where it covers nothing: day, value as used and as reported, flag, interval and who says so,
 * laboratory, method.
 */
export function TrendReadout({ trend, counts, heading, context, unit, words, format }: Props) {
  const parts = describePoint(trend.point satisfies SeriesPoint, unit, words, format, counts);
  const rest = [parts.reported, parts.interval, parts.laboratory, parts.method, parts.leftOut].filter(
    (part) => part !== undefined,
  );
  return (
    <div className="trend-chart-readout" style={{ borderLeftColor: colourOf(trend) }} data-part="readout">
      <span className="trend-chart-readout-value" style={{ color: colourOf(trend) }}>
        <span aria-hidden>{parts.glyph} </span>
        {parts.value}
      </span>
      <span className="trend-chart-readout-rest">
        {heading} <strong>{parts.day}</strong> · <strong>{parts.flag}</strong>
        {rest.map((part) => (
          <span key={part}> · {part}</span>
        ))}
        {context.map((text) => (
          <span key={text} className="trend-chart-readout-context">
            {text}
          </span>
        ))}
      </span>
    </div>
  );
}
