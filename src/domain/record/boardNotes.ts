import type { BoardNote, BoardNoteKind } from "./boardNote.ts";
import { entriesOf } from "../byId.ts";
import type { CalendarDate } from "../calendarDate.ts";
import type { PatientRecord } from "./patientRecord.ts";
import { stands } from "../standing.ts";
import { by } from "../compare.ts";

type Noted = Pick<PatientRecord, "boardNotes">;

const orderOf = (note: BoardNote): string => `${note.on} ${note.earlier[0]?.recordedAt ?? note.recordedAt} ${note.id}`;

/** The notes of a patient, oldest first: by their day, then by when they were first recorded. Those entered in error too. */
export const boardNotesOf = ({ boardNotes }: Noted): readonly BoardNote[] => entriesOf(boardNotes).toSorted(by(orderOf));

/** The latest note of a kind that stands. */
export const latestBoardNote = (record: Noted, kind: BoardNoteKind): BoardNote | undefined =>
  boardNotesOf(record).findLast((note) => note.kind === kind && stands(note));

/**
 * The note that a text written today changes; nothing where it starts a new one. A conclusion belongs to its day. A question
 * stands until a board before today has answered it: what is asked after that is another question, and the old one stays with its
 * answer.
 */
export function boardNoteInHand(record: Noted, kind: BoardNoteKind, today: CalendarDate): BoardNote | undefined {
  const latest = latestBoardNote(record, kind);
  if (latest === undefined || kind === "conclusion") return latest?.on === today ? latest : undefined;
  const answer = latestBoardNote(record, "conclusion");
  return answer !== undefined && answer.on >= latest.on && answer.on < today ? undefined : latest;
}
