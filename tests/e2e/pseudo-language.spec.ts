import { existsSync } from "node:fs";
import type { Page } from "@playwright/test";
import { pseudo } from "../../src/words/pseudo/language.ts";
import { startHost } from "./host.ts";
import { EveryScreen } from "./pages/EveryScreen.ts";
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
  test.setTimeout(180_000);

  test("keeps no English on any screen, in any dialog, or for screen readers", async ({ page }) => {
    const screens = new EveryScreen(page, pseudo, (where) => expectTranslated(page, where));
    await screens.seePatients();
    await expect(page.locator("html")).toHaveAttribute("lang", pseudo.code);
    await screens.seePlaces();
    await screens.seeImport();
    await screens.seePatient();
    await screens.seeWhatIsTold();
    await screens.seeBoard();
    await screens.seeRestore();
    await screens.seeLocks();
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
  test.setTimeout(180_000);

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
    // Once it is drawn as wide as its place: a first drawing can have room for two.
    await expect.poll(() => years.count()).toBeGreaterThan(2);
    const places = await years.evaluateAll((texts) =>
      texts.map((text) => ({ year: Number(text.textContent.slice(-4)), at: text.getBoundingClientRect().left })),
    );
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
