import type { PurposeView } from "../domain/measuring/observation.ts";
import { partsOf, type TestInterval } from "../domain/record/testInterval.ts";
import type { FollowUpWords, Words } from "./language.ts";

/** "4 weeks", as a choice of a list names it. */
export function nameInterval(interval: TestInterval, { choices }: FollowUpWords): string {
  const { count, unit } = partsOf(interval);
  return choices[unit](count);
}

/** What a test was for, or that nobody recorded it. */
export const namePurpose = (purpose: PurposeView, { names }: Words, { settings }: FollowUpWords): string =>
  purpose === "not-recorded" ? settings.purpose["not-recorded"] : names.purpose[purpose];
