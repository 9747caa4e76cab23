import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openBrowser } from "../e2e/killable.ts";

/**
 * Saves results and kills the browser, with SIGKILL and all of its processes, so long after the header says "Saved"; opens it again on
 * the same profile and counts what is there: `npm run bench:kill -- TIMES`. Every saved result must be there, none doubled. Only the
 * app in `dist` is driven; times are those of this machine, and counts are what is said.
 */
const AFTER_MS = [0, 100, 200, 1000, 5000];
const times = Number(process.argv[2] ?? 4);
const PORT = 4391;
const BASE = `http://127.0.0.1:${PORT}`;
/** So many results are typed in one go before each kill. */
const BURST = 3;

const host = spawn("npx", ["--no-install", "vite", "preview", "--host", "127.0.0.1", "--port", String(PORT), "--strictPort"], {
  stdio: "ignore",
  detached: true,
});
for (let tries = 0; tries < 100; tries += 1) {
  if (
    await fetch(BASE).then(
      (answer) => answer.ok,
      () => false,
    )
  )
    break;
  await wait(100);
}

let isWhole = true;
try {
  console.log("| killed after | times | results saved | there | doubled |\n|---:|---:|---:|---:|---:|");
  for (const after of AFTER_MS) {
    const counts = { saved: 0, there: 0, doubled: 0 };
    for (let time = 0; time < times; time += 1) {
      const profile = mkdtempSync(join(tmpdir(), "killing-"));
      const { page, open, kill } = await openBrowser(profile, BASE);
      await open("/patients/new");
      await page.getByLabel("Family name").fill("Example");
      await page.getByRole("button", { name: "Save patient" }).click();
      await page.getByRole("button", { name: "Add the first result" }).click();
      const form = page.getByRole("dialog", { name: "Add result" });
      const values = Array.from({ length: BURST }, (_, number) => `3.${number + 1}`);
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
      await page
        .getByRole("status", { name: "Storage", exact: true })
        .filter({ hasText: /^Saved \d/u })
        .waitFor();
      const address = new URL(page.url()).pathname;
      await wait(after);
      await kill();
      const again = await openBrowser(profile, BASE);
      await again.open(address);
      await again.page.getByRole("heading", { level: 1 }).waitFor();
      // A patient who is gone has no table.
      const rows = await again.page
        .getByRole("table", { name: "Results" })
        .getByRole("row")
        .allTextContents()
        .catch(() => []);
      for (const value of values) {
        const found = rows.filter((row) => row.includes(`${value} mg/L`)).length;
        counts.saved += 1;
        counts.there += Math.min(found, 1);
        counts.doubled += Math.max(found - 1, 0);
      }
      await again.kill();
      rmSync(profile, { recursive: true, force: true });
    }
    isWhole &&= counts.there === counts.saved && counts.doubled === 0;
    console.log(`| ${after / 1000} s | ${times} | ${counts.saved} | ${counts.there} | ${counts.doubled} |`);
  }
} finally {
  process.kill(-(host.pid ?? 0));
}
process.exitCode = isWhole ? 0 : 1;
