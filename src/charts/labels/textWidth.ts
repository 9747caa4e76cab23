import { withoutIsolation } from "../../words/isolated.ts";

/** Signs of direction have no width. */
const drawn = (text: string): number => withoutIsolation(text).length;

/**
 * A generous guess of how wide a text will be, px. Drawing must not wait for the fonts, and a label too far apart does no harm.
 */
export const textWidth = (text: string, fontSize: number): number => drawn(text) * fontSize * 0.6;

/** The same for bold text. */
export const boldWidth = (text: string, fontSize: number): number => drawn(text) * fontSize * 0.68;
