/*
 * What reading a PDF of many pages costs a real browser, and whether the page answers meanwhile. Run: npm run bench:pdf (builds first).
 * A report of 300 pages is read, reviewed and imported; told are seconds for each step, and the longest task of the page in it, as work
 * and by the clock. No task of the page may work longer than 200 ms.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { CHROMIUM_ARGUMENTS, findChromium } from "../e2e/chromium.ts";
import { longPdf } from "../support/longPdf.ts";
import { longestOfItsOwn } from "./longestTask.ts";

const PORT = Number(process.env["E2E_PORT"] ?? 4459);
const PAGES = Number(process.env["PAGES"] ?? 300);
const LIMIT_MS = 200;

const { path, env } = findChromium();
const server = spawn("npx", ["vite", "preview", "--host", "127.0.0.1", "--port", String(PORT), "--strictPort"], {
  detached: true,
  stdio: "ignore",
});
const browser = await chromium.launch({ executablePath: path, args: CHROMIUM_ARGUMENTS, env: { ...process.env, ...env } });
let longest = 0;
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
  for (let tries = 0; ; tries += 1) {
    try {
      await page.goto(`http://127.0.0.1:${PORT}/import`);
      break;
    } catch (why) {
      if (tries > 50) throw why;
      await page.waitForTimeout(200);
    }
  }
  const step = async (name: string, work: () => Promise<unknown>) => {
    await browser.startTracing(page, { categories: ["-*", "toplevel"] });
    const begun = performance.now();
    await work();
    const seconds = (performance.now() - begun) / 1000;
    await page.waitForTimeout(300);
    const own = longestOfItsOwn(await browser.stopTracing());
    longest = Math.max(longest, own);
    console.log(
      `${seconds.toFixed(1).padStart(6)} s  longest task of the page ${own.toFixed(0).padStart(5)} ms of work  ${name}`,
    );
  };
  const file = join(mkdtempSync(join(tmpdir(), "b2m-pdf-")), "long.pdf");
  const bytes = await longPdf(PAGES);
  writeFileSync(file, bytes);
  const timeout = { timeout: 300_000 };
  const review = page.getByRole("table", { name: "Review" });
  await page.getByLabel("Choose files").waitFor({ state: "attached" });
  await step(`review of ${PAGES} pages, ${Math.round(bytes.length / 1000)} kB, their reader fetched`, async () => {
    await page.getByLabel("Choose files").setInputFiles(file);
    await page.getByRole("progressbar").waitFor(timeout);
    await review.waitFor(timeout);
  });
  console.log(`         ${(await page.getByRole("group", { name: "Show rows that are" }).textContent()) ?? ""}`);
  await step("scrolling through 200 rows with the pictures of their lines", async () => {
    for (let at = 0; at < 20; at += 1) {
      await page.mouse.wheel(0, 900);
      await page.waitForTimeout(150);
    }
    await review.getByRole("img").last().waitFor(timeout);
  });
  await step("import", async () => {
    await page.getByRole("button", { name: /^Import \d+ results/u }).click();
    await page.getByRole("button", { name: "Undo import", exact: true }).waitFor(timeout);
  });
} finally {
  await browser.close();
  if (server.pid !== undefined) process.kill(-server.pid);
}
if (longest > LIMIT_MS) throw new Error(`A task of the page worked for ${longest.toFixed(0)} ms`);
