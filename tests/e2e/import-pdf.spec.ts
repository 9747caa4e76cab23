import type { Locator, Page } from "@playwright/test";
import { longPdf } from "../support/longPdf.ts";
import { writtenPdf, type Put } from "../support/writtenPdf.ts";
import { ImportPage } from "./pages/ImportPage.ts";
import { PatientPage } from "./pages/PatientPage.ts";
import { expect, expectAccessible, test } from "./story.ts";

const at = (y: number, ...texts: readonly (readonly [number, string])[]): readonly Put[] =>
  texts.map(([x, text]) => ({ text, x, y }));
const COLUMNS = [40, 260, 330, 410];
const line = (y: number, ...texts: readonly string[]): readonly Put[] =>
  at(y, ...texts.map((text, column) => [COLUMNS[column] ?? 0, text] as const));
const head = (name: string, born: string, taken: string): readonly Put[] => [
  ...at(60, [40, "North Hospital Laboratory"]),
  ...at(80, [40, `Patient: ${name}`], [330, `DOB: ${born}`]),
  ...at(95, [40, `Collected: ${taken}`], [330, "Reported: 2026-03-06"]),
  ...line(130, "Test", "Result", "Unit", "Reference range"),
];

/** Three pages of two patients. */
const REPORT = () =>
  writtenPdf([
    {
      puts: [
        ...head("Example, Ada", "1954-04-12", "2026-03-01 08:15"),
        ...line(150, "Beta-2 Microglobulin, serum", "2.41", "mg/L", "0.8 - 2.4"),
      ],
    },
    {
      puts: [
        ...head("Example, Ada", "1954-04-12", "2026-03-01 08:15"),
        ...line(150, "Creatinine, serum", "0.9", "mg/dL", "0.5 - 1.1"),
      ],
    },
    {
      puts: [
        ...head("Sample, Bo", "1948-02-01", "2026-03-02 09:00"),
        ...line(150, "Beta-2 Microglobulin, serum", "5.7 H", "mg/L", "0.8 - 2.4"),
        ...line(165, "Albumin, serum", "pending", "g/L", "35 - 50"),
      ],
    },
  ]);

/** How much of a picture is dark, from 0 to 1; nothing where it has not been drawn. */
const inkOf = (picture: Locator): Promise<number> =>
  picture.evaluate((image) => {
    if (!(image instanceof HTMLImageElement) || !image.complete || image.naturalWidth === 0) return 0;
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: new Uint8ClampedArray() };
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
    return (dark * 4) / data.length;
  });

const choosePdf = async (page: Page, bytes: Uint8Array, name = "report.pdf"): Promise<void> =>
  page.getByLabel("Choose files").setInputFiles({ name, mimeType: "application/pdf", buffer: Buffer.from(bytes) });

test("a PDF of three pages and two patients comes in after its review, and can be taken back", async ({ page }) => {
  const importing = new ImportPage(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await importing.open();
  await expect(page.getByLabel("Choose files")).toBeVisible();
  expect(
    asked.filter((path) => /pdf/iu.test(path)),
    "nothing of a PDF reader is fetched before one is chosen",
  ).toEqual([]);
  const before = await importing.stored();

  await test.step("When it is chosen, each result has its row, and what is no number is refused", async () => {
    await choosePdf(page, await REPORT());
    await expect(importing.row("2.41 mg/L")).toContainText("Page 1, line 5");
    await expect(importing.row("5.7 mg/L")).toContainText("Sample, Bo");
    await expect(importing.row("pending")).toContainText("Refused");
    expect(await importing.questions.count()).toBeLessThanOrEqual(4);
  });
  await test.step("Beside each row stands the picture of the line that it came from, drawn in the page alone", async () => {
    for (const [row, letters] of [
      ["2.41 mg/L", "Beta-2 Microglobulin, serum 2.41 mg/L 0.8 - 2.4"],
      ["5.7 mg/L", "Beta-2 Microglobulin, serum 5.7 H mg/L 0.8 - 2.4"],
      ["pending", "Albumin, serum pending g/L 35 - 50"],
    ] as const) {
      const picture = importing.row(row).getByRole("img", { name: letters, exact: true });
      await picture.scrollIntoViewIfNeeded();
      await expect(picture).toHaveAttribute("src", /^blob:/u);
      await expect.poll(() => inkOf(picture), `ink of ${letters}`).toBeGreaterThan(0.01);
    }
    await expectAccessible(page);
  });
  await test.step("Cancelled, nothing is left of it", async () => {
    await page.getByRole("button", { name: "Start over" }).click();
    expect(await importing.stored()).toBe(before);
  });
  await test.step("Imported, it is stored, and one button takes it back", async () => {
    await choosePdf(page, await REPORT());
    await importing.carryOut(3);
    expect(await page.getByRole("img", { name: /Microglobulin/u }).count(), "pictures once the review is over").toBe(0);
    await page.goto("/");
    await expect(page.getByRole("link", { name: "Sample, Bo" })).toBeVisible();
    await page.getByRole("link", { name: "Example, Ada" }).click();
    await expect(new PatientPage(page).row("2026-03-01")).toContainText("2.41 mg/L");
    await importing.open();
    await importing.earlier.getByRole("button", { name: /^Undo import of/u }).click();
    await expect(page.getByText("Taken back: 3 entries of this import.")).toBeVisible();
    await expect(page.getByText("2 patients whom it had added are archived.")).toBeVisible();
  });
  await test.step("No part of the file is stored", async () => {
    const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ""));
    expect(databases.filter((name) => /pdf/iu.test(name))).toEqual([]);
    expect(await importing.stored()).not.toMatch(/%PDF|report\.pdf|blob:/u);
  });
});

test("Import pressed straight from the field of the laboratory imports at one press, with the laboratory", async ({ page }) => {
  const importing = new ImportPage(page);
  const field = page.getByRole("textbox", { name: "Laboratory of these results" });
  await importing.open();
  await importing.paste("Patient: Example, Ada, born 1954-04-12\n2026-03-01\nB2M serum 2.4 mg/L");
  await field.fill("South Lab");
  await importing.importButton.hover();
  await page.mouse.down();
  await test.step("While it is held down nothing moves away under it", async () => {
    await expect(field).not.toBeFocused();
    await expect(page.getByText("1 row names no laboratory. Left empty, the laboratory is “Not recorded”.")).toBeVisible();
    await expect(importing.importButton).toBeEnabled();
  });
  await page.mouse.up();
  await expect(importing.undoButton).toBeVisible();
  await page.getByRole("link", { name: "Go to the patients" }).click();
  await page.getByRole("link", { name: "Example, Ada" }).click();
  await expect(new PatientPage(page).row("2026-03-01")).toContainText("South Lab");
});

test("a PDF with a letterhead alone: its laboratory is offered, given with the keyboard for all its rows, and can be taken back", async ({
  page,
}) => {
  const importing = new ImportPage(page);
  const field = page.getByRole("textbox", { name: "Laboratory of these results" });
  const offered = page.getByRole("button", { name: "North Hospital Laboratory" });
  await importing.open();
  await choosePdf(page, await REPORT());
  await test.step("Nothing of the letterhead is taken by itself", async () => {
    await expect(importing.row("2.41 mg/L")).toContainText("Not recorded");
    await expect(page.getByText("3 rows name no laboratory. Left empty, the laboratory is “Not recorded”.")).toBeVisible();
    await expect(offered).toHaveAttribute("aria-pressed", "false");
    await expectAccessible(page);
  });
  await test.step("Typed and confirmed by Enter it stands in each row, and emptied it is gone from them", async () => {
    await field.fill("South Lab");
    await field.press("Enter");
    await expect(importing.row("2.41 mg/L")).toContainText("South Lab");
    await expect(importing.row("5.7 mg/L")).toContainText("South Lab");
    await field.fill("");
    await field.press("Tab");
    await expect(importing.row("2.41 mg/L")).toContainText("Not recorded");
  });
  await test.step("One press takes what is offered; stored, each result has it", async () => {
    await offered.focus();
    await page.keyboard.press("Enter");
    await expect(offered).toHaveAttribute("aria-pressed", "true");
    await expect(field).toHaveValue("North Hospital Laboratory");
    await expect(
      page.getByText("3 rows will be kept as measured at North Hospital Laboratory, because you say so here."),
    ).toBeVisible();
    await expectAccessible(page);
    await importing.carryOut(3);
    await page.goto("/");
    await page.getByRole("link", { name: "Example, Ada" }).click();
    await expect(page.getByText("North Hospital Laboratory").first()).toBeVisible();
  });
});

test("many files without a laboratory have one field for all and one for each, on a phone at night too", async ({ page }) => {
  const importing = new ImportPage(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await importing.open();
  const report = (name: string, value: string) => ({
    name: `${name}.txt`,
    text: `Patient: ${name}, Ada, born 1954-04-12\n2026-03-01\nB2M serum ${value} mg/L`,
  });
  await importing.choose(report("Example", "2.4"), report("Sample", "5.7"));
  const all = page.getByRole("textbox", { name: "Laboratory of all files that name none" });
  await all.fill("South Lab");
  await all.press("Enter");
  await expect(importing.row("2.4 mg/L")).toContainText("South Lab");
  await expect(importing.row("5.7 mg/L")).toContainText("South Lab");
  await page.getByRole("button", { name: "Say it file by file" }).click();
  const one = page.getByRole("textbox", { name: "Laboratory of Sample.txt" });
  await expect(one).toHaveValue("South Lab");
  await one.fill("North Lab");
  await one.press("Enter");
  await expect(importing.row("5.7 mg/L")).toContainText("North Lab");
  await expect(importing.row("2.4 mg/L")).toContainText("South Lab");
  await expectAccessible(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, "nothing stands out of the screen").toBeLessThanOrEqual(390);
});

test("two PDFs at once have one review, each row with the picture of its own file; at night and on a phone too", async ({
  page,
}) => {
  const importing = new ImportPage(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await importing.open();
  const other = await writtenPdf([
    {
      puts: [
        ...head("Third, Cy", "1960-01-01", "2026-03-04 10:00"),
        ...line(150, "Beta-2 Microglobulin, serum", "3.3", "mg/L", "0.8 - 2.4"),
      ],
    },
  ]);
  const asFile = (name: string, bytes: Uint8Array) => ({ name, mimeType: "application/pdf", buffer: Buffer.from(bytes) });
  await page.getByLabel("Choose files").setInputFiles([asFile("report.pdf", await REPORT()), asFile("other.pdf", other)]);
  for (const [row, letters] of [
    ["3.3 mg/L", "Beta-2 Microglobulin, serum 3.3 mg/L 0.8 - 2.4"],
    ["2.41 mg/L", "Beta-2 Microglobulin, serum 2.41 mg/L 0.8 - 2.4"],
  ] as const) {
    await importing.row(row).scrollIntoViewIfNeeded();
    const picture = importing.row(row).getByRole("img", { name: letters, exact: true });
    await expect.poll(() => inkOf(picture), `ink of ${letters}`).toBeGreaterThan(0.01);
    const box = await picture.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 999), "the picture within the screen").toBeLessThanOrEqual(390);
  }
  await test.step("Letters are of one size in all of them, and as high as other small print", async () => {
    const scales = await page
      .getByRole("img", { name: /Microglobulin|Creatinine|Albumin/u })
      .evaluateAll((images) =>
        images.flatMap((image) =>
          image instanceof HTMLImageElement && image.naturalWidth > 0
            ? [(image.clientWidth / image.naturalWidth).toFixed(2)]
            : [],
        ),
      );
    expect(scales.length).toBeGreaterThan(1);
    // Drawn at 2.5 dots for each point of the paper: 1.25 pixels for each.
    expect(new Set(scales)).toEqual(new Set(["0.50"]));
  });
  await expectAccessible(page);
});

test("reading a long PDF says how far it is, and cancelled it leaves nothing", async ({ page }) => {
  const importing = new ImportPage(page);
  await importing.open();
  await expect(page.getByLabel("Choose files")).toBeVisible();
  const before = await importing.stored();
  await choosePdf(page, await longPdf(300), "long.pdf");
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Stopped. Nothing was kept and nothing was changed.")).toBeVisible();
  expect(await importing.stored()).toBe(before);
  await expectAccessible(page);
});

test("a scanned page says so, and is typed beside its picture", async ({ page }) => {
  const importing = new ImportPage(page);
  await importing.open();
  const scan = await writtenPdf([
    { picture: "whole", puts: [{ text: "Beta-2 Microglobulin, serum 2.41 mg/L", x: 40, y: 100, hidden: true }] },
  ]);
  await test.step("When a scan is chosen, nothing of it is read, not even letters that a program laid under it", async () => {
    await choosePdf(page, scan, "scan.pdf");
    await expect(page.getByText("Page 1 is a picture (a scan): what stands there was not read.")).toBeVisible();
  });
  await test.step("Its page is shown, and what is typed beside it is reviewed", async () => {
    await page.getByRole("button", { name: "Show page 1" }).click();
    await expect(page.getByRole("img", { name: "Page 1 of scan.pdf, a picture" })).toBeVisible();
    await expectAccessible(page);
    await page
      .getByLabel("Type the results of page 1")
      .fill("Patient: Example, Ada, born 1954-04-12\n2026-03-01  B2M serum  2.41 mg/L  0.8 - 2.4");
    await page.getByRole("button", { name: "Review with the rest" }).click();
    await expect(importing.row("2.41 mg/L")).toContainText("scan.pdf, page 1, typed");
    await importing.carryOut(1);
  });
});
