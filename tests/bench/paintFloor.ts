import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { startHost } from "../e2e/host.ts";
import { launchChromium, median } from "./filled.ts";

/**
 * What the first paint of an empty device is made of: the page as it is, the same without the app, without any script, and a page of one
 * sentence, one after the other in each round. What the last needs is the browser's own. `npm run bench:paint-floor -- 15`.
 */
const ROUNDS = Number(process.argv[2] ?? 15);
const APP = /<script type="module"[^>]*><\/script>/u;
const SCRIPTS = /<script[^>]*><\/script>/gu;
const SENTENCE = "<!doctype html><title>B2M Monitor</title><h1>Patients</h1><p>Latest B2M of each patient.</p>";

const built = readFileSync("dist/index.html", "utf8");
const pages = [
  { name: "the page as it is", html: built },
  { name: "without the app", html: built.replace(APP, "") },
  { name: "without any script", html: built.replaceAll(SCRIPTS, "") },
  { name: "one sentence", html: SENTENCE },
];

async function firstPaint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "load" });
  const first = await page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        new PerformanceObserver((list) => {
          const paint = list.getEntriesByName("first-contentful-paint")[0];
          if (paint !== undefined) resolve(paint.startTime);
        }).observe({ type: "paint", buffered: true }),
      ),
  );
  await context.close();
  return first;
}

const folders = pages.map(({ html }) => {
  const folder = mkdtempSync(join(tmpdir(), "b2m-floor-"));
  cpSync("dist", folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), html);
  return folder;
});
const hosts = await Promise.all(folders.map(async (folder) => startHost(folder, undefined, { compressing: true })));
const browser = await launchChromium();
const seen = pages.map((): number[] => []);
for (let round = 0; round < ROUNDS; round += 1)
  for (const [index, { url }] of hosts.entries()) seen[index]?.push(await firstPaint(browser, url));
const medians = seen.map(median);
console.log("| page | first paint, ms | of the page as it is |\n|---|---:|---:|");
for (const [index, { name }] of pages.entries()) {
  const [own = Number.NaN, whole = Number.NaN] = [medians[index], medians[0]];
  console.log(`| ${name} | ${own.toFixed(0)} | ${(own / whole).toFixed(2)} |`);
}
await browser.close();
for (const host of hosts) await host.close();
for (const folder of folders) rmSync(folder, { recursive: true, force: true });
