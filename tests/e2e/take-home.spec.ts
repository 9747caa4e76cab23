import { readFileSync } from "node:fs";
import type { Browser, Download, Page } from "@playwright/test";
import { decodeQR } from "qr/decode.js";
import { inflateSync } from "node:zlib";
import { startHost, type Host } from "./host.ts";
import { PatientPage } from "./pages/PatientPage.ts";
import { RosterPage } from "./pages/RosterPage.ts";
import { daysAgo, expect, expectAccessible, test as story } from "./story.ts";

/** A story with a host of its own, whose network can be cut. */
const test = story.extend<{ host: Host }>({
  // oxlint-disable-next-line no-empty-pattern
  host: async ({}, provide) => {
    const host = await startHost("dist");
    await provide(host);
    await host.close();
  },
  baseURL: async ({ host }, provide) => provide(host.url),
});

const OWN = "my own passphrase";

/** A browser of somebody else, on another device: nothing in it is of the first. */
async function profileOf(browser: Browser, host: Host, more: object = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: host.url,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    serviceWorkers: "allow",
    locale: "en-US",
    ...more,
  });
  return context.newPage();
}

/** The app is stored on this device: it opens without a network from now on. */
async function storedOffline(page: Page): Promise<void> {
  await page.goto("/take-home");
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

async function openSaving(page: Page): Promise<void> {
  await new PatientPage(page).closeForm();
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Save for the patient…" }).click();
  await page.getByRole("dialog", { name: "Save for the patient" }).waitFor();
}

const fileOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path());
const asFile = (buffer: Buffer, name = "history.b2mhome") => ({ name, mimeType: "application/octet-stream", buffer });

async function openAtHome(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel("Passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Open", exact: true }).click();
}

/** A patient with two results, and their file, with the passphrase that was suggested. */
async function sentHome(page: Page): Promise<{ file: Buffer; phrase: string; name: string; patient: PatientPage }> {
  const patient = new PatientPage(page);
  await patient.register("Homeward", { givenName: "Ida", birthDate: "1960-04-02" });
  await patient.record({ value: "3.1", unit: "mg/L", collectedOn: await daysAgo(page, 60) });
  await patient.record({ value: "3.4", unit: "mg/L", collectedOn: await daysAgo(page, 30) });
  await openSaving(page);
  const dialog = page.getByRole("dialog", { name: "Save for the patient" });
  const phrase = (await dialog.getByRole("status", { name: "Passphrase" }).textContent()) ?? "";
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Save file" }).click(),
  ]);
  await expect(dialog.getByText("Saved as b2m-history-")).toBeVisible();
  const file = await fileOf(download);
  await page.keyboard.press("Escape");
  return { file, phrase, name: download.suggestedFilename(), patient };
}

test("a history goes home, is read and written in without a network, and comes back beside what the team entered", async ({
  page,
  browser,
  host,
}) => {
  test.setTimeout(180_000);
  const { file, phrase, name, patient } = await sentHome(page);
  const address = page.url();
  await test.step("the file names nobody, and holds nothing in the clear", () => {
    expect(name).toMatch(/^b2m-history-\d{4}-\d\d-\d\d\.b2mhome$/u);
    expect(file.toString("latin1")).not.toMatch(/Homeward|Ida|mg\/L|b2m-serum/u);
  });

  const home = await profileOf(browser, host);
  await storedOffline(home);
  // The team's page is closed meanwhile: it may be fetching ahead.
  await page.goto("about:blank");
  host.cut();

  await test.step("at home: a wrong passphrase and a cut file open nothing", async () => {
    await home.reload();
    await expect(home.getByRole("heading", { level: 1, name: "Open your history" })).toBeVisible();
    await expectAccessible(home);
    await home.getByLabel("Choose the file").setInputFiles(asFile(file.subarray(0, file.length - 9)));
    await expect(home.getByRole("alert")).toHaveText(/A part of this file is missing\. Nothing was opened/u);
    await home.getByLabel("Choose the file").setInputFiles(asFile(Buffer.from("patient,value\nIda,3.1"), "list.csv"));
    await expect(home.getByRole("alert")).toHaveText(/does not hold a history/u);
    await home.getByLabel("Choose the file").setInputFiles(asFile(file));
    await openAtHome(home, "not the passphrase");
    await expect(home.getByText("This is not the passphrase. Nothing was opened. Try again.")).toBeVisible();
    await expectAccessible(home);
    expect(await home.locator("body").innerText()).not.toMatch(/Ida|Homeward|3\.4/u);
  });

  await test.step("at home: the history and nothing else", async () => {
    await openAtHome(home, phrase.toUpperCase().replaceAll("-", " "));
    await expect(home.getByText(/This is the history of/u)).toContainText("Ida");
    await expect(home.getByText("3.4", { exact: false }).first()).toBeVisible();
    await expect(home.getByRole("link")).toHaveCount(0);
    await expect(home.getByRole("navigation")).toHaveCount(0);
    await expectAccessible(home);
  });

  await test.step("at home: a note, a symptom and a result are written", async () => {
    await home.getByRole("button", { name: "Add a note" }).click();
    await home.getByLabel("What do you want to note?").fill("Ask about travel");
    await expectAccessible(home);
    await home.getByRole("button", { name: "Save", exact: true }).click();
    await home.getByRole("button", { name: "Add a symptom" }).click();
    await home.getByLabel("What did you feel?").fill("Bone pain, left hip");
    await home.getByRole("button", { name: "Save", exact: true }).click();
    await home.getByRole("button", { name: "Add a test result" }).click();
    await home.getByRole("button", { name: "Save", exact: true }).click();
    await expect(home.getByText("Type the number as it is printed.")).toBeVisible();
    await home.getByLabel("Value, as printed").fill("9.9");
    await home.getByLabel("Unit, as printed").selectOption({ label: "mg/L" });
    await home.getByLabel("Lab, as printed").fill("City Lab");
    await home.getByRole("button", { name: "Save", exact: true }).click();
    const own = home.getByRole("list", { name: "What I wrote" });
    await expect(own.getByRole("listitem")).toHaveCount(3);
    await expect(own).toContainText("9.9 mg/L");
    await expect(own).toContainText("It is not part of your chart until they add it.");
    await expect(home.getByRole("figure")).not.toContainText("9.9");
  });

  await test.step("at home: kept under the passphrase, it opens at every address of the app, still without a network", async () => {
    await home.getByRole("button", { name: "Keep on this device" }).click();
    await expect(home.getByText("Your history is kept on this device, locked with your passphrase.")).toBeVisible();
    const stored = await home.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]));
    expect(stored).not.toMatch(/Homeward|Ida|travel|City Lab|9\.9/u);
    for (const place of ["/", "/settings", "/import", "/take-home"]) {
      await home.goto(place);
      await expect(home).toHaveURL(`${host.url}/take-home`);
      await expect(home.getByText("Your history is kept on this device. It is locked.")).toBeVisible();
    }
    await expectAccessible(home);
    await openAtHome(home, phrase);
    await expect(home.getByRole("list", { name: "What I wrote" }).getByRole("listitem")).toHaveCount(3);
  });

  const [back] = await Promise.all([
    home.waitForEvent("download"),
    home.getByRole("button", { name: "Save a file", exact: true }).click(),
  ]);
  const returned = await fileOf(back);
  expect(back.suggestedFilename()).toMatch(/^my-b2m-history-\d{4}-\d\d-\d\d\.b2mhome$/u);
  host.mend();
  await page.goto(address);

  await test.step("the team entered a result in between", async () => {
    await patient.record({ value: "3.6", unit: "mg/L", collectedOn: await daysAgo(page, 5) });
    await patient.closeForm();
  });

  const before = await page.getByRole("region", { name: "Results" }).innerText();
  await test.step("back: reviewed entry by entry, one left out", async () => {
    await page.getByRole("link", { name: "Import", exact: true }).click();
    await page.getByLabel("Choose files").setInputFiles(asFile(returned));
    await page.getByLabel("Passphrase").fill("not the passphrase");
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await expect(page.getByText("Not the passphrase of this file. Nothing was opened.")).toBeVisible();
    await page.getByLabel("Passphrase").fill(phrase);
    await page.getByRole("button", { name: "Open", exact: true }).click();
    const review = page.getByRole("table", { name: /^What .*Homeward.* brings$/u });
    await expect(review.getByRole("row")).toHaveCount(4);
    await expect(review).toContainText("laboratory as printed: City Lab");
    await expectAccessible(page);
    await review.getByRole("checkbox", { name: "Take Ask about travel" }).uncheck();
    await page.getByRole("button", { name: "Bring in 2 entries" }).click();
    await expect(page.getByText(/^2 entries brought in for/u)).toBeVisible();
    await page.getByRole("link", { name: "To the patient" }).click();
  });

  await test.step("what the patient entered stands apart, and counts nowhere", async () => {
    const written = page.getByRole("region", { name: "Written by the patient" });
    await expect(written).toContainText("Bone pain, left hip");
    await expect(written).toContainText("9.9 mg/L");
    await expect(page.getByRole("region", { name: "Results" })).not.toContainText("9.9");
    expect(await page.getByRole("region", { name: "Results" }).innerText()).toBe(before);
    await expectAccessible(page);
    await page.goto(`${address}/report`);
    await expect(page.getByRole("main").getByRole("figure").first()).toBeVisible();
    expect(await page.locator("body").innerText()).not.toContain("9.9");
    await page.goto("/");
    await expect(page.getByRole("table", { name: "Patients" })).toContainText("Homeward");
    await expect(page.getByRole("table", { name: "Patients" })).not.toContainText("9.9");
  });

  await test.step("taken over with a reason, it counts", async () => {
    await page.goto(address);
    await page.getByRole("button", { name: /^Take over .*9\.9 mg\/L/u }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Take over" }).click();
    await expect(page.getByText("Say why: later nobody can tell otherwise.")).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel("Why it can be taken over").fill("Saw the printout");
    await page.getByRole("dialog").getByRole("button", { name: "Take over" }).click();
    await expect(page.getByRole("region", { name: "Results" })).toContainText("9.9");
    await expect(page.getByRole("region", { name: "Written by the patient" })).toContainText(
      /Taken over on .*: Saw the printout/u,
    );
  });

  await test.step("the same file brings only what was left out", async () => {
    await page.getByRole("link", { name: "Import", exact: true }).click();
    await page.getByLabel("Choose files").setInputFiles(asFile(returned));
    await page.getByLabel("Passphrase").fill(phrase);
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await expect(page.getByText("Here already")).toHaveCount(2);
    await page.getByRole("button", { name: "Bring in 1 entry" }).click();
    await page.getByRole("button", { name: "Undo this import" }).click();
    await expect(page.getByText("Taken back.")).toBeVisible();
  });
  await home.context().close();
});

test("a history goes home by the image of a QR code, and opens from the link in it", async ({ page, browser, host }) => {
  test.setTimeout(120_000);
  const patient = new PatientPage(page);
  await patient.register("Coded", { givenName: "Uma", birthDate: "1961-05-06" });
  for (const [value, days] of [
    ["2.4", 90],
    ["2.6", 60],
    ["2.5", 30],
  ] as const)
    await patient.record({ value, unit: "mg/L", collectedOn: await daysAgo(page, days) });
  await openSaving(page);
  await page.getByRole("radio", { name: "My own" }).check();
  await page.getByRole("button", { name: "Show QR code" }).click();
  await expect(page.getByText(/^At least 12 characters/u).first()).toBeVisible();
  await page.getByLabel("Passphrase for the patient").fill(OWN);
  await page.getByLabel("Repeat passphrase").fill(OWN);
  await page.getByRole("button", { name: "Show QR code" }).click();
  const code = page.getByRole("dialog").getByRole("img", { name: "QR code of the encrypted history" });
  await expect(code).toBeVisible();
  await expectAccessible(page);
  const link = readCode(await code.screenshot());
  const url = new URL(link);
  expect(`${url.origin}${url.pathname}${url.search}`).toBe(`${host.url}/take-home`);
  expect(link.length).toBeLessThanOrEqual(2900);

  await test.step("the sheet that is printed has the code and what it is, and no name", async () => {
    await page.emulateMedia({ media: "print" });
    const sheet = page.locator("body > section");
    await expect(sheet).toBeVisible();
    await expect(sheet).toContainText("It opens with the passphrase that your care team told you.");
    expect(await sheet.innerText()).not.toMatch(/Coded|Uma/u);
    expect(readCode(await sheet.getByRole("img").screenshot())).toBe(link);
    await page.emulateMedia({ media: "screen" });
  });

  const home = await profileOf(browser, host);
  await storedOffline(home);
  const asked: string[] = [];
  home.on("request", (request) => asked.push(request.url()));
  await home.goto(link);
  await expect(home.getByText("Your code holds your history. It is locked.")).toBeVisible();
  await openAtHome(home, OWN);
  await expect(home.getByText(/This is the history of/u)).toContainText("Uma");
  await expect(home).toHaveURL(`${host.url}/take-home`);
  expect(asked.filter((address) => address.includes(url.hash.slice(1, 40)) && !address.includes("#"))).toEqual([]);
  await home.context().close();
});

test("a device of a care team shows a patient's file, keeps none of it, and shows nothing of its own there", async ({ page }) => {
  test.setTimeout(120_000);
  const { file, phrase } = await sentHome(page);
  await new RosterPage(page).page.goto("/take-home");
  await page.getByLabel("Choose the file").setInputFiles(asFile(file));
  await openAtHome(page, phrase);
  await expect(page.getByText("A care team works on this device.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Keep on this device" })).toHaveCount(0);
  await page.goto("/");
  await expect(page.getByRole("table", { name: "Patients" })).toContainText("Homeward");
});

test("a file is held against whose it is: another birth date stops it, and another patient's page asks", async ({ page }) => {
  test.setTimeout(120_000);
  const { file, phrase } = await sentHome(page);
  const bring = async () => {
    await page.getByLabel("Choose files").setInputFiles(asFile(file));
    await page.getByLabel("Passphrase").fill(phrase);
    await page.getByRole("button", { name: "Open", exact: true }).click();
  };
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Edit patient" }).click();
  await page.getByLabel("Birth date").fill("1960-04-03");
  await page.getByRole("dialog").getByRole("button", { name: "Save patient" }).click();
  await page.getByRole("link", { name: "Import", exact: true }).click();
  await bring();
  await expect(page.getByText(/Stop: the patient here and the file do not agree/u)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "It is the same person" }).click();
  await expect(page.getByText("Nothing that is not here already.")).toBeVisible();
});

/** The text of the QR code in a picture of it. */
function readCode(png: Buffer): string {
  return decodeQR(pixelsOf(png), { timeLimit: 10_000 });
}

/** The pixels of a PNG as browsers write screenshots: 8 bits a channel, with or without transparency, not interlaced. */
function pixelsOf(png: Buffer): { readonly width: number; readonly height: number; readonly data: Uint8Array } {
  const [width, height, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png.readUInt8(25)];
  const channels = kind === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(parts));
  const row = width * channels;
  const lines = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)];
    for (let x = 0; x < row; x += 1) {
      const left = x >= channels ? (lines[y * row + x - channels] ?? 0) : 0;
      const up = y > 0 ? (lines[(y - 1) * row + x] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (lines[(y - 1) * row + x - channels] ?? 0) : 0;
      lines[y * row + x] = (raw[y * (row + 1) + 1 + x] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    data.set(lines.subarray(pixel * channels, pixel * channels + 3), pixel * 4);
  return { width, height, data };
}

/** What a PNG's filter adds to a byte. Source: PNG specification, 9.2. */
function predicted(filter: number | undefined, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return Math.floor((left + up) / 2);
  if (filter !== 4) return 0;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

test("a patient's own page that nobody uses says so and locks; what was written and half written comes back behind the passphrase", async ({
  page,
  browser,
  host,
}) => {
  test.setTimeout(120_000);
  const { file, phrase } = await sentHome(page);
  const home = await profileOf(browser, host, { serviceWorkers: "block" });
  await home.clock.install();
  await home.goto("/take-home");
  await home.getByLabel("Choose the file").setInputFiles(asFile(file));
  await openAtHome(home, phrase);
  await home.getByRole("button", { name: "Add a note" }).click();
  await home.getByLabel("What do you want to note?").fill("Ask about travel");
  await home.getByRole("button", { name: "Save", exact: true }).click();
  await expect(home.getByText("You wrote something that is not saved.")).toBeVisible();
  await home.getByRole("button", { name: "Add a symptom" }).click();
  await home.getByLabel("What did you feel?").fill("Bone pain, left hip");

  await home.clock.runFor(60_000 * 9 + 20_000);
  const warning = home.getByRole("alertdialog", { name: /^This page locks in a minute/u });
  await expect(warning).toContainText(/It locks in \d+ seconds\./u);
  await expect(warning.getByRole("alert")).toHaveText("This page locks in a minute. Press any key to keep it open.");
  await expectAccessible(home);
  await warning.getByRole("button", { name: "Stay open" }).click();
  await expect(warning).toHaveCount(0);
  await home.clock.runFor(60_000 * 10 + 2000);
  await expect(home.getByText("Your history was open here. It locked by itself.")).toBeVisible();
  const shown = await home.evaluate(() =>
    JSON.stringify([document.documentElement.outerHTML, document.title, window.history.state, Object.entries(sessionStorage)]),
  );
  expect(shown).not.toMatch(/Homeward|Ida|travel|Bone pain/u);
  await expectAccessible(home);

  await openAtHome(home, phrase);
  await expect(home.getByRole("list", { name: "What I wrote" })).toContainText("Ask about travel");
  await expect(home.getByText("You wrote something that is not saved.")).toBeVisible();
  await home.getByRole("button", { name: "Add a symptom" }).click();
  await expect(home.getByRole("dialog").getByText("Bone pain, left hip")).toBeVisible();
  await home.context().close();
});
