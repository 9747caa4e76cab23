import type { Locator, Page } from "@playwright/test";
import { expect } from "../story.ts";

/** A patient's own history, and the way in and out of patient mode. */
export class HistoryPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get title(): Locator {
    return this.page.getByRole("heading", { level: 1, name: "My B2M history" });
  }

  /** From a patient's page, as a clinician opens it. */
  async openFrom(name: RegExp): Promise<void> {
    await this.page.goto("/");
    await this.page.getByRole("link", { name }).click();
    await this.page.getByRole("button", { name: "More" }).click();
    await this.page.getByRole("menuitem", { name: "My B2M history" }).click();
    await expect(this.title).toBeVisible();
  }

  answer(question: string): Locator {
    return this.page.getByRole("region", { name: question });
  }

  get leave(): Locator {
    return this.page.getByRole("button", { name: "Leave patient mode" });
  }

  async handOver(pin: string): Promise<void> {
    await this.page.getByRole("button", { name: "Hand over the device" }).click();
    const dialog = this.page.getByRole("dialog", { name: "Hand over the device" });
    await dialog.getByLabel("PIN", { exact: true }).fill(pin);
    await dialog.getByLabel("PIN again").fill(pin);
    await dialog.getByRole("button", { name: "Start patient mode" }).click();
    await expect(this.leave).toBeVisible();
  }

  /** Types a PIN into the way out. */
  async tryPin(pin: string): Promise<void> {
    const dialog = this.page.getByRole("dialog", { name: "Leave patient mode" });
    if (!(await dialog.isVisible())) await this.leave.click();
    await dialog.getByLabel("PIN").fill(pin);
    await dialog.getByRole("button", { name: "Leave" }).click();
  }

  /** Every word and address that the page holds, shown or not. */
  readonly everything = (): Promise<string> =>
    this.page.evaluate(() => `${document.documentElement.outerHTML} ${document.title} ${location.href}`);
}
