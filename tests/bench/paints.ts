import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { build } from "vite";
import { startHost } from "../e2e/host.ts";
import { fill, launchChromium, median } from "./filled.ts";

/**
 * First and largest paint and what moves, of the app in dist and of an empty page of the same stack in the same run: on this machine as
 * it is, and as on a slow phone. Ratios count; single milliseconds are this machine's. `--json FILE` writes the figures down.
 */
const ROUNDS = 5;

/** A slow phone as Lighthouse draws it: a processor of a quarter, 150 ms and 1.6 Mbit/s with what a protocol costs on top. */
const SLOW = { cpu: 4, latency: 562.5, bytesPerSecond: (1_600_000 * 0.9) / 8 };
type Profile = { readonly name: "as it is" | "slow"; readonly slow: boolean };
const AS_IT_IS: Profile = { name: "as it is", slow: false };
const ON_SLOW: Profile = { name: "slow", slow: true };
const PROFILES = [AS_IT_IS, ON_SLOW];

type Paints = {
  readonly first: number;
  readonly largest: number;
  /** When there is something to press in the page itself; the frame around it has its links at once. */
  readonly usable: number;
  readonly moved: number;
  readonly wireKb: number;
};

/** What is held to what, as the project's issue on speed has it. */
const AIMS: readonly (readonly [what: string, of: (row: Row) => number, most: number])[] = [
  ["slow, first paint, ms", ({ slow }) => slow.first, 1500],
  ["slow, largest paint, ms", ({ slow }) => slow.largest, 2300],
  ["as it is, first paint of the largest", ({ plain }) => plain.first / plain.largest, 0.5],
  // Where the first paint is the largest nothing larger is waited for, and this is what the aim before it was for.
  ["as it is, first paint of when it can be used", ({ plain }) => plain.first / plain.usable, 0.5],
  ["what moved", ({ slow, plain }) => Math.max(slow.moved, plain.moved), 0],
];

type Row = { readonly name: string; readonly plain: Paints; readonly slow: Paints };

async function visit(browser: Browser, url: string, slow: boolean, patients: number): Promise<Paints> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: "block" });
  if (patients > 0) {
    // Another page that is gone before: what answers for a page in the runner, or has warmed it, would be measured with it.
    const filled = await context.newPage();
    await filled.goto(`${url}/icon.svg`);
    await fill(filled, patients, 20);
    await filled.close();
  }
  const page = await context.newPage();
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector("main :is(a, button)") === null) requestAnimationFrame(look);
      else Object.assign(window, { usable: performance.now() });
    };
    requestAnimationFrame(look);
  });
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  let wire = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (wire += encodedDataLength));
  if (slow) {
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW.cpu });
    const { latency, bytesPerSecond } = SLOW;
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond / 2,
    });
  }
  await page.goto(url, { waitUntil: "load" });
  const seen = await page.evaluate(
    () =>
      new Promise<{ first: number; largest: number; usable: number; moved: number }>((resolve) => {
        let [first, largest, moved] = [0, 0, 0];
        const watch = (type: string, told: (entry: PerformanceEntry) => void) =>
          new PerformanceObserver((list) => list.getEntries().forEach(told)).observe({ type, buffered: true });
        watch("paint", ({ name, startTime }) => {
          if (name === "first-contentful-paint") first = startTime;
        });
        watch("largest-contentful-paint", ({ startTime }) => (largest = startTime));
        watch("layout-shift", (entry) => (moved += (entry as PerformanceEntry & { readonly value: number }).value));
        // Four seconds of rest: what is fetched ahead comes in them, and nothing larger is painted any more.
        setTimeout(
          () => resolve({ first, largest, usable: (window as { readonly usable?: number }).usable ?? Number.NaN, moved }),
          4000,
        );
      }),
  );
  await context.close();
  return { ...seen, wireKb: wire / 1000 };
}

const middle = (paints: readonly Paints[]): Paints => ({
  first: median(paints.map(({ first }) => first)),
  largest: median(paints.map(({ largest }) => largest)),
  usable: median(paints.map(({ usable }) => usable)),
  moved: Math.max(...paints.map(({ moved }) => moved)),
  wireKb: median(paints.map(({ wireKb }) => wireKb)),
});

/** A measured page held to an aim. */
export type Held = { readonly page: string; readonly what: string; readonly value: number; readonly most: number };
export type MeasuredPaints = {
  readonly rounds: number;
  readonly rows: readonly Row[];
  readonly held: readonly Held[];
  readonly table: string;
};

const cells = (paints: Paints, reference: Paints): string =>
  [
    `${paints.first.toFixed(0)} (x${(paints.first / reference.first).toFixed(2)})`,
    `${paints.largest.toFixed(0)} (x${(paints.largest / reference.largest).toFixed(2)})`,
    Number.isNaN(paints.usable) ? "" : paints.usable.toFixed(0),
  ].join(" | ");

/** Medians of so many rounds, beside the empty page's of the same rounds. */
export async function measurePaints(rounds = ROUNDS): Promise<MeasuredPaints> {
  const folder = mkdtempSync(join(tmpdir(), "b2m-empty-"));
  await build({
    configFile: false,
    root: "tests/bench/emptyStack",
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true, target: "es2024" },
  });
  const [app, empty] = [
    await startHost("dist", undefined, { compressing: true }),
    await startHost(folder, undefined, { compressing: true }),
  ];
  const browser = await launchChromium();
  try {
    const visits = [
      { name: "empty page of the same stack", url: empty.url, patients: 0 },
      { name: "roster of a device without patients", url: app.url, patients: 0 },
      { name: "roster of ten patients", url: app.url, patients: 10 },
    ];
    const seen = new Map<string, Paints[]>();
    const of = (name: string, profile: Profile) => {
      const key = `${name}, ${profile.name}`;
      const paints = seen.get(key) ?? [];
      seen.set(key, paints);
      return paints;
    };
    // One of each after the other, so that what the machine does meanwhile meets all alike.
    for (let round = 0; round < rounds; round += 1)
      for (const profile of PROFILES)
        for (const { name, url, patients } of visits) of(name, profile).push(await visit(browser, url, profile.slow, patients));
    const rows: readonly Row[] = visits.map(({ name }) => ({
      name,
      plain: middle(of(name, AS_IT_IS)),
      slow: middle(of(name, ON_SLOW)),
    }));
    const [reference] = rows;
    if (reference === undefined) throw new Error("Nothing to be held to");
    const table = [
      "| | first paint ms | largest ms | can be used ms | slow: first ms | slow: largest ms | slow: can be used ms | moved | " +
        "kB in all within 4 s |",
      "|---|---|---|---|---|---|---|---|---|",
      ...rows.map(
        (row) =>
          `| ${row.name} | ${cells(row.plain, reference.plain)} | ${cells(row.slow, reference.slow)} | ` +
          `${Math.max(row.plain.moved, row.slow.moved).toFixed(4)} | ${row.slow.wireKb.toFixed(0)} |`,
      ),
      "",
    ].join("\n");
    const held = rows
      .slice(1)
      .flatMap((row) => AIMS.map(([what, value, most]) => ({ page: row.name, what, value: value(row), most })));
    return { rounds, rows, held, table };
  } finally {
    await browser.close();
    await Promise.all([app.close(), empty.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const { rounds, rows, held, table } = await measurePaints();
  console.log(`Medians of ${rounds} in one run, in brackets the ratio to the empty page; moved: the most of all rounds.\n`);
  console.log(table);
  for (const { page, what, value, most } of held)
    console.log(`${value <= most ? "ok  " : "OVER"} ${page}: ${what} ${value.toFixed(2)} of ${most}`);
  const at = process.argv.indexOf("--json");
  if (at > 0) writeFileSync(process.argv[at + 1] ?? "paints.json", `${JSON.stringify({ rounds, rows, held }, undefined, 2)}\n`);
}
