import { chromium } from "@playwright/test";
import { CHROMIUM_ARGUMENTS, findChromium } from "../e2e/chromium.ts";
import { startHost } from "../e2e/host.ts";
import { chooseInTabs, enterInTabs, type TabsOutcome } from "../e2e/tabs.ts";

/**
 * Two and five tabs of one browser that enter results at the same time, of one patient and of one each, and two that choose in Settings
 * at the same moment: `npm run bench:tabs -- CHANGES ROUNDS`, changes in each run, shared by its tabs. Every change must be stored, once.
 */
const CHANGES = Number(process.argv[2] ?? 200);
const ROUNDS = Number(process.argv[3] ?? 100);

const host = await startHost("dist");
const found = findChromium();
const browser = await chromium.launch({
  executablePath: found.path,
  args: CHROMIUM_ARGUMENTS,
  env: { ...process.env, ...found.env },
});
let isWhole = true;
const tell = (what: string, { entered, there, doubled }: TabsOutcome) => {
  isWhole &&= there === entered && doubled === 0;
  console.log(`| ${what} | ${entered} | ${there} | ${doubled} |`);
};
try {
  console.log("| tabs | changes | there | doubled |\n|---|---:|---:|---:|");
  let run = 0;
  for (const tabs of [2, 5])
    for (const isSamePatient of [true, false]) {
      const context = await browser.newContext({ serviceWorkers: "block", locale: "en-US" });
      context.setDefaultTimeout(60_000);
      const changes = Math.ceil(CHANGES / tabs);
      const outcome = await enterInTabs(context, host.url, { tabs, changes, isSamePatient, run: (run += 1) });
      tell(`${tabs}, ${isSamePatient ? "one patient" : "a patient each"}`, outcome);
      await context.close();
    }
  const context = await browser.newContext({ serviceWorkers: "block", locale: "en-US" });
  tell("2, settings at the same moment", await chooseInTabs(context, host.url, ROUNDS));
} finally {
  await browser.close();
  await host.close();
}
process.exitCode = isWhole ? 0 : 1;
