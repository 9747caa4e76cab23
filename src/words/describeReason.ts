import type { CalendarDate } from "../domain/calendarDate.ts";
import type { Reason } from "../domain/reason.ts";
import type { Words } from "./language.ts";

/** Why a record was changed: a person's own words as they stand, and what the program did in the reader's language. */
export function describeReason(
  reason: Reason,
  words: Pick<Words, "names">,
  { day }: { readonly day: (day: CalendarDate) => string },
): string {
  if (typeof reason === "string") return reason;
  if (reason.code === "restored-again") return words.names.restoredAgain(day(reason.madeOn));
  return "why" in reason ? words.names.changedAcross[reason.code](reason.why) : words.names.changedBecause[reason.code];
}
