import type { Page } from "@playwright/test";
import { daysAgo, expect, expectAccessible, test } from "./story.ts";
import { PatientPage } from "./pages/PatientPage.ts";

/** Nothing scrolls sideways, and every text of the picture lies inside it. */
async function expectToFit(page: Page): Promise<void> {
  // A chart learns of a new width a frame later than the page: asked until it has, and it must fit then.
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
    .toBeLessThanOrEqual(0);
  const outside = await page.evaluate(() => {
    const svg = document.querySelector(".trend-chart-plot .recharts-wrapper > svg");
    const frame = svg?.getBoundingClientRect();
    return [...(svg?.querySelectorAll("text") ?? [])]
      .filter((text) => {
        const box = text.getBoundingClientRect();
        return frame === undefined || box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
      })
      .map((text) => text.textContent);
  });
  expect(outside, "texts outside the picture").toEqual([]);
}

test("a myeloma patient's M-protein, kidneys and albumin stand under B2M and are read together", async ({ page }) => {
  const patient = new PatientPage(page);
  await patient.register("Companion", { birthDate: "1955-03-03", sex: "Female", diagnosis: "Multiple myeloma" });
  const days = await Promise.all([200, 140, 80, 20].map((back) => daysAgo(page, back)));
  await test.step("Given four visits", async () => {
    for (const [index, value] of ["6.1", "4.0", "3.0", "2.9"].entries())
      await patient.record({ measurand: "B2M, serum", value, unit: "mg/L", collectedOn: days[index] ?? "" });
    for (const [index, value] of ["1.1", "1.0", "0.9"].entries())
      await patient.record({ measurand: "Creatinine, serum", value, unit: "mg/dL", collectedOn: days[index] ?? "" });
    for (const [index, value] of ["3.1", "1.2", "0.5"].entries())
      await patient.record({ measurand: "M-protein, serum", value, unit: "g/dL", collectedOn: days[index] ?? "" });
    await patient.record({
      measurand: "Albumin, serum",
      value: "3.2",
      unit: "g/dL",
      collectedOn: await daysAgo(page, 212),
      intervalLow: "3.5",
      intervalHigh: "5.0",
    });
    await patient.closeForm();
    await patient.choose("B2M, serum");
  });

  await test.step("Then kidneys and M-protein are lanes by default, with the sentence on what response rests on", async () => {
    await expect(patient.trend).toContainText("eGFR");
    await expect(patient.trend).toContainText("M-protein, g/dL · down 2.6 (−84 %) from 3.1");
    await expect(patient.trend).not.toContainText("Albumin, g/dL");
    await expect(patient.trend).toContainText(
      "IMWG response and progression rest on M-protein and free light chains, not on B2M",
    );
  });

  await test.step("And verdict, trend and last value are in the first screenful", async () => {
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect(patient.verdict).toBeInViewport({ ratio: 1 });
    await expect(patient.verdict).toContainText("2.9");
    await expect(patient.trend.locator(".recharts-wrapper")).toBeInViewport({ ratio: 0.9 });
  });

  await test.step("When albumin is chosen too, the keyboard reads all of a day, each with its own date", async () => {
    await patient.toggleLane("Albumin");
    await expect(patient.trend.getByRole("button", { name: "Lanes 3/3" })).toBeFocused();
    await expect(patient.trend).toContainText("Albumin, g/dL · 3.5–5.0 · latest 3.2");
    await patient.walk.focus();
    await page.keyboard.press("Home");
    for (const part of [
      "6.1 mg/L",
      "creatinine 1.1 mg/dL, same day",
      "M-protein 3.1 g/dL, no reference interval, so no flag, same day",
      "Albumin 3.2 g/dL, below the reference interval",
      "(12 days earlier)",
    ]) {
      await expect(patient.readout).toContainText(part);
    }
    await expect(patient.walk).toHaveAttribute(
      "aria-valuetext",
      /6\.1 mg\/L.*M-protein 3\.1 g\/dL.*Albumin 3\.2 g\/dL.*12 days earlier/,
    );
    await page.keyboard.press("End");
    for (const part of ["2.9 mg/L", "no creatinine within 7 days", "No result within 14 days: M-protein, Albumin"])
      await expect(patient.readout).toContainText(part);
    await expectAccessible(page);
    await expectToFit(page);
  });

  await test.step("And it is right in dark, and on a phone", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(patient.trend).toContainText("M-protein, g/dL");
    await page.keyboard.press("Home");
    await expect(patient.readout).toContainText("12 days earlier");
    await expectToFit(page);
    await patient.trend.getByRole("button", { name: /^Lanes/ }).click();
    await expect(page.getByRole("menu")).toBeInViewport({ ratio: 1 });
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step("And a lane turned off stays off after a reload, one turned on stays on", async () => {
    await patient.toggleLane("M-protein");
    await expect(patient.trend).not.toContainText("M-protein, g/dL");
    await patient.reload();
    await expect(patient.trend).toContainText("Albumin, g/dL");
    await expect(patient.trend.getByRole("button", { name: "Lanes 2/3" })).toBeVisible();
    await expect(patient.trend).not.toContainText("M-protein, g/dL");
    await patient.toggleLane("M-protein");
    await expect(patient.trend).toContainText("M-protein, g/dL");
  });
});

test("serum and CSF of one day are a pair with their ratio, a limit as a limit", async ({ page }) => {
  const patient = new PatientPage(page);
  await patient.register("Pair", { diagnosis: "CNS lymphoma" });
  const [first, second] = await Promise.all([90, 30].map((back) => daysAgo(page, back)));
  for (const [value, collectedOn] of [
    ["3.6", first],
    ["<0.2", second],
  ] as const)
    await patient.record({ measurand: "B2M, CSF", value, unit: "mg/L", collectedOn: collectedOn ?? "" });
  for (const [value, collectedOn] of [
    ["2.0", first],
    ["2.4", second],
  ] as const)
    await patient.record({ measurand: "B2M, serum", value, unit: "mg/L", collectedOn: collectedOn ?? "" });
  await patient.closeForm();
  for (const [measurand, lane] of [
    ["B2M, CSF", "B2M, serum, mg/L"],
    ["B2M, serum", "B2M, CSF, mg/L"],
  ] as const) {
    await patient.choose(measurand);
    const pairs = patient.trend.getByRole("region", { name: "CSF and serum of one day" });
    await expect(pairs.getByRole("row").nth(1)).toContainText("<0.2 mg/L2.4 mg/L<0.084");
    await expect(pairs.getByRole("row").nth(2)).toContainText("3.6 mg/L2.0 mg/L1.80");
    await expect(pairs).toContainText("never alone diagnostic");
    await expect(patient.trend).toContainText(lane);
    await patient.walk.focus();
    await page.keyboard.press("Home");
    await expect(patient.readout).toContainText("CSF 3.6 mg/L and serum 2.0 mg/L of the same day: ratio 1.80");
  }
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectToFit(page);
  await expectAccessible(page);
});

test("a view narrowed to a purpose says what it leaves out, and the verdict leaves out nothing", async ({ page }) => {
  const patient = new PatientPage(page);
  await patient.register("Purpose", { diagnosis: "Multiple myeloma" });
  const results = [
    ["300", "3.0", "First work-up"],
    ["240", "3.1", "During treatment"],
    ["180", "2.9", "During treatment"],
    ["60", "4.4", "After treatment"],
    ["10", "4.6", "After treatment"],
  ] as const;
  for (const [back, value, purpose] of results)
    await patient.record({
      measurand: "B2M, serum",
      value,
      unit: "mg/L",
      collectedOn: await daysAgo(page, Number(back)),
      purpose,
    });
  await patient.closeForm();
  await expect(patient.verdict).toContainText("Rising");
  const verdict = await patient.verdict.innerText();

  await patient.trend.getByLabel("Purpose").selectOption({ label: "During treatment (2)" });
  const notice = "During treatment: 2 of 5 results shown. The verdict and every calculation use all 5.";
  await expect(patient.trend).toContainText(notice);
  await expect(page.getByRole("region", { name: "Results" })).toContainText(notice);
  await expect(patient.results.getByRole("row")).toHaveCount(3);
  await expect(patient.walk).toHaveAttribute("aria-valuemax", "2");
  expect(await patient.verdict.innerText()).toBe(verdict);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectToFit(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  await test.step("A result saved meanwhile is seen", async () => {
    await patient.record({
      measurand: "B2M, serum",
      value: "4.7",
      unit: "mg/L",
      collectedOn: await daysAgo(page, 1),
      purpose: "After treatment",
    });
    await patient.closeForm();
    await expect(patient.results.getByRole("row")).toHaveCount(7);
    await expect(patient.trend).not.toContainText("results shown");
  });
});
