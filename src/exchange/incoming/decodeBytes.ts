export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
export type Decoded = { readonly text: string; readonly encoding: Encoding };

/** How much of a file is looked at to tell UTF-16 without a mark: enough for a header and some rows. */
const LOOKED_AT = 4096;

/**
 * The text of a file's bytes, and what was decided about them: a byte order mark is believed; without one, text whose every
 * second byte is mostly zero is UTF-16; valid UTF-8 is UTF-8; all else is windows-1252, the Latin-1 that spreadsheets write.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  const length = Math.min(bytes.length, LOOKED_AT);
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Text of the Latin alphabet: nearly every other byte is zero, and none of the others.
  if (length >= 4 && bytes.length % 2 === 0 && Math.max(even, odd) > length / 4 && Math.min(even, odd) === 0)
    return odd > even ? "utf-16le" : "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}
