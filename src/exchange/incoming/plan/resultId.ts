const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const LENGTH = 9;

/**
 * An id that follows from what a result says, so that two devices which import one file give the result one id: 53 bits of a hash
 * in 9 letters and digits. Stored it takes 10 characters where a random id takes 22. It has to be unique within a patient only:
 * among 10,000 results of one patient two ids meet once in 180 million such patients, and the planner looks.
 *
 * - Source: cyrb53, a public-domain hash by bryc; any hash that spreads would do, but once stored it must not change.
 */
export function resultId(identity: string): string {
  let number = hash53(identity);
  let id = "";
  for (let digit = 0; digit < LENGTH; digit += 1) {
    id = DIGITS.charAt(number % DIGITS.length) + id;
    number = Math.floor(number / DIGITS.length);
  }
  return id;
}

/** A hash of 53 bits, the most that a number holds exactly. */
export function hash53(text: string): number {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    h1 = Math.imul(h1 ^ code, 2_654_435_761);
    h2 = Math.imul(h2 ^ code, 1_597_334_677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2_246_822_507) ^ Math.imul(h2 ^ (h2 >>> 13), 3_266_489_909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2_246_822_507) ^ Math.imul(h1 ^ (h1 >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & h2) + (h1 >>> 0);
}
