import type { Page } from "@playwright/test";
import { HistoryPage } from "./pages/HistoryPage.ts";
import { RosterPage } from "./pages/RosterPage.ts";
import { expect, expectAccessible, test } from "./story.ts";

const PHONE = { width: 390, height: 844 };

/** Nothing is cut off at the side: the page is as wide as its window. */
const expectNoSidewaysScroll = async (page: Page) =>
  expect(await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))).toBe(0);

test("a patient reads their own history on a phone", async ({ page }) => {
  await page.setViewportSize(PHONE);
  const history = new HistoryPage(page);
  await new RosterPage(page).loadDemo();

  await test.step("Given Ruth Amberg, whose last results rose", () => history.openFrom(/Amberg/));

  await test.step("Then the verdict's sentence stands first, in large type, without statistics", async () => {
    await expect(history.answer("In short")).toContainText("results are higher than the ones before");
    const size = await history
      .answer("In short")
      .locator("p")
      .evaluate((sentence) => Number.parseFloat(getComputedStyle(sentence).fontSize));
    expect(size).toBeGreaterThanOrEqual(18);
    await expect(page.getByText(/95 % interval/)).toBeHidden();
    await expectNoSidewaysScroll(page);
  });

  await test.step("And every text of it is at least 16 px, most of it 18", async () => {
    const sizes = await page
      .locator("main section :is(p, li, summary, span, strong, dd)")
      .evaluateAll((texts) =>
        texts
          .filter((text) => text.textContent?.trim() !== "" && text.getClientRects().length > 0)
          .map((text) => Number.parseFloat(getComputedStyle(text).fontSize)),
      );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
    expect(sizes.filter((size) => size >= 18).length / sizes.length).toBeGreaterThan(0.8);
  });

  const chart = page.getByRole("figure", { name: "Blood: my results over time" });
  await test.step("And a tap on the chart reads a result out", async () => {
    const said = chart.getByRole("status");
    await expect(said).toContainText("4.7 mg/L");
    const mark = chart.locator("[data-part=mark]").first();
    await mark.scrollIntoViewIfNeeded();
    const box = await mark.boundingBox();
    if (box === null) throw new Error("The first result is not drawn");
    await page.mouse.click(box.x + box.width / 2, box.y + 60);
    await expect(said).toContainText("8.1 mg/L");
    await expect(said).toContainText("above the usual range");
  });

  await test.step("And every target is as large as a thumb", async () => {
    const targets = await page
      .locator("main :is(button, summary, label, a)")
      .evaluateAll((all) =>
        all.filter((target) => target.getClientRects().length > 0).map((target) => target.getBoundingClientRect().height),
      );
    expect(targets.length).toBeGreaterThan(10);
    expect(Math.min(...targets)).toBeGreaterThanOrEqual(36);
  });

  await test.step("And the table says the same", async () => {
    await page.getByRole("radio", { name: "Table" }).check();
    const rows = page.getByRole("table", { name: "Blood: my results over time" }).getByRole("row");
    await expect(rows).toHaveCount(13);
    await expect(rows.nth(1)).toContainText("4.7 mg/L");
    await expectNoSidewaysScroll(page);
  });

  await test.step("And the numbers open on a tap, the verdict's own", async () => {
    await page.getByText("Show the numbers").click();
    await expect(history.answer("How sure is this?")).toContainText("Rising, confirmed");
    await expect(page.getByText(/95 % interval/)).toBeVisible();
    await expectAccessible(page);
  });
});

const SAYS = [
  [/Bergson/, "no change beyond the usual ups and downs"],
  [/Castellan/, "kidneys filter could explain"],
  [/Dorfler/, "measured in another way"],
  [/Fontaine/, "cannot tell whether they have changed"],
  [/Grimaldi/, "Something else that was recorded"],
  [/Haddad/, "During dialysis this test is read in another way"],
  [/Jansen/, "not enough results yet"],
] as const;

test("each demo patient's history says plainly what can be said, and reads well in both colours, at 200 % and in print", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize(PHONE);
  const history = new HistoryPage(page);
  await new RosterPage(page).loadDemo();
  for (const [name, sentence] of SAYS) {
    await test.step(String(name), async () => {
      await history.openFrom(name);
      await expect(history.answer("In short")).toContainText(sentence);
      await expect(page.getByRole("main")).not.toContainText(/stable|better|worse|relapse|cured|failing/i);
      await expectNoSidewaysScroll(page);
    });
  }
  await test.step("light and dark", async () => {
    await history.openFrom(/Ionescu/);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page);
    await page.getByRole("radio", { name: "Table" }).check();
    await page.getByText("Blood, urine and spinal fluid").click();
    await expectAccessible(page);
  });
  await test.step("at 200 % (half the width in CSS pixels) and at 400 % nothing is cut off", async () => {
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 450 });
      await expectNoSidewaysScroll(page);
    }
    await page.setViewportSize({ width: 640, height: 450 });
    await page.getByRole("radio", { name: "Chart" }).check();
    await expect(page.getByRole("figure")).toBeVisible();
    await expectNoSidewaysScroll(page);
  });
  await test.step("and with the letters alone twice as large", async () => {
    await page.setViewportSize({ width: 700, height: 900 });
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    await expectNoSidewaysScroll(page);
    await page.evaluate(() => (document.documentElement.style.fontSize = ""));
  });
  await test.step("and print leaves out what only a screen can do", async () => {
    await page.emulateMedia({ media: "print", colorScheme: "light" });
    await expect(page.getByRole("button", { name: "Hand over the device" })).toBeHidden();
    await expect(page.getByText("Chart", { exact: true })).toBeHidden();
    await expect(history.answer("Where am I now?")).toBeVisible();
  });
});

test("the whole history is read with the keyboard alone", async ({ page }) => {
  const history = new HistoryPage(page);
  await new RosterPage(page).loadDemo();
  await history.openFrom(/Fontaine/);
  /** Tabs on until what has the focus is what is looked for, as seen by its accessible name or text. */
  const reach = async (text: RegExp) => {
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        return `${element?.getAttribute("aria-label") ?? ""} ${element?.closest("label")?.textContent ?? ""} ${element?.textContent ?? ""}`;
      });
      if (text.test(focused)) return;
    }
    throw new Error(`The keyboard does not reach ${String(text)}`);
  };
  await reach(/Spinal fluid/);
  await page.keyboard.press("ArrowLeft");
  await expect(history.answer("Where am I now?")).toContainText("blood test");
  await page.keyboard.press("ArrowRight");
  await expect(history.answer("Where am I now?")).toContainText("spinal fluid test");
  await reach(/Earlier result/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("figure").getByRole("status")).toContainText("1.3 mg/L");
  await reach(/Show the numbers/);
  await page.keyboard.press("Enter");
  await expect(page.getByText("What your team reads")).toBeVisible();
  await reach(/What B2M is/);
  await page.keyboard.press("Enter");
  await expect(page.getByText("B2M is short for beta-2 microglobulin.", { exact: false })).toBeVisible();
});

test("a device of one patient opens on their history, and all records stay within reach", async ({ page }) => {
  await page.goto("/patients/new");
  await page.getByLabel("Family name").fill("Alone");
  await page.getByRole("button", { name: "Save patient" }).click();
  await expect(page.getByRole("status", { name: "Storage", exact: true })).toContainText("Saved");
  await page.goto("/settings");
  await page.getByRole("radio", { name: "One patient" }).check();
  await expect(page.getByRole("status", { name: "Storage", exact: true })).toContainText("Saved");
  await page.goto("/");
  await expect(new HistoryPage(page).title).toBeVisible();
  await page.getByRole("link", { name: "All records" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Patients" })).toBeVisible();
});
