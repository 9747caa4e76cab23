import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startHost } from "../e2e/host.ts";
import { countOf, press, SAVED, seen, type, until } from "../engines/inPage.ts";
import { findFirefox, startFirefox, type Firefox, type Tab } from "./firefox.ts";

/**
 * Start and storage in a second engine, with the Firefox of this machine and no library. Not among the tests of every run: not every
 * machine has one. What it found stands in docs/reliability.md.
 */
const KILLS = 5;

const path = findFirefox();
if (path === undefined) {
  console.error("No Firefox was found. Install one (Debian: apt-get install firefox-esr), or name one in FIREFOX_PATH.");
  process.exit(1);
}

async function register(tab: Tab, url: string, name: string): Promise<void> {
  await tab.open(`${url}/patients/new`);
  await tab.ask(type("Family name", name));
  await tab.ask(press("Save patient"));
  await tab.ask(seen("Add result"));
  await tab.ask(SAVED);
}

const host = await startHost("dist");
const folder = mkdtempSync(join(tmpdir(), "b2m-firefox-"));
const newProfile = () => mkdtempSync(join(folder, "profile-"));
let failed = 0;
const running = new Set<Firefox>();
async function start(profile: string, more?: Readonly<Record<string, boolean | number>>): Promise<Firefox> {
  const firefox = await startFirefox(path ?? "", profile, more);
  running.add(firefox);
  return firefox;
}
async function stop(firefox: Firefox): Promise<void> {
  running.delete(firefox);
  await firefox.kill();
}
async function check(what: string, run: () => Promise<string | undefined>): Promise<void> {
  try {
    const more = await run();
    console.log(`ok    ${what}${more === undefined ? "" : `: ${more}`}`);
  } catch (problem) {
    failed += 1;
    console.log(`FAIL  ${what}: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
  for (const firefox of running) await stop(firefox);
  host.mend();
}
const must = (holds: boolean, what: string) => {
  if (!holds) throw new Error(what);
};

await check("starts, keeps a patient and shows them after a reload", async () => {
  const firefox = await start(newProfile());
  const tab = await firefox.tab();
  await register(tab, host.url, "Quixworth");
  await tab.reload();
  await tab.ask(seen("Quixworth"));
  return `Firefox ${firefox.version}`;
});

await check("without a network it starts from what the service worker stored, and saves", async () => {
  const firefox = await start(newProfile());
  const tab = await firefox.tab();
  await register(tab, host.url, "Quixworth");
  await tab.ask(until(`navigator.serviceWorker.controller?.state === "activated"`));
  host.cut();
  await tab.open(`${host.url}/methods`);
  await tab.ask(seen("Methods"));
  await register(tab, host.url, "Offline");
  await tab.open(host.url);
  await tab.ask(seen("Quixworth"));
  await tab.ask(seen("Offline"));
  return undefined;
});

await check("two tabs end with both patients", async () => {
  const firefox = await start(newProfile());
  const [one, other] = [await firefox.tab(), await firefox.tab()];
  await one.open(host.url);
  await one.ask(seen("Add patient"));
  await register(other, host.url, "Otherworth");
  await one.ask(seen("Otherworth"));
  await register(one, host.url, "Quixworth");
  await other.open(host.url);
  await other.ask(seen("Quixworth"));
  must((await other.ask(countOf("Otherworth"))) === 1, "a patient is there twice or not at all");
  return undefined;
});

await check("a document that is damaged is left alone and said, and the other patient is there", async () => {
  const firefox = await start(newProfile());
  const tab = await firefox.tab();
  await register(tab, host.url, "Quixworth");
  await tab.ask(`localStorage.setItem("b2m:patient:spoilt", "spoilt")`);
  await tab.open(host.url);
  await tab.ask(seen("Quixworth"));
  await tab.ask(seen("Nothing was written over."));
  must((await tab.ask(`localStorage.getItem("b2m:patient:spoilt")`)) === "spoilt", "it was written over");
  return undefined;
});

await check("where the browser refuses its storage the page says so and does not pass for empty", async () => {
  const firefox = await start(newProfile(), { "network.cookie.cookieBehavior": 2 });
  const tab = await firefox.tab();
  await tab.open(host.url);
  await tab.ask(seen("This browser does not let the page"));
  return undefined;
});

for (const [seconds, ms] of [
  ["0", 0],
  ["1", 1000],
  ["5", 5000],
] as const)
  await check(`killed (SIGKILL) ${seconds} s after "Saved" and started again`, async () => {
    let kept = 0;
    for (let round = 0; round < KILLS; round += 1) {
      const profile = newProfile();
      const firefox = await start(profile);
      const tab = await firefox.tab();
      await register(tab, host.url, "Quixworth");
      await new Promise((resolve) => setTimeout(resolve, ms));
      await stop(firefox);
      const again = await start(profile);
      const roster = await again.tab();
      await roster.open(host.url);
      await roster.ask(seen("Add patient"));
      kept += (await roster.ask(countOf("Quixworth"))) === 1 ? 1 : 0;
      await stop(again);
    }
    // Measured and said, and no limit set: what survives a kill is the second copy's to promise.
    return `${kept} of ${KILLS} patients are there`;
  });

await host.close();
rmSync(folder, { recursive: true, force: true });
console.log(failed === 0 ? "Every check passed." : `${failed} failed.`);
process.exit(failed === 0 ? 0 : 1);
