import type { CDPSession, Page } from "@playwright/test";
import { everythingKept } from "./everythingKept.ts";
import { PatientPage } from "./pages/PatientPage.ts";
import { expect, expectAccessible, test as story } from "./story.ts";

const PASSPHRASE = "calm river under seven bridges";

/** A browser makes passkeys for names alone. */
const test = story.extend<object>({
  baseURL: async ({ baseURL }, give) => give(baseURL?.replace("127.0.0.1", "localhost")),
});

/** The browser's own made-up authenticators: what a security key or a phone is otherwise. */
async function authenticators(page: Page) {
  const browser: CDPSession = await page.context().newCDPSession(page);
  await browser.send("WebAuthn.enable");
  const plugged: string[] = [];
  return {
    plugIn: async ({ hasPrf = true, agrees = true }: { readonly hasPrf?: boolean; readonly agrees?: boolean } = {}) => {
      const { authenticatorId } = await browser.send("WebAuthn.addVirtualAuthenticator", {
        options: {
          protocol: "ctap2",
          ctap2Version: "ctap2_1",
          transport: "internal",
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: agrees,
          automaticPresenceSimulation: true,
          hasPrf,
        },
      });
      plugged.push(authenticatorId);
      return authenticatorId;
    },
    agree: (authenticatorId: string, isUserVerified: boolean) =>
      browser.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
    /** What passes another authenticator off as this one: the passkey, without the secret that never leaves it. */
    copyOf: async (authenticatorId: string) => {
      const { credentials } = await browser.send("WebAuthn.getCredentials", { authenticatorId });
      expect(credentials).toHaveLength(1);
      return async (into: string) => {
        for (const credential of credentials) await browser.send("WebAuthn.addCredential", { authenticatorId: into, credential });
      };
    },
    unplug: async () => {
      for (const authenticatorId of plugged.splice(0))
        await browser.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId });
    },
  };
}

async function setPassphrase(page: Page): Promise<void> {
  await page.goto("/settings");
  await page.getByRole("button", { name: "Set passphrase" }).click();
  const dialog = page.getByRole("dialog", { name: "Set passphrase" });
  await dialog.getByLabel("New passphrase").fill(PASSPHRASE);
  await dialog.getByLabel("Repeat passphrase").fill(PASSPHRASE);
  await dialog.getByRole("button", { name: "Encrypt" }).click();
  await page.getByRole("button", { name: "I have kept the recovery key" }).click();
  await expect(page.getByText("Everything is encrypted.")).toBeVisible();
}

/** Opens the dialog and gives the passphrase; what the browser asks comes next. */
async function beginPasskey(page: Page, name: string) {
  await page.getByRole("button", { name: "Add a passkey" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a passkey" });
  await dialog.getByLabel("Present passphrase").fill(PASSPHRASE);
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("button", { name: "Continue" }).click();
  await expect(dialog.getByRole("button", { name: "Create passkey" })).toBeVisible();
  return dialog;
}

const locked = (page: Page) => expect(page.getByRole("heading", { level: 1 })).toContainText("Locked");

test("a passkey is added beside the passphrase, unlocks by keyboard, and opens nothing once it is removed or another is used", async ({
  page,
}) => {
  const keys = await authenticators(page);
  await new PatientPage(page).register("Sealwright");
  await expect(page.getByRole("status", { name: "Storage", exact: true })).toHaveText(/^Saved/u);
  await setPassphrase(page);

  // One that cannot compute a secret is told from one that can, before anything is changed.
  await keys.plugIn({ hasPrf: false });
  const without = await beginPasskey(page, "Old key");
  await without.getByRole("button", { name: "Create passkey" }).click();
  await expect(without.getByText(/This passkey cannot unlock encrypted records/u)).toBeVisible();
  await expect(without.getByRole("button", { name: "Create passkey" })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("list", { name: "Passkeys" })).toHaveCount(0);
  await keys.unplug();

  // Refused by the person: nothing is changed, and it can be pressed again.
  await keys.plugIn({ agrees: false });
  const dialog = await beginPasskey(page, "Key of the ward");
  await dialog.getByRole("button", { name: "Create passkey" }).click();
  await expect(dialog.getByText(/No passkey was used/u)).toBeVisible();
  await keys.unplug();
  const ward = await keys.plugIn();
  await dialog.getByRole("button", { name: "Create passkey" }).click();
  await expect(page.getByText("The passkey is added.")).toBeVisible();
  const list = page.getByRole("list", { name: "Passkeys" });
  await expect(list.getByRole("listitem")).toHaveText([/Key of the ward.*added on \d+ \w+ \d{4}/u]);
  await expectAccessible(page);
  expect(await everythingKept(page)).not.toContain("Key of the ward");
  expect(await everythingKept(page)).not.toContain("Sealwright");

  // The same authenticator is not taken twice.
  const again = await beginPasskey(page, "Once more");
  await again.getByRole("button", { name: "Create passkey" }).click();
  await expect(again.getByText(/already holds a passkey for this device/u)).toBeVisible();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Lock now" }).click();
  await locked(page);
  await expect(page.getByLabel("Passphrase")).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Unlock with passkey" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Settings");

  // Refused by the person.
  await page.getByRole("button", { name: "Lock now" }).click();
  await locked(page);
  await keys.agree(ward, false);
  const unlock = page.getByRole("button", { name: "Unlock with passkey" });
  await unlock.press("Enter");
  await expect(page.getByText(/No passkey was used: it was refused, took too long, or is not one that unlocks/u)).toBeVisible();
  await expect(unlock).toBeFocused();
  await expectAccessible(page);

  // Another authenticator, which holds none of this device's passkeys; and one that passes itself off as the one that does.
  const passOffIn = await keys.copyOf(ward);
  await keys.unplug();
  const other = await keys.plugIn();
  await unlock.press("Enter");
  await expect(page.getByText("Waiting for the passkey …")).toHaveCount(0);
  await expect(page.getByText(/is not one that unlocks this device. Nothing was changed or lost/u)).toBeVisible();
  await passOffIn(other);
  await unlock.press("Enter");
  await expect(page.getByText("This passkey does not unlock this device. Nothing was changed or lost.")).toBeVisible();
  await expect(unlock).toBeFocused();
  await page.getByLabel("Passphrase").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Unlock", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Settings");

  await page.getByRole("button", { name: "Remove Key of the ward" }).click();
  await expect(page.getByRole("dialog", { name: "Remove passkey" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("dialog", { name: "Remove passkey" }).getByRole("button", { name: "Remove passkey" }).click();
  await expect(page.getByText("The passkey is removed.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add a passkey" })).toBeFocused();
  await page.getByRole("button", { name: "Lock now" }).click();
  await locked(page);
  await expect(page.getByRole("button", { name: "Unlock with passkey" })).toHaveCount(0);
  await page.getByLabel("Passphrase").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Unlock", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Settings");
});

test("an authenticator that computes only when it is used is used once more; a locked tab follows what another tab changed", async ({
  page,
  context,
}) => {
  // As most phones and computers answer: nothing is computed while the passkey is made.
  await page.addInitScript(() => {
    const answered = PublicKeyCredential.prototype;
    const results = Reflect.get(answered, "getClientExtensionResults");
    Reflect.set(answered, "getClientExtensionResults", function told(this: PublicKeyCredential) {
      const isNew = this.response instanceof AuthenticatorAttestationResponse;
      return isNew ? { prf: { enabled: true } } : Reflect.apply(results, this, []);
    });
  });
  const keys = await authenticators(page);
  await keys.plugIn();
  await new PatientPage(page).register("Sealwright");
  await setPassphrase(page);
  const dialog = await beginPasskey(page, "Phone");
  await dialog.getByRole("button", { name: "Create passkey" }).click();
  await expect(dialog.getByText("The passkey is made. Use it once now")).toBeFocused();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Use the passkey" }).click();
  await expect(page.getByText("The passkey is added.")).toBeVisible();

  await page.getByRole("button", { name: "Lock now" }).click();
  await locked(page);
  const other = await context.newPage();
  await other.goto("/settings");
  await locked(other);
  await page.getByRole("button", { name: "Unlock with passkey" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Settings");

  // The lock is taken away here; the tab that is still locked must not encrypt anything again by the old one.
  await page.getByRole("button", { name: "Remove passphrase" }).click();
  const remove = page.getByRole("dialog", { name: "Remove passphrase" });
  await remove.getByLabel("Passphrase").fill(PASSPHRASE);
  await remove.getByRole("button", { name: "Store readable again" }).click();
  await expect(page.getByText("Nothing is encrypted any more.")).toBeVisible();
  await expect(other.getByRole("heading", { level: 1 })).toContainText("Settings");
  expect(await everythingKept(other)).toContain("Sealwright");
});

story("where the page is reached by a number, Settings says why it can have no passkey", async ({ page }) => {
  await setPassphrase(page);
  await expect(page.getByText("Passkeys need an address with a name, and this page is reached by a number.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add a passkey" })).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByRole("button", { name: "Add a passkey" })).toHaveAccessibleDescription(/reached by a number/u);
});
