import type { Locator, Page } from "@playwright/test";
import { BoardPage } from "./pages/BoardPage.ts";
import { HistoryPage } from "./pages/HistoryPage.ts";
import { ImportPage } from "./pages/ImportPage.ts";
import { PatientPage } from "./pages/PatientPage.ts";
import { RosterPage } from "./pages/RosterPage.ts";
import { expect, test } from "./story.ts";

/** Whoever types goes on from where the focus is: it is never lost to the page as a whole. */
class Keys {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Presses Enter on something, or another key, and sees that the focus is somewhere once it is settled. */
  async press(on: Locator, key = "Enter"): Promise<void> {
    await on.focus();
    await this.page.keyboard.press(key);
    await this.kept();
  }
  /** Leaves the dialog that was asked for, once it is there: the first one of its kind has to be fetched. */
  async escape(): Promise<void> {
    await expect(this.page.getByRole("dialog").first()).toBeVisible();
    await this.page.keyboard.press("Escape");
    await this.kept();
  }
  async kept(): Promise<void> {
    // Two frames: what was taken away is gone, and whoever gives the focus on purpose has done so.
    await this.page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        }),
    );
    await expect(this.page.locator("body")).not.toBeFocused();
  }
}
const button = (place: Page | Locator, name: string | RegExp) => place.getByRole("button", { name, exact: true }).first();

test("by keyboard through a patient's page: no dialog, no saving, no taking back loses the focus", async ({ page }) => {
  const keys = new Keys(page);
  const patient = new PatientPage(page);
  const dialog = (name: string | RegExp) => page.getByRole("dialog", { name });
  const action = (text: string, name: string) => patient.row(text).first().getByRole("button", { name, exact: true });

  await test.step("A patient is added from the empty roster", async () => {
    await page.goto("/");
    await keys.press(page.getByRole("link", { name: "Add patient" }).first());
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Add patient");
    await keys.kept();
    await page.getByLabel("Family name").fill("Example");
    await page.getByLabel("Birth date").fill("1960-04-02");
    await keys.press(page.getByLabel("Given name"));
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Example");
    await keys.kept();
  });

  await test.step("Results are typed, and the form is left by Escape, by Done and by Discard", async () => {
    await keys.press(button(page, "Add result"));
    for (const [value, day] of [
      ["2.4", "2026-01-10"],
      ["2.6", "2026-02-10"],
    ] as const) {
      await patient.fillResult({ value, unit: "mg/L", collectedOn: day });
      await keys.press(patient.form.getByLabel("Value"));
      await expect(patient.form.getByLabel("Value")).toBeFocused();
    }
    await keys.escape();
    await expect(button(page, "Add result")).toBeFocused();
    await keys.press(button(page, "Add result"));
    await keys.press(button(patient.form, "Done"));
    await keys.press(button(page, "Add result"));
    await patient.form.getByLabel("Value").fill("9");
    await expect(patient.form.getByLabel("Value")).toHaveAccessibleDescription(/9/u);
    await keys.escape();
    await keys.press(button(page, "Discard"));
    await expect(button(page, "Add result")).toBeFocused();
  });

  await test.step("A result is amended, marked entered in error, and restored, and its history is looked at", async () => {
    await keys.press(action("2026-02-10", "Amend"));
    await keys.escape();
    await expect(action("2026-02-10", "Amend")).toBeFocused();
    await keys.press(action("2026-02-10", "Amend"));
    await dialog("Amend result").getByLabel("Value").fill("2.7");
    await dialog("Amend result").getByLabel("Reason").fill("Typed wrong");
    await keys.press(dialog("Amend result").getByLabel("Value"));
    await expect(dialog("Amend result")).toBeHidden();
    await keys.press(action("2026-02-10", "Mark entered in error"));
    await keys.escape();
    await keys.press(action("2026-02-10", "Mark entered in error"));
    await button(page, "Wrong patient").click();
    await keys.press(button(dialog("Mark entered in error"), "Mark entered in error"));
    await expect(action("2026-02-10", "Restore")).toBeAttached();
    await keys.press(action("2026-02-10", "Restore"));
    await keys.press(action("2026-02-10", "History"));
    await expectNames(page.getByRole("dialog"), "Example");
    await keys.escape();
    await keys.press(action("2026-02-10", "Move to another patient"));
    await keys.escape();
  });

  await test.step("Several results are amended at once", async () => {
    await keys.press(page.getByLabel("Select all shown"), " ");
    await keys.press(button(page, "Amend selected"));
    await dialog("Amend selected").getByLabel("Laboratory").fill("North");
    await dialog("Amend selected").getByLabel("Reason").fill("Left out");
    await keys.press(button(dialog("Amend selected"), /^Amend \d/u));
    await expect(dialog("Amend selected")).toBeHidden();
  });

  await test.step("Everything is taken back, until the button is gone", async () => {
    const undo = button(page, "Undo");
    while (await undo.isVisible()) await keys.press(undo);
  });

  await test.step("A treatment is added, withdrawn and brought back; an event is added", async () => {
    await keys.press(button(page, "Add treatment"));
    await page.getByLabel("Regimen").fill("VRd");
    await page.getByLabel("Started on").fill("2025-03-01");
    await keys.press(page.getByLabel("Regimen"));
    await keys.press(page.getByRole("button", { name: /^Edit Line 1/u }));
    await keys.press(button(dialog("Edit treatment"), "Mark entered in error"));
    await keys.press(button(dialog("Edit treatment"), "Keep it"));
    await keys.press(button(dialog("Edit treatment"), "Mark entered in error"));
    await page.keyboard.type("Not given");
    await keys.press(button(dialog("Edit treatment"), "Mark entered in error"));
    await expect(dialog("Edit treatment")).toBeHidden();
    await keys.press(page.locator("summary", { hasText: "1 entered in error" }));
    await keys.press(page.getByRole("button", { name: /^Edit VRd/u }));
    await keys.press(button(dialog("Edit treatment"), "Bring back"));
    await keys.press(button(page, "Add event"));
    await expectNames(dialog("Add event"), "Example");
    await keys.escape();
  });

  await test.step("Each entry of the menu is opened and left", async () => {
    for (const name of [
      "Edit patient",
      "Copy for the note",
      "Export this patient",
      "Merge with another patient",
      "Erase patient",
    ]) {
      await keys.press(button(page, "More"));
      await keys.press(page.getByRole("menuitem", { name }));
      await expectNames(page.getByRole("dialog"), "Example");
      await keys.escape();
      await expect(page.getByRole("dialog")).toBeHidden();
      await expect(button(page, "More")).toBeFocused();
    }
    for (const name of ["Report", "My B2M history"]) {
      await keys.press(button(page, "More"));
      await keys.press(page.getByRole("menuitem", { name }));
      await expect(page).toHaveURL(/report|history/u);
      await keys.kept();
      await page.goBack();
      await expect(button(page, "More")).toBeVisible();
      await keys.kept();
    }
    await keys.press(button(page, "Why"));
    await keys.press(button(page, "Why"));
    await keys.press(page.getByRole("heading", { level: 1 }), "?");
    await keys.escape();
  });

  await test.step("The patient is erased", async () => {
    await keys.press(button(page, "More"));
    await keys.press(page.getByRole("menuitem", { name: "Erase patient" }));
    await page.getByLabel(/family name/u).fill("Example");
    await keys.press(button(dialog("Erase patient"), "Erase"));
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Patients");
    await keys.kept();
  });
});

/** A dialog of a patient's page says whose it is, whatever is asked in it. */
async function expectNames(dialog: Locator, who: string): Promise<void> {
  await expect(dialog).toContainText(new RegExp(`${who} · born`, "u"));
}

test("by keyboard through a score's findings, the plan, the review and a device that is handed over", async ({ page }) => {
  const keys = new Keys(page);
  const dialog = (name: string) => page.getByRole("dialog", { name });
  const history = new HistoryPage(page);
  await new RosterPage(page).loadDemo();
  await page.getByRole("link", { name: /Amberg/u }).click();

  await test.step("Findings are looked at, refused while empty, and saved", async () => {
    const record = page.getByRole("button", { name: /^Record findings/u }).first();
    await keys.press(record);
    await expectNames(dialog("Findings for staging"), "Amberg, Ruth");
    await keys.press(button(dialog("Findings for staging"), "Save findings"));
    await keys.escape();
    await expect(record).toBeFocused();
    await keys.press(record);
    await dialog("Findings for staging").getByLabel("Found on").fill("2025-02-24");
    await dialog("Findings for staging").getByRole("combobox").first().selectOption({ index: 1 });
    await keys.press(button(dialog("Findings for staging"), "Save findings"));
    await expect(dialog("Findings for staging")).toBeHidden();
    await keys.kept();
  });

  await test.step("The next test is planned, and the verdict is marked as reviewed", async () => {
    await keys.press(button(page, "Plan next test"));
    await expectNames(page.getByRole("dialog"), "Amberg, Ruth");
    await keys.escape();
    await keys.press(page.getByRole("heading", { level: 1 }), "m");
    await page.getByRole("dialog").getByLabel("Initials").fill("AK");
    await keys.press(page.getByRole("dialog").getByLabel("Initials"));
    await expect(page.getByRole("dialog")).toBeHidden();
    await keys.kept();
  });

  await test.step("The device is handed over, not left without the PIN, and taken back", async () => {
    await keys.press(button(page, "More"));
    await keys.press(page.getByRole("menuitem", { name: "My B2M history" }));
    await expect(history.title).toBeVisible();
    await keys.press(button(page, "Hand over the device"));
    await keys.escape();
    await expect(button(page, "Hand over the device")).toBeFocused();
    await keys.press(button(page, "Hand over the device"));
    await dialog("Hand over the device").getByLabel("PIN", { exact: true }).fill("4711");
    await dialog("Hand over the device").getByLabel("PIN again").fill("4711");
    await keys.press(dialog("Hand over the device").getByLabel("PIN again"));
    await expect(history.leave).toBeVisible();
    await keys.kept();
    await keys.press(history.leave);
    await dialog("Leave patient mode").getByLabel("PIN").fill("0000");
    await keys.press(dialog("Leave patient mode").getByLabel("PIN"));
    await keys.escape();
    await expect(history.leave).toBeFocused();
    await keys.press(history.leave);
    await dialog("Leave patient mode").getByLabel("PIN").fill("4711");
    await keys.press(dialog("Leave patient mode").getByLabel("PIN"));
    await expect(history.leave).toBeHidden();
    await keys.kept();
  });
});

test("by keyboard along the list and the tumor board: adding, removing and going on lose no focus", async ({ page }) => {
  const keys = new Keys(page);
  const board = new BoardPage(page);
  const roster = new RosterPage(page);

  await test.step("Along the list, and to its end", async () => {
    await roster.loadDemo();
    await keys.kept();
    await keys.press(roster.names.nth(8));
    await keys.kept();
    await keys.press(page.getByRole("link", { name: "Next patient" }));
    await expect(page.getByRole("link", { name: "Next patient" })).toHaveCount(0);
    await keys.kept();
    await keys.press(page.getByRole("link", { name: "Previous patient" }));
    await keys.press(page.getByRole("link", { name: "Patients" }).first());
  });

  await test.step("A search without an answer is cleared", async () => {
    await roster.search.fill("nobody");
    await keys.press(button(page, /^Clear/u));
  });

  await test.step("The agenda is filled one by one, reordered and emptied", async () => {
    await keys.press(page.getByRole("link", { name: "Tumor board" }));
    for (const name of ["Amberg, Ruth", "Castellan, Maria", "Jansen, Pieter"]) {
      await keys.press(button(page, `Add ${name} to the agenda`));
      await expect(
        page
          .getByRole("button", { name: /^Add .* to the agenda/u })
          .or(page.getByRole("textbox"))
          .first(),
      ).toBeVisible();
    }
    await keys.press(button(page, /^Move Jansen, Pieter up/u));
    await keys.press(button(page, "Remove Jansen, Pieter from the agenda"));
    await keys.press(button(page, "Remove Amberg, Ruth from the agenda"));
    await keys.press(button(page, "Remove Castellan, Maria from the agenda"));
    await keys.press(button(page, /^Add all/u));
    await keys.press(button(page, "Start presentation"));
    await expect(board.presentation).toBeVisible();
    await keys.escape();
    await expect(board.presentation).toBeHidden();
    await keys.kept();
  });
});

test("by keyboard through import and settings: no step of an import and no removed row loses the focus", async ({ page }) => {
  const keys = new Keys(page);
  const importing = new ImportPage(page);

  await test.step("An import is reviewed, carried out, taken back and begun anew", async () => {
    await importing.open();
    await page
      .getByLabel("Paste results")
      .fill("Patient;Test;Value;Unit;Date\nExample, Ada;B2M serum;2.4;mg/L;2026-01-10\nExample, Ada;B2M;2.6;mg/L;2026-02-10\n");
    await keys.press(button(page, "Review"));
    await expect(importing.review).toBeVisible();
    await keys.kept();
    await keys.press(importing.questions.first().getByRole("radio").first(), " ");
    await keys.kept();
    await keys.press(importing.importButton);
    await expect(importing.undoButton).toBeVisible();
    await keys.kept();
    await keys.press(importing.undoButton);
    await expect(importing.undoButton).toBeHidden();
    await keys.kept();
    await keys.press(button(page, "Import something else"));
    await keys.kept();
  });

  await test.step("A laboratory is listed, changed and removed", async () => {
    await keys.press(page.getByRole("link", { name: "Settings" }));
    await keys.press(button(page, "Add laboratory"));
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Laboratory", { exact: true }).fill("North");
    await dialog.getByLabel("Measurand").selectOption({ label: "B2M, serum" });
    await dialog.getByLabel("Interval high").fill("2.2");
    await keys.press(button(dialog, "Save laboratory"));
    await expect(dialog).toBeHidden();
    await keys.press(button(page, /^Edit North/u));
    await keys.escape();
    await keys.press(button(page, /^Remove North/u));
  });

  await test.step("Demo people come and go", async () => {
    await keys.press(button(page, "Load demo patients"));
    await keys.press(button(page, "Remove demo patients"));
    await keys.press(button(page, "Undo"));
    await keys.press(page.getByRole("link", { name: "Methods" }));
    await keys.kept();
  });
});
