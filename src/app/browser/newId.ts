/**
 * A fresh opaque id: a random UUID, version 4 (RFC 9562, section 5.4).
 *
 * Drawn from `crypto.getRandomValues`, which every page has. `crypto.randomUUID` is missing on a page that came over plain http, as
 * inside a hospital, and there nothing could be saved.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, place) => {
    const kept = place === 6 ? (byte & 0x0f) | 0x40 : place === 8 ? (byte & 0x3f) | 0x80 : byte;
    return kept.toString(16).padStart(2, "0");
  }).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
