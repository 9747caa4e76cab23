import { addDays, parseCalendarDate, type CalendarDate } from "../calendarDate.ts";
import type { Kept } from "../kept.ts";
import { err, ok, type Result } from "../result.ts";
import { isEntryStatus, type EntryStatus, stands } from "../standing.ts";

/** What can happen to a patient that belongs beside a B2M trend. The first five can move the value themselves. */
export const EVENT_KINDS = [
  "infection",
  "interferon",
  "dialysis",
  "intrathecal-therapy",
  "steroid",
  "transfusion",
  "blood-contaminated-csf",
  "transplant",
  "relapse",
  "imaging",
  "lumbar-puncture",
  "note",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export type ClinicalEventContent = {
  readonly kind: EventKind;
  readonly on: CalendarDate;
  /** The last day of an event that lasts. Absent for a single day, and for a lasting one that goes on. */
  readonly until?: CalendarDate;
  readonly note?: string;
  readonly status: EntryStatus;
};

export type ClinicalEvent = Kept<ClinicalEventContent>;

/** What a form, a file or a store holds before the door: texts. An empty text is "not given". */
export type ClinicalEventDraft = {
  readonly kind: string;
  readonly on: string;
  readonly until: string;
  readonly note: string;
  readonly status: string;
};

export const EMPTY_EVENT_DRAFT: ClinicalEventDraft = { kind: "", on: "", until: "", note: "", status: "active" };

export type EventProblem =
  | { readonly field: "kind" | "on"; readonly type: "Empty" }
  | { readonly field: "on" | "until"; readonly type: "NotADate"; readonly text: string }
  | { readonly field: "on" | "until"; readonly type: "InTheFuture"; readonly today: CalendarDate }
  | { readonly field: "on"; readonly type: "BeforeBirth"; readonly birthDate: CalendarDate }
  | { readonly field: "until"; readonly type: "EndsBeforeStart"; readonly on: CalendarDate }
  | { readonly field: "note"; readonly type: "TooLong"; readonly limit: number }
  | { readonly field: "kind" | "status"; readonly type: "NotAChoice"; readonly text: string };

/** Kinds that can go on for more than a day, and so are asked for a last one. */
const LASTING: readonly EventKind[] = ["infection", "interferon", "dialysis", "intrathecal-therapy", "steroid", "note"];

/** Whether an event of this kind can last. A transfusion, a puncture or an image is of one day. */
export const canLast = (kind: string): boolean => LASTING.some((lasting) => lasting === kind);

/** Whether the patient was on dialysis on a day. Dialysis without a recorded end goes on. */
export const onDialysis = (events: readonly ClinicalEvent[], on: CalendarDate): boolean =>
  events.some(
    (event) => stands(event) && event.kind === "dialysis" && event.on <= on && (event.until === undefined || event.until >= on),
  );

/** The days on which dialysis began and those after its last day, each a boundary that no comparison crosses. */
export const dialysisBoundaries = (events: readonly Pick<ClinicalEvent, "kind" | "on" | "until" | "status">[]) =>
  events
    .filter((event) => stands(event) && event.kind === "dialysis")
    .flatMap(({ on, until }) => [
      { on, reason: "DialysisStarted" } as const,
      ...(until === undefined ? [] : [{ on: addDays(until, 1), reason: "DialysisEnded" } as const]),
    ]);

const LONGEST_NOTE = 4000;

/**
 * The one door for a clinical event, typed, imported or stored. An event that goes on has no last day yet, so a day to come is
 * refused on entry. `notAfter` (today) and `birthDate` hold when a person types, and are absent when stored records are read
 * again.
 */
export function parseClinicalEvent(
  draft: ClinicalEventDraft,
  context: { readonly notAfter?: CalendarDate; readonly birthDate?: CalendarDate } = {},
): Result<ClinicalEventContent, readonly EventProblem[]> {
  const problems: EventProblem[] = [];
  const day = (field: "on" | "until") => {
    const typed = draft[field].trim();
    if (typed === "") return undefined;
    const read = parseCalendarDate(typed);
    if (!read.ok) problems.push({ field, type: "NotADate", text: typed });
    else if (context.notAfter !== undefined && read.value > context.notAfter)
      problems.push({ field, type: "InTheFuture", today: context.notAfter });
    return read.ok ? read.value : undefined;
  };
  const kind = EVENT_KINDS.find((known) => known === draft.kind);
  if (draft.kind === "") problems.push({ field: "kind", type: "Empty" });
  else if (kind === undefined) problems.push({ field: "kind", type: "NotAChoice", text: draft.kind });
  const on = day("on");
  if (draft.on.trim() === "") problems.push({ field: "on", type: "Empty" });
  if (on !== undefined && context.birthDate !== undefined && on < context.birthDate) {
    problems.push({ field: "on", type: "BeforeBirth", birthDate: context.birthDate });
  }
  const until = day("until");
  if (on !== undefined && until !== undefined && until < on) problems.push({ field: "until", type: "EndsBeforeStart", on });
  const note = draft.note.trim();
  if (note.length > LONGEST_NOTE) problems.push({ field: "note", type: "TooLong", limit: LONGEST_NOTE });
  const { status } = draft;
  if (!isEntryStatus(status)) return err([...problems, { field: "status", type: "NotAChoice", text: status }]);
  if (problems.length > 0 || kind === undefined || on === undefined) return err(problems);
  return ok({ kind, on, ...(until === undefined ? {} : { until }), ...(note === "" ? {} : { note }), status });
}
