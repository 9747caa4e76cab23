import { entriesOf, type ById } from "../byId.ts";
import { by } from "../compare.ts";
import type { LineOfTherapy } from "./lineOfTherapy.ts";
import { stands } from "../standing.ts";

/** A line of therapy and which one it is: 1 for the first that began. */
export type NumberedLine = { readonly line: LineOfTherapy; readonly number: number };

const firstRecordedAt = (line: LineOfTherapy): string => line.earlier[0]?.recordedAt ?? line.recordedAt;

/** The order in which lines began; lines of one day in the order in which they were first recorded. */
const byStart = by<LineOfTherapy>(
  ({ startedOn }) => startedOn,
  firstRecordedAt,
  ({ id }) => id,
);

/** The lines of therapy in force, oldest first, numbered by when they began. One entered in error has no number. */
export const numberLines = (lines: ById<LineOfTherapy>): readonly NumberedLine[] =>
  entriesOf(lines)
    .filter(stands)
    .toSorted(byStart)
    .map((line, index) => ({ line, number: index + 1 }));
