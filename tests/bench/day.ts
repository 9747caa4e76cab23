import type { Page } from "@playwright/test";
import { startHost } from "../e2e/host.ts";
import { fill, heapOf, launchChromium } from "./filled.ts";
import { heapParts, type HeapParts } from "./heapParts.ts";

/**
 * What a long day leaves in memory, and another like it: 200 patients opened, 500 results saved, 50 slides shown, without the page ever
 * being loaded anew. What the page's scripts hold after a collection is measured on the roster before and after, the
 * saved results among it. Told apart: what the engine keeps of the code that it ran.
 *
 * `npm run bench:day -- PATIENTS SAVES SLIDES`
 */
const [PATIENTS = 200, SAVES = 500, SLIDES = 50] = process.argv.slice(2).map(Number);
const RESULTS_EACH = 20;
const SAVES_EACH = 10;
/** So many steps can be undone. */
const UNDONE = 50;
const FIRST_DAY = Date.UTC(2025, 8, 1);
const LONGEST_MS = 60_000;

const dayAfter = (days: number): string => new Date(FIRST_DAY + days * 86_400_000).toISOString().slice(0, 10);

/** Runs in the page: opens these patients by the search, saves results with the form on the first few of them, and comes back. */
async function work({ from, to, saves, days, longestMs }: Work): Promise<void> {
  const until = async <Found>(what: string, look: () => Found | null | undefined | false): Promise<Found> => {
    const begun = performance.now();
    for (;;) {
      const found = look();
      if (found !== null && found !== undefined && found !== false) return found;
      if (performance.now() - begun > longestMs) throw new Error(`${what} did not come`);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  };
  const type = (field: HTMLInputElement, text: string): void => {
    // As typing does it: React hears of what was set behind its back.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  const button = (within: ParentNode, name: string): HTMLButtonElement | undefined =>
    [...within.querySelectorAll("button")].find((one) => one.textContent.trim() === name);
  const table = () => document.querySelector("table[aria-label=Results]");
  const form = () => document.querySelector<HTMLElement>("[role=dialog]");
  const fieldOf = (dialog: HTMLElement, name: string): HTMLInputElement | undefined =>
    [...dialog.querySelectorAll("input")].find((one) => [...(one.labels ?? [])].some(({ textContent }) => textContent === name));
  const saveResults = async (name: string): Promise<void> => {
    // As large as the one before, so that nobody is asked whether it can be.
    const value =
      /(?<value>\d+\.\d+) mg\/L/u.exec(table()?.querySelector<HTMLElement>("tbody tr")?.innerText ?? "")?.groups?.["value"] ??
      "2.0";
    (await until("Add result", () => button(document, "Add result"))).click();
    const dialog = await until("The form", form);
    for (const day of days) {
      // The form begins anew after each.
      const field = await until("An empty field", () => {
        const found = fieldOf(dialog, "Value");
        return found?.value === "" && found;
      });
      type(field, value);
      type(await until("Collected on", () => fieldOf(dialog, "Collected on")), day);
      (await until("Save result", () => button(dialog, "Save result"))).click();
      await until(`${name}, ${day}: saving`, () => !field.isConnected || field.value === "");
    }
    dialog.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", code: "Escape", bubbles: true }));
    await until("The closing of the form", () => form() === null);
  };
  const search = () => document.querySelector<HTMLInputElement>("main input[type=search]");
  for (let place = from; place < to; place += 1) {
    const name = `Example${String(place)}, Ada`;
    type(await until("The search", search), `Example${String(place)},`);
    const link = () => [...document.querySelectorAll<HTMLElement>("[data-patient-link]")].find((one) => one.textContent === name);
    (await until(name, link)).click();
    await until("The results", () => document.querySelector("main h1")?.textContent.includes(name) === true && table());
    if (place < saves / days.length) await saveResults(name);
    document.querySelector<HTMLElement>("nav a[href='/']")?.click();
    await until("The roster", () => document.querySelector("[data-patient-link]"));
  }
  type(await until("The search", search), "");
  await until("The saving", () => document.querySelector("[role=status][aria-label=Storage]")?.textContent.startsWith("Saved"));
}
type Work = {
  readonly from: number;
  readonly to: number;
  readonly saves: number;
  readonly days: readonly string[];
  readonly longestMs: number;
};

async function present(page: Page, slides: number): Promise<void> {
  await page.getByRole("link", { name: "Tumor board", exact: true }).click();
  await page.getByRole("button", { name: "Start presentation" }).click();
  const [, cases = "1"] = /Case 1 of (?<cases>\d+)/u.exec(await page.getByText("Case 1 of ").first().innerText()) ?? [];
  const last = Number(cases);
  // To the last case and back again, as often as it takes.
  let [at, step] = [1, 1];
  const turns = last > 1 ? slides : 0;
  for (let slide = 0; slide < turns; slide += 1) {
    await page
      .getByText(`Case ${String(at)} of `)
      .first()
      .waitFor();
    if (at + step < 1 || at + step > last) step = -step;
    await page.keyboard.press(step > 0 ? "ArrowRight" : "ArrowLeft");
    at += step;
  }
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Patients", exact: true }).click();
  await page.locator("[data-patient-link]").first().waitFor();
}

/** Some of everything; the results of one patient on days that follow each other. */
async function spend(page: Page, patients: number, saves: number, slides: number, firstDay: number): Promise<void> {
  const days = Array.from({ length: SAVES_EACH }, (_, number) => dayAfter(firstDay + number));
  for (let from = 0; from < patients; from += SAVES_EACH)
    await page.evaluate(work, { from, to: Math.min(from + SAVES_EACH, patients), saves, days, longestMs: LONGEST_MS });
  if (slides > 0) await present(page, slides);
}

type Held = HeapParts & { readonly used: number };

async function held(page: Page): Promise<Held> {
  const parts = await heapParts(page);
  return { ...parts, used: await heapOf(page) };
}

const inMb = (bytes: number): string => (bytes / 1e6).toFixed(2);

/**
 * Two days as a text of the docs, and by how much the page's memory grew in each, as a share. What is let go never grows in both; what
 * the engine compiles of code that runs often, and what is remembered up to a bound, grows in the first alone.
 */
export type Days = { readonly text: string; readonly first: number; readonly second: number };

export async function measureDays(patients = PATIENTS, saves = SAVES, slides = SLIDES): Promise<Days> {
  const host = await startHost("dist");
  const browser = await launchChromium();
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_MS);
  await page.goto(`${host.url}/icon.svg`);
  await fill(page, patients, RESULTS_EACH);
  await page.goto(host.url);
  // What is fetched and remembered once is no leak, nor are the fifty steps that can be undone: everything was done before the first look.
  await spend(page, patients, UNDONE, 5, 0);
  const looks = [await held(page)];
  console.error("before", looks[0]);
  for (const day of [1, 2]) {
    await spend(page, patients, saves, slides, day * SAVES_EACH);
    looks.push(await held(page));
    console.error("after day", day, looks[day]);
  }
  await browser.close();
  await host.close();
  const grown = (part: keyof Held, day: number): number => (looks[day]?.[part] ?? 0) / (looks[day - 1]?.[part] ?? 0) - 1;
  const row = (name: string, part: keyof Held) =>
    `| ${name} | ${looks
      .map((look, day) => [inMb(look[part]), ...(day === 0 ? [] : [`${(grown(part, day) * 100).toFixed(1)} %`])])
      .flat()
      .join(" | ")} |`;
  const aSave = (part: keyof Held, day: number): string =>
    (((looks[day]?.[part] ?? 0) - (looks[day - 1]?.[part] ?? 0)) / saves / 1000).toFixed(1);
  const text = [
    `Two days alike in one page: in each ${patients} patients opened, ${saves} results saved, ${slides} slides shown; ` +
      "all patients, 50 saves and 5 slides were done once before the first look.",
    "",
    "| | before, MB | after a day | grown | after a second | grown |",
    "|---|---:|---:|---:|---:|---:|",
    row("all that the page's scripts hold", "used"),
    row("of it the engine's compiled code", "code"),
    row("of it the page's own objects and texts", "objects"),
    "",
    `A save left ${aSave("objects", 1)} kB of objects and texts on the first day and ${aSave("objects", 2)} on the second, the result ` +
      `itself among them, and ${aSave("code", 1)} and ${aSave("code", 2)} kB of compiled code.`,
    "",
  ].join("\n");
  return { text, first: grown("used", 1), second: grown("used", 2) };
}

if (import.meta.main) console.log((await measureDays()).text);
