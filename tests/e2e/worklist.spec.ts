import { readFile } from "node:fs/promises";
import { ImportPage } from "./pages/ImportPage.ts";
import { RosterPage } from "./pages/RosterPage.ts";
import { daysAgo, expect, expectAccessible, test } from "./story.ts";

test("a clinic of sixty is walked by keyboard: the overdue, why, reviewed, next", async ({ page }) => {
  const roster = new RosterPage(page);
  const heading = page.getByRole("heading", { level: 1 });
  const verdict = page.getByRole("region", { name: "Verdict" });

  await test.step("Given sixty patients, each seen every few weeks, of whom twelve have not been for six weeks", async () => {
    const imports = new ImportPage(page);
    await imports.open();
    const days = await Promise.all([130, 100, 70, 42, 14].map((days) => daysAgo(page, days)));
    const rows = Array.from({ length: 60 }, (_, index) => {
      const name = `Patient${String(index + 1).padStart(2, "0")}`;
      const seen = index % 5 === 0 ? days.slice(0, 4) : days;
      return seen.map(
        (day, at) => `${name},Ada,R-${index + 1},B2M serum,${(2 + (index % 7) / 10 + at / 20).toFixed(2)},mg/L,${day}`,
      );
    }).flat();
    await imports.paste(["family name,given name,record number,measurand,value,unit,collected on", ...rows].join("\n"));
    await imports.carryOut(288);
    await page.goto("/settings");
    await page.getByLabel("No purpose recorded").selectOption("4 weeks");
    await page.getByLabel("Device initials").fill("AK");
    await page.keyboard.press("Enter");
    await page.goto("/");
    await expect(roster.filter("Overdue")).toHaveText("Overdue 12");
  });

  await test.step("o lists the overdue and stands on the first; the list can be walked and grouped", async () => {
    await page.keyboard.press("o");
    await expect(roster.names).toHaveCount(12);
    await expect(roster.names.first()).toBeFocused();
    expect(new URL(page.url()).search).toBe("?group=overdue");
    await page.keyboard.press("End");
    await expect(roster.names.last()).toBeFocused();
    await page.keyboard.press("Home");
    await expect(roster.row("Patient01").getByText("14 days overdue").last()).toBeVisible();
    await page.getByLabel("Grouped").check();
    await expect(roster.table.getByRole("rowheader", { name: /^Overdue \d+$/u })).toBeVisible();
    await expectAccessible(page);
    await roster.names.first().focus();
  });

  await test.step("Enter opens, w says why, m marks as reviewed, ] goes on: three patients without a mouse", async () => {
    await page.keyboard.press("Enter");
    const seen: string[] = [];
    for (let number = 1; number <= 3; number += 1) {
      await expect(verdict).toBeVisible();
      seen.push((await heading.textContent()) ?? "");
      await expect(verdict.getByText("14 days overdue")).toBeVisible();
      await page.keyboard.press("w");
      await expect(page.getByRole("region", { name: /^Why: / })).toBeFocused();
      await page.keyboard.press("m");
      await expect(verdict.getByRole("button", { name: /^Reviewed .*, AK$/u })).toBeVisible();
      await page.keyboard.press("]");
      await expect(heading).not.toHaveText(seen.at(-1) ?? "");
    }
    expect(new Set(seen).size).toBe(3);
    await page.goto("/?group=not-reviewed");
    await expect(page.getByRole("status", { name: "Patients shown" })).toHaveText("57 of 60 patients");
  });

  await test.step("Undo takes the last mark back, and redo marks again", async () => {
    await roster.names.first().click();
    await expect(verdict.getByText("Not reviewed yet")).toBeVisible();
    await page.keyboard.press("m");
    await expect(verdict.getByRole("button", { name: /^Reviewed/u })).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(verdict.getByText("Not reviewed yet")).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Control+y");
    await expect(verdict.getByRole("button", { name: /^Reviewed/u })).toBeVisible();
  });
});

test("a planned test stands wherever the patient does, and new results wait for the team where that is set", async ({ page }) => {
  const roster = new RosterPage(page);
  const verdict = page.getByRole("region", { name: "Verdict" });

  await test.step("Given the demo patients, some of them planned and reviewed", async () => {
    await roster.loadDemo();
    await expect(roster.filter("Overdue")).toHaveText("Overdue 2");
    await roster.table.getByRole("button", { name: "Next due" }).click();
    await expect(roster.names.first()).toHaveText("Amberg, Ruth");
    await expect(roster.row("Amberg")).toContainText("5 new since reviewed");
    await roster.names.first().click();
  });

  await test.step("d plans the next one, which the page then shows", async () => {
    await expect(verdict.getByText("12 days overdue")).toBeVisible();
    await page.keyboard.press("d");
    const dialog = page.getByRole("dialog", { name: "Plan next test" });
    await expect(dialog.getByLabel("Next test due")).toBeFocused();
    await dialog.getByLabel("Next test due").fill("+9");
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(verdict.getByText("in 9 days")).toBeVisible();
  });

  await test.step("A file for a calendar holds the day and no name", async () => {
    await page.keyboard.press("d");
    const dialog = page.getByRole("dialog", { name: "Plan next test" });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Save calendar file" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^b2m-test-\d{4}-\d\d-\d\d\.ics$/u);
    const text = await readFile(await download.path(), "utf8");
    expect(text).toContain("SUMMARY:B2M test\r\n");
    expect(text).not.toContain("Amberg");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });

  await test.step("The patient's own view tells the planned day", async () => {
    await page.goto(`${page.url()}/history`);
    await expect(page.getByRole("region", { name: "When is my next test?" })).toContainText("Your next test is planned for");
    await expect(page.getByRole("region", { name: "In short" })).not.toContainText("Your team looks");
  });

  await test.step("Once that is set it leaves out what nobody has reviewed, and says so to both", async () => {
    const history = page.url();
    await page.goto("/settings");
    await page.getByRole("radio", { name: "Reviewed results" }).check();
    await page.goto(history);
    await expect(page.getByRole("region", { name: "In short" })).toContainText("It shows once your team has looked at it.");
    await expect(page.getByText("For the care team: results that are not marked as reviewed are not shown here.")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Review them on the patient's page" }).click();
    await verdict.getByRole("button", { name: "Mark as reviewed" }).click();
    const dialog = page.getByRole("dialog", { name: "Mark as reviewed" });
    await dialog.getByLabel("Initials").fill("CD");
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await page.goto(history);
    await expect(page.getByRole("region", { name: "In short" })).toContainText("Your team looks at new results first.");
    await expect(page.getByRole("region", { name: "Where am I now?" })).toContainText("4.7");
  });
});
