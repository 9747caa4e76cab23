import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "@playwright/test";

export type Browser = { readonly path: string; readonly foundAs: string; readonly env: Record<string, string> };

const SYSTEM_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const REMEDIES = `No Chromium was found for the browser tests. Do one of these and run the command again:
  anywhere:       npx playwright install chromium
  Debian, Ubuntu: apt-get update && apt-get install -y chromium
  or:             CHROMIUM_PATH=/path/to/chrome npm test`;

/**
 * A Chromium on this machine: the one named, Playwright's own, a system one, or the one packed in a development dependency (Linux
 * x64, needs no root).
 */
export function findChromium(): Browser {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return { path: named, foundAs: "CHROMIUM_PATH", env: {} };
    throw new Error(`CHROMIUM_PATH names "${named}", and there is no such file.`);
  }
  if (existsSync(chromium.executablePath())) return { path: chromium.executablePath(), foundAs: "Playwright's own", env: {} };
  const system = SYSTEM_BROWSERS.find((path) => existsSync(path));
  if (system !== undefined) return { path: system, foundAs: "system", env: {} };
  if (process.platform === "linux" && process.arch === "x64") return unpackedChromium();
  throw new Error(REMEDIES);
}

/** Unpacked once, under node_modules: the package itself would reuse whatever lies in the temporary folder. */
function unpackedChromium(): Browser {
  const { version } = JSON.parse(readFileSync("node_modules/@sparticuz/chromium/package.json", "utf8")) as { version: string };
  const home = resolve("node_modules/.cache", `chromium-${version}`);
  if (!existsSync(home)) {
    const unpacking = `${home}.${process.pid}`;
    mkdirSync(unpacking, { recursive: true });
    const program = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()";
    // The two AWS names make the package unpack its shared libraries too, for machines without libnss.
    const unpacked = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
      env: { ...process.env, TMPDIR: unpacking, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x", AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" },
      encoding: "utf8",
    });
    if (unpacked.status !== 0 || !existsSync(join(unpacking, "chromium"))) {
      rmSync(unpacking, { recursive: true, force: true });
      throw new Error(`${REMEDIES}\n(${unpacked.stderr.slice(0, 300)})`);
    }
    if (existsSync(home)) rmSync(unpacking, { recursive: true, force: true });
    else renameSync(unpacking, home);
  }
  // Written anew each time: it names the folder, and the folder may have been copied or moved.
  const fonts = join(home, "fonts", "fonts.conf");
  const list = fontsFrom(join(home, "fonts", "fonts"));
  if (!existsSync(fonts) || readFileSync(fonts, "utf8") !== list) {
    // Not in place: other folders may share the file.
    writeFileSync(`${fonts}.${process.pid}`, list);
    renameSync(`${fonts}.${process.pid}`, fonts);
  }
  const libraries = [join(home, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  return {
    path: join(home, "chromium"),
    foundAs: `@sparticuz/chromium ${version}`,
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(home, "fonts") },
  };
}

/** The package's own list of fonts names folders of a cloud machine; without any font Chromium draws no text and falls over. */
const fontsFrom = (folder: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM ` +
  `"fonts.dtd"><fontconfig><dir>${folder}</dir><dir>/usr/share/fonts</dir><cachedir prefix="xdg">fontconfig</cachedir>` +
  // Open Sans comes without half-bold letters: of another font on this machine they would come before its bold ones.
  `<selectfont><rejectfont><pattern><patelt name="weight"><int>180</int></patelt></pattern></rejectfont></selectfont>` +
  `<alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>` +
  `<alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias></fontconfig>`;

/**
 * How a test browser is started: no sandbox (containers have none), nothing of its own on the network, and a name for this machine
 * that is not its own, as a hospital's server has.
 */
export const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP ward.test 127.0.0.1",
];

const ENOUGH_SHARED_MEMORY = 1_000_000_000;

/** What is free in the folder that Linux keeps in memory, in bytes: nothing where there is no such folder. */
function sharedMemory(): number {
  try {
    const { bavail, bsize } = statfsSync("/dev/shm");
    return bavail * bsize;
  } catch {
    return 0;
  }
}

/**
 * What the runner would add, and is left out: it has each picture and message between Chromium's processes pass through a file on the
 * disk, for containers with little shared memory. Where there is enough, leaving it out is a twentieth of all work of a story.
 */
export const LEFT_OUT_ARGUMENTS: string[] = sharedMemory() > ENOUGH_SHARED_MEMORY ? ["--disable-dev-shm-usage"] : [];
