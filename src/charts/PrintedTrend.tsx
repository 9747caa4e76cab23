import { useMemo } from "react";
import "./chart.css";
import { describeContent } from "./describeContent.ts";
import { LANE_NOTE_ROW, lanesWithin } from "./laneRoom.ts";
import { PRINT_PALETTE } from "./printPalette.ts";
import type { SceneQuestion } from "./sceneQuestion.ts";
import type { TrendContent } from "./trendContent.ts";
import { TrendPlot } from "./TrendPlot.tsx";
import { trendScene } from "./trendScene.ts";

type Props = Pick<SceneQuestion, "words" | "format" | "width" | "height"> & {
  readonly content: TrendContent;
  /** What the lanes under the trend may take, px. */
  readonly laneRoom: number;
};

/**
 * A trend on paper: a fixed size, the colours of paper, nothing to point at. Laid out before there is a printer, so that printing
 * measures nothing and cannot come out empty. What the picture shows stands in its name.
 */
export function PrintedTrend({ content, words, format, width, height, laneRoom }: Props) {
  const scene = useMemo(() => {
    const lanes = lanesWithin(content, laneRoom);
    return trendScene({
      ...content,
      ...lanes,
      words,
      format,
      scale: "linear",
      range: undefined,
      showWithdrawn: false,
      width,
      // The line that names the rest comes off the trend: a sheet has no room for one more.
      height: lanes.unplaced.length === 0 ? height : height - LANE_NOTE_ROW,
    });
  }, [content, words, format, width, height, laneRoom]);
  const name = words.chart.name(words.names.measurand[content.series.measurand.code]);
  return (
    <figure
      className="trend-chart"
      aria-label={`${name}. ${describeContent(content, words, format).join(" ")}`}
      style={PRINT_PALETTE}
    >
      <div className="trend-chart-plot" style={{ minHeight: scene.frame.height }}>
        <TrendPlot scene={scene} format={format} />
      </div>
    </figure>
  );
}
