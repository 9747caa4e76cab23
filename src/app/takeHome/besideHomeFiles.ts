import type { ImportText } from "../../exchange/incoming/importer.ts";
import type { ImportDesk } from "../../features/exchange/importDesk.ts";

/** How an encrypted history begins (docs/take-home.md). */
const BEGINS = "B2MH";

/** So many files are looked into at once: one after the other, five hundred waited for the disk five hundred times. */
const AT_ONCE = 100;

/** The bytes of the first of these that is a patient's own file; nothing where none is. */
async function homeFileOf(texts: readonly ImportText[]): Promise<Uint8Array | undefined> {
  const files = texts.flatMap(({ content }) => (content === undefined || typeof content === "string" ? [] : [content]));
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const some = files.slice(from, from + AT_ONCE);
    const begins = await Promise.all(some.map(beginningOf));
    const file = some[begins.indexOf(BEGINS)];
    if (file !== undefined) return new Uint8Array(await file.arrayBuffer());
  }
  return undefined;
}

/** How a file begins. One that the browser cannot open is named by the review of the others. */
const beginningOf = (file: Blob): Promise<string> =>
  file
    .slice(0, BEGINS.length)
    .text()
    .catch(() => "");

/** The import desk, past which a patient's own file goes: it is opened with its passphrase and reviewed on its own. */
export const besideHomeFiles = (desk: ImportDesk, onHomeFile: (bytes: Uint8Array) => void): ImportDesk => ({
  ...desk,
  review: async (texts, about) => {
    const bytes = await homeFileOf(texts);
    if (bytes === undefined) return desk.review(texts, about);
    return onHomeFile(bytes);
  },
});
