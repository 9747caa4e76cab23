import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { PersonaName } from "../support/fhirServer/personas.ts";
import { startSmartServer, type SmartOptions, type SmartServer } from "../support/smartServer/smartServer.ts";
import { startHost, type Host } from "./host.ts";
import { expect } from "./story.ts";

/** The one server that the build in dist-shared may speak to; each story puts its own in its place. */
export const SERVER_OF_STORIES = "127.0.0.1:4174";
export const CLINIC = "Demo clinic";

/** One colleague: a browser of their own, with nothing in it. */
export type Colleague = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The way from this browser to the server, and to nothing else, is cut, or there again. */
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
  /** All that this browser asked of anything but the app's host and the clinic's server, and what it said on its console. */
  readonly foreign: readonly string[];
  readonly console: readonly string[];
};

/** A team with a server of its own, and the app as it was built for it. */
export type Clinic = {
  readonly server: SmartServer;
  readonly host: Host;
  readonly colleague: () => Promise<Colleague>;
  readonly close: () => Promise<void>;
};

export async function openClinic(browser: Browser, persona: PersonaName, options?: SmartOptions): Promise<Clinic> {
  const server = await startSmartServer(persona, options);
  const { host: address, origin } = new URL(server.base);
  const host = await startHost("dist-shared", [SERVER_OF_STORIES, address]);
  const contexts: BrowserContext[] = [];
  return {
    server,
    host,
    colleague: async () => {
      const context = await browser.newContext({ baseURL: host.url });
      contexts.push(context);
      const page = await context.newPage();
      const [foreign, said]: [string[], string[]] = [[], []];
      context.on("request", (request) => {
        const url = request.url();
        if (![host.url, origin, "data:", "blob:"].some((own) => url.startsWith(own))) foreign.push(url);
      });
      context.on("console", (message) => said.push(message.text()));
      const toServer = `${origin}/**`;
      return {
        page,
        context,
        foreign,
        console: said,
        cut: () => context.route(toServer, (route) => route.abort()).then(() => {}),
        mend: () => context.unroute(toServer),
      };
    },
    close: async () => {
      for (const context of contexts) await context.close();
      await host.close();
      await server.close();
    },
  };
}

/** The header's word on the server. */
export const serverState = (page: Page) => page.getByRole("status", { name: "Server", exact: true });

/** Signs in at the server's own page, and comes back. */
export async function signIn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sign in as demo clinician" }).click();
  await expect(page.getByRole("link", { name: "Settings" })).toBeVisible();
}

/** Connects a colleague's browser from its Settings, and shares; a read-only server has nothing of what is here. */
export async function share(page: Page, host = ""): Promise<void> {
  await page.goto(`${host}/settings`);
  await page.getByRole("button", { name: `Connect to ${CLINIC}` }).click();
  await signIn(page);
  await page.getByRole("button", { name: "Start sharing" }).click();
  await expect(serverState(page)).toContainText(/On the server|Only on this device/u);
}
