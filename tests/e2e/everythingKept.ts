import type { Page } from "@playwright/test";

/** Everything that this origin keeps in this browser, as one text: both copies, the tab's own store, every cache. */
export const everythingKept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const kept: unknown[] = [Object.entries(window.localStorage), Object.entries(window.sessionStorage)];
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(name);
        asked.addEventListener("success", () => resolve(asked.result));
        asked.addEventListener("error", () => reject(asked.error ?? new Error(name)));
      });
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store).getAll();
        kept.push(
          await new Promise((resolve, reject) => {
            rows.addEventListener("success", () => resolve(rows.result));
            rows.addEventListener("error", () => reject(rows.error ?? new Error(store)));
          }),
        );
      }
      database.close();
    }
    for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) kept.push(url);
    return JSON.stringify(kept);
  });
