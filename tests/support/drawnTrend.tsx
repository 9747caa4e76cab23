import { render } from "@testing-library/react";
import { TrendChart } from "../../src/charts/TrendChart.tsx";
import type { TrendContent } from "../../src/charts/trendContent.ts";
import { format, words } from "./charts.ts";

/** The trend as it is drawn on a screen of 900 px, from which a picture is made. */
export function drawnTrend(content: TrendContent): SVGSVGElement {
  let svg: SVGSVGElement | null = null;
  render(
    <TrendChart
      content={content}
      words={words}
      format={format}
      scale="linear"
      range={undefined}
      onRangeChange={() => {}}
      selectedId={undefined}
      onSelect={() => {}}
      size={{ width: 900, height: 360 }}
      svgRef={(node) => {
        svg = node ?? svg;
      }}
    />,
  );
  if (svg === null) throw new Error("The chart has no SVG");
  return svg;
}
