import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { writeDocument } from "../../src/persistence/document.ts";
import { exampleRecord } from "../support/exampleRecords.ts";
import { measureDay } from "./day.ts";
import { median } from "./filled.ts";
import { measureThousands, thousandsTable } from "./thousands.ts";
import { measureYears } from "./years.ts";

/**
 * Runs what is measured in a browser, one after the other, beside a reference of the same run, and writes docs/performance.md.
 *
 * `npm run bench:all -- TRIES PATIENTS SAVES SLIDES SIZES…`
 */
const [tries = 3, patients = 200, saves = 500, slides = 50, ...sizes] = process.argv.slice(2).map(Number);
const REFERENCE = 5000;

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
const after = reference();

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
typed in the search.

${thousandsTable(thousands)}
## One patient over 30 years

\`npm run bench:years\`. A processor four times slower; medians of the frames that passed meanwhile.

${years}
## Memory over a day

\`npm run bench:day\`. What the page's scripts hold after a collection, on the roster, the page never loaded anew; the results that were
saved are part of it.

${day}`;
writeFileSync("docs/performance.md", text);
console.log(text);
