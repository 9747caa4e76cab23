import { readFileSync, writeFileSync } from "node:fs";
import type {
  CharacteristicsUnder,
  OperatingCharacteristics,
  PatternRates,
} from "../../src/domain/analysis/operatingCharacteristics.ts";
import { simulateCharacteristics } from "./simulateCharacteristics.ts";
import { quantileOf, simulateNullMaxima } from "./simulateLimits.ts";

// Run through `npm run simulate`, which stands in the project's folder. `-- limits` derives the table of shiftLimits.ts instead
// (about two minutes).
const SEED = 20_250_102;
const SERIES = 100_000;
const DATA = "src/domain/analysis/operatingCharacteristics.ts";
const DOCUMENT = "docs/operating-characteristics.md";

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const PATTERN: { readonly [name in PatternRates["name"]]: string } = {
  "step-15": "+15 % step at visit 7 of 12",
  "step-25": "+25 % step at visit 7 of 12",
  "step-50": "+50 % step at visit 7 of 12",
  "response-then-relapse": "response, then relapse at +10 % a visit (8, 6, 4.8, 3.8, 3.2, 3.0, 3.0, 3.0, 3.3, 3.6, 4.0, 4.4)",
};

function tablesOf({ stable, patterns }: CharacteristicsUnder): string {
  const stableRows = stable.map(
    (row) =>
      `| ${row.results} | ${percent(row.confirmedEver)} | ${percent(row.possibleAtVisit)} | ${percent(row.calledAtVisit)} | ${percent(row.calledEver)} |`,
  );
  const patternRows = patterns.map(
    (row) =>
      `| ${PATTERN[row.name]} | ${percent(row.risingFound)} | ${percent(row.risingConfirmed)} | ${percent(row.foundAtFirstVisit)} |`,
  );
  return [
    "| stable, results | confirmed ever | possible at this visit | called at this visit, either grade | called ever, either grade |",
    "|---:|---:|---:|---:|---:|",
    ...stableRows,
    "",
    "| true course | rise found, possible or confirmed | rise confirmed | found at the first visit after it |",
    "|---|---:|---:|---:|",
    ...patternRows,
  ].join("\n");
}

function documentOf({ seed, series, stated, underestimated }: OperatingCharacteristics): string {
  const assumption = (under: CharacteristicsUnder) => `CV ${under.assumedCvPercent} % assumed, ${under.trueCvPercent} % true`;
  return `# Operating characteristics of the verdict

Written by \`npm run simulate\` (seed ${seed}, ${series} simulated patients a row, one visit every 30 days); a test re-checks the targets with fixed seeds.
Every figure comes from the very functions that the page uses. A figure near 5 % has a standard error of 0.07 percentage points; for two results the rate of calls is
5 % by construction (h(2) is the normal quantile), whatever the simulation draws.

## The rule

For results z(1..n) on the log scale in the last comparable run, one a day, and every split of a stretch i..t into i..j-1 and j..t:

    d(i,j,t) = (mean z[j..t] - mean z[i..j-1]) / (sigma * sqrt(1/(j-i) + 1/(t-j+1)))

- **Possible**: t is the latest result and |d| is above h(n), the value that a stable series of n results exceeds with probability 5 %, looking back over all its
  stretches i..t' with t' up to n, in either direction. h(2) is 1.959964: two results are the two-sided log-normal reference change value exactly.
- **Confirmed**: t is the latest or an earlier result, the later run j..t has at least 2 results whose first and last lie at least 14 days apart, and |d| is above
  b = 3.668, the value that such a run exceeds ever, over 24 visits, with probability 5 % in a stable series. It must also be seconded: two results of the later run, at least 14 days apart, each differ by
  themselves from the earlier run by more than 1.645 standard errors, and the later run still does from the earlier one without that one's most extreme result (unless
  the earlier run is the very first result alone). Without this a single result far out (3, 3, 3, 3, 9) would count as confirmed together with the unchanged one before it;
  it costs about 0.3 percentage points of the confirmed +25 % steps below and about 1 point of the confirmed relapses. From 22 results on h(t) is higher than b and takes its place,
  so that what is confirmed is always possible too. A confirmed call keeps its ground when later results come; a possible one needs the latest result's support.
- **The most recent shift that counts**: the strongest confirmed shift of the whole run (of those that the latest result takes part in, else of the latest that there
  was), else the strongest possible one; then the same among the results from its split on, and so on until none is left. The last one found is the most recent.
  Shifts in one direction belong to one movement unless the value had settled between them; a movement has the best grade of its shifts.
- **No change shown since**: after the result at which the last shift reached its grade came at least 4 results over at least 90 days, and no further shift; nor do the
  results since lean on in the same direction (log-linear slope within 1.96 standard errors of the known variation): a steady rise is many small steps and no level.
- A run of more than 60 results is scanned over its last 60, as far as h(n) was simulated.

h(n) and b: 1,000,000 simulated stable series, seed 20250101 (\`npm run simulate -- limits\`), in \`src/domain/analysis/shiftLimits.ts\`.

## ${assumption(stated)}

${tablesOf(stated)}

## ${assumption(underestimated)}: variation underestimated

${tablesOf(underestimated)}

## How to read this

A stable patient is called at one visit in at most 5 %; over many visits such calls add up (last column), which is why a single call says "possible: repeat".
Where the true variation is larger than the one assumed, false calls grow several times over: every verdict therefore says up to which total CV it holds.
`;
}

function simulateCharacteristicsToFiles(): void {
  const result: OperatingCharacteristics = { seed: SEED, series: SERIES, ...simulateCharacteristics(SERIES, SEED) };
  const types = readFileSync(DATA, "utf8").split("\n/** The published figures")[0]?.trimEnd() ?? "";
  const data = `${types}\n\n/** The published figures. Written by \`npm run simulate\`; not changed by hand. */\nexport const OPERATING_CHARACTERISTICS: OperatingCharacteristics = ${JSON.stringify(result, null, 2)};\n`;
  const document = documentOf(result);
  writeFileSync(DATA, data);
  writeFileSync(DOCUMENT, document);
  console.log(document);
}

function printLimits(): void {
  const { byVisit, confirmedForm } = simulateNullMaxima(60, 24, 1_000_000, 20_250_101);
  for (const share of [0.95, 0.99, 0.999]) {
    console.log(
      `${share}: ${byVisit.map((visits, results) => (results < 2 ? 0 : Number(quantileOf(visits, share).toFixed(3)))).join(", ")}`,
    );
  }
  console.log(`ever over 24 visits, later run of at least two: ${quantileOf(confirmedForm, 0.95).toFixed(3)}`);
}

if (process.argv.includes("limits")) printLimits();
else simulateCharacteristicsToFiles();
