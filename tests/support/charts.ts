import { comparableRuns, type Series } from "../../src/domain/series/series.ts";
import { common as en } from "../../src/words/en/common.ts";
import { typography } from "../../src/words/en/typography.ts";
import { DEFAULT_READING, formatFor } from "../../src/words/format.ts";
import type { SceneQuestion } from "../../src/charts/sceneQuestion.ts";

/** English words and the default way of reading, as the charts are given them. */
export const words = en;
export const format = formatFor(DEFAULT_READING, typography);

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
  width: 1100,
  height: 360,
  ...more,
});
