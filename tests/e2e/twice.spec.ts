import { PatientPage } from "./pages/PatientPage.ts";
import { ImportPage } from "./pages/ImportPage.ts";
import { RosterPage } from "./pages/RosterPage.ts";
import { expect, expectAccessible, test } from "./story.ts";

const TABLE =
  "Patient;Test;Value;Unit;Date\nSample, Ben;B2M serum;2.4;mg/L;2026-01-10\nSample, Ben;B2M serum;2.6;mg/L;2026-02-10\n";

test("each button that saves is pressed twice at once, and saves once", async ({ page }) => {
  const patient = new PatientPage(page);
  const roster = new RosterPage(page);
  const dialog = (name: string | RegExp) => page.getByRole("dialog", { name });
  const rows = patient.results.locator("tbody tr");

  await test.step("A patient is added; the same again is asked about and added once more, not twice", async () => {
    for (const isSecond of [false, true]) {
      await page.goto("/patients/new");
      await page.getByLabel("Family name").fill("Example");
      await page.getByLabel("Birth date", { exact: true }).fill("1951-03-12");
      await page.getByRole("button", { name: "Save patient" }).dblclick();
      if (isSecond)
        await page
          .getByRole("dialog")
          .getByRole("button", { name: /anyway|another/iu })
          .dblclick();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Example");
    }
    await page.getByRole("link", { name: "Patients" }).first().click();
    await expect(roster.names).toHaveCount(2);
    await roster.names.first().click();
  });

  await test.step("A result is saved; a doubtful one is asked about and saved anyway", async () => {
    await patient.openForm();
    await patient.fillResult({ value: "2.4", unit: "mg/L", collectedOn: "2026-01-10" });
    await patient.form.getByRole("button", { name: "Save result" }).dblclick();
    await expect(rows).toHaveCount(1);
    await expect(patient.form.locator("[aria-invalid=true]")).toHaveCount(0);
    await patient.fillResult({ value: "30", unit: "mg/L", collectedOn: "2026-02-10" });
    await patient.form.getByRole("button", { name: "Save result" }).dblclick();
    await page.getByRole("button", { name: "Save anyway" }).dblclick();
    await expect(rows).toHaveCount(2);
    await expect(patient.form).toBeVisible();
    await expect(patient.form.locator("[aria-invalid=true]")).toHaveCount(0);
    await patient.closeForm();
  });

  await test.step("Undo takes back one thing, not two", async () => {
    await page.getByRole("button", { name: "Undo", exact: true }).dblclick();
    await expect(patient.row("2026-02-10")).toHaveAttribute("data-withdrawn", /.*/u);
    await expect(patient.row("2026-01-10")).not.toHaveAttribute("data-withdrawn", /.*/u);
  });

  await test.step("A result is amended, and marked entered in error: each leaves one state in its history", async () => {
    await patient.row("2026-01-10").getByRole("button", { name: "Amend" }).click();
    await dialog("Amend result").getByLabel("Value").fill("2.5");
    await dialog("Amend result").getByRole("button", { name: "Wrong value typed" }).click();
    await dialog("Amend result").getByRole("button", { name: "Save result" }).dblclick();
    await expect(dialog("Amend result")).toBeHidden();
    await patient.row("2026-01-10").getByRole("button", { name: "Mark entered in error" }).click();
    await dialog("Mark entered in error").getByRole("button", { name: "Wrong patient" }).click();
    await dialog("Mark entered in error").getByRole("button", { name: "Mark entered in error" }).dblclick();
    await expect(dialog("Mark entered in error")).toBeHidden();
    await patient.row("2026-01-10").getByRole("button", { name: "History" }).click();
    await expect(
      dialog("History of this result")
        .getByText(/Recorded|Changed|Marked|Amended/u)
        .first(),
    ).toBeVisible();
    await page.keyboard.press("Escape");
    await patient.row("2026-01-10").getByRole("button", { name: "Restore" }).dblclick();
    await expect(patient.row("2026-01-10")).not.toHaveAttribute("data-withdrawn", /.*/u);
  });

  await test.step("Treatment and event are added once", async () => {
    await page.getByRole("button", { name: "Add treatment", exact: true }).click();
    await page.getByLabel("Regimen").fill("VRd");
    await page.getByLabel("Started on").fill("2025-03-01");
    await page.getByRole("button", { name: "Save treatment" }).dblclick();
    await expect(page.getByRole("button", { name: /^Edit Line/u })).toHaveCount(1);
    await page.getByRole("button", { name: "Add event", exact: true }).click();
    await page.getByLabel("Kind of event").selectOption({ index: 1 });
    await page.getByLabel(/^(?:Day|First day)$/u).fill("2025-04-01");
    await page.getByRole("button", { name: "Save event" }).dblclick();
    await expect(page.getByRole("button", { name: /^Edit (?!Line|patient)/u })).toHaveCount(1);
  });

  await test.step("A result is moved once, and two records are merged once", async () => {
    await patient.row("2026-01-10").getByRole("button", { name: "Move to another patient" }).click();
    const move = dialog("Move to another patient");
    await move.getByLabel("Find the other patient").fill("Example");
    await move.getByRole("radio").first().check();
    await move.getByRole("button", { name: "Wrong patient" }).click();
    await move.getByRole("button", { name: "Move", exact: true }).dblclick();
    await expect(move).toBeHidden();
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "Merge with another patient" }).click();
    const merge = dialog("Merge with another patient");
    await merge.getByLabel("Find the other patient").fill("Example");
    await merge.getByRole("radio").first().check();
    await merge.getByRole("button", { name: "Registered twice" }).click();
    await merge.getByRole("button", { name: "Merge", exact: true }).dblclick();
    await expect(merge).toBeHidden();
    await expect(patient.results.locator("tbody tr:not([data-withdrawn])")).toHaveCount(1);
    await page.getByRole("link", { name: "Patients" }).first().click();
    await expect(roster.names).toHaveCount(1);
  });
});

test("an import, a laboratory and an erasure that are pressed twice at once happen once", async ({ page }) => {
  const patient = new PatientPage(page);
  const roster = new RosterPage(page);
  const importing = new ImportPage(page);

  await test.step("An import is carried out and taken back once", async () => {
    await importing.open();
    await importing.paste(TABLE);
    await importing.importButton.dblclick();
    await expect(importing.undoButton).toBeVisible();
    await expect(importing.earlier.locator("tbody tr")).toHaveCount(1);
    await importing.undoButton.dblclick();
    await expect(importing.undoButton).toBeHidden();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Import");
  });

  await test.step("A laboratory is listed once", async () => {
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("button", { name: "Add laboratory" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Laboratory", { exact: true }).fill("North");
    await form.getByLabel("Measurand").selectOption({ label: "B2M, serum" });
    await form.getByLabel("Interval high").fill("2.2");
    await form.getByRole("button", { name: "Save laboratory" }).dblclick();
    await expect(page.getByRole("button", { name: /^Remove North/u })).toHaveCount(1);
    await page.getByRole("button", { name: /^Remove North/u }).dblclick();
    await expect(page.getByRole("button", { name: /^Remove North/u })).toHaveCount(0);
  });

  await test.step("And a patient is erased, and nobody and nothing else is touched", async () => {
    await patient.register("Stone");
    await patient.register("Example");
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "Erase patient" }).click();
    await page.getByLabel(/family name/u).fill("Example");
    await page.getByRole("dialog", { name: "Erase patient" }).getByRole("button", { name: "Erase" }).dblclick();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Patients");
    await expect(page).toHaveURL(/\/$/u);
    await expect(roster.names).toHaveCount(1);
  });
});

test("many results are corrected at once: begun, reloaded, found again, saved with one reason and taken back with one undo", async ({
  page,
}) => {
  const patient = new PatientPage(page);
  const many = page.getByRole("dialog", { name: "Amend selected" });
  const choose = async () => {
    await page.getByLabel("Select all shown").check();
    await page.getByRole("button", { name: "Amend selected" }).click();
    await expect(many).toBeVisible();
  };

  await test.step("Given three results without a laboratory and limits", async () => {
    await patient.register("Example");
    for (const [value, day] of [
      ["2.4", "2026-01-10"],
      ["2.6", "2026-02-10"],
      ["2.5", "2026-03-10"],
    ] as const)
      await patient.record({ value, unit: "mg/L", collectedOn: day });
    await patient.closeForm();
  });

  await test.step("When I begin to correct them, with a decimal comma, and the page is reloaded", async () => {
    await choose();
    await many.getByLabel("Laboratory").fill("North");
    await many.getByLabel("Interval low").fill("0,8");
    await expect(many.getByLabel("Interval low")).toHaveAccessibleDescription("Read as 0.8");
    await many.getByLabel("Interval high").fill("2,2");
    await expect(many.getByLabel("Interval high")).toHaveAccessibleDescription("Read as 2.2");
    await page.reload();
  });

  await test.step("Then what I typed is offered again, and saves them all once", async () => {
    await choose();
    await many.getByRole("button", { name: "Continue" }).click();
    await expect(many.getByLabel("Interval high")).toHaveValue("2,2");
    await many.getByLabel("Reason").fill("Left out when typed");
    await expectAccessible(page);
    await many.getByRole("button", { name: /3 results/u }).dblclick();
    await expect(many).toBeHidden();
    await expect(patient.results.getByText("North")).toHaveCount(3);
    await expect(patient.row("2026-01-10")).toContainText(/0\.8.*2\.2/u);
    await expect(patient.row("2026-01-10")).toContainText("Above");
  });

  await test.step("And one undo takes all three back, over a reload", async () => {
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect(patient.results.getByText("North")).toHaveCount(0);
    await patient.reload();
    await expect(patient.results.getByText("North")).toHaveCount(0);
    await choose();
    await expect(many.getByRole("button", { name: "Continue" })).toHaveCount(0);
  });
});

test("a result corrected in one tab is not marked in error in another without a word", async ({ page, context }) => {
  const first = new PatientPage(page);
  const other = await context.newPage();
  const second = new PatientPage(other);
  const withdrawal = other.getByRole("dialog", { name: "Mark entered in error" });
  const asked = other.getByRole("dialog", { name: "Changed meanwhile" });

  await test.step("Given 2.7, about to be marked in error in the second tab", async () => {
    await first.register("Example");
    await first.record({ value: "2.7", unit: "mg/L", collectedOn: "2026-03-01" });
    await first.closeForm();
    await other.goto(page.url());
    await second.row("2026-03-01").getByRole("button", { name: "Mark entered in error" }).click();
    await withdrawal.getByRole("button", { name: "Wrong patient" }).click();
  });

  await test.step("When the first tab makes it 2.6, the second is shown both, and can leave it", async () => {
    await first.row("2026-03-01").getByRole("button", { name: "Amend" }).click();
    const form = page.getByRole("dialog", { name: "Amend result" });
    await form.getByLabel("Value").fill("2.6");
    await form.getByRole("button", { name: "Wrong value typed" }).click();
    await form.getByRole("button", { name: "Save result" }).click();
    await expect(second.row("2026-03-01")).toContainText("2.6 mg/L");
    await withdrawal.getByRole("button", { name: "Mark entered in error" }).click();
    await expect(asked.getByRole("row", { name: /Value/u })).toContainText(/2\.7.*2\.6/u);
    await expectAccessible(other);
    await asked.getByRole("button", { name: "Leave it as it is" }).click();
    await expect(withdrawal).toBeHidden();
    await expect(second.row("2026-03-01")).not.toHaveAttribute("data-withdrawn", /.*/u);
  });
});

test("what was begun for a patient who is erased in another tab does not come back", async ({ page, context }) => {
  const patient = new PatientPage(page);
  const other = await context.newPage();
  const begun = () => other.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("b2m-draft:")));

  await test.step("Given a result half typed in the second tab, which was then reloaded", async () => {
    await patient.register("Example");
    await other.goto(page.url());
    const second = new PatientPage(other);
    await second.openForm();
    await second.form.getByLabel("Value").fill("7.7");
    await expect.poll(begun).toHaveLength(1);
    await other.reload();
    await expect(other.getByRole("heading", { level: 1 })).toContainText("Example");
  });

  await test.step("When the patient is erased in the first tab, nothing of it is left in the second", async () => {
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "Erase patient" }).click();
    await page.getByLabel(/family name/u).fill("Example");
    await page.getByRole("dialog", { name: "Erase patient" }).getByRole("button", { name: "Erase" }).click();
    await expect.poll(begun).toEqual([]);
  });
});
