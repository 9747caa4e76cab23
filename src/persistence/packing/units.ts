/** The first of 32,768 neighbouring UTF-16 units none of which is half a character, means anything in JSON, or is forbidden in a text. */
const FIRST = 0x3400;
const BITS = 15;

/**
 * Bytes as UTF-16 units of 15 bits each, which is as much as a unit of the browser's storage can carry and come back unchanged. Behind
 * the last byte stands a bit 1, then zeros, so that the end is known to the bit.
 */
export function unitsOf(bytes: Uint8Array): string {
  const units = new Uint16Array(Math.ceil((bytes.length * 8 + 1) / BITS));
  let [bits, held, at] = [0, 0, 0];
  const push = (value: number, width: number) => {
    held = (held << width) | value;
    bits += width;
    if (bits < BITS) return;
    bits -= BITS;
    units[at++] = FIRST + (held >> bits);
    held &= (1 << bits) - 1;
  };
  for (const byte of bytes) push(byte, 8);
  push(1, 1);
  if (bits > 0) push(0, BITS - bits);
  let text = "";
  for (const unit of units) text += String.fromCharCode(unit);
  return text;
}

/** The inverse of `unitsOf`, or nothing where the text is not one it writes. */
export function bytesIn(units: string): Uint8Array | undefined {
  const last = units.charCodeAt(units.length - 1) - FIRST;
  // Nothing at all, or no bit that says where the bytes end.
  if (!(last > 0)) return undefined;
  const ending = Math.clz32(last & -last);
  const used = units.length * BITS - (32 - ending);
  if (used < 0 || used % 8 !== 0) return undefined;
  const bytes = new Uint8Array(used / 8);
  let [bits, held, at] = [0, 0, 0];
  for (let place = 0; place < units.length; place += 1) {
    const value = units.charCodeAt(place) - FIRST;
    if (value < 0 || value >> BITS !== 0) return undefined;
    held = (held << BITS) | value;
    bits += BITS;
    while (bits >= 8 && at < bytes.length) {
      bits -= 8;
      bytes[at++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  return bytes;
}
