import { describeCareOnAxis } from "../words/describeCareOnAxis.ts";
import { describeCompanion } from "../words/describeCompanions.ts";
import { describeKidneyCourse } from "../words/describeKidney.ts";
import { describeSeries } from "../words/describeSeries.ts";
import type { Words } from "../words/language.ts";
import type { Format } from "../words/format.ts";
import type { TrendContent } from "./trendContent.ts";

/**
 * All that a trend is drawn with, in words: treatment and events, the series, the lanes from top to bottom. For who does not see
 * the picture, and under a picture that leaves the page.
 */
export const describeContent = (
  { care, series, runs, bridged, bridges, counted, kidney, companions }: TrendContent,
  words: Words,
  format: Format,
): readonly string[] => [
  ...describeCareOnAxis(care, words, format),
  ...describeSeries(series, runs, words, format, { bridges, counted }),
  ...(bridged.length === 0 ? [] : [words.chart.summary.bridged(bridged.length)]),
  ...(kidney === undefined ? [] : describeKidneyCourse(kidney, words, format)),
  ...companions.flatMap((companion) => describeCompanion(companion, words, format)),
];
