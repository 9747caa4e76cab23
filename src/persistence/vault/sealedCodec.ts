import { pack, unpack } from "../packing/packedText.ts";
import { isSealed, openText, sealText, type Chance, type DataKey } from "./cipher.ts";
import type { TextCodec } from "./codedTexts.ts";

/**
 * Of so many places the text is remembered beside the sealed one that it came from: at a start both copies hold the very same, and a save
 * reads its place several times. As many as are made ready to be read in one go, in both copies.
 */
const REMEMBERED = 256;

/**
 * Texts packed and then sealed under a data key, for what is sealed cannot be packed. A text that lies there unsealed, written by a tab
 * that did not know, is read as it is. What is remembered was opened once from these very letters, so that what was just written is
 * opened again before it counts as kept.
 */
export function sealedCodec(key: DataKey, chance: Chance): TextCodec {
  const seen = new Map<string, { readonly stored: string; readonly text: string }>();

  function remember(place: string, stored: string, text: string): string {
    const [oldest] = seen.keys();
    if (oldest !== undefined && seen.size >= REMEMBERED) seen.delete(oldest);
    seen.set(place, { stored, text });
    return text;
  }

  return {
    open: (place, stored) => {
      if (!isSealed(stored)) return stored;
      const known = seen.get(place);
      if (known?.stored === stored) return known.text;
      const opened = openText(key, place, stored);
      return opened.ok ? remember(place, stored, unpack(opened.value)) : stored;
    },
    close: (place, text) => sealText(key, place, pack(text) ?? text, chance),
    isClosed: isSealed,
  };
}
