import { board } from "./en/board.ts";

/**
 * The words of the tumor board per language. Apart from the catalogue that every page needs: they are fetched with their page.
 */
export const boardWords = { en: board };
export type BoardWords = typeof board;
