import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { CHROMIUM_ARGUMENTS, findChromium } from "./chromium.ts";
import { PatientPage } from "./pages/PatientPage.ts";
import { expect, expectAccessible, test } from "./story.ts";

const header = (page: Page) => page.getByRole("status", { name: "Storage", exact: true });
const secondCopy = (page: Page) => page.getByRole("status", { name: "Second copy" });
const SAVED = /^Saved \d\d:\d\d$/u;
const IN_ONE_PLACE = /^Saved \d\d:\d\d, in one place only$/u;

/** Fills localStorage until no more than so many characters fit. */
const fillBut = (page: Page, free: number) =>
  page.evaluate((left) => {
    localStorage.removeItem("filler");
    // Another key of its own, so that each step is one try.
    let size = 0;
    for (let step = 4_194_304; step >= 1; step = Math.floor(step / 2)) {
      try {
        localStorage.setItem("filler", "x".repeat(size + step));
        size += step;
      } catch {
        // Too large by this step.
      }
    }
    localStorage.setItem("filler", "x".repeat(size - left));
  }, free);

test("with room for 0, 1, 20 or 100 characters a result is saved all the same, for the second copy has room", async ({
  page,
}) => {
  const patient = new PatientPage(page);
  await patient.register("Example");
  for (const [place, free] of [0, 1, 20, 100].entries())
    await test.step(`${free} characters`, async () => {
      await fillBut(page, free);
      await patient.record({ value: `2.${place + 1}`, unit: "mg/L", collectedOn: `2026-0${place + 1}-15` });
      await patient.closeForm();
      await expect(header(page)).toHaveText(SAVED);
      await patient.reload();
      await expect(patient.row(`2.${place + 1} mg/L`)).toHaveCount(1);
    });
  await expect(patient.results.locator("tbody tr")).toHaveCount(4);
});

test("a second copy that is full is said, and saving goes on in one place", async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("Full", "QuotaExceededError");
    };
  });
  const patient = new PatientPage(page);
  await patient.register("Example");
  await expect(header(page)).toHaveText(IN_ONE_PLACE);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Example");
  await page.goto("/settings");
  await expect(secondCopy(page)).toContainText("no room");
});

test("a second copy that a later release has taken over, or that does not answer, is left alone and said", async ({
  page,
  context,
}) => {
  const patient = new PatientPage(page);
  await patient.register("Example");
  await expect(header(page)).toHaveText(SAVED);
  const other = await context.newPage();
  await other.goto("/icon.svg");

  await test.step("held by a step that never ends, as by a tab in the middle of an update", async () => {
    await page.goto("about:blank");
    await other.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open("b2m-second-copy", 2);
          const opened = new Promise((settled) => opening.addEventListener("success", settled));
          Object.assign(window, { opened });
          opening.addEventListener("upgradeneeded", () => {
            const store = opening.transaction?.objectStore("texts");
            const goOn = () => {
              if (!("letGo" in window)) store?.count().addEventListener("success", goOn);
            };
            goOn();
            resolve();
          });
        }),
    );
    await page.goto("/settings");
    await expect(secondCopy(page)).toContainText("The second copy does not answer.");
    await page.goto("/");
    await expect(page.getByRole("table", { name: "Patients" })).toContainText("Example");
  });

  await test.step("in a version that this release does not know", async () => {
    await other.evaluate(() => {
      Object.assign(window, { letGo: true });
      return (window as unknown as { opened: Promise<unknown> }).opened.then(() => {});
    });
    await other.close();
    await page.reload();
    await page.getByRole("link", { name: "Example" }).click();
    await patient.record({ value: "2.4", unit: "mg/L", collectedOn: "2026-01-15" });
    await expect(header(page)).toHaveText(IN_ONE_PLACE);
    await page.goto("/settings");
    await expect(secondCopy(page)).toContainText("keeps no second copy");
  });
});

test("a second copy that is deleted under an open tab is given everything again", async ({ page }) => {
  const patient = new PatientPage(page);
  await patient.register("First");
  await patient.register("Second");
  await expect(header(page)).toHaveText(SAVED);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase("b2m-second-copy").addEventListener("success", resolve);
      }),
  );
  await patient.record({ value: "2.4", unit: "mg/L", collectedOn: "2026-01-15" });
  await expect(header(page)).toHaveText(SAVED);
  await page.evaluate(() => localStorage.clear());
  await page.goto("/");
  const table = page.getByRole("table", { name: "Patients" });
  await expect(table).toContainText("First");
  await expect(table).toContainText("Second");
  await expect(page.getByText("2 patients were missing from this browser's first storage")).toBeVisible();
});

test("where a browser denies both storages it is said before anything is entered, and nothing passes for saved", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("Denied", "SecurityError");
      },
    });
    IDBFactory.prototype.open = () => {
      throw new DOMException("Denied", "SecurityError");
    };
    // As Firefox does then.
    window.BroadcastChannel = new Proxy(BroadcastChannel, {
      construct: () => {
        throw new DOMException("Denied", "SecurityError");
      },
    });
  });
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("Nothing you enter now will be kept.");
  await new PatientPage(page).register("Example");
  await expect(header(page)).toContainText("Not saved");
  await expectAccessible(page);
});

test("a clock that is a year ahead and then right again costs no result, and an amendment is the later word", async ({
  page,
}) => {
  const patient = new PatientPage(page);
  await page.clock.install({ time: new Date("2027-06-15T12:00:00Z") });
  await patient.register("Example");
  await patient.record({ value: "2.4", unit: "mg/L", collectedOn: "2026-05-01" });
  await patient.closeForm();
  await expect(header(page)).toHaveText(SAVED);

  await page.clock.setSystemTime(new Date("2026-06-15T12:00:00Z"));
  await page.reload();
  await patient.row("2.4 mg/L").getByRole("button", { name: "Amend" }).click();
  const form = page.getByRole("dialog", { name: "Amend result" });
  await form.getByLabel("Value").fill("2.6");
  await form.getByLabel("Reason").fill("Typed wrong");
  await form.getByRole("button", { name: /^Save/u }).click();
  await expect(form).toBeHidden();
  await expect(header(page)).toHaveText(SAVED);
  // Both copies hold it, and neither takes the earlier state for the later one.
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(patient.row("2.6 mg/L")).toHaveCount(1);
  await expect(patient.results.locator("tbody tr")).toHaveCount(1);
});

test("a clock that is a year behind refuses a day that it takes for the future, and says what it takes for today", async ({
  page,
}) => {
  const patient = new PatientPage(page);
  await page.clock.install({ time: new Date("2025-06-15T12:00:00Z") });
  await patient.register("Example");
  await patient.openForm();
  await patient.fillResult({ value: "2.4", unit: "mg/L", collectedOn: "2026-05-01" });
  await patient.save();
  await expect(patient.form.getByText(/^This day lies in the future: today is .*2025/u)).toBeVisible();
  await page.clock.setSystemTime(new Date("2026-06-15T12:00:00Z"));
  await patient.save();
  await patient.closeForm();
  await expect(patient.row("2.4 mg/L")).toHaveCount(1);
  await expect(header(page)).toHaveText(SAVED);
});

test("a result keeps its day where the next visit is at the other end of the world", async ({ baseURL }) => {
  const profile = mkdtempSync(join(tmpdir(), "zones-"));
  const found = findChromium();
  const visit = async (timezoneId: string, work: (page: Page) => Promise<void>) => {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: found.path,
      args: CHROMIUM_ARGUMENTS,
      env: { ...process.env, ...found.env },
      baseURL: baseURL ?? "",
      locale: "en-US",
      viewport: { width: 1440, height: 900 },
      serviceWorkers: "block",
      timezoneId,
    });
    await work(await context.newPage());
    await context.close();
  };
  let address = "";
  try {
    await visit("Pacific/Kiritimati", async (page) => {
      const patient = new PatientPage(page);
      await patient.register("Example", { birthDate: "1950-01-01" });
      address = new URL(page.url()).pathname;
      await patient.record({ value: "2.4", unit: "mg/L", collectedOn: "2026-03-01" });
      await expect(header(page)).toHaveText(SAVED);
    });
    await visit("Pacific/Pago_Pago", async (page) => {
      await page.goto(address);
      const patient = new PatientPage(page);
      await expect(patient.row("2026-03-01")).toContainText("2.4 mg/L");
      await expect(page.getByText("1950-01-01").first()).toBeVisible();
      await patient.record({ value: "2.5", unit: "mg/L", collectedOn: "2026-04-01" });
      await expect(header(page)).toHaveText(SAVED);
    });
    await visit("Europe/Berlin", async (page) => {
      await page.goto(address);
      const patient = new PatientPage(page);
      await expect(patient.row("2026-03-01")).toContainText("2.4 mg/L");
      await expect(patient.row("2026-04-01")).toContainText("2.5 mg/L");
      await expect(patient.results.locator("tbody tr")).toHaveCount(2);
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});
