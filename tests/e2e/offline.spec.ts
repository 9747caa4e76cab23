import { accented } from "../../src/words/pseudo/accent.ts";
import { writtenPdf } from "../support/writtenPdf.ts";
import { startHost, type Host } from "./host.ts";
import { HistoryPage } from "./pages/HistoryPage.ts";
import { ImportPage } from "./pages/ImportPage.ts";
import { PatientPage } from "./pages/PatientPage.ts";
import { RosterPage } from "./pages/RosterPage.ts";
import { daysAgo, expect, expectAccessible, test as story, type Watch } from "./story.ts";
import type { Page } from "@playwright/test";

/** The next release: the same app in the pseudo-language, so that it can be told at sight. */
const [THIS, NEXT] = ["dist", "dist-pseudo"];
const inNext = (text: string): string => accented({ text }).text;

/** A story with a static host of its own, which can be given another release or lose its network. */
const test = story.extend<{ host: Host }>({
  // oxlint-disable-next-line no-empty-pattern
  host: async ({}, provide) => {
    const host = await startHost(THIS);
    await provide(host);
    await host.close();
  },
  baseURL: async ({ host }, provide) => provide(host.url),
});

/** Takes what the browser itself says of a file that is gone, or of a network that is, off the list of errors, and nothing else. */
function forgiveMissing(watch: Watch): void {
  const missing = /^Failed to load (?:module script|resource)|^TypeError|MIME type/u;
  watch.errors.splice(0, watch.errors.length, ...watch.errors.filter((error) => !missing.test(error)));
}

const go = (page: Page, place: string) =>
  page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: place }).click();
/** Days in the order in which the next release would begin: what is typed in another is not taken up. */
async function readDaysAsNext(page: Page): Promise<void> {
  await page.goto("/settings");
  await page.getByRole("radio", { name: "12/31/2026", exact: true }).check();
  await expect(page.getByRole("status", { name: "Storage", exact: true })).toContainText(/^Saved \d/u);
}
const notice = (page: Page) => page.getByRole("banner").getByText(/^A new version of the app/u);
const replaced = (page: Page) =>
  page.getByRole("alert").filter({ hasText: "A new version of the app has replaced the one in this tab" });

test.describe("a new release under an open tab, where no worker holds the old one", () => {
  test.use({ serviceWorkers: "block" });

  test("every page and dialog that is gone says so, offers the reload, and what was typed is offered again", async ({
    page,
    host,
    watch,
  }) => {
    await readDaysAsNext(page);
    await page.goto("/import");
    await page.getByLabel("Paste results").fill("B2M 3.4 mg/L 2026-03-01");
    await new PatientPage(page).register("Redeployed");
    await page.getByRole("link", { name: "B2M Monitor" }).click();
    await page.getByRole("link", { name: "Add patient" }).click();
    await page.getByLabel("Family name").fill("Half typed");
    host.deploy(NEXT);

    for (const place of ["Settings", "Import", "Methods", "Tumor board"])
      await test.step(place, async () => {
        await go(page, place);
        await expect(page.getByRole("link", { name: place, exact: true })).toHaveAttribute("aria-current", "page");
        await expect(page.getByRole("heading", { level: 1, name: "This page could not be loaded" })).toBeVisible();
        await expect(page.getByText("Every result recorded so far is saved on this device.")).toBeVisible();
        await expect(replaced(page)).toBeVisible();
      });
    await expectAccessible(page);

    await test.step("a dialog, without the page around it", async () => {
      await go(page, "Patients");
      await page.getByRole("link", { name: /Redeployed/ }).click();
      await page.getByRole("button", { name: "Add treatment" }).click();
      await expect(page.getByText("This part of the page could not be loaded. What is stored was not touched.")).toBeVisible();
      await expect(page.getByRole("heading", { level: 1, name: /Redeployed/ })).toBeVisible();
    });

    await replaced(page).getByRole("button", { name: "Reload now" }).click();
    await expect(page.getByRole("link", { name: inNext("B2M Monitor") })).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: /Redeployed/ })).toBeVisible();
    await page.goto("/patients/new");
    await expect(page.getByText("Half typed")).toBeVisible();
    await page.goto("/import");
    await expect(page.getByLabel(inNext("Paste results"))).toHaveValue("B2M 3.4 mg/L 2026-03-01");
    forgiveMissing(watch);
  });

  test("a tab whose patient's page is gone shows a patient no blank page, no other patient and no way on", async ({
    page,
    context,
    host,
    watch,
  }) => {
    await new RosterPage(page).loadDemo();
    host.deploy(NEXT);
    const other = await context.newPage();
    const lost: string[] = [];
    other.on("pageerror", (error) => lost.push(error.name));
    await other.goto(page.url());
    await expect(replaced(page)).toBeVisible();
    await other.getByRole("link", { name: /Amberg/ }).click();
    await expect(other.getByRole("heading", { level: 1, name: /Amberg/ })).toBeVisible();
    await other.goto(`${other.url()}/history`);
    await other.getByRole("button", { name: inNext("Hand over the device") }).click();
    const dialog = other.getByRole("dialog");
    await dialog.getByLabel(inNext("PIN"), { exact: true }).fill("4711");
    await dialog.getByLabel(inNext("PIN again")).fill("4711");
    await dialog.getByRole("button", { name: inNext("Start patient mode") }).click();
    await expect(other.getByRole("button", { name: inNext("Leave patient mode") })).toBeVisible();

    await expect(page.getByRole("heading", { level: 1, name: "This page could not be shown" })).toBeVisible();
    await expect(page.getByText("give the device back to your care team")).toBeVisible();
    await expect(page.getByRole("link")).toHaveCount(0);
    expect(await page.locator("body").innerText()).not.toMatch(/Bergson|Castellan|Dorfler/u);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Reload now" }).click();
    await expect(page.getByRole("button", { name: inNext("Leave patient mode") })).toBeVisible();
    expect(lost).toEqual([]);
    forgiveMissing(watch);
  });
});

test.describe("stored on the device", () => {
  test.use({ serviceWorkers: "allow" });

  /** The app is stored once a worker serves the page. */
  const stored = (page: Page) =>
    page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated", undefined, { polling: "raf" });

  test("without a network the app starts, opens pages never opened before, and saves; no cache holds a patient", async ({
    page,
    host,
    watch,
  }) => {
    const patient = new PatientPage(page);
    await patient.register("Quixworth");
    const address = page.url();
    await stored(page);
    host.cut();

    await page.reload();
    await patient.record({ value: "3.4", unit: "mg/L", collectedOn: await daysAgo(page, 9) });
    await patient.closeForm();
    await expect(page.getByRole("status", { name: "Storage", exact: true })).toContainText("Saved");
    for (const place of ["Settings", "Import", "Methods", "Tumor board"]) {
      await go(page, place);
      await expect(page.getByRole("heading", { level: 1, name: place })).toBeVisible();
    }
    await page.goto(address);
    await expect(patient.row("3.4 mg/L")).toBeVisible();

    const held = await page.evaluate(async () => {
      const texts: string[] = [];
      for (const name of await caches.keys())
        for (const request of await (await caches.open(name)).keys())
          texts.push(request.url + (await (await caches.match(request.url))?.text()));
      return { files: texts.length, patient: texts.filter((text) => text.includes("Quixworth")).length };
    });
    expect(held.files).toBeGreaterThan(60);
    expect(held.patient).toBe(0);
    expect(watch.foreign).toEqual([]);
  });

  test("what reads PDFs is not stored before it was used, and reads without a network once it was", async ({ page, host }) => {
    const importing = new ImportPage(page);
    await importing.open();
    await stored(page);
    const held = () =>
      page.evaluate(async () => {
        const names = await caches.keys();
        const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        return lists.flat().filter(({ url }) => /pdf/iu.test(url)).length;
      });
    expect(await held(), "files of a PDF reader on a device that never used it").toBe(0);
    const line = { text: "2026-03-01 B2M serum 2.41 mg/L 0.8 - 2.4", x: 40, y: 100 };
    const buffer = Buffer.from(await writtenPdf([{ puts: [line] }]));
    const report = { name: "report.pdf", mimeType: "application/pdf", buffer };
    await page.getByLabel("Choose files").setInputFiles(report);
    await expect(importing.row("2.41")).toBeVisible();
    await expect.poll(held).toBe(2);
    host.cut();
    await page.reload();
    await page.getByLabel("Choose files").setInputFiles(report);
    await expect(importing.row("2.41")).toBeVisible();
  });

  test(
    "an update waits for a half-filled form, follows when asked, and brings the text back; another tab is told and keeps " +
      "its own",
    async ({ page, context, host }) => {
      await readDaysAsNext(page);
      await page.goto("/patients/new");
      await stored(page);
      await page.getByLabel("Family name").fill("Half typed");
      const other = await context.newPage();
      await other.goto("/patients/new");
      await other.getByLabel("Family name").fill("Typed elsewhere");
      host.deploy(NEXT);
      await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration?.update()));
      await expect(notice(page)).toContainText("A new version of the app is ready.");
      await expectAccessible(page);
      await expect(page.getByLabel("Family name")).toHaveValue("Half typed");

      await page.getByRole("button", { name: "Update now" }).click();
      await expect(page.getByRole("link", { name: inNext("B2M Monitor") })).toBeVisible();
      await expect(page.getByText("Half typed")).toBeVisible();

      await expect(replaced(other)).toBeVisible();
      await expect(other.getByLabel("Family name")).toHaveValue("Typed elsewhere");
      await go(other, "Methods");
      await expect(other.getByRole("heading", { level: 1, name: "Methods" })).toBeVisible();
      await replaced(other).getByRole("button", { name: "Reload now" }).click();
      await expect(other.getByRole("link", { name: inNext("B2M Monitor") })).toBeVisible();
    },
  );

  /** As when somebody turns to another program. */
  const hide = (page: Page) =>
    page.evaluate(() => {
      Object.defineProperty(document, "hidden", { configurable: true, get: () => true });
      document.dispatchEvent(new Event("visibilitychange"));
    });
  const update = (page: Page) =>
    page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration?.update()));

  test("an update is taken by itself once nobody looks, where nothing was begun and no other tab is open", async ({
    page,
    context,
    host,
  }) => {
    await page.goto("/patients/new");
    await stored(page);
    await page.getByLabel("Family name").fill("Half typed");
    host.deploy(NEXT);
    await update(page);
    await expect(notice(page)).toContainText("A new version of the app is ready.");
    await hide(page);
    await expect(page.getByLabel("Family name")).toHaveValue("Half typed");

    // Not beside another tab, which nobody asked.
    await page.goto("/methods");
    await expect(notice(page)).toContainText("A new version of the app is ready.");
    const other = await context.newPage();
    await other.goto("/");
    await expect(notice(other)).toContainText("A new version of the app is ready.");
    await hide(page);
    await go(other, "Settings");
    await expect(notice(page)).toContainText("A new version of the app is ready.");
    await other.close();

    // The browser says a moment later that the other tab is gone.
    await expect(async () => {
      await hide(page);
      await expect(page.getByRole("link", { name: inNext("B2M Monitor") })).toBeVisible({ timeout: 1000 });
    }).toPass();
  });

  test("an update that lacks a file, or has another one in its place, is not taken", async ({ page, host, watch }) => {
    await page.goto("/");
    await stored(page);
    host.deploy(NEXT, /\/assets\/MethodsPage-.*\.js$/u);
    const update = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const found = new Promise<string>((resolve) => {
        registration?.addEventListener("updatefound", () => {
          const next = registration.installing;
          next?.addEventListener("statechange", () => resolve(next.state), { once: true });
        });
      });
      await registration?.update();
      return found;
    });
    expect(update).toBe("redundant");
    await page.reload();
    await go(page, "Methods");
    await expect(page.getByRole("heading", { level: 1, name: "Methods" })).toBeVisible();
    expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
    forgiveMissing(watch);
  });
});

test.describe("files from outside", () => {
  test.use({ serviceWorkers: "allow" });
  const csv =
    "Family name;Measurand;Value;Unit;Collected on\nQuixworth;B2M, serum;3.4;mg/L;2026-03-01\nQuixworth;B2M, serum;3.6;mg/L;2026-04-01\n";
  const review = (page: Page) => page.getByRole("button", { name: "Import 2 results" });

  test("one that another app shares lies on the import desk, once, and in no cache", async ({ page }) => {
    await page.goto("/");
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated", undefined, { polling: "raf" });
    // What the system does when something is shared with an installed app: a form that is sent to the address in the manifest.
    const share = (name: string, text: string) =>
      page.evaluate(
        async ([file, content]) => {
          const body = new FormData();
          body.append("files", new File([content ?? ""], file ?? "", { type: "text/csv" }));
          const answer = await fetch("/shared", { method: "POST", body });
          return new URL(answer.url).pathname + new URL(answer.url).search;
        },
        [name, text],
      );
    const address = await share("results.csv", csv);
    expect(address).toBe("/import?shared=1");
    await page.goto(address);
    await expect(review(page)).toBeVisible();
    await expect(page.getByText(/Quixworth/u).first()).toBeVisible();
    await expect(page).toHaveURL(/\/import$/u);

    await test.step("nothing of it is left to be handed over again", async () => {
      await page.goto("/import?shared=1");
      await expect(page.getByText("What another app shared did not arrive.")).toBeVisible();
      await expect(review(page)).toBeHidden();
      const kept = await page.evaluate(async () => {
        const names = await caches.keys();
        const all = await Promise.all(names.map(async (name) => (await caches.open(name)).matchAll()));
        return (await Promise.all(all.flat().map((answer) => answer.text()))).filter((text) => text.includes("Quixworth")).length;
      });
      expect(kept).toBe(0);
    });
  });

  test("one that is opened with the app from another page leads to the import; a review that lies there is not swept away", async ({
    page,
  }) => {
    // Stands in for the browser's queue of launches, which no test can fill.
    await page.addInitScript(() => {
      Object.defineProperty(window, "launchQueue", {
        value: { setConsumer: (launched: unknown) => Object.assign(window, { launched }) },
      });
    });
    const open = (name: string, text: string) =>
      page.evaluate(
        ([file, content]) => {
          const { launched } = window as unknown as { launched: (launch: unknown) => void };
          const opened = new File([content ?? ""], file ?? "");
          launched({ files: [{ getFile: () => Promise.resolve(opened) }] });
        },
        [name, text],
      );
    await page.goto("/methods");
    await page.waitForFunction(() => "launched" in window, undefined, { polling: "raf" });
    await open("first.csv", csv);
    await expect(review(page)).toBeVisible();
    await open("second.csv", csv.replace("3.4", "4.5"));
    await expect(page.getByText("second.csv was opened with this app while another import is under review.")).toBeVisible();
    await expectAccessible(page);
    await expect(page.getByText(/3\.4/u).first()).toBeVisible();
    await page.getByRole("button", { name: "Leave that one and review this" }).click();
    await expect(page.getByText(/4\.5/u).first()).toBeVisible();
    await expect(page.getByText("second.csv was opened")).toBeHidden();
  });

  test("a backup that is opened with the app is led to where backups are restored", async ({ page }) => {
    await page.goto("/import");
    await page
      .getByLabel("Choose files")
      .setInputFiles({ name: "b2m-backup.json", mimeType: "application/json", buffer: Buffer.from('{"b2m-backup":4}') });
    await page.getByRole("link", { name: "Settings" }).last().click();
    await expect(page.getByRole("button", { name: "Restore backup" })).toBeVisible();
  });
});

test.describe("over plain http, as inside a hospital", () => {
  test.use({ serviceWorkers: "allow", baseURL: async ({ host }, provide) => provide(`http://ward.test:${host.port}`) });

  test("patients and results are kept, and what needs a secure connection says so in words", async ({ page }) => {
    const patient = new PatientPage(page);
    await patient.register("Ward");
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
    await patient.record({ value: "3.4", unit: "mg/L", collectedOn: await daysAgo(page, 9) });
    await patient.closeForm();
    await expect(page.getByRole("status", { name: "Storage", exact: true })).toContainText("Saved");
    await page.reload();
    await expect(patient.row("3.4 mg/L")).toBeVisible();

    await new HistoryPage(page).openFrom(/Ward/);
    await page.getByRole("button", { name: "Hand over the device" }).click();
    const dialog = page.getByRole("dialog");
    for (const field of ["PIN", "PIN again"]) await dialog.getByLabel(field, { exact: true }).fill("4711");
    await dialog.getByRole("button", { name: "Start patient mode" }).click();
    await page.getByRole("button", { name: "Leave patient mode" }).click();
    await dialog.getByLabel("PIN").fill("4711");
    await dialog.getByRole("button", { name: "Leave", exact: true }).click();
    await expect(page.getByRole("button", { name: "Hand over the device" })).toBeVisible();

    await page.goto("/settings");
    await expect(page.getByText("This page was not opened over a secure connection").first()).toBeVisible();
    await expect(page.getByRole("checkbox", { name: "Encrypt the backup with a passphrase" })).toBeDisabled();
    await expectAccessible(page);
  });
});

test.describe("a backup", () => {
  test.use({ serviceWorkers: "block" });

  test("is reminded of at fifty changes, made by one click, and remembered; the reminder can be turned off", async ({ page }) => {
    const rows = Array.from({ length: 60 }, (_, number) => `Quixworth;B2M, serum;2.${number % 10};mg/L;${1960 + number}-03-01`);
    await page.goto("/import");
    await page.getByLabel("Choose files").setInputFiles({
      name: "results.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(["Family name;Measurand;Value;Unit;Collected on", ...rows].join("\n")),
    });
    await page.getByRole("button", { name: "Import 60 results" }).click();
    await expect(page.getByRole("button", { name: "Undo import", exact: true })).toBeVisible();
    await go(page, "Patients");
    const main = page.getByRole("main");
    await expect(
      main.getByText("No backup has been made on this device. 61 changes are kept in this browser alone."),
    ).toBeVisible();
    await expectAccessible(page);

    const download = page.waitForEvent("download");
    await main.getByRole("button", { name: "Back up now" }).click();
    expect((await download).suggestedFilename()).toMatch(/^b2m-backup-\d{4}-\d{2}-\d{2}\.json$/u);
    await expect(main.getByText(/^Backup written: b2m-backup/u)).toBeVisible();

    await page.getByRole("button", { name: "Backup" }).click();
    await expect(page.getByText(/^Last backup: .* Nothing has changed since\./u)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("menuitem", { name: "Backup and storage in Settings" }).click();
    await expect(page.getByRole("status", { name: "Last backup" })).toContainText("Nothing has changed since.");
    const remind = page.getByRole("checkbox", { name: "Remind of a backup after 30 days or 50 changes without one" });
    await expect(remind).toBeChecked();
    await remind.uncheck();
    await page.reload();
    await expect(remind).not.toBeChecked();
    await expect(page.getByRole("status", { name: "Last backup" })).toContainText("Nothing has changed since.");
  });

  test("file is kept up to date in a folder, encrypted, with its state in the header", async ({ page }) => {
    // Stands in for the browser's own dialog, which no test can answer: a folder of the page's own.
    await page.addInitScript(() => {
      Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
    });
    const files = () =>
      page.evaluate(async () => {
        const names: string[] = [];
        const texts: string[] = [];
        const folder = await navigator.storage.getDirectory();
        for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemFileHandle]>) {
          names.push(name);
          texts.push(await (await handle.getFile()).text());
        }
        return { names, size: texts.join("").length, start: texts[0]?.slice(0, 24), named: texts.join("").includes("Quixworth") };
      });
    await new PatientPage(page).register("Quixworth");
    await page.goto("/settings");
    await page.getByRole("button", { name: "Keep a backup file up to date" }).click();
    await page.getByLabel("Passphrase", { exact: true }).last().fill("four or five words");
    await page.getByLabel("Repeat passphrase").last().fill("four or five words");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Choose the folder" }).click();
    await expect(page.getByText(/^Backup file: up to date, /u)).toBeVisible();
    await expect(page.getByText("It is encrypted.")).toBeVisible();
    const first = await files();
    expect(first.names).toEqual([expect.stringMatching(/^b2m-backup-encrypted-kept-[0-9a-f]{8}\.json$/u)]);
    expect([first.start, first.named]).toEqual(['{"b2m-encrypted-backup":', false]);

    await page.getByRole("button", { name: "Load demo patients" }).click();
    await expect(page.getByText("Backup file: a change waits to be written.")).toBeVisible();
    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
      Reflect.deleteProperty(document, "visibilityState");
    });
    await expect(page.getByText(/^Backup file: up to date, /u)).toBeVisible();
    const second = await files();
    expect(second.names).toEqual(first.names);
    expect(second.size).toBeGreaterThan(first.size);

    // Not over a reload: the tests' private windows cannot keep a folder. tests/app/backup holds what an earlier visit began.
    await page.getByRole("button", { name: "Backup", exact: true }).click();
    await expect(page.getByText(/Backup file: up to date, .* Last backup: /u)).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Stop keeping it" }).click();
    await expect(page.getByRole("button", { name: "Keep a backup file up to date" })).toBeVisible();
  });
});
