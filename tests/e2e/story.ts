import { expect, test as base, type Page } from "@playwright/test";
import axe from "axe-core";

/** What the page asked of the network, and what its own policy refused it. Both must stay empty of surprises. */
export type Watch = { readonly foreign: string[]; readonly refused: string[]; readonly errors: string[] };

/**
 * A browser story. Every page of every story is watched: no request to another host, nothing that the content security policy had
 * to refuse, no error on the console.
 */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const watch: Watch = { foreign: [], refused: [], errors: [] };
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(baseURL ?? "") && !url.startsWith("blob:") && !url.startsWith("data:")) watch.foreign.push(url);
      });
      page.on("console", (message) => {
        if (/content security policy/iu.test(message.text())) watch.refused.push(message.text());
        else if (message.type() === "error") watch.errors.push(message.text());
      });
      page.on("pageerror", (error) => watch.errors.push(error.name));
      await use(watch);
      expect(watch.foreign, "requests to other hosts").toEqual([]);
      expect(watch.refused, "what the content security policy refused").toEqual([]);
      expect(watch.errors, "errors on the console").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** What axe leaves in a page once it was brought there. */
type WithAxe = { readonly axe?: Pick<typeof axe, "run"> };

/**
 * No accessibility violation of any impact on the page as it stands, by every rule of axe. Asked in the page itself, which holds no
 * other document, and brought there once: passing what axe found to be in order through a second page took half of its time.
 */
export async function expectAccessible(page: Page): Promise<void> {
  expect(page.frames(), "documents in the page").toHaveLength(1);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  // Where something is, is asked only once something is found: a selector for each element took a third of axe's time.
  const violations = await page.evaluate(async () => {
    // To look for a page that is held upright it would copy every sheet into elements that the page's own policy refuses.
    const asked = { resultTypes: ["violations" as const], preload: false };
    const { axe: inPage } = window as unknown as WithAxe;
    const found = (await inPage?.run(document, { ...asked, selectors: false }))?.violations;
    if (found?.length === 0) return [];
    const again = (await inPage?.run(document, asked))?.violations;
    const where = (id: string) => again?.find((one) => one.id === id)?.nodes.map((node) => node.target.join(" "));
    return found?.map(({ id }) => ({ id, where: where(id) }));
  });
  expect(violations).toEqual([]);
}

/** The calendar day so many days before today, where the browser sits. */
export const daysAgo = (page: Page, days: number): Promise<string> =>
  page.evaluate((back) => {
    const day = new Date();
    day.setDate(day.getDate() - back);
    return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;
  }, days);
