import type { Encoding } from "../../../../src/exchange/incoming/decodeBytes.ts";

/**
 * A sample of the corpus with the verdict it must get, imported on 1 June 2026 where nobody is here yet. A line of a verdict is a
 * row with its fate and what would be kept; "?" is a question with the rows that wait for it and its options. `kept` is what is
 * kept beside value and day.
 */
export type Sample = {
  readonly file: string;
  readonly says: string;
  readonly encoding?: Encoding;
  readonly verdict: readonly string[];
  readonly kept?: readonly string[];
};
