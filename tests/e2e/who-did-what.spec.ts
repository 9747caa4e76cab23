import type { Page } from "@playwright/test";
import { crc32 } from "../../src/exchange/crc32.ts";
import { unpack } from "../../src/persistence/packing/packedText.ts";
import { exampleRecord } from "../support/exampleRecords.ts";
import { openSeeded } from "./seed.ts";
import { refuseSecondCopy } from "./storages.ts";
import { expect, expectAccessible, test } from "./story.ts";

const [first, second] = Object.values(exampleRecord(1, 2).observations);

async function beCalled(page: Page, initials: string): Promise<void> {
  await page.goto("/settings");
  await page.getByLabel("Device initials").fill(initials);
  await page.getByRole("button", { name: "Save initials" }).click();
  await expect(page.getByText(/^Saved/u).first()).toBeVisible();
}

async function openChanges(page: Page): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Who did what" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Who did what");
}

/** Alters what one result says in the stored text, checksum and all, as a hand in the storage would that knows no chain. */
async function alterStored(page: Page, from: string, to: string): Promise<void> {
  const [key, lying] = await page.evaluate(
    () => Object.entries(localStorage).find(([name]) => name.startsWith("b2m:patient:")) ?? ["", ""],
  );
  const text = unpack(lying);
  const { version = "", content = "" } =
    /^\{"b2m-patient":(?<version>\d+),"checksum":"[0-9a-f]{8}","content":(?<content>.*)\}$/su.exec(text)?.groups ?? {};
  const altered = content.replace(from, to);
  expect(altered).not.toBe(content);
  const sealed = `{"b2m-patient":${version},"checksum":"${crc32(`${version} ${altered}`)}","content":${altered}}`;
  await page.evaluate(([place, whole]) => localStorage.setItem(place, whole), [key, sealed] as const);
}

test("two people change a record, the list says who did what, and what is altered in the storage is said with every history", async ({
  page,
}) => {
  // One copy alone, so that it is the altered one that is read.
  await refuseSecondCopy(page);
  if (first === undefined || second === undefined) throw new Error("The patient has two results");
  await beCalled(page, "AK");
  await openSeeded(page, { familyName: "Chained", results: [first, second] });
  const address = page.url();
  await page.getByRole("button", { name: "Add result" }).click();
  const entry = page.getByRole("dialog");
  await entry.getByLabel("Value", { exact: true }).fill("7.77");
  await entry.getByRole("button", { name: /^Save/u }).first().click();
  await expect(page.getByRole("cell", { name: /7\.77/u }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await beCalled(page, "BM");
  await page.getByRole("radiogroup", { name: "Note who opens a patient's page" }).getByRole("radio", { name: "On" }).check();
  await expect(page.getByText(/^Saved/u).first()).toBeVisible();
  await page.goto(address);
  await openChanges(page);
  const list = page.getByRole("table", { name: "What was done" });
  await expect(list.getByRole("row").filter({ hasText: "Entered a result" })).toContainText("AK");
  await expect(list.getByRole("row").filter({ hasText: "Opened the page" })).toContainText("BM");
  await expect(list.getByRole("row").filter({ hasText: "Restored a backup" })).toContainText("AK");
  await expect(page.getByText(/^Nothing that was done since/u)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Who", { exact: true }).selectOption("BM");
  await expect(list.getByRole("row")).toHaveCount(2);

  await alterStored(page, "7.77", "2.77");
  await page.reload();
  await expect(page.getByText("This history is not as it was recorded.")).toBeVisible();
  await expect(page.getByText(/Entered a result, .*, AK: what was recorded then was altered/u)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Back to the patient" }).click();
  const row = page.getByRole("row").filter({ hasText: "2.77" }).first();
  await row
    .getByRole("button", { name: /actions|More|…/iu })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "History" }).click();
  await expect(page.getByRole("dialog").getByText("This patient's history is not as it was recorded.")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Check the record" }).click();
  await expect(page.getByText("The history of 1 patient is not as it was recorded.")).toBeVisible();
  await expectAccessible(page);
});
