import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContext, Locator, Page } from "@playwright/test";
import { LANGUAGE_CODES, LANGUAGES } from "../../src/words/languages.ts";
import { watchShifts } from "../bench/measureScreen.ts";
import { expect, expectAccessible, test } from "./story.ts";

/** The app never comes: what is seen is what stands in the page before it. */
const withoutApp = (page: Page) => page.route(/\/assets\/base-[^/]+\.js$/u, () => {});

/** A device that has these keys, whatever they hold. */
const deviceWith = (context: BrowserContext, kept: { readonly [key: string]: string }) =>
  context.addInitScript((texts) => {
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
  }, kept);

/** Opens an address and waits for its markup and its styles alone. */
async function begin(page: Page, address = "/"): Promise<void> {
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => document.styleSheets.length > 0);
}

/** Where the lines of a text stand. */
const lines = (text: Locator) =>
  text.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return [...range.getClientRects()].map(({ x, y, width, height }) =>
      [x, y, width, height].map((side) => side.toFixed(1)).join(" "),
    );
  });

/** Whether what the browser counts as the largest paint is no longer in the page. */
const largestIsLeft = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        // Two frames on, what stands in the page is counted.
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            new PerformanceObserver((list) => {
              const last = list.getEntries().at(-1) as (PerformanceEntry & { readonly element: Element | null }) | undefined;
              resolve(last?.element?.isConnected !== true);
            }).observe({ type: "largest-contentful-paint", buffered: true }),
          ),
        );
      }),
  );

/**
 * A host that sends the start page up to the places of the frame, and the rest when it is asked for "/second-piece"; all else it fetches
 * from the host of the stories.
 */
async function inTwoPieces(behind: string): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  const server = createServer((request, response) => {
    const answer = async () => {
      if (request.url === "/second-piece") ask();
      const fetched = await fetch(new URL(request.url ?? "/", behind));
      const body = Buffer.from(await fetched.arrayBuffer());
      response.writeHead(200, { "content-type": fetched.headers.get("content-type") ?? "text/plain" });
      if (request.url !== "/") return response.end(body);
      const [before = "", after = ""] = body.toString().split(/(?=<nav)/u);
      response.write(before);
      await asked;
      return response.end(after);
    };
    void answer();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

/** The title in sight. */
const title = (page: Page) => page.locator("h1:visible");
const places = (page: Page) => page.getByRole("navigation").getByRole("link");
const placesOf = (page: Page) =>
  places(page).evaluateAll((links) =>
    links.map((link) => {
      const { x, y, width, height } = link.getBoundingClientRect();
      return [x, y, width, height].map((side) => side.toFixed(1)).join(" ");
    }),
  );

test.describe("before the app runs", () => {
  test("the frame stands with its places, its title and an empty list, in order for everybody", async ({ page, context }) => {
    await deviceWith(context, { "b2m:index": "[]" });
    await withoutApp(page);
    await begin(page);
    await expect(page.getByRole("heading", { level: 1, name: "Patients" })).toBeVisible();
    await expect(places(page)).toHaveText(["Patients", "Tumor board", "Import", "Settings", "Methods"], { useInnerText: true });
    await expect(page.locator(".before-table")).toBeVisible();
    await expectAccessible(page);
  });

  test("speaks the language of the device, in the colours that were chosen on it", async ({ browser }) => {
    const context = await browser.newContext({ locale: "de-AT", colorScheme: "light" });
    await deviceWith(context, { "b2m:settings": '{"colorScheme":"dark"}' });
    const page = await context.newPage();
    await withoutApp(page);
    await begin(page, "/board");
    await expect(title(page)).toHaveText(/Lädt|Wird geladen|Laden/u, { useInnerText: true });
    await expect(places(page).nth(3)).toHaveText("Einstellungen", { useInnerText: true });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(17, 22, 27)");
    await context.close();
  });

  test("shows nothing of the app on a device that is locked, handed over, or a patient's own", async ({ browser }) => {
    for (const [key, index] of [
      ["b2m:vault", {}],
      ["b2m:vault", { "b2m:index": "[]" }],
      ["b2m:patient-mode", { "b2m:index": "[]" }],
      ["b2m:take-home", {}],
    ] as const) {
      const context = await browser.newContext();
      await deviceWith(context, { [key]: "{}", ...index });
      const page = await context.newPage();
      await withoutApp(page);
      await begin(page);
      await expect(title(page)).toHaveText("Loading", { useInnerText: true });
      await expect(page.getByRole("link")).toHaveCount(0);
      await expect(page.getByText("Add a patient").filter({ visible: true })).toHaveCount(0);
      await expectAccessible(page);
      await context.close();
    }
  });

  test("says how to begin where nobody is, where the app will say it, and that nobody is not yet", async ({ browser }) => {
    for (const code of LANGUAGE_CODES) {
      const { roster } = (await LANGUAGES[code].fetch()).frame;
      for (const viewport of [
        { width: 1440, height: 900 },
        { width: 390, height: 844 },
      ]) {
        const context = await browser.newContext({ locale: code, viewport });
        const page = await context.newPage();
        let release = () => {};
        const held = new Promise<void>((open) => (release = open));
        await page.route(/\/assets\/base-[^/]+\.js$/u, async (route) => {
          await held;
          await route.continue();
        });
        await begin(page);
        const help = page.getByText(roster.noneHelp).filter({ visible: true });
        await expect(help).toBeVisible();
        await expect(page.getByText(roster.none)).toBeHidden();
        const before = await lines(help);
        await expectAccessible(page);
        release();
        await expect(page.getByRole("heading", { name: roster.none })).toBeVisible();
        expect(await lines(help), `${code}, ${viewport.width} wide`).toEqual(before);
        // What was painted largest went with the frame: nothing of the app is larger than what could be read before it.
        expect(await largestIsLeft(page), `${code}, ${viewport.width} wide`).toBe(true);
        await context.close();
      }
    }
  });

  test("does not say so on a device that shares its patients", async ({ page, context }) => {
    await deviceWith(context, { "b2m:sharing": "{}" });
    await withoutApp(page);
    await begin(page);
    await expect(title(page)).toHaveText("Patients", { useInnerText: true });
    await expect(page.getByText("Everything stays in this browser").filter({ visible: true })).toHaveCount(0);
  });

  test("is drawn whole, though its page comes in two pieces", async ({ browser, baseURL }) => {
    const host = await inTwoPieces(baseURL ?? "");
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.addInitScript(watchShifts);
    await page.addInitScript(async () => {
      // As long as any drawing takes that is not held back: then the page is ready for its second piece.
      for (let step = 0; step < 60; step += 1) await fetch(`/icon.svg?${String(step)}`);
      await fetch("/second-piece");
    });
    await page.goto(host.url);
    await expect(page.getByRole("button", { name: "Load demo patients" })).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum)).toBe(0);
    await context.close();
    await host.close();
  });

  test("is taken over with every place where it was", async ({ page, context }) => {
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      const before = await context.newPage();
      await before.setViewportSize({ width, height });
      await withoutApp(before);
      await begin(before);
      await expect(places(before).first()).toBeVisible();
      await begin(page);
      await expect(page.getByRole("button", { name: "Load demo patients" })).toBeVisible();
      expect(await placesOf(page)).toEqual(await placesOf(before));
      const top = (of: Page) => title(of).evaluate((heading) => heading.getBoundingClientRect().y);
      expect(await top(page)).toBe(await top(before));
      const moved = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) =>
              resolve(list.getEntries().reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0)),
            ).observe({ type: "layout-shift", buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
          }),
      );
      expect(moved).toBe(0);
      await before.close();
    }
  });
});

test("an empty roster waits for no words of records", async ({ page }) => {
  await page.route(/\/assets\/common-[^/]+\.js$/u, () => {});
  await page.goto("/", { waitUntil: "commit" });
  await expect(page.getByRole("button", { name: "Load demo patients" })).toBeVisible();
});

test.describe("where the app cannot begin", () => {
  const NEEDS = /needs JavaScript and a browser no older than two years/u;

  test("the page says what it is and that it needs JavaScript, in every language", async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto("/");
    await expect(page.getByText(NEEDS)).toBeVisible();
    await expect(page.getByText(/braucht die Seite JavaScript/u)).toBeVisible();
    await expect(page.getByRole("navigation")).toHaveCount(0);
    await context.close();
  });

  test("an older browser is told so, and not left with an empty page", async ({ page, context }) => {
    await context.addInitScript(() => Reflect.deleteProperty(Set.prototype, "union"));
    await withoutApp(page);
    await begin(page);
    await expect(page.getByText(NEEDS)).toBeVisible();
    await expectAccessible(page);
  });

  test("a script that does not come leaves that sentence and no frame for ever", async ({ browser }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route(/\/assets\/base-[^/]+\.js$/u, (route) => route.abort());
    await page.goto("/");
    await expect(page.getByText(NEEDS)).toBeVisible();
    await context.close();
  });
});
