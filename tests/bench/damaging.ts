import { chromium } from "@playwright/test";
import { CHROMIUM_ARGUMENTS, findChromium } from "../e2e/chromium.ts";
import { chanceOf, drawDamages, PEOPLE, startAfter, threeMoments, type Damage } from "../e2e/damage.ts";
import { startHost } from "../e2e/host.ts";

/**
 * Damages what is stored in a real browser at random, in either copy or in both, starts the app anew each time and counts what is lost:
 * `npm run bench:damage -- TIMES SEED`. The same seed damages the same.
 */
const TIMES = Number(process.argv[2] ?? 1000);
const SEED = Number(process.argv[3] ?? 20261126);
/** A browser is as good as new after so many starts. */
const STARTS_EACH = 250;

type Row = {
  times: number;
  started: number;
  lost: number;
  suffered: number;
  invented: number;
  writtenOver: number;
  unsaid: number;
};
const rows = new Map<string, Row>();
const count = (name: string): Row => {
  const row = rows.get(name) ?? { times: 0, started: 0, lost: 0, suffered: 0, invented: 0, writtenOver: 0, unsaid: 0 };
  rows.set(name, row);
  return row;
};
const nameOf = (damages: readonly Damage[]): readonly string[] =>
  damages.length === 2 ? ["both"] : damages.map(({ copy, kind }) => `${copy === 1 ? "first" : "second"}, ${kind}`);

const host = await startHost("dist");
const found = findChromium();
const chance = chanceOf(SEED);
let done = 0;
try {
  while (done < TIMES) {
    const browser = await chromium.launch({
      executablePath: found.path,
      args: CHROMIUM_ARGUMENTS,
      env: { ...process.env, ...found.env },
    });
    const context = await browser.newContext({ serviceWorkers: "block", locale: "en-US" });
    const [page, shelf] = [await context.newPage(), await context.newPage()];
    page.setDefaultTimeout(20_000);
    const moments = await threeMoments(page, shelf, host.url);
    for (let start = 0; start < STARTS_EACH && done < TIMES; start += 1, done += 1) {
      const damages = drawDamages(chance, PEOPLE.length + 1);
      const outcome = await startAfter(damages, { page, shelf, base: host.url }, moments);
      for (const name of [...nameOf(damages), "in all"]) {
        const row = count(name);
        row.times += 1;
        row.started += Number(outcome.started);
        row.lost += outcome.lost.length;
        row.suffered += outcome.suffered.length;
        row.invented += outcome.invented.length;
        row.writtenOver += outcome.writtenOver;
        row.unsaid += Number(outcome.unsaid);
      }
      const { started, writtenOver, unsaid } = outcome;
      if (!started || writtenOver > 0 || unsaid || outcome.lost.length + outcome.suffered.length + outcome.invented.length > 0)
        console.error(`${done}: ${JSON.stringify(damages)} ${JSON.stringify(outcome)}`);
      if (done % 50 === 49) console.error(`${done + 1} of ${TIMES}`);
    }
    await browser.close();
  }
} finally {
  await host.close();
}
console.log("| damaged | times | started | lost | undamaged who suffered | invented | written over | not said |");
console.log(`|---|${"---:|".repeat(7)}`);
for (const [name, row] of [...rows].toSorted(([one], [other]) => Number(one === "in all") - Number(other === "in all")))
  console.log(`| ${[name, ...Object.values(row)].join(" | ")} |`);
const all = count("in all");
const isWhole = all.started === all.times && all.lost + all.suffered + all.invented + all.writtenOver + all.unsaid === 0;
process.exitCode = isWhole ? 0 : 1;
