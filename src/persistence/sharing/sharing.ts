import type { Instant } from "../../domain/instant.ts";
import { joinCopies, type Clash } from "../../domain/record/joinCopies.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { writeCompactJson, type ExactJson } from "../../exchange/exactJson.ts";
import { readMark } from "../../exchange/fhir/stateMark.ts";
import { at, listOf, textAt } from "../../exchange/incoming/fhirNode.ts";
import { SHARED_TYPES, type ServerMode, type SharedType } from "./capability.ts";
import { placeOf, type FhirClient, type NotAnswered } from "./fhirClient.ts";
import { nothingKnown, type Known, type KnownStore, type Looked, type Place } from "./known.ts";
import { readPatients, touchedSince, type ReadPatient, type Touched } from "./readServer.ts";
import { entriesOnce, entryKey, knownRefs, refsIn, sent, withWritten, writesFor, type ServerWrite } from "./serverWrites.ts";

/** Why sharing does not go on by itself, beside what an answer says: the server takes results and loses what makes them ours. */
export type SharingProblem = NotAnswered | { readonly type: "Forgetful" } | { readonly type: "Cancelled" };

/** An entry that waits for a person: a colleague changed the same thing, or the server will not take it. */
export type WaitsForPerson = { readonly patientId: string; readonly entry: string } & (
  | { readonly why: "Clash"; readonly mine: string; readonly theirs: string }
  | { readonly why: "Refused"; readonly text: string }
);

export type SharingStatus = {
  readonly mode: ServerMode;
  /** Entries that are here and not on the server yet, those that wait for a person left out. */
  readonly waiting: number;
  /** The same by patient, those left out who wait for nothing. */
  readonly waitingOf: { readonly [patientId: string]: number };
  readonly forPerson: readonly WaitsForPerson[];
  /** Why the last round broke off; absent where it ended. */
  readonly problem?: SharingProblem;
  /** When everything that could be was last on the server, and everything there was here. */
  readonly at?: Instant;
};

export type SharingDeps = {
  readonly client: FhirClient;
  readonly mode: ServerMode;
  /** Whether several searches go in one request. */
  readonly batches: boolean;
  readonly known: KnownStore;
  /** The types that the signed-in person may read; all of them where nothing is said. */
  readonly types?: readonly SharedType[];
  /** How far a round is, by patients. */
  readonly onProgress?: (progress: Progress) => void;
  /** Asked between two patients: what was not done is done in the next round. */
  readonly isCancelled?: () => boolean;
  /** The records on this device. `adopt` puts a record in the place of the one that was there when it was read. */
  readonly records: {
    readonly ids: () => readonly string[];
    readonly get: (id: string) => PatientRecord | undefined;
    readonly adopt: (record: PatientRecord) => void;
  };
  readonly now: () => Instant;
  /** The initials of this device, which sign what is joined here. */
  readonly initials?: () => string | undefined;
  /** A fresh UUID, for what a bundle makes. */
  readonly newId: () => string;
  /** Runs one after the other what all tabs of this device ask for: one queue speaks to the server at a time. */
  readonly alone: <Value>(work: () => Promise<Value>) => Promise<Value>;
};

/** How many patients were fetched or sent in a round, of how many. */
export type Progress = { readonly step: "Fetching" | "Sending"; readonly done: number; readonly of: number };

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
};

/** A server's moments may be a little older than when they can be found. */
const OVERLAP_MS = 120_000;
/** Microsoft's server takes 500; a failed bundle is all sent again. */
const MOST_IN_BUNDLE = 50;
/** So many patients are read in one go: the names of more would not fit in every server's longest address. */
const MOST_READ_TOGETHER = 20;
const DAY_MS = 86_400_000;
/** So often a patient is read again because somebody else was faster; then it is tried at the next round. */
const MOST_CONFLICTS = 5;

/**
 * The third copy of each record: the one that a team shares on its FHIR server. The record itself is the queue. What it has and the server
 * is not known to have is sent, in order for each patient; whatever is not certain, as after an answer that was lost, is read from the
 * server first, so that nothing is sent twice and nothing is left.
 */
export function shareRecords(deps: SharingDeps): Sharing {
  const { client, known: store, records, types = SHARED_TYPES } = deps;
  let { mode } = deps;
  let since: Looked | undefined;
  let hasBegun = false;
  /** The newest moment of the server's clock that was seen, and when it was, by this device's. */
  let newest = { moment: 0, seenAt: 0 };
  const versions = new Map<string, string>();
  const patientOf = new Map<string, string>();
  /** Records that are on the server as they are here. */
  const shared = new WeakSet<PatientRecord>();

  const note = (known: Known) => {
    for (const places of Object.values(known.places)) for (const { ref } of places) patientOf.set(ref, known.patientId);
  };

  async function knownOf(patientId: string): Promise<Known> {
    return (await store.get(patientId)) ?? nothingKnown(patientId);
  }

  /** Reads patients from the server, joins what is there with what is here, and remembers where everything stands. */
  async function fetchPatients(patientIds: readonly string[]): Promise<Result<void, NotAnswered>> {
    const read = await readPatients(client, patientIds, deps.batches, types);
    if (!read.ok) return read;
    for (const [patientId, one] of read.value) await joinPatient(patientId, one);
    return ok(undefined);
  }

  async function joinPatient(patientId: string, read: ReadPatient): Promise<void> {
    const before = await knownOf(patientId);
    const mine = records.get(patientId);
    const theirs = read.record;
    const { parked } = before;
    if (mine === undefined || theirs === undefined) {
      const known = { ...read.known, parked, clashes: before.clashes };
      await store.put(known);
      note(known);
      if (mine === undefined && theirs !== undefined) records.adopt(theirs);
      return;
    }
    const clashes = openClashes(before, mine);
    const by = deps.initials?.();
    const asked = new Set(Object.keys(clashes));
    // What a person was asked about is not decided by a colleague's next word: that becomes what they are asked about.
    for (const entry of asked) clashes[entry] = { mine: clashes[entry]?.mine ?? "", theirs: sumOf(theirs, entry) ?? "" };
    const isAsked = (clash: Clash) => asked.has(entryKey(clash));
    const joined = joinCopies(mine, theirs, { at: deps.now(), isAsked, ...(by === undefined ? {} : { by }) });
    const { record } = joined;
    for (const clash of joined.clashes) {
      const entry = entryKey(clash);
      clashes[entry] ??= { mine: sumOf(mine, entry) ?? "", theirs: sumOf(theirs, entry) ?? "" };
    }
    const known: Known = { ...read.known, parked, clashes };
    // Before the record is joined here: else nobody would know that there is something to ask.
    await store.put(known);
    note(known);
    if (record !== mine) records.adopt(record);
  }

  /** What changed on the server since the last look, patient by patient. */
  async function fetchChanges(): Promise<Result<void, SharingProblem>> {
    const looked = (hasBegun ? since : await sinceLastVisit()) ?? { since: undefined, wholeAt: deps.now() };
    const touched = await touchedSince(client, looked.since, deps.batches, types);
    if (!touched.ok) return touched;
    for (const { ref, ourPatient } of touched.value) if (ourPatient !== "") patientOf.set(ref, ourPatient);
    const byPatient = new Map<string, Touched[]>();
    const inOrder = [...touched.value].sort(
      (a, b) => Number(a.ref.startsWith("Provenance/")) - Number(b.ref.startsWith("Provenance/")),
    );
    for (const one of inOrder) {
      const patientId = one.ourPatient || (patientOf.get(one.ref) ?? patientOf.get(one.about) ?? "");
      if (patientId === "") continue;
      patientOf.set(one.ref, patientId);
      byPatient.set(patientId, [...(byPatient.get(patientId) ?? []), one]);
    }
    const stale: string[] = [];
    for (const [patientId, seen] of byPatient) {
      const isAsKnown =
        seen.every(({ ref, version }) => versions.get(ref) === version) ||
        (records.get(patientId) !== undefined && isKnown(await knownOf(patientId), seen, looked.since === undefined));
      if (isAsKnown) for (const { ref, version } of seen) versions.set(ref, version);
      else stale.push(patientId);
    }
    for (let done = 0; done < stale.length; done += MOST_READ_TOGETHER) {
      deps.onProgress?.({ step: "Fetching", done, of: stale.length });
      if (deps.isCancelled?.() === true) return err({ type: "Cancelled" });
      const group = stale.slice(done, done + MOST_READ_TOGETHER);
      const fetched = await fetchPatients(group);
      if (!fetched.ok) return fetched;
      for (const id of group) for (const { ref, version } of byPatient.get(id) ?? []) versions.set(ref, version);
    }
    const latest = touched.value.reduce((last, { updated }) => Math.max(last, Date.parse(updated) || 0), 0);
    const now = Date.parse(deps.now());
    if (latest > newest.moment) newest = { moment: latest, seenAt: now };
    // What was stored by the newest moment can be found once that has been seen for so long: the overlap is needed no more.
    const isSettled = now - newest.seenAt >= OVERLAP_MS;
    const next = newest.moment === 0 ? undefined : new Date(newest.moment - (isSettled ? 0 : OVERLAP_MS)).toISOString();
    if (next !== undefined && (looked.since === undefined || next > looked.since)) {
      since = { since: next, wholeAt: looked.wholeAt, patients: records.ids().length };
      await store.putLooked(since);
    }
    hasBegun = true;
    return ok(undefined);
  }

  /**
   * Up to where an earlier visit read what changed, so that this one reads only what came since. Nothing where the last look at everything
   * was a day ago, or patients are missing here that were here then.
   */
  async function sinceLastVisit(): Promise<Looked | undefined> {
    const looked = await store.looked();
    if (looked === undefined || records.ids().length < looked.patients) return undefined;
    return Date.parse(deps.now()) - Date.parse(looked.wholeAt) < DAY_MS ? looked : undefined;
  }

  const waits = (known: Known) => (entry: string, sum: string) => {
    const clash = known.clashes[entry];
    return clash?.mine === sum || clash?.theirs === sum || known.parked[entry]?.sum === sum;
  };

  /** Of these patients, reads in one go those of whom it is not certain what the server has. */
  async function readDoubtful(patientIds: readonly string[]): Promise<Result<void, NotAnswered>> {
    const doubtful: string[] = [];
    for (const id of patientIds) if (!(await knownOf(id)).sure) doubtful.push(id);
    return doubtful.length < 2 ? ok(undefined) : fetchPatients(doubtful);
  }

  /** Sends all that the server lacks of one patient. */
  async function sendPatient(patientId: string): Promise<Result<void, SharingProblem>> {
    let conflicts = 0;
    let alone: string | undefined;
    let hasLooked = false;
    for (;;) {
      let known = await knownOf(patientId);
      // A state that stands there and is none of this record's is never written over: it is read first.
      const isStrange = !hasLooked && standsStrange(records.get(patientId), known);
      if (!known.sure || isStrange) {
        hasLooked = true;
        const fetched = await fetchPatients([patientId]);
        if (!fetched.ok) return fetched;
        known = await knownOf(patientId);
      }
      const record = records.get(patientId);
      if (record === undefined) return ok(undefined);
      // A chain that tells of what is held back would look broken to the colleague: while a question is open all of it waits, in order.
      if (Object.keys(openClashes(known, record)).length > 0) return ok(undefined);
      const all = writesFor(record, known, waits(known));
      if (all.length === 0) {
        if (Object.keys(known.parked).every((entry) => known.parked[entry]?.sum !== sumOf(record, entry))) shared.add(record);
        return ok(undefined);
      }
      if (mode === "read") return ok(undefined);
      const refs = knownRefs(record, known);
      const writes = mode === "full" ? chunk(all, alone) : firstReady(all, refs);
      const [first] = writes;
      if (first === undefined) return ok(undefined);
      // From here to the answer nobody knows.
      await store.put({ ...known, sure: false });
      const done = mode === "full" ? await sendAtOnce(writes, refs) : await sendOne(first, refs);
      if (done.ok) {
        alone = undefined;
        const after = done.value.reduce(
          (now, { write, place }) => (place === undefined ? now : withWritten(now, write, place)),
          known,
        );
        await store.put({ ...after, sure: done.value.every(({ place }) => place !== undefined) });
        note(after);
        for (const { place } of done.value) if (place !== undefined) versions.set(place.ref, place.version);
        if (done.value.some(({ isForgotten }) => isForgotten)) {
          mode = "read";
          return err({ type: "Forgetful" });
        }
        continue;
      }
      const { error } = done;
      if (error.type === "Conflict") {
        conflicts += 1;
        if (conflicts > MOST_CONFLICTS) return done;
      } else if (error.type === "Refused") {
        // Nothing of it was taken. One entry after the other, so that one that is refused keeps no other back.
        const isOne = writes.every(({ entry }) => entry === first.entry);
        alone = isOne ? undefined : first.entry;
        const sum = sumOf(record, first.entry) ?? "";
        const parked = isOne ? { ...known.parked, [first.entry]: { sum, text: error.text } } : known.parked;
        await store.put({ ...known, parked });
      } else {
        if (error.type === "Forbidden") mode = "read";
        if (error.type === "SignIn" || error.type === "Forbidden") await store.put(known);
        return done;
      }
    }
  }

  type Done = { readonly write: ServerWrite; readonly place: Omit<Place, "sum"> | undefined; readonly isForgotten: boolean };

  async function sendAtOnce(
    writes: readonly ServerWrite[],
    refs: ReadonlyMap<string, string>,
  ): Promise<Result<readonly Done[], NotAnswered>> {
    const made = new Map(
      writes.flatMap(({ resource, over }): (readonly [string, string])[] =>
        over === undefined ? [[`${resource.resourceType}/${resource.id}`, `urn:uuid:${deps.newId()}`]] : [],
      ),
    );
    const refOf = (local: string) => refs.get(local) ?? made.get(local);
    const entry = writes.map((write) => {
      const { resource, over } = write;
      const type = resource.resourceType;
      const url = made.get(`${type}/${resource.id}`);
      const name = write.isNameTaken === true ? undefined : identifierOf(write);
      const request =
        over === undefined
          ? {
              method: "POST",
              url: type,
              ...(name === undefined ? {} : { ifNoneExist: `identifier=${encodeURIComponent(name)}` }),
            }
          : { method: "PUT", url: over.ref, ifMatch: `W/"${over.version}"` };
      return { ...(url === undefined ? {} : { fullUrl: url }), resource: sent(write, refOf), request };
    });
    const body = writeCompactJson({ resourceType: "Bundle", type: "transaction", entry });
    const answer = await client.ask({ method: "POST", path: "", body });
    if (!answer.ok) return answer;
    const answers = listOf(at(answer.value.json, "entry"));
    return ok(writes.map((write, index) => doneOf(write, answers[index])));
  }

  async function sendOne(write: ServerWrite, refs: ReadonlyMap<string, string>): Promise<Result<readonly Done[], NotAnswered>> {
    const { resource, over } = write;
    const body = writeCompactJson(sent(write, (local) => refs.get(local)));
    const answer = await client.ask(
      over === undefined
        ? { method: "POST", path: resource.resourceType, body }
        : { method: "PUT", path: over.ref, body, ifMatch: over.version },
    );
    if (!answer.ok) return answer;
    const { json, ref, version } = answer.value;
    const place = ref === "" || version === "" ? undefined : { ref, version };
    return ok([{ write, place, isForgotten: isForgotten(write, json) }]);
  }

  const isShared = (id: string): boolean => {
    const record = records.get(id);
    return record !== undefined && shared.has(record);
  };

  let lastProblem: SharingProblem | undefined;
  let lastAt: Instant | undefined;

  async function round(): Promise<SharingStatus> {
    return deps.alone(async () => {
      const fetched = await fetchChanges();
      let problem: SharingProblem | undefined = fetched.ok ? undefined : fetched.error;
      const ids = problem === undefined ? records.ids().filter((id) => !isShared(id)) : [];
      for (const [index, id] of ids.entries()) {
        deps.onProgress?.({ step: "Sending", done: index, of: ids.length });
        if (deps.isCancelled?.() === true) {
          problem = { type: "Cancelled" };
          break;
        }
        if (index % MOST_READ_TOGETHER === 0) {
          const read = await readDoubtful(ids.slice(index, index + MOST_READ_TOGETHER));
          if (!read.ok) {
            problem = read.error;
            break;
          }
        }
        const done = await sendPatient(id);
        if (done.ok || done.error.type === "Conflict") continue;
        problem = done.error;
        break;
      }
      lastProblem = problem;
      const status = await statusNow();
      if (problem === undefined && status.waiting === 0) lastAt = deps.now();
      return lastAt === undefined ? status : { ...status, at: lastAt };
    });
  }

  async function statusNow(): Promise<SharingStatus> {
    const forPerson: WaitsForPerson[] = [];
    const waitingOf: { [patientId: string]: number } = {};
    for (const patientId of records.ids()) {
      const record = records.get(patientId);
      if (record === undefined) continue;
      const known = await knownOf(patientId);
      for (const [entry, clash] of Object.entries(openClashes(known, record)))
        forPerson.push({ patientId, entry, why: "Clash", ...clash });
      for (const [entry, { sum, text }] of Object.entries(known.parked))
        if (sumOf(record, entry) === sum) forPerson.push({ patientId, entry, why: "Refused", text });
      if (shared.has(record)) continue;
      const entries = new Set(writesFor(record, known, waits(known)).map(({ entry }) => entry));
      // The chain goes with what was done, and is nothing that anybody entered.
      entries.delete("chain");
      if (entries.size > 0) waitingOf[patientId] = entries.size;
    }
    const waiting = Object.values(waitingOf).reduce((sum, count) => sum + count, 0);
    return {
      mode,
      waiting,
      waitingOf,
      forPerson,
      ...(lastProblem === undefined ? {} : { problem: lastProblem }),
      ...(lastAt === undefined ? {} : { at: lastAt }),
    };
  }

  async function retry(patientId: string, entry: string): Promise<void> {
    const known = await knownOf(patientId);
    const { [entry]: _parked, ...parked } = known.parked;
    await store.put({ ...known, parked });
    const record = records.get(patientId);
    if (record !== undefined) shared.delete(record);
  }

  return {
    round,
    standing: statusNow,
    onServer: () =>
      lastProblem === undefined
        ? records
            .ids()
            .flatMap((id) => records.get(id) ?? [])
            .filter((record) => shared.has(record))
        : [],
    retry: (patientId, entry) => deps.alone(() => retry(patientId, entry)),
    lookAtAll: () => {
      since = undefined;
      hasBegun = true;
      versions.clear();
    },
  };
}

/** The clashes of which a person has not decided yet: what stands is still one of both sides. */
function openClashes(known: Known, record: PatientRecord): { [entry: string]: { mine: string; theirs: string } } {
  return Object.fromEntries(
    Object.entries(known.clashes).flatMap(([entry, clash]) => {
      const sum = sumOf(record, entry);
      return sum === clash.mine || sum === clash.theirs ? [[entry, { ...clash }]] : [];
    }),
  );
}

/**
 * Whether what was seen of a patient on the server is what is known, by versions alone. Where everything was looked at, nothing is gone
 * either, and as many Provenances are there as told of a state; what a Provenance tells is not known by its version.
 */
function isKnown(known: Known, seen: readonly Touched[], isEverything: boolean): boolean {
  const places = new Map(Object.values(known.places).flatMap((all) => all.map(({ ref, version }) => [ref, version])));
  const ours = seen.filter(({ isOurs }) => isOurs);
  const told = ours.filter(({ ref }) => ref.startsWith("Provenance/")).length;
  const standing = ours.filter(({ ref }) => !ref.startsWith("Provenance/"));
  const isAllThere = isEverything ? told === known.changes.length && standing.length === places.size : told === 0;
  return known.sure && isAllThere && standing.every(({ ref, version }) => places.get(ref) === version);
}

/** Whether something stands there that was made here, or came from there, and is in none of the record's states. */
function standsStrange(record: PatientRecord | undefined, known: Known): boolean {
  if (record === undefined) return false;
  return entriesOnce(record).some(({ name, sum, changes }) => {
    if (name.part === "chain") return false;
    const places = known.places[entryKey(name)] ?? [];
    return places.some((place) => place.sum !== "" && place.sum !== sum && !changes.some((change) => change.sum === place.sum));
  });
}

const sumOf = (record: PatientRecord, entry: string): string | undefined =>
  entriesOnce(record).find(({ name }) => entryKey(name) === entry)?.sum;

/** What goes in one bundle: the patient before all, whole entries as long as there is room. */
function chunk(all: readonly ServerWrite[], alone: string | undefined): readonly ServerWrite[] {
  return (alone === undefined ? all : all.filter(({ entry }) => entry === alone)).slice(0, MOST_IN_BUNDLE);
}

/** The first write of which everything that it refers to is there. */
const firstReady = (all: readonly ServerWrite[], refs: ReadonlyMap<string, string>): readonly ServerWrite[] =>
  all.filter(({ resource, over }) => refsIn(resource).every((local) => refs.has(local) || local === over?.astray)).slice(0, 1);

/** The identifier of ours in a resource that has one, as a search names it. */
function identifierOf({ resource }: ServerWrite): string | undefined {
  const identifiers = resource["identifier"];
  const first: unknown = Array.isArray(identifiers) ? identifiers[0] : undefined;
  if (typeof first !== "object" || first === null || !("system" in first) || !("value" in first)) return undefined;
  return typeof first.system === "string" && typeof first.value === "string" ? `${first.system}|${first.value}` : undefined;
}

/** Whether the server's own word of what it took lacks the mark that makes it ours. */
const isForgotten = ({ says }: ServerWrite, resource: ExactJson | undefined): boolean =>
  says.type !== "Nothing" && textAt(resource, "resourceType") !== "" && readMark(resource) === undefined;

function doneOf(
  write: ServerWrite,
  answer: ExactJson | undefined,
): {
  readonly write: ServerWrite;
  readonly place: Omit<Place, "sum"> | undefined;
  readonly isForgotten: boolean;
} {
  const response = at(answer, "response");
  const resource = at(answer, "resource");
  const located = placeOf(textAt(response, "location"));
  const ref = textAt(resource, "id") === "" ? located.ref : `${textAt(resource, "resourceType")}/${textAt(resource, "id")}`;
  const etag = /^(?:W\/)?"(.*)"$/u.exec(textAt(response, "etag"))?.[1] ?? "";
  const version = textAt(at(resource, "meta"), "versionId") || etag || located.version;
  // What was there already is not what was sent: it has to be read.
  const isTaken = write.over !== undefined || textAt(response, "status").startsWith("201");
  const place =
    isTaken && version !== "" && (ref || write.over?.ref) ? { ref: ref || (write.over?.ref ?? ""), version } : undefined;
  return { write, place, isForgotten: isForgotten(write, resource) };
}
