import type { Format } from "./format.ts";

/** The same format with days in figures in sentences too: for rows and tables, where days stand under one another. */
export const daysInFigures = (format: Format): Format => ({
  ...format,
  dayInWords: format.day,
  dayShort: format.day,
});
