import { useId, useRef } from "react";
import type { Series } from "../domain/series/series.ts";
import { describeReadTogether, type ReadTogether } from "../words/describeReadTogether.ts";
import { describeIntervalSource, describeLimits, describePoint } from "../words/describeSeries.ts";
import { describeLimit } from "../words/describeQuantity.ts";
import type { Words } from "../words/language.ts";
import { unitText, type Format } from "../words/format.ts";
import "./chart.css";
import { colourOf } from "./marks/markColour.ts";
import { arrowPath, markPath } from "./marks/markPath.ts";
import { stackApart } from "./labels/placeLabels.ts";
import { textWidth } from "./labels/textWidth.ts";
import { trendPoints } from "./marks/trendPoints.ts";
import { usePlotWidth } from "./usePlotWidth.ts";
import { valueAxis } from "./axes/valueAxis.ts";

export type SingleResultProps = {
  readonly series: Series;
  readonly words: Words;
  readonly format: Format;
  /** What is read together with it. */
  readonly lanes?: ReadTogether;
  /** A line under it. */
  readonly hint?: string | undefined;
};

const HEIGHT = 64;
const BAR = { top: 16, bottom: 34 };
const SIDE = 30;
const FONT = 13;

/**
 * One result is a number against its interval, not a trend: it is written large, with a gauge under it. Shows the latest result
 * of the series.
 */
export function SingleResult({ series, words, format, lanes, hint }: SingleResultProps) {
  const place = useRef<HTMLDivElement>(null);
  const captionId = useId();
  const width = usePlotWidth(place, undefined);
  const trend = trendPoints(series).at(-1);
  const name = words.chart.single.name(words.names.measurand[series.measurand.code]);
  if (trend === undefined) return <p className="trend-chart-summary">{words.chart.noResults}</p>;
  const { canonicalUnit } = series.measurand;
  const parts = describePoint(trend.point, canonicalUnit, words, format);
  const details = [parts.reported, parts.laboratory, parts.method, parts.leftOut, words.chart.single.note].filter(
    (part) => part !== undefined,
  );
  const { interval } = trend.point;
  return (
    <figure className="trend-chart single-result" aria-label={name} aria-describedby={captionId}>
      <p className="single-result-value" style={{ color: colourOf(trend) }}>
        <span aria-hidden>{parts.glyph} </span>
        {parts.value}
      </p>
      <p className="single-result-flag">
        {parts.flag} · {format.dayShort(trend.point.collectedOn)}
      </p>
      <div ref={place} className="single-result-gauge" style={{ height: HEIGHT }}>
        {width !== undefined && <Gauge series={series} width={width} format={format} />}
      </div>
      {lanes !== undefined &&
        describeReadTogether(lanes, trend.point.collectedOn, words, format).map((text) => (
          <p key={text} className="single-result-context">
            {text}
          </p>
        ))}
      {hint !== undefined && <p className="trend-chart-summary">{hint}</p>}
      <figcaption id={captionId} className="trend-chart-summary">
        {interval === undefined
          ? ""
          : `${words.chart.summary.interval(
              describeLimits(interval, canonicalUnit, words, format),
              describeIntervalSource(interval, words),
            )} `}
        {details.join(" · ")}
      </figcaption>
    </figure>
  );
}

/** The band of one interval along a line, its limits in numbers, and the result's mark on it. */
function Gauge({ series, width, format }: { readonly series: Series; readonly width: number; readonly format: Format }) {
  const trend = trendPoints(series).at(-1);
  if (trend === undefined) return null;
  const { low, high } = trend.point.interval ?? {};
  const limits = [
    low === undefined ? undefined : { limit: "low" as const, value: low },
    high === undefined ? undefined : { limit: "high" as const, value: high },
  ].filter((one) => one !== undefined);
  // The band stays in sight here, however far the value lies from it: there is no trend that it could flatten.
  const axis = valueAxis({ values: [0, trend.y, ...limits.map(({ value }) => value)], limits: [], scale: "linear", height: 150 });
  const x = (value: number) => SIDE + ((value - axis.domain[0]) / (axis.domain[1] - axis.domain[0])) * (width - 2 * SIDE);
  const middle = (BAR.top + BAR.bottom) / 2;
  const texts = limits.map(
    ({ value }) =>
      `${describeLimit(value, format, trend.point.interval)} ${unitText(series.measurand.canonicalUnit, (sign) => sign)}`,
  );
  const places = stackApart(
    limits.map(({ value }) => x(value)),
    Math.max(0, ...texts.map((text) => textWidth(text, FONT))) + 6,
  );
  const [from, to] = [x(low ?? axis.domain[0]), x(high ?? axis.domain[1])];
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden>
      {limits.length > 0 && (
        <rect
          data-part="band"
          x={from}
          width={Math.max(0, to - from)}
          y={BAR.top}
          height={BAR.bottom - BAR.top}
          fill="var(--chart-band-fill)"
        />
      )}
      <line x1={SIDE} x2={width - SIDE} y1={BAR.bottom} y2={BAR.bottom} stroke="var(--chart-axis)" />
      {limits.map(({ limit, value }, index) => (
        <g key={limit}>
          <line
            data-part="limit"
            x1={x(value)}
            x2={x(value)}
            y1={BAR.top}
            y2={BAR.bottom + 5}
            stroke="var(--chart-band-edge)"
            strokeWidth={1.5}
          />
          <text x={places[index]} y={BAR.bottom + 20} textAnchor="middle" fontSize={FONT} fill="var(--chart-ink)">
            {texts[index]}
          </text>
        </g>
      ))}
      <path
        d={markPath(trend.shape, x(trend.y), middle, 7)}
        data-shape={trend.shape}
        fill={trend.hollow ? "var(--chart-card)" : colourOf(trend)}
        stroke={trend.hollow ? colourOf(trend) : "var(--chart-card)"}
        strokeWidth={2}
        strokeDasharray={trend.dashed ? "3 2" : undefined}
      />
      {trend.arrow !== undefined && (
        <path
          d={arrowPath(trend.arrow === "down" ? "down" : "up", 0, 0, 6)}
          data-arrow={trend.arrow}
          transform={`translate(${x(trend.y)} ${middle}) rotate(90)`}
          fill="none"
          stroke={colourOf(trend)}
          strokeWidth={2}
        />
      )}
    </svg>
  );
}
