import type { Locator, Page } from "@playwright/test";
import { addDays } from "../../src/domain/calendarDate.ts";
import { event, line } from "../support/care.ts";
import { day, observation } from "../support/observations.ts";
import { PatientPage } from "./pages/PatientPage.ts";
import { openSeeded } from "./seed.ts";
import { daysAgo, expect, expectAccessible, test } from "./story.ts";

const CITY = { laboratory: "City Lab", intervalLow: "0.8", intervalHigh: "2.2" };
const b2m = (on: string, value: string) => observation(on, value, CITY);
const other = (measurand: string, unit: string, on: string, value: string, more = {}) =>
  observation(on, value, { measurand, unit, laboratory: "City Lab", ...more });

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("Not on the page");
  return box;
}

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

/**
 * No text of the lanes over the trend lies over another, as they were painted. A hair is allowed: letters do not fill their
 * boxes.
 */
async function expectLabelsApart(figure: Locator): Promise<void> {
  const texts = await figure.locator("[data-part='care'] text").evaluateAll((nodes) =>
    nodes.map((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      return { text: node.textContent ?? "", x: x + 1, y: y + 2, width: width - 2, height: height - 4 };
    }),
  );
  expect(texts.length).toBeGreaterThan(0);
  expect(
    texts.flatMap((one, index) =>
      texts
        .slice(index + 1)
        .filter((two) => overlap(one, two))
        .map((two) => `${one.text} / ${two.text}`),
    ),
  ).toEqual([]);
}

const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  // A chart learns of a new width a frame later than the page: asked until it has, and it must fit then.
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
    .toBeLessThanOrEqual(0);
};

test("a myeloma patient from diagnosis through two lines of therapy to relapse", async ({ page }) => {
  test.setTimeout(120_000);
  const patient = new PatientPage(page);
  await patient.register("Context", {
    birthDate: "1958-03-01",
    sex: "Female",
    diagnosis: "Multiple myeloma",
    diagnosedOn: "2024-02-10",
  });

  await test.step("Given the diagnostic sample, and results under treatment", async () => {
    const city = { laboratory: "City Lab" };
    await patient.record({
      measurand: "B2M, serum",
      value: "5.5",
      unit: "mg/L",
      collectedOn: "2024-02-10",
      ...city,
      intervalLow: "0.8",
      intervalHigh: "2.2",
    });
    for (const [collectedOn, value] of [
      ["2024-04-15", "3.9"],
      ["2024-07-10", "2.8"],
      ["2024-09-15", "2.4"],
      ["2025-02-10", "2.3"],
      ["2025-08-12", "2.5"],
      ["2026-01-15", "3.6"],
      ["2026-02-20", "4.4"],
    ] as const) {
      await patient.record({ measurand: "B2M, serum", value, unit: "mg/L", collectedOn, ...city });
    }
    await patient.record({ measurand: "Creatinine, serum", value: "1.19", unit: "mg/dL", collectedOn: "2024-02-10", ...city });
    await patient.record({ measurand: "Creatinine, serum", value: "1.00", unit: "mg/dL", collectedOn: "2026-02-20", ...city });
    await patient.record({ measurand: "Albumin, serum", value: "4.5", unit: "g/dL", collectedOn: "2024-02-10", ...city });
    await patient.record({
      measurand: "LDH, serum",
      value: "240",
      unit: "U/L",
      collectedOn: "2024-02-10",
      ...city,
      intervalHigh: "250",
    });
    await patient.closeForm();
    await patient.choose("B2M, serum");
  });

  await test.step("And two lines of therapy and the relapse", async () => {
    await patient.addTreatment("VRd", "2024-02-20", "2024-08-20");
    await patient.addTreatment("Lenalidomide maintenance", "2024-10-01", "2026-03-01");
    await patient.addEvent("Relapse, as judged by the team", "2026-02-25");
  });

  await test.step("Then the scores are those worked by hand", async () => {
    await patient.recordFindings("R-ISS", "2024-02-10", { "del(17p)": "Present", "t(4;14)": "Absent", "t(14;16)": "Absent" });
    await patient.recordFindings("R2-ISS", "2024-02-10", { "1q gain": "Present" });
    // ISS: B2M 5.5 is not below 5.5, whatever albumin is: III.
    await expect(patient.score("ISS")).toContainText("Stage III");
    // R-ISS: ISS III with del(17p), LDH within its limit: III.
    await expect(patient.score("R-ISS")).toContainText("Stage III");
    // R2-ISS: ISS III 1.5, del(17p) 1, 1q 0.5, LDH 0: 3 points, high.
    await expect(patient.score("R2-ISS")).toContainText("Stage IV (high)");
    await expect(patient.score("R2-ISS")).toContainText("3 points");
    // Consensus 2025: del(17p) alone suffices; so does B2M 5.5 with creatinine 1.19, below 1.2.
    await expect(patient.score("IMS/IMWG 2025")).toContainText(/high-risk/iu);
    const rows = await patient.working("R2-ISS");
    for (const [rule, points] of [
      [/ISS III/u, "1.5"],
      [/del\(17p\)/u, "1"],
      [/1q gain/u, "0.5"],
    ] as const) {
      const row = rows.find((text) => rule.test(text)) ?? "";
      expect(row).toMatch(/\bMet\b/u);
      expect(row.trim().split(/\s+/u).at(-1)).toBe(points);
    }
    expect((await patient.working("IMS/IMWG 2025")).filter((text) => /1\.19/u.test(text) && /\bMet\b/u.test(text))).toHaveLength(
      1,
    );
  });

  await test.step("And the table of lines says what was worked by hand", async () => {
    const rows = page.getByRole("table", { name: "Treatment lines" }).getByRole("row");
    await expect(rows.nth(1)).toContainText("Lenalidomide maintenance");
    // Baseline 2.4 of 15 September; lowest 2.3, 132 days after the start; 4.4 / 2.4 is +83.3 %, 4.4 / 2.3 is +91.3 %.
    for (const part of ["2.4", "2.3", "after 132 days", "+83", "+91"]) await expect(rows.nth(1)).toContainText(part);
    // 5.5 to 2.8 is −49.1 %, the lowest 141 days after the start; the latest is the lowest.
    for (const part of ["VRd", "5.5", "2.8", "after 141 days", "−49", "the latest is the lowest"])
      await expect(rows.nth(2)).toContainText(part);
  });

  const figure = patient.trend.getByRole("figure");
  await test.step("And the chart carries lanes and kidneys over the same days", async () => {
    await expect(figure).toHaveAccessibleDescription(
      new RegExp(
        "Treatment: line 1 VRd 20 February 2024 to 20 August 2024; " +
          "line 2 Lenalidomide maintenance 1 October 2024 to 1 March 2026[.] Events: Relapse",
        "u",
      ),
    );
    // CKD-EPI 2021, a woman of 65, 1.19 mg/dL: 142 · 1.7^−1.2 · 0.9938^65 · 1.012 is 50.7.
    await expect(figure).toHaveAccessibleDescription(/First eGFR 51 mL\/min\/1\.73 m² \(G3a\)/u);
    await expectLabelsApart(figure);
    await expectAccessible(page);
  });

  await test.step("When the axis counts from line 2, Then its bar begins at day 0 and the latest result is day 507", async () => {
    await patient.trend.getByLabel("Time axis").selectOption({ label: "Since line 2, Lenalidomide maintenance" });
    await figure.getByRole("slider").press("End");
    await expect(figure).toContainText("507 days after the start of line 2");
    await expect(figure.getByText("Days since the start of line 2, Lenalidomide maintenance, 1 October 2024")).toBeVisible();
    const zero = await boxOf(figure.locator("[data-part=time-ticks] text").filter({ hasText: /^0$/u }).first());
    const bar = await boxOf(patient.lanes.getByRole("button", { name: /^Change line 2/u }));
    expect(Math.abs(zero.x + zero.width / 2 - bar.x)).toBeLessThan(2);
    await expectLabelsApart(figure);
  });

  await test.step("And on a phone all of it is readable, without scrolling sideways", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(patient.lanes.getByRole("button", { name: /^Change line 2/u })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectLabelsApart(figure);
    await patient.trend.getByLabel("Time axis").selectOption({ label: "Dates" });
    await expect(patient.lanes.getByRole("button")).toHaveCount(3);
    await expectLabelsApart(figure);
    await expect(page.getByRole("table", { name: "Treatment lines" })).toContainText("after 132 days");
    await expectAccessible(page);
  });
});

test("a CLL patient has the CLL-IPI and the MD Anderson index worked by hand", async ({ page }) => {
  const on = "2024-03-05";
  await openSeeded(page, {
    familyName: "Lymph",
    patient: { birthDate: day("1959-03-01"), sex: "male", diagnosis: "cll", diagnosedOn: day("2024-03-05") },
    results: [b2m(on, "3.6"), b2m("2024-09-05", "3.7"), other("lymphocytes-blood", "10*9/L", on, "30")],
  });
  const patient = new PatientPage(page);
  await patient.recordFindings("CLL-IPI", on, {
    "del(17p)": "Absent",
    "TP53 mutation": "Absent",
    IGHV: "Unmutated",
    "Rai stage": "0",
  });
  await patient.recordFindings("MD Anderson CLL index", on, { "Involved node groups": "2" });
  // Unmutated IGHV 2, B2M 3.6 above 3.5 2; 65 is not above 65; Rai 0: 4 points, high.
  await expect(patient.score("CLL-IPI")).toContainText(/high risk/iu);
  await expect(patient.score("CLL-IPI")).toContainText("4 points");
  // 65 years 2, B2M 1 to 2 times its limit of 2.2 1, lymphocytes 20 to 50 1, male 1, Rai 0, two node groups 0: 5 points,
  // intermediate.
  await expect(patient.score("MD Anderson CLL index")).toContainText(/intermediate risk/iu);
  await expect(patient.score("MD Anderson CLL index")).toContainText("5 points");
  await expectAccessible(page);

  await test.step("And a finding entered in error can be brought back after a reload", async () => {
    await patient.working("CLL-IPI");
    await patient.staging.getByRole("button", { name: "Change IGHV" }).click();
    const dialog = page.getByRole("dialog", { name: "Change IGHV" });
    await dialog.getByLabel("Reason for the change").fill("other patient");
    await dialog.getByRole("button", { name: "Mark entered in error" }).click();
    await expect(patient.score("CLL-IPI")).not.toContainText("4 points");
    await patient.reload();
    await patient.staging.getByText("1 finding entered in error").click();
    await expectAccessible(page);
    await patient.staging.getByRole("button", { name: /^Bring back IGHV: Unmutated/u }).click();
    await expect(patient.score("CLL-IPI")).toContainText("4 points");
  });
});

test("a Waldenström patient has the IPSSWM and its revision worked by hand", async ({ page }) => {
  const on = "2024-05-02";
  await openSeeded(page, {
    familyName: "Macro",
    patient: { birthDate: day("1954-01-10"), sex: "female", diagnosis: "waldenstrom", diagnosedOn: day("2024-05-02") },
    results: [
      b2m(on, "4.0"),
      b2m("2024-11-02", "3.1"),
      other("hemoglobin-blood", "g/dL", on, "12.0"),
      other("platelets-blood", "10*9/L", on, "150"),
      other("igm-serum", "g/L", on, "30"),
      other("ldh-serum", "U/L", on, "250", { intervalHigh: "250" }),
      other("albumin-serum", "g/dL", on, "3.5"),
    ],
  });
  const patient = new PatientPage(page);
  // 70 years and B2M above 3: two factors, intermediate. Hemoglobin 12.0 is above 11.5, platelets 150 above 100, IgM 30 not above
  // 70.
  await expect(patient.score("IPSSWM")).toContainText(/intermediate risk/iu);
  // 66 to 75 years 1, B2M 4.0 at least 4 1, LDH 250 at least 250 1, albumin 3.5 not below 3.5 0: 3 points, high.
  await expect(patient.score("Revised IPSSWM")).toContainText(/high risk/iu);
  await expect(patient.score("Revised IPSSWM")).toContainText("3 points");
  await expectAccessible(page);
});

for (const width of [1440, 390]) {
  test(`twenty events in one month are drawn or counted without covering one another, and a click looks closer, ${width} wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const kinds = ["infection", "steroid", "transfusion", "imaging", "lumbar-puncture"];
    await openSeeded(page, {
      familyName: "Twenty",
      results: ["2025-01-10", "2025-03-15", "2025-06-20", "2025-09-12", "2026-01-12"].map((on, index) =>
        b2m(on, String(2 + index / 5)),
      ),
      lines: [line("line-1", "VRd", "2025-02-01", { stoppedOn: "2025-11-01" })],
      events: Array.from({ length: 20 }, (_, index) =>
        event(`event-${index}`, kinds[index % 5] ?? "", addDays(day("2025-06-01"), index)),
      ),
    });
    const patient = new PatientPage(page);
    const figure = patient.trend.getByRole("figure");
    await expectLabelsApart(figure);
    const drawn = await figure.locator("[data-event]").count();
    const closer = patient.lanes.getByRole("button", { name: new RegExp(`^Look closer: ${20 - drawn} more events`, "u") });
    await closer.click();
    await expect(patient.trend.getByRole("button", { name: "Show all" })).toBeVisible();
    await expectLabelsApart(figure);
    if (width === 1440) await expect(figure.locator("[data-event]")).toHaveCount(20);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}

test("a line without an end runs to today, months after the last result", async ({ page }) => {
  await page.goto("/");
  const ago = (days: number) => daysAgo(page, days);
  const [first, second, last, start] = [await ago(700), await ago(520), await ago(330), await ago(600)];
  await openSeeded(page, {
    familyName: "Open",
    results: [b2m(first, "4.0"), b2m(second, "2.9"), b2m(last, "2.4")],
    lines: [line("line-1", "Lenalidomide", start)],
  });
  const patient = new PatientPage(page);
  const figure = patient.trend.getByRole("figure");
  await expect(figure).toHaveAccessibleDescription(/The time axis runs to today/u);
  const bar = await boxOf(patient.lanes.getByRole("button", { name: /^Change line 1 Lenalidomide since/u }));
  const today = await boxOf(figure.locator("[data-part='today']"));
  expect(Math.abs(bar.x + bar.width - today.x)).toBeLessThan(2);
  // From the first result to today there are 700 days, from the start 600: the bar takes that share of the way.
  const marks = await figure.locator("[data-shape]").all();
  const place = async (mark: Locator | undefined) =>
    mark === undefined ? NaN : boxOf(mark).then(({ x, width }) => x + width / 2);
  const firstX = await place(marks[0]);
  expect(bar.width / (today.x - firstX)).toBeCloseTo(600 / 700, 2);
  // The line ends with the last result, as nothing was measured since; the band goes on, as the next result is held against it.
  expect(await place(marks.at(-1))).toBeLessThan(today.x - 100);
  const drawn = await boxOf(figure.locator(".recharts-line path[stroke-width='2.25']"));
  expect(drawn.x + drawn.width).toBeLessThan(today.x - 100);
  const band = await boxOf(figure.locator("[data-part='band']"));
  expect(band.x + band.width).toBeGreaterThan(today.x);
  await expectAccessible(page);
});

test("five years without results are a marked break, over which no line goes, and a day is added from the chart", async ({
  page,
}) => {
  await openSeeded(page, {
    familyName: "Gap",
    patient: { diagnosis: "multiple-myeloma", diagnosedOn: day("2016-11-10") },
    results: [
      ["2016-11-10", "6.1"],
      ["2017-03-15", "4.0"],
      ["2017-09-12", "2.4"],
      ["2022-10-02", "2.6"],
      ["2023-03-11", "3.4"],
      ["2023-08-11", "4.1"],
    ].map(([on = "", value = ""]) => b2m(on, value)),
    lines: [line("line-1", "Lenalidomide maintenance", "2017-01-10", { stoppedOn: "2023-06-01" })],
  });
  const patient = new PatientPage(page);
  const figure = patient.trend.getByRole("figure");
  await test.step("Then the break is marked through lanes and axis and says how long it is", async () => {
    await expect(figure.getByText("5 y without results")).toBeVisible();
    await expect(figure).toHaveAccessibleDescription(
      /The time axis is broken where nothing is drawn: 12 September 2017 to 2 October 2022, 5 y\./u,
    );
    await expect(figure.locator("[data-part='axis-break']")).toHaveCount(2);
    expect((await figure.locator(".recharts-line path").last().getAttribute("d"))?.match(/M/gu)).toHaveLength(2);
    const places = await Promise.all((await figure.locator("[data-shape]").all()).map(async (mark) => (await boxOf(mark)).x));
    // 180 days before the break and 160 after it take the same room a day; the five years take less than either.
    const perDay = [((places[2] ?? 0) - (places[1] ?? 0)) / 181, ((places[4] ?? 0) - (places[3] ?? 0)) / 160];
    expect(perDay[0]).toBeCloseTo(perDay[1] ?? 0, 1);
    expect((places[3] ?? 0) - (places[2] ?? 0)).toBeLessThan((places[2] ?? 0) - (places[1] ?? 0));
    await expectLabelsApart(figure);
    await expectAccessible(page);
  });

  await test.step("When a day after the break is double-clicked, Then a treatment can be added on it", async () => {
    const bar = await boxOf(patient.lanes.getByRole("button", { name: /^Change line 1/u }));
    const plot = await boxOf(figure.getByRole("slider"));
    await page.mouse.dblclick(bar.x + bar.width, plot.y + plot.height * 0.5);
    const menu = page.getByRole("menu", { name: /^Add on (31 May|1 June|2 June) 2023$/u });
    await expect(menu).toBeVisible();
    await expectAccessible(page);
    await menu.getByRole("menuitem", { name: /^Add treatment on/u }).click();
    const dialog = page.getByRole("dialog", { name: "Add treatment" });
    await expect(dialog.getByLabel("Started on", { exact: true })).toHaveValue(/^2023-0(5-31|6-0[12])$/u);
    await page.keyboard.press("Escape");
  });

  await test.step("And by the keyboard an event on the day of a result, and the bar is opened for changing", async () => {
    await figure.getByRole("slider").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("e");
    const dialog = page.getByRole("dialog", { name: "Add event" });
    await expect(dialog.getByLabel("Day", { exact: true })).toHaveValue("2016-11-10");
    await dialog.getByLabel("Kind of event").selectOption({ label: "Transplant" });
    await dialog.getByRole("button", { name: "Save event" }).click();
    await expect(patient.lanes.getByRole("button", { name: "Change Transplant 10 November 2016" })).toBeVisible();
    await patient.lanes.getByRole("button", { name: /^Change line 1/u }).click({ position: { x: 20, y: 8 } });
    await expect(page.getByRole("dialog", { name: "Edit treatment" }).getByLabel("Regimen")).toHaveValue(
      "Lenalidomide maintenance",
    );
    await page.keyboard.press("Escape");
  });

  await test.step("And on a phone in the dark the break is there and nothing is cut", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(figure.getByText(/^5 y/u)).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});

test("verdict, trend and last value stand in the first 900 pixels", async ({ page }) => {
  await openSeeded(page, {
    familyName: "First",
    patient: { diagnosis: "multiple-myeloma", birthDate: day("1958-03-01"), sex: "female", diagnosedOn: day("2024-02-10") },
    results: [
      ...[
        ["2024-02-10", "5.5"],
        ["2024-04-15", "3.9"],
        ["2024-07-10", "2.8"],
        ["2025-02-10", "2.3"],
        ["2025-08-12", "2.5"],
        ["2026-02-20", "4.4"],
      ].map(([on = "", value = ""]) => b2m(on, value)),
      other("creatinine-serum", "mg/dL", "2024-02-10", "1.19"),
      other("creatinine-serum", "mg/dL", "2026-02-20", "1.0"),
    ],
    lines: [
      line("line-1", "VRd", "2024-02-20", { stoppedOn: "2024-08-20" }),
      line("line-2", "Lenalidomide maintenance", "2024-10-01", { stoppedOn: "2026-03-01" }),
    ],
    events: [event("event-1", "relapse", "2026-02-25")],
  });
  const patient = new PatientPage(page);
  const bottomOf = async (locator: Locator) => {
    const { y, height } = await boxOf(locator);
    return y + height;
  };
  expect(await bottomOf(patient.verdict.getByRole("button", { name: "Why" }))).toBeLessThanOrEqual(900);
  expect(await bottomOf(patient.verdict.getByText(/4\.4/u).first())).toBeLessThanOrEqual(900);
  expect(await bottomOf(patient.trend.getByRole("figure").locator("svg").first())).toBeLessThanOrEqual(900);
  expect(await bottomOf(patient.trend.locator("[data-part='latest']"))).toBeLessThanOrEqual(900);
  await expectAccessible(page);
});
