import { comparableRuns, type Series } from "../../src/domain/series/series.ts";
import { common as en } from "../../src/words/en/common.ts";
import { typography } from "../../src/words/en/typography.ts";
import { day } from "./observations.ts";
import { DEFAULT_NOTATION, formatFor } from "../../src/words/format.ts";
import type { TrendContent } from "../../src/charts/trendContent.ts";
import type { SceneQuestion } from "../../src/charts/sceneQuestion.ts";

/** English words and the default way of reading, as the charts are given them. */
export const words = en;
export const format = formatFor(DEFAULT_NOTATION, typography);

/** What a chart of this series is asked, 1100 px wide unless the test says otherwise. */
export const sceneQuestion = (series: Series, more: Partial<SceneQuestion> = {}): SceneQuestion => ({
  series,
  runs: comparableRuns(series),
  words,
  format,
  scale: "linear",
  range: undefined,
  showWithdrawn: false,
  levels: [],
  envelope: undefined,
  marks: [],
  bridged: [],
  width: 1100,
  height: 360,
  ...more,
});

/** What is drawn with this series: nothing else, unless the test says otherwise. */
export const contentOf = (series: Series, more: Partial<TrendContent> = {}): TrendContent => ({
  series,
  runs: comparableRuns(series),
  levels: [],
  change: undefined,
  envelope: undefined,
  marks: [],
  bridged: [],
  bridges: [],
  counted: [],
  kidney: undefined,
  companions: [],
  changes: [],
  choice: { offered: [], shown: [] },
  pairs: [],
  care: { lines: [], events: [], today: day("2000-01-01") },
  ...more,
});
