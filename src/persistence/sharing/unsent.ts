import { joinUnsent } from "../../domain/record/joinCopies.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { markOf } from "../../exchange/fhir/stateMark.ts";
import { isKnownThere } from "./entrySums.ts";
import type { Known } from "./known.ts";
import { entryKey } from "./serverWrites.ts";
import type { Visit } from "./visit.ts";

/**
 * Holds what is only here against what is known to stand on the server, before it is sent: another tab of this device may have brought
 * something since the server was read, which was changed there at the same time. "Joined": the record here is another one now, or a person
 * is asked.
 */
export async function holdAgainstServer(
  { deps, remember }: Visit,
  known: Known,
  record: PatientRecord,
): Promise<"Joined" | "NothingToJoin"> {
  const { record: joined, clashes } = joinUnsent(record, isKnownThere(known), { at: deps.now(), by: deps.initials?.() });
  if (clashes.length > 0) {
    const found = clashes.map((clash) => [entryKey(clash), { mine: markOf(clash.mine).sum, theirs: markOf(clash.theirs).sum }]);
    await remember({ ...known, clashes: { ...known.clashes, ...Object.fromEntries(found) } });
    return "Joined";
  }
  if (joined === record) return "NothingToJoin";
  deps.records.adopt([joined]);
  return "Joined";
}
