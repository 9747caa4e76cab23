import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { IMPORT_NOTE_KEY, importNoteStore } from "../../src/persistence/importNoteStore.ts";
import { memoryTextStore } from "../../src/persistence/memoryTextStore.ts";
import { longCsv } from "../support/longCsv.ts";
import { openBrowser } from "./killable.ts";
import { PatientPage } from "./pages/PatientPage.ts";
import { fillFirstStorage, refuseSecondCopy } from "./storages.ts";
import { expect, expectAccessible, test } from "./story.ts";

test("a result survives a browser that is killed right after it was called saved", async ({ baseURL }) => {
  const profile = mkdtempSync(join(tmpdir(), "kept-twice-"));
  try {
    const before = await openBrowser(profile, baseURL ?? "");
    await before.open("/");
    const typed = new PatientPage(before.page);
    await before.page.getByRole("link", { name: "Add patient" }).click();
    await before.page.getByLabel("Family name").fill("Example");
    await before.page.getByRole("button", { name: "Save patient" }).click();
    await expect(before.page.getByRole("heading", { level: 1 })).toContainText("Example");
    const address = new URL(before.page.url()).pathname;
    await typed.record({ value: "3.1", unit: "mg/L", collectedOn: "2026-03-01" });
    await expect(before.page.getByRole("status", { name: "Storage", exact: true })).toHaveText(/^Saved \d\d:\d\d$/u);
    await before.kill();

    const after = await openBrowser(profile, baseURL ?? "");
    await after.open(address);
    const table = after.page.getByRole("table", { name: "Results" });
    await expect(table.getByRole("row").filter({ hasText: "2026-03-01" })).toHaveCount(1);
    await expect(table).toContainText("3.1 mg/L");
    await after.kill();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test("an import whose browser is killed is there whole or not at all, and the next start says which", async ({ baseURL }) => {
  const profile = mkdtempSync(join(tmpdir(), "cut-off-"));
  try {
    const before = await openBrowser(profile, baseURL ?? "");
    await before.open("/import");
    await before.page.getByLabel("Choose files").setInputFiles({
      name: "history.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(longCsv(600, 30)),
    });
    await before.page.getByRole("button", { name: "Import 600 results" }).click();
    // Its note is on the disk by then.
    await before.page
      .getByRole("status", { name: "Storage", exact: true })
      .filter({ hasText: /^Saving|^Saved \d/u })
      .waitFor();
    await before.kill();

    const after = await openBrowser(profile, baseURL ?? "");
    await after.open("/");
    const cutOff = after.page.getByRole("alert").filter({ hasText: "was cut off" });
    await after.page.getByRole("table", { name: "Patients" }).or(after.page.getByText("Load demo patients")).waitFor();
    const listed = after.page.getByRole("table", { name: "Patients" }).locator("tbody tr");
    // A list of many is drawn in slices: less than all of it stands there for a moment.
    await expect.poll(async () => [0, 30].includes(await listed.count())).toBe(true);
    const rows = await listed.count();
    // Stored whole it may have been called saved before the kill; then there is nothing to say.
    if (rows === 0) await expect(cutOff).toContainText("Nothing of it was stored, and nothing was changed.");
    else if (await cutOff.isVisible()) await expect(cutOff).toContainText("All of it is stored.");
    await after.kill();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test("an import that was cut off is spoken of at the next start, by day and at night, and the word goes once it was read", async ({
  page,
}) => {
  await page.goto("/icon.svg");
  const noted = memoryTextStore();
  await importNoteStore(noted, async () => {}).write({ at: "2026-03-01T09:30:00.000Z", format: "table", results: 1240, care: 3 });
  const note = noted.get(IMPORT_NOTE_KEY);
  // In both copies, as a browser that was killed leaves it.
  await page.evaluate(
    async ([key, text]) => {
      localStorage.setItem(key, text);
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open("b2m-second-copy", 1);
        opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("texts"));
        opening.addEventListener("success", () => resolve(opening.result));
      });
      const transaction = database.transaction("texts", "readwrite");
      transaction.objectStore("texts").put({ text, earlier: [] }, key);
      await new Promise((resolve) => transaction.addEventListener("complete", resolve));
      database.close();
    },
    [IMPORT_NOTE_KEY, (note.ok ? note.value : undefined) ?? ""] as const,
  );
  await page.goto("/");
  const cutOff = page.getByRole("alert").filter({ hasText: "was cut off" });
  await expect(cutOff).toContainText("An import (table) of 1240 results and 3 treatments, events, plans and reviews");
  await expect(cutOff).toContainText("Nothing of it was stored, and nothing was changed.");
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  await cutOff.getByRole("button", { name: "Close" }).click();
  await expect(cutOff).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(cutOff).toHaveCount(0);
});

test("what the browser's first storage lost comes back from the second copy, and it is said", async ({ page }) => {
  const patient = new PatientPage(page);
  await patient.register("Example");
  await patient.record({ value: "3.1", unit: "mg/L", collectedOn: "2026-03-01" });
  await patient.closeForm();
  await expect(page.getByRole("status", { name: "Storage", exact: true })).toHaveText(/^Saved/u);
  await page.evaluate(() => window.localStorage.clear());
  await page.goto("/");
  await expect(page.getByText("One patient was missing from this browser's first storage")).toBeVisible();
  await page.getByRole("link", { name: "Example" }).click();
  await expect(page.getByRole("table", { name: "Results" })).toContainText("3.1 mg/L");
  await page.goto("/settings");
  await expect(page.getByRole("status", { name: "Second copy" })).toContainText("kept twice");
  await expectAccessible(page);
});

test("a browser that refuses the second copy saves all the same, and says that it is weaker", async ({ page }) => {
  await refuseSecondCopy(page);
  const patient = new PatientPage(page);
  await patient.register("Example");
  await expect(page.getByRole("status", { name: "Storage", exact: true })).toHaveText(/^Saved \d\d:\d\d, in one place only$/u);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Example");
  await page.goto("/settings");
  await expect(page.getByRole("status", { name: "Second copy" })).toContainText("keeps no second copy");
  await expectAccessible(page);
});

test("a full first storage stops nothing: the second copy has all, in every tab, and Settings says which one is full", async ({
  page,
  context,
}) => {
  const patient = new PatientPage(page);
  await patient.register("Example");
  await patient.record({ value: "3.1", unit: "mg/L", collectedOn: "2026-03-01" });
  await patient.closeForm();
  const storage = page.getByRole("status", { name: "Storage", exact: true });
  await expect(storage).toHaveText(/^Saved/u);
  await fillFirstStorage(page);
  const other = new PatientPage(await context.newPage());
  await other.page.goto(page.url());
  await patient.record({ value: "3.7", unit: "mg/L", collectedOn: "2026-04-01" });
  await patient.closeForm();
  await expect(storage).toHaveText(/^Saved \d\d:\d\d$/u);
  await expect(other.row("3.7 mg/L")).toBeVisible();
  await other.record({ value: "3.9", unit: "mg/L", collectedOn: "2026-05-01" });
  await expect(patient.row("3.9 mg/L")).toBeVisible();
  await patient.reload();
  await expect(patient.results.locator("tbody tr")).toHaveCount(3);
  await expect(page.getByText("first storage")).toHaveCount(0);
  await page.goto("/settings");
  await expect(page.getByText("This browser's first storage is full.")).toBeVisible();
  await expect(page.getByRole("status", { name: "Second copy" })).toContainText("kept twice");
  await expectAccessible(page);
});
