/** Base 64 for addresses: no sign of it means anything in JSON. */
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
const PACKED = /^[A-Za-z0-9_-]{22}$/u;
const AS_IT_IS = "=";

/**
 * A UUID in 22 characters instead of 36: its hexadecimal digits, three at a time, as two of base 64. Any other id stands as it is
 * behind "=".
 */
export function packId(id: string): string {
  if (!UUID.test(id)) return AS_IT_IS + id;
  const hex = `${id.replaceAll("-", "")}0`;
  let packed = "";
  for (let at = 0; at < hex.length; at += 3) {
    const bits = Number.parseInt(hex.slice(at, at + 3), 16);
    packed += DIGITS.charAt(bits >> 6) + DIGITS.charAt(bits & 63);
  }
  return packed;
}

/** The inverse of `packId`, or nothing where the text is not one it writes. */
export function unpackId(packed: string): string | undefined {
  if (packed.startsWith(AS_IT_IS)) return UUID.test(packed.slice(1)) ? undefined : packed.slice(1);
  if (!PACKED.test(packed)) return undefined;
  let hex = "";
  for (let at = 0; at < packed.length; at += 2) {
    const bits = (DIGITS.indexOf(packed.charAt(at)) << 6) | DIGITS.indexOf(packed.charAt(at + 1));
    hex += bits.toString(16).padStart(3, "0");
  }
  if (!hex.endsWith("0")) return undefined;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
