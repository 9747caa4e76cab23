/**
 * Changes that no test could notice, because nothing that anybody can see or keep changes with them, and why. Named by their file
 * and by the words that `npm run mutate` prints, not by the number of a line: lines move. Where a file has the same words twice, by
 * the text of the line on which they begin, too.
 */
export type ChangesNothing = { readonly file: string; readonly change: string; readonly code?: string; readonly why: string };

export const CHANGES_NOTHING: readonly ChangesNothing[] = [
  {
    file: "src/charts/axes/axisNotes.ts",
    change: "frame.top + fontSize → frame.top - fontSize",
    code: 'const top = leftOfIt[1] ?? { text, x: x - 5, y: frame.top + fontSize, anchor: "end" as const };',
    why: "The place for a list without a second height, which the list always has: only the type does not know it.",
  },
  {
    file: "src/charts/axes/valueAxis.ts",
    change: "limits.filter(({ value }) => value > 0) → limits",
    code: "const positive = limits.filter(({ value }) => value > 0);",
    why: "A limit of zero or less is infinitely far on a logarithmic axis, so it never joins; what is named outside is filtered by itself.",
  },
  {
    file: "src/exchange/incoming/block/readBlock.ts",
    change: "line % LINES_A_STEP === 0 → line % LINES_A_STEP !== 0",
    why: "How often the work of reading lets go between two lines: what is read is the same, and the clock decides when a page waits.",
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
      "sign * (logOf(index) - earlierSum / earlier) <= SECONDED * error → sign * (logOf(index) - earlierSum / earlier) < " +
      "SECONDED * error",
    why: "A difference of logarithms of printed values never equals a multiple of sigma in all its binary digits.",
  },
  {
    file: "src/domain/record/doubt.ts",
    change: "previous > 0 → previous >= 0",
    why: "Where zero is a result (M-protein), leaps are real and none is asked about; all other doors refuse zero.",
  },
  {
    file: "src/domain/series/alikeLaboratories.ts",
    change: 'a === "" || b === "" → a === "" && b === ""',
    why: "Where one of the two says nothing that tells, they are not the same, and the shorter is too short for a slip.",
  },
  {
    file: "src/domain/device/backupStanding.ts",
    change: "at < oldest → at <= oldest",
    why: "The oldest of two equal moments is that moment.",
  },
  {
    file: "src/domain/analysis/printedStep.ts",
    change: "point < 0 → point <= 0",
    why: "A number as it is kept never begins with its point.",
  },
  {
    file: "src/domain/analysis/bridge.ts",
    change: "results.every(({ over }) => over === undefined || over.length === 0) → false",
    why: "Without bridges the sum below has no part and is 0 as well: the line only saves the work.",
  },
  {
    file: "src/exchange/incoming/spelling/personTexts.ts",
    change: '"male" → "female"',
    code: 'male: "male",',
    why: "The app's own four words are read before the list of others is asked.",
  },
];
