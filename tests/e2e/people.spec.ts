import type { Locator, Page } from "@playwright/test";
import { everythingKept } from "./everythingKept.ts";
import { PatientPage } from "./pages/PatientPage.ts";
import { daysAgo, expect, expectAccessible, test } from "./story.ts";

const DAY = { "2.4": 60, "3.1": 40, "5.5": 20, "6.1": 10 } as const;

/** A patient with these results, on the page of whom the story then stands. */
async function registered(
  page: Page,
  familyName: string,
  givenName: string,
  values: readonly (keyof typeof DAY)[],
): Promise<string> {
  const patient = new PatientPage(page);
  await patient.register(familyName, { givenName });
  for (const value of values) await patient.record({ value, unit: "mg/L", collectedOn: await daysAgo(page, DAY[value]) });
  await patient.closeForm();
  return page.url();
}
async function chooseMore(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name }).click();
}
async function chooseOther(dialog: Locator, familyName: string): Promise<void> {
  await dialog.getByLabel("Find the other patient").fill(familyName);
  await dialog
    .getByRole("radio", { name: new RegExp(familyName, "u") })
    .first()
    .check();
}
const standing = (patient: PatientPage) => patient.results.locator("tbody tr:not([data-withdrawn])");

test("one person registered twice is merged, and the merge is undone, over a reload each time", async ({ page }) => {
  const patient = new PatientPage(page);
  const twice = await registered(page, "Ambergg", "Ruth", ["5.5"]);
  const first = await registered(page, "Amberg", "Ruth", ["2.4", "3.1"]);

  await test.step("When I merge the one misspelt into the other", async () => {
    await chooseMore(page, "Merge with another patient");
    const dialog = page.getByRole("dialog", { name: "Merge with another patient" });
    await chooseOther(dialog, "Ambergg");
    await expect(dialog.getByRole("table", { name: "The two records" })).toContainText("Results");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Registered twice" }).click();
    await dialog.getByRole("button", { name: "Merge", exact: true }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step("Then all results stand in one record, and the other is out of the list", async () => {
    await patient.reload();
    await expect(standing(patient)).toHaveCount(3);
    await page.goto("/");
    await expect(page.getByRole("table", { name: "Patients" })).toContainText("Amberg, Ruth");
    await expect(page.getByRole("table", { name: "Patients" })).not.toContainText("Ambergg");
    await page.goto(twice);
    await expect(page.getByText("Archived: merged into another record")).toBeVisible();
    await expect(standing(patient)).toHaveCount(1);
  });

  await test.step("And it can be taken back after the reload, from the record that stands aside", async () => {
    await chooseMore(page, "Undo the merge");
    await page.getByRole("dialog", { name: "Undo the merge" }).getByRole("button", { name: "Undo the merge" }).click();
    await expect(page.getByText("Archived:")).toBeHidden();
    await patient.reload();
    await page.goto(first);
    await expect(standing(patient)).toHaveCount(2);
    await page.goto("/");
    await expect(page.getByRole("table", { name: "Patients" })).toContainText("Ambergg, Ruth");
  });

  await test.step("And a merge that is undone leaves both as they were", async () => {
    await page.goto(first);
    const third = await registered(page, "Stone", "Cleo", ["6.1"]);
    await chooseMore(page, "Merge with another patient");
    const dialog = page.getByRole("dialog", { name: /Merge with another patient/u });
    await chooseOther(dialog, "Amberg, ");
    await dialog
      .getByRole("group", { name: /Which record is kept/u })
      .getByRole("radio", { name: /Amberg/u })
      .check();
    await dialog.getByRole("button", { name: "Registered twice" }).click();
    await dialog.getByRole("button", { name: "Merge", exact: true }).click();
    await expect(page).toHaveURL(first);
    await expect(standing(patient)).toHaveCount(3);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(standing(patient)).toHaveCount(2);
    await patient.reload();
    await expect(standing(patient)).toHaveCount(2);
    await page.goto(third);
    await expect(standing(patient)).toHaveCount(1);
    await expect(page.getByText("Archived:")).toBeHidden();
  });
});

test("a result entered for the wrong patient is moved to the right one, and the move is undone", async ({ page }) => {
  const patient = new PatientPage(page);
  const right = await registered(page, "Stone", "Cleo", ["2.4"]);
  const wrong = await registered(page, "Amberg", "Ruth", ["3.1", "5.5"]);

  await test.step("When I move the 5.5 to Cleo Stone", async () => {
    await patient.row("5.5").getByRole("button", { name: "Move to another patient" }).click();
    const dialog = page.getByRole("dialog", { name: "Move to another patient" });
    await chooseOther(dialog, "Stone");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Wrong patient" }).click();
    await dialog.getByRole("button", { name: "Move", exact: true }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step("Then it is struck through here, and hers there, over a reload", async () => {
    await patient.reload();
    await expect(patient.row("5.5")).toContainText("Entered in error");
    await patient.row("5.5").getByRole("button", { name: "History" }).click();
    await expect(page.getByRole("dialog")).toContainText("Moved to another patient: Wrong patient");
    await page.goto(right);
    await expect(standing(patient)).toHaveCount(2);
  });

  await test.step("And a move that is undone leaves both as they were", async () => {
    await patient.row("2.4").getByRole("button", { name: "Move to another patient" }).click();
    const dialog = page.getByRole("dialog", { name: /Move to another patient/u });
    await chooseOther(dialog, "Amberg");
    await dialog.getByRole("button", { name: "Wrong patient" }).click();
    await dialog.getByRole("button", { name: "Move", exact: true }).click();
    await expect(patient.row("2.4")).toContainText("Entered in error");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(patient.row("2.4")).not.toContainText("Entered in error");
    await patient.reload();
    await expect(standing(patient)).toHaveCount(2);
    await page.goto(wrong);
    await expect(standing(patient)).toHaveCount(1);
  });
});

test("a patient is erased in every tab once their name is typed, and a backup asks before it brings them back", async ({
  page,
  context,
}) => {
  const address = await registered(page, "Amberg", "Ruth", ["2.4", "3.1"]);
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByRole("heading", { level: 1 })).toContainText("Amberg");
  const dialog = page.getByRole("dialog", { name: "Erase patient" });
  let backup = "";
  // The second copy holds the texts as they are, so that one who is kept can be found by name.
  expect(await everythingKept(page)).toContain("Amberg");

  await test.step("Given a backup, written on the way", async () => {
    await chooseMore(page, "Erase patient");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Export a backup first" }).click();
    const download = page.waitForEvent("download");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /backup/iu })
      .first()
      .click();
    backup = await (await download).path();
    await page.keyboard.press("Escape");
  });

  await test.step("When I type another name, nobody is erased; with the family name they are", async () => {
    await chooseMore(page, "Erase patient");
    await dialog.getByLabel("Type the family name to confirm").fill("Stone");
    await dialog.getByRole("button", { name: "Erase" }).click();
    await expect(dialog.getByText("This is not the family name.")).toBeVisible();
    await dialog.getByLabel("Type the family name to confirm").fill("Amberg");
    await dialog.getByRole("button", { name: "Erase" }).click();
    await expect(page).toHaveURL("/");
  });

  await test.step("Then no tab shows them, nothing stored names them, and nothing is there to undo", async () => {
    await expect(other.getByRole("heading", { level: 1 })).toHaveText("No such patient on this device");
    await expect(page.getByRole("status", { name: "Storage", exact: true })).toContainText("Saved");
    await expect(page.getByRole("button", { name: "Undo" })).toBeHidden();
    expect(await everythingKept(page)).not.toContain("Amberg");
    await page.reload();
    await expect(page.getByRole("button", { name: "Load demo patients" })).toBeVisible();
    await expect(page.getByText("Amberg")).toHaveCount(0);
    await expect(page.getByRole("alert")).toHaveCount(0);
  });

  await test.step("And the backup asks, and brings them back once I say so", async () => {
    await page.goto("/settings");
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Restore backup" }).click();
    await (await chooser).setFiles(backup);
    const review = page.getByRole("dialog", { name: "Review of the backup" });
    await review.getByRole("button", { name: "Restore", exact: true }).click();
    await expect(review.getByText("Say whether those who were erased come back.")).toBeVisible();
    await review.getByRole("radio", { name: "Bring them back" }).check();
    await review.getByRole("button", { name: "Restore 1 patient" }).click();
    await expect(page.getByText(/^Restored: 1 patient/u)).toBeVisible();
    await page.goto(address);
    await expect(standing(new PatientPage(page))).toHaveCount(2);
    await expect(other.getByRole("heading", { level: 1 })).toContainText("Amberg");
  });
});
