const FROM_LEFT = "\u2066";
const END = "\u2069";

/** Digits with what parts them stand together in any line. */
const BARE_NUMBER = /^[\d.,:/\s\u202F\u00A0]*$/u;

/** A number with its sign or share in a line that is written from the right, where "−3.1" would stand as "3.1−". */
export const numberFromLeft = (text: string): string => (BARE_NUMBER.test(text) ? text : `${FROM_LEFT}${text}${END}`);
