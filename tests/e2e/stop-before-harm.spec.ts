import { daysAgo, expect, test } from "./story.ts";
import { PatientPage } from "./pages/PatientPage.ts";

test.describe("a result that may be a slip is stopped before it is kept", () => {
  test.beforeEach(async ({ page }) => {
    const patient = new PatientPage(page);
    await patient.register("Careful", { birthDate: "1960-05-04" });
    await patient.record({ measurand: "B2M, serum", value: "2.4", unit: "mg/L", collectedOn: await daysAgo(page, 60) });
  });

  const refusals = [
    { what: "a unit that is not chosen", fill: { measurand: "Creatinine, serum", value: "1.1" }, field: "Unit", says: /unit/i },
    { what: "an ambiguous comma", fill: { value: "1,234", unit: "ug/L" }, field: "Value", says: /two ways/ },
    { what: "text that is no number", fill: { value: "pending" }, field: "Value", says: /number/i },
    { what: "zero", fill: { value: "0" }, field: "Value", says: /above zero/ },
    { what: "a value beyond belief", fill: { value: "151" }, field: "Value", says: /150/ },
    {
      what: "a day in the future",
      fill: { value: "2.5", collectedOn: "2199-01-01" },
      field: "Collected on",
      says: /future|today/i,
    },
    { what: "a day before birth", fill: { value: "2.5", collectedOn: "1959-01-01" }, field: "Collected on", says: /born|birth/i },
  ];
  for (const { what, fill, field, says } of refusals) {
    test(`${what} is refused beside the field, and nothing is stored`, async ({ page }) => {
      const patient = new PatientPage(page);
      const { form } = patient;
      if (fill.measurand !== undefined) await form.getByLabel("Measurand").selectOption({ label: fill.measurand });
      if (fill.unit !== undefined) await form.getByLabel("Unit").selectOption(fill.unit);
      await form.getByLabel("Value").fill(fill.value);
      if (fill.collectedOn !== undefined) await form.getByLabel("Collected on", { exact: true }).fill(fill.collectedOn);
      await patient.save();
      const refused = form.getByLabel(field, { exact: true });
      await expect(refused).toHaveAttribute("aria-invalid", "true");
      await expect(refused).toHaveAccessibleDescription(says);
      await expect(form.getByLabel("Value")).toHaveValue(fill.value);
      await expect(page.getByRole("table", { name: "Results" }).locator("tbody tr")).toHaveCount(1);
    });
  }

  const doubts = [
    { what: "mg/dL", value: "0.25", unit: "mg/dL" },
    { what: "a tenfold jump", value: "24", unit: "mg/L" },
    { what: "an implausibly low value", value: "0.45", unit: "mg/L" },
  ];
  for (const { what, value, unit } of doubts) {
    test(`${what} is asked about: it can be changed, or saved anyway`, async ({ page }) => {
      const patient = new PatientPage(page);
      await patient.fillResult({ value, unit, collectedOn: await daysAgo(page, 5) });
      await patient.save();
      await page.getByRole("button", { name: "Change it" }).click();
      await expect(patient.form.getByLabel("Value")).toHaveValue(value);
      await expect(page.getByRole("table", { name: "Results" }).locator("tbody tr")).toHaveCount(1);
      await patient.save();
      await page.getByRole("button", { name: "Save anyway" }).click();
      await expect(page.getByRole("table", { name: "Results" }).locator("tbody tr")).toHaveCount(2);
    });
  }

  test("a second result of one day and urine without pH are asked about", async ({ page }) => {
    const patient = new PatientPage(page);
    await patient.fillResult({ value: "2.4", unit: "mg/L", collectedOn: await daysAgo(page, 60) });
    await patient.save();
    await expect(page.getByRole("button", { name: "Save anyway" })).toBeVisible();
    await page.getByRole("button", { name: "Change it" }).click();
    await patient.fillResult({ measurand: "B2M, urine", value: "0.1", unit: "mg/L", collectedOn: await daysAgo(page, 3) });
    await patient.save();
    await expect(page.getByRole("dialog").filter({ hasText: "pH" }).last()).toBeVisible();
    await page.getByRole("button", { name: "Save anyway" }).click();
    await patient.closeForm();
    await patient.choose("B2M, urine");
    await expect(patient.verdict).toContainText("Not interpreted");
  });
});

test("a next result with its own date costs no click and at most 12 keys", async ({ page }) => {
  const patient = new PatientPage(page);
  await patient.register("Fast");
  await patient.record({ measurand: "B2M, serum", value: "2.4", unit: "mg/L", collectedOn: await daysAgo(page, 90) });
  await patient.closeForm();
  const on = await daysAgo(page, 20);
  const keys = ["n", "2", ".", "6", "Tab", "Tab", ...on.slice(5).split(""), "Enter"];
  expect(keys.length).toBeLessThanOrEqual(12);
  for (const key of keys) await page.keyboard.press(key);
  await expect(patient.row(on)).toContainText("2.6 mg/L");
});
