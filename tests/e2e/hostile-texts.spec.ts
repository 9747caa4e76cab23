import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { HOSTILE, RAN } from "../support/hostileTexts.ts";
import { BoardPage } from "./pages/BoardPage.ts";
import { ImportPage } from "./pages/ImportPage.ts";
import { PatientPage } from "./pages/PatientPage.ts";
import { expect, test } from "./story.ts";

/** Everything a page says beside what it shows, from the first moment on. */
function listenTo(page: Page) {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("request", (request) => said.push(request.url()));
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    // The browser's own question before a review is left.
    if (dialog.type() === "beforeunload") return void dialog.accept();
    dialogs.push(dialog.type());
    return void dialog.dismiss();
  });
  return { said, dialogs };
}

/** Nothing was run, nothing of a text became markup, and no text stands where others would read it. */
async function expectOnlyText(
  page: Page,
  { said, dialogs }: ReturnType<typeof listenTo>,
  secrets: readonly string[],
): Promise<void> {
  const found = await page.evaluate((name) => {
    const own = Array.from(document.querySelectorAll("*"));
    return {
      ran: name in window,
      handlers: own.filter((node) => node.getAttributeNames().some((attribute) => attribute.startsWith("on"))).length,
      scripts: document.querySelectorAll("script:not([src])").length,
      strange: document.querySelectorAll("iframe, object, embed, base, img[src='x'], a[href^='javascript:']").length,
      title: document.title,
      address: decodeURIComponent(window.location.href),
    };
  }, RAN);
  expect(found).toMatchObject({ ran: false, handlers: 0, scripts: 0, strange: 0 });
  expect(dialogs).toEqual([]);
  // Asked of all places at once: an assertion for each of hundreds of addresses costs more than the pages.
  const told = [found.title, found.address, ...said].filter((place) => [RAN, ...secrets].some((text) => place.includes(text)));
  expect(told, "places in which others would read it").toEqual([]);
}

test("texts that carry scripts stay texts on every screen, typed by hand", async ({ page }) => {
  test.setTimeout(120_000);
  const heard = listenTo(page);
  const patient = new PatientPage(page);
  const secrets = ["Hostilius", "5.43"];
  const only = () => expectOnlyText(page, heard, secrets);

  await test.step("a patient, a result, a treatment and the initials", async () => {
    await page.goto("/settings");
    await page.getByLabel("Device initials").fill("<img src=x>");
    await page.getByRole("button", { name: "Save initials" }).click();
    await expect(page.getByText(/^Saved/u).first()).toBeVisible();
    await page.goto("/patients/new");
    await page.getByLabel("Family name").fill(`Hostilius ${HOSTILE.image}`);
    await page.getByLabel("Given name").fill(HOSTILE.formula);
    await page.getByLabel("Record number").fill(HOSTILE.script);
    await page.getByRole("button", { name: "Save patient" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(`Hostilius ${HOSTILE.image}`);
    await only();
    await patient.record({
      value: "5.43",
      unit: "mg/L",
      collectedOn: "2026-03-01",
      laboratory: HOSTILE.drawing,
      method: HOSTILE.ending,
    });
    await patient.closeForm();
    await expect(patient.results).toContainText(HOSTILE.drawing);
    await patient.addTreatment(HOSTILE.template, "2026-01-05");
    await only();
  });
  const address = new URL(page.url()).pathname;

  for (const part of ["", "/history", "/report", "/changes"])
    await test.step(`the patient's page ${part}`, async () => {
      await page.goto(`${address}${part}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByText(`Hostilius ${HOSTILE.image}`).first()).toBeVisible();
      await only();
    });

  await test.step("the patients, and a search for one", async () => {
    await page.goto("/");
    await expect(page.getByRole("link", { name: /Hostilius/u })).toBeVisible();
    await page.getByLabel("Search patients").fill("Hostilius <img");
    await expect(page.getByRole("link", { name: /Hostilius/u })).toBeVisible();
    await only();
  });

  await test.step("the tumor board: its question, and the slide", async () => {
    const board = new BoardPage(page);
    await page.goto("/board");
    await page.getByLabel("Find a patient to add").fill("Hostilius");
    await page.getByRole("button", { name: /^Add Hostilius/u }).click();
    await expect(board.cases).toHaveCount(1);
    await board.cases.getByRole("textbox").first().fill(HOSTILE.frame);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("status", { name: "Storage", exact: true })).toContainText("Saved");
    await page.getByRole("button", { name: "Start presentation" }).click();
    await expect(page.getByText(HOSTILE.frame).first()).toBeVisible();
    await only();
    await page.keyboard.press("Escape");
  });

  await test.step("what is written for others: no name or number in a file's name, no formula in a cell", async () => {
    await page.goto("/settings");
    for (const [button, holds] of [
      ["Export all as CSV", `'${HOSTILE.formula.replaceAll('"', '""')}`],
      ["Export all as FHIR", "Bundle"],
      ["Export backup", "b2m-backup"],
    ] as const) {
      const waiting = page.waitForEvent("download");
      await page.getByRole("button", { name: button, exact: true }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toMatch(/^b2m-[a-z]+-\d{4}-\d\d-\d\d\.(?:csv|json)$/u);
      expect(readFileSync(await download.path(), "utf8")).toContain(holds);
    }
    await only();
  });
});

const csv = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
const TABLE = [
  csv([
    "family name",
    "given name",
    "record number",
    "measurand",
    "value",
    "unit",
    "collected on",
    "laboratory",
    "method",
    "note",
  ]),
  csv([
    "Filius",
    HOSTILE.script,
    HOSTILE.link,
    "B2M, serum",
    "6.54",
    "mg/L",
    "2026-02-01",
    HOSTILE.image,
    HOSTILE.entity,
    HOSTILE.ending,
  ]),
  csv([
    HOSTILE.drawing,
    HOSTILE.backwards,
    "77",
    "B2M, serum",
    HOSTILE.template,
    "mg/L",
    "2026-02-02",
    HOSTILE.unseen,
    HOSTILE.long,
    "",
  ]),
].join("\n");
const BUNDLE = JSON.stringify({
  resourceType: "Bundle",
  type: "collection",
  entry: [
    {
      resource: {
        resourceType: "Patient",
        id: "p1",
        text: { status: "generated", div: `<div xmlns="http://www.w3.org/1999/xhtml">${HOSTILE.image}${HOSTILE.script}</div>` },
        name: [{ family: `Bundlius ${HOSTILE.image}`, given: [HOSTILE.link] }],
        identifier: [{ system: HOSTILE.link, value: HOSTILE.script }],
      },
    },
    {
      resource: {
        resourceType: "Observation",
        id: "o1",
        status: "final",
        text: { status: "generated", div: `<div xmlns="http://www.w3.org/1999/xhtml">${HOSTILE.frame}</div>` },
        code: { coding: [{ system: "http://loinc.org", code: "1952-1" }], text: HOSTILE.image },
        subject: { reference: "Patient/p1" },
        effectiveDateTime: "2026-02-03",
        valueQuantity: { value: 6.54, unit: "mg/L", system: "http://unitsofmeasure.org", code: "mg/L" },
        performer: [{ display: HOSTILE.drawing }],
        note: [{ text: HOSTILE.ending }],
      },
    },
  ],
});
const MESSAGE = [
  String.raw`MSH|^~\&|LAB|${HOSTILE.image}|||20260204||ORU^R01|1|P|2.5`,
  `PID|1||88^^^${HOSTILE.link}||Segmentius ${HOSTILE.script}^${HOSTILE.drawing}||19600101|F`,
  `OBR|1|||1952-1^B2M^LN|||20260204`,
  `OBX|1|NM|1952-1^${HOSTILE.image}^LN||6.54|mg/L|||||F|||20260204||${HOSTILE.frame}`,
  `NTE|1||${HOSTILE.ending}`,
].join("\r");

test("texts that carry scripts stay texts on every screen, read from files of every kind", async ({ page }) => {
  test.setTimeout(120_000);
  const heard = listenTo(page);
  const secrets = ["Filius", "Bundlius", "Segmentius", "6.54"];
  const only = () => expectOnlyText(page, heard, secrets);
  const importing = new ImportPage(page);

  for (const [name, text, shown] of [
    [`${HOSTILE.image}.csv`, TABLE, "Filius"],
    [`${HOSTILE.script}.json`, BUNDLE, "Bundlius"],
    [`${HOSTILE.link}.hl7`, MESSAGE, "Segmentius"],
  ] as const)
    await test.step(`a review of ${shown}`, async () => {
      await importing.open();
      await importing.choose({ name, text });
      await expect(importing.review).toContainText(shown);
      await only();
      await expect(page.getByRole("main")).toContainText(shown);
    });

  await test.step("what no reader takes is refused by a sentence", async () => {
    for (const [name, text] of [
      [`${HOSTILE.drawing}.txt`, HOSTILE.script],
      ["b2m-backup.json", `{"b2m-backup":6,"checksum":"00000000","content":"${HOSTILE.image.replaceAll('"', "'")}"}`],
    ] as const) {
      await importing.open();
      await importing.choose({ name, text });
      await expect(page.getByRole("main")).toContainText(/cannot|not|no /iu);
      await only();
    }
    await page.goto("/settings");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: `${HOSTILE.image}.json`, mimeType: "application/json", buffer: Buffer.from(`${HOSTILE.script}{`) });
    await expect(page.getByRole("alert").filter({ hasText: /\S/u }).first()).toBeVisible();
    await only();
  });

  await test.step("a file that somebody passes off as a history for home", async () => {
    await page.goto("/take-home");
    await page
      .getByLabel("Choose the file")
      .setInputFiles({ name: `${HOSTILE.image}.b2m`, mimeType: "text/html", buffer: Buffer.from(HOSTILE.ending) });
    await expect(page.getByRole("main")).toContainText(/not|no /iu);
    await only();
  });

  await test.step("a pasted table is imported and shown", async () => {
    await importing.open();
    await importing.paste(TABLE.split("\n").slice(0, 2).join("\n"));
    await expect(importing.review).toContainText("Filius");
    await only();
    await importing.importButton.click();
    await expect(importing.undoButton).toBeVisible();
    await page.goto("/");
    await page.getByRole("link", { name: /Filius/u }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Filius");
    await expect(page.getByRole("table", { name: "Results" })).toContainText(HOSTILE.image);
    await only();
  });
});
