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
  readonly context: readonly string[];
  readonly unit: Unit;
  readonly words: Words;
  readonly format: Format;
};

/**
 * One result for the whole room to follow: its value large, its day and flag, then kidneys and treatment on that day. Laboratory
 * and interval stand elsewhere on the slide.
 */
export function BoardReadout({ trend, counts, context, unit, words, format }: Props) {
  const parts = describePoint(trend.point, unit, words, format, counts);
  return (
    <div className="board-readout" style={{ borderLeftColor: colourOf(trend) }} data-part="readout">
      <p className="board-readout-value" style={{ color: colourOf(trend) }}>
        <span aria-hidden>{parts.glyph} </span>
        {parts.value}
      </p>
      <p className="board-readout-rest">
        <strong>{parts.day}</strong> · <strong>{parts.flag}</strong>
        <br />
        {[parts.leftOut, parts.reported, ...context].filter((part) => part !== undefined).join(" · ")}
      </p>
    </div>
  );
}
