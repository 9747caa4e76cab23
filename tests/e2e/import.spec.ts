import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { historyCsv } from "../support/historyCsv.ts";
import { longCsv } from "../support/longCsv.ts";
import { ImportPage } from "./pages/ImportPage.ts";
import { PatientPage } from "./pages/PatientPage.ts";
import { expect, expectAccessible, test } from "./story.ts";

const SAMPLES = "tests/exchange/incoming/corpus";

test("two years of ten patients come in with three questions, are taken back after a reload, and a second time add nothing", async ({
  page,
}) => {
  const importing = new ImportPage(page);
  await importing.open();
  await test.step("When a table of 600 rows is chosen, the review asks once for each kind of doubt", async () => {
    await importing.choose({ name: "history.csv", text: historyCsv() });
    await expect(importing.review).toBeVisible();
    expect(await importing.questions.count()).toBeLessThanOrEqual(3);
    await expect(importing.chip("All")).toContainText("600");
  });
  await test.step("And nothing is kept that waits for an answer", async () => {
    await expect(importing.page.getByText(/need an answer and will not be imported/u)).toBeVisible();
    await importing.answer(/Which comes first in dates such as 03\.02\./u, /day, month, year/u);
    await importing.answer(/Which comes first in dates such as 03\/04\//u, /month, day, year/u);
    await importing.answer(/hardly fit their unit/u, "g/dL");
    await expect(importing.page.getByText("Every question is answered.")).toBeVisible();
    await expect(importing.chip("Needs an answer")).toHaveCount(0);
    await expect(importing.chip("New")).toContainText("590");
    await expect(importing.chip("Refused")).toContainText("10");
  });
  await test.step("And each refused row says where it stands and why", async () => {
    await importing.chip("Refused").click();
    await expect(importing.review.getByRole("row")).toHaveCount(11);
    await expect(importing.row("No value is given.").first()).toContainText("Row 24");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download refused rows" }).click();
    expect((await download).suggestedFilename()).toBe("refused-rows.csv");
  });
  await test.step("Then what was promised is what is there", async () => {
    await importing.carryOut(590);
    await page.getByRole("link", { name: "Go to the patients" }).click();
    await expect(page.getByRole("table", { name: "Patients" }).locator("tbody tr")).toHaveCount(10);
    await page.getByRole("link", { name: "Amberg, Ruth" }).click();
    const patient = new PatientPage(page);
    await expect(patient.row("2023-08-08")).toContainText("<0.20 mg/L");
    await expect(patient.row("2023-03-03")).toContainText("2.40 mg/L");
    // 0x/0x/2023 as answered: the month first.
    await expect(patient.row("2023-06-06")).toContainText("mg/L");
  });
  await test.step("And the same file again adds nothing", async () => {
    await importing.open();
    await importing.choose({ name: "again.csv", text: historyCsv() });
    await importing.answer(/Which comes first in dates such as 03\.02\./u, /day, month, year/u);
    await importing.answer(/Which comes first in dates such as 03\/04\//u, /month, day, year/u);
    await importing.answer(/hardly fit their unit/u, "g/dL");
    await expect(page.getByText("There is nothing new in it.")).toBeVisible();
    await expect(importing.chip("Duplicate")).toContainText("590");
    await expect(importing.importButton).toBeDisabled();
    await page.getByRole("button", { name: "Start over" }).click();
  });
  await test.step("And after a reload it is taken back whole", async () => {
    await page.reload();
    await expect(importing.earlier).toContainText("590 results of it in force");
    await importing.earlier.getByRole("button", { name: /^Undo import of/u }).click();
    await expect(page.getByText("Taken back: 590 entries of this import.")).toBeVisible();
    await expect(importing.earlier).toContainText("taken back");
    await expect(page.getByText("10 patients whom it had added are archived.")).toBeVisible();
  });
  await test.step("And after that it can be brought back, if someone says so", async () => {
    await importing.choose({ name: "history.csv", text: historyCsv() });
    await importing.answer(/Which comes first in dates such as 03\.02\./u, /day, month, year/u);
    await importing.answer(/Which comes first in dates such as 03\/04\//u, /month, day, year/u);
    await importing.answer(/hardly fit their unit/u, "g/dL");
    await importing.answer(/were withdrawn or taken back here/u, "Bring them back");
    await importing.carryOut(590);
  });
});

test("a line of a German report is read right, for the patient one came from", async ({ page }) => {
  const patient = new PatientPage(page);
  await patient.register("Muster", { givenName: "Anna" });
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Import results" }).click();
  const importing = new ImportPage(page);
  await expect(page.getByText("For Muster, Anna, where the text names nobody.")).toBeVisible();
  await importing.paste("18.07.2022  Beta-2-Mikroglobulin i.S.  45,8 mg/l  (0,8 - 2,2)");
  await expect(
    page.getByRole("group", { name: /Nothing says whose results these are/u }).getByRole("radio", { name: /Muster, Anna/u }),
  ).toBeChecked();
  await importing.answer(/hardly ever seen \(45,8 mg\/l\)/u, "Keep them as they are");
  await expect(importing.row("45.8 mg/L")).toContainText("2022-07-18");
  await importing.carryOut(1);
  await page.getByRole("link", { name: "Go to the patients" }).click();
  await page.getByRole("link", { name: "Muster, Anna" }).click();
  await expect(patient.row("2022-07-18")).toContainText("45.8 mg/L");
  await expect(patient.row("2022-07-18")).toContainText("Above");
});

test("a FHIR bundle with every status becomes what its statuses say", async ({ page }) => {
  const importing = new ImportPage(page);
  await importing.open();
  await importing.choose(`${SAMPLES}/fhir/every-status.json`);
  await expect(importing.review).toBeVisible();
  await expect(page.getByText(/FHIR R4/u).first()).toBeVisible();
  await expect(importing.row("The laboratory has no result yet.")).toContainText("Refused");
  await expect(importing.row("The laboratory cancelled this test.")).toContainText("Refused");
  await expect(importing.row(/marks it as entered in error/u)).toContainText("Refused");
  const promised = Number(/\d+/u.exec((await importing.importButton.textContent()) ?? "")?.[0]);
  await importing.carryOut(promised);
  await page.getByRole("link", { name: "Go to the patients" }).click();
  await page.getByRole("link", { name: /Example, Ada/u }).click();
  await expect(new PatientPage(page).results.locator("tbody tr")).toHaveCount(promised);
});

test("an HL7 message and a table chosen together come in as one import, each row with the file it stands in", async ({
  page,
}) => {
  const importing = new ImportPage(page);
  await importing.open();
  await importing.choose(`${SAMPLES}/hl7/ordinary.hl7`, `${SAMPLES}/table/albumin-mislabelled.csv`);
  await expect(importing.review).toContainText("ordinary.hl7, Message 1");
  await expect(importing.review).toContainText("albumin-mislabelled.csv, Row 2");
  await importing.importButton.click();
  await expect(importing.undoButton).toBeVisible();
  await importing.undoButton.click();
  await expect(page.getByText(/^Taken back/u)).toBeVisible();
});

test("columns that nobody knows are named once by hand, and remembered for tables of that shape", async ({ page }) => {
  const importing = new ImportPage(page);
  const table = (value: string) =>
    `Pt;Stuff;When taken;Amount;Dim\nExample;B2M serum;2026-03-01;${value};mg/L\nOther;B2M serum;2026-03-02;2.5;mg/L\n`;
  await importing.open();
  await importing.paste(table("2.4"));
  await page.getByLabel(/^Column 1, Pt/u).selectOption("Family name");
  await page.getByLabel(/^Column 2, Stuff/u).selectOption("Measurand");
  await page.getByLabel(/^Column 3, When taken/u).selectOption("Collected on");
  await page.getByLabel(/^Column 4, Amount/u).selectOption("Value");
  await page.getByLabel(/^Column 5, Dim/u).selectOption("Unit");
  await page.getByRole("button", { name: "Read the table so" }).click();
  await expect(importing.review).toContainText("2.4 mg/L");
  await importing.carryOut(2);
  await page.reload();
  await importing.paste(table("2.6"));
  await expect(importing.review).toContainText("2.6 mg/L");
  expect((await importing.stored()).toLowerCase()).not.toContain("when taken");
});

test("a backup chosen here leads to where backups are restored", async ({ page }) => {
  const importing = new ImportPage(page);
  await importing.open();
  await importing.choose({ name: "backup.json", text: '{"b2m-backup":3,"checksum":"00000000","content":{}}' });
  await page.getByRole("link", { name: "Restore it in Settings" }).click();
  await expect(page.getByRole("button", { name: "Restore backup" })).toBeVisible();
});

test("while 100,000 rows are read the page answers, and a cancel leaves nothing behind", async ({ page }) => {
  test.setTimeout(120_000);
  const patient = new PatientPage(page);
  await patient.register("Before");
  const importing = new ImportPage(page);
  const path = join(mkdtempSync(join(tmpdir(), "b2m-import-")), "long.csv");
  writeFileSync(path, longCsv(100_000, 400));
  await importing.open();
  await expect(page.getByRole("status", { name: "Storage", exact: true })).toContainText("Saved");
  const before = await importing.stored();

  await test.step("Cancelled while it is read", async () => {
    await importing.choose(path);
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByText("Stopped. Nothing was kept and nothing was changed.")).toBeVisible();
    expect(await importing.stored()).toBe(before);
  });

  await test.step("Read to the end while someone looks a patient up, it waits where it was left", async () => {
    await importing.choose(path);
    await page.getByRole("link", { name: "Patients" }).first().click();
    await page.getByLabel("Search patients").fill("Bef");
    await expect(page.getByRole("link", { name: "Before" })).toBeVisible();
    await page.getByRole("link", { name: "Import", exact: true }).click();
    await expect(importing.chip("New")).toContainText("100000", { timeout: 60_000 });
    await page.getByRole("button", { name: "Later rows" }).click();
    await expect(page.getByText("Rows 201 to 400 of 100000")).toBeVisible();
    await expect(importing.review.getByRole("row").nth(1)).toContainText("Row 202");
  });

  await test.step("Cancelled while it is imported", async () => {
    await importing.importButton.click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByText("Stopped. Nothing was kept and nothing was changed.")).toBeVisible();
    expect(await importing.stored()).toBe(before);
  });
});

for (const [colorScheme, viewport] of [
  ["light", { width: 1440, height: 900 }],
  ["dark", { width: 390, height: 844 }],
] as const) {
  test(`the review and the summary are accessible and fit, ${colorScheme}, ${viewport.width} wide`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    const importing = new ImportPage(page);
    const fits = async () => {
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    };
    await importing.open();
    await importing.choose({ name: "history.csv", text: historyCsv().split("\r\n").slice(0, 30).join("\r\n") });
    await expect(importing.review).toBeVisible();
    await fits();
    await importing.importButton.press("Enter");
    await expect(importing.undoButton).toBeVisible();
    await fits();
  });
}
