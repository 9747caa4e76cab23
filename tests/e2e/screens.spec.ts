import { expect, expectAccessible, test } from "./story.ts";

const SCREENS = ["/", "/board", "/patients/new", "/import", "/settings", "/methods", "/notices", "/recovery", "/nowhere"];

for (const colorScheme of ["light", "dark"] as const) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test(`every screen is accessible and fits, ${colorScheme}, ${viewport.width} wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await page.goto("/");
      await page.getByRole("button", { name: "Load demo patients" }).click();
      await expect(page.getByRole("table", { name: "Patients" })).toBeVisible();
      await page.getByRole("link", { name: /Amberg/ }).click();
      await expect(page.getByRole("region", { name: "Trend" }).getByRole("figure")).toBeVisible();
      await expectAccessible(page);
      for (const screen of SCREENS) {
        await test.step(screen, async () => {
          await page.goto(screen);
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          // A frame stands first, then the records are read, then the page is fetched.
          await expect(page.locator("[data-waiting]")).toHaveCount(0);
          await expectAccessible(page);
          const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect(sideways, `${screen} scrolls sideways`).toBeLessThanOrEqual(0);
        });
      }
    });
  }
}

for (const { width, letters } of [
  { width: 375, letters: 100 },
  { width: 390, letters: 200 },
]) {
  test(`no screen scrolls sideways ${width} wide with letters at ${letters} %, and every place stays in sight`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto("/");
    await page.getByRole("button", { name: "Load demo patients" }).click();
    await page.getByRole("link", { name: /Amberg/ }).click();
    await expect(page.getByRole("region", { name: "Trend" }).getByRole("figure")).toBeVisible();
    const patient = new URL(page.url()).pathname;
    for (const screen of [...SCREENS, patient, `${patient}/history`, `${patient}/changes`, `${patient}/report`]) {
      await test.step(screen, async () => {
        await page.goto(screen);
        await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
        await page.evaluate((percent) => {
          document.documentElement.style.fontSize = `${percent}%`;
        }, letters);
        const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        await expect.poll(sideways, { message: `${screen} scrolls sideways` }).toBeLessThanOrEqual(0);
        for (const place of await page.getByRole("navigation", { name: "Main" }).getByRole("link").all()) {
          const box = await place.boundingBox();
          expect((box?.x ?? 0) + (box?.width ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(width);
        }
      });
    }
  });
}

test("a row that becomes a card on a phone keeps the name of a column apart from what stands in it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await page.getByRole("button", { name: "Load demo patients" }).click();
  await page.getByRole("link", { name: /Amberg/ }).click();
  const cell = page.locator("td[data-label]").first();
  await expect(cell).toHaveCSS("display", "grid");
  await expect(cell).toHaveCSS("column-gap", /^[1-9]/);
});

test("the built page allows no foreign origin, no inline script and no inline style", async ({ page }) => {
  await page.goto("/");
  const policy = await page.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types b2m-own-scripts");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toContain("unsafe-inline");
  expect(policy).not.toMatch(/https?:/);
});

test("no text becomes markup, and no foreign address a script", async ({ page, watch }) => {
  await page.goto("/");
  const refusal = (attempt: string) =>
    page.evaluate((what) => {
      try {
        if (what === "markup") document.createElement("p").innerHTML = "<img src=x>";
        if (what === "worker") void new Worker("data:text/javascript,1");
        if (what === "policy")
          (
            globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }
          ).trustedTypes.createPolicy("another", {});
      } catch (problem) {
        return problem instanceof Error ? problem.name : "";
      }
      return "let through";
    }, attempt);
  expect(await refusal("markup")).toBe("TypeError");
  expect(await refusal("worker")).toBe("TypeError");
  expect(await refusal("policy")).toBe("TypeError");
  // The policy tells of each: here it was meant to.
  expect(watch.refused.length + watch.errors.length).toBeGreaterThanOrEqual(3);
  watch.refused.length = 0;
  watch.errors.length = 0;
});

test("a backup goes out and comes back, and demo people can be let go", async ({ page }) => {
  await page.goto("/settings");
  await page.getByRole("button", { name: "Load demo patients" }).click();
  // The made-up people are fetched when they are asked for: sooner, there is nobody to export, and the page says so.
  await expect(page.getByRole("button", { name: "Remove demo patients" })).toBeEnabled();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export backup" }).click();
  const file = await (await download).path();
  await page.getByRole("button", { name: "Remove demo patients" }).click();
  // Left sooner, the page asks whether to stay: they are still in the second copy.
  await expect(page.getByText("No demo patients are loaded.")).toBeVisible();
  await expect(page.getByRole("status", { name: "Storage", exact: true })).toHaveText(/^Saved/u);
  await page.goto("/");
  await expect(page.getByRole("button", { name: "Load demo patients" })).toBeVisible();
  await page.goto("/settings");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Restore backup" }).click();
  await (await chooser).setFiles(file);
  await expect(page.getByText("It holds 10 patients")).toBeVisible();
  await page.getByRole("button", { name: /^Restore \d+ patients?$/u }).click();
  await page.goto("/");
  await expect(page.getByRole("table", { name: "Patients" }).getByRole("row")).toHaveCount(11);
});

test("the trend leaves the page as a picture that says whose it is and what it shows", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Load demo patients" }).click();
  await page.getByRole("link", { name: /Amberg/ }).click();
  await expect(page.getByRole("region", { name: "Trend" }).getByRole("figure")).toContainText("12 results");
  await page.getByRole("button", { name: "Save picture" }).click();
  const svg = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Save SVG" }).click();
  const stream = await (await svg).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  for (const part of ["Amberg, Ruth", "B2M, serum", "mg/L", "Demo Laboratory North", "As of", "Not a medical device"])
    expect(text).toContain(part);
  expect(text).not.toContain("var(");
  await page.getByRole("button", { name: "Save picture" }).click();
  const png = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Save PNG" }).click();
  expect((await png).suggestedFilename()).toMatch(/^b2m-serum-\d{4}-\d{2}-\d{2}\.png$/);
});
