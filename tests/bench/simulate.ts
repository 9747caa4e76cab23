import { readFileSync, writeFileSync } from "node:fs";
import {
  CLASSICAL_RULES,
  OPERATING_CHARACTERISTICS,
  type BridgedRates,
  type CharacteristicsUnder,
  type FlatRates,
  type OperatingCharacteristics,
  type PatternRates,
  type RisingRates,
  type RuleRates,
} from "../../src/domain/analysis/operatingCharacteristics.ts";
import { FAR_START, limitConfirmed, limitPossible } from "../../src/domain/analysis/shiftLimits.ts";
import { SPIKE_REACH } from "../../src/domain/analysis/spikeGuard.ts";
import { simulateBridges } from "./simulateBridges.ts";
import { simulateCourses } from "./simulateCourses.ts";
import { simulateCharacteristics } from "./simulateCharacteristics.ts";
import { confirmedLimit, evidenceLimits, quantileOf, simulateNullSeries } from "./simulateLimits.ts";

// Run through `npm run simulate`, which stands in the project's folder. `-- limits` derives the table of shiftLimits.ts instead
// (some minutes), `-- bridges` the tables of bridged changes of method alone.
const SEED = 20_250_102;
const SERIES = 50_000;
const COURSES_SERIES = 10_000;
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
      `| ${row.results} | ${percent(row.confirmedEver)} | ${percent(row.possibleAtVisit)} | ` +
      `${percent(row.calledAtVisit)} | ${percent(row.calledEver)} |`,
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

const RULES = "previous | first | nadir | CUSUM | EWMA | regression";
const rulesOf = (rules: RuleRates) => CLASSICAL_RULES.map((rule) => percent(rules[rule])).join(" | ");

const FLAT_NAME: { readonly [name in FlatRates["name"]]: string } = {
  "as-assumed": "as assumed (CV 8.4 %, independent)",
  irregular: "irregular intervals, 3 to 180 days",
  "printed-0.6": "printed to 0.1 at 0.6",
  "printed-1.2": "printed to 0.1 at 1.2",
  "printed-2.4": "printed to 0.1 at 2.4",
  autocorrelated: "autocorrelation 0.3",
  "outlier-high": "one result 60 % too high, at visit 12",
  "outlier-low": "one result 37.5 % too low, at visit 12",
  "outlier-first": "the first result 60 % too high",
  "cv-6.6": "true CV 6.6 %",
  "cv-12": "true CV 12 %",
  "printed-0.25": "printed to 0.1 at 0.25",
};
const RISING_NAME: { readonly [name in RisingRates["name"]]: string } = {
  "step-15-at-7": "+15 % at visit 7 of 12",
  "step-25-at-7": "+25 % at visit 7 of 12",
  "step-25-at-3": "+25 % at visit 3 of 12",
  "step-50-at-7": "+50 % at visit 7 of 12",
  "ramp-3-from-2": "+3 % a visit from 2 of 12",
  "ramp-3-from-7": "+3 % a visit from 7 of 12",
  "ramp-5-from-2": "+5 % a visit from 2 of 12",
  "ramp-5-from-7": "+5 % a visit from 7 of 12",
  "ramp-8-from-2": "+8 % a visit from 2 of 12",
  "ramp-8-from-7": "+8 % a visit from 7 of 12",
  "ramp-10-from-2": "+10 % a visit from 2 of 12",
  "ramp-10-from-7": "+10 % a visit from 7 of 12",
  "relapse-10": "response, then +10 % a visit over 4 visits (8, 6, 4.8, 3.8, 3.2, 3, 3, 3, 3.3, 3.6, 4, 4.4)",
  "relapse-5": "the same response, then +5 % a visit over 8 visits",
};

function coursesOf({ flat, rising }: OperatingCharacteristics): string {
  const spikes = flat.flatMap(({ name, wrongWayAfter }) =>
    wrongWayAfter === undefined ? [] : [`| ${FLAT_NAME[name]} | ${wrongWayAfter.map(percent).join(" | ")} |`],
  );
  return [
    `| flat course, 24 visits | confirmed ever | called ever | ${RULES} |`,
    "|---|---:|---:|---:|---:|---:|---:|---:|---:|",
    ...flat.map(
      (row) => `| ${FLAT_NAME[row.name]} | ${percent(row.confirmedEver)} | ${percent(row.calledEver)} | ${rulesOf(row.rules)} |`,
    ),
    "",
    "| called the other way after a single result out of line | 1 visit after | 2 | 3 | 4 |",
    "|---|---:|---:|---:|---:|",
    ...spikes,
    "",
    `| true course | rise found | rise confirmed | ${RULES} |`,
    "|---|---:|---:|---:|---:|---:|---:|---:|---:|",
    ...rising.map(
      (row) => `| ${RISING_NAME[row.name]} | ${percent(row.found)} | ${percent(row.confirmed)} | ${rulesOf(row.rules)} |`,
    ),
  ].join("\n");
}

function bridgesOf(bridged: OperatingCharacteristics["bridged"]): string {
  const pairsOf = (pairs: number) => (pairs === 0 ? "none" : String(pairs));
  const row = ({ cvaPercent, pairs, at, called, confirmed }: BridgedRates) =>
    `| ${cvaPercent} % | ${pairsOf(pairs)} | ${at} | ${percent(confirmed)} | ${percent(called)} |`;
  const rowsOf = (course: BridgedRates["course"]) => bridged.filter((rates) => rates.course === course).map(row);
  return [
    "| flat, 24 visits: CVA | pairs | method changes at visit | confirmed ever | called ever |",
    "|---:|---:|---:|---:|---:|",
    ...rowsOf("flat"),
    "",
    "| +25 % at visit 7 of 12: CVA | pairs | method changes at visit | rise confirmed | rise found |",
    "|---:|---:|---:|---:|---:|",
    ...rowsOf("step-25-at-7"),
  ].join("\n");
}

function documentOf(published: OperatingCharacteristics): string {
  const { seed, series, stated, underestimated, coursesSeries } = published;
  const assumption = (under: CharacteristicsUnder) => `CV ${under.assumedCvPercent} % assumed, ${under.trueCvPercent} % true`;
  return `# Operating characteristics of the verdict

Written by \`npm run simulate\` (seed ${seed}; ${series} simulated patients a row in the first tables, ${coursesSeries} in \
the last; one visit every 30 days);
a test re-checks the targets with fixed seeds. Every figure comes from the very functions that the page uses. A figure near 5 \
% has a standard error of 0.10
percentage points with 50,000 patients and of 0.22 with 10,000; for two results the rate of calls is 5 % by construction (the \
reference change value),
whatever the simulation draws.

## The rule

z(1..n) are the results of the last comparable run on the log scale, one a day; sigma(k) is the standard deviation of a \
steady patient's result k: the
variation, and for the last printed decimal, where a step is more than 5 % of the value, step²/12, growing to step²/4 \
where a step is 2 to 4 sigma wide.

- **Guard.** An interior result that stands out beyond both neighbours by more than ${SPIKE_REACH} sigma counts less the \
further it stands out: what goes beyond
  ${SPIKE_REACH} sigma is taken off again, and from ${2 * SPIKE_REACH} sigma on the result counts as the nearer neighbour. \
The first result stays. The latest stays for a possible call,
  and is held to ${SPIKE_REACH} sigma beyond the two before it for a confirmed one. A true step or ramp has a neighbour on \
its own side and is not touched. The
  value itself is drawn and kept as reported, and the verdict says which results count only in part.
- **Statistic.** For every split of a stretch i..t into i..j-1 and j..t, with a and m results:

      d(i,j,t) = (mean z[j..t] - mean z[i..j-1]) / sqrt(sum sigma²[j..t] / m² + sum sigma²[i..j-1] / a²)

- **Possible.** Two results since the last turning point: |d| above 1.959964, the two-sided log-normal reference change value \
exactly. More: the averaged
  Bayes factor of a step (SD 2 sigma) or a ramp (SD 0.6 sigma a visit) over all stretches that end with the latest result, \
half of the weight on those that
  begin at the turning point, each split the same, is above g(n). g(n) is derived so that stable patients have been called by \
visit n as often as under
  this product's first rule. What is shown is the strongest d in that direction.
- **Confirmed.** t is the latest or an earlier result, j..t has at least 2 results whose first and last lie at least 14 days \
apart, and |d| is above
  b = ${limitConfirmed(2)} (${FAR_START} more where the stretch begins later than the turning point). It must also be \
seconded: two results of the later run, at least 14
  days apart, each differ by themselves from the earlier run by more than 1.645 standard errors, and the later run still does \
from the earlier one without
  that one's most extreme result (unless the earlier run is the very first result alone). With b, or h(t) where that is \
higher (what a stable series exceeds anywhere in 5 %), 4.7 % of stable
  series meet that form ever, over 24 visits, before seconding lets fewer through. A confirmed call keeps its ground when \
later results come, unless they show
  that a result it rests on stood alone; a possible one needs the latest result's support.
- **The most recent shift that counts**: the strongest confirmed shift of the whole run (of those that the latest result \
takes part in, else of the latest that there
  was), else the possible one; then the same among the results from its split on, and so on until none is left. The last one \
found is the most recent.
  Shifts in one direction belong to one movement unless the value had settled between them; a movement has the best grade of its shifts.
- **No change shown since**: after the result at which the last shift reached its grade came at least 4 results over at least \
90 days, and no further shift; nor do the
  results since lean in either direction (log-linear slope within 1.96 standard errors of the known variation): a steady rise \
is many small steps and no level.
- A run of more than 60 results is scanned over its last 60.

The limits: \`npm run simulate -- limits\`, in \`src/domain/analysis/shiftLimits.ts\`.

## ${assumption(stated)}

${tablesOf(stated)}

## ${assumption(underestimated)}: variation underestimated

${tablesOf(underestimated)}

## Courses that are not as assumed, and familiar rules on the same false calls

CV 8.4 % assumed. Each familiar rule has the one limit at which it calls ${percent(0.2)} of stable patients over 24 visits: \
the latest result against the previous, the
first, or the lowest before it; CUSUM (reference value 1/2) and EWMA (weight 0.3) about the mean of the first three results; \
the slope over all results.

${coursesOf(published)}

## A change of method, bridged by specimens that both have measured

Total CV 8.4 %, of which the CVA shown is the assay's; the new method reads 0.79 of the old one. The specimens of the visit \
of the change and of those before
it are measured by both. The factor is the geometric mean of k ratios; its standard error, sqrt(2/k) CVA on the log scale, is \
added to every shift that
crosses the change, by how differently its two stretches rest on the bridge. Pairs whose scatter is above the 99th percentile \
of what the assays give refuse
the bridge (1 in 100 here), and so does a factor beyond two; then, as without pairs, only results by the new method are compared.

${bridgesOf(published.bridged)}

## How to read this

A stable patient is called at one visit in at most 5 %; over many visits such calls add up (last column of the first table), \
which is why a single call says
"possible: repeat". Where neighbouring results are alike (autocorrelation), and above all where the true variation is larger \
than the one assumed, false calls
grow several times over: every verdict therefore says up to which total CV it holds. Where a familiar rule is better on a \
row, the row shows it: CUSUM, EWMA and
regression find steps and ramps from a known level as well or better, and lose the relapse after a response.
`;
}

function simulateCharacteristicsToFiles(): void {
  const result: OperatingCharacteristics = {
    seed: SEED,
    series: SERIES,
    ...simulateCharacteristics(SERIES, SEED),
    coursesSeries: COURSES_SERIES,
    ...simulateCourses(COURSES_SERIES, SEED + 1000),
    bridged: simulateBridges(COURSES_SERIES, SEED + 2000),
  };
  writeOut(result);
}

function writeOut(result: OperatingCharacteristics): void {
  const types = readFileSync(DATA, "utf8").split("\n/** The published figures")[0]?.trimEnd() ?? "";
  const data =
    `${types}\n\n/** The published figures. Written by \`npm run simulate\`; not changed by hand. */\nexport const ` +
    `OPERATING_CHARACTERISTICS: OperatingCharacteristics = ${JSON.stringify(result, null, 2)};\n`;
  const document = documentOf(result);
  writeFileSync(DATA, data);
  writeFileSync(DOCUMENT, document);
  console.log(document);
}

const rounded = (values: readonly number[]) => values.map((value) => Number(value.toFixed(3))).join(", ");

function printLimits(): void {
  console.log(`evidence: ${rounded(evidenceLimits(simulateNullSeries(24, 400_000, 20_261_126).evidence))}`);
  const { largest, confirmedForm } = simulateNullSeries(60, 50_000, 20_261_127, false);
  const quantiles = (values: readonly Float64Array[], share: number) =>
    rounded(values.map((visits, results) => (results < 2 ? 0 : quantileOf(visits, share))));
  for (const share of [0.8, 0.9, 0.95, 0.99, 0.999]) console.log(`|d|, ${share}: ${quantiles(largest, share)}`);
  const over24Visits = confirmedForm.slice(0, 25);
  console.log(`confirmed, 4.7 % over 24 visits: ${rounded([confirmedLimit(over24Visits, limitPossible, 0.047)])}`);
}

if (process.argv.includes("limits")) printLimits();
// What stands is kept, as the seeds are: for a change of the bridges alone.
else if (process.argv.includes("bridges"))
  writeOut({ ...OPERATING_CHARACTERISTICS, bridged: simulateBridges(COURSES_SERIES, SEED + 2000) });
else simulateCharacteristicsToFiles();
