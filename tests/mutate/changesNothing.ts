/**
 * Changes that no test could notice, because nothing that anybody can see or keep changes with them, and why. Named by their file
 * and by the words that `npm run mutate` prints, not by a line: lines move.
 */
export type ChangesNothing = { readonly file: string; readonly change: string; readonly why: string };

export const CHANGES_NOTHING: readonly ChangesNothing[] = [
  {
    file: "src/charts/axisNotes.ts",
    change: "frame.top + fontSize → frame.top - fontSize",
    why: "The place for a list without a second height, which the list always has: only the type does not know it.",
  },
  {
    file: "src/charts/valueAxis.ts",
    change: "limits.filter(({ value }) => value > 0) → limits",
    why: "A limit of zero or less is infinitely far on a logarithmic axis, so it never joins; what is named outside is filtered by itself.",
  },
  {
    file: "src/domain/kept.ts",
    change: "present === undefined → false",
    why: "A kept record has a state, always: the line tells a programmer who passes none.",
  },
];
