import { parseCalendarDate, type CalendarDate } from "./calendarDate.ts";

/** What the program itself changes a record for, without a person saying why. */
export const REASON_CODES = [
  "undo",
  "undo-restore",
  "undo-import",
  "redo",
  "import",
  "bring-back",
  "emptied",
  "counts-once",
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** What a person did between the records of two patients: merged this one away, or moved a result. */
export const ACROSS_CODES = ["merged-into", "moved-to", "moved-from"] as const;
export type AcrossCode = (typeof ACROSS_CODES)[number];

/**
 * A reason that the program gives. It is kept as a code, so that it says the same in every language and is compared by what it
 * means; `describeReason` puts it into words.
 */
export type CodedReason =
  | { readonly code: ReasonCode }
  /** Put on top again from the backup that was made on this day, after its restore had been taken back. */
  | { readonly code: "restored-again"; readonly madeOn: CalendarDate }
  /** Between two records, in a person's own words; the other patient by the opaque id alone, so that no name stands with another. */
  | { readonly code: AcrossCode; readonly patientId: string; readonly why: string };

/** Why a record was changed: in a person's own words, or by a code of the program. */
export type Reason = string | CodedReason;

/** A reason as it was stored; nothing where this is none, or one that a later release gives. */
export function readReason(stored: unknown): Reason | undefined {
  if (typeof stored === "string") return stored;
  if (typeof stored !== "object" || stored === null || !("code" in stored)) return undefined;
  const fields = Object.keys(stored).length;
  const code = REASON_CODES.find((known) => known === stored.code);
  if (code !== undefined) return fields === 1 ? { code } : undefined;
  const across = ACROSS_CODES.find((known) => known === stored.code);
  if (across !== undefined) return fields === 3 ? readAcross(across, stored) : undefined;
  if (stored.code !== "restored-again" || fields !== 2 || !("madeOn" in stored) || typeof stored.madeOn !== "string")
    return undefined;
  const madeOn = parseCalendarDate(stored.madeOn);
  return madeOn.ok && madeOn.value === stored.madeOn ? { code: "restored-again", madeOn: madeOn.value } : undefined;
}

const readAcross = (code: AcrossCode, stored: object): CodedReason | undefined =>
  "patientId" in stored && typeof stored.patientId === "string" && "why" in stored && typeof stored.why === "string"
    ? { code, patientId: stored.patientId, why: stored.why }
    : undefined;

/** Whether the program gave this reason, and for this. */
export const isReason = (reason: Reason | undefined, code: CodedReason["code"]): boolean =>
  typeof reason === "object" && reason.code === code;
