import { daysAgo, expect, expectAccessible, test } from "./story.ts";
import { PatientPage } from "./pages/PatientPage.ts";

/** What each made-up person's story deserves, and what the sentence must own up to. */
const STORIES = [
  { name: "Amberg", verdict: "Rising, confirmed", says: ["May suggest progression", "Not explained by"] },
  { name: "Bergson", verdict: "No change shown", says: ["Could be hidden"] },
  { name: "Castellan", verdict: "Rising, confirmed", says: ["Kidney function alone could explain it", "expected about"] },
  { name: "Dorfler", verdict: "Not comparable", says: [] },
  { name: "Fontaine", verdict: "Not interpreted", says: ["No figure"] },
  { name: "Grimaldi", verdict: "Rising, confirmed", says: ["nterferon"] },
  { name: "Haddad", verdict: "Not interpreted", says: ["ialysis"] },
  { name: "Ionescu", verdict: "No change shown", says: ["Could be hidden"] },
  { name: "Jansen", verdict: "Too few results", says: [] },
] as const;

test("the demo patients each show the verdict that their story deserves, with reasons that open", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Load demo patients" }).click();
  // They are fetched when they are asked for: left before they are here, there are none.
  await page.getByRole("table", { name: "Patients" }).waitFor();
  for (const { name, verdict, says } of STORIES) {
    await test.step(`${name}: ${verdict}`, async () => {
      await page.getByRole("link", { name: "Patients", exact: true }).click();
      await page.getByRole("link", { name: new RegExp(name) }).click();
      const region = page.getByRole("region", { name: "Verdict" });
      await expect(region).toContainText(verdict);
      for (const part of says) await expect(region).toContainText(part);
      await expect(region).not.toContainText(/stable|better|worse|response category/i);
      await region.getByRole("button", { name: "Why" }).click();
      const reasons = page.getByRole("region", { name: /^Why: / });
      await expect(reasons).toContainText("Results used and left out");
      await expect(reasons).toContainText("B2M is not part of IMWG response or progression criteria");
    });
  }
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
});

test("Eklund: a fast fall on a new drug is never called a response", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Load demo patients" }).click();
  await page.getByRole("link", { name: /Eklund/ }).click();
  const region = page.getByRole("region", { name: "Verdict" });
  await expect(region).toContainText(/Falling, confirmed|No change shown since/);
  await expect(region).toContainText(/May suggest|fell/);
});

test("a laboratory change in the middle of a series cuts it, and a creatinine changes the kidney sentence", async ({ page }) => {
  const patient = new PatientPage(page);
  await patient.register("Context", { birthDate: "1955-03-03", sex: "Female", diagnosis: "Multiple myeloma" });
  const days = await Promise.all([300, 240, 180, 120, 60, 10].map((back) => daysAgo(page, back)));
  const values = ["3.0", "3.1", "2.9", "3.0", "4.4", "4.6"];
  for (const [index, value] of values.entries()) {
    await patient.record({ measurand: "B2M, serum", value, unit: "mg/L", collectedOn: days[index] ?? "", laboratory: "North" });
  }
  await patient.closeForm();
  await expect(patient.verdict).toContainText("Rising, confirmed");
  await expect(patient.verdict).toContainText("no creatinine within 7 days");

  await test.step("with creatinine at both ends", async () => {
    await patient.record({ measurand: "Creatinine, serum", value: "0.9", unit: "mg/dL", collectedOn: days[3] ?? "" });
    await patient.record({ measurand: "Creatinine, serum", value: "0.92", unit: "mg/dL", collectedOn: days[5] ?? "" });
    await patient.closeForm();
    await patient.choose("B2M, serum");
    await expect(patient.verdict).toContainText("Not explained by creatinine-based kidney function");
  });

  await test.step("and with a result of another laboratory", async () => {
    await patient.record({
      measurand: "B2M, serum",
      value: "3.3",
      unit: "mg/L",
      collectedOn: await daysAgo(page, 1),
      laboratory: "South",
    });
    await patient.closeForm();
    await patient.choose("B2M, serum");
    await expect(patient.verdict).toContainText("Not comparable");
    await expect(patient.trend).toContainText("laboratory changed");
  });
});

test("another variation figure in Settings changes the call, and the reasons name it", async ({ page }) => {
  const patient = new PatientPage(page);
  await patient.register("Variation");
  await patient.record({ measurand: "B2M, serum", value: "2.0", unit: "mg/L", collectedOn: await daysAgo(page, 90) });
  await patient.record({ value: "2.5", collectedOn: await daysAgo(page, 10) });
  await patient.closeForm();
  await expect(patient.verdict).toContainText("No change shown");
  const address = page.url();

  await page.getByRole("link", { name: "Settings" }).click();
  await page
    .getByRole("row", { name: /B2M, serum All/ })
    .getByRole("button", { name: /Set figures/ })
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/CVI/).fill("5.9");
  await dialog.getByLabel(/CVA/).fill("3.0");
  await dialog.getByLabel(/Source/).fill("Our own precision data");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: /Save/ }).click();

  await page.goto(address);
  await expect(patient.verdict).toContainText("Rising, possible: repeat");
  await expect(patient.verdict).toContainText("Judged with the care team's own figures: CVI 5.9 %, CVA 3.0 %.");
  await patient.verdict.getByRole("button", { name: "Why" }).click();
  await expect(page.getByRole("region", { name: /^Why: / })).toContainText("Our own precision data");
});
