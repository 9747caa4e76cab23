import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./story.ts";

const pagesOf = (pdf: Buffer): number => (pdf.toString("latin1").match(/\/Type\s*\/Page\b/gu) ?? []).length;

async function openReport(page: Page, name: RegExp): Promise<void> {
  await page.goto("/");
  const load = page.getByRole("button", { name: "Load demo patients" });
  const patient = page.getByRole("link", { name });
  await expect(load.or(patient).first()).toBeVisible();
  if (await load.isVisible()) await load.click();
  await patient.click();
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Report" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("B2M report");
  await expect(page.getByRole("article").getByRole("figure")).toBeVisible();
}

test("a report is one page on A4 and on Letter, in both wordings, with its chart drawn while it prints and nothing cut", async ({
  page,
}) => {
  await openReport(page, /Amberg/u);
  await page.evaluate(() => {
    window.addEventListener("beforeprint", () => {
      const drawn = [...document.querySelectorAll("article svg path, article svg line")].filter(
        (shape) => (shape as SVGGraphicsElement).getBBox().width > 0,
      );
      document.documentElement.dataset["drawnInPrint"] = String(drawn.length);
    });
  });
  for (const paper of ["A4", "Letter"]) {
    for (const wording of ["Care team", "Patient"]) {
      await test.step(`${paper}, ${wording}`, async () => {
        await page.getByLabel("Paper").selectOption(paper);
        await page.getByLabel("Words for").selectOption(wording);
        expect(pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))).toBe(1);
        expect(Number(await page.locator("html").getAttribute("data-drawn-in-print"))).toBeGreaterThan(20);
      });
    }
  }
  await test.step("the plot is at least 200 px high, and the letters of the chart no larger than those around it", async () => {
    await page.getByLabel("Paper").selectOption("A4");
    await page.getByLabel("Words for").selectOption("Care team");
    const chart = page.getByRole("article").getByRole("figure");
    await expect(chart).toContainText("M-protein, g/dL");
    await expect(chart).toContainText("eGFR, mL/min");
    const { letters, around, plot } = await chart.evaluate((figure) => {
      const drawn = figure.querySelector("svg")?.getBoundingClientRect().width ?? 0;
      const shrunk = drawn / (figure.querySelector("svg")?.viewBox.baseVal.width ?? 1);
      const across = [...figure.querySelectorAll("svg line")]
        .map((line) => line.getBoundingClientRect())
        .filter(({ width, height }) => width > drawn / 2 && height <= 2);
      const [first] = across;
      return {
        letters: Math.max(
          ...[...figure.querySelectorAll("svg text")].map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * shrunk),
        ),
        around: Number.parseFloat(getComputedStyle(figure.closest("article") ?? figure).fontSize),
        // The grid's lines of the trend are the first that are drawn, from the zero line up.
        plot: first === undefined ? 0 : Math.max(...across.slice(0, 6).map(({ y }) => Math.abs(y - first.y))),
      };
    });
    expect(letters).toBeLessThanOrEqual(around);
    expect(plot).toBeGreaterThanOrEqual(200);
  });
  await test.step("at the width of the paper nothing reaches beyond it", async () => {
    await page.getByLabel("Words for").selectOption("Care team");
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 695, height: 1020 });
    const beyond = await page.getByRole("article").evaluate((sheet) => {
      const right = sheet.getBoundingClientRect().right + 1;
      return [...sheet.querySelectorAll("*")]
        .filter((element) => element.getBoundingClientRect().right > right)
        .map((element) => element.outerHTML.slice(0, 80));
    });
    expect(beyond).toEqual([]);
    await expect(page.getByRole("contentinfo").filter({ hasText: "Not a medical device" })).toBeHidden();
  });
});

test("a long history goes on over the page, with whose results they are repeated at its head", async ({ page }) => {
  await openReport(page, /Amberg/u);
  await page.getByLabel("Paper").selectOption("Letter");
  await page.getByRole("combobox", { name: "Results" }).selectOption("All");
  await expect(page.getByRole("article")).toContainText("all 12 results");
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
  const head = page.getByRole("table", { name: "Results" }).locator("thead");
  await expect(head).toHaveCSS("display", "table-header-group");
  await expect(head).toContainText("Amberg, Ruth");
});

test("the report can be made by keyboard, on a phone and in the dark, and its tab names nobody", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await openReport(page, /Castellan/u);
  await expect(page).toHaveTitle(/^B2M report · /u);
  await page.getByLabel("Written by").fill("Dr. Example");
  await expect(page.getByRole("article")).toContainText("Dr. Example");
  await page.getByLabel("Words for").focus();
  await page.keyboard.press("P");
  await expect(page.getByRole("article")).toContainText("What to ask at the next visit");
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  // The whole sheet is in the window: nothing of it has to be panned to.
  const sheet = await page.getByRole("article").boundingBox();
  expect((sheet?.x ?? -1) >= 0 && (sheet?.x ?? 0) + (sheet?.width ?? 1000) <= 390).toBe(true);
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "light" });
  await expectAccessible(page);
});

test("at 200 % the report's choices wrap and nothing is cut off, and every choice is reached by keyboard alone", async ({
  page,
}) => {
  await openReport(page, /Amberg/u);
  await page.setViewportSize({ width: 720, height: 450 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  const reached = new Set<string>();
  for (let press = 0; press < 30 && !reached.has("Written by"); press += 1) {
    await page.keyboard.press("Tab");
    reached.add(
      await page.evaluate(() =>
        document.activeElement instanceof HTMLElement
          ? ((document.activeElement as HTMLInputElement).labels?.[0]?.textContent ?? document.activeElement.textContent ?? "")
          : "",
      ),
    );
  }
  expect([...reached]).toEqual(expect.arrayContaining(["Print", "Words for", "Paper", "Results", "Written by"]));
  await expectAccessible(page);
});
