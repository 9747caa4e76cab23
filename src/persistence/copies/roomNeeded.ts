import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { writeDocument } from "../document.ts";
import type { RecordChange, RoomNeeded } from "../repository.ts";
import { keyOf } from "../storedKeys.ts";
import type { RecordCopy } from "./recordCopy.ts";

/** So many results are measured before the page may answer again. */
const RESULTS_AT_ONCE = 1000;

/** Measures changes, each as it would lie in this copy, beside the room that is left there. */
export async function roomNeeded(
  changes: readonly RecordChange[],
  copy: Pick<RecordCopy, "takes" | "room">,
  breathe: () => Promise<void>,
): Promise<RoomNeeded | undefined> {
  const sizeOf = (record: PatientRecord) => copy.takes(keyOf(record.id), writeDocument(record));
  let needed = 0;
  let measured = 0;
  for (const { before, after } of changes) {
    needed += sizeOf(after) - (before === undefined ? 0 : sizeOf(before));
    measured += Object.keys(after.observations).length;
    if (measured < RESULTS_AT_ONCE) continue;
    measured = 0;
    await breathe();
  }
  const room = await copy.room();
  if (room === undefined) return undefined;
  return { needed, free: Math.max(0, Math.floor(room.quota - room.used)) };
}
