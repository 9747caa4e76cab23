import type { BrowserContext, Page } from "@playwright/test";
import { storedResults } from "./damage.ts";

/** What came of changes that several tabs of one browser made at the same time. */
export type TabsOutcome = { readonly entered: number; readonly there: number; readonly doubled: number };

const DAY_MS = 86_400_000;
const saved = (page: Page): Promise<void> =>
  page
    .getByRole("status", { name: "Storage", exact: true })
    .filter({ hasText: /^Saved \d/u })
    .waitFor();

async function register(page: Page, base: string, familyName: string): Promise<string> {
  await page.goto(`${base}/patients/new`);
  await page.getByLabel("Family name").fill(familyName);
  await page.getByRole("button", { name: "Save patient" }).click();
  await page.getByRole("heading", { level: 1 }).filter({ hasText: familyName }).waitFor();
  await saved(page);
  return page.url();
}

/** As many results in every one of so many tabs, each as fast as it takes them, of one patient or of one each. */
export async function enterInTabs(
  context: BrowserContext,
  base: string,
  { tabs, changes, isSamePatient, run }: { tabs: number; changes: number; isSamePatient: boolean; run: number },
): Promise<TabsOutcome> {
  const pages = await Promise.all(Array.from({ length: tabs }, () => context.newPage()));
  const names = pages.map((_, tab) => `Tabs${run}${isSamePatient ? "" : ` ${tab}`}`);
  const addresses: string[] = [];
  for (const [tab, page] of pages.entries())
    addresses.push(isSamePatient && tab > 0 ? (addresses[0] ?? "") : await register(page, base, names[tab] ?? ""));
  const entered = await Promise.all(
    pages.map(async (page, tab) => {
      await page.goto(addresses[tab] ?? "");
      await page
        .getByRole("button", { name: /^Add (?:the first )?result$/u })
        .first()
        .click();
      const form = page.getByRole("dialog", { name: "Add result" });
      const results: string[] = [];
      for (let number = 0; number < changes; number += 1) {
        const place = tab * changes + number;
        const value = `2.${String(10_000 + place)}`;
        const day = new Date(Date.UTC(2020, 0, 1) + place * DAY_MS).toISOString().slice(0, 10);
        await form.getByLabel("Value").fill(value);
        await form.getByLabel("Unit").selectOption({ label: "mg/L" });
        await form.getByLabel("Collected on", { exact: true }).fill(day);
        await form.getByRole("button", { name: "Save result" }).click();
        await page
          .getByRole("status")
          .filter({ hasText: `${value} mg/L` })
          .first()
          .waitFor();
        results.push(`${names[tab]}: ${value} on ${day}`);
      }
      await page.keyboard.press("Escape");
      await saved(page);
      return results;
    }),
  );
  await Promise.all(pages.map((page) => page.close()));
  const reader = await context.newPage();
  const stored = await storedResults(reader, base);
  await reader.close();
  const wanted = entered.flat();
  const counts = new Map(wanted.map((result) => [result, stored.filter((one) => one === result).length]));
  const sum = (of: (count: number) => number) => [...counts.values()].reduce((total, count) => total + of(count), 0);
  return { entered: wanted.length, there: sum((count) => Math.min(1, count)), doubled: sum((count) => Math.max(0, count - 1)) };
}

/** Two tabs that each choose something else in Settings at the same moment, so often: how many choices there were, and are in both. */
export async function chooseInTabs(context: BrowserContext, base: string, rounds: number): Promise<TabsOutcome> {
  const pages = [await context.newPage(), await context.newPage()] as const;
  for (const page of pages) {
    await page.goto(`${base}/settings`);
    await page.getByRole("radio", { name: "As the device", exact: true }).waitFor();
  }
  const [ORDERS, COLOURS] = [
    ["2026-12-31", "31.12.2026", "12/31/2026"],
    ["Light", "Dark", "As the device"],
  ] as const;
  let there = 0;
  for (let round = 0; round < rounds; round += 1) {
    // Never what stands there at first.
    const chosen = [ORDERS[(round + 1) % 3] ?? "", COLOURS[round % 3] ?? ""] as const;
    await Promise.all(pages.map((page, tab) => page.getByRole("radio", { name: chosen[tab] ?? "", exact: true }).check()));
    await Promise.all(pages.map(saved));
    for (const name of chosen) {
      const shown = await Promise.all(
        pages.map((page) =>
          page
            .getByRole("radio", { name, exact: true, checked: true })
            .waitFor({ timeout: 5000 })
            .then(
              () => true,
              () => false,
            ),
        ),
      );
      there += Number(shown.every(Boolean));
    }
  }
  await Promise.all(pages.map((page) => page.close()));
  return { entered: rounds * 2, there, doubled: 0 };
}
