import { daysAgo, expect, test } from "./story.ts";
import { chooseInTabs, enterInTabs } from "./tabs.ts";
import { PatientPage } from "./pages/PatientPage.ts";
import { fillFirstStorage, refuseSecondCopy } from "./storages.ts";

const PATIENT_KEY = /^b2m:patient:/u;

test("a document that is damaged in both copies, beside a sound one, is left alone, shown, and can be taken away", async ({
  page,
}) => {
  const patient = new PatientPage(page);
  await patient.register("Sound");
  await patient.record({ value: "2.4", unit: "mg/L", collectedOn: await daysAgo(page, 30) });
  await patient.closeForm();
  await patient.register("Damaged");
  await patient.record({ value: "3.3", unit: "mg/L", collectedOn: await daysAgo(page, 30) });
  await patient.closeForm();
  await expect(page.getByRole("status", { name: "Storage", exact: true })).toContainText("Saved");

  const damaged = await page.evaluate(
    (id) => {
      const key = Object.keys(localStorage).find((name) => name.endsWith(id)) ?? "";
      const text = (localStorage.getItem(key) ?? "").slice(0, 100);
      localStorage.setItem(key, text);
      return { key, text };
    },
    page.url().split("/").at(-1) ?? "",
  );
  expect(damaged.key).toMatch(PATIENT_KEY);
  // The second copy would mend it.
  await page.evaluate(
    ({ key, text }) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("b2m-second-copy");
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("texts", "readwrite");
          transaction.objectStore("texts").put({ text, earlier: [] }, key);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    damaged,
  );

  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("could not be read");
  await expect(page.getByRole("table", { name: "Patients" })).toContainText("Sound");
  await page.getByRole("link", { name: "See what can be done" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download its text" }).click();
  expect((await download).suggestedFilename()).toContain("b2m-patient");

  await test.step("The other patient goes on, and the damaged bytes are as they were", async () => {
    await page.goto("/");
    await page.getByRole("link", { name: "Sound" }).click();
    await patient.record({ value: "2.5", unit: "mg/L", collectedOn: await daysAgo(page, 2) });
    await patient.closeForm();
    await patient.reload();
    await expect(patient.results.locator("tbody tr")).toHaveCount(2);
    expect(await page.evaluate((key) => localStorage.getItem(key), damaged.key)).toBe(damaged.text);
  });

  await test.step("After another download they can be moved aside, unchanged; nothing more is asked, and they stay listed", async () => {
    await page.getByRole("link", { name: "See what can be done" }).click();
    await expect(page.getByRole("button", { name: "Move it aside" })).toBeHidden();
    const again = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download its text" }).click();
    await again;
    await page.getByRole("button", { name: "Move it aside" }).click();
    await expect(page.getByRole("region", { name: "Moved aside" })).toContainText(damaged.key);
    expect(
      await page.evaluate((key) => [localStorage.getItem(key), localStorage.getItem(`b2m:aside:${key}`)], damaged.key),
    ).toEqual([null, damaged.text]);
    await page.reload();
    await expect(page.getByText("Every stored document can be read.")).toBeVisible();
    await expect(page.getByRole("region", { name: "Moved aside" })).toContainText(damaged.key);
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
});

test("a full storage without a second copy is said, nothing is lost, and saving resumes by itself when there is room", async ({
  page,
}) => {
  await refuseSecondCopy(page);
  const patient = new PatientPage(page);
  await patient.register("Full");
  await patient.record({ value: "2.4", unit: "mg/L", collectedOn: await daysAgo(page, 90) });
  await patient.closeForm();
  await expect(page.getByRole("status", { name: "Storage", exact: true })).toContainText("Saved");
  await fillFirstStorage(page);

  await test.step("A result that does not fit is shown, and not called saved", async () => {
    await patient.openForm();
    await patient.fillResult({ value: "2.6", unit: "mg/L", collectedOn: await daysAgo(page, 10) });
    await patient.save();
    await patient.closeForm();
    await expect(page.getByRole("status", { name: "Storage", exact: true })).toContainText(
      "Not saved: storage is full. Export now.",
    );
    await expect(patient.row("2.6 mg/L")).toBeVisible();
  });

  await test.step("With room again it is saved without being asked", async () => {
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) if (key.startsWith("filler-")) localStorage.removeItem(key);
      window.dispatchEvent(new Event("focus"));
    });
    await expect(page.getByRole("status", { name: "Storage", exact: true })).toContainText(/^Saved/);
    await patient.reload();
    await expect(patient.row("2.6 mg/L")).toBeVisible();
  });
});

test("two open tabs end with both results", async ({ page, context }) => {
  const patient = new PatientPage(page);
  await patient.register("Two tabs");
  await patient.record({ value: "2.4", unit: "mg/L", collectedOn: await daysAgo(page, 90) });
  await patient.closeForm();
  await expect(page.getByRole("status", { name: "Storage", exact: true })).toContainText("Saved");
  const other = new PatientPage(await context.newPage());
  await other.page.goto(page.url());
  await other.record({ value: "2.7", unit: "mg/L", collectedOn: await daysAgo(page, 20) });
  await other.closeForm();
  await expect(patient.row("2.7 mg/L")).toBeVisible();
  await patient.record({ value: "2.8", unit: "mg/L", collectedOn: await daysAgo(page, 10) });
  await patient.closeForm();
  await expect(other.row("2.8 mg/L")).toBeVisible();
  await other.reload();
  await expect(other.results.locator("tbody tr")).toHaveCount(3);
});

test("three tabs that enter results of one patient at the same time, and two that choose in Settings, lose nothing", async ({
  context,
  baseURL,
}) => {
  test.slow();
  const base = baseURL ?? "";
  expect(await enterInTabs(context, base, { tabs: 3, changes: 3, isSamePatient: true, run: 1 })).toEqual({
    entered: 9,
    there: 9,
    doubled: 0,
  });
  expect(await chooseInTabs(context, base, 2)).toEqual({ entered: 4, there: 4, doubled: 0 });
});
