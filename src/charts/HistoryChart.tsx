import { useMemo, useRef, useState, type PointerEvent } from "react";
import type { CalendarDate } from "../domain/calendarDate.ts";
import type { NumberedLine } from "../domain/record/lineNumber.ts";
import type { ObservationId } from "../domain/measuring/observation.ts";
import type { Verdict } from "../domain/analysis/verdict.ts";
import type { Series } from "../domain/series/series.ts";
import { fluidName } from "../words/describeHistory.ts";
import { describeLimits, describeValue } from "../words/describeSeries.ts";
import type { HistoryWords, Words } from "../words/language.ts";
import type { Format } from "../words/format.ts";
import { whyLeftOut } from "../words/verdictGround.ts";
import "./chart.css";
import "./historyChart.css";
import { historyScene, type HistoryMark } from "./historyScene.ts";
import { HistoryPlot } from "./HistoryPlot.tsx";
import { usePlotWidth } from "./usePlotWidth.ts";
import { pointStands } from "../domain/series/series.ts";

type Props = {
  readonly series: Series;
  /** Lines of therapy, oldest first. */
  /** Of a result beyond the assay's limit it knows whether it is compared. */
  readonly verdict: Verdict;
  readonly treatments: readonly NumberedLine[];
  readonly today: CalendarDate;
  readonly words: Words;
  readonly history: HistoryWords["history"];
  readonly format: Format;
};

/** The mark nearest to a place, sideways first: on a phone a finger covers the height of the whole chart. */
const nearestTo = (marks: readonly HistoryMark[], x: number, y: number): HistoryMark | undefined =>
  marks.reduce<HistoryMark | undefined>((best, mark) => {
    const distance = ({ x: markX, y: markY }: HistoryMark) => Math.abs(markX - x) * 4 + Math.abs(markY - y);
    return best === undefined || distance(mark) < distance(best) ? mark : best;
  }, undefined);

/**
 * A patient's results as they read them: the band by its plain name, treatment as bars, one result in large type. No statistics.
 * Draws what it is given.
 */
export function HistoryChart({ series, verdict, treatments, today, words, history, format }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const width = usePlotWidth(place, undefined);
  const [chosenId, setChosenId] = useState<ObservationId>();
  const texts = history.chart;
  const scene = useMemo(
    () => (width === undefined ? undefined : historyScene({ series, treatments, today, history, format, width })),
    [series, treatments, today, history, format, width],
  );
  const points = series.points.filter(pointStands);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return <p>{texts.none}</p>;
  const index = Math.max(
    0,
    chosenId === undefined ? points.length - 1 : points.findIndex(({ observation }) => observation.id === chosenId),
  );
  const chosen = points[index] ?? last;
  const why = whyLeftOut(verdict, chosen);
  const { canonicalUnit, code } = series.measurand;
  const step = (by: number) => setChosenId(points[index + by]?.observation.id ?? chosen.observation.id);
  const onTap = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = scene === undefined || box.width === 0 ? 1 : scene.frame.width / box.width;
    const nearest = nearestTo(scene?.marks ?? [], (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
    if (nearest !== undefined) setChosenId(nearest.trend.id);
  };
  const latestInterval = last.interval;
  return (
    <figure className="history-chart" aria-label={texts.name(fluidName(code, history))}>
      <div ref={place} className="history-chart-plot" style={{ minHeight: scene?.frame.height ?? 280 }}>
        {scene === undefined ? null : (
          <HistoryPlot scene={scene} chosenId={chosen.observation.id} format={format} onTap={onTap} />
        )}
      </div>
      <div className="history-chart-read">
        <button
          type="button"
          className="history-chart-step"
          disabled={index === 0}
          onClick={() => step(-1)}
          aria-label={texts.earlier}
        >
          <span aria-hidden="true">‹</span>
        </button>
        <output className="history-chart-said">
          <span className="history-chart-day">{format.dayInWords(chosen.collectedOn)}</span>
          <strong>{`${describeValue(chosen, canonicalUnit, format)} ${format.unit(canonicalUnit)}`}</strong>
          <span>{texts.readWhere[chosen.flag]}</span>
          {why === undefined ? null : <span>{texts.notCompared(history.leftOut[why])}</span>}
        </output>
        <button
          type="button"
          className="history-chart-step"
          disabled={index === points.length - 1}
          onClick={() => step(1)}
          aria-label={texts.later}
        >
          <span aria-hidden="true">›</span>
        </button>
      </div>
      <figcaption className="history-chart-key">
        {latestInterval === undefined ? null : (
          <span className="history-chart-line">
            <span className="history-chart-swatch" data-of="band" aria-hidden="true" />
            <span>
              {format.headed(
                latestInterval.source.type === "Laboratory" ? texts.band : texts.generalBand,
                describeLimits(latestInterval, canonicalUnit, words, format),
              )}
            </span>
          </span>
        )}
        {treatments.map(({ line }) => (
          <span key={line.id} className="history-chart-line">
            <span className="history-chart-swatch" data-of="treatment" aria-hidden="true" />
            <span>
              {texts.treatmentOf(
                line.regimen,
                format.dayShort(line.startedOn),
                line.stoppedOn === undefined ? undefined : format.dayShort(line.stoppedOn),
              )}
            </span>
          </span>
        ))}
        {(scene?.cuts.length ?? 0) > 0 ? (
          <span className="history-chart-line">
            <span className="history-chart-swatch" data-of="cut" aria-hidden="true" />
            <span>{texts.newMethod}</span>
          </span>
        ) : null}
        <span data-print="no">{texts.tap}</span>
        <span>
          {points.length === 1
            ? texts.one(format.dayInWords(last.collectedOn))
            : texts.summary({
                count: points.length,
                from: format.dayInWords(first.collectedOn),
                to: format.dayInWords(last.collectedOn),
              })}
        </span>
      </figcaption>
    </figure>
  );
}
