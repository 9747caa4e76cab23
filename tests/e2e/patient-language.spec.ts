import { readFileSync } from "node:fs";
import { HistoryPage } from "./pages/HistoryPage.ts";
import { PatientPage } from "./pages/PatientPage.ts";
import { daysAgo, expect, expectAccessible, test } from "./story.ts";

test("a team that works in English gives a Spanish-speaking patient everything in Spanish", async ({
  page,
  browser,
  baseURL,
}) => {
  const patient = new PatientPage(page);
  await page.goto("/patients/new");
  await page.getByLabel("Family name").fill("Ejemplo");
  await page.getByLabel("Language of the patient").selectOption("Español");
  await page.getByRole("button", { name: "Save patient" }).click();
  for (const [value, back] of [
    ["3.1", 90],
    ["3.2", 60],
    ["3.1", 30],
  ] as const)
    await patient.record({ value, unit: "mg/L", collectedOn: await daysAgo(page, back) });
  await patient.closeForm();

  // The team's page stays in the team's language.
  await expect(page.getByRole("button", { name: "Add result" }).first()).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  const address = new URL(page.url()).pathname;

  await page.goto(`${address}/history`);
  const title = page.getByRole("heading", { level: 1, name: "Mi historial de B2M" });
  await expect(title).toBeVisible();
  expect(await title.evaluate((element) => element.closest("[lang]")?.getAttribute("lang"))).toBe("es");
  // In the patient's language a number has its comma, whatever the team writes.
  await expect(page.getByText(/3,1 mg\/L/u).first()).toBeVisible();
  expect(await page.getByRole("main").innerText()).not.toMatch(/\d\.\d mg/u);
  await expect(page.getByRole("link", { name: "Settings" })).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${address}/report`);
  const sheet = page.getByRole("article");
  await expect(sheet).toContainText("B2M report");
  await page.getByLabel("Words for").selectOption("Patient");
  await expect(sheet).toContainText("Informe de B2M");
  expect(await sheet.evaluate((element) => element.closest("[lang]")?.getAttribute("lang"))).toBe("es");
  await expect(page.getByRole("button", { name: "Print", exact: true })).toBeVisible();
  await expectAccessible(page);

  // What goes home is read there in Spanish, in a browser that asks for English.
  await page.goto(address);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Save for the patient…" }).click();
  const dialog = page.getByRole("dialog", { name: "Save for the patient" });
  const phrase = (await dialog.getByRole("status", { name: "Passphrase" }).textContent()) ?? "";
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Save file" }).click(),
  ]);
  const home = await (
    await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }), locale: "en-US", serviceWorkers: "block" })
  ).newPage();
  await home.goto("/take-home");
  await home.getByLabel("Choose the file").setInputFiles({
    name: "history.b2mhome",
    mimeType: "application/octet-stream",
    buffer: readFileSync(await download.path()),
  });
  await home.getByLabel("Passphrase").fill(phrase);
  await home.getByRole("button", { name: "Open", exact: true }).click();
  await expect(home.getByRole("heading", { level: 1, name: "Mi historial de B2M" })).toBeVisible();
  await expect(home.getByText(/3,1 mg\/L/u).first()).toBeVisible();
  await expectAccessible(home);
  await home.context().close();

  // Handed over, all but the way out is in Spanish.
  await page.keyboard.press("Escape");
  await page.goto(`${address}/history`);
  await new HistoryPage(page).handOver("4711");
  await expect(title).toBeVisible();
  await expect(page.getByRole("button", { name: "Leave patient mode" })).toHaveAttribute("lang", "en");
});
