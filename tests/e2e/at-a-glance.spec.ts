import { expect, expectAccessible, test } from "./story.ts";

test("a patient's page answers at a glance, keeps in sight whose it is, and leads along the list by keyboard", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const heading = page.getByRole("heading", { level: 1 });
  const verdict = page.getByRole("region", { name: "Verdict" });

  await test.step("Given the demo patients in the order of the roster", async () => {
    await page.goto("/");
    await page.getByRole("button", { name: "Load demo patients" }).click();
    await page.getByRole("link", { name: "Amberg, Ruth" }).click();
    await expect(heading).toHaveText("Amberg, Ruth");
  });

  await test.step("The figure, the value and what bears on them stand side by side, and the whole curve under them", async () => {
    await expect(verdict.getByText("+41 %", { exact: true })).toBeVisible();
    await expect(verdict.getByRole("list", { name: "Checks" })).toContainText("Kidneys do not explain it: eGFR 67 → 67");
    await expect(verdict.getByRole("list", { name: "Checks" })).toContainText(
      "M-protein 1.3 g/dL: up 0.8 (+160 %) from the lowest",
    );
    const months = page.getByRole("region", { name: "Trend" }).getByText(/^\p{Lu}\p{Ll}{2} \d{4}$/u);
    await expect(months.last()).toBeInViewport({ ratio: 1 });
  });

  await test.step("w opens why where one reads, with the focus; Esc closes it and gives the focus back", async () => {
    await page.keyboard.press("w");
    const why = page.getByRole("region", { name: /^Why: / });
    await expect(why).toBeFocused();
    await expect(why).toBeInViewport();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(why).toBeHidden();
    await expect(verdict.getByRole("button", { name: "Why" })).toBeFocused();
  });

  await test.step("c puts the note on the clipboard, without the name", async () => {
    await page.keyboard.press("c");
    const dialog = page.getByRole("dialog", { name: "Copy for the note" });
    await expect(dialog.getByRole("status")).toHaveText("Copied.");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("Rising, confirmed: +41 %");
    expect(copied).not.toContain("Amberg");
    await expectAccessible(page);
    await dialog.getByLabel("With name and birth date").check();
    await dialog.getByRole("button", { name: "Copy" }).click();
    await expect(dialog.getByRole("status")).toHaveText("Copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Amberg, Ruth");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });

  await test.step("] and [ walk along the list that one came from", async () => {
    await expect(page.getByRole("link", { name: "Previous patient" })).toHaveCount(0);
    await page.keyboard.press("]");
    await expect(heading).not.toHaveText("Amberg, Ruth");
    await page.getByRole("link", { name: "Previous patient" }).click();
    await expect(heading).toHaveText("Amberg, Ruth");
  });

  await test.step("However far one reads, the name stays in sight, on a phone too", async () => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(viewport);
      await page.getByRole("region", { name: "Staging" }).scrollIntoViewIfNeeded();
      await expect(heading).toBeInViewport({ ratio: 1 });
      await expectAccessible(page);
    }
  });

  await test.step("? lists the keys, on every screen", async () => {
    for (const place of ["/", "/board", "/import", "/settings", "/methods"]) {
      await page.goto(place);
      // The frame has a heading before the app hears keys.
      await expect(page.getByRole("button", { name: "Keyboard shortcuts" })).toBeVisible();
      await page.keyboard.press("?");
      const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
      await expect(list).toContainText("Previous and next patient of the list");
      await page.keyboard.press("Escape");
      await expect(list).toBeHidden();
    }
    await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
    await expectAccessible(page);
  });
});

test("on a phone results are two lines each, and what has no room comes when it is asked for", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? "", viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("button", { name: "Load demo patients" }).click();
  await page.getByRole("link", { name: "Amberg, Ruth" }).click();
  const results = page.getByRole("table", { name: "Results" });
  const laboratory = results.getByText("Demo Laboratory North").first();
  const tallest = () =>
    results.locator("tbody tr").evaluateAll((rows) => Math.max(...rows.map((row) => row.getBoundingClientRect().height)));

  await expect.poll(tallest).toBeGreaterThan(0);
  await expect.poll(tallest).toBeLessThanOrEqual(72);
  await page.getByLabel("Show interval and laboratory").check();
  await expect(laboratory).toBeInViewport();
  expect(await tallest()).toBeGreaterThan(72);
  await expectAccessible(page);
  await context.close();
});

test("what is seen by colour, by size, by movement and on paper is seen without each of them", async ({ page }) => {
  const verdict = page.getByRole("region", { name: "Verdict" });
  await page.goto("/");
  await page.getByRole("button", { name: "Load demo patients" }).click();
  await page.getByRole("link", { name: "Amberg, Ruth" }).click();
  await expect(verdict.getByText("+41 %", { exact: true })).toBeVisible();

  await test.step("At 200 and 400 % nothing is out of reach sideways, and name and verdict stand at the top", async () => {
    for (const viewport of [
      { width: 720, height: 450 },
      { width: 360, height: 225 },
    ]) {
      await page.setViewportSize(viewport);
      await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
      const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await expect.poll(sideways).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step("In the system's own colours the chosen tab and the verdict are told", async () => {
    await page.emulateMedia({ forcedColors: "active" });
    const chosen = page.getByRole("tab", { name: "B2M, serum" });
    const edge = (style: string) => chosen.evaluate((tab, name) => getComputedStyle(tab).getPropertyValue(name), style);
    await expect.poll(() => edge("border-bottom-width")).toBe("3px");
    await expect(verdict.getByText("Rising, confirmed").first()).toBeVisible();
    await expectAccessible(page);
    await page.emulateMedia({ forcedColors: null });
  });

  await test.step("Where movement is unwelcome nothing moves", async () => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.emulateMedia({ reducedMotion: null });
  });

  await test.step("On paper colour is black, and words say what it said", async () => {
    await page.emulateMedia({ media: "print" });
    await expect(verdict.getByText("Rising, confirmed").first()).toHaveCSS("color", "rgb(0, 0, 0)");
    await expect(page.getByRole("button", { name: "Add result" })).toBeHidden();
  });
});
