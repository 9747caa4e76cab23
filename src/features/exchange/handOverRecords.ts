import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { changedIds, take, type Shelf } from "../../domain/shelf.ts";
import type { Importer, Progress } from "../../exchange/incoming/importer.ts";

/** So many results are handed to the importer at once: copying them keeps the page busy for some ten milliseconds. */
const RESULTS_AT_ONCE = 1500;

/**
 * Brings the importer from the records it has to those that are here now, a part at a time. Says whether it came to the end:
 * between two parts it may be stopped.
 */
export async function handOverRecords(
  importer: Importer,
  before: Shelf<PatientRecord>,
  records: Shelf<PatientRecord>,
  onProgress: (progress: Progress) => void,
  isStopped: () => boolean,
): Promise<boolean> {
  const ids = changedIds(before, records);
  let some: PatientRecord[] = [];
  let results = 0;
  for (const [index, id] of ids.entries()) {
    const record = take(records, id);
    if (record !== undefined) some.push(record);
    results += 1 + Object.keys(record?.observations ?? {}).length;
    if (results < RESULTS_AT_ONCE && index < ids.length - 1) continue;
    onProgress({ step: "HandingOver", done: index + 1, total: ids.length });
    await importer.takeRecords(some, []);
    if (isStopped()) return false;
    some = [];
    results = 0;
  }
  const gone = ids.filter((id) => take(records, id) === undefined);
  if (gone.length > 0) await importer.takeRecords([], gone);
  return !isStopped();
}
