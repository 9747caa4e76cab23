/** The ends of the earth: where it is another day than in Greenwich for most of the day. */
export const FAR_ZONES = ["Pacific/Pago_Pago", "Pacific/Kiritimati"] as const;

/** The only modules that ask the device's zone: what day it is, and what day and hour a moment was. */
export const READS_LOCAL_TIME: readonly string[] = [
  "src/app/frame/SaveState.tsx",
  "src/app/browser/browserDeps.ts",
  "src/words/describeMoment.ts",
];

/**
 * What runs in the far zones too: the tests of the modules above and of what shows their answers, the calendar's own, and the
 * walk of one value. `tests/zones.test.ts` holds the list against the code.
 */
export const ZONE_SENSITIVE: readonly string[] = [
  "tests/app/frame/SaveState.test.tsx",
  "tests/app/browser/browserDeps.test.ts",
  "tests/charts/timeAxis.test.ts",
  "tests/domain/calendarDate.test.ts",
  "tests/domain/dayText.test.ts",
  "tests/exchange/incoming/daysOfBrowsers.test.ts",
  "tests/features/observations/ResultsTable.test.tsx",
  "tests/features/restoring/RestoreReview.test.tsx",
  "tests/features/roster/Worklist.test.tsx",
  "tests/persistence/packedResults.test.ts",
  "tests/walk.test.tsx",
  "tests/words/describeMoment.test.ts",
  "tests/zones.test.ts",
];
