import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { openBrowser } from "../e2e/killable.ts";
import { everythingKept } from "../e2e/everythingKept.ts";

/**
 * Sets, changes and takes away a passphrase over the ten demo patients, and kills the browser, with SIGKILL and all of its processes, at
 * moments spread over the time that the deed takes: `npm run bench:vault-kills -- TIMES DEEDS` (each deed so many times). Opened again, the
 * device must be in one of the two states, open with one of the two passphrases and hold all ten; locked it must keep nothing that can
 * be read, open nothing that is sealed. Counts are what is said.
 */
const times = Number(process.argv[2] ?? 20);
const PORT = 4393;
const BASE = `http://127.0.0.1:${PORT}`;
const FIRST = "calm river under seven bridges";
const SECOND = "another calm river of words";
const PATIENTS = 10;

const DEEDS = ["set", "change", "remove"] as const;
type Deed = (typeof DEEDS)[number];
const asked = DEEDS.filter((deed) => process.argv.length <= 3 || process.argv.includes(deed));

const host = spawn("npx", ["--no-install", "vite", "preview", "--host", "127.0.0.1", "--port", String(PORT), "--strictPort"], {
  stdio: "ignore",
  detached: true,
});
const answers = () =>
  fetch(BASE).then(
    (answer) => answer.ok,
    () => false,
  );
for (let tries = 0; tries < 100 && !(await answers()); tries += 1) await wait(100);

async function fill(page: Page, dialog: string, fields: { readonly [label: string]: string }): Promise<void> {
  await page.getByRole("button", { name: dialog }).click();
  for (const [label, text] of Object.entries(fields)) await page.getByRole("dialog").getByLabel(label).fill(text);
}

/** Fills in the form of a deed and gives what begins it. */
async function prepare(page: Page, deed: Deed): Promise<() => Promise<void>> {
  const send = (name: string) => () => page.getByRole("dialog").getByRole("button", { name }).click();
  if (deed === "set") {
    await fill(page, "Set passphrase", { "New passphrase": FIRST, "Repeat passphrase": FIRST });
    return send("Encrypt");
  }
  if (deed === "change") {
    await fill(page, "Change passphrase", { "Present passphrase": FIRST, "New passphrase": SECOND, "Repeat passphrase": SECOND });
    return send("Change passphrase");
  }
  await fill(page, "Remove passphrase", { Passphrase: FIRST });
  return send("Store readable again");
}

const DONE: { readonly [deed in Deed]: string } = {
  set: "Everything is encrypted.",
  change: "The passphrase is changed.",
  remove: "Nothing is encrypted any more.",
};

/** A device with the demo patients, in Settings, in the state in which the deed begins. */
async function begin(profile: string, deed: Deed) {
  const browser = await openBrowser(profile, BASE);
  const { page, open } = browser;
  await open("/settings");
  await page.getByRole("button", { name: "Load demo patients" }).click();
  await page
    .getByRole("status", { name: "Storage", exact: true })
    .filter({ hasText: /^Saved \d/u })
    .waitFor();
  if (deed !== "set") {
    await (
      await prepare(page, "set")
    )();
    await page.getByText(DONE.set).waitFor();
  }
  return browser;
}

async function timeOf(deed: Deed): Promise<number> {
  const profile = mkdtempSync(join(tmpdir(), "vault-kills-"));
  const { page, kill } = await begin(profile, deed);
  const send = await prepare(page, deed);
  const began = performance.now();
  await send();
  await page.getByText(DONE[deed]).waitFor();
  const took = performance.now() - began;
  await kill();
  rmSync(profile, { recursive: true, force: true });
  return took;
}

type Found = {
  readonly state: "locked" | "open";
  readonly passphrase: string;
  readonly patients: number;
  readonly isClean: boolean;
};

async function lookAgain(profile: string): Promise<Found> {
  const { page, open, kill } = await openBrowser(profile, BASE);
  await open("/");
  const heading = page.getByRole("heading", { level: 1 });
  await heading.waitFor();
  const isLocked = (await heading.innerText()).includes("Locked");
  const kept = await everythingKept(page);
  const isClean = isLocked ? !/b2m-patient|b2m-settings|Amberg/u.test(kept) : !kept.includes("b2m-sealed:");
  let passphrase = "none";
  if (isLocked) {
    for (const guess of [FIRST, SECOND]) {
      await page.getByLabel("Passphrase").fill(guess);
      await page.keyboard.press("Enter");
      const opened = page.getByRole("heading", { level: 1, name: "Patients" });
      const wrong = page.getByText("This is not the passphrase.");
      await opened.or(wrong).first().waitFor();
      if (!(await opened.isVisible())) continue;
      passphrase = guess === FIRST ? "first" : "second";
      break;
    }
  }
  const rows = page.getByRole("table", { name: "Patients" }).getByRole("row");
  await rows.nth(1).waitFor();
  const patients = (await rows.count()) - 1;
  await kill();
  return { state: isLocked ? "locked" : "open", passphrase, patients, isClean };
}

let isWhole = true;
try {
  console.log(
    "| deed | kills | open after | locked, first passphrase | locked, second | all ten there | nothing of the other state |",
  );
  console.log("|---|---:|---:|---:|---:|---:|---:|");
  for (const deed of asked) {
    const took = await timeOf(deed);
    const found: Found[] = [];
    for (let time = 0; time < times; time += 1) {
      const profile = mkdtempSync(join(tmpdir(), "vault-kills-"));
      const { page, kill } = await begin(profile, deed);
      const send = await prepare(page, deed);
      // Not waited for: the page that works answers late, and the first moments would never be met.
      send().catch(() => {});
      await wait((took * 1.2 * time) / times);
      await kill();
      found.push(await lookAgain(profile));
      rmSync(profile, { recursive: true, force: true });
    }
    const count = (holds: (one: Found) => boolean) => found.filter(holds).length;
    const whole = count(({ patients }) => patients >= PATIENTS);
    const clean = count(({ isClean }) => isClean);
    const opened = count(({ state, passphrase }) => state === "open" || passphrase !== "none");
    isWhole &&= whole === times && clean === times && opened === times;
    const columns = [
      times,
      count(({ state }) => state === "open"),
      count(({ passphrase }) => passphrase === "first"),
      count(({ passphrase }) => passphrase === "second"),
      whole,
      clean,
    ];
    console.log(`| ${deed} | ${columns.join(" | ")} |`);
  }
} finally {
  process.kill(-(host.pid ?? 0));
}
process.exitCode = isWhole ? 0 : 1;
