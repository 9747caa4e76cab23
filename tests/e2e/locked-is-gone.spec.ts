import type { Page } from "@playwright/test";
import { everythingKept } from "./everythingKept.ts";
import { BoardPage, DEMO_NAMES } from "./pages/BoardPage.ts";
import { PatientPage } from "./pages/PatientPage.ts";
import { expect, test } from "./story.ts";

const PASSPHRASE = "calm river under seven bridges";
const locked = (page: Page) => expect(page.getByRole("heading", { level: 1 })).toContainText("Locked");
const saved = (page: Page) => expect(page.getByRole("status", { name: "Storage", exact: true })).toHaveText(/^Saved/u);

/** The whole heap of a page as the browser's own tools write it down, after all was let go that can be. */
async function heapOf(page: Page): Promise<string> {
  const tools = await page.context().newCDPSession(page);
  const pieces: string[] = [];
  tools.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => pieces.push(chunk));
  await tools.send("HeapProfiler.enable");
  await tools.send("HeapProfiler.collectGarbage");
  await tools.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false, captureNumericValue: true });
  await tools.detach();
  return pieces.join("");
}

/** What can be seen of a page without looking into its memory. */
const shownBy = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify([document.documentElement.outerHTML, document.title, window.history.state, window.name]));

const found = (text: string, secrets: readonly string[]) => secrets.filter((secret) => text.includes(secret));

test("locked is gone: memory, page, title, history, clipboard, both copies and caches hold no name, number or value, in every tab", async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(180_000);
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(baseURL ?? "").origin });
  await page.goto("/");
  await page.getByRole("button", { name: "Load demo patients" }).click();
  const patient = new PatientPage(page);
  await patient.register("Quillfeather", { birthDate: "1957-08-09" });
  await patient.record({ value: "6.0219", unit: "mg/L", collectedOn: "2026-03-01", laboratory: "Orchidlab" });
  await patient.closeForm();
  await saved(page);
  const secrets = [...DEMO_NAMES, "Quillfeather", "Orchidlab", "6.0219", "1957-08-09"];

  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Set passphrase" }).click();
  const dialog = page.getByRole("dialog", { name: "Set passphrase" });
  await dialog.getByLabel("New passphrase").fill(PASSPHRASE);
  await dialog.getByLabel("Repeat passphrase").fill(PASSPHRASE);
  await dialog.getByRole("button", { name: "Encrypt" }).click();
  await page.getByRole("button", { name: "I have kept the recovery key" }).click();
  await expect(page.getByText("Everything is encrypted.")).toBeVisible();
  expect(found(await everythingKept(page), secrets)).toEqual([]);

  // A second tab was there before, with a question that stands half typed in its field.
  const other = await context.newPage();
  await other.goto("/board");
  await other.getByLabel("Find a patient to add").fill("Quillfeather");
  await other.getByRole("button", { name: /Add Quillfeather/u }).click();
  const board = new BoardPage(other);
  await board.question("Quillfeather").fill("Change treatment, or repeat first?");

  // This one has a history of pages, a half-typed form, and something on the clipboard.
  await page.bringToFront();
  await page.getByRole("link", { name: "Patients", exact: true }).click();
  await page.getByRole("link", { name: /Quillfeather/u }).click();
  await page.getByRole("button", { name: "Copy for the note" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Copy", exact: true }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("6.0219");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Add result" }).first().click();
  await page.getByRole("dialog", { name: "Add result" }).getByLabel("Value").fill("7.0331");
  await page.keyboard.press("Escape");
  expect(found(await heapOf(page), secrets)).toEqual(secrets);

  await page.goto("/settings");
  await page.getByRole("button", { name: "Lock now" }).click();
  await Promise.all([locked(page), locked(other)]);
  const all = [...secrets, "7.0331", "Change treatment, or repeat first?"];
  for (const tab of [page, other]) {
    await tab.bringToFront();
    expect(found(await shownBy(tab), all)).toEqual([]);
    expect(found(await heapOf(tab), all)).toEqual([]);
    expect(found(await everythingKept(tab), all)).toEqual([]);
  }
  expect(await page.context().cookies()).toEqual([]);
  await page.bringToFront();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("");

  // Neither "back", nor what the browser fills in again, nor a sheet of paper shows what was there.
  await page.goBack();
  await locked(page);
  await page.emulateMedia({ media: "print" });
  expect(found(await shownBy(page), all)).toEqual([]);
  await page.emulateMedia({ media: "screen" });
  await expect(page.getByLabel("Passphrase")).toHaveValue("");

  // Nothing of it was lost: the question was saved as the page went, and sealed by the true key.
  await other.bringToFront();
  await other.getByLabel("Passphrase").fill(PASSPHRASE);
  await other.getByRole("button", { name: "Unlock" }).click();
  await expect(board.question("Quillfeather")).toHaveValue("Change treatment, or repeat first?");
});
