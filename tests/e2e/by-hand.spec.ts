import type { Page } from "@playwright/test";
import { PatientPage } from "./pages/PatientPage.ts";
import { expect, expectAccessible, test } from "./story.ts";

/** Two laboratories in turn, as a patient brings them: a field that is one off is seen at once. */
const HISTORY = Array.from({ length: 12 }, (_, month) => ({
  typed: `2,${month + 10}`,
  day: `${month + 13}.${String(month + 1).padStart(2, "0")}.2025`,
  iso: `2025-${String(month + 1).padStart(2, "0")}-${month + 13}`,
  laboratory: month % 2 === 0 ? "North" : "South",
  method: month % 2 === 0 ? "Nephelometry" : "Turbidimetry",
  high: month % 2 === 0 ? "2,2" : "2,44",
}));

test("a history of twelve results is typed with decimal commas and German days, by keyboard only, and nothing lands one off", async ({
  page,
}) => {
  const patient = new PatientPage(page);
  const { keyboard } = page;
  const value = patient.form.getByLabel("Value");
  const next = async (text: string) => {
    await keyboard.press("Tab");
    await keyboard.type(text);
  };

  await test.step("Given the form of a patient without results, at the settings of a new device", async () => {
    await patient.register("Example");
    await page.getByRole("button", { name: "Add result" }).first().focus();
    await keyboard.press("Enter");
    await expect(value).toBeFocused();
  });

  for (const [index, { typed, day, laboratory, method, high }] of HISTORY.entries())
    await test.step(`When I type ${typed} of ${day}`, async () => {
      await keyboard.type(typed);
      await expect(value).toHaveValue(typed);
      await keyboard.press("Tab");
      if (index === 0) await keyboard.press("ArrowDown");
      await expect(value).toHaveAccessibleDescription(`Read as ${typed.replace(",", ".")} mg/L`);
      await next(day);
      // Past the button that opens the calendar.
      await keyboard.press("Tab");
      await next(laboratory);
      await next(method);
      await next("0,8");
      await next(high);
      await keyboard.press("Enter");
      await expect(value).toHaveValue("");
      await expect(value).toBeFocused();
    });

  await test.step("Then each result stands on its day, with its value, its limits and its laboratory", async () => {
    await keyboard.press("Escape");
    await expect(page.getByRole("table", { name: "Results" }).locator("tbody tr")).toHaveCount(12);
    for (const { typed, iso, laboratory, method, high } of HISTORY) {
      const row = patient.row(iso);
      await expect(row).toContainText(`${typed.replace(",", ".")} mg/L`);
      await expect(row).toContainText(`${laboratory}${method}`);
      await expect(row).toContainText(`–${high.replace(",", ".")}`);
    }
  });
});

test("two tabs amend one result, and the second is asked before it writes over the first", async ({ page, context }) => {
  const first = new PatientPage(page);
  const other = await context.newPage();
  const second = new PatientPage(other);
  const amend = async (at: Page, text: string) => {
    const form = at.getByRole("dialog", { name: "Amend result" });
    await form.getByLabel("Value").fill(text);
    await form.getByRole("button", { name: "Wrong value typed" }).click();
    return form;
  };
  const open = async (at: PatientPage) => {
    await at.row("2026-03-01").getByRole("button", { name: "Amend" }).click();
    await expect(at.page.getByRole("dialog", { name: "Amend result" })).toBeVisible();
  };
  const asked = other.getByRole("dialog", { name: "Changed meanwhile" });

  await test.step("Given 2.7, open to be amended in two tabs", async () => {
    await first.register("Example");
    await first.record({ value: "2.7", unit: "mg/L", collectedOn: "2026-03-01" });
    await first.closeForm();
    await other.goto(page.url());
    await open(first);
    await open(second);
  });
  await test.step("When the first makes it 2.6 and the second 2.8, the second is shown all three", async () => {
    const form = await amend(page, "2.6");
    await form.getByRole("button", { name: "Save result" }).click();
    await expect(first.row("2026-03-01")).toContainText("2.6 mg/L");
    await expect(second.row("2026-03-01")).toContainText("2.6 mg/L");
    const late = await amend(other, "2.8");
    await late.getByRole("button", { name: "Save result" }).click();
    await expect(asked.getByRole("row", { name: /Value/u })).toContainText(/2\.7.*2\.6.*2\.8/u);
    await expect(second.row("2026-03-01")).toContainText("2.6 mg/L");
    await expectAccessible(other);
  });
  await test.step("And its word is put on top only where it says so; the other's stays in the history", async () => {
    await asked.getByRole("button", { name: "Save mine on top" }).click();
    await expect(first.row("2026-03-01")).toContainText("2.8 mg/L");
    await first.row("2026-03-01").getByRole("button", { name: "History" }).click();
    await expect(page.getByRole("dialog", { name: "History of this result" })).toContainText("2.6 mg/L");
    await page.keyboard.press("Escape");
  });
  await test.step("And undo in the first tab does not say taken back, for the value stays", async () => {
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("Not taken back: result amended.").first()).toBeVisible();
    await expect(first.row("2026-03-01")).toContainText("2.8 mg/L");
  });
});
