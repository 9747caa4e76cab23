import { dayOf } from "../domain/calendarDate.ts";
import type { Result } from "../domain/result.ts";

/*
 * Frozen. Up to version 3 of the stored document and of the backup, the program stored its own reasons as these English sentences.
 */
const CODE_OF_SENTENCE: ReadonlyMap<string, string> = new Map([
  ["Taken back with Undo", "undo"],
  ["Restore of a backup taken back", "undo-restore"],
  ["Import undone", "undo-import"],
  ["Changed by an import", "import"],
  ["Bring back", "bring-back"],
  ["Emptied", "emptied"],
]);
/** The day stood in the order that the user had chosen; its separator tells which. */
const RESTORED_AGAIN =
  /^Restored again from the backup of (?:(?<ymd>\d{4}-\d{2}-\d{2})|(?<dmy>\d{2}\.\d{2}\.\d{4})|(?<mdy>\d{2}\/\d{2}\/\d{4}))$/u;

type Stored = { readonly [field: string]: unknown };

/** A reason as version 4 stores it. What a person wrote stays as it is. */
export function codedReason(stored: string): string | { readonly code: string; readonly madeOn?: string } {
  const code = CODE_OF_SENTENCE.get(stored);
  if (code !== undefined) return { code };
  const { ymd, dmy, mdy } = RESTORED_AGAIN.exec(stored)?.groups ?? {};
  const parts = (ymd ?? dmy ?? mdy ?? "").split(/[-./]/u).map(Number);
  const [first = 0, second = 0, third = 0] = parts;
  const madeOn: Result<string, unknown> =
    ymd !== undefined
      ? dayOf(first, second, third)
      : dmy !== undefined
        ? dayOf(third, second, first)
        : dayOf(third, first, second);
  return madeOn.ok ? { code: "restored-again", madeOn: madeOn.value } : stored;
}

/** A stored state with its reason as version 4 stores it. */
export const withCodedReason = (state: Stored): Stored =>
  typeof state["reason"] === "string" ? { ...state, reason: codedReason(state["reason"]) } : state;

/** The states of an entry likewise. */
export const withCodedReasons = <Entry extends { readonly states: readonly Stored[] }>(entry: Entry): Entry => ({
  ...entry,
  states: entry.states.map(withCodedReason),
});
