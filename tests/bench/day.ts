import type { Page } from "@playwright/test";
import { startHost } from "../e2e/host.ts";
import { fill, heapOf, launchChromium } from "./filled.ts";

/**
 * What a long day leaves in memory: 200 patients opened, 500 results saved, 50 slides shown, without the page ever being loaded anew.
 * What the page's scripts hold after a collection is measured on the roster before and after; the results that were saved are part of it.
 *
 * `npm run bench:day -- PATIENTS SAVES SLIDES`
 */
const [PATIENTS = 200, SAVES = 500, SLIDES = 50] = process.argv.slice(2).map(Number);
const RESULTS_EACH = 20;
const SAVES_EACH = 10;
/** So many steps can be undone. */
const UNDONE = 50;
const FIRST_DAY = Date.UTC(2025, 8, 1);

const dayAfter = (days: number): string => new Date(FIRST_DAY + days * 86_400_000).toISOString().slice(0, 10);

const toRoster = async (page: Page): Promise<void> => {
  await page.getByRole("link", { name: "Patients", exact: true }).click();
  await page.locator("[data-patient-link]").first().waitFor();
};

async function open(page: Page, place: number): Promise<void> {
  const search = page.getByLabel("Search patients");
  await search.fill(`Example${place},`);
  await page.getByRole("link", { name: `Example${place}, Ada`, exact: true }).click();
  await page.getByRole("table", { name: "Results" }).waitFor();
}

/** Saves so many results, each as large as the one before, so that nobody is asked whether it can be. */
async function save(page: Page, results: number, from: number): Promise<void> {
  const latest = await page.locator("table[aria-label=Results] tbody tr").first().innerText();
  const value = /(?<value>\d+\.\d+) mg\/L/u.exec(latest)?.groups?.["value"] ?? "2.0";
  await page.getByRole("button", { name: "Add result" }).first().click();
  const form = page.getByRole("dialog", { name: "Add result" });
  for (let number = 0; number < results; number += 1) {
    await form.getByLabel("Value").fill(value);
    await form.getByLabel("Collected on", { exact: true }).fill(dayAfter(from + number));
    await form.getByRole("button", { name: "Save result" }).click();
    await form.locator(`input[value="${value}"]`).waitFor({ state: "detached" });
  }
  await page.keyboard.press("Escape");
  await form.waitFor({ state: "detached" });
}

async function present(page: Page, slides: number): Promise<void> {
  await page.getByRole("link", { name: "Tumor board", exact: true }).click();
  await page.getByRole("button", { name: "Start presentation" }).click();
  for (let slide = 1; slide <= slides; slide += 1) {
    await page.getByText(`Case ${slide} of `).first().waitFor();
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Escape");
}

/** Some of everything. */
async function work(page: Page, [patients, saves, slides]: readonly [number, number, number], from: number): Promise<void> {
  let left = saves;
  for (let place = 0; place < patients; place += 1) {
    await open(page, place);
    if (left > 0) await save(page, Math.min(SAVES_EACH, left), from);
    left -= SAVES_EACH;
    await toRoster(page);
  }
  if (slides > 0) await present(page, slides);
  await toRoster(page);
  await page.getByLabel("Search patients").fill("");
  await page
    .getByRole("status", { name: "Storage" })
    .filter({ hasText: /^Saved/u })
    .waitFor();
}

export async function measureDay(patients = PATIENTS, saves = SAVES, slides = SLIDES): Promise<string> {
  const host = await startHost("dist");
  const browser = await launchChromium();
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(`${host.url}/icon.svg`);
  await fill(page, patients, RESULTS_EACH);
  await page.goto(host.url);
  // What is fetched and remembered once is no leak, nor are the fifty steps that can be undone: everything was done before the first look.
  await work(page, [patients, UNDONE, 5], 0);
  const before = (await heapOf(page)) / 1e6;
  await work(page, [patients, saves, slides], SAVES_EACH);
  const after = (await heapOf(page)) / 1e6;
  await browser.close();
  await host.close();
  const grown = ((after / before - 1) * 100).toFixed(1);
  return (
    `| patients opened | results saved | slides | memory before, MB | after | grown |\n|---:|---:|---:|---:|---:|---:|\n` +
    `| ${patients} | ${saves} | ${slides} | ${before.toFixed(2)} | ${after.toFixed(2)} | ${grown} % |\n`
  );
}

if (import.meta.main) console.log(await measureDay());
