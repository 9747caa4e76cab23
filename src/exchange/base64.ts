import type { Steps } from "./steps.ts";

/** A multiple of three, so that the pieces' texts join without padding, and few enough to be the arguments of one call. */
const BYTES_A_PIECE = 24_576;
const CHARACTERS_A_PIECE = 32_768;

/** Bytes as base64, in steps. */
export function* base64Steps(bytes: Uint8Array): Steps<string> {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += BYTES_A_PIECE) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(from, from + BYTES_A_PIECE))));
    yield;
  }
  return pieces.join("");
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u;

/** The bytes of a base64 text, in steps; nothing where it is none. */
export function* bytesSteps(text: string): Steps<Uint8Array<ArrayBuffer> | undefined> {
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  if (text.length % 4 !== 0) return undefined;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let at = 0;
  for (let from = 0; from < text.length; from += CHARACTERS_A_PIECE) {
    const piece = text.slice(from, from + CHARACTERS_A_PIECE);
    const last = from + CHARACTERS_A_PIECE >= text.length;
    if (!BASE64.test(piece) || (!last && piece.endsWith("="))) return undefined;
    const decoded = atob(piece);
    for (let index = 0; index < decoded.length; index += 1) bytes[at + index] = decoded.charCodeAt(index);
    at += decoded.length;
    yield;
  }
  return bytes;
}
