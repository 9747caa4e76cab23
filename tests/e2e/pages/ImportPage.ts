import type { Locator, Page } from "@playwright/test";
import { expect } from "../story.ts";

/** The import page, found by role and label, so that every story also proves that the page is labelled. */
export class ImportPage {
  readonly page: Page;
  readonly review: Locator;
  readonly earlier: Locator;
  readonly importButton: Locator;
  readonly undoButton: Locator;

  constructor(page: Page) {
    this.page = page;
    this.review = page.getByRole("table", { name: "Review" });
    this.earlier = page.getByRole("table", { name: "Earlier imports" });
    this.importButton = page.getByRole("button", { name: /^Import \d+ results/u });
    this.undoButton = page.getByRole("button", { name: "Undo import", exact: true });
  }

  open(): Promise<unknown> {
    return this.page.goto("/import");
  }

  async choose(...files: readonly (string | { readonly name: string; readonly text: string })[]): Promise<void> {
    const paths = files.filter((file) => typeof file === "string");
    const texts = files
      .filter((file) => typeof file !== "string")
      .map(({ name, text }) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) }));
    await this.page.getByLabel("Choose files").setInputFiles(paths.length > 0 ? paths : texts);
  }

  async paste(text: string): Promise<void> {
    await this.page.getByLabel("Paste results").fill(text);
    await this.page.getByRole("button", { name: "Review" }).click();
  }

  get questions(): Locator {
    return this.page.getByRole("region", { name: "Questions" }).getByRole("group");
  }

  async answer(question: string | RegExp, option: string | RegExp): Promise<void> {
    await this.page.getByRole("group", { name: question }).getByRole("radio", { name: option }).check();
  }

  /** The chip of a fate, with its number of rows. */
  chip(fate: string): Locator {
    return this.page
      .getByRole("group", { name: "Show rows that are" })
      .getByRole("button", { name: new RegExp(`^${fate} `, "u") });
  }

  row(text: string | RegExp): Locator {
    return this.review.getByRole("row").filter({ hasText: text });
  }

  async carryOut(results: number): Promise<void> {
    await this.page.getByRole("button", { name: `Import ${results} results` }).click();
    await expect(this.undoButton).toBeVisible();
    await expect(this.page.getByRole("status", { name: "Storage", exact: true })).toContainText("Saved");
  }

  /** All that this device has stored, to the letter. */
  stored(): Promise<string> {
    return this.page.evaluate(() => JSON.stringify(Object.entries(localStorage).toSorted(([a], [b]) => (a < b ? -1 : 1))));
  }
}
