import { useMemo } from "react";
import { describeSeries } from "../words/describeSeries.ts";
import "./chart.css";
import { PRINT_PALETTE } from "./printPalette.ts";
import { TrendPlot } from "./TrendPlot.tsx";
import { trendScene } from "./trendScene.ts";
import type { SceneQuestion } from "./sceneQuestion.ts";

/**
 * A trend on paper: a fixed size, the colours of paper, nothing to point at. Laid out before there is a printer, so that printing
 * measures nothing and cannot come out empty. What the picture shows stands in its name.
 */
export function PrintedTrend(question: SceneQuestion) {
  const { series, runs, words, format } = question;
  const scene = useMemo(() => trendScene(question), [question]);
  const name = words.names.measurand[series.measurand.code];
  return (
    <figure
      className="trend-chart"
      aria-label={`${words.chart.name(name)}. ${describeSeries(series, runs, words, format).join(" ")}`}
      style={PRINT_PALETTE}
    >
      <div className="trend-chart-plot" style={{ minHeight: scene.frame.height }}>
        <TrendPlot scene={scene} format={format} />
      </div>
    </figure>
  );
}
