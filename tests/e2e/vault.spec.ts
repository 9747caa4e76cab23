import type { Page } from "@playwright/test";
import { everythingKept } from "./everythingKept.ts";
import { PatientPage } from "./pages/PatientPage.ts";
import { expect, expectAccessible, test } from "./story.ts";

const PASSPHRASE = "calm river under seven bridges";
const saved = (page: Page) => expect(page.getByRole("status", { name: "Storage", exact: true })).toHaveText(/^Saved/u);

async function setPassphrase(page: Page): Promise<string> {
  await page.goto("/settings");
  await page.getByRole("button", { name: "Set passphrase" }).click();
  const dialog = page.getByRole("dialog", { name: "Set passphrase" });
  await dialog.getByLabel("New passphrase").fill(PASSPHRASE);
  await dialog.getByLabel("Repeat passphrase").fill(PASSPHRASE);
  await dialog.getByRole("button", { name: "Encrypt" }).click();
  const key = (await page.getByRole("group", { name: "Recovery key" }).innerText()).trim();
  await page.getByRole("button", { name: "I have kept the recovery key" }).click();
  await expect(page.getByText("Everything is encrypted.")).toBeVisible();
  return key;
}

test("under a passphrase nothing that is kept can be read, a locked page shows nothing, and the passphrase opens all of it", async ({
  page,
}) => {
  const patient = new PatientPage(page);
  await patient.register("Sealwright");
  const address = new URL(page.url()).pathname;
  await patient.record({ value: "3.1", unit: "mg/L", collectedOn: "2026-03-01", laboratory: "Northlab" });
  await patient.closeForm();
  await saved(page);
  expect(await everythingKept(page)).toContain("Sealwright");

  await setPassphrase(page);
  await expectAccessible(page);
  for (const secret of ["Sealwright", "Northlab", "3.1", "mg/L"]) expect(await everythingKept(page)).not.toContain(secret);

  await page.goto(address);
  // Another visit in the same browser: nothing is open that could answer.
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Locked");
  await expect(page).toHaveTitle(/Locked/u);
  await expect(page.getByText("Sealwright")).toHaveCount(0);
  await expectAccessible(page);
  await expect(page.getByLabel("Passphrase")).toBeFocused();
  await page.keyboard.type("not the passphrase");
  await page.keyboard.press("Enter");
  await expect(page.getByText("This is not the passphrase. Nothing was changed or lost.")).toBeVisible();
  await page.getByLabel("Passphrase").fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Sealwright");
  await expect(page.getByRole("table", { name: "Results" })).toContainText("3.1 mg/L");

  await patient.record({ value: "4.4", unit: "mg/L", collectedOn: "2026-06-01" });
  await patient.closeForm();
  await saved(page);
  expect(await everythingKept(page)).not.toContain("2026-06-01");
  await page.goto("/settings");
  await page.getByLabel("Passphrase").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Unlock" }).click();
  await page.getByRole("button", { name: "Lock now" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Locked");
});

test("a second tab goes along: it is sealed with the first, opens with it, and locks with it; a half-typed form comes back", async ({
  page,
  context,
}) => {
  const patient = new PatientPage(page);
  await patient.register("Sealwright");
  await saved(page);
  const address = new URL(page.url()).pathname;
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByRole("heading", { level: 1 })).toContainText("Sealwright");
  await setPassphrase(page);

  // The tab that did not set it saves under it, too.
  const there = new PatientPage(other);
  await there.record({ value: "5.7", unit: "mg/L", collectedOn: "2026-04-02" });
  await there.closeForm();
  await saved(other);
  expect(await everythingKept(page)).not.toContain("2026-04-02");

  // A new tab asks the open ones, not the person.
  const third = await context.newPage();
  await third.goto(address);
  await expect(third.getByRole("table", { name: "Results" })).toContainText("5.7 mg/L");
  await third.close();

  await other.getByRole("button", { name: "Add result" }).click();
  await other.getByRole("dialog").getByLabel("Value").fill("6.66");
  await page.getByRole("button", { name: "Lock now" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Locked");
  await expect(other.getByRole("heading", { level: 1 })).toContainText("Locked");
  expect(await everythingKept(other)).not.toContain("6.66");
  await expect(other.getByText("6.66")).toHaveCount(0);
  await other.getByLabel("Passphrase").fill(PASSPHRASE);
  await other.getByRole("button", { name: "Unlock" }).click();
  await other.getByRole("button", { name: "Add result" }).click();
  await expect(other.getByRole("dialog").getByText("6.66")).toBeVisible();
});

test("a tab whose last change is not saved locks late rather than lose it, and opens no other tab meanwhile", async ({
  page,
  context,
}) => {
  const patient = new PatientPage(page);
  await patient.register("Sealwright");
  await saved(page);
  const address = new URL(page.url()).pathname;
  await setPassphrase(page);
  const late = await context.newPage();
  await late.goto(address);
  const there = new PatientPage(late);
  await late.evaluate(() => {
    const places = [
      [Storage.prototype, "setItem"],
      [IDBObjectStore.prototype, "put"],
    ] as const;
    const usual = places.map(([place, name]): unknown => Reflect.get(place, name));
    const full = () => {
      throw new DOMException("No room", "QuotaExceededError");
    };
    for (const [place, name] of places) Reflect.set(place, name, full);
    Reflect.set(window, "makeRoom", () => {
      for (const [index, [place, name]] of places.entries()) Reflect.set(place, name, usual[index]);
    });
  });
  await there.openForm();
  await there.fillResult({ value: "5.7", unit: "mg/L", collectedOn: "2026-04-02" });
  await there.save();
  await expect(late.getByRole("status", { name: "Storage", exact: true })).toContainText("Not saved");

  await page.getByRole("button", { name: "Lock now" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Locked");
  await expect(late.getByText(/This device was locked\. This tab stays open only because/u)).toBeVisible();
  const third = await context.newPage();
  await third.goto(address);
  await expect(third.getByRole("heading", { level: 1 })).toContainText("Locked");

  await late.evaluate(() => {
    const makeRoom: unknown = Reflect.get(window, "makeRoom");
    if (typeof makeRoom === "function") makeRoom();
  });
  await expect(late.getByRole("heading", { level: 1 })).toContainText("Locked", { timeout: 30_000 });
  await third.getByLabel("Passphrase").fill(PASSPHRASE);
  await third.getByRole("button", { name: "Unlock" }).click();
  await expect(third.getByRole("table", { name: "Results" })).toContainText("5.7 mg/L");
});

test("the recovery key opens a device whose passphrase was forgotten, under a new one; the lock can be taken away again", async ({
  page,
}) => {
  await new PatientPage(page).register("Sealwright");
  await saved(page);
  const key = await setPassphrase(page);
  expect(key.split(/\s+/u)).toHaveLength(8);
  await page.goto("/");
  await page.getByRole("button", { name: "Use the recovery key" }).click();
  await page.getByLabel("Recovery key").fill(key.toLowerCase());
  await page.getByLabel("New passphrase").fill("another calm river of words");
  await page.getByLabel("Repeat passphrase").fill("another calm river of words");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Unlock with a new passphrase" }).click();
  await expect(page.getByRole("link", { name: "Sealwright" })).toBeVisible();

  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Remove passphrase" }).click();
  const dialog = page.getByRole("dialog", { name: "Remove passphrase" });
  await dialog.getByLabel("Passphrase").fill(PASSPHRASE);
  await dialog.getByRole("button", { name: "Store readable again" }).click();
  await expect(dialog.getByText("This is not the passphrase. Nothing was changed.")).toBeVisible();
  await expect(dialog.getByLabel("Passphrase")).toBeFocused();
  await dialog.getByLabel("Passphrase").fill("another calm river of words");
  await dialog.getByRole("button", { name: "Store readable again" }).click();
  await expect(page.getByText("Nothing is encrypted any more.")).toBeVisible();
  expect(await everythingKept(page)).toContain("Sealwright");
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Sealwright" })).toBeVisible();
});

test("a device that nobody uses says so and locks; wrong passphrases wait longer and longer, whatever the clock says", async ({
  page,
}) => {
  await page.clock.install();
  await new PatientPage(page).register("Sealwright");
  await saved(page);
  await setPassphrase(page);
  await page.keyboard.press("Shift");
  await expect(page.getByText("It locks in")).toHaveCount(0);
  await page.clock.runFor(60_000 * 9 + 20_000);
  await expect(page.getByText(/It locks in \d+ seconds?\./u)).toBeVisible();
  await page.getByRole("button", { name: "Stay unlocked" }).click();
  await expect(page.getByText("It locks in")).toHaveCount(0);
  await page.clock.runFor(60_000 * 10 + 2000);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Locked");
  await page.getByLabel("Passphrase").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Unlock" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Settings");
  // The lid was closed for two minutes.
  await page.clock.fastForward(120_000);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Locked");

  const passphrase = page.getByLabel("Passphrase");
  for (const guess of ["one wrong guess", "two wrong guesses", "three wrong guesses"]) {
    await passphrase.fill(guess);
    await page.getByRole("button", { name: "Unlock" }).click();
    await expect(page.getByText("This is not the passphrase.")).toBeVisible();
  }
  await expect(page.getByText(/The next try can be made in \d seconds?\./u)).toBeVisible();
  await expect(page.getByRole("button", { name: "Unlock" })).toBeDisabled();
  // Turning the clock does not shorten it, nor does beginning anew.
  await page.clock.setSystemTime(new Date("2031-01-01"));
  await page.reload();
  await expect(page.getByRole("button", { name: "Unlock" })).toBeDisabled();
  await page.clock.runFor(6000);
  await passphrase.fill(PASSPHRASE);
  await page.getByRole("button", { name: "Unlock" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Settings");

  // An open device is no place to guess at, either.
  await page.getByRole("button", { name: "Remove passphrase" }).click();
  const dialog = page.getByRole("dialog", { name: "Remove passphrase" });
  const remove = dialog.getByRole("button", { name: "Store readable again" });
  for (const guess of ["one wrong guess", "two wrong guesses", "three wrong guesses"]) {
    await dialog.getByLabel("Passphrase").fill(guess);
    await remove.click();
    await expect(dialog.getByText("This is not the passphrase. Nothing was changed.")).toBeVisible();
  }
  await expect(dialog.getByText(/The next try can be made in \d seconds?\./u)).toBeVisible();
  await expect(remove).toBeDisabled();
  await expectAccessible(page);
  await page.clock.runFor(6000);
  await dialog.getByLabel("Passphrase").fill(PASSPHRASE);
  await remove.click();
  await expect(page.getByText("Nothing is encrypted any more.")).toBeVisible();
});
