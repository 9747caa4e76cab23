import { workbookOf, type MadeCell } from "../support/workbook.ts";
import { ImportPage } from "./pages/ImportPage.ts";
import { PatientPage } from "./pages/PatientPage.ts";
import { expect, expectAccessible, test } from "./story.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const DAY = (number: string): MadeCell => ({ number, format: "dd.mm.yyyy" });

test("a workbook of three sheets comes in with the digits that it prints, and a day among the values is asked about", async ({
  page,
}) => {
  const importing = new ImportPage(page);
  const header = ["Patient", "Measurand", "Value", "Unit", "Date", "Reference range", "Laboratory"];
  const workbook = workbookOf([
    {
      name: "Serum",
      rows: [
        header,
        ["Example, Ada", "B2M serum", { number: "2.2999999999999998", format: "0.00" }, "mg/L", DAY("46082"), "< 2.4", "North"],
        ["Example, Ada", "B2M serum", { number: "46083", format: "d-mmm" }, "mg/L", DAY("46113"), "0.8~2.4", "North"],
        ["Example, Ada", "B2M serum", { xml: '<c t="e"><v>#N/A</v></c>' }, "mg/L", DAY("46114"), "", "North"],
      ],
      hiddenRows: [4],
    },
    { name: "Notes", rows: [["seen on the ward"]] },
    { name: "Urine", rows: [header, ["Example, Ada", "B2M urine", { number: "0.2" }, "mg/L", DAY("46082"), "", "North"]] },
  ]);
  await importing.open();
  await test.step("Given a workbook, when two of its sheets are chosen", async () => {
    await page.getByLabel("Choose files").setInputFiles({ name: "book.xlsx", mimeType: XLSX, buffer: Buffer.from(workbook) });
    await expect(page.getByRole("heading", { name: "Which sheets are read?" })).toBeVisible();
    await page.getByRole("checkbox", { name: /^Notes/u }).uncheck();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Read these sheets" }).click();
  });
  await test.step("Then the review shows what would be kept, limits and laboratory with it, and what is hidden", async () => {
    await expect(importing.row("2.30 mg/L")).toContainText("< 2.4");
    await expect(importing.row("2.30 mg/L")).toContainText("North");
    await expect(importing.row("#N/A")).toContainText("Refused");
    await expect(page.getByText("Hidden in it and read all the same: 1 row.")).toBeVisible();
    await expectAccessible(page);
  });
  await test.step("And the day that a spreadsheet made of a number is a question", async () => {
    await importing.answer(/is a day where a value should stand/u, "2.3");
    await expect(importing.chip("New")).toContainText("3");
  });
  await test.step("And what is imported is on the patient's page", async () => {
    await importing.carryOut(3);
    await page.goto("/");
    await page.getByRole("link", { name: "Example, Ada" }).click();
    await expect(new PatientPage(page).row("2026-03-01")).toContainText("2.30 mg/L");
  });
});

test("an unknown comma table and a wide one are mapped by hand, and a recognised one can be changed", async ({ page }) => {
  const importing = new ImportPage(page);
  await importing.open();
  await test.step("Given a comma table of unknown headings that names B2M", async () => {
    await importing.paste(
      "subject,charttime,label,result_num,uom\nOne,2026-03-01,B2M serum,2.4,mg/L\nOne,2026-04-01,B2M serum,2.6,mg/L",
    );
    await page.getByLabel(/^Column 1, subject/u).selectOption("Patient's whole name");
    await expect(page.getByLabel(/^Column 2, charttime/u)).toHaveValue("collectedOn");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Read the table so" }).click();
    await importing.carryOut(2);
  });
  await test.step("And a wide table, of which each column is named", async () => {
    await importing.open();
    await importing.paste("pt_key,draw_dt,lab_b (mg/L),lab_c (mg/dL)\nTwo,2026-03-01,2.4,0.9\nTwo,2026-04-01,2.6,1.0");
    await page.getByLabel(/^Column 1, pt_key/u).selectOption("Patient's whole name");
    await page.getByLabel(/^Column 3, lab_b/u).selectOption("Values of B2M, serum");
    await page.getByLabel(/^Column 4, lab_c/u).selectOption("Values of Creatinine, serum");
    await page.getByRole("button", { name: "Read the table so" }).click();
    await expect(page.getByText(/^.*Its columns are read as you named them/u)).toBeVisible();
    await importing.carryOut(4);
  });
  await test.step("And a table that is understood is read otherwise once its columns are changed", async () => {
    await importing.open();
    await importing.paste("Patient;Date;Test;Result;Value;Unit\nThree;2026-03-01;B2M serum;2.9;2.4;mg/L");
    await expect(importing.review).toContainText("2.9 mg/L");
    await page.getByRole("button", { name: "Change columns" }).click();
    await page.getByLabel(/^Column 4, Result/u).selectOption("Not kept");
    await page.getByLabel(/^Column 5, Value/u).selectOption("Value");
    await page.getByRole("button", { name: "Read the table so" }).click();
    await expect(importing.review).toContainText("2.4 mg/L");
  });
});

test("a file that is not read says what it is, and an empty table can be downloaded", async ({ page }) => {
  const importing = new ImportPage(page);
  await importing.open();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download a template (CSV)" }).click();
  expect((await download).suggestedFilename()).toBe("results-template.csv");
  await importing.choose({ name: "report.pdf", text: "%PDF-1.7 ..." });
  await expect(page.getByText(/report.pdf: It is damaged, or not whole/u)).toBeVisible();
  await page.getByLabel("Choose files").setInputFiles({
    name: "old.xls",
    mimeType: "application/vnd.ms-excel",
    buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
  });
  await expect(page.getByText(/old.xls: It is an Excel workbook of the old kind/u)).toBeVisible();
});
