import type { Page } from "@playwright/test";
import { startHost } from "../e2e/host.ts";
import { byId } from "../../src/domain/byId.ts";
import { addDays } from "../../src/domain/calendarDate.ts";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { exampleRecord, exampleResult, exampleUuid } from "../support/exampleRecords.ts";
import { day } from "../support/observations.ts";
import { fillWith, launchChromium, median } from "./filled.ts";

/**
 * One patient with 2,000 results over 30 years, in the built app in dist on a processor four times slower: until the page stands, and
 * how long the frames take while the chart is walked by keyboard, panned and zoomed. A frame of a screen with 60 a second has 16.7 ms;
 * beside them stands what the same hand does to a patient of 20 results, in the same run.
 *
 * `npm run bench:years -- RESULTS`
 */
const RESULTS = Number(process.argv[2] ?? 2000);
const SLOWER = 4;
const MOVES = 30;

const DAYS = 30 * 365;

const recordOver30Years = (results: number): PatientRecord => ({
  ...exampleRecord(0, 0, { patient: { diagnosedOn: day("1996-01-05") } }),
  observations: byId(
    Array.from({ length: results }, (_, number) =>
      exampleResult(0, number, { collectedOn: addDays(day("1996-01-10"), Math.floor((number * DAYS) / results)) }),
    ),
  ),
});

type Walk = {
  readonly opened: number;
  readonly keys: number;
  readonly wheel: number;
  readonly drag: number;
  readonly longest: number;
};

/** Runs in the page: begins to note how long each frame takes. */
function noteFrames(): void {
  const seen = { frames: new Array<number>(), isOver: false, last: performance.now() };
  Object.assign(window, { seen });
  const look = (): void => {
    const now = performance.now();
    seen.frames.push(now - seen.last);
    seen.last = now;
    if (!seen.isOver) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** The frames that passed while something was done, in milliseconds. */
async function framesOf(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(noteFrames);
  await work();
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: { frames: number[]; isOver: boolean } };
    seen.isOver = true;
    return seen.frames;
  });
}

async function walk(page: Page, url: string, results: number): Promise<Walk> {
  await page.goto(`${url}/icon.svg`);
  await fillWith(page, [recordOver30Years(results)]);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const begun = performance.now();
  await page.goto(`${url}/patients/${exampleUuid(0)}`);
  const chart = page.getByRole("region", { name: "Trend" }).locator("svg").first();
  await chart.waitFor();
  await page.getByRole("table", { name: "Results" }).waitFor();
  const opened = performance.now() - begun;
  const box = await chart.boundingBox();
  if (box === null) throw new Error("The chart is not drawn");
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(120, box.height / 2)];
  await page.mouse.move(x, y);
  const wheel = await framesOf(page, async () => {
    for (let move = 0; move < MOVES; move += 1) {
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, -40);
      await page.keyboard.up("Control");
    }
  });
  const drag = await framesOf(page, async () => {
    await page.mouse.down();
    for (let move = 0; move < MOVES; move += 1) await page.mouse.move(x - move * 6, y);
    await page.mouse.up();
  });
  await page.getByRole("region", { name: "Trend" }).locator("[tabindex='0']").first().focus();
  const keys = await framesOf(page, async () => {
    for (let move = 0; move < MOVES; move += 1) await page.keyboard.press("ArrowLeft");
  });
  return {
    opened,
    keys: median(keys),
    wheel: median(wheel),
    drag: median(drag),
    longest: Math.max(...keys, ...wheel, ...drag),
  };
}

export async function measureYears(results = RESULTS): Promise<string> {
  const host = await startHost("dist");
  const browser = await launchChromium();
  const rows: string[] = [];
  for (const each of [20, results]) {
    const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const { opened, keys, wheel, drag, longest } = await walk(page, host.url, each);
    rows.push(
      `| ${each.toLocaleString("en")} | ${opened.toFixed(0)} | ${[keys, wheel, drag, longest].map((ms) => ms.toFixed(1)).join(" | ")} |`,
    );
    console.error(rows.at(-1));
    await context.close();
  }
  await browser.close();
  await host.close();
  return [
    "| results | opened, ms | a frame of walking by keyboard | of zooming | of panning | longest |",
    "|---:|---:|---:|---:|---:|---:|",
    ...rows,
    "",
  ].join("\n");
}

if (import.meta.main) console.log(await measureYears());
