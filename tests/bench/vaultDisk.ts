import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { DEMO_NAMES } from "../e2e/pages/BoardPage.ts";
import { startHost } from "../e2e/host.ts";
import { openBrowser } from "../e2e/killable.ts";
import { filesRead } from "./levelDb.ts";

/**
 * What somebody with the disk finds of readable records after a passphrase was set: every file of a real profile is read, the blocks of
 * LevelDB unpacked, for the name and record number of a patient who was typed in, the names of the demo patients, and how a document
 * begins. `npm run bench:vault-disk`, in the built app in dist. The app's own code, which holds the demo people, is left out;
 * docs/threat-model.md says what the answer means.
 */
const NAME = "Sealwright";
const NUMBER = "MRN-771203";
const PASSPHRASE = "calm river under seven bridges";
/** A browser writes what a page stores within seconds. */
const WRITTEN_MS = 8000;

const host = await startHost("dist");
const profile = mkdtempSync(join(tmpdir(), "vault-disk-"));
const { page, open, kill } = await openBrowser(profile, host.url);
const saved = () =>
  page
    .getByRole("status", { name: "Storage", exact: true })
    .filter({ hasText: /^Saved \d/u })
    .waitFor();

/** How often a word stands in a file, however a browser writes its letters. */
const timesIn = (bytes: Buffer, word: string): number =>
  [Buffer.from(word, "latin1"), Buffer.from(word, "utf16le")]
    .map((letters) => bytes.toString("latin1").split(letters.toString("latin1")).length - 1)
    .reduce((sum, times) => sum + times, 0);

function report(when: string): void {
  console.log(`\n${when}`);
  for (const { path, bytes } of filesRead(profile)) {
    if (/\/(?:Cache|Code Cache|Service Worker)\//u.test(path)) continue;
    const found = [NAME, NUMBER, ...DEMO_NAMES, '{"b2m-patient":6']
      .map((word): readonly [string, number] => [word, timesIn(bytes, word)])
      .filter(([, times]) => times > 0);
    if (found.length > 0) console.log(`| ${path} | ${found.map(([word, times]) => `${word} ${times}`).join(", ")} |`);
  }
}

try {
  await open("/settings");
  await page.getByRole("button", { name: "Load demo patients" }).click();
  await saved();
  await open("/patients/new");
  await page.getByLabel("Family name").fill(NAME);
  await page.getByLabel("Record number").fill(NUMBER);
  await page.getByRole("button", { name: "Save patient" }).click();
  await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
  await saved();
  await wait(WRITTEN_MS);
  report("before");
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Set passphrase" }).click();
  const dialog = page.getByRole("dialog", { name: "Set passphrase" });
  await dialog.getByLabel("New passphrase").fill(PASSPHRASE);
  await dialog.getByLabel("Repeat passphrase").fill(PASSPHRASE);
  await dialog.getByRole("button", { name: "Encrypt" }).click();
  await page.getByRole("button", { name: "I have kept the recovery key" }).click();
  await page.getByRole("button", { name: "Lock now" }).click();
  await page.getByRole("heading", { level: 1, name: /Locked/u }).waitFor();
  await wait(WRITTEN_MS);
  report("after a passphrase was set and the device locked");
} finally {
  await kill();
  await host.close();
  rmSync(profile, { recursive: true, force: true });
}
