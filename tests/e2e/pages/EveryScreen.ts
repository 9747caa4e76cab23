import { expect, type Locator, type Page } from "@playwright/test";
import type { Language } from "../../../src/words/language.ts";
import { backupOf } from "../seed.ts";

/** Told of each screen once it stands, and whether it is a page or only a state of one, such as a dialog. */
type Look = (where: string, isPage: boolean) => Promise<void>;

/** Before anything that the demo people have, as each order of days writes it. */
const DAY_LONG_AGO = { dmy: "13.01.2020", mdy: "01/13/2020", ymd: "2020-01-13" } as const;

/** Every screen that a person can come to, in whatever language the page speaks: all of it is found by that language's words. */
export class EveryScreen {
  readonly page: Page;
  readonly language: Language;
  readonly look: Look;

  constructor(page: Page, language: Language, look: Look) {
    this.page = page;
    this.language = language;
    this.look = look;
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** Goes to an address without loading the page anew, as a link in it does. */
  private async visit(address: string, title: string | RegExp): Promise<void> {
    await this.page.evaluate((to) => {
      history.pushState(null, "", to);
      window.dispatchEvent(new PopStateEvent("popstate"));
    }, address);
    await expect(this.page.getByRole("heading", { level: 1, name: title }).first()).toBeVisible();
    await expect(this.page.locator("[data-waiting]:visible")).toHaveCount(0);
  }

  private async see(address: string, title: string | RegExp): Promise<void> {
    await this.visit(address, title);
    await this.look(address.replace(/[\da-f-]{36}/u, ":id"), true);
  }

  private async seeDialog(where: string, open: () => Promise<void>): Promise<void> {
    await open();
    await expect(this.page.getByRole("dialog")).toBeVisible();
    await this.look(where, false);
    await this.page.keyboard.press("Escape");
    await expect(this.page.getByRole("dialog")).toHaveCount(0);
  }

  /** A device without patients, then with the ten demo people. */
  async seePatients(): Promise<void> {
    const words = await this.language.common.fetch();
    await this.page.goto("/");
    await expect(this.button(words.roster.loadDemo)).toBeVisible();
    await this.look("no patients", true);
    await this.visit("/patients/new", words.roster.add);
    await this.button(words.patientForm.save).click();
    await expect(this.page.getByText(words.patientForm.refusedFamilyName)).toBeVisible();
    await this.look("add a patient, refused", false);
    await this.visit("/", words.roster.title);
    await this.button(words.roster.loadDemo).click();
    await expect(this.page.getByRole("link", { name: /Amberg/u })).toBeVisible();
    await this.look("patients", true);
  }

  async seePlaces(): Promise<void> {
    const { pages } = this.language;
    const words = await this.language.common.fetch();
    await this.see("/settings", words.shell.settings);
    await this.see("/methods", (await pages.methods.fetch()).title);
    await this.see("/recovery", (await pages.recovery.fetch()).title);
    await this.see("/nowhere", words.trouble.nowhere);
  }

  /** The parts of others, whose licences are quoted as they were written. */
  async seeNotices(): Promise<void> {
    await this.see("/notices", (await this.language.pages.notices.fetch()).title);
    const quoted = this.page.locator("main pre");
    await expect(quoted.and(this.page.locator('[lang="en"]'))).toHaveCount(await quoted.count());
  }

  async seeImport(): Promise<void> {
    const { page: importing } = await this.language.pages.import.fetch();
    await this.see("/import", importing.title);
    await this.page
      .getByLabel(importing.paste, { exact: true })
      .fill(
        "family name\tbirth date\tdate\tvalue\tunit\nExample\t1954-04-12\t2026-03-01\t2.4\tmg/L\nExample\t1954-04-12\tx\t2\tmg/L",
      );
    await this.button(importing.review).click();
    await expect(this.page.getByRole("table", { name: importing.reviewTitle })).toBeVisible();
    await this.look("the review of an import", true);
  }

  async seePatient(): Promise<void> {
    const words = await this.language.common.fetch();
    const { page } = this;
    await this.visit("/", words.roster.title);
    await page.getByRole("link", { name: /Amberg/u }).click();
    await expect(page.getByRole("region", { name: words.patient.trend }).getByRole("figure")).toBeVisible();
    await page.getByText(words.patient.why, { exact: true }).first().click();
    await expect(page.getByRole("heading", { name: words.patient.staging })).toBeVisible();
    await this.look("a patient and why", true);
    const first = (name: string) => page.getByRole("button", { name, exact: true }).first().click();
    const value = page.getByRole("dialog").getByLabel(words.entry.field.value, { exact: true });
    await page.keyboard.press("n");
    await value.fill("99,5");
    const day = page.getByRole("dialog").getByLabel(words.entry.field.collectedOn, { exact: true });
    const [today, long] = [await day.inputValue(), DAY_LONG_AGO[this.language.reading.dateOrder]];
    await day.fill(long);
    await this.look("add a result", false);
    await this.button(words.entry.save).click();
    await this.look("a doubt about a result", false);
    const doubt = page.getByRole("dialog", { name: words.entry.doubtTitle });
    await doubt.getByRole("button", { name: words.entry.changeIt, exact: true }).click();
    await value.fill("");
    await day.fill(today);
    await this.seeDialog("add a result, empty", async () => {});
    await this.seeDialog("add a treatment", () => first(words.patient.addTreatment));
    await this.seeDialog("add an event", () => first(words.patient.addEvent));
    for (const [key, where] of [
      ["d", "plan the next test"],
      ["m", "mark as reviewed"],
      ["?", "keys"],
    ] as const)
      await this.seeDialog(where, () => page.keyboard.press(key));
    for (const action of [words.results.amend, words.results.withdraw, words.results.history])
      await this.seeDialog(action, () =>
        page.getByRole("table", { name: words.results.table }).getByRole("button", { name: action }).first().click(),
      );
    for (const item of [words.patient.edit, words.patient.export, words.patient.takeHome, words.patient.merge])
      await this.seeDialog(item, async () => {
        await this.button(words.patient.more).click();
        await page.getByRole("menuitem", { name: item }).click();
      });
    await this.button(words.patient.more).click();
    await this.look("the menu of a patient", false);
    await page.keyboard.press("Escape");
    const { panel } = await this.language.pages.staging.fetch();
    const staging = page.getByRole("region", { name: words.patient.staging });
    for (const working of await staging.getByText(panel.showWorking, { exact: true }).all()) await working.click();
    await this.look("the working of every score", false);
    await this.seeDialog("findings", () => staging.getByText(panel.record, { exact: true }).first().click());
  }

  async seeWhatIsTold(): Promise<void> {
    const { page } = this;
    const { pages } = this.language;
    const patient = new URL(page.url()).pathname;
    await this.visit(`${patient}/report`, (await pages.report.fetch()).title);
    await expect(page.getByRole("article").getByRole("figure")).toBeVisible();
    await this.look("the report", true);
    await this.see(`${patient}/changes`, (await pages.changes.fetch()).title);
    const { history } = await pages.history.fetch();
    await this.visit(`${patient}/history`, history.title);
    await expect(page.getByRole("figure").first()).toBeVisible();
    await page.locator("main details").evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute("open", "")));
    await this.look("the patient's own history", true);
    await this.seeDialog("handing over", () => this.button(history.handOver).click());
  }

  async seeBoard(): Promise<void> {
    const { page } = this;
    const board = await this.language.pages.board.fetch();
    await this.visit("/board", board.title);
    await this.look("an agenda without a case", true);
    await this.button(board.addAll(10)).click();
    await this.look("the agenda", true);
    // A phone's browser fills no screen, and a window that does has no other size.
    await page.evaluate(() => Object.defineProperty(Element.prototype, "requestFullscreen", { value: undefined }));
    await this.button(board.start).click();
    await expect(page.locator('[data-current="true"] figure svg').first()).toBeVisible();
    await this.look("a slide", true);
    for (const key of ["w", "c", "n", "s"]) {
      await page.keyboard.press(key);
      await this.look(`a slide, ${key}`, false);
    }
    await this.button(board.bar.leaveName).click();
  }

  async seeRestore(): Promise<void> {
    const { page } = this;
    const words = await this.language.common.fetch();
    const restoring = await this.language.pages.restoring.fetch();
    await this.visit("/settings", words.shell.settings);
    await this.seeDialog("the review of a backup", async () => {
      const chooser = page.waitForEvent("filechooser");
      await this.button(restoring.button).click();
      await (
        await chooser
      ).setFiles({ name: "backup.json", mimeType: "application/json", buffer: Buffer.from(backupOf("Example")) });
    });
  }

  /** The device in a patient's hands, and at last locked. */
  async seeLocks(): Promise<void> {
    const { page } = this;
    const { pages } = this.language;
    const words = await this.language.common.fetch();
    const { history, patientMode } = await pages.history.fetch();
    await this.visit("/", words.roster.title);
    const patient = await page.getByRole("link", { name: /Bergson/u }).getAttribute("href");
    await this.visit(`${patient ?? ""}/history`, history.title);
    await this.button(history.handOver).click();
    const handOver = page.getByRole("dialog");
    await handOver.getByLabel(patientMode.handOver.pin, { exact: true }).fill("2468");
    await handOver.getByLabel(patientMode.handOver.again).fill("2468");
    await handOver.getByRole("button", { name: patientMode.handOver.start }).click();
    await expect(this.button(patientMode.leave)).toBeVisible();
    await this.look("handed over", true);
    await this.button(patientMode.leave).click();
    const takeBack = page.getByRole("dialog");
    await takeBack.getByLabel(patientMode.takeBack.pin).fill("1357");
    await takeBack.getByRole("button", { name: patientMode.takeBack.leave }).click();
    await expect(takeBack).toContainText(patientMode.takeBack.wrong);
    await this.look("a wrong PIN", false);
    await takeBack.getByLabel(patientMode.takeBack.pin).fill("2468");
    await takeBack.getByRole("button", { name: patientMode.takeBack.leave }).click();
    await expect(this.button(history.handOver)).toBeVisible();

    const vault = await pages.vault.fetch();
    await this.visit("/settings", words.shell.settings);
    await this.button(vault.setPassphrase).click();
    const set = page.getByRole("dialog", { name: vault.set.title });
    await set.getByLabel(vault.set.passphrase, { exact: true }).fill("calm river under seven bridges");
    await set.getByLabel(vault.set.again).fill("calm river under seven bridges");
    await this.look("a passphrase is set", false);
    await set.getByRole("button", { name: vault.set.save }).click();
    await expect(this.button(vault.recovery.kept)).toBeVisible();
    await this.look("the recovery key", false);
    await this.button(vault.recovery.kept).click();
    await this.button(vault.lockNow).click();
    await expect(page.getByRole("heading", { level: 1, name: vault.locked.title })).toBeVisible();
    await this.look("locked", true);
    await this.button(vault.locked.toRecovery).click();
    await this.look("locked, with the recovery key", false);
  }
}
