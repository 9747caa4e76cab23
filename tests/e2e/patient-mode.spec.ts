import type { Page } from "@playwright/test";
import { HistoryPage } from "./pages/HistoryPage.ts";
import { RosterPage } from "./pages/RosterPage.ts";
import { expect, expectAccessible, test } from "./story.ts";

/** The other nine people of the demo, none of whom may be anywhere on a device that Ruth Amberg holds. */
const OTHERS = /Bergson|Castellan|Dorfler|Eklund|Fontaine|Grimaldi|Haddad|Ionescu|Jansen/;

async function expectOnlyAmberg(history: HistoryPage, address: string) {
  await expect(history.title).toBeVisible();
  await expect(history.leave).toBeVisible();
  await expect(history.page).toHaveURL(address);
  expect(await history.everything()).not.toMatch(OTHERS);
  await expect(history.page.getByRole("link")).toHaveCount(0);
  await expect(history.page.getByRole("navigation")).toHaveCount(0);
  await expect(history.page.getByRole("searchbox")).toHaveCount(0);
}

/** A device on which the roster and another patient were looked at before Ruth Amberg's history was handed over. */
async function handedOver(page: Page): Promise<{ history: HistoryPage; address: string; other: string }> {
  const history = new HistoryPage(page);
  await new RosterPage(page).loadDemo();
  await page.getByRole("link", { name: /Bergson/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Bergson/ })).toBeVisible();
  const other = page.url();
  await history.openFrom(/Amberg/);
  await history.handOver("4711");
  return { history, address: page.url(), other };
}

test("a handed-over device is held by no address, no way back, no reload and no new tab", async ({ page, context }) => {
  test.setTimeout(120_000);
  const { history, address, other } = await handedOver(page);
  await expectOnlyAmberg(history, address);
  await expectAccessible(page);

  await test.step("by address", async () => {
    for (const place of [
      "/",
      "/settings",
      "/import",
      "/methods",
      "/recovery",
      "/patients/new",
      "/board",
      other,
      `${other}/history`,
    ]) {
      await page.goto(place);
      await expectOnlyAmberg(history, address);
    }
  });
  await test.step("by going back and forth", async () => {
    for (const go of ["back", "back", "back", "forward", "back", "back", "back", "back"] as const) {
      await page.evaluate((way) => (way === "back" ? window.history.back() : window.history.forward()), go);
      await expectOnlyAmberg(history, address);
    }
  });
  await test.step("by a reload, and by a change of the address without one", async () => {
    await page.reload();
    await expectOnlyAmberg(history, address);
    await page.evaluate(() => (window.location.hash = "#/patients"));
    await expectOnlyAmberg(history, address);
    await page.evaluate((place) => {
      window.history.pushState(null, "", place);
      window.dispatchEvent(new PopStateEvent("popstate"));
    }, new URL(other).pathname);
    await expectOnlyAmberg(history, address);
  });
  await test.step("by a new tab", async () => {
    const tab = new HistoryPage(await context.newPage());
    for (const place of [new URL("/", address).href, other]) {
      await tab.page.goto(place);
      await expectOnlyAmberg(tab, address);
    }
    await tab.page.close();
  });
  await test.step("and print shows nobody else", async () => {
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("body").innerText()).not.toMatch(OTHERS);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});

test("a tab that stood open on the roster, and one on another patient, lock at once", async ({ page, context }) => {
  const history = new HistoryPage(page);
  await new RosterPage(page).loadDemo();
  const [roster, patient] = [new HistoryPage(await context.newPage()), new HistoryPage(await context.newPage())];
  await roster.page.goto(page.url());
  await expect(new RosterPage(roster.page).table).toBeVisible();
  await patient.page.goto(page.url());
  await patient.page.getByRole("link", { name: /Haddad/ }).click();
  await patient.page.getByRole("button", { name: "Add result" }).first().click();
  await expect(patient.page.getByRole("dialog", { name: "Add result" })).toBeVisible();

  await history.openFrom(/Amberg/);
  await history.handOver("123456");
  for (const tab of [history, roster, patient]) await expectOnlyAmberg(tab, page.url());

  await test.step("and open again when it is taken back in one of them", async () => {
    await roster.tryPin("123456");
    await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
    await expect(patient.page.getByRole("navigation", { name: "Main" })).toBeVisible();
  });
});

test("a page that the browser kept, and brings back after the device was handed over, asks the storage before it shows itself", async ({
  page,
  context,
}) => {
  const { history, address } = await handedOver(page);
  const kept = new HistoryPage(await context.newPage());
  await kept.page.goto(address);
  await expectOnlyAmberg(kept, address);
  await kept.page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
  await expect(kept.title).toBeHidden();
  await kept.page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await expectOnlyAmberg(kept, address);
  await expectOnlyAmberg(history, address);
});

test("the keyboard leads nowhere else", async ({ page }) => {
  const { history, address } = await handedOver(page);
  await page.locator("body").click();
  for (const keys of [
    "n",
    "Control+z",
    "Meta+z",
    "/",
    "s",
    "h",
    "?",
    "Escape",
    "Alt+ArrowLeft",
    "Alt+ArrowRight",
    "Backspace",
    "Control+k",
    "Home",
    "End",
  ]) {
    await page.keyboard.press(keys);
    await expectOnlyAmberg(history, address);
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await test.step("and Tab, all the way round, finds only what belongs to the history", async () => {
    const found = new Set<string>();
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press("Tab");
      found.add(
        await page.evaluate(() =>
          `${document.activeElement?.tagName} ${document.activeElement?.getAttribute("href") ?? ""}`.trim(),
        ),
      );
    }
    expect([...found].filter((tag) => !["BUTTON", "INPUT", "SUMMARY", "BODY", "DIV", "MAIN"].includes(tag))).toEqual([]);
  });
  await expectOnlyAmberg(history, address);
});

test("three wrong PINs slow it down, neither a reload nor the clock helps, and the right PIN gives the device back", async ({
  page,
}) => {
  await page.clock.install();
  const { history, address } = await handedOver(page);
  const dialog = page.getByRole("dialog", { name: "Leave patient mode" });

  await test.step("Given three wrong PINs", async () => {
    for (const pin of ["0000", "1111", "4712"]) {
      await history.tryPin(pin);
      await expect(dialog.getByText("This is not the PIN.")).toBeVisible();
      await expect(dialog.getByLabel("PIN")).toHaveValue("");
      // A slip of the finger is typed over at once; while nothing can be typed the focus is at Stay.
      await expect(pin === "4712" ? dialog.getByRole("button", { name: "Stay" }) : dialog.getByLabel("PIN")).toBeFocused();
    }
    await expect(dialog.getByRole("timer")).toContainText(/Try again in (?:30|29) seconds/);
    await expectAccessible(page);
  });
  await test.step("When the page is loaded anew, then it still waits, and counts down", async () => {
    // Nor is it had sooner by turning the clock.
    await page.clock.setSystemTime(new Date("2031-01-01"));
    await page.reload();
    await history.leave.click();
    await expect(dialog.getByRole("timer")).toContainText(/Try again in \d\d seconds/);
    await expect(dialog.getByRole("button", { name: "Leave" })).toBeDisabled();
    await page.clock.runFor(10_000);
    await expect(dialog.getByRole("timer")).toContainText(/Try again in 1\d seconds|Try again in 20 seconds/);
  });
  await test.step("When the wait is over, a fourth wrong PIN waits for a minute", async () => {
    await page.clock.runFor(21_000);
    await expect(dialog.getByRole("timer")).toBeEmpty();
    await history.tryPin("9999");
    await expect(dialog.getByRole("timer")).toContainText(/Try again in 1 min 00 s|Try again in 59 seconds/);
    await expectOnlyAmberg(history, address);
  });
  await test.step("And the right PIN gives the device back to the care team", async () => {
    await page.clock.runFor(61_000);
    await history.tryPin("4711");
    await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
    await page.goto("/");
    await expect(new RosterPage(page).table).toContainText("Bergson");
  });
});

test("a damaged lock holds the device and says what to do", async ({ page }) => {
  await handedOver(page);
  await page.evaluate(() => window.localStorage.setItem("b2m:patient-mode", "spoilt"));
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "This device is locked" })).toBeVisible();
  await expect(page.getByText(/give it back to the care team/)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/Amberg|Bergson/);
  await expectAccessible(page);
});
