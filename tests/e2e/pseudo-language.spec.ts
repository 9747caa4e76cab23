import { existsSync } from "node:fs";
import type { Page } from "@playwright/test";
import { DEFAULT_SETTINGS } from "../../src/domain/device/settings.ts";
import { keep } from "../../src/domain/kept.ts";
import { toPatientId, type PatientContent, type PatientId } from "../../src/domain/record/patient.ts";
import { newPatientRecord } from "../../src/domain/record/patientRecord.ts";
import { writeBackup } from "../../src/exchange/backup.ts";
import { pseudo } from "../../src/words/pseudo/language.ts";
import { startHost } from "./host.ts";
import { lookOver } from "./pages/LanguagePage.ts";
import { expect, test as story } from "./story.ts";

const BUILT = "dist-pseudo";

/** The app as `vite build --mode pseudo` makes it, served for these stories alone. */
const test = story.extend<{ baseURL: string }, { address: string }>({
  address: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      if (!existsSync(BUILT)) throw new Error(`${BUILT} is missing: run npm run build:pseudo first`);
      const host = await startHost(BUILT, undefined, { caching: true });
      await use(host.url);
      await host.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ address }, provide) => provide(address),
});

const words = await pseudo.common.fetch();
const WIDTHS = [390, 1440] as const;

/** No word of English in sight or for screen readers, nothing cut off, nothing that scrolls sideways; at both widths. */
async function expectTranslated(page: Page, where: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    // A chart is drawn anew for another width.
    await expect
      .soft(async () => expect((await lookOver(page)).wide).toEqual([]), `${where}: scrolls sideways, ${width} wide`)
      .toPass({ timeout: 5000 });
    const { plain, cut } = await lookOver(page);
    expect.soft(plain, `${where}: plain English, ${width} wide`).toEqual([]);
    expect.soft(cut, `${where}: cut off, ${width} wide`).toEqual([]);
  }
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const closeDialog = async (page: Page) => {
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
};

/** A backup with one patient of this name. */
function backupOf(familyName: string): string {
  const at = "2020-01-01T00:00:00.000Z";
  const id = toPatientId("6a99b44c-a0a7-4e8b-95e1-c92767f705f9");
  const patient = keep<PatientContent, PatientId>(id, { familyName, sex: "unknown", archived: false }, { at });
  return writeBackup({ madeAt: at, records: [newPatientRecord(patient)], settings: DEFAULT_SETTINGS });
}

async function withDemo(page: Page): Promise<void> {
  await page.goto("/");
  await button(page, words.roster.loadDemo).click();
  await expect(page.getByRole("link", { name: /Amberg/u })).toBeVisible();
}

async function openAmberg(page: Page): Promise<void> {
  await withDemo(page);
  await page.getByRole("link", { name: /Amberg/u }).click();
  await expect(page.getByRole("region", { name: words.patient.trend }).getByRole("figure")).toBeVisible();
}

test.describe("the whole app in another language", () => {
  test.setTimeout(120_000);

  test("keeps no English on the patients, the pages beside them and where there is no page", async ({ page }) => {
    await page.goto("/");
    await expect(button(page, words.roster.loadDemo)).toBeVisible();
    expect(await page.locator("html").getAttribute("lang")).toBe(pseudo.code);
    await expectTranslated(page, "no patients");
    await page.goto("/patients/new");
    await button(page, words.patientForm.save).click();
    await expect(page.getByText(words.patientForm.refusedFamilyName)).toBeVisible();
    await expectTranslated(page, "add a patient, refused");
    await withDemo(page);
    await expectTranslated(page, "patients");
    for (const place of ["/settings", "/methods", "/recovery", "/nowhere", "/import", "/board"]) {
      await page.goto(place);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectTranslated(page, place);
    }
  });

  test("keeps no English on a patient's page, its reasons and its dialogs", async ({ page }) => {
    await openAmberg(page);
    await page.getByText(words.patient.why, { exact: true }).first().click();
    await expect(page.getByRole("heading", { name: words.patient.staging })).toBeVisible();
    await expectTranslated(page, "patient");

    await button(page, words.patient.addResult).first().click();
    const form = page.getByRole("dialog");
    await form.getByLabel(words.entry.field.value, { exact: true }).fill("99,5");
    await form.getByLabel(words.entry.field.collectedOn, { exact: true }).fill("01/13/2020");
    await expectTranslated(page, "add a result");
    await button(page, words.entry.save).click();
    await expectTranslated(page, "a doubt about a result");
    await page.goto(page.url());

    for (const [open, title] of [
      [words.patient.addTreatment, words.care.addTreatment],
      [words.patient.addEvent, words.care.addEvent],
    ] as const) {
      await button(page, open).first().click();
      await expect(page.getByRole("dialog", { name: title })).toBeVisible();
      await expectTranslated(page, title);
      await closeDialog(page);
    }
    for (const action of [words.results.amend, words.results.withdraw, words.results.history]) {
      await page.getByRole("table", { name: words.results.table }).getByRole("button", { name: action }).first().click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectTranslated(page, action);
      await closeDialog(page);
    }
    for (const [key, title] of [
      ["d", words.followUp.plan],
      ["m", words.followUp.mark],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.getByRole("dialog", { name: title })).toBeVisible();
      await expectTranslated(page, title);
      await closeDialog(page);
    }
    await button(page, words.patient.more).click();
    await expectTranslated(page, "the patient's menu");
    await page.getByRole("menuitem", { name: words.patient.edit }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectTranslated(page, "edit the patient");
    await closeDialog(page);
    await button(page, words.patient.more).click();
    await page.getByRole("menuitem", { name: words.patient.export }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectTranslated(page, "export the patient");
  });

  test("keeps no English on the report, the patient's own history and a device that was handed over", async ({ page }) => {
    await openAmberg(page);
    const patient = new URL(page.url()).pathname;
    const { history, patientMode } = await pseudo.pages.history.fetch();
    await page.goto(`${patient}/report`);
    await expect(page.getByRole("article")).toBeVisible();
    await expectTranslated(page, "report");
    await page.goto(`${patient}/changes`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectTranslated(page, "who did what");
    await page.goto(`${patient}/history`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(history.title);
    await expectTranslated(page, "history");
    await button(page, history.handOver).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(patientMode.handOver.pin, { exact: true }).fill("2468");
    await dialog.getByLabel(patientMode.handOver.again).fill("2468");
    await expectTranslated(page, "hand over");
    await dialog.getByRole("button", { name: patientMode.handOver.start }).click();
    await button(page, patientMode.leave).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectTranslated(page, "patient mode, asked for the PIN");
  });

  test("keeps no English on the board, a presented case and the review of an import", async ({ page }) => {
    await withDemo(page);
    const board = await pseudo.pages.board.fetch();
    const { page: importing } = await pseudo.pages.import.fetch();
    await page.goto("/import");
    await page
      .getByLabel(importing.paste, { exact: true })
      .fill(
        "family name\tbirth date\tdate\tvalue\tunit\nExample\t1954-04-12\t2026-03-01\t2.4\tmg/L\nExample\t1954-04-12\tx\t2\tmg/L",
      );
    await button(page, importing.review).click();
    await expect(page.getByRole("table").first()).toBeVisible();
    await expectTranslated(page, "import review");
    await page.goto("/board");
    await button(page, board.addAll(10)).click();
    await expectTranslated(page, "agenda");
    await page.setViewportSize({ width: 1440, height: 900 });
    await button(page, board.start).click();
    await expect(page.getByRole("dialog").getByRole("heading", { level: 2 }).first()).toBeVisible();
    const { plain, wide } = await lookOver(page);
    expect.soft(plain, "a presented case: plain English").toEqual([]);
    expect.soft(wide, "a presented case: scrolls sideways").toEqual([]);
    for (const [key, opened] of [
      ["w", "why"],
      ["c", "companions"],
      ["n", "notes"],
      ["s", "two cases side by side"],
      ["?", "the keys"],
    ] as const) {
      await page.keyboard.press(key);
      await expect
        .soft(async () => expect((await lookOver(page)).plain).toEqual([]), `${opened}: plain English`)
        .toPass({ timeout: 5000 });
    }
  });

  test("keeps no English on a score's working, its findings and the review of a backup", async ({ page }) => {
    await openAmberg(page);
    const { panel } = await pseudo.pages.staging.fetch();
    const restoring = await pseudo.pages.restoring.fetch();
    const staging = page.getByRole("region", { name: words.patient.staging });
    for (const working of await staging.getByText(panel.showWorking, { exact: true }).all()) await working.click();
    await expectTranslated(page, "the working of every score");
    await staging.getByText(panel.record, { exact: true }).first().click();
    await expect(page.getByRole("dialog", { name: panel.dialog })).toBeVisible();
    await button(page, panel.save).click();
    await expectTranslated(page, "findings, refused");
    await closeDialog(page);

    await page.goto("/settings");
    const chooser = page.waitForEvent("filechooser");
    await button(page, restoring.button).click();
    await (
      await chooser
    ).setFiles({
      name: "backup.json",
      mimeType: "application/json",
      buffer: Buffer.from(backupOf("Example")),
    });
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectTranslated(page, "the review of a backup");
  });

  test("writes numbers with its decimal sign and days in its order", async ({ page }) => {
    await openAmberg(page);
    await expect(page.getByRole("table", { name: words.results.table })).toBeVisible();
    // A citation is no number of the app's.
    const text = (await page.getByRole("main").innerText()).replaceAll(/doi \S+/gu, "");
    expect(text).toMatch(/\d,\d/u);
    expect(text.match(/.{0,30}\d\.\d.{0,30}/gu) ?? []).toEqual([]);
    expect(text).toMatch(/\b\d\d\/\d\d\/20\d\d\b/u);
    expect(text.match(/\b20\d\d-\d\d-\d\d\b/gu) ?? []).toEqual([]);
    expect(text).toMatch(/\b20\d\d, \p{L}+ \d{1,2}\b/u);
    expect(text).toMatch(/%[+−]?\d/u);
    expect(text.match(/[+−]\d+(?:,\d)? %/gu) ?? []).toEqual([]);
  });
});

test.describe("the whole app in a language that is written from the right", () => {
  test.use({ locale: "ar" });
  test.setTimeout(120_000);

  /** Everything from the right, and nothing beyond the window at either side. */
  async function expectMirrored(page: Page, where: string): Promise<void> {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const seen = async () =>
        page.evaluate(() => {
          const { dir, scrollWidth, clientWidth } = document.documentElement;
          const title = document.querySelector("h1");
          const range = document.createRange();
          if (title !== null) range.selectNodeContents(title);
          const { left, right } = range.getBoundingClientRect();
          // What is beyond the left edge makes a page scroll that is written from the right; beyond the right one nothing may stand.
          const beyond = [...document.querySelectorAll("main button, main a, main input, main select, [role=menuitem]")].filter(
            (element) => element.checkVisibility() && element.getBoundingClientRect().right > clientWidth + 1,
          );
          return {
            dir,
            fits: scrollWidth <= clientWidth,
            titleAtRight: left > clientWidth - right,
            beyond: beyond.map((element) => element.textContent),
          };
        });
      await expect
        .soft(
          async () => expect(await seen()).toEqual({ dir: "rtl", fits: true, titleAtRight: true, beyond: [] }),
          `${where}, ${width}`,
        )
        .toPass({ timeout: 5000 });
    }
  }

  test("is mirrored on every page, and keeps time in the chart from the left and a sign before its number", async ({ page }) => {
    await withDemo(page);
    await expectMirrored(page, "patients");
    for (const place of ["/settings", "/methods", "/import", "/board", "/patients/new"]) {
      await page.goto(place);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectMirrored(page, place);
    }
    await page.goto("/");
    await page.getByRole("link", { name: /Amberg/u }).click();
    const plot = page.getByRole("region", { name: words.patient.trend }).getByRole("figure");
    await expect(plot).toBeVisible();
    await expectMirrored(page, "patient");
    const years = plot.locator("svg text").filter({ hasText: /20\d\d$/u });
    const places = await years.evaluateAll((texts) =>
      texts.map((text) => ({ year: Number(text.textContent.slice(-4)), at: text.getBoundingClientRect().left })),
    );
    expect(places.length).toBeGreaterThan(2);
    const inTime = places.toSorted((one, other) => one.at - other.at).map(({ year }) => year);
    expect(inTime).toEqual(inTime.toSorted((one, other) => one - other));
    await expect(page.getByRole("region", { name: words.patient.verdict })).toContainText(/\u2066%\+\d+\u2069/u);

    // The next tab is on the left, and so is the key that leads there; the menu opens below the end of its button.
    const tabs = page.getByRole("region", { name: words.patient.trend }).getByRole("tab");
    await tabs.first().focus();
    await page.keyboard.press("ArrowLeft");
    await expect(tabs.nth(1)).toHaveAttribute("aria-selected", "true");
    await button(page, words.patient.more).click();
    await expect(page.getByRole("menu")).toBeVisible();
    await expectMirrored(page, "the patient's menu");
  });

  test("is mirrored on the report, the patient's own history and in a dialog", async ({ page }) => {
    await openAmberg(page);
    const patient = new URL(page.url()).pathname;
    await button(page, words.patient.addResult).first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectMirrored(page, "add a result");
    for (const place of ["history", "report", "changes"]) {
      await page.goto(`${patient}/${place}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectMirrored(page, place);
    }
  });
});
