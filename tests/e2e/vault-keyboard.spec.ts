import type { Locator, Page } from "@playwright/test";
import { PatientPage } from "./pages/PatientPage.ts";
import { expect, expectAccessible, test } from "./story.ts";

const PASSPHRASE = "calm river under seven bridges";
const OTHER = "another calm river of words";
/** More than there is to reach on any page of these. */
const MOST_STOPS = 250;

/** Goes on with Tab, as somebody without a mouse does, until this has the focus. */
async function tabTo(page: Page, aim: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await aim.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("It cannot be reached by keyboard");
}

async function press(page: Page, aim: Locator): Promise<void> {
  await tabTo(page, aim);
  await page.keyboard.press("Enter");
}

async function type(page: Page, aim: Locator, text: string): Promise<void> {
  await tabTo(page, aim);
  await page.keyboard.type(text);
}

test("by keyboard and screen reader alone: a passphrase is set, warned of, locked with, unlocked, changed and removed", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.clock.install();
  await new PatientPage(page).register("Sealwright");
  await expect(page.getByRole("status", { name: "Storage", exact: true })).toHaveText(/^Saved/u);
  await page.goto("/settings");
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const said = (text: string | RegExp) => page.getByRole("status").filter({ hasText: text });

  await test.step("set: every field has its name, what is wrong is said at the field, and Esc gives the focus back", async () => {
    await press(page, button("Set passphrase"));
    const dialog = page.getByRole("dialog", { name: "Set passphrase" });
    await expect(dialog.getByLabel("New passphrase")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(button("Set passphrase")).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.type("short");
    await press(page, dialog.getByRole("button", { name: "Encrypt" }));
    const refused = dialog.getByLabel("New passphrase");
    await expect(refused).toHaveAttribute("aria-invalid", "true");
    await expect(refused).toHaveAccessibleDescription(/characters/u);
    await expect(refused).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press("Control+a");
    await page.keyboard.type(PASSPHRASE);
    await type(page, dialog.getByLabel("Repeat passphrase"), PASSPHRASE);
    await page.keyboard.press("Enter");
  });

  await test.step("recovery key: the focus is on its heading, its letters are one named group, and keeping it leads on", async () => {
    await expect(page.getByRole("heading", { name: "Recovery key" })).toBeFocused();
    await expect(page.getByRole("group", { name: "Recovery key" })).toHaveText(/^(?:[0-9A-Z]{4} ){8}$/u);
    await expectAccessible(page);
    await tabTo(page, button("Print"));
    await press(page, button("I have kept the recovery key"));
    await expect(button("Lock now")).toBeFocused();
    await expect(said("Everything is encrypted.")).toBeVisible();
  });

  await test.step("idle: the warning is told once, and any key stays", async () => {
    await page.clock.runFor(60_000 * 9 + 20_000);
    const warning = page.getByRole("alertdialog", { name: /^This device locks in a minute/u });
    await expect(warning.getByRole("alert")).toHaveText("This device locks in a minute. Press any key to stay unlocked.");
    await expectAccessible(page);
    await page.keyboard.press("Shift");
    await page.clock.runFor(2000);
    await expect(warning).toHaveCount(0);
  });

  await test.step("locked: the field has the focus, a wrong passphrase is said at it, and the right one opens", async () => {
    await press(page, button("Lock now"));
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Locked");
    const field = page.getByLabel("Passphrase");
    await expect(field).toBeFocused();
    await page.keyboard.type("not the passphrase");
    await page.keyboard.press("Enter");
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(/This is not the passphrase\. Nothing was changed or lost\./u);
    await expect(field).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press("Control+a");
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Settings");
  });

  await test.step("changed and removed: each says what became of it", async () => {
    await press(page, button("Change passphrase"));
    const change = page.getByRole("dialog", { name: "Change passphrase" });
    await expect(change.getByLabel("Present passphrase")).toBeFocused();
    await page.keyboard.type(PASSPHRASE);
    await type(page, change.getByLabel("New passphrase"), OTHER);
    await type(page, change.getByLabel("Repeat passphrase"), OTHER);
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await expect(said("The passphrase is changed.")).toBeVisible();
    await expect(button("Change passphrase")).toBeFocused();
    await press(page, button("Remove passphrase"));
    await type(page, page.getByRole("dialog", { name: "Remove passphrase" }).getByLabel("Passphrase"), OTHER);
    await page.keyboard.press("Enter");
    await expect(said("Nothing is encrypted any more.")).toBeVisible();
    await expectAccessible(page);
  });
});
