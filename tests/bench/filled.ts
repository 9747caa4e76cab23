import { chromium, type Browser, type Page } from "@playwright/test";
import { writeIndex } from "../../src/persistence/deviceDocuments.ts";
import { writeDocument } from "../../src/persistence/document.ts";
import { pack } from "../../src/persistence/packing/packedText.ts";
import { PLAIN, type TextCodec } from "../../src/persistence/vault/codedTexts.ts";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { CHROMIUM_ARGUMENTS, findChromium } from "../e2e/chromium.ts";
import { exampleRecord } from "../support/exampleRecords.ts";

/** The Chromium of the stories, started as they start it; `more` arguments beside. */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const found = findChromium();
  return chromium.launch({
    executablePath: found.path,
    args: [...CHROMIUM_ARGUMENTS, ...more],
    env: { ...process.env, ...found.env },
  });
}

const AT_ONCE = 500;

/** Puts these records into both copies of a page of the app's place, as saving them would leave them: packed in the first. */
async function put(page: Page, records: readonly PatientRecord[], codec: TextCodec): Promise<void> {
  await page.evaluate(
    async (texts) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open("b2m-second-copy", 1);
        opening.onupgradeneeded = () => void opening.result.createObjectStore("texts");
        opening.onsuccess = () => resolve(opening.result);
      });
      const transaction = database.transaction("texts", "readwrite");
      for (const [key, text, packed] of texts) {
        let isHere = true;
        try {
          localStorage.setItem(key, packed);
        } catch {
          isHere = false;
        }
        transaction.objectStore("texts").put({ text, earlier: [], ...(isHere ? {} : { alone: true }) }, key);
      }
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      database.close();
    },
    records.map((record): [string, string, string] => {
      const key = `b2m:patient:${record.id}`;
      const text = codec.close(key, writeDocument(record));
      return [key, text, pack(text) ?? text];
    }),
  );
}

/** Fills a device with these records, and with the index that names them. */
export async function fillWith(page: Page, records: readonly PatientRecord[]): Promise<void> {
  await page.evaluate((text) => localStorage.setItem("b2m:index", text), writeIndex(records.map(({ id }) => id)));
  await put(page, records, PLAIN);
}

/** Fills a device with so many made-up patients of so many results each, and with the index that names them. */
export async function fill(page: Page, patients: number, resultsEach: number, codec: TextCodec = PLAIN): Promise<void> {
  const index = writeIndex(Array.from({ length: patients }, (_, n) => exampleRecord(n, 0).id));
  await page.evaluate((text) => localStorage.setItem("b2m:index", text), codec.close("b2m:index", index));
  for (let from = 0; from < patients; from += AT_ONCE)
    await put(
      page,
      Array.from({ length: Math.min(AT_ONCE, patients - from) }, (_, n) => exampleRecord(from + n, resultsEach)),
      codec,
    );
}

/** What the page's scripts hold once all that nobody needs was collected, in bytes. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  // Twice: what ends in the first round frees others.
  for (let round = 0; round < 2; round += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize;
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
