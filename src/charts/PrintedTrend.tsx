import { useMemo } from "react";
import "./chart.css";
import type { ChartLook } from "./chartLook.ts";
import { describeContent } from "./describeContent.ts";
import { LANE_NOTE_ROW, lanesWithin } from "./lanes/laneRoom.ts";
import { PRINT_PALETTE } from "./printPalette.ts";
import type { SceneQuestion } from "./sceneQuestion.ts";
import type { TrendContent } from "./trendContent.ts";
import { TrendPlot } from "./TrendPlot.tsx";
import { trendScene } from "./trendScene.ts";

type Props = Pick<SceneQuestion, "words" | "format" | "width" | "height"> & {
  readonly content: TrendContent;
  /** Of each lane, and what all of them may take, px. */
  readonly laneHeight: number;
  readonly laneRoom: number;
  /** What a second lane takes of the height of the trend, px. */
  readonly secondLane: number;
  /** On a screen it is read as large as every chart. */
  readonly look?: ChartLook;
};

/** On paper it is drawn so much smaller than on a screen: its letters are those of the words around it, and there is room for all. */
const ON_PAPER: ChartLook = { scale: 0.8 };

/**
 * A trend on paper: a fixed size, the colours of paper, nothing to point at. Laid out before there is a printer, so that printing
 * measures nothing and cannot come out empty. What the picture shows stands in its name.
 */
export function PrintedTrend({
  content,
  words,
  format,
  width,
  height,
  laneHeight,
  laneRoom,
  secondLane,
  look = ON_PAPER,
}: Props) {
  const scene = useMemo(() => {
    const laidOut = (px: number) => Math.round(px / look.scale);
    const lanes = lanesWithin(content, laneRoom, laneHeight);
    return trendScene({
      ...content,
      ...lanes,
      words,
      format,
      scale: "linear",
      range: undefined,
      showWithdrawn: false,
      width: laidOut(width),
      laneHeight: laidOut(laneHeight),
      // The line that names the rest comes off the trend: a sheet has no room for one more.
      height:
        laidOut(height - (lanes.companions.length + (content.kidney === undefined ? 0 : 1) > 1 ? secondLane : 0)) -
        (lanes.unplaced.length === 0 ? 0 : LANE_NOTE_ROW),
    });
  }, [content, words, format, width, height, laneHeight, laneRoom, secondLane, look]);
  const name = words.chart.name(words.names.measurand[content.series.measurand.code]);
  return (
    <figure
      className="trend-chart"
      aria-label={`${name}. ${describeContent(content, words, format).join(" ")}`}
      style={PRINT_PALETTE}
    >
      <div className="trend-chart-plot printed-trend" style={{ width, height: scene.frame.height * look.scale }}>
        <TrendPlot scene={scene} format={format} look={look} />
      </div>
    </figure>
  );
}
