import type { Page } from "@playwright/test";
import { measureScreen } from "../bench/measureScreen.ts";
import { expect, expectAccessible, test } from "./story.ts";

/** The demo patients, and every screen that a care team works with; the slide is opened from the board. */
async function begin(page: Page): Promise<readonly (readonly [name: string, address: string])[]> {
  await page.goto("/");
  await page.getByRole("button", { name: "Load demo patients" }).click();
  const patient = (await page.getByRole("link", { name: "Amberg, Ruth" }).getAttribute("href")) ?? "";
  await page.goto("/board");
  await page.getByRole("button", { name: "Add all 10" }).click();
  await expect(page.getByRole("status", { name: "Storage", exact: true })).toHaveText(/^Saved/u);
  return [
    ["roster", "/"],
    ["history", `${patient}/history`],
    ["report", `${patient}/report`],
    ["settings", "/settings"],
    ["import", "/import"],
    ["board list", "/board"],
    ["slide", "/board"],
  ];
}

async function open(page: Page, name: string, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await expect(page.locator("[data-waiting]:visible")).toHaveCount(0);
  if (name !== "slide") return;
  await page.getByRole("button", { name: "Start presentation" }).click();
  await expect(page.locator('[data-current="true"] figure svg').first()).toBeVisible();
}

test("at 200 and 400 % nothing is cut off and nothing lies beside the window", async ({ page }) => {
  const screens = await begin(page);
  for (const { letters, size } of [
    { letters: "200 %", size: { width: 720, height: 450 } },
    { letters: "400 %", size: { width: 320, height: 256 } },
  ]) {
    await page.setViewportSize(size);
    for (const [name, address] of screens)
      await test.step(`${name} at ${letters}`, async () => {
        await open(page, name, address);
        const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        await expect.poll(sideways, { message: "scrolls sideways" }).toBeLessThanOrEqual(0);
        const { cut } = await page.evaluate(measureScreen, name === "slide" ? '[data-current="true"]' : "main");
        expect(cut, "text that is cut off").toEqual([]);
        if (name !== "slide") return;
        // It fills the screen, and a window that does has no other size.
        await page.keyboard.press("Escape");
        await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
      });
  }
});

test("in the system's own colours focus, place and meaning stay in sight", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  const screens = await begin(page);
  for (const [name, address] of screens)
    await test.step(name, async () => {
      await open(page, name, address);
      if (name !== "slide") {
        const here = page.getByRole("navigation", { name: "Main" }).locator('[aria-current="page"]');
        if ((await here.count()) > 0) await expect(here).toHaveCSS("border-bottom-style", "solid");
      }
      await page.keyboard.press("Tab");
      const focus = page.locator(":focus-visible");
      await expect(focus).toHaveCount(1);
      expect(await focus.evaluate((one) => getComputedStyle(one).outlineStyle)).not.toBe("none");
      await expectAccessible(page);
    });
  await expect(page.locator('[data-current="true"] [data-part="verdict"]')).toContainText("Rising, confirmed");
});

test("where movement is unwelcome no screen moves", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const screens = await begin(page);
  for (const [name, address] of screens)
    await test.step(name, async () => {
      await open(page, name, address);
      const moving = () => page.evaluate(() => document.getAnimations().length);
      await expect.poll(moving).toBe(0);
      const fading = await page.evaluate(
        () =>
          [...document.querySelectorAll("*")].filter((one) => Number.parseFloat(getComputedStyle(one).transitionDuration) > 0)
            .length,
      );
      expect(fading).toBe(0);
    });
});

test("on grey paper verdicts, flags and results are told apart by word and shape", async ({ page }) => {
  const screens = await begin(page);
  await page.emulateMedia({ media: "print" });
  for (const [name, address] of screens.filter(([screen]) => screen !== "slide" && screen !== "import"))
    await test.step(name, async () => {
      await page.emulateMedia({ media: "screen" });
      await open(page, name, address);
      await page.emulateMedia({ media: "print" });
      await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
      const coloured = await page.evaluate(() =>
        [...document.querySelectorAll("main [data-kind], main [data-flag]")]
          .filter((mark) => mark.checkVisibility() && mark.closest("[data-paper], svg") === null)
          .filter((mark) => {
            const [red, green, blue] = getComputedStyle(mark).color.match(/\d+/gu) ?? [];
            return !(red === green && green === blue) || !/\p{L}/u.test(mark.textContent);
          })
          .map((mark) => mark.textContent),
      );
      expect(coloured, "marks told by colour alone").toEqual([]);
    });
  await test.step("The marks of a curve have the shapes of their flags", async () => {
    await page.emulateMedia({ media: "screen" });
    await open(page, "report", screens.find(([name]) => name === "report")?.[1] ?? "");
    await page.emulateMedia({ media: "print" });
    const shapes = () =>
      page.evaluate(
        () =>
          new Set([...document.querySelectorAll("[data-paper] [data-shape]")].map((one) => one.getAttribute("data-shape"))).size,
      );
    await expect.poll(shapes).toBeGreaterThan(1);
  });
});
