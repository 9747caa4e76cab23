import type { PlanSummary } from "../../exchange/incoming/importer.ts";
import type { NoRoom, RoomNeeded } from "../../store/deps.ts";

/** It fits, and taking it back would not: an undo is kept in the history. Asked for again it is carried out all the same. */
export type NoRoomToUndo = { readonly type: "NoRoomToUndo"; readonly needed: number; readonly free: number };

/**
 * What taking an import back adds to what is stored, in UTF-16 units; each figure with some to spare, and as if it lay plain. A
 * withdrawn result is a line of 10 ("& 1 . 0").
 */
const ROOM_TO_UNDO = { result: 12, correction: 80, care: 250, patient: 700 };

const roomToUndo = ({ counts, records }: Pick<PlanSummary, "counts" | "records">): number =>
  ROOM_TO_UNDO.result * (counts.New + counts.Withdrawal + counts.Restoration) +
  ROOM_TO_UNDO.correction * counts.Correction +
  ROOM_TO_UNDO.care * counts.care +
  ROOM_TO_UNDO.patient * records;

/**
 * Room that the list of patients, the settings and the browser's own counting take beside the records, in UTF-16 units: 40 for
 * each new patient, and some to spare.
 */
const roomAround = (patientsAdded: number): number => 4000 + 40 * patientsAdded;

/**
 * Why there is no room for an import, or nothing where it fits and can be taken back again.
 *
 * - Units: UTF-16 units, as they would be stored. `room` is what the records grow by, and what is free.
 * - Errors: `NoRoom` where it does not fit; `NoRoomToUndo` where only taking it back would not, unless that was renounced.
 */
export function lackOfRoom(
  plan: Pick<PlanSummary, "counts" | "records">,
  room: RoomNeeded | undefined,
  isUndoRenounced: boolean,
): NoRoom | NoRoomToUndo | undefined {
  if (room === undefined) return undefined;
  const { free } = room;
  const needed = room.needed + roomAround(plan.counts.patientsAdded);
  if (needed > free) return { type: "NoRoom", needed, free };
  const neededToUndo = needed + roomToUndo(plan);
  return !isUndoRenounced && neededToUndo > free ? { type: "NoRoomToUndo", needed: neededToUndo, free } : undefined;
}
