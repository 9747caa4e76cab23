import { spawn } from "node:child_process";
import { once } from "node:events";
import { chromium, type Page } from "@playwright/test";
import { byId } from "../../src/domain/byId.ts";
import { addDays, parseCalendarDate, type CalendarDate } from "../../src/domain/calendarDate.ts";
import { keep } from "../../src/domain/kept.ts";
import type { ObservationContent } from "../../src/domain/measuring/observation.ts";
import { EMPTY_DRAFT, parseObservation } from "../../src/domain/measuring/observationDoor.ts";
import type { Patient, PatientContent } from "../../src/domain/record/patient.ts";
import { newPatientRecord } from "../../src/domain/record/patientRecord.ts";
import { DEFAULT_SETTINGS } from "../../src/domain/device/settings.ts";
import { writeBackup } from "../../src/exchange/backup.ts";
import { CHROMIUM_ARGUMENTS, findChromium } from "../e2e/chromium.ts";

/**
 * From Enter in the entry form to the frame in which the new result stands in table and chart, in the built app in dist, storage
 * write included.
 */
const PORT = 4377;
const TRIES = 11;
const at = "2026-01-01T00:00:00.000Z";

function day(text: string): CalendarDate {
  const read = parseCalendarDate(text);
  if (!read.ok) throw new Error(text);
  return read.value;
}

function backupOf(results: number): string {
  const patient = keep<PatientContent>(
    crypto.randomUUID(),
    { familyName: `Bench ${results}`, sex: "unknown", archived: false },
    { at },
  ) as Patient;
  const observations = Array.from({ length: results }, (_, index) => {
    const read = parseObservation(
      {
        ...EMPTY_DRAFT,
        measurand: "b2m-serum",
        unit: "mg/L",
        value: (2.4 + ((index * 7) % 11) / 20).toFixed(2),
        collectedOn: addDays(day("2010-01-01"), Math.floor((index * 5500) / results)),
      },
      { decimal: "." },
    );
    if (!read.ok) throw new Error("The bench's own result was refused");
    return keep<ObservationContent>(crypto.randomUUID(), read.value, { at });
  });
  return writeBackup({
    madeAt: at,
    records: [{ ...newPatientRecord(patient), observations: byId(observations) }],
    settings: DEFAULT_SETTINGS,
  });
}

/** Milliseconds from the key to the painted frame. */
const saveAndTime = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    // Of a long history the latest rows are listed, and how many there are in all stands below them.
    const rows = () => {
      const table = document.querySelector("table[aria-label='Results']");
      return `${table?.querySelectorAll("tbody tr").length} ${table?.nextElementSibling?.textContent}`;
    };
    const before = rows();
    const save = [...document.querySelectorAll("button")].find((button) => button.textContent === "Save result");
    const start = performance.now();
    save?.click();
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (rows() !== before) break;
      if (performance.now() - start > 5000) throw new Error("The result did not appear");
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
    return performance.now() - start;
  });

const server = spawn(
  process.execPath,
  ["node_modules/vite/bin/vite.js", "preview", "--host", "127.0.0.1", "--port", String(PORT), "--strictPort"],
  { stdio: ["ignore", "pipe", "inherit"] },
);
await once(server.stdout, "data");
const found = findChromium();
const browser = await chromium.launch({
  executablePath: found.path,
  args: CHROMIUM_ARGUMENTS,
  env: { ...process.env, ...found.env },
});
try {
  for (const [results, budget] of [
    [20, 50],
    [500, 100],
  ] as const) {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" })).newPage();
    await page.goto(`http://127.0.0.1:${PORT}/settings`);
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Restore backup" }).click();
    await (await chooser).setFiles({ name: "bench.json", mimeType: "application/json", buffer: Buffer.from(backupOf(results)) });
    await page.getByRole("button", { name: /^Restore \d+ patients?$/u }).click();
    await page.getByRole("link", { name: "Patients", exact: true }).click();
    await page.getByRole("link", { name: `Bench ${results}` }).click();
    await page.getByRole("region", { name: "Trend" }).getByRole("figure").waitFor();
    await page.getByRole("button", { name: "Add result" }).click();
    const form = page.getByRole("dialog", { name: "Add result" });
    await form.getByLabel("Unit").selectOption("mg/L");
    const times: number[] = [];
    for (let index = 0; index < TRIES; index += 1) {
      await form.getByLabel("Value").fill(`2.${50 + index}`);
      await form.getByLabel("Collected on", { exact: true }).fill(`2025-0${3 + Math.floor(index / 9)}-${String(10 + index)}`);
      times.push(await saveAndTime(page));
    }
    const median = times.sort((a, b) => a - b)[Math.floor(TRIES / 2)] ?? Number.NaN;
    const elements = await page.evaluate(() => document.querySelectorAll("figure svg *").length);
    console.log(
      `${results} results: ${median.toFixed(0)} ms to the painted frame (median of ${TRIES}, ` +
        `${times.map((time) => time.toFixed(0)).join(" ")}), ${(median / budget).toFixed(2)} of the budget of ${budget} ` +
        `ms; ${elements} elements in the chart`,
    );
    await page.context().close();
  }
} finally {
  await browser.close();
  server.kill();
}
