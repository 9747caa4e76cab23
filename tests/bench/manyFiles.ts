/*
 * What importing many files at once costs a real browser: 500 files of one result each over 500 people who are here, with what a person
 * says of them. Run: npm run bench:files (builds first). FILES, PATIENTS, RESULTS and RATE change how many, and how many times slower the
 * page's processor is made; BUILDS=a,b runs the built apps in these folders one after the other, ROUNDS times, to compare two of them.
 * Told for each step: seconds by the clock, milliseconds of work of all threads of the page together (its worker with them; what it
 * waited for a busy machine is not counted), and the longest task of its main thread, as work and by the clock. Each is the median of
 * the rounds. "by the clock" hangs on the machine; of two builds the ratio of work is what to compare.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser } from "@playwright/test";
import { CHROMIUM_ARGUMENTS, findChromium } from "../e2e/chromium.ts";
import { longCsv } from "../support/longCsv.ts";
import { manyFiles } from "../support/manyFiles.ts";
import { longestOfItsOwn, workOfPage } from "./longestTask.ts";

const PORT = Number(process.env["E2E_PORT"] ?? 4459);
const FILES = Number(process.env["FILES"] ?? 500);
const PATIENTS = Number(process.env["PATIENTS"] ?? 500);
const RESULTS = Number(process.env["RESULTS"] ?? 20);
const RATE = Number(process.env["RATE"] ?? 1);
const ROUNDS = Number(process.env["ROUNDS"] ?? 1);
const BUILDS = (process.env["BUILDS"] ?? "dist").split(",");
/** No task of the page may work longer. */
const LIMIT_MS = 200;
const timeout = { timeout: 300_000 };

type Step = { readonly seconds: number; readonly work: number; readonly longest: number; readonly clock: number };
const { path, env } = findChromium();
const folder = mkdtempSync(join(tmpdir(), "b2m-files-"));
const onDisk = ({ name, text }: { readonly name: string; readonly text: string }) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const files = manyFiles(FILES, false).map(onDisk);
const people = onDisk({ name: "people.csv", text: longCsv(PATIENTS * RESULTS, Math.max(1, PATIENTS)) });

/** One round in a fresh browser: every step with what it cost. */
async function round(browser: Browser, base: string): Promise<ReadonlyMap<string, Step>> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.assign(window, { tasks: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) (window as unknown as { tasks: number[] }).tasks.push(entry.duration);
    }).observe({ type: "longtask", buffered: true });
  });
  const steps = new Map<string, Step>();
  const step = async (name: string, work: () => Promise<unknown>) => {
    await page.evaluate(() => void Object.assign(window, { tasks: [] }));
    await browser.startTracing(page, { categories: ["-*", "toplevel"] });
    const begun = performance.now();
    await work();
    const seconds = (performance.now() - begun) / 1000;
    // Tasks are reported when they are over, and a little later.
    await page.waitForTimeout(300);
    const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
    const trace = await browser.stopTracing();
    const cost = { seconds, work: workOfPage(trace), longest: longestOfItsOwn(trace), clock: Math.max(0, ...tasks) };
    steps.set(name, cost);
    process.stderr.write(`${name}: ${seconds.toFixed(1)} s\n`);
  };
  // By its mark: to ask by roles and names again and again is work of the page too.
  const chip = (fate: string) => page.locator(`button[data-fate=${fate}]`).filter({ hasText: String(FILES) });
  const saved = page.getByRole("status", { name: "Storage", exact: true }).getByText(/^Saved/u);
  const chooser = page.getByLabel("Choose files");
  for (let tries = 0; ; tries += 1) {
    try {
      await page.goto(`${base}/import`);
      break;
    } catch (why) {
      if (tries > 100) throw why;
      await page.waitForTimeout(200);
    }
  }
  if (PATIENTS > 0) {
    await chooser.setInputFiles(people);
    await page.getByRole("button", { name: /^Import \d+ results/u }).click(timeout);
    await page.getByRole("button", { name: "Undo import", exact: true }).waitFor(timeout);
    await saved.waitFor(timeout);
    await page.getByRole("button", { name: "Import something else" }).click();
  }
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: RATE });
  await step("chosen, to the review", async () => {
    await chooser.setInputFiles(files);
    await chip("NeedsAnswer").waitFor(timeout);
  });
  await step("the laboratory of all of them", async () => {
    const field = page.getByLabel("Laboratory of all files that name none");
    await field.fill("North");
    await field.press("Enter");
    await page.getByText(`${FILES} rows will be kept as measured at`).first().waitFor(timeout);
  });
  await step("the one question answered", async () => {
    await page.getByRole("radio", { name: "B2M, serum" }).first().check();
    await chip("New").waitFor(timeout);
  });
  await step("imported and stored whole", async () => {
    await page.getByRole("button", { name: `Import ${FILES} results` }).click();
    await page.getByRole("button", { name: "Undo import", exact: true }).waitFor(timeout);
    await saved.waitFor(timeout);
  });
  await step("taken back and stored", async () => {
    await page.getByRole("button", { name: "Undo import", exact: true }).click();
    await page.getByText(`Taken back: ${FILES} entries of this import.`).waitFor(timeout);
    await saved.waitFor(timeout);
  });
  await context.close();
  return steps;
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const rounds = new Map<string, ReadonlyMap<string, Step>[]>(BUILDS.map((build) => [build, []]));
const loads: number[] = [];
const browser = await chromium.launch({ executablePath: path, args: CHROMIUM_ARGUMENTS, env: { ...process.env, ...env } });
try {
  for (let one = 0; one < ROUNDS; one += 1)
    for (const [index, build] of BUILDS.entries()) {
      const port = String(PORT + index);
      const server = spawn("npx", ["vite", "preview", "--host", "127.0.0.1", "--port", port, "--strictPort", "--outDir", build], {
        detached: true,
        stdio: "ignore",
      });
      try {
        rounds.get(build)?.push(await round(browser, `http://127.0.0.1:${port}`));
      } finally {
        if (server.pid !== undefined) process.kill(-server.pid);
      }
      loads.push(loadavg()[0] ?? 0);
    }
} finally {
  await browser.close();
}
console.log(
  `${FILES} files, ${PATIENTS} people with ${RESULTS} results each, the page ${RATE} times slower, medians of ${ROUNDS} rounds; ` +
    `${availableParallelism()} processors, load ${Math.min(...loads).toFixed(0)} to ${Math.max(...loads).toFixed(0)}`,
);
const cost = (build: string, name: string, of: keyof Step): number =>
  median((rounds.get(build) ?? []).map((steps) => steps.get(name)?.[of] ?? 0));
const [first = "dist"] = BUILDS;
let longest = 0;
for (const name of rounds.get(first)?.[0]?.keys() ?? [])
  for (const build of BUILDS) {
    const [work, own] = [cost(build, name, "work"), cost(build, name, "longest")];
    if (build === BUILDS.at(-1)) longest = Math.max(longest, own);
    const ratio = build === first ? "" : `, work ${(cost(first, name, "work") / Math.max(1, work)).toFixed(1)} times less`;
    console.log(
      `${cost(build, name, "seconds").toFixed(1).padStart(7)} s ${work.toFixed(0).padStart(7)} ms of work  longest task ` +
        `${own.toFixed(0).padStart(5)} ms of work, ${cost(build, name, "clock").toFixed(0).padStart(6)} ms by the clock  ` +
        `${name}${BUILDS.length > 1 ? ` (${build}${ratio})` : ""}`,
    );
  }
console.log(`${longest <= LIMIT_MS ? "ok  " : "OVER"} longest task ${longest.toFixed(0)} ms of work of ${LIMIT_MS}`);
process.exitCode = longest <= LIMIT_MS ? 0 : 1;
