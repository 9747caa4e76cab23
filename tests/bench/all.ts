import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { writeDocument } from "../../src/persistence/document.ts";
import { exampleRecord } from "../support/exampleRecords.ts";
import { measureDay } from "./day.ts";
import { median } from "./filled.ts";
import { measurePaints } from "./paints.ts";
import { measureThousands, thousandsTable, type Row } from "./thousands.ts";
import { measureYears } from "./years.ts";

/**
 * Runs what is measured in a browser, one after the other, beside a reference of the same run, and writes docs/performance.md.
 *
 * `npm run bench:all -- TRIES PATIENTS SAVES SLIDES SIZES…`
 */
const [tries = 3, patients = 200, saves = 500, slides = 50, ...sizes] = process.argv.slice(2).map(Number);
const REFERENCE = 5000;
const PAINTED = 3;

/** What reading the same records as plain JSON takes, and nothing else: no door, no seal, no page. */
function reference(): number {
  const texts = Array.from({ length: REFERENCE }, (_, number) => writeDocument(exampleRecord(number, 20)));
  return median(
    Array.from({ length: 5 }, () => {
      const begun = performance.now();
      for (const text of texts) JSON.parse(text);
      return performance.now() - begun;
    }),
  );
}

const weights = execFileSync(process.execPath, ["tests/bench/weights.ts", "--table"], { encoding: "utf8" })
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .join("\n");
const load = loadavg()[0] ?? 0;
const before = reference();
const thousands = await measureThousands(tries, sizes.length === 0 ? [10, 1000, 5000, 20_000] : sizes);
const many = thousands.find((row) => row.patients === REFERENCE);
const years = await measureYears(2000);
const day = await measureDay(patients, saves, slides);
const paints = await measurePaints(PAINTED);
const after = reference();

/** What is held to what, as the project's issue on speed has it. The clock counts what else the machine does. */
function budgets(): readonly (readonly [what: string, value: number, most: number, unit: string])[] {
  const of = (patients: number): Row | undefined => thousands.find((row) => row.patients === patients);
  const [few, full] = [of(10), of(REFERENCE)];
  if (few === undefined || full === undefined) return [];
  return [
    ["the roster is usable, 5,000 patients to 10", full.usable / few.usable, 1.5, "×"],
    ["the longest task with 5,000 patients, by the processor", full.own, 100, " ms"],
    ["the longest task with 5,000 patients, by the clock", full.longest, 100, " ms"],
    ["what 5,000 patients hold", full.heap, 60, " MB"],
    ["a letter typed with 5,000 patients", full.letter, 50, " ms"],
    ["a result saved, 5,000 patients to 10", full.saved / few.saved, 1.5, "×"],
    ["memory grown over a day", day.grown * 100, 10, " %"],
    ...paints.held.map(({ page, what, value, most }) => [`${page}: ${what}`, value, most, ""] as const),
  ];
}

const date = new Date().toISOString().slice(0, 10);
const inTimes =
  many === undefined
    ? ""
    : ` Read, judged and listed in the page all of them take ${(many.judged / ((before + after) / 2)).toFixed(0)} times that.`;
const text = `# Performance

Written by \`npm run bench:all\` on ${date}: Chromium, the built app, ${cpus().length} cores, load ${load.toFixed(0)} when it began.
Read the ratios: the machine, and what else it does, is part of every millisecond. The reference of this run is reading
${REFERENCE.toLocaleString("en")} patients of 20 results as plain JSON without a page:
${before.toFixed(0)} ms before, ${after.toFixed(0)} ms after.${inTimes}

## What travels over the wire

\`npm run bench:weights\`. A cold visit in the heaviest of the four languages; none has a waterfall deeper than two.

${weights}

## Very many patients of 20 results each

\`npm run bench:thousands\`. Medians of ${tries} starts, of 5 patients opened and 5 results saved; the slowest letter of a word that is
typed in the search. The longest task stands by the clock, and "of its own" by what the processor worked for it. With more than 5,000
patients one start.

${thousandsTable(thousands)}
## One patient over 30 years

\`npm run bench:years\`. A processor four times slower; medians of the frames that passed meanwhile.

${years}
## Paints

\`npm run bench:paints\`. Medians of ${paints.rounds} rounds, beside an empty page of the same stack in the same rounds; "slow" is a
processor of a quarter and a slow 4G line; "moved" is the most of all rounds.

${paints.table}
## Memory over a day

\`npm run bench:day\`. What the page's scripts hold after a collection, on the roster, the page never loaded anew; the results that were
saved are part of it.

${day.text}
## Budgets

| | here | at most | |
|---|---:|---:|---|
${budgets()
  .map(([what, value, most, unit]) => {
    // As many digits as its limit needs.
    const digits = unit === "×" || unit === " %" ? 1 : most > 1 ? 0 : 2;
    const written = (number: number) => `${number.toFixed(digits)}${unit}`;
    return `| ${what} | ${written(value)} | ${written(most)} | ${value <= most ? "held" : "over"} |`;
  })
  .join("\n")}

The load of the machine was ${load.toFixed(0)} when it began and ${(loadavg()[0] ?? 0).toFixed(0)} when it ended, on ${cpus().length}
processors.
`;
writeFileSync("docs/performance.md", text);
console.log(text);
