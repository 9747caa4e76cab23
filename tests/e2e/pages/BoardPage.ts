import { expect, type Page } from "@playwright/test";

/** The ten demo people, as the roster names them. */
export const DEMO_NAMES = [
  "Amberg",
  "Bergson",
  "Castellan",
  "Dorfler",
  "Eklund",
  "Fontaine",
  "Grimaldi",
  "Haddad",
  "Ionescu",
  "Jansen",
];
const GIVEN_NAMES = ["Ruth", "Tomas", "Maria", "Anton", "Sofia", "Luc", "Elena", "Samir", "Mihai", "Pieter"];

/** The tumor board as a person meets it. */
export class BoardPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** A device with the ten demo people, all of them on the agenda. */
  async openWithAgenda(): Promise<void> {
    await this.page.goto("/");
    await this.page.getByRole("button", { name: "Load demo patients" }).click();
    await this.page.getByRole("link", { name: "Tumor board" }).click();
    await this.page.getByRole("button", { name: "Add all 10" }).click();
    await expect(this.cases).toHaveCount(10);
  }

  get cases() {
    return this.page.getByRole("list", { name: "Agenda" }).locator("> li");
  }
  question(name: string) {
    return this.page.getByLabel(`Question for the board, ${name}`);
  }
  get presentation() {
    return this.page.getByRole("dialog", { name: "Presentation" });
  }
  /** The slide in sight. */
  get slide() {
    return this.presentation.locator('[data-current="true"]');
  }
  async start(): Promise<void> {
    await this.page.getByRole("button", { name: "Start presentation" }).focus();
    await this.page.keyboard.press("Enter");
    await expect(this.slide.getByRole("heading", { level: 2 })).toBeVisible();
  }

  /** Every letter of the presentation that is set smaller than so many px, and where. */
  lettersUnder(px: number): Promise<readonly string[]> {
    return this.presentation.evaluate((sheet, least) => {
      const small = new Set<string>();
      const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const [text, element] = [texts.currentNode.textContent?.trim() ?? "", texts.currentNode.parentElement];
        const size = element === null ? Infinity : Number.parseFloat(getComputedStyle(element).fontSize);
        if (text !== "" && size < least) small.add(`${size} px: ${text.slice(0, 30)}`);
      }
      return [...small];
    }, px);
  }

  /** Where the parts of the slide stand, and how much of each is cut off. */
  layout() {
    return this.slide.evaluate((slide) => {
      const box = (selector: string) => {
        const { x, y, width, height } = slide.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        return [x, y, width, height].map(Math.round).join(" ");
      };
      const cut = [...slide.querySelectorAll("header, [data-side], [data-part=question]")].map((part) =>
        Math.max(0, part.scrollHeight - part.clientHeight, part.scrollWidth - part.clientWidth),
      );
      return { places: { head: box("header"), chart: box(".board-chart-plot") }, cut };
    });
  }

  /** Where every part of the slide and every button under it stands. */
  everyPlace(): Promise<readonly string[]> {
    return this.presentation.evaluate((sheet) =>
      [
        ...sheet.querySelectorAll(
          '[data-current="true"] :is(header, header > div, figure, svg, svg text, [data-part], [data-side]), [role=toolbar] button',
        ),
      ]
        .filter((one) => one.getClientRects().length > 0)
        .map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          return [one.tagName, ...[x, y, width, height].map((px) => px.toFixed(1))].join(" ");
        }),
    );
  }

  /** How high the plot of the trend is, lanes and axes aside, px. */
  plotHeight(): Promise<number> {
    return this.slide
      .locator("[data-part=grid]")
      .first()
      .evaluate((grid) => grid.getBoundingClientRect().height);
  }

  /** What names a demo person: every name, record number and birth date of them that this text holds. */
  async identitiesIn(text: string): Promise<readonly string[]> {
    const found = [...DEMO_NAMES, ...GIVEN_NAMES].filter((name) =>
      new RegExp(String.raw`(?<!\p{L})${name}(?!\p{L})`, "iu").test(text),
    );
    return [...found, ...(text.match(/DEMO-\d\d|born \d{1,2} [A-Z][a-z]+ \d{4}/gu) ?? [])];
  }
}
