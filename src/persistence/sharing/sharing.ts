import type { Instant } from "../../domain/instant.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { erasedByColleague } from "./entrySums.ts";
import { tellErasure } from "./erasing.ts";
import { fetchChanges, MOST_READ_TOGETHER, readDoubtful } from "./fetching.ts";
import { NotKept } from "./known.ts";
import { sendPatient } from "./sending.ts";
import type { SharingProblem, SharingStatus } from "./sharingStatus.ts";
import { standingOf } from "./standing.ts";
import { beginVisit, type SharingDeps, type Visit } from "./visit.ts";

export type Sharing = {
  /** Fetches what changed there, sends what changed here, and says how things stand. */
  readonly round: () => Promise<SharingStatus>;
  /** The next round looks at everything there, not only at what changed: once a day, and when it is asked for. */
  readonly lookAtAll: () => void;
  /** The records of which everything is known to be on the server, as it is here. */
  readonly onServer: () => readonly PatientRecord[];
  /** How things stand here, without asking the server: what was done since the last round waits. */
  readonly standing: () => Promise<SharingStatus>;
  /** What a person was told that the server refused is sent again in the next round. */
  readonly retry: (patientId: string, entry: string) => Promise<void>;
  /** A person decided that what is here takes the place of what stands there and cannot be read. */
  readonly overrule: (patientId: string, entry: string) => Promise<void>;
  /** A person decided that somebody stays whom a colleague erased: all of them is sent again in the next round. */
  readonly keepErased: (patientId: string) => Promise<void>;
};

/**
 * The third copy of each record: the one that a team shares on its FHIR server. The record itself is the queue. What it has and the server
 * is not known to have is sent, in order for each patient; whatever is not certain, as after an answer that was lost, is read from the
 * server first, so that nothing is sent twice and nothing is left.
 */
export function shareRecords(deps: SharingDeps): Sharing {
  const { records } = deps;
  const visit = beginVisit(deps);
  let problem: SharingProblem | undefined;
  let at: Instant | undefined;

  async function round(): Promise<SharingStatus> {
    const done = await fetchAndSend(visit);
    problem = done.ok ? undefined : done.error;
    const status = await standingOf(visit, { problem, at });
    if (problem === undefined && status.waiting === 0) at = deps.now();
    return at === undefined ? status : { ...status, at };
  }

  async function retry(patientId: string, entry: string): Promise<void> {
    const known = await visit.knownOf(patientId);
    const { [entry]: _parked, ...parked } = known.parked;
    await visit.remember({ ...known, parked });
    visit.shared.delete(patientId);
  }

  async function overrule(patientId: string, entry: string): Promise<void> {
    const known = await visit.knownOf(patientId);
    const unread = known.unread?.[entry];
    if (unread === undefined) return;
    await visit.remember({ ...known, overruled: { ...known.overruled, [entry]: unread.places } });
    visit.shared.delete(patientId);
  }

  async function keepErased(patientId: string): Promise<void> {
    const known = await visit.knownOf(patientId);
    const erasedAt = erasedByColleague(known);
    if (erasedAt !== undefined) await visit.remember({ ...known, keptAfter: known.erasedAt });
  }

  return {
    round: () => deps.alone(round),
    standing: () => standingOf(visit, { problem, at }),
    onServer: () =>
      problem === undefined
        ? records
            .ids()
            .flatMap((id) => records.get(id) ?? [])
            .filter((record) => visit.shared.get(record.id) === record)
        : [],
    retry: (patientId, entry) => deps.alone(() => retry(patientId, entry)),
    overrule: (patientId, entry) => deps.alone(() => overrule(patientId, entry)),
    keepErased: (patientId) => deps.alone(() => keepErased(patientId)),
    lookAtAll: () => {
      visit.since = undefined;
      visit.hasBegun = true;
      visit.versions.clear();
    },
  };
}

async function fetchAndSend(visit: Visit): Promise<Result<void, SharingProblem>> {
  try {
    const fetched = await fetchChanges(visit);
    return fetched.ok ? await sendAll(visit) : fetched;
  } catch (problem) {
    if (problem instanceof NotKept) return err({ type: "NotKept" });
    throw problem;
  }
}

/** Sends what the server lacks, patient by patient: who was erased here first, then what was added and changed. */
async function sendAll(visit: Visit): Promise<Result<void, SharingProblem>> {
  const { deps, shared } = visit;
  const { records } = deps;
  for (const [id, erasedAt] of records.erased()) {
    const told = await tellErasure(visit, id, erasedAt);
    if (!told.ok && told.error.type !== "Conflict") return told;
  }
  const ids = records.ids().filter((id) => {
    const record = records.get(id);
    return record === undefined || shared.get(id) !== record;
  });
  for (const [index, id] of ids.entries()) {
    deps.onProgress?.({ step: "Sending", done: index, of: ids.length });
    if (deps.isCancelled?.() === true) return err({ type: "Cancelled" });
    if (index % MOST_READ_TOGETHER === 0) {
      const read = await readDoubtful(visit, ids.slice(index, index + MOST_READ_TOGETHER));
      if (!read.ok) return read;
    }
    await visit.breathe();
    const done = await sendPatient(visit, id);
    if (!done.ok && done.error.type !== "Conflict") return done;
  }
  return ok(undefined);
}
