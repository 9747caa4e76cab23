import type { Page } from "@playwright/test";

/** From now on the browser has no second copy for any page that is opened. */
export const refuseSecondCopy = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("Denied", "SecurityError");
    };
  });

/** Takes all the room that is left in the first storage. */
export const fillFirstStorage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let size = 4_000_000;
    let n = 0;
    while (size > 0) {
      try {
        localStorage.setItem(`filler-${n++}`, "x".repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
