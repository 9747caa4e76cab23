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
  {
    file: "src/domain/kept.ts",
    change:
      'typeof one !== "object" || typeof other !== "object" || one === null → typeof one !== "object" || typeof other ' +
      '!== "object" && one === null',
    why:
      "No content of a kept record holds null: the doors let none through. The line keeps a stranger's text from being " +
      "taken for a fault.",
  },
  {
    file: "src/domain/analysis/shiftScan.ts",
    change:
      "sign * (log - fromSum / fromCount) > SECONDED * sigma * Math.sqrt(1 / count + 1 / fromCount) → sign * (log - " +
      "fromSum / fromCount) >= SECONDED * sigma * Math.sqrt(1 / count + 1 / fromCount)",
    why: "A difference of logarithms of printed values never equals a multiple of sigma in all its binary digits.",
  },
];
