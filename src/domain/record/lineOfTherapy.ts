import { parseCalendarDate, type CalendarDate } from "../calendarDate.ts";
import type { Kept } from "../kept.ts";
import { err, ok, type Result } from "../result.ts";
import { isEntryStatus, type EntryStatus } from "../standing.ts";

/** Best response as the care team judged it. Never derived from B2M, which no response criteria contain. */
export const RESPONSES = [
  "complete",
  "very-good-partial",
  "partial",
  "minor",
  "no-change",
  "progression",
  "not-assessed",
] as const;
export type JudgedResponse = (typeof RESPONSES)[number];

/** One planned treatment regimen from its start to its stop. */
export type LineOfTherapyContent = {
  readonly regimen: string;
  readonly startedOn: CalendarDate;
  /** Absent while the line runs. */
  readonly stoppedOn?: CalendarDate;
  readonly stopReason?: string;
  readonly bestResponse?: JudgedResponse;
  readonly note?: string;
  readonly status: EntryStatus;
};

export type LineOfTherapy = Kept<LineOfTherapyContent>;

/** What a form, a file or a store holds before the door: texts. An empty text is "not given". */
export type LineOfTherapyDraft = {
  readonly regimen: string;
  readonly startedOn: string;
  readonly stoppedOn: string;
  readonly stopReason: string;
  readonly bestResponse: string;
  readonly note: string;
  readonly status: string;
};

export const EMPTY_LINE_DRAFT: LineOfTherapyDraft = {
  regimen: "",
  startedOn: "",
  stoppedOn: "",
  stopReason: "",
  bestResponse: "",
  note: "",
  status: "active",
};

export type LineProblem =
  | { readonly field: "regimen" | "startedOn"; readonly type: "Empty" }
  | { readonly field: "regimen" | "stopReason" | "note"; readonly type: "TooLong"; readonly limit: number }
  | { readonly field: "startedOn" | "stoppedOn"; readonly type: "NotADate"; readonly text: string }
  | { readonly field: "startedOn" | "stoppedOn"; readonly type: "InTheFuture"; readonly today: CalendarDate }
  | { readonly field: "startedOn"; readonly type: "BeforeBirth"; readonly birthDate: CalendarDate }
  | { readonly field: "stoppedOn"; readonly type: "StopsBeforeStart"; readonly startedOn: CalendarDate }
  | { readonly field: "bestResponse" | "status"; readonly type: "NotAChoice"; readonly text: string };

const LONGEST_LINE = 200;
const LONGEST_NOTE = 4000;

/**
 * The one door for a line of therapy, typed, imported or stored.
 * `notAfter` (today) and `birthDate` hold when a person types, and are absent when stored records are read again.
 */
export function parseLineOfTherapy(
  draft: LineOfTherapyDraft,
  context: { readonly notAfter?: CalendarDate; readonly birthDate?: CalendarDate } = {},
): Result<LineOfTherapyContent, readonly LineProblem[]> {
  const problems: LineProblem[] = [];
  const text = (field: "regimen" | "stopReason" | "note", limit: number) => {
    const trimmed = draft[field].trim();
    if (trimmed.length > limit) problems.push({ field, type: "TooLong", limit });
    return trimmed;
  };
  const day = (field: "startedOn" | "stoppedOn") => {
    const typed = draft[field].trim();
    if (typed === "") return undefined;
    const read = parseCalendarDate(typed);
    if (!read.ok) problems.push({ field, type: "NotADate", text: typed });
    else if (context.notAfter !== undefined && read.value > context.notAfter)
      problems.push({ field, type: "InTheFuture", today: context.notAfter });
    return read.ok ? read.value : undefined;
  };
  const regimen = text("regimen", LONGEST_LINE);
  if (regimen === "") problems.push({ field: "regimen", type: "Empty" });
  const startedOn = day("startedOn");
  if (draft.startedOn.trim() === "") problems.push({ field: "startedOn", type: "Empty" });
  if (startedOn !== undefined && context.birthDate !== undefined && startedOn < context.birthDate) {
    problems.push({ field: "startedOn", type: "BeforeBirth", birthDate: context.birthDate });
  }
  const stoppedOn = day("stoppedOn");
  if (startedOn !== undefined && stoppedOn !== undefined && stoppedOn < startedOn) {
    problems.push({ field: "stoppedOn", type: "StopsBeforeStart", startedOn });
  }
  const stopReason = text("stopReason", LONGEST_LINE);
  const note = text("note", LONGEST_NOTE);
  const bestResponse = RESPONSES.find((known) => known === draft.bestResponse);
  if (bestResponse === undefined && draft.bestResponse !== "")
    problems.push({ field: "bestResponse", type: "NotAChoice", text: draft.bestResponse });
  const { status } = draft;
  if (!isEntryStatus(status)) return err([...problems, { field: "status", type: "NotAChoice", text: status }]);
  if (problems.length > 0 || startedOn === undefined) return err(problems);
  return ok({
    regimen,
    startedOn,
    ...(stoppedOn === undefined ? {} : { stoppedOn }),
    ...(stopReason === "" ? {} : { stopReason }),
    ...(bestResponse === undefined ? {} : { bestResponse }),
    ...(note === "" ? {} : { note }),
    status,
  });
}
