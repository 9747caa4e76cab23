import type { Page } from "@playwright/test";
import { MEASURANDS } from "../../../src/domain/measuring/measurand.ts";
import { SCORES } from "../../../src/domain/staging/scores.ts";
import { DEMO_STORIES } from "../../../src/exchange/demo/demoStories.ts";
import { UNITS } from "../../../src/domain/measuring/units.ts";
import { unitText } from "../../../src/words/format.ts";
import { LANGUAGE_NAMES } from "../../../src/words/languages.ts";

/** What a page says in plain letters, what it cuts off, and what makes it scroll sideways. */
export type Findings = { readonly plain: readonly string[]; readonly cut: readonly string[]; readonly wide: readonly string[] };

/** The words in plain letters. One that was shortened for want of room is not the word that it was. */
const wordsIn = (text: string): readonly string[] => text.match(/[A-Za-z]{2,}(?![A-Za-z]*…)/gu) ?? [];

/** What people wrote, and citations; not the codes between them. */
const textsIn = (value: unknown): readonly string[] =>
  typeof value === "string"
    ? /^[\da-z-]+$/u.test(value)
      ? []
      : [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

/** Words that no language changes: what stands in the records of the demo people, citations, units, and what this story types. */
const OF_RECORDS: ReadonlySet<string> = new Set(
  [
    ...textsIn([DEMO_STORIES, MEASURANDS, SCORES]),
    ...UNITS.map((unit) => unitText(unit, (sign) => sign)),
    ...Object.values(LANGUAGE_NAMES),
    "DEMO Example value",
  ].flatMap(wordsIn),
);

/** A passphrase, or a group of a recovery key: drawn by chance, and a word of no language. */
const DRAWN = /^(?:[\dA-Z]{4}|[a-z]{4}(?:-[a-z]{4})+)$/u;

/** Looks a page over that is built in the pseudo-language, in which no text of the words holds a plain letter. */
export async function lookOver(page: Page): Promise<Findings> {
  const seen = await page.evaluate(() => {
    const shown = (element: Element): boolean => {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.display === "none" || style.visibility === "hidden") return false;
      }
      return true;
    };
    const texts: string[] = [document.title];
    const cut: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const holders = new Set<Element>();
    while (walker.nextNode()) {
      const [text, holder] = [walker.currentNode.textContent?.trim() ?? "", walker.currentNode.parentElement];
      if (text === "" || holder === null || ["SCRIPT", "STYLE"].includes(holder.tagName) || !shown(holder)) continue;
      texts.push(text);
      holders.add(holder);
    }
    for (const element of document.querySelectorAll(
      "[aria-label], [title], [placeholder], [alt], [aria-description], [data-label]",
    ))
      for (const name of ["aria-label", "title", "placeholder", "alt", "aria-description", "data-label"])
        if (shown(element)) texts.push(element.getAttribute(name) ?? "");
    for (const element of holders) {
      const style = getComputedStyle(element);
      const hides = style.overflowX === "hidden" || style.overflowX === "clip";
      // What only screen readers meet is a single point on purpose.
      if (hides && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
        cut.push(`${element.tagName} ${element.textContent?.trim().slice(0, 60) ?? ""}`);
    }
    const { clientWidth, scrollWidth } = document.documentElement;
    const wide =
      scrollWidth <= clientWidth
        ? []
        : [...document.body.querySelectorAll("*")]
            .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
            .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 40) ?? ""}`);
    return { texts, cut, wide };
  });
  const plain = seen.texts.filter((text) => !DRAWN.test(text) && wordsIn(text).some((word) => !OF_RECORDS.has(word)));
  return { plain: [...new Set(plain)], cut: [...new Set(seen.cut)], wide: seen.wide };
}
