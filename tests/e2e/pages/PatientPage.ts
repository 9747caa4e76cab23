import type { Locator, Page } from "@playwright/test";
import { expect } from "../story.ts";

export type TypedResult = {
  readonly measurand?: string;
  readonly value: string;
  readonly unit?: string;
  readonly collectedOn: string;
  readonly laboratory?: string;
  readonly method?: string;
  readonly intervalLow?: string;
  readonly intervalHigh?: string;
  readonly urinePh?: string;
  readonly purpose?: string;
};

/** One patient's page, found by role and label, so that every story also proves that the page is labelled. */
export class PatientPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async register(
    familyName: string,
    more: {
      readonly givenName?: string;
      readonly birthDate?: string;
      readonly sex?: string;
      readonly diagnosis?: string;
      readonly diagnosedOn?: string;
    } = {},
  ): Promise<void> {
    await this.page.goto("/patients/new");
    await this.page.getByLabel("Family name").fill(familyName);
    if (more.givenName) await this.page.getByLabel("Given name").fill(more.givenName);
    if (more.birthDate) await this.page.getByLabel("Birth date", { exact: true }).fill(more.birthDate);
    if (more.sex) await this.page.getByLabel("Sex").selectOption({ label: more.sex });
    if (more.diagnosis) await this.page.getByLabel("Diagnosis", { exact: true }).selectOption({ label: more.diagnosis });
    if (more.diagnosedOn) await this.page.getByLabel("Diagnosed on", { exact: true }).fill(more.diagnosedOn);
    await this.page.getByRole("button", { name: "Save patient" }).click();
    await expect(this.page.getByRole("heading", { level: 1 })).toContainText(familyName);
  }

  get form(): Locator {
    return this.page.getByRole("dialog", { name: "Add result" });
  }

  async openForm(): Promise<void> {
    await this.page.getByRole("button", { name: "Add result" }).first().click();
    await expect(this.form).toBeVisible();
  }

  async fillResult(result: TypedResult): Promise<void> {
    const { form } = this;
    if (result.measurand) await form.getByLabel("Measurand").selectOption({ label: result.measurand });
    await form.getByLabel("Value").fill(result.value);
    if (result.unit) await form.getByLabel("Unit").selectOption({ label: result.unit });
    await form.getByLabel("Collected on", { exact: true }).fill(result.collectedOn);
    if (result.laboratory !== undefined) await form.getByLabel("Laboratory").fill(result.laboratory);
    if (result.method !== undefined) await form.getByLabel("Method").fill(result.method);
    if (result.intervalLow !== undefined) await form.getByLabel("Interval low").fill(result.intervalLow);
    if (result.intervalHigh !== undefined) await form.getByLabel("Interval high").fill(result.intervalHigh);
    if (result.urinePh !== undefined) await form.getByLabel("Urine pH").fill(result.urinePh);
    if (result.purpose !== undefined) {
      const purpose = form.getByLabel("Purpose");
      if (!(await purpose.isVisible())) await form.getByText(/^More:/).click();
      await purpose.selectOption({ label: result.purpose });
    }
  }

  async save(): Promise<void> {
    await this.form.getByRole("button", { name: "Save result" }).click();
  }

  /** Opens the form where it is closed, types the result, saves it and waits until the page says so. */
  async record(result: TypedResult): Promise<void> {
    if (!(await this.form.isVisible())) await this.openForm();
    await this.fillResult(result);
    await this.save();
    await expect(
      this.page
        .getByRole("status")
        .filter({ hasText: /Saved: / })
        .first(),
    ).toContainText(result.value.replace(/\s.*/u, ""));
  }

  async closeForm(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await expect(this.form).toBeHidden();
  }

  /** Amends the result of a day, with the reason. */
  async amend(collectedOn: string, { value }: { readonly value: string }, reason: string): Promise<void> {
    await this.row(collectedOn).getByRole("button", { name: "Amend" }).click();
    const dialog = this.page.getByRole("dialog", { name: /^Amend/u });
    await dialog.getByLabel("Value").fill(value);
    await dialog.getByLabel("Reason").fill(reason);
    await dialog.getByRole("button", { name: /^Save/u }).click();
    await expect(dialog).toHaveCount(0);
  }

  async addTreatment(regimen: string, startedOn: string, stoppedOn = ""): Promise<void> {
    await this.page.getByRole("button", { name: "Add treatment", exact: true }).click();
    const dialog = this.page.getByRole("dialog", { name: "Add treatment" });
    await dialog.getByLabel("Regimen").fill(regimen);
    await dialog.getByLabel("Started on", { exact: true }).fill(startedOn);
    await dialog.getByLabel("Stopped on", { exact: true }).fill(stoppedOn);
    await dialog.getByRole("button", { name: "Save treatment" }).click();
    await expect(dialog).toBeHidden();
  }

  async addEvent(kind: string, on: string): Promise<void> {
    await this.page.getByRole("button", { name: "Add event", exact: true }).click();
    const dialog = this.page.getByRole("dialog", { name: "Add event" });
    await dialog.getByLabel("Kind of event").selectOption({ label: kind });
    await dialog.getByLabel("Day", { exact: true }).fill(on);
    await dialog.getByRole("button", { name: "Save event" }).click();
    await expect(dialog).toBeHidden();
  }

  get staging(): Locator {
    return this.page.getByRole("region", { name: "Staging" });
  }

  score(name: string): Locator {
    return this.staging.getByRole("article", { name, exact: true });
  }

  /** Answers what a score asks for, all found on one day. */
  async recordFindings(score: string, on: string, answers: { readonly [label: string]: string }): Promise<void> {
    await this.staging.getByRole("button", { name: `Record findings for ${score}`, exact: true }).click();
    const dialog = this.page.getByRole("dialog", { name: "Findings for staging" });
    await dialog.getByLabel("Found on", { exact: true }).fill(on);
    for (const [label, answer] of Object.entries(answers)) {
      const field = dialog.getByLabel(label, { exact: true });
      if ((await field.evaluate((node) => node.tagName)) === "SELECT") await field.selectOption({ label: answer });
      else await field.fill(answer);
    }
    await dialog.getByRole("button", { name: "Save findings" }).click();
    await expect(dialog).toBeHidden();
  }

  /** The working of a score, one text a rule. */
  async working(score: string): Promise<readonly string[]> {
    await this.staging.getByRole("button", { name: `Working of ${score}`, exact: true }).click();
    return this.staging
      .getByRole("table", { name: `Working of ${score}`, exact: true })
      .locator("tbody tr")
      .allInnerTexts();
  }

  /** The bars and signs of the lanes over the trend. */
  get lanes(): Locator {
    return this.trend.getByRole("toolbar", { name: "Treatment and events on the chart" });
  }

  get results(): Locator {
    return this.page.getByRole("table", { name: "Results" });
  }

  row(text: string): Locator {
    return this.results.getByRole("row").filter({ hasText: text });
  }

  get trend(): Locator {
    return this.page.getByRole("region", { name: "Trend" });
  }

  get verdict(): Locator {
    return this.page.getByRole("region", { name: "Verdict" });
  }

  get readout(): Locator {
    return this.trend.locator("[data-part=readout]");
  }

  /** Where the keyboard walks from result to result. */
  get walk(): Locator {
    return this.trend.getByRole("slider");
  }

  /** Turns a lane under the trend on or off. */
  async toggleLane(name: string): Promise<void> {
    await this.trend.getByRole("button", { name: /^Lanes/ }).click();
    await this.page.getByRole("menuitemcheckbox", { name }).click();
    await this.page.keyboard.press("Escape");
  }

  async choose(measurand: string): Promise<void> {
    await this.trend.getByRole("tab", { name: measurand }).click();
  }

  /** Waits until the header says that all is kept, then loads the page anew. */
  async reload(): Promise<void> {
    await expect(this.page.getByRole("status", { name: "Storage", exact: true })).toContainText("Saved");
    await this.page.reload();
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
  }
}
