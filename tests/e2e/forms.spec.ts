import type { Page } from "@playwright/test";
import { PatientPage } from "./pages/PatientPage.ts";
import { expect, expectAccessible, test } from "./story.ts";

async function readDaysAs(page: Page, order: string): Promise<void> {
  await page.goto("/settings");
  await page.getByRole("radio", { name: order, exact: true }).check();
  await expect(page.getByText("01.03.2026 typed in a day field is 1 March 2026")).toBeVisible();
}

test("a treatment half typed is asked about before Esc discards it, and the focus is never lost to the page", async ({
  page,
}) => {
  const patient = new PatientPage(page);
  const dialog = page.getByRole("dialog", { name: "Add treatment" });
  const question = page.getByRole("dialog", { name: "Discard this treatment?" });
  const opener = page.getByRole("button", { name: "Add treatment" });

  await test.step("Given a treatment of which the regimen is typed", async () => {
    await patient.register("Example");
    await opener.click();
    await expect(dialog.getByLabel("Regimen")).toBeFocused();
    await page.keyboard.type("VRd");
  });

  await test.step("When I press Esc, then I am asked, and nothing is gone", async () => {
    await page.keyboard.press("Escape");
    await expect(question).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(question).toBeHidden();
    await expect(dialog.getByLabel("Regimen")).toHaveValue("VRd");
    await expect(dialog.getByLabel("Regimen")).toBeFocused();
  });

  await test.step("And a click outside asks as well", async () => {
    await page.mouse.click(5, 5);
    await expect(question).toBeVisible();
    await page.getByRole("button", { name: "Keep typing" }).click();
  });

  await test.step("And Discard closes it and leaves the focus on its opener", async () => {
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Discard" }).click();
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
    await expect(page.getByText("VRd")).toHaveCount(0);
  });
});

test("a treatment of 1 March 2025 is changed in the user's order of days, by whichever spelling", async ({ page }) => {
  const patient = new PatientPage(page);
  const dialog = page.getByRole("dialog", { name: "Edit treatment" });

  await test.step("Given days written DD.MM.YYYY and a treatment that began on 1 March 2025", async () => {
    await patient.register("Example");
    const address = page.url();
    await readDaysAs(page, "31.12.2026");
    await page.goto(address);
    await page.getByRole("button", { name: "Add treatment" }).click();
    await page.getByLabel("Regimen").fill("VRd");
    await page.getByLabel("Started on").fill("1.3.2025");
    await page.getByRole("button", { name: "Save treatment" }).dblclick();
    await expect(page.getByText("since 01.03.2025")).toHaveCount(1);
  });

  await test.step("When I open it, then its day stands as I write days", async () => {
    await page.getByRole("button", { name: "Edit Line 1: VRd" }).click();
    await expect(dialog.getByLabel("Started on")).toHaveValue("01.03.2025");
    await expect(dialog.getByLabel("Started on")).toHaveAccessibleDescription("1 March 2025");
  });

  await test.step("And a day with the year first is read as well", async () => {
    await dialog.getByLabel("Stopped on").fill("2025-09-12");
    await expect(dialog.getByLabel("Stopped on")).toHaveAccessibleDescription("12 September 2025");
    await dialog.getByLabel("Started on").fill("02.03.2025");
    await page.keyboard.press("Enter");
    await expect(page.getByText("02.03.2025 to 12.09.2025").first()).toBeVisible();
  });
});

test("a day that cannot be read is told as its field is left, before anything is saved", async ({ page }) => {
  const patient = new PatientPage(page);
  const day = patient.form.getByLabel("Collected on", { exact: true });

  await test.step("Given a result whose day is mistyped", async () => {
    await patient.register("Example");
    await patient.openForm();
    await day.fill("2026-02-30");
    await expect(day).not.toHaveAttribute("aria-invalid", "true");
  });

  await test.step("When I go on to the next field, then it says so", async () => {
    await page.keyboard.press("Tab");
    await expect(day).toHaveAttribute("aria-invalid", "true");
    await expect(day).toHaveAccessibleDescription("“2026-02-30” is not a day of the calendar. Write YYYY-MM-DD, or 1 Mar 2026.");
    await expectAccessible(page);
  });

  await test.step("And no longer once it is mended", async () => {
    await day.fill("2026-02-28");
    await page.keyboard.press("Tab");
    await expect(day).not.toHaveAttribute("aria-invalid", "true");
  });
});

test("a treatment half typed survives a reload, and is forgotten once it is saved", async ({ page }) => {
  const patient = new PatientPage(page);
  const offer = page.getByText("You had begun: VRd, 2025-03-01.");

  await test.step("Given a treatment half typed when the page is reloaded", async () => {
    await patient.register("Example");
    await page.getByRole("button", { name: "Add treatment" }).click();
    await page.getByLabel("Regimen").fill("VRd");
    await page.getByLabel("Started on").fill("2025-03-01");
    await page.reload();
  });

  await test.step("When I open the form again, then I can go on", async () => {
    await page.getByRole("button", { name: "Add treatment" }).click();
    await expect(offer).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByLabel("Regimen")).toHaveValue("VRd");
    await page.getByRole("button", { name: "Save treatment" }).click();
    await expect(page.getByText("since 2025-03-01")).toBeVisible();
  });

  await test.step("And nothing of it is offered a second time", async () => {
    await page.getByRole("button", { name: "Add treatment" }).click();
    await expect(page.getByLabel("Regimen")).toHaveValue("");
    await expect(offer).toBeHidden();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
});
