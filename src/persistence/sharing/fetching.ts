import { uncrossed } from "../../domain/record/people/crossedMerge.ts";
import { mergedInto } from "../../domain/record/people/otherRecords.ts";
import { joinCopies, type EntryAt } from "../../domain/record/joinCopies.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { markOf } from "../../exchange/fhir/stateMark.ts";
import type { Instant } from "../../domain/instant.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { isKnown, openClashes, stateOf, sumOf } from "./entrySums.ts";
import type { NotAnswered } from "./fhirClient.ts";
import { UNREADABLE, type Known, type Looked } from "./known.ts";
import { readPatients, standingStill, touchedSince, type ReadPatient, type Touched } from "./readServer.ts";
import { entryKey } from "./serverWrites.ts";
import type { SharingProblem } from "./sharingStatus.ts";
import type { Visit } from "./visit.ts";

/** A server's moments may be a little older than when they can be found. */
const OVERLAP_MS = 120_000;
const DAY_MS = 86_400_000;
/** So many patients are read in one go: the names of more would not fit in every server's longest address. */
export const MOST_READ_TOGETHER = 20;

/**
 * Reads patients from the server, joins what is there with what is here, and remembers where everything stands. Who is not here yet comes
 * with the others of a group, so that a first sync draws the page a few times and not once for each.
 */
export async function fetchPatients(visit: Visit, patientIds: readonly string[]): Promise<Result<void, NotAnswered>> {
  const { client, batches, records } = visit.deps;
  const read = await readPatients(client, patientIds, batches, visit.types, {
    breathe: visit.breathe,
    howKnown: (entry, sum) => stateOf(records.get(entry.patientId), entryKey(entry), sum),
  });
  if (!read.ok) return read;
  const taken = await takenAway(visit, read.value);
  if (!taken.ok) return taken;
  const arrived: PatientRecord[] = [];
  for (const [patientId, { record, known }] of read.value) {
    await visit.breathe();
    const one = { record, known: withTaken(known, taken.value.get(patientId) ?? []) };
    // Whether all of it is there is found out anew.
    visit.shared.delete(patientId);
    let joined = await joinPatient(visit, patientId, one);
    while (joined === "ChangedMeanwhile") joined = await joinPatient(visit, patientId, one);
    if (joined !== undefined) arrived.push(joined);
  }
  if (arrived.length > 0) records.adopt(arrived);
  bringBackCrossed(visit, [...read.value.keys()]);
  return ok(undefined);
}

/** What another program took from a patient of ours: it stands, and in no place that leads to them. */
type Taken = { readonly entry: string; readonly ref: string; readonly version: string };

/** Looks for what stood of these patients and is not found with them any more. What is gone altogether is sent again. */
async function takenAway(
  { deps: { client, batches }, knownOf }: Visit,
  read: ReadonlyMap<string, ReadPatient>,
): Promise<Result<ReadonlyMap<string, readonly Taken[]>, NotAnswered>> {
  const missing: (Omit<Taken, "version"> & { readonly patientId: string })[] = [];
  for (const [patientId, { known }] of read) {
    const found = new Set(Object.values(known.places).flatMap((all) => all.map(({ ref }) => ref)));
    for (const [entry, places] of Object.entries((await knownOf(patientId)).places))
      for (const { ref, sum } of places) if (sum !== "" && !found.has(ref)) missing.push({ patientId, entry, ref });
  }
  const standing = await standingStill(
    client,
    missing.map(({ ref }) => ref),
    batches,
  );
  if (!standing.ok) return standing;
  const taken = new Map<string, Taken[]>();
  for (const { patientId, entry, ref } of missing) {
    const version = standing.value.get(ref);
    if (version !== undefined) taken.set(patientId, [...(taken.get(patientId) ?? []), { entry, ref, version }]);
  }
  return ok(taken);
}

/** What is known with what was taken away: it cannot be read, and stays where it is unless a person puts ours in its place. */
function withTaken(known: Known, taken: readonly Taken[]): Known {
  const [places, unread] = [{ ...known.places }, { ...known.unread }];
  for (const { entry, ref, version } of taken) {
    places[entry] = [...(places[entry] ?? []), { ref, version, sum: UNREADABLE }];
    const standing = [...(unread[entry]?.places.split(", ") ?? []), `${ref}/_history/${version}`].toSorted();
    unread[entry] = { untold: unread[entry]?.untold ?? [], isUnreadable: true, places: standing.join(", "), since: "" };
  }
  return taken.length === 0 ? known : { ...known, places, unread };
}

/** Two people whom two desks merged into each other, not having heard of it, do not both vanish from the roster. */
function bringBackCrossed({ deps }: Visit, patientIds: readonly string[]): void {
  const { records } = deps;
  for (const id of patientIds) {
    const record = records.get(id);
    const other = record === undefined ? undefined : records.get(mergedInto(record) ?? "");
    if (record === undefined || other === undefined) continue;
    const back = uncrossed(record, other, { at: deps.now(), by: deps.initials?.() });
    if (back !== undefined) records.adopt([back]);
  }
}

/**
 * Joins one patient. Answers the record of somebody who is new here, to be adopted with others: nobody can change it before. Of one that
 * was changed here while what is known was written nothing is joined, for what clashes with that change was not found.
 */
async function joinPatient(
  visit: Visit,
  patientId: string,
  read: ReadPatient,
): Promise<PatientRecord | "ChangedMeanwhile" | undefined> {
  const { deps, knownOf, remember } = visit;
  const { records } = deps;
  const before = await knownOf(patientId);
  const mine = records.get(patientId);
  const theirs = read.record;
  const { parked, toldErasure, keptAfter } = before;
  const decided = {
    parked,
    ...unreadSince(read.known, before, deps.now()),
    ...(toldErasure === undefined ? {} : { toldErasure }),
    ...(keptAfter === undefined ? {} : { keptAfter }),
  };
  // Who stands there and is not here because they cannot be read: nothing here leads to them.
  const isAway =
    read.known.unread !== undefined && mine === undefined && theirs === undefined && !records.erased().has(patientId);
  visit.unreadAway[isAway ? "add" : "delete"](patientId);
  if (mine === undefined || theirs === undefined) {
    await remember({ ...read.known, ...decided, clashes: before.clashes });
    return mine === undefined && !records.erased().has(patientId) ? theirs : undefined;
  }
  const clashes = openClashes(before, mine);
  const by = deps.initials?.();
  const asked = new Set(Object.keys(clashes));
  // What a person was asked about is not decided by a colleague's next word: that becomes what they are asked about.
  // Where the entry is not there any more, as in an older copy of somebody who was erased, it stays what they were asked about.
  for (const [entry, clash] of Object.entries(clashes))
    clashes[entry] = { ...clash, theirs: sumOf(theirs, entry) ?? clash.theirs };
  const isAsked = (entry: EntryAt) => asked.has(entryKey(entry));
  const { record, clashes: found } = joinCopies(mine, theirs, { at: deps.now(), isAsked, by });
  for (const clash of found) clashes[entryKey(clash)] ??= { mine: markOf(clash.mine).sum, theirs: markOf(clash.theirs).sum };
  // Before the record is joined here: else nobody would know that there is something to ask.
  await remember({ ...read.known, ...decided, clashes });
  if (records.get(patientId) !== mine) return "ChangedMeanwhile";
  if (record !== mine) records.adopt([record]);
  return undefined;
}

/** What cannot be read, since when it stands so, and what of it a person decided to write over as it stands. */
function unreadSince({ unread }: Known, before: Known, now: Instant): Pick<Known, "unread" | "overruled"> {
  if (unread === undefined) return {};
  const since = (entry: string, places: string) => {
    const was = before.unread?.[entry];
    return was?.places === places ? was.since : now;
  };
  const overruled = Object.entries(before.overruled ?? {}).filter(([entry, places]) => unread[entry]?.places === places);
  return {
    unread: Object.fromEntries(
      Object.entries(unread).map(([entry, one]) => [entry, { ...one, since: since(entry, one.places) }]),
    ),
    ...(overruled.length === 0 ? {} : { overruled: Object.fromEntries(overruled) }),
  };
}

/** What changed on the server since the last look, patient by patient. */
export async function fetchChanges(visit: Visit): Promise<Result<void, SharingProblem>> {
  const { deps, versions, patientOf } = visit;
  const looked: Omit<Looked, "since" | "patients"> & { readonly since: string | undefined } = (visit.hasBegun
    ? visit.since
    : await sinceLastVisit(visit)) ?? { since: undefined, wholeAt: deps.now() };
  const touched = await touchedSince(deps.client, looked.since, deps.batches, visit.types, visit.breathe);
  if (!touched.ok) return touched;
  for (const { ref, ourPatient } of touched.value) if (ourPatient !== "") patientOf.set(ref, ourPatient);
  const byPatient = new Map<string, Touched[]>();
  const isHow = ({ ref }: Touched) => ref.startsWith("Provenance/");
  // What a Provenance is about has to be known before.
  const inOrder = [...touched.value.filter((one) => !isHow(one)), ...touched.value.filter(isHow)];
  for (const one of inOrder) {
    await visit.breathe();
    const patientId = one.ourPatient || (patientOf.get(one.ref) ?? patientOf.get(one.about) ?? "");
    if (patientId === "") continue;
    patientOf.set(one.ref, patientId);
    const seen = byPatient.get(patientId);
    if (seen === undefined) byPatient.set(patientId, [one]);
    else seen.push(one);
  }
  // Who could not be read is looked at once in each visit: this may be a later release than the one before.
  const stale: string[] = visit.hasBegun ? [] : (looked.unread ?? []).filter((patientId) => !byPatient.has(patientId));
  for (const [patientId, seen] of byPatient) {
    await visit.breathe();
    if (await isAsKnown(visit, patientId, seen, looked.since === undefined))
      for (const { ref, version } of seen) versions.set(ref, version);
    else stale.push(patientId);
  }
  for (let done = 0; done < stale.length; done += MOST_READ_TOGETHER) {
    deps.onProgress?.({ step: "Fetching", done, of: stale.length });
    if (deps.isCancelled?.() === true) return err({ type: "Cancelled" });
    const group = stale.slice(done, done + MOST_READ_TOGETHER);
    const fetched = await fetchPatients(visit, group);
    if (!fetched.ok) return fetched;
    for (const id of group) for (const { ref, version } of byPatient.get(id) ?? []) versions.set(ref, version);
  }
  await rememberLooked(visit, looked, touched.value);
  return ok(undefined);
}

/** Whether what was seen of a patient tells nothing new: they are here, or were erased here, and stand there as it is known. */
async function isAsKnown(
  { deps: { records }, versions, knownOf }: Visit,
  patientId: string,
  seen: readonly Touched[],
  isEverything: boolean,
): Promise<boolean> {
  if (seen.every(({ ref, version }) => versions.get(ref) === version)) return true;
  const isHere = records.get(patientId) !== undefined || records.erased().has(patientId);
  return isHere && isKnown(await knownOf(patientId), seen, isEverything);
}

/** Keeps up to where the server's changes were read, so that the next look begins there. */
async function rememberLooked(
  visit: Visit,
  looked: { readonly since: string | undefined; readonly wholeAt: string },
  touched: readonly Touched[],
): Promise<void> {
  const { deps } = visit;
  const latest = touched.reduce((last, { updated }) => Math.max(last, Date.parse(updated) || 0), 0);
  const now = Date.parse(deps.now());
  if (latest > visit.newest.moment) visit.newest = { moment: latest, seenAt: now };
  const { moment, seenAt } = visit.newest;
  // What was stored by the newest moment can be found once that has been seen for so long: the overlap is needed no more.
  const isSettled = now - seenAt >= OVERLAP_MS;
  const next = moment === 0 ? undefined : new Date(moment - (isSettled ? 0 : OVERLAP_MS)).toISOString();
  if (next !== undefined && (looked.since === undefined || next > looked.since)) {
    const unread = visit.unreadAway.size === 0 ? {} : { unread: [...visit.unreadAway] };
    visit.since = { since: next, wholeAt: looked.wholeAt, patients: deps.records.ids().length, ...unread };
    await deps.known.putLooked(visit.since);
  }
  visit.hasBegun = true;
}

/**
 * Up to where an earlier visit read what changed, so that this one reads only what came since. Nothing where the last look at everything
 * was a day ago, or patients are missing here that were here then.
 */
async function sinceLastVisit({ deps }: Visit): Promise<Looked | undefined> {
  const looked = await deps.known.looked();
  if (looked === undefined || deps.records.ids().length < looked.patients) return undefined;
  return Date.parse(deps.now()) - Date.parse(looked.wholeAt) < DAY_MS ? looked : undefined;
}

/** Of these patients, reads in one go those of whom it is not certain what the server has. */
export async function readDoubtful(visit: Visit, patientIds: readonly string[]): Promise<Result<void, NotAnswered>> {
  const doubtful: string[] = [];
  for (const id of patientIds) {
    await visit.breathe();
    const known: Known = await visit.knownOf(id);
    if (!known.sure) doubtful.push(id);
  }
  return doubtful.length < 2 ? ok(undefined) : fetchPatients(visit, doubtful);
}
