import type { Page } from "@playwright/test";
import { LANGUAGE_CODES, LANGUAGE_NAMES, LANGUAGES } from "../../src/words/languages.ts";
import { EveryScreen } from "./pages/EveryScreen.ts";
import { misfits } from "./pages/misfits.ts";
import { expect, expectAccessible, test } from "./story.ts";

const WIDTHS = [390, 1440] as const;
const FITS = { over: [], broken: [], cut: [], sideways: 0 };

/** Every text has its room, on a phone and on a desk. */
async function expectFits(page: Page, where: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    // A chart is drawn anew for another width.
    const drawn = () =>
      page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))));
    const look = async () => {
      await drawn();
      const sideways = await page.evaluate(() =>
        Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
      );
      return { ...(await page.evaluate(misfits)), sideways };
    };
    await expect.soft.poll(look, { message: `${where}, ${width} wide` }).toEqual(FITS);
  }
}

for (const code of LANGUAGE_CODES.filter((one) => one !== "en"))
  test.describe(LANGUAGE_NAMES[code], () => {
    test.use({ locale: code });
    test.setTimeout(180_000);

    test("every screen fits a phone and a desk, with nothing cut off and no text on another, and nothing is wrong for axe", async ({
      page,
    }) => {
      const screens = new EveryScreen(page, await LANGUAGES[code].fetch(), async (where, isPage) => {
        await expectFits(page, where);
        if (isPage) await expectAccessible(page);
        if (where !== "a slide") return;
        const aside = (bar: Element) => bar.scrollWidth - bar.clientWidth;
        expect.soft(await page.getByRole("toolbar").evaluate(aside), "a desk shows every key of a slide").toBeLessThanOrEqual(0);
      });
      await screens.seePatients();
      await expect(page.locator("html"), "the language of the page").toHaveAttribute("lang", code);
      await screens.seePlaces();
      await screens.seeNotices();
      await screens.seeImport();
      await screens.seePatient();
      await screens.seeWhatIsTold();
      await screens.seeBoard();
      await screens.seeRestore();
      await screens.seeLocks();
    });
  });
