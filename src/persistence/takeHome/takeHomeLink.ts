import { TAKE_HOME_PATH } from "../keysAtStart.ts";
import { fromBase64, toBase64 } from "../vault/cipher.ts";

/**
 * So many bytes a link may have that is drawn as a QR code.
 *
 * - Source: ISO/IEC 18004, table 7: version 40 with the lowest correction holds 2,953 bytes.
 */
export const MOST_LINK_BYTES = 2900;

/**
 * The encrypted history as a link. All of it stands behind the "#", which a browser sends to no host; and it opens with the passphrase
 * alone.
 */
export const takeHomeLink = (origin: string, bytes: Uint8Array): string =>
  `${origin}${TAKE_HOME_PATH}#${toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;

/** The bytes of a link's fragment; nothing where there are none. */
export function bytesOfFragment(fragment: string): Uint8Array | undefined {
  const text = fragment.replace(/^#/u, "");
  if (!/^[\w-]+$/u.test(text)) return undefined;
  const base64 = text.replaceAll("-", "+").replaceAll("_", "/");
  return fromBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, "="));
}
