export const PAPERS = ["a4", "letter"] as const;
export type Paper = (typeof PAPERS)[number];

/** How large a sheet is set: its letters, the trend without its lanes, px, and how many lanes may stand under it. */
export type SheetSize = { readonly letters: number; readonly trend: number; readonly lanes: number };

const inSteps = (lanes: number, ...steps: readonly (readonly [letters: number, trend: number])[]): readonly SheetSize[] =>
  steps.map(([letters, trend]) => ({ letters, trend, lanes }));

/** The trend whose plot is 200 px high, under which none is printed. */
const LOWEST = 252;

/** From the largest to the smallest that is still read. Letters give way before a lane does, a lane before the plot. */
const CARE_TEAM: readonly SheetSize[] = [
  ...inSteps(2, [14, 420], [13.5, 380], [13, 340], [12.5, 310], [12, 290], [11.5, 275], [11, 265], [10.5, LOWEST]),
  ...inSteps(1, [11, LOWEST], [10.5, LOWEST], [10, LOWEST]),
];
const PATIENT: readonly SheetSize[] = [
  ...inSteps(2, [16, 380], [15, 330], [14, 300], [13, 275], [12.5, 262]),
  ...inSteps(1, [12.5, LOWEST], [12, LOWEST], [11.5, LOWEST], [11, LOWEST]),
];

/** A longer table goes over several pages anyway: its letters stay easily read. */
const LONG = inSteps(2, [11, 262]);

/** The sizes to try, the largest first. What fits no page is set in the last. */
export const sizesFor = (plain: boolean, isLong: boolean): readonly SheetSize[] => (isLong ? LONG : plain ? PATIENT : CARE_TEAM);

/** What of a page the sheet may fill, px of CSS: the height of the paper without its margins, and a little less. */
export const ROOM: { readonly [paper in Paper]: number } = { a4: 1043 - 6, letter: 984 - 6 };
