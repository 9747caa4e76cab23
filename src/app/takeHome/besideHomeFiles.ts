import type { ImportText } from "../../exchange/incoming/importer.ts";
import type { ImportDesk } from "../../features/exchange/importDesk.ts";

/** How an encrypted history begins (docs/take-home.md). */
const BEGINS = "B2MH";

/** The bytes of the first of these that is a patient's own file; nothing where none is. */
async function homeFileOf(texts: readonly ImportText[]): Promise<Uint8Array | undefined> {
  for (const { content } of texts) {
    if (content === undefined || typeof content === "string") continue;
    // One that the browser cannot open is named by the review of the others.
    const begins = await content
      .slice(0, BEGINS.length)
      .text()
      .catch(() => "");
    if (begins === BEGINS) return new Uint8Array(await content.arrayBuffer());
  }
  return undefined;
}

/** The import desk, past which a patient's own file goes: it is opened with its passphrase and reviewed on its own. */
export const besideHomeFiles = (desk: ImportDesk, onHomeFile: (bytes: Uint8Array) => void): ImportDesk => ({
  ...desk,
  review: async (texts, about) => {
    const bytes = await homeFileOf(texts);
    if (bytes === undefined) return desk.review(texts, about);
    return onHomeFile(bytes);
  },
});
