import type { Browser, BrowserContext } from "@playwright/test";
import { serverState, signIn } from "../e2e/clinic.ts";

/** No task of a page that shares may hold it for longer. */
export const MOST_TASK_MS = 200;
const PATIENCE_MS = 3_600_000;

/** What a step of a page came to: requests, how often progress was said, the tasks over 50 ms, and the longest of them in ms. */
export type StepOfPage = {
  readonly what: string;
  readonly requests: number;
  readonly said: number;
  readonly tasks: number;
  readonly longest: number;
};

/** The page's host, the server as the page calls it, and what a test puts between both. */
type Between = {
  readonly host: string;
  readonly base: string;
  readonly prepare?: (context: BrowserContext) => Promise<void>;
};

/**
 * A page that has nothing and begins to share with a server that has very many patients: its first sync, in which all of them come, and a
 * later look where nothing changed.
 */
export async function measurePage(browser: Browser, { host, base, prepare }: Between): Promise<readonly StepOfPage[]> {
  const steps: StepOfPage[] = [];
  const context = await browser.newContext({ baseURL: host, locale: "en-US", serviceWorkers: "block" });
  await prepare?.(context);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.addInitScript(() => {
    const tasks: number[] = [];
    const said = new Set<string>();
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: "longtask" });
    new MutationObserver(() => {
      for (const bar of document.querySelectorAll("[role=progressbar]")) said.add(bar.getAttribute("aria-valuenow") ?? "");
    }).observe(document, { subtree: true, childList: true, attributes: true });
    Object.assign(window, { measured: { tasks, said } });
  });
  /** What the page did since it was last asked. */
  const sinceThen = async () =>
    page.evaluate(() => {
      const { tasks, said } = (window as unknown as { measured: { tasks: number[]; said: Set<string> } }).measured;
      const seen = { tasks: [...tasks], said: said.size };
      tasks.length = 0;
      said.clear();
      return seen;
    });
  let asked = 0;
  page.on("request", (request) => {
    if (request.url().startsWith(base) && request.method() !== "OPTIONS") asked += 1;
  });
  const step = async (what: string, work: () => Promise<void>): Promise<void> => {
    await sinceThen();
    asked = 0;
    await work();
    const { tasks, said } = await sinceThen();
    steps.push({ what, requests: asked, said, tasks: tasks.length, longest: Math.round(Math.max(0, ...tasks)) });
  };
  await page.goto("/settings");
  await page.getByRole("button", { name: /^Connect to / }).click();
  await signIn(page);
  await step("first sync", async () => {
    await page.getByRole("button", { name: "Start sharing" }).click();
    await serverState(page).filter({ hasText: "On the server" }).waitFor();
  });
  await step("a look where nothing changed", async () => {
    const answered = page.waitForResponse((response) => response.url().startsWith(base));
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await answered;
    await serverState(page).filter({ hasText: "On the server" }).waitFor();
  });
  await context.close();
  return steps;
}

export const PAGE_HEAD =
  "| patients | step | requests | progress said | tasks over 50 ms | longest |\n|---:|---|---:|---:|---:|---:|";

/** The steps as rows of a table. */
export const rowsOf = (patients: number, steps: readonly StepOfPage[]): readonly string[] =>
  steps.map(
    ({ what, requests, said, tasks, longest }) => `| ${patients} | ${what} | ${requests} | ${said} | ${tasks} | ${longest} ms |`,
  );
