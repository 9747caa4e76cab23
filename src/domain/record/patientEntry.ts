import { parseCalendarDate, type CalendarDate } from "../calendarDate.ts";
import { entriesOf, type ById } from "../byId.ts";
import { by } from "../compare.ts";
import { contentOf, keep, revise, type Kept, type WhenAndWhy } from "../kept.ts";
import type { DecimalSign } from "../measuring/measured.ts";
import type { MeasurandCode } from "../measuring/measurand.ts";
import type { ObservationContent } from "../measuring/observation.ts";
import { EMPTY_DRAFT, parseObservation, type DraftProblem, type ObservationDraft } from "../measuring/observationDoor.ts";
import type { Unit } from "../measuring/units.ts";
import { err, ok, type Result } from "../result.ts";
import { isEntryStatus, type EntryStatus, stands } from "../standing.ts";

/** What a patient can write down at home. */
export const PATIENT_ENTRY_KINDS = ["note", "symptom", "result"] as const;
export type PatientEntryKind = (typeof PATIENT_ENTRY_KINDS)[number];

/**
 * What the patient wrote down at home and brought back. It is never among the results: no verdict, line, roster or report can come to
 * it, because none of them looks here. `takeOver` makes a result of one, by a person's decision.
 */
export type PatientEntryContent = {
  readonly kind: PatientEntryKind;
  /** The day it is about: a sample was taken, something was felt. */
  readonly on: CalendarDate;
  /** Always of a note or a symptom. */
  readonly text?: string;
  /** These are of a result, and of nothing else; the value as printed, like every result's. */
  readonly measurand?: MeasurandCode;
  readonly value?: string;
  readonly unit?: Unit;
  readonly laboratory?: string;
  /** The result that the care team made of it; absent while it is the patient's word alone. */
  readonly takenAs?: string;
  readonly status: EntryStatus;
};
export type PatientEntry = Kept<PatientEntryContent>;

/** What a form, a file or a store holds before the door: texts. An empty text is "not given". */
export type PatientEntryDraft = { readonly [field in keyof Required<PatientEntryContent>]: string };

export const EMPTY_PATIENT_ENTRY: PatientEntryDraft = {
  kind: "note",
  on: "",
  text: "",
  measurand: "",
  value: "",
  unit: "",
  laboratory: "",
  takenAs: "",
  status: "active",
};

export type PatientEntryProblem =
  | { readonly field: "kind" | "status"; readonly type: "NotAChoice"; readonly text: string }
  | { readonly field: "text"; readonly type: "Empty" }
  | { readonly field: "text" | "takenAs"; readonly type: "TooLong"; readonly limit: number }
  | { readonly field: "text" | "measurand" | "value" | "unit" | "laboratory" | "takenAs"; readonly type: "NotOfThisKind" }
  | { readonly field: "on"; readonly type: "NotADate"; readonly text: string }
  | { readonly field: "on"; readonly type: "InTheFuture"; readonly today: CalendarDate }
  | { readonly field: "on"; readonly type: "BeforeBirth"; readonly birthDate: CalendarDate }
  /** What the one door for results says of it. */
  | { readonly field: "measurand" | "value" | "unit" | "laboratory"; readonly type: "Result"; readonly problem: DraftProblem };

/** What the door needs to know beside the draft; the rules of a day hold when a person types, not when stored entries are read again. */
export type PatientEntryContext = {
  readonly decimal: DecimalSign;
  readonly typed?: true;
  readonly notAfter?: CalendarDate;
  readonly birthDate?: CalendarDate;
};

const LONGEST_TEXT = 2000;
const LONGEST_ID = 100;

/** The draft of a result that a patient's entry is, for the one door of results. */
const resultDraftOf = (draft: Partial<PatientEntryDraft>): ObservationDraft => ({
  ...EMPTY_DRAFT,
  measurand: draft.measurand ?? "",
  value: draft.value ?? "",
  unit: draft.unit ?? "",
  collectedOn: draft.on ?? "",
  laboratory: draft.laboratory ?? "",
});

/** The one door for what a patient wrote, typed, brought back or stored. A result passes the door of results, too. */
export function parsePatientEntry(
  draft: PatientEntryDraft,
  context: PatientEntryContext,
): Result<PatientEntryContent, readonly PatientEntryProblem[]> {
  const kind = PATIENT_ENTRY_KINDS.find((known) => known === draft.kind);
  if (kind === undefined) return err([{ field: "kind", type: "NotAChoice", text: draft.kind }]);
  const { status } = draft;
  if (!isEntryStatus(status)) return err([{ field: "status", type: "NotAChoice", text: status }]);
  const text = draft.text.trim();
  const takenAs = draft.takenAs.trim();
  const problems: PatientEntryProblem[] = [
    ...(text.length > LONGEST_TEXT ? [{ field: "text", type: "TooLong", limit: LONGEST_TEXT } as const] : []),
    ...(takenAs.length > LONGEST_ID ? [{ field: "takenAs", type: "TooLong", limit: LONGEST_ID } as const] : []),
  ];
  if (kind === "result") return resultEntry(draft, { text, takenAs, status }, context, problems);
  if (text === "") problems.push({ field: "text", type: "Empty" });
  for (const field of ["measurand", "value", "unit", "laboratory", "takenAs"] as const)
    if (draft[field] !== "") problems.push({ field, type: "NotOfThisKind" });
  const on = parseCalendarDate(draft.on);
  if (!on.ok) return err([...problems, { field: "on", type: "NotADate", text: draft.on }]);
  if (context.notAfter !== undefined && on.value > context.notAfter)
    problems.push({ field: "on", type: "InTheFuture", today: context.notAfter });
  else if (context.birthDate !== undefined && on.value < context.birthDate)
    problems.push({ field: "on", type: "BeforeBirth", birthDate: context.birthDate });
  return problems.length > 0 ? err(problems) : ok({ kind, on: on.value, text, status });
}

function resultEntry(
  draft: PatientEntryDraft,
  { text, takenAs, status }: { readonly text: string; readonly takenAs: string; readonly status: PatientEntryContent["status"] },
  context: PatientEntryContext,
  problems: readonly PatientEntryProblem[],
): Result<PatientEntryContent, readonly PatientEntryProblem[]> {
  const read = parseObservation(resultDraftOf(draft), context);
  if (!read.ok) return err([...problems, ...read.error.flatMap((problem) => ofResult(problem))]);
  if (problems.length > 0) return err(problems);
  const { measurand, value, unit, collectedOn, laboratory } = read.value;
  return ok({
    kind: "result",
    on: collectedOn,
    ...(text === "" ? {} : { text }),
    measurand,
    value,
    unit,
    ...(laboratory === undefined ? {} : { laboratory }),
    ...(takenAs === "" ? {} : { takenAs }),
    status,
  });
}

/** A problem of the result's own door, under the name of the field in which the patient typed. Nothing else of a result is asked. */
function ofResult(problem: DraftProblem): readonly PatientEntryProblem[] {
  const { field } = problem;
  if (field === "collectedOn") return [{ ...problem, field: "on" }];
  return field === "measurand" || field === "value" || field === "unit" || field === "laboratory"
    ? [{ field, type: "Result", problem }]
    : [];
}

/** Those that stand, latest day first; of one day the one that was written last. */
export const patientEntriesOf = ({ patientEntries }: { readonly patientEntries: ById<PatientEntry> }): readonly PatientEntry[] =>
  entriesOf(patientEntries)
    .filter((entry) => stands(entry))
    .toSorted(by((entry) => `${entry.on} ${entry.recordedAt} ${entry.id}`))
    .toReversed();

/** Whether it is a result that the team has not taken over yet. */
export const isToTakeOver = (entry: PatientEntryContent): boolean =>
  entry.kind === "result" && entry.takenAs === undefined && stands(entry);

/**
 * A result made of what the patient entered, under an id of its own, and the entry with a word that it was: both carry the moment, the
 * reason and, once signed, who took it over. Nothing where it is no result, was taken over, or is withdrawn.
 */
export function takeOver(
  entry: PatientEntry,
  id: string,
  change: WhenAndWhy,
  context: PatientEntryContext,
): Result<{ readonly entry: PatientEntry; readonly observation: Kept<ObservationContent> }, readonly DraftProblem[]> | undefined {
  if (!isToTakeOver(entry)) return undefined;
  const read = parseObservation(resultDraftOf(entry), context);
  if (!read.ok) return read;
  return ok({
    entry: revise<PatientEntryContent>(entry, { ...contentOf<PatientEntryContent>(entry), takenAs: id }, change),
    observation: keep<ObservationContent>(id, read.value, change),
  });
}
