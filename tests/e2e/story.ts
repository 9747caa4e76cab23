import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as base, type Page } from "@playwright/test";

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

/** No accessibility violation of any impact on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.target.join(" ")) }))).toEqual([]);
}

/** The calendar day so many days before today, where the browser sits. */
export const daysAgo = (page: Page, days: number): Promise<string> =>
  page.evaluate((back) => {
    const day = new Date();
    day.setDate(day.getDate() - back);
    return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;
  }, days);
