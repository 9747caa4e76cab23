import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { storedResults } from "../e2e/damage.ts";
import { startHost } from "../e2e/host.ts";
import { openBrowser } from "../e2e/killable.ts";
import { longCsv } from "../support/longCsv.ts";

/**
 * Saves results and kills the browser, with SIGKILL and all of its processes, so long after the header says "Saved"; opens it again on
 * the same profile and counts what is there. Then kills it in the middle of an import, so long after the button was pressed.
 * `npm run bench:kill -- SINGLES BURSTS IMPORTS`: how often for each time, one result at once, three, and how often each import. Every
 * saved result must be there, none doubled; of an import all or nothing, and the next start must say which. Only the app in `dist` is
 * driven; times are those of this machine, and counts are what is said.
 */
const AFTER_MS = process.env["AFTER_MS"]?.split(",").map(Number) ?? [0, 100, 200, 1000, 5000, 20_000];
/** From "Import" pressed. The last are around and after the moment at which 20,000 rows are called saved. */
const IMPORT_AFTER_MS = process.env["IMPORT_AFTER_MS"]?.split(",").map(Number) ?? [
  0, 100, 300, 600, 1000, 1500, 2000, 3000, 4500, 7000, 12_000,
];
const [singles = 2, bursts = 2, imports = 1] = process.argv.slice(2).map(Number);
const ROWS = Number(process.env["ROWS"] ?? 20_000);
const PATIENTS = Number(process.env["PATIENTS"] ?? 400);
/** On a busy machine each step waits. */
const PATIENCE_MS = 180_000;
const TRIES = 3;
/** So many results are typed in one go in a burst. */
const BURST = 3;

const host = await startHost("dist");
const saved = /^Saved \d/u;
let isWhole = true;

async function inProfile(work: (profile: string) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), "killing-"));
  try {
    await work(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** What a browser opened on this profile has; one that hangs at its start, as happens on a busy machine, is killed and opened again. */
async function storedAfterwards(profile: string): Promise<readonly string[]> {
  for (let time = 1; ; time += 1) {
    const again = await openBrowser(profile, host.url);
    again.page.setDefaultTimeout(PATIENCE_MS / 3);
    try {
      return await storedResults(again.page, host.url);
    } catch (problem) {
      if (time === TRIES) throw problem;
      console.error(`opened in vain: ${String(problem)}`);
    } finally {
      await again.kill();
    }
  }
}

async function saveAndKill(after: number, values: readonly string[], counts: { saved: number; there: number; doubled: number }) {
  await inProfile(async (profile) => {
    const { page, open, kill } = await openBrowser(profile, host.url);
    page.setDefaultTimeout(PATIENCE_MS);
    await open("/patients/new");
    await page.getByLabel("Family name").fill("Example");
    await page.getByRole("button", { name: "Save patient" }).click();
    await page.getByRole("button", { name: "Add the first result" }).click();
    const form = page.getByRole("dialog", { name: "Add result" });
    for (const [number, value] of values.entries()) {
      await form.getByLabel("Value").fill(value);
      await form.getByLabel("Unit").selectOption({ label: "mg/L" });
      await form.getByLabel("Collected on", { exact: true }).fill(`2026-0${number + 1}-01`);
      await form.getByRole("button", { name: "Save result" }).click();
      await page
        .getByRole("status")
        .filter({ hasText: `${value} mg/L` })
        .first()
        .waitFor();
    }
    await page.getByRole("status", { name: "Storage", exact: true }).filter({ hasText: saved }).waitFor();
    await wait(after);
    await kill();
    const stored = await storedAfterwards(profile);
    for (const value of values) {
      const found = stored.filter((result) => result.includes(`: ${value} on `)).length;
      counts.saved += 1;
      if (found !== 1) console.error(`${value} is there ${found} times, ${after} ms after: ${stored.join(", ")}`);
      counts.there += Math.min(found, 1);
      counts.doubled += Math.max(found - 1, 0);
    }
  });
}

const SAID = { "All of it is stored": ROWS, "Nothing of it was stored": 0 };

/** What is stored of an import that was killed, what the next start says of it, and what the header had said. */
async function importAndKill(csv: string, after: number) {
  let answer = { before: "", stored: -1, said: "" };
  await inProfile(async (profile) => {
    const { page, open, kill } = await openBrowser(profile, host.url);
    page.setDefaultTimeout(PATIENCE_MS);
    await open("/import");
    await page.getByLabel("Choose files").setInputFiles(csv);
    await page.getByRole("button", { name: /^Import \d/u }).click();
    await wait(after);
    // Before the first save it says "Saved" without a time.
    const before = (await page.getByRole("status", { name: "Storage", exact: true }).textContent()) ?? "";
    await kill();
    const again = await openBrowser(profile, host.url);
    again.page.setDefaultTimeout(PATIENCE_MS);
    await again.open("/settings");
    const stored = (await storedResults(again.page, host.url)).length;
    const banner = again.page.getByText(/was cut off\./u);
    const said = (await banner.count()) === 0 ? "" : ((await banner.first().textContent()) ?? "");
    answer = { before, stored, said };
    await again.kill();
  });
  return answer;
}

try {
  console.log("| killed after | kills | results saved | there | doubled |\n|---:|---:|---:|---:|---:|");
  const all = { saved: 0, there: 0, doubled: 0 };
  for (const after of AFTER_MS) {
    const counts = { saved: 0, there: 0, doubled: 0 };
    const values = Array.from({ length: BURST }, (_, number) => `3.${number + 1}`);
    for (let time = 0; time < singles; time += 1) await saveAndKill(after, values.slice(0, 1), counts);
    for (let time = 0; time < bursts; time += 1) await saveAndKill(after, values, counts);
    console.log(`| ${after / 1000} s | ${singles + bursts} | ${counts.saved} | ${counts.there} | ${counts.doubled} |`);
    for (const name of ["saved", "there", "doubled"] as const) all[name] += counts[name];
  }
  console.log(`| in all | ${AFTER_MS.length * (singles + bursts)} | ${all.saved} | ${all.there} | ${all.doubled} |`);
  isWhole &&= all.there === all.saved && all.doubled === 0;

  console.log(
    `\n${ROWS} rows of ${PATIENTS} patients\n\n| killed after | the header | stored | said at the next start |\n|---:|---|---:|---|`,
  );
  const csv = join(mkdtempSync(join(tmpdir(), "killing-")), "history.csv");
  writeFileSync(csv, longCsv(ROWS, PATIENTS));
  for (const after of IMPORT_AFTER_MS)
    for (let time = 0; time < imports; time += 1) {
      const { before, stored, said } = await importAndKill(csv, after);
      const spoken = Object.entries(SAID).find(([sentence]) => said.includes(sentence));
      // Once it was called saved nothing needs to be said.
      const isSaid = spoken === undefined ? saved.test(before) && said === "" && stored === ROWS : spoken[1] === stored;
      isWhole &&= isSaid && (stored === 0 || stored === ROWS);
      console.log(`| ${after / 1000} s | ${before} | ${stored} | ${spoken?.[0] ?? said} ${isSaid ? "" : "WRONG"} |`);
    }
} finally {
  await host.close();
}
process.exitCode = isWhole ? 0 : 1;
