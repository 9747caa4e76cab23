import { daysAgo, expect, expectAccessible, test } from "./story.ts";
import { PatientPage } from "./pages/PatientPage.ts";

test("a first visit says what to do, and a result typed at the bedside is still there after a reload", async ({ page }) => {
  const patient = new PatientPage(page);

  await test.step("Given an empty roster that says what to do", async () => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Patients");
    await expect(page.getByRole("link", { name: "Add patient" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Load demo patients" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Import" }).first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("When I add a patient by family name alone", async () => {
    await page.getByRole("link", { name: "Add patient" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Add patient");
    await expectAccessible(page);
    await page.getByLabel("Family name").fill("Ada");
    await page.getByRole("button", { name: "Save patient" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Ada");
    await expectAccessible(page);
  });

  await test.step("And record 6.2 mg/L in serum", async () => {
    await patient.record({ measurand: "B2M, serum", value: "6.2", unit: "mg/L", collectedOn: "2026-03-01" });
    await expectAccessible(page);
    await patient.closeForm();
  });

  await test.step("Then it is flagged above its interval, as a number and not as a trend", async () => {
    await expect(patient.row("2026-03-01")).toContainText("6.2 mg/L");
    await expect(patient.row("2026-03-01")).toContainText("Above");
    await expect(patient.trend).toContainText("One result is not a trend");
    await expect(patient.verdict).toContainText("Too few results");
  });

  await test.step("And it is still there after a reload", async () => {
    await patient.reload();
    await expect(patient.row("2026-03-01")).toContainText("6.2 mg/L");
  });

  await test.step("And on the roster", async () => {
    await page.goto("/");
    const row = page.getByRole("table", { name: "Patients" }).getByRole("row").filter({ hasText: "Ada" });
    await expect(row).toContainText("6.2 mg/L");
    await expect(row).toContainText("Above");
    await expect(row).toContainText("2026-03-01");
  });
});

test("three specimens and five units are kept apart and shown on one canonical scale", async ({ page }) => {
  const patient = new PatientPage(page);
  await patient.register("Units");
  await patient.openForm();
  const serum = [
    { value: "2.4", unit: "mg/L", on: 400 },
    { value: "2400", unit: "µg/L", on: 300 },
    { value: "203", unit: "nmol/L", on: 200 },
    { value: "2.5", unit: "µg/mL", on: 100 },
    { value: "2450", unit: "ng/mL", on: 50 },
  ];
  for (const { value, unit, on } of serum) {
    await patient.record({ measurand: "B2M, serum", value, unit, collectedOn: await daysAgo(page, on) });
  }
  await patient.record({
    measurand: "B2M, urine",
    value: "0.12",
    unit: "mg/L",
    collectedOn: await daysAgo(page, 50),
    urinePh: "6.5",
  });
  await patient.record({ measurand: "B2M, CSF", value: "1.1", unit: "mg/L", collectedOn: await daysAgo(page, 50) });
  await patient.closeForm();

  await patient.choose("B2M, serum");
  await expect(patient.results.getByRole("row")).toHaveCount(6);
  await expect(patient.row("203 nmol/L")).toContainText("2.40");
  await expect(patient.row("2450 ng/mL")).toContainText("2.45");
  await patient.choose("B2M, urine");
  await expect(patient.results.getByRole("row")).toHaveCount(2);
  await patient.choose("B2M, CSF");
  await expect(patient.row("1.1 mg/L")).toContainText("Within");
  await patient.reload();
  await patient.choose("B2M, serum");
  await expect(patient.results.getByRole("row")).toHaveCount(6);
});

test("a mistake is amended, withdrawn and restored without losing what was there", async ({ page }) => {
  const patient = new PatientPage(page);
  await patient.register("Mistake");
  const [first, second] = [await daysAgo(page, 90), await daysAgo(page, 30)];
  await patient.record({ value: "2.4", unit: "mg/L", collectedOn: first });
  await patient.record({ value: "2.6", collectedOn: second });
  await patient.closeForm();

  await test.step("When a result is amended with a reason", async () => {
    await patient.row(second).getByRole("button", { name: "Amend" }).click();
    const dialog = page.getByRole("dialog", { name: /Amend/ });
    await dialog.getByLabel("Value").fill("2.9");
    await dialog.getByLabel("Reason for the change").fill("Typed from the wrong line");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: /^Save/ }).click();
    await expect(patient.row(second)).toContainText("2.9 mg/L");
  });

  await test.step("Then the old value and the reason stand in its history, also after a reload", async () => {
    await patient.reload();
    await patient.row(second).getByRole("button", { name: "History" }).click();
    const dialog = page.getByRole("dialog", { name: /History/ });
    await expect(dialog).toContainText("2.6");
    await expect(dialog).toContainText("Typed from the wrong line");
    await expectAccessible(page);
    await page.keyboard.press("Escape");
  });

  await test.step("When a result is marked entered in error it is struck through and out of the arithmetic", async () => {
    await patient.row(first).getByRole("button", { name: "Mark entered in error" }).click();
    const dialog = page.getByRole("dialog");
    await dialog
      .getByLabel(/reason/i)
      .first()
      .fill("Wrong patient");
    await dialog.getByRole("button", { name: "Mark entered in error" }).click();
    await expect(patient.row(first)).toContainText("Entered in error");
    await expect(patient.verdict).toContainText("Too few results");
  });

  await test.step("And Undo takes that back", async () => {
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(patient.row(first)).not.toContainText("Entered in error");
    await expect(patient.verdict).toContainText("No change shown");
  });
});
