import type { Instant } from "../../domain/instant.ts";
import { erasedByColleague, isToldUnread, openClashes, sumOf, unreadIn, waitsIn } from "./entrySums.ts";
import { isErasureLeft } from "./erasing.ts";
import { writesFor } from "./serverWrites.ts";
import {
  ERASURE,
  type ErasureLeft,
  type SharingProblem,
  type SharingStatus,
  type WaitsForPerson,
  type Waiting,
} from "./sharingStatus.ts";
import type { Visit } from "./visit.ts";

/** How the last round ended, and when all was last there. */
export type LastRound = { readonly problem?: SharingProblem | undefined; readonly at?: Instant | undefined };

/** How things stand here, without asking the server: what waits for it, and what waits for a person. */
export async function standingOf(visit: Visit, { problem, at }: LastRound): Promise<SharingStatus> {
  const { deps, knownOf, shared } = visit;
  const forPerson: WaitsForPerson[] = [];
  const waitingOf: { [patientId: string]: Waiting } = {};
  for (const patientId of deps.records.ids()) {
    const record = deps.records.get(patientId);
    if (record === undefined) continue;
    await visit.breathe();
    const known = await knownOf(patientId);
    const erasedAt = erasedByColleague(known);
    if (erasedAt !== undefined) {
      forPerson.push({ patientId, entry: "patient", why: "Erased", at: erasedAt });
      continue;
    }
    for (const [entry, clash] of Object.entries(openClashes(known, record)))
      forPerson.push({ patientId, entry, why: "Clash", ...clash });
    for (const [entry, { sum, text }] of Object.entries(known.parked))
      if (sumOf(record, entry) === sum) forPerson.push({ patientId, entry, why: "Refused", text });
    const toldUnread = unreadIn(known, record).filter(([, unread]) => isToldUnread(unread, deps.now()));
    for (const [entry, unread] of toldUnread)
      forPerson.push({ patientId, entry, why: "Unread", places: unread.places, isHere: sumOf(record, entry) !== undefined });
    if (shared.get(patientId) === record) continue;
    const entries = new Set(writesFor(record, known, waitsIn(known, record)).map(({ entry }) => entry));
    // The chain goes with what was done, and is nothing that anybody entered.
    entries.delete("chain");
    for (const [entry] of toldUnread) entries.delete(entry);
    if (entries.size > 0)
      waitingOf[patientId] = { count: entries.size, entries: Object.keys(known.places).length === 0 ? "all" : [...entries] };
  }
  const erasures: ErasureLeft[] = [];
  for (const [patientId, erasedAt] of deps.records.erased()) {
    const known = await deps.known.get(patientId);
    if (!isErasureLeft(known, erasedAt)) continue;
    const parked = known.parked[ERASURE];
    erasures.push({ patientId, ...(parked?.sum === erasedAt ? { refused: parked.text } : {}) });
  }
  let unreadable = 0;
  for (const patientId of visit.unreadAway) {
    const known = await knownOf(patientId);
    if (unreadIn(known, undefined).some(([, unread]) => isToldUnread(unread, deps.now()))) unreadable += 1;
  }
  return {
    mode: visit.mode,
    waiting: Object.values(waitingOf).reduce((sum, { count }) => sum + count, 0),
    waitingOf,
    forPerson,
    erasures,
    unreadable,
    ...(problem === undefined ? {} : { problem }),
    ...(at === undefined ? {} : { at }),
  };
}
