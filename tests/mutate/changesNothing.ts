/**
 * Changes that no test could notice, because nothing that anybody can see or keep changes with them, and why. Named by their file
 * and by the words that `npm run mutate` prints, not by a line: lines move.
 */
export type ChangesNothing = { readonly file: string; readonly change: string; readonly why: string };

export const CHANGES_NOTHING: readonly ChangesNothing[] = [];
