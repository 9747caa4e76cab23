import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startHost } from "../e2e/host.ts";
import { findFirefox, startFirefox, type Tab } from "../firefox/firefox.ts";
import { STEPS } from "./walk.ts";
import { findWebKit, startWebKit } from "./webKit.ts";

/**
 * Walks the main stories through the built app in dist in every other engine that this machine has: Firefox by WebDriver BiDi, WebKitGTK
 * by its WebDriver. Results go into docs/browsers.md. Not among the tests of every run: not every machine has these browsers.
 */
type Engine = { readonly name: string; readonly tab: Tab; readonly close: () => Promise<void> };

async function openFirefox(): Promise<Engine | undefined> {
  const path = findFirefox();
  if (path === undefined) return undefined;
  const profile = mkdtempSync(join(tmpdir(), "b2m-engines-"));
  const firefox = await startFirefox(path, profile);
  return {
    name: `Firefox ${firefox.version}`,
    tab: await firefox.tab(),
    close: async () => {
      await firefox.kill();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function openWebKit(): Promise<Engine | undefined> {
  const found = findWebKit();
  if (found === undefined) return undefined;
  const { version, tab, close } = await startWebKit(found);
  return { name: `WebKitGTK ${version}`, tab, close };
}

/** What a page that broke says of itself. */
const isBroken = `document.body.innerText.includes("could not be shown")`;

async function walk(engine: Engine, url: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const step of STEPS) {
    const begun = performance.now();
    try {
      await step.walk(engine.tab, url);
      const broken = await engine.tab.ask(isBroken);
      found.push(broken === true ? "the page broke" : "yes");
    } catch (problem) {
      found.push(`no: ${problem instanceof Error ? problem.message.replaceAll(/\s+/gu, " ").slice(0, 160) : String(problem)}`);
    }
    console.log(`${engine.name}: ${step.name}: ${found.at(-1)} (${(performance.now() - begun).toFixed(0)} ms)`);
  }
  return found;
}

const PLACE = /(?<=<!-- engines -->\n)[\s\S]*?(?=<!-- end of engines -->)/u;
const FILE = "docs/browsers.md";

const host = await startHost("dist");
const columns: { readonly name: string; readonly found: readonly string[] }[] = [];
for (const open of [openFirefox, openWebKit]) {
  const engine = await open();
  if (engine === undefined) {
    console.log(`${open === openFirefox ? "Firefox" : "WebKitGTK with its driver"} was not found on this machine.`);
    continue;
  }
  columns.push({ name: engine.name, found: await walk(engine, host.url) });
  await engine.close();
}
await host.close();
if (columns.length === 0) {
  console.error("No other engine was found. Debian: apt-get install firefox-esr webkit2gtk-driver xvfb");
  process.exit(1);
}
const table = [
  `| walked on ${new Date().toISOString().slice(0, 10)} | ${columns.map(({ name }) => name).join(" | ")} |`,
  `|---|${"---|".repeat(columns.length)}`,
  ...STEPS.map(({ name }, at) => `| ${name} | ${columns.map(({ found }) => found[at]).join(" | ")} |`),
  "",
].join("\n");
writeFileSync(FILE, readFileSync(FILE, "utf8").replace(PLACE, table));
const failed = columns.flatMap(({ found }) => found).filter((one) => one !== "yes").length;
console.log(failed === 0 ? "Every step was walked." : `${failed} failed.`);
process.exit(failed === 0 ? 0 : 1);
