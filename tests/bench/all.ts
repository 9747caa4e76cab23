import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { writeDocument } from "../../src/persistence/document.ts";
import { exampleRecord } from "../support/exampleRecords.ts";
import { measureDays, type Days } from "./day.ts";
import { median } from "./filled.ts";
import { measurePaints, type MeasuredPaints } from "./paints.ts";
import { measureThousands, thousandsTable, type Row } from "./thousands.ts";
import { measureYears } from "./years.ts";

/**
 * Runs what is measured in a browser, one part after the other, beside a reference of the same run, and writes docs/performance.md: after
 * each part what is known by then, so that a run that ends early leaves what it measured. A part that fails says why and ends no other.
 *
 * `npm run bench:all -- TRIES PATIENTS SAVES SLIDES SIZES…`
 */
const [tries = 2, patients = 200, saves = 500, slides = 50, ...asked] = process.argv.slice(2).map(Number);
const REFERENCE = 5000;
const PAINTED = 3;
const SIZES = asked.length === 0 ? [10, 1000, REFERENCE, 20_000] : asked;

/** What reading the same records as plain JSON takes, and nothing else: no door, no seal, no page. */
const texts = Array.from({ length: REFERENCE }, (_, number) => writeDocument(exampleRecord(number, 20)));
const reference = (): number =>
  median(
    Array.from({ length: 5 }, () => {
      const begun = performance.now();
      for (const text of texts) JSON.parse(text);
      return performance.now() - begun;
    }),
  );
const loadNow = (): string => (loadavg()[0] ?? 0).toFixed(0);

/** What a part came to; not yet, or a text that says why there is none. */
type Part<Value> = { readonly value?: Value; readonly instead: string; readonly load?: string };
const NOT_YET = { instead: "Not measured in this run: it was ended before." };

const begunAt = { load: loadNow(), reference: reference() };
const parts: {
  paints: Part<MeasuredPaints>;
  day: Part<Days>;
  years: Part<string>;
  fewer: Part<readonly Row[]>;
  most: Part<readonly Row[]>;
} = { paints: NOT_YET, day: NOT_YET, years: NOT_YET, fewer: NOT_YET, most: NOT_YET };

async function measured<Value>(measure: () => Promise<Value>): Promise<Part<Value>> {
  const load = loadNow();
  try {
    return { value: await measure(), instead: "", load };
  } catch (error) {
    console.error(error);
    const [why = ""] = String(error).split("\n");
    return { instead: `It could not be measured in this run: ${why}`, load };
  }
}

type Budget = readonly [what: string, value: number, most: number, unit: "×" | " ms" | " MB" | " %" | ""];

/** What is held to what, as the project's issue on speed has it. The clock counts what else the machine does. */
function budgets(): readonly Budget[] {
  const of = (size: number): Row | undefined => parts.fewer.value?.find((row) => row.patients === size);
  const [few, full] = [of(10), of(REFERENCE)];
  return [
    ...(few === undefined || full === undefined
      ? []
      : ([
          ["the roster is usable, 5,000 patients to 10", full.usable / few.usable, 1.5, "×"],
          ["the longest task with 5,000 patients, by the processor", full.own, 100, " ms"],
          ["the longest task with 5,000 patients, by the clock", full.longest, 100, " ms"],
          ["what 5,000 patients hold", full.heap, 60, " MB"],
          ["a letter typed with 5,000 patients", full.letter, 50, " ms"],
          ["a result saved, 5,000 patients to 10", full.saved / few.saved, 1.5, "×"],
        ] as const)),
    ...(parts.day.value === undefined
      ? []
      : ([
          ["memory grown over a day, much of it compiled code", parts.day.value.first * 100, 10, " %"],
          ["memory grown over the next day", parts.day.value.second * 100, 10, " %"],
        ] as const)),
    ...(parts.paints.value?.held ?? []).map(({ page, what, value, most }) => [`${page}: ${what}`, value, most, ""] as const),
  ];
}

function written([what, value, most, unit]: Budget): string {
  // As many digits as its limit needs.
  const digits = unit === "×" || unit === " %" ? 1 : most > 1 ? 0 : 2;
  const number = (one: number) => `${one.toFixed(digits)}${unit}`;
  return `| ${what} | ${number(value)} | ${number(most)} | ${value <= most ? "held" : "over"} |`;
}

/** A part's text, with the load that stood beside it. */
const said = <Value>({ value, instead, load }: Part<Value>, text: (value: Value) => string): string =>
  value === undefined ? `${instead}\n` : `${text(value)}\nLoad when it began: ${load ?? "unknown"}.\n`;

/** What was found out about budgets that do not hold; looked through again with each run. */
const NOTES = `- Of what a patient's page weighs React DOM is 55 kB, what judges a record 28 (no row without a verdict), the words
  of records 14, the rows 8 and the sheet of records 6. Packing (6 kB) is not counted.
- A roster of 5,000 is usable later than one of ten by what the browser takes to open localStorage for the page, before any script of ours
  can know what is there: \`npm run bench:first-access\` (0.4 ms beside ten, some 70 beside 5,000 on a quiet machine).
- The longest task by the clock is as long as others on the machine let it be; by what the processor worked for it the budget holds.
- Memory over a day: what grows on the first day and not on the next is compiled code (decisions/structure.md, "Where memory goes over a
  day"); both are printed.
- The largest paint of a roster is the first one, of nobody and of ten: what the first is of the largest is then 1, and what is waited
  for is when the page can be used (\`npm run bench:paint-floor\`: what the first paint is made of).
- The paints of the slow profile are meant beside an empty page that paints at 2,400 to 2,700 ms: on a loaded machine the ratio counts.`;

/** As it was looked into last. */
const MADE_OF = `What the patient's page is made of, by package, in kB of gzip that the page would be lighter without it (\`npm
run bench:weights -- --packages\`; brotli is an eighth less): React DOM 63, Recharts 23 with 15 of what it brings
(d3 5, Redux with its toolkit 5, Immer 3, es-toolkit 2), what judges a record 13 and its doors 13, the words of
records and of the frame 20, React Router 6, valibot 2; the rest is the app's own pages, store and persistence.`;

const weights = (): string =>
  execFileSync(process.execPath, ["tests/bench/weights.ts", "--table"], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .join("\n");

function text(): string {
  const many = parts.fewer.value?.find((row) => row.patients === REFERENCE);
  const after = reference();
  const share = many === undefined ? Number.NaN : many.judged / ((begunAt.reference + after) / 2);
  const inTimes =
    many === undefined ? "" : ` Read, judged and listed in the page all of them take ${share.toFixed(0)} times that.`;
  const withoutMost = parts.most.value === undefined ? `\nWith 20,000: ${parts.most.instead}\n` : "";
  return `# Performance

Written by \`npm run bench:all\` on ${new Date().toISOString().slice(0, 10)}: Chromium, the built app, ${cpus().length} cores,
load ${begunAt.load} when it began and ${loadNow()} when it ended. Read the ratios: the machine, and what else it does, is part of every
millisecond. The reference of this run is reading ${REFERENCE.toLocaleString("en")} patients of 20 results as plain JSON without a page:
${begunAt.reference.toFixed(0)} ms before, ${after.toFixed(0)} ms after.${inTimes}

## Budgets

| | here | at most | |
|---|---:|---:|---|
${budgets().map(written).join("\n")}

${NOTES}

## What travels over the wire

\`npm run bench:weights\`. A cold visit in the heaviest of the four languages; none has a waterfall deeper than two.

${weights()}

${MADE_OF}

## Very many patients of 20 results each

\`npm run bench:thousands\`. Medians of ${tries} starts, of 5 patients opened and 5 results saved; the slowest letter of a word that is
typed in the search. The longest task stands by the clock, and "of its own" by what the processor worked for it. With more than 5,000
patients one start.

${said(parts.fewer, (rows) => thousandsTable([...rows, ...(parts.most.value ?? [])]))}${withoutMost}
## One patient over 30 years

\`npm run bench:years\`. A processor four times slower; medians of the frames that passed meanwhile.

${said(parts.years, (years) => years)}
## Paints

\`npm run bench:paints\`. Medians of ${PAINTED} rounds, beside an empty page of the same stack in the same rounds; "slow" is a
processor of a quarter and a slow 4G line; "moved" is the most of all rounds.

${said(parts.paints, ({ table }) => table)}
## Memory over a day

\`npm run bench:day\`. What the page's scripts hold after a collection, on the roster, the page never loaded anew; the results that were
saved are part of it.

${said(parts.day, (day) => day.text)}`;
}
const write = (): void => writeFileSync("docs/performance.md", text());

parts.day = await measured(() => measureDays(patients, saves, slides));
write();
parts.fewer = await measured(() =>
  measureThousands(
    tries,
    SIZES.filter((size) => size <= REFERENCE),
  ),
);
write();
parts.paints = await measured(() => measurePaints(PAINTED));
write();
parts.years = await measured(() => measureYears(2000));
write();
parts.most = await measured(() =>
  measureThousands(
    1,
    SIZES.filter((size) => size > REFERENCE),
  ),
);
write();
console.log(text());
