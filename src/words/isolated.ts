/** Letters that are written from the right, and signs that turn a line round. */
const TURNS = /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]|\uD83A[\uDC00-\uDFFF]/u;
const FIRST_STRONG = "\u2068";
const END = "\u2069";

/** A text without signs that turn or part a line, as a file's name. */
export const withoutIsolation = (text: string): string => text.replaceAll(/[\u202A-\u202E\u2066-\u2069]/gu, "");

/**
 * Somebody's own text (a name, a note) as a part of a line: in the order of its own letters, without touching what stands around it.
 * A name in Hebrew or Arabic would otherwise pull the comma, the birth date and the record number behind it to its other side, and
 * one sign of direction in a pasted name would turn the whole sentence: such signs go. A text that turns nothing stays as it is.
 */
export const isolated = (text: string): string => (TURNS.test(text) ? `${FIRST_STRONG}${withoutIsolation(text)}${END}` : text);
