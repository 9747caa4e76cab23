import { VAULT_KEY } from "../../src/persistence/keysAtStart.ts";
import { webcrypto } from "node:crypto";
import type { Page } from "@playwright/test";
import type { Chance } from "../../src/persistence/vault/cipher.ts";
import { PLAIN } from "../../src/persistence/vault/codedTexts.ts";
import { sealedCodec } from "../../src/persistence/vault/sealedCodec.ts";
import { newVault, writeHead } from "../../src/persistence/vault/vaultHead.ts";
import { startHost } from "../e2e/host.ts";
import { fill, launchChromium, median } from "./filled.ts";

/**
 * How long a start takes with few and with very many patients, in the built app in dist: until the first screen, until the first
 * patients are listed, until all are read, and the longest time for which the page did not answer. Read the ratios to the first row.
 *
 * `npm run bench:start -- TRIES 5000 5000-sealed`: beside plain patients as many sealed under a passphrase. The time for which the locked
 * page waits for a person is not counted; that in which the passphrase becomes a key is.
 */
const SIZES = process.argv.length > 3 ? process.argv.slice(3) : ["10", "1000", "5000", "5000-sealed", "20000"];
const PASSPHRASE = "calm river under seven bridges";
const chance: Chance = (bytes) => webcrypto.getRandomValues(new Uint8Array(bytes));
const RESULTS_EACH = 20;
/** Of each size one after the other, so that what else the machine does meanwhile meets all of them alike. */
const TRIES = Number(process.argv[2] ?? 7);
const LONGEST_MS = 240_000;

type Start = { readonly screen: number; readonly listed: number; readonly read: number; readonly longest: number };

async function timeStart(page: Page, url: string, isSealed: boolean): Promise<Start> {
  await page.goto(url);
  if (isSealed) {
    await page.getByLabel("Passphrase").fill(PASSPHRASE);
    await page.keyboard.press("Enter");
  }
  await page.waitForFunction(
    () => {
      const { times } = window as unknown as { times: { listed?: number; read?: number } };
      return times.listed !== undefined && times.read !== undefined;
    },
    undefined,
    { timeout: LONGEST_MS },
  );
  return page.evaluate(() => (window as unknown as { times: Start }).times);
}

/** Notes in the page when something is first seen, and how long the longest task took until all was read. */
function note(): void {
  const times: { screen?: number; listed?: number; read?: number; longest: number } = { longest: 0 };
  Object.assign(window, { times });
  let [asked, waited]: [number | undefined, number] = [undefined, 0];
  // The page asked for a passphrase, and somebody typed it.
  window.addEventListener("submit", () => (waited = performance.now() - (asked ?? performance.now())), { capture: true });
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries())
      if (times.read === undefined || startTime <= times.read) times.longest = Math.max(times.longest, duration);
  }).observe({ type: "longtask", buffered: true });
  const look = () => {
    const now = performance.now() - waited;
    if (document.querySelector("input[type=password]") !== null) asked ??= now;
    if (document.querySelector("main h1") !== null) times.screen ??= now;
    if (document.querySelector("[data-patient-link]") !== null) times.listed ??= now;
    const status = document.querySelector("[role=status][aria-label=Storage]")?.textContent ?? "";
    if (status.startsWith("Saved")) times.read ??= now;
    if (times.listed === undefined || times.read === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const host = await startHost("dist");
const browser = await launchChromium();
const isSealed = (size: string): boolean => size.endsWith("-sealed");
const pages = new Map<string, Page>();
for (const size of SIZES) {
  const patients = Number.parseInt(size, 10);
  const vault = isSealed(size) ? await newVault(PASSPHRASE, undefined, chance) : undefined;
  const codec = vault === undefined ? PLAIN : sealedCodec(vault.key, chance);
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  // A page of the same place that is not the app.
  await page.goto(`${host.url}/icon.svg`);
  if (vault !== undefined)
    await page.evaluate(([key, head]) => localStorage.setItem(key, head), [VAULT_KEY, writeHead(vault.head)] as const);
  await fill(page, patients, RESULTS_EACH, codec);
  await page.addInitScript(note);
  // The first gives the second copy what it lacks.
  await timeStart(page, `${host.url}/`, isSealed(size));
  pages.set(size, page);
}
const starts = new Map<string, Start[]>();
for (let attempt = 0; attempt < TRIES; attempt += 1)
  for (const [size, page] of pages) {
    const start = await timeStart(page, `${host.url}/`, isSealed(size));
    console.error(size, start);
    starts.set(size, [...(starts.get(size) ?? []), start]);
    await page.goto("about:blank");
  }
const rows = [...starts].map(([patients, all]): Start & { readonly patients: string } => {
  const of = (what: keyof Start) => median(all.map((start) => start[what]));
  return { patients, screen: of("screen"), listed: of("listed"), read: of("read"), longest: of("longest") };
});
await browser.close();
await host.close();

const [first] = rows;
const table = `| patients | first screen | ratio | first patients listed | ratio | all read | longest task |
|---:|---:|---:|---:|---:|---:|---:|
${rows
  .map(
    ({ patients, screen, listed, read, longest }) =>
      `| ${patients} | ${screen.toFixed(0)} | ${(screen / (first?.screen ?? 1)).toFixed(1)}× | ` +
      `${listed.toFixed(0)} | ${(listed / (first?.listed ?? 1)).toFixed(1)}× | ${read.toFixed(0)} | ${longest.toFixed(0)} |`,
  )
  .join("\n")}
`;
console.log(table);
