import { parseCalendarDate, type CalendarDate } from "../calendarDate.ts";
import type { Kept } from "../kept.ts";
import { err, ok, type Result } from "../result.ts";
import { isEntryStatus, type EntryStatus } from "../standing.ts";

/** What is written for a tumor board, and what it came to. */
export const BOARD_NOTE_KINDS = ["question", "conclusion"] as const;
export type BoardNoteKind = (typeof BOARD_NOTE_KINDS)[number];

/** A question put to the tumor board or a conclusion it reached, in the team's own words. Nothing is ever derived from it. */
export type BoardNoteContent = {
  readonly kind: BoardNoteKind;
  readonly text: string;
  /** The day on which it was asked or concluded. */
  readonly on: CalendarDate;
  readonly status: EntryStatus;
};

export type BoardNote = Kept<BoardNoteContent>;

/** What a form, a file or a store holds before the door: texts. */
export type BoardNoteDraft = { readonly [field in keyof BoardNoteContent]: string };

export type BoardNoteProblem =
  | { readonly field: "kind" | "status"; readonly type: "NotAChoice"; readonly text: string }
  | { readonly field: "text" | "on"; readonly type: "Empty" }
  | { readonly field: "text"; readonly type: "TooLong"; readonly limit: number }
  | { readonly field: "on"; readonly type: "NotADate"; readonly text: string }
  | { readonly field: "on"; readonly type: "InTheFuture"; readonly today: CalendarDate };

const LONGEST_NOTE = 4000;

/**
 * The one door for a board note, typed, imported or stored. `notAfter` (today) holds when a person types, and is absent when
 * stored records are read again.
 */
export function parseBoardNote(
  draft: BoardNoteDraft,
  context: { readonly notAfter?: CalendarDate } = {},
): Result<BoardNoteContent, readonly BoardNoteProblem[]> {
  const problems: BoardNoteProblem[] = [];
  const kind = BOARD_NOTE_KINDS.find((known) => known === draft.kind);
  if (kind === undefined) problems.push({ field: "kind", type: "NotAChoice", text: draft.kind });
  const text = draft.text.trim();
  if (text === "") problems.push({ field: "text", type: "Empty" });
  if (text.length > LONGEST_NOTE) problems.push({ field: "text", type: "TooLong", limit: LONGEST_NOTE });
  const on = parseCalendarDate(draft.on);
  if (draft.on.trim() === "") problems.push({ field: "on", type: "Empty" });
  else if (!on.ok) problems.push({ field: "on", type: "NotADate", text: draft.on });
  else if (context.notAfter !== undefined && on.value > context.notAfter)
    problems.push({ field: "on", type: "InTheFuture", today: context.notAfter });
  const { status } = draft;
  if (!isEntryStatus(status)) return err([...problems, { field: "status", type: "NotAChoice", text: status }]);
  if (problems.length > 0 || kind === undefined || !on.ok) return err(problems);
  return ok({ kind, text, on: on.value, status });
}
