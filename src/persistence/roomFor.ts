import type { PatientRecord } from "../domain/record/patientRecord.ts";
import { writeDocument } from "./document.ts";
import type { LackOfRoom, RecordChange, Usage } from "./repository.ts";
import { keyOf } from "./storedKeys.ts";

/** So many results are measured before the page may answer again. */
const RESULTS_AT_ONCE = 1000;

/**
 * Measures changes against the room of one copy, each as it would lie there. Where the room is not known nothing stands in the way.
 */
export async function lackOfRoom(
  changes: readonly RecordChange[],
  takes: (key: string, text: string) => number,
  roomOf: () => Promise<Usage | undefined>,
  breathe: () => Promise<void>,
): Promise<LackOfRoom | undefined> {
  const sizeOf = (record: PatientRecord) => takes(keyOf(record.id), writeDocument(record));
  let needed = 0;
  let measured = 0;
  for (const { before, after } of changes) {
    needed += sizeOf(after) - (before === undefined ? 0 : sizeOf(before));
    measured += Object.keys(after.observations).length;
    if (measured < RESULTS_AT_ONCE) continue;
    measured = 0;
    await breathe();
  }
  const room = await roomOf();
  if (room === undefined) return undefined;
  const free = Math.floor(room.quota - room.used);
  return needed > free ? { type: "NoRoom", needed, free } : undefined;
}
