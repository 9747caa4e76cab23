import { fill } from "../bench/filled.ts";
import { watchShifts } from "../bench/measureScreen.ts";
import { expect, test } from "./story.ts";

/** How far what is read may move while a page loads, as browsers count it. */
const LIMIT = 0.02;

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`what comes late over a slow network moves nothing that is read, ${viewport.width} wide`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(watchShifts);
    await page.goto("/");
    await page.getByRole("button", { name: "Load demo patients" }).click();
    const shift = () => page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum);

    // The curve of one who is judged; the offer of a figure to judge one by who is not.
    for (const { name, late, seen } of [
      {
        name: "Amberg, Ruth",
        late: "trend",
        seen: page.getByRole("region", { name: "Trend" }).getByRole("figure"),
      },
      {
        name: "Fontaine, Luc",
        late: "AssumeVariation",
        seen: page.getByRole("button", { name: "Assume 15 %" }),
      },
    ]) {
      await test.step(`${late} comes last`, async () => {
        const href = await page.getByRole("link", { name }).getAttribute("href");
        let release = () => {};
        const held = new Promise<void>((open) => (release = open));
        await page.route(`**/assets/${late}-*.js`, async (route) => {
          await held;
          await route.continue();
        });
        await page.goto(href ?? "");
        await expect(page.getByRole("table", { name: "Results", includeHidden: true })).toBeAttached();
        await expect(seen).toHaveCount(0);
        release();
        await expect(seen).toBeVisible();
        await expect(page.getByRole("region", { name: "Trend" }).getByRole("figure")).toBeVisible();
        await expect(page.getByRole("table", { name: "Results" })).toBeVisible();
        expect(await shift()).toBeLessThanOrEqual(LIMIT);
        await page.unrouteAll();
        await page.goto("/");
      });
    }
  });
}

test("a part that never comes hides nothing for good", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Load demo patients" }).click();
  await page.route("**/assets/trend-*.js", () => {});
  const href = await page.getByRole("link", { name: "Amberg, Ruth" }).getAttribute("href");
  await page.goto(href ?? "");
  await expect(page.getByText("Drawing the chart")).toBeVisible();
  await expect(page.getByRole("table", { name: "Results", includeHidden: true })).toBeAttached();
  // What waits for it does so by an animation, which has an end.
  await page.evaluate(() => {
    for (const waiting of document.getAnimations()) waiting.finish();
  });
  await expect(page.getByRole("table", { name: "Results" })).toBeVisible();
});

test("nothing on the patients' page of a phone moves while it loads and once it reminds of a backup", async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 823 });
  await page.goto("/icon.svg");
  await fill(page, 10, 20);
  await page.addInitScript(watchShifts);
  // As slow as a phone: records are read while the page is drawn.
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto("/");
  const reminder = page.getByText("No backup has been made on this device. 210 changes are kept in this browser alone.");
  await expect(reminder).toBeVisible();
  await expect(page.locator("[data-patient-link]")).toHaveCount(10);
  // A hundredth of what is called good, and a line that moves by a pixel: less is the rounding of a fraction of one.
  expect(await page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum)).toBeLessThan(0.001);

  await test.step("and the reminder lets go of the end of the page", async () => {
    const last = page.getByRole("button", { name: "Keyboard shortcuts" });
    await last.scrollIntoViewIfNeeded();
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const [bar, end] = [await page.locator("[data-foot]").boundingBox(), await last.boundingBox()];
    expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    await page.getByRole("button", { name: "Not now" }).click();
    await expect(reminder).toBeHidden();
  });
});
