import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { CHROMIUM_ARGUMENTS, findChromium, LEFT_OUT_ARGUMENTS } from "./chromium.ts";

const PORT = Number(process.env["E2E_PORT"] ?? 4317);
/** A host that serves the app already; without it the stories bring their own. */
const HOST = process.env["E2E_BASE"];
const browser = findChromium();

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../test-results/browser",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // A story waits for half of its time, for a frame, a store or a transition: two at once on a processor leave it no rest.
  workers: 2 * availableParallelism(),
  // Bounds on what hangs, not on speed: a machine with other work has needed more than ten seconds for what takes one.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: process.env["E2E_REPORT"] === undefined ? "line" : [["line"], ["json", { outputFile: process.env["E2E_REPORT"] }]],
  use: {
    baseURL: HOST ?? `http://127.0.0.1:${PORT}`,
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    // Storing the whole app on the device at every story costs time; what is about it stands in offline.spec.ts.
    serviceWorkers: "block",
    // Recording every step of every story took a third of their time; E2E_TRACE=1 records them where one fails without a reason.
    trace: process.env["E2E_TRACE"] === undefined ? "off" : "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: browser.path,
      args: CHROMIUM_ARGUMENTS,
      ignoreDefaultArgs: LEFT_OUT_ARGUMENTS,
      env: { ...process.env, ...browser.env },
    },
  },
  ...(HOST === undefined ? { globalSetup: "./serveStories.ts" } : {}),
});
