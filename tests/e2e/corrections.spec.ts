import { fhirBundle, hl7Messages, type Sent } from "../support/sentResults.ts";
import { ImportPage } from "./pages/ImportPage.ts";
import { PatientPage } from "./pages/PatientPage.ts";
import { expect, test } from "./story.ts";

const FIRST: Sent = { name: "4711", value: "3.4", on: "2026-03-10" };

/** The same story told by FHIR and by HL7: what differs is how a correction and a withdrawal are said. */
const FORMATS = [
  { format: "FHIR", file: "results.json", write: fhirBundle, corrected: "corrected", withdrawn: "entered-in-error" },
  { format: "HL7", file: "results.hl7", write: hl7Messages, corrected: "C", withdrawn: "D" },
] as const;

for (const { format, file, write, corrected, withdrawn } of FORMATS) {
  test(`a result that the laboratory moves by ${format} to another day, to another patient, and withdraws, is followed each time`, async ({
    page,
  }) => {
    const importing = new ImportPage(page);
    const patient = new PatientPage(page);
    const send = async (sent: Sent) => {
      await importing.open();
      await importing.choose({ name: file, text: write(sent) });
      await expect(importing.review).toBeVisible();
    };
    const openPatient = async (name: string) => {
      await page.goto("/");
      await page.getByRole("link", { name }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
    };
    const results = page.getByRole("table", { name: "Results" });

    await test.step("Given a result of 10 March", async () => {
      await send(FIRST);
      await importing.carryOut(1);
    });
    await test.step("When it is corrected to 3 January, the review says what it corrects", async () => {
      await send({ ...FIRST, on: "2026-01-03", status: corrected });
      await expect(importing.questions).toHaveCount(0);
      await expect(importing.row(/Correction/u)).toContainText("3.4 mg/L, 2026-03-10");
      await importing.carryOut(1);
    });
    await test.step("Then there is one result, on that day, and its history says the other", async () => {
      await openPatient("Example, Ada");
      await expect(patient.row("2026-01-03")).toContainText("3.4 mg/L");
      await expect(results.locator("tbody tr")).toHaveCount(1);
    });
    await test.step("When it is corrected to another patient, it is asked first", async () => {
      await send({ ...FIRST, on: "2026-01-03", patient: "Sample", status: corrected });
      await expect(importing.chip("Needs an answer")).toContainText("1");
      await importing.answer(/stands here with Example, Ada/u, /withdraw it there, add it here/u);
      await importing.carryOut(1);
    });
    await test.step("Then it is withdrawn there and stands here", async () => {
      await openPatient("Sample, Ben");
      await expect(patient.row("2026-01-03")).toContainText("3.4 mg/L");
      await openPatient("Example, Ada");
      await expect(patient.row("2026-01-03")).toContainText(/entered in error/iu);
    });
    await test.step("When it is withdrawn, without a day or a value, the right one goes", async () => {
      await send({ name: "4711", patient: "Sample", status: withdrawn });
      await expect(importing.chip("Withdrawal")).toContainText("1");
      await importing.carryOut(1);
      await openPatient("Sample, Ben");
      await expect(patient.row("2026-01-03")).toContainText(/entered in error/iu);
    });
    await test.step("And the same withdrawal again changes nothing", async () => {
      await send({ name: "4711", patient: "Sample", status: withdrawn });
      await expect(importing.chip("Duplicate")).toContainText("1");
      await expect(importing.importButton).toBeDisabled();
    });
  });
}

test("a correction that finds nothing to correct asks which result it means", async ({ page }) => {
  const importing = new ImportPage(page);
  await importing.open();
  await importing.choose({ name: "results.json", text: fhirBundle({ ...FIRST, sender: "https://north.example/fhir" }) });
  await importing.carryOut(1);
  await importing.open();
  const other: Sent = { ...FIRST, on: "2026-01-03", status: "corrected", sender: "https://south.example/fhir" };
  await importing.choose({ name: "results.json", text: fhirBundle(other) });
  await expect(importing.chip("Needs an answer")).toContainText("1");
  await importing.answer(/corrects an earlier result/u, "It corrects 3.4 mg/L, 2026-03-10");
  await importing.carryOut(1);
  await page.goto("/");
  await page.getByRole("link", { name: "Example, Ada" }).click();
  await expect(page.getByRole("table", { name: "Results" }).locator("tbody tr")).toHaveCount(1);
  await expect(new PatientPage(page).row("2026-01-03")).toContainText("3.4 mg/L");
});

test("the next patient gets their own laboratory, not the last patient's", async ({ page }) => {
  const patient = new PatientPage(page);
  await patient.register("South", { sex: "Male" });
  await patient.record({
    value: "3.2",
    unit: "mg/L",
    collectedOn: "2026-01-10",
    laboratory: "South",
    intervalLow: "1.1",
    intervalHigh: "2.4",
  });
  const south = page.url();
  await patient.register("North");
  await patient.record({
    value: "4.9",
    unit: "mg/L",
    collectedOn: "2026-02-10",
    laboratory: "North",
    intervalLow: "0.8",
    intervalHigh: "2.2",
  });
  await page.goto(south);
  await patient.openForm();
  await expect(patient.form.getByLabel("Laboratory")).toHaveValue("South");
  await expect(patient.form.getByText("As with the result of 10 January 2026:")).toBeVisible();
  await expect(patient.form.getByLabel("Interval high")).toHaveValue("2.4");
});
