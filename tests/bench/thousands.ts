import type { Browser, Page } from "@playwright/test";
import { startHost } from "../e2e/host.ts";
import { fill, heapOf, launchChromium, median } from "./filled.ts";
import { longestOfItsOwn } from "./longestTask.ts";

/**
 * What working with few and with very many patients takes, in the built app in dist, all sizes in one run: until the roster can be
 * used, the longest time for which the page did not answer, what it holds in memory, a letter typed in the search until it is painted,
 * a patient opened, a result saved. Read the ratios to the first row: the machine is part of every figure.
 *
 * `npm run bench:thousands -- TRIES 10 1000 5000 20000`
 */
const TRIES = Number(process.argv[2] ?? 5);
const SIZES = (process.argv.length > 3 ? process.argv.slice(3) : ["10", "1000", "5000", "20000"]).map(Number);
const RESULTS_EACH = 20;
const LONGEST_MS = 240_000;
/** Of more patients than these one start is enough: it takes a minute. */
const ONCE_BEYOND = 5000;
/** Typed letter by letter: each of them finds fewer. */
const SEARCHED = "Example7";
const OPENED = 5;
const SAVED = 5;

type Times = { usable?: number; read?: number; judged?: number; longest: number; keys: number[] };
type Start = Required<Omit<Times, "keys">>;

/** Runs before the page: notes when something is first seen, and each key until what it did is painted. */
function note(): void {
  const times: Times = { longest: 0, keys: [] };
  Object.assign(window, { times });
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries())
      if (times.judged === undefined || startTime <= times.judged) times.longest = Math.max(times.longest, duration);
  }).observe({ type: "longtask", buffered: true });
  const look = () => {
    const now = performance.now();
    if (document.querySelector("[data-patient-link]") !== null && document.querySelector("input[type=search]") !== null)
      times.usable ??= now;
    const status = document.querySelector("[role=status][aria-label=Storage]")?.textContent ?? "";
    if (status.startsWith("Saved")) times.read ??= now;
    const isJudging = [...document.querySelectorAll("main [role=status]")].some((one) =>
      one.textContent?.startsWith("Working out"),
    );
    if (times.read !== undefined && times.usable !== undefined && !isJudging) times.judged ??= now;
    if (times.judged === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.addEventListener(
    "keydown",
    () => {
      const pressed = performance.now();
      // The frame that shows it, and the first moment after that frame.
      requestAnimationFrame(() => setTimeout(() => times.keys.push(performance.now() - pressed)));
    },
    { capture: true },
  );
}

const timesOf = (page: Page): Promise<Times> => page.evaluate(() => (window as unknown as { times: Times }).times);

async function timeStart(page: Page, url: string): Promise<Start> {
  await page.goto(url);
  await page.waitForFunction(() => (window as unknown as { times: Times }).times.judged !== undefined, undefined, {
    timeout: LONGEST_MS,
  });
  const { usable = Number.NaN, read = Number.NaN, judged = Number.NaN, longest } = await timesOf(page);
  return { usable, read, judged, longest };
}

/** The slowest letter until it is painted, and how long the list took to follow the last one. */
async function typeInSearch(page: Page): Promise<{ readonly letter: number; readonly followed: number }> {
  await page.getByLabel("Search patients").focus();
  await page.evaluate(() => {
    (window as unknown as { times: Times }).times.keys = [];
  });
  for (const letter of SEARCHED) await page.keyboard.press(letter);
  const begun = performance.now();
  await page.waitForFunction((count) => (window as unknown as { times: Times }).times.keys.length >= count, SEARCHED.length);
  await page.waitForFunction(
    (searched) => [...document.querySelectorAll("[data-patient-link]")].every((link) => link.textContent.includes(searched)),
    SEARCHED,
  );
  const followed = performance.now() - begun;
  const { keys } = await timesOf(page);
  for (let left = SEARCHED.length; left > 0; left -= 1) await page.keyboard.press("Backspace");
  return { letter: Math.max(...keys), followed };
}

/** From the press on a patient's name until their name heads their page. */
const openPatient = (page: Page, place: number): Promise<number> =>
  page.evaluate(async (at) => {
    const link = document.querySelectorAll<HTMLAnchorElement>("[data-patient-link]")[at];
    const name = link?.textContent ?? "nobody";
    const begun = performance.now();
    link?.click();
    while (
      document.querySelector("main h1")?.textContent?.includes(name) !== true ||
      document.querySelector("table[aria-label=Results]") === null
    ) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (performance.now() - begun > 60_000) throw new Error("The patient's page did not come");
    }
    return performance.now() - begun;
  }, place);

/** From the press on "Save result" until the result stands in the table and everything is called saved. */
async function saveResult(page: Page, value: string, collectedOn: string): Promise<number> {
  const form = page.getByRole("dialog", { name: "Add result" });
  if (!(await form.isVisible())) await page.getByRole("button", { name: "Add result" }).first().click();
  await form.getByLabel("Value").fill(value);
  await form.getByLabel("Collected on", { exact: true }).fill(collectedOn);
  return form.getByRole("button", { name: "Save result" }).evaluate(async (button) => {
    const rows = () => document.querySelectorAll("table[aria-label=Results] tbody tr").length;
    const isSaved = () => document.querySelector("[role=status][aria-label=Storage]")?.textContent?.startsWith("Saved") === true;
    const before = rows();
    const begun = performance.now();
    if (button instanceof HTMLElement) button.click();
    while (rows() === before || !isSaved()) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (performance.now() - begun > 60_000) throw new Error("The result was not saved");
    }
    return performance.now() - begun;
  });
}

export type Row = Start & {
  readonly patients: number;
  /** The longest task of a start by what the processor worked for it, which is less than by the clock where others work beside it. */
  readonly own: number;
  readonly heap: number;
  readonly letter: number;
  readonly followed: number;
  readonly opened: number;
  readonly saved: number;
};

/** What is done once all are read. */
async function work(page: Page): Promise<Omit<Row, keyof Start | "patients" | "own">> {
  const heap = (await heapOf(page)) / 1e6;
  const { letter, followed } = await typeInSearch(page);
  const opened: number[] = [];
  // The first fetches the parts of the page.
  for (let place = 0; place <= OPENED; place += 1) {
    await page.locator("[data-patient-link]").first().waitFor();
    const time = await openPatient(page, place);
    if (place > 0) opened.push(time);
    if (place < OPENED) await page.goBack();
  }
  const saved: number[] = [];
  const latest = await page.locator("table[aria-label=Results] tbody tr").first().innerText();
  const value = /(?<value>\d+\.\d+) mg\/L/u.exec(latest)?.groups?.["value"] ?? "2.0";
  for (let number = 0; number <= SAVED; number += 1) {
    const time = await saveResult(page, value, `2025-09-${String(20 + number)}`);
    if (number > 0) saved.push(time);
  }
  return { heap, letter, followed, opened: median(opened), saved: median(saved) };
}

async function filledPage(browser: Browser, url: string, patients: number): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_MS);
  // A page of the same place that is not the app.
  await page.goto(`${url}/icon.svg`);
  await fill(page, patients, RESULTS_EACH);
  await page.addInitScript(note);
  // The first gives the second copy what it lacks.
  await timeStart(page, `${url}/`);
  await page.goto("about:blank");
  return page;
}

/** All sizes in one run, their starts one after the other, so that what else the machine does meets all alike. */
export async function measureThousands(tries = TRIES, sizes = SIZES): Promise<readonly Row[]> {
  const host = await startHost("dist");
  const browser = await launchChromium();
  const pages = new Map<number, Page>();
  for (const patients of sizes) pages.set(patients, await filledPage(browser, host.url, patients));
  const starts = new Map<number, Start[]>();
  for (let attempt = 0; attempt < tries; attempt += 1)
    for (const [patients, page] of pages) {
      if (attempt > 0 && patients > ONCE_BEYOND) continue;
      const start = await timeStart(page, `${host.url}/`);
      console.error(patients, start);
      starts.set(patients, [...(starts.get(patients) ?? []), start]);
      await page.goto("about:blank");
    }
  const rows: Row[] = [];
  for (const [patients, page] of pages) {
    await browser.startTracing(page, { categories: ["-*", "toplevel"] });
    await timeStart(page, `${host.url}/`);
    const own = longestOfItsOwn(await browser.stopTracing());
    const all = starts.get(patients) ?? [];
    const of = (what: keyof Start) => median(all.map((start) => start[what]));
    rows.push({
      patients,
      usable: of("usable"),
      read: of("read"),
      judged: of("judged"),
      longest: of("longest"),
      own,
      ...(await work(page)),
    });
    console.error(rows.at(-1));
    await page.context().close();
  }
  await browser.close();
  await host.close();
  return rows;
}

/** As a table of the docs. */
export function thousandsTable(rows: readonly Row[]): string {
  const [first] = rows;
  const ms = (number: number, than: number | undefined) =>
    `${number.toFixed(0)} | ${(number / (than === undefined || than === 0 ? number : than)).toFixed(1)}×`;
  const line = (row: Row) =>
    `| ${row.patients.toLocaleString("en")} | ${ms(row.usable, first?.usable)} | ${row.read.toFixed(0)} | ${row.judged.toFixed(0)} | ` +
    `${row.longest.toFixed(0)} | ${row.own.toFixed(0)} | ${row.heap.toFixed(1)} | ` +
    `${row.letter.toFixed(0)} | ${row.followed.toFixed(0)} | ` +
    `${ms(row.opened, first?.opened)} | ${ms(row.saved, first?.saved)} |`;
  const columns =
    "patients|roster usable, ms|ratio|all read|all judged|longest task|of its own|heap, MB|a letter|list follows|" +
    "patient opened|ratio|result saved|ratio";
  return [`|${columns}|`, `|${columns.replaceAll(/[^|]+/gu, "---:")}|`, ...rows.map(line), ""].join("\n");
}

if (import.meta.main) console.log(thousandsTable(await measureThousands()));
