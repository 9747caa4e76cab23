import type { Page } from "@playwright/test";

/** A place that stands only after something was done: what is done, and within what it is measured. */
export type Reached = {
  readonly kind: string;
  readonly within: string;
  readonly reach: (page: Page, patient: string) => Promise<void>;
};

const PASSPHRASE = "calm river under seven bridges";
const DIALOG = "[role=dialog]";

const fromMore = async (page: Page, item: string): Promise<void> => {
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: item }).click();
  await page.getByRole("dialog").waitFor();
};

const dialogOf = async (page: Page, opener: string): Promise<void> => {
  await page.getByRole("button", { name: opener }).first().click();
  await page.getByRole("dialog").waitFor();
};

const byKey = async (page: Page, key: string): Promise<void> => {
  await page.keyboard.press(key);
  await page.getByRole("dialog").waitFor();
};

/** Dialogs and states, in this order: what comes after the passphrase is encrypted, and at last locked. */
export const REACHED: readonly Reached[] = [
  { kind: "the menu of a patient", within: "body", reach: (page) => page.getByRole("button", { name: "More" }).click() },
  { kind: "add a treatment", within: DIALOG, reach: (page) => dialogOf(page, "Add treatment") },
  { kind: "add an event", within: DIALOG, reach: (page) => dialogOf(page, "Add event") },
  { kind: "mark as reviewed", within: DIALOG, reach: (page) => byKey(page, "m") },
  { kind: "copy for the note", within: DIALOG, reach: (page) => byKey(page, "c") },
  { kind: "shortcuts", within: DIALOG, reach: (page) => byKey(page, "?") },
  { kind: "save for the patient", within: DIALOG, reach: (page) => fromMore(page, "Save for the patient…") },
  {
    kind: "an import's review",
    within: "main",
    reach: async (page) => {
      await page.goto("/import");
      await page
        .getByLabel("Paste results", { exact: true })
        .fill(
          [
            "family name\tgiven name\tbirth date\tdate\tvalue\tunit\tlaboratory",
            "Example\tPaula\t1954-04-12\t2026-03-01\t2.4\tmg/L\tDemo Laboratory North",
            "Example\tPaula\t1954-04-12\t2026-05-04\t2,9\tmg/L\tDemo Laboratory North",
            "Example\tPaula\t1954-04-12\tnone\t2.1\tmg/L\tDemo Laboratory North",
          ].join("\n"),
        );
      await page.getByRole("button", { name: "Review", exact: true }).click();
      await page.getByRole("table").first().waitFor();
    },
  },
  {
    kind: "a passphrase is set",
    within: DIALOG,
    reach: async (page) => {
      await page.goto("/settings");
      await dialogOf(page, "Set passphrase");
    },
  },
  {
    kind: "locked",
    within: "body",
    reach: async (page) => {
      await page.goto("/settings");
      await dialogOf(page, "Set passphrase");
      const dialog = page.getByRole("dialog", { name: "Set passphrase" });
      await dialog.getByLabel("New passphrase").fill(PASSPHRASE);
      await dialog.getByLabel("Repeat passphrase").fill(PASSPHRASE);
      await dialog.getByRole("button", { name: "Encrypt" }).click();
      await page.getByRole("button", { name: "I have kept the recovery key" }).click();
      await page.getByRole("button", { name: "Lock now" }).click();
      await page.getByRole("heading", { level: 1, name: "Locked" }).waitFor();
    },
  },
];
