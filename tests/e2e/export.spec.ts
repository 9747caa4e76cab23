import { readFileSync } from "node:fs";
import type { Download, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./story.ts";

const PASSPHRASE = "lake heron copper morning";

const textOf = async (download: Download): Promise<string> => readFileSync(await download.path(), "utf8");

/** Presses a button that hands a file over, and reads that file. */
async function exported(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: await textOf(download) };
}

async function withDemo(page: Page): Promise<void> {
  await page.goto("/settings");
  await page.getByRole("button", { name: "Load demo patients" }).click();
  await expect(page.getByText("10 demo patients are loaded.")).toBeVisible();
}

const restoreFile = (page: Page, text: string) =>
  page
    .locator("input[type=file]")
    .setInputFiles({ name: "b2m-backup.json", mimeType: "application/json", buffer: Buffer.from(text) });

test("everything goes out in three formats, each saying what it holds", async ({ page }) => {
  await withDemo(page);
  await test.step("As CSV: a line a result, guarded, with ISO days", async () => {
    const { name, text } = await exported(page, "Export all as CSV");
    expect(name).toMatch(/^b2m-results-\d{4}-\d\d-\d\d\.csv$/u);
    const lines = text.split("\r\n");
    expect(lines[0]).toContain("Family name,Given name,Record number,Birth date");
    expect(lines).toHaveLength(172);
    expect(text).toMatch(/"B2M, serum",1952-1,[\d.]+,mg\/L,\d{4}-\d\d-\d\d,/u);
    await expect(
      page.getByText(/Written: b2m-results-.*\.csv, with 10 patients \(10 made up for the demo\) and 170 results\./u),
    ).toBeVisible();
  });
  await test.step("As FHIR: a Bundle with as many Observations", async () => {
    const { text } = await exported(page, "Export all as FHIR");
    const bundle = JSON.parse(text) as { resourceType: string; entry: { resource: { resourceType: string } }[] };
    expect(bundle.resourceType).toBe("Bundle");
    expect(bundle.entry.filter(({ resource }) => resource.resourceType === "Patient")).toHaveLength(10);
    await expect(page.getByText(/a FHIR Bundle of 10 patients/u)).toBeVisible();
  });
  await test.step("Treatment apart", async () => {
    const { text } = await exported(page, "Export all treatment as CSV");
    expect(text).toContain("Treatment,");
  });
  await test.step("And as a backup", async () => {
    const { name, text } = await exported(page, "Export backup");
    expect(name).toMatch(/^b2m-backup-\d{4}-\d\d-\d\d\.json$/u);
    expect(text).toMatch(/^\{"b2m-backup":7,"checksum":"[0-9a-f]{8}"/u);
    await expect(page.getByText(/a backup of 10 patients .* with history and settings\./u)).toBeVisible();
  });
  await expectAccessible(page);
});

test("one patient goes out alone, under a name that says nothing about them", async ({ page }) => {
  await withDemo(page);
  await page.goto("/");
  const link = page.getByRole("table", { name: "Patients" }).getByRole("link").first();
  const patient = (await link.textContent()) ?? "";
  await link.click();
  await page.getByRole("button", { name: "More" }).first().click();
  await page.getByRole("menuitem", { name: "Export this patient" }).click();
  const dialog = page.getByRole("dialog", { name: `Export ${patient}` });
  await expect(dialog).toContainText("hold patient data");
  const { name, text } = await exported(page, "Export results as CSV");
  expect(name).toMatch(/^b2m-one-patient-results-\d{4}-\d\d-\d\d\.csv$/u);
  expect(
    new Set(
      text
        .split("\r\n")
        .slice(1, -1)
        .map((line) => line.split(",")[0]),
    ),
  ).toEqual(new Set([patient.split(",")[0]]));
  const backup = await exported(page, "Export backup");
  expect((JSON.parse(backup.text) as { content: { patients: unknown[] } }).content.patients).toHaveLength(1);
  await expectAccessible(page);
});

for (const width of [1440, 390]) {
  test(`an encrypted backup moves to another device, is reviewed, restored, taken back and restored again (${width} wide)`, async ({
    page,
    browser,
    baseURL,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await withDemo(page);
    const locked = await test.step("Encrypted under a passphrase typed twice", async () => {
      await page.getByLabel("Encrypt the backup with a passphrase").check();
      await page.getByLabel("Passphrase", { exact: true }).fill("too short");
      await page.getByRole("button", { name: "Export backup" }).click();
      await expect(page.getByLabel("Passphrase", { exact: true })).toHaveAttribute("aria-invalid", "true");
      await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
      await page.getByLabel("Repeat passphrase").fill(`${PASSPHRASE}x`);
      await page.getByRole("button", { name: "Export backup" }).click();
      await expect(page.getByText("The two are not the same.")).toBeVisible();
      await expectAccessible(page);
      await page.getByLabel("Repeat passphrase").fill(PASSPHRASE);
      const { name, text } = await exported(page, "Export backup");
      expect(name).toContain("encrypted");
      expect(text).not.toContain("Amberg");
      await expect(page.getByLabel("Passphrase", { exact: true })).toHaveValue("");
      return text;
    });

    const device = await browser.newContext({ viewport: { width, height: 900 }, ...(baseURL === undefined ? {} : { baseURL }) });
    const other = await device.newPage();
    const review = other.getByRole("dialog", { name: "Review of the backup" });
    const unlock = other.getByRole("dialog", { name: "Encrypted backup" });
    const patients = other.getByRole("table", { name: "Patients", exact: true }).locator("tbody tr");
    await other.goto("/settings");

    await test.step("A file that broke off is refused before any passphrase is asked for", async () => {
      await restoreFile(other, locked.slice(0, -2000));
      await expect(other.getByRole("alert").filter({ hasText: "its end is missing" })).toBeVisible();
      await expect(unlock).toBeHidden();
    });
    await test.step("A wrong passphrase opens nothing, and says what it cannot tell", async () => {
      await restoreFile(other, locked);
      await unlock.getByLabel("Passphrase of the backup").fill("another passphrase");
      await unlock.getByRole("button", { name: "Open backup" }).click();
      await expect(unlock).toContainText("Either the passphrase is another one, or somebody altered the file");
      await expectAccessible(other);
    });
    await test.step("The right one shows what would change, and changes nothing yet", async () => {
      await unlock.getByLabel("Passphrase of the backup").fill(PASSPHRASE);
      await unlock.getByRole("button", { name: "Open backup" }).click();
      await expect(review).toContainText("It holds 10 patients and 170 results.");
      await expect(review.getByRole("table", { name: "Patients who would change" }).locator("tbody tr")).toHaveCount(10);
      expect(await other.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("b2m:patient:")))).toEqual([]);
      expect(
        await other.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBeLessThanOrEqual(0);
      await expectAccessible(other);
    });
    await test.step("Restored, they are in the roster, and stay", async () => {
      await review.getByRole("button", { name: "Restore 10 patients" }).click();
      await expect(other.getByText("Restored: 10 patients; results: 170 added.")).toBeVisible();
      await expect(other.getByRole("status", { name: "Storage", exact: true })).toContainText("Saved");
    });
    await test.step("Taken back as one step, nobody is left in the roster", async () => {
      await other.getByRole("button", { name: "Undo restore" }).click();
      await expect(other.getByText("Restore taken back.")).toBeVisible();
      await expectAccessible(other);
      await expect(other.getByRole("status", { name: "Storage", exact: true })).toContainText("Saved");
      await other.goto("/");
      await expect(other.getByRole("searchbox", { name: "Search patients" })).toBeVisible();
      await expect(patients).toHaveCount(0);
    });
    await test.step("And it can be restored again, even after the reload", async () => {
      await other.goto("/settings");
      await restoreFile(other, locked);
      await unlock.getByLabel("Passphrase of the backup").fill(PASSPHRASE);
      await unlock.getByLabel("Passphrase of the backup").press("Enter");
      await expect(review).toContainText("170 back in force");
      await review.getByRole("button", { name: "Restore 10 patients" }).click();
      await expect(other.getByRole("status", { name: "Storage", exact: true })).toContainText("Saved");
      await other.goto("/");
      await expect(patients).toHaveCount(10);
    });
    await test.step("A second restore has nothing to do", async () => {
      await other.goto("/settings");
      await restoreFile(other, locked);
      await unlock.getByLabel("Passphrase of the backup").fill(PASSPHRASE);
      await unlock.getByLabel("Passphrase of the backup").press("Enter");
      await expect(review).toContainText("Everything in this backup is here already.");
      await expect(review.getByRole("button", { name: /^Restore/u })).toHaveCount(0);
    });
    await device.close();
  });
}

test("a backup that cannot be restored is refused with a sentence, and nothing changes", async ({ page }) => {
  await page.goto("/settings");
  for (const [text, sentence] of [
    ['{"b2m-backup":3,"checksum":"00000000","content":{}}', "was altered or damaged"],
    ['{"b2m-backup":99,"signature":"…"}', "made by a later release of this app (version 99)"],
    ["patient,value\nAda,2.4", "is not a backup of this app"],
  ] as const) {
    await restoreFile(page, text);
    await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
  }
});
