import { randomUUID } from "node:crypto";
import { instantAt, type Instant } from "../../src/domain/instant.ts";
import { contentOf, revise, revisionsOf, stableText, type Kept, type Revision } from "../../src/domain/kept.ts";
import { chainedEntries } from "../../src/domain/record/chain/chain.ts";
import { decidedFor } from "../../src/domain/record/clashOf.ts";
import { saidByAll } from "../../src/domain/record/joinCopies.ts";
import type { Deed } from "../../src/domain/record/chain/deed.ts";
import { linked } from "../../src/domain/record/chain/linked.ts";
import { mergePatientRecords, type PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { thingsSaid } from "../../src/domain/record/thingsSaid.ts";
import type { Part } from "../../src/domain/record/keptKinds.ts";
import { markOf } from "../../src/exchange/fhir/stateMark.ts";
import { modeOf, takesBatches, type ServerMode } from "../../src/persistence/sharing/capability.ts";
import { fhirClient } from "../../src/persistence/sharing/fhirClient.ts";
import { rememberedKnown, type Known, type KnownStore, type Looked } from "../../src/persistence/sharing/known.ts";
import { shareRecords, type Sharing } from "../../src/persistence/sharing/sharing.ts";
import type { Progress, SharingStatus } from "../../src/persistence/sharing/sharingStatus.ts";
import { DEFAULT_SETTINGS } from "../../src/domain/device/settings.ts";
import { shelve } from "../../src/domain/shelf.ts";
import { linkedHere } from "../../src/store/undoSlice.ts";
import type { FhirServer } from "./fhirServer/fhirServer.ts";

/** What is kept of the server in memory, as a browser that is killed keeps it. */
export function memoryKnown(): KnownStore & { readonly all: Map<string, Known> } {
  const all = new Map<string, Known>();
  let last: Looked | undefined;
  return {
    all,
    get: async (id) => all.get(id),
    put: async (known) => void all.set(known.patientId, known),
    looked: async () => (all.size === 0 ? undefined : last),
    putLooked: async (looked) => void (last = looked),
  };
}

/** What somebody did to one entry: which states of it they had before them, and in which fields theirs says another thing. */
export type Written = {
  readonly entry: string;
  /** By what the state is known wherever it is. */
  readonly state: string;
  readonly past: ReadonlySet<string>;
  readonly fields: { readonly [field: string]: unknown };
  /** The state that somebody decided for: whoever goes on from that one goes on with what was decided. */
  readonly chosen?: string;
};

/** What became of a record in a deed. `from`: what somebody's own words in it are told by, where another copy came with it. */
export type Made = { readonly record: PatientRecord; readonly from?: PatientRecord };

/** A record before and after a deed. */
export type Changed = { readonly before: PatientRecord | undefined; readonly after: PatientRecord };

/** One device of the team: its records, its share of the server, and the road between them, which a test may cut. */
export type Desk = {
  /** Those of the tab that speaks to the server. */
  readonly records: Map<string, PatientRecord>;
  /** Somebody changes a record in one of the tabs, with all of it before them that this browser has. */
  readonly change: (id: string, edit: (record: PatientRecord) => PatientRecord, tab?: number) => void;
  /**
   * Somebody does one thing to several records in one of the tabs, signed and tied into each chain as the app does it; nothing where one of
   * them is not here. `decide` is handed them in their order, and the one moment of the deed.
   */
  readonly act: (
    deed: Deed,
    ids: readonly string[],
    decide: (records: readonly PatientRecord[], at: Instant) => readonly Made[],
    tab?: number,
  ) => readonly Changed[];
  /** What was done in one tab is heard in the others. */
  readonly deliver: () => void;
  /** The tab that speaks to the server is closed, and another goes on with what it has heard. */
  readonly swap: () => void;
  /** All that people did here. */
  readonly written: readonly Written[];
  readonly add: (record: PatientRecord) => void;
  /** Nothing of a patient stays here but that they were erased, until a person brings them back. */
  readonly erase: (id: string) => void;
  readonly erased: ReadonlyMap<string, Instant>;
  readonly bringBack: (record: PatientRecord) => void;
  readonly keepErased: (id: string) => Promise<void>;
  readonly round: () => Promise<SharingStatus>;
  readonly road: { isCut: boolean; losesAnswer: () => boolean; token: string | undefined };
  /** The browser is killed and started again: what is in memory is gone. */
  readonly kill: () => void;
  /** The next round looks at everything. */
  readonly lookAtAll: () => void;
  /** What the desk was told of how far its rounds are, and after how many patients the next ones are cancelled. */
  readonly progress: Progress[];
  /** Rounds that asked for more than they may. */
  readonly endless: readonly string[];
  readonly cancelAfter: (patients: number | undefined) => void;
  readonly retry: (patientId: string, entry: string) => Promise<void>;
  /** A person puts what is here in the place of what stands there and cannot be read; answers of how many entries. */
  readonly overruleAll: (status: SharingStatus) => Promise<number>;
  /** A person decides every clash, each for one of both sides. */
  readonly decideAll: (status: SharingStatus, chance: () => boolean) => number;
};

/** More often than any round of the patients of a bench looks at a record. */
const MOST_LOOKS = 10_000_000;

let clock = Date.parse("2026-11-26T08:00:00.000Z");
/** A moment that no other call gives. */
export const nextMoment = (): Instant => instantAt((clock += 1));
/** Lets so long go by on all desks. */
export const passTime = (ms: number): void => void (clock += ms);

const entriesOf = (record: PatientRecord): ReadonlyMap<string, Kept<object>> =>
  new Map(chainedEntries(record).map(([name, kept]) => [name.startsWith("patient ") ? "patient" : name, kept]));
const stateIn = (state: object): string => stableText({ ...state, id: undefined, earlier: undefined });

type Fields = { readonly [field: string]: unknown };
const fieldsOf = (state: Kept<object> | Revision<object>): Fields => ({ ...contentOf<object>(state) });
const differing = (one: Fields, other: Fields): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (field) => stableText(one[field] ?? null) !== stableText(other[field] ?? null),
  );

/** What an edit wrote, entry by entry. `decided`: for which state it answers a question, and in which fields. */
function writtenBy(
  before: PatientRecord,
  after: PatientRecord,
  decided?: { readonly fields: readonly string[]; readonly chosen: Revision<object> },
): readonly Written[] {
  const had = entriesOf(before);
  return [...entriesOf(after)].flatMap(([entry, kept]) => {
    const was = had.get(entry);
    if (was === undefined || was.revision === kept.revision) return [];
    const now = fieldsOf(kept);
    const changed = new Set([...differing(fieldsOf(was), now), ...(decided?.fields ?? [])]);
    const fields = Object.fromEntries([...changed].map((field) => [field, now[field] ?? null]));
    const past = new Set(revisionsOf<object>(was).map(stateIn));
    return [
      { entry: `${after.id} ${entry}`, state: stateIn(kept), past, fields, ...(decided && { chosen: stateIn(decided.chosen) }) },
    ];
  });
}

export async function openDesk(
  server: Pick<FhirServer, "base">,
  allowed: {
    readonly mode?: ServerMode;
    readonly tabs?: number;
    readonly known?: KnownStore;
    /** So many requests a round may make: one that makes more would never end, and is cut off. */
    readonly mostRequests?: number;
  } = {},
): Promise<Desk> {
  const tabs = Array.from({ length: allowed.tabs ?? 1 }, () => new Map<string, PatientRecord>());
  const written: Written[] = [];
  let leading = 0;
  const recordsOf = (tab: number): Map<string, PatientRecord> => tabs[tab % tabs.length] ?? new Map<string, PatientRecord>();
  const hear = (id: string, tabsOfIt: readonly Map<string, PatientRecord>[]) => {
    const copies = tabs.flatMap((tab) => tab.get(id) ?? []);
    const [first, ...more] = copies;
    if (first === undefined) return;
    const all = more.reduce(mergePatientRecords, first);
    for (const tab of tabsOfIt) tab.set(id, all);
  };
  const deliver = () => {
    for (const id of new Set(tabs.flatMap((tab) => [...tab.keys()]))) hear(id, tabs);
  };
  const erased = new Map<string, Instant>();
  const known = allowed.known ?? memoryKnown();
  const road = { isCut: false, losesAnswer: () => false, token: undefined as string | undefined };
  const progress: Progress[] = [];
  let most: number | undefined;
  const { mostRequests = Infinity } = allowed;
  const endless: string[] = [];
  let [requests, looks] = [0, 0];
  const client = fhirClient(server.base, {
    fetch: async (address, init) => {
      if (road.isCut) throw new TypeError("offline");
      requests += 1;
      if (requests > mostRequests) throw new TypeError("this round never ends");
      const answer = await fetch(address, init);
      if (road.losesAnswer()) {
        await answer.text();
        throw new TypeError("the answer was lost");
      }
      return answer;
    },
    token: () => road.token ?? "none",
  });
  const statement = await client.ask({ method: "GET", path: "metadata" });
  if (!statement.ok) throw new Error("The server does not say what it allows");
  const open = (): Sharing =>
    shareRecords({
      client,
      mode: allowed.mode ?? modeOf(statement.value.json),
      batches: takesBatches(statement.value.json),
      // One tab alone speaks, and asks the disk once.
      known: rememberedKnown(known),
      records: {
        ids: () => [...recordsOf(leading).keys()],
        get: (id) => {
          looks += 1;
          if (looks > MOST_LOOKS) throw new Error("This round never ends, and asks for nothing");
          return recordsOf(leading).get(id);
        },
        adopt: (came) => came.forEach((record) => recordsOf(leading).set(record.id, record)),
        erased: () => erased,
      },
      now: nextMoment,
      newId: randomUUID,
      onProgress: (how) => void progress.push(how),
      isCancelled: () => most !== undefined && (progress.at(-1)?.done ?? 0) >= most,
      alone: (work) => work(),
    });
  let sharing = open();
  const entryIn = (record: PatientRecord, entry: string): Kept<object> | undefined => {
    if (entry === "patient") return record.patient;
    const [part = "", id = ""] = entry.split(/ (.*)/su);
    return record[part as Part][id];
  };
  return {
    get records() {
      return recordsOf(leading);
    },
    written,
    deliver,
    swap: () => {
      leading = (leading + 1) % tabs.length;
      sharing = open();
    },
    road,
    progress,
    endless,
    erased,
    cancelAfter: (patients) => {
      most = patients;
    },
    retry: async (patientId, entry) => sharing.retry(patientId, entry),
    change: (id, edit, tab = leading) => {
      // Whoever types in one tab has heard of what was done in the other.
      hear(id, [recordsOf(tab)]);
      const record = recordsOf(tab).get(id);
      if (record === undefined) return;
      const after = linked(record, edit(record), { deed: "AmendedResult", at: nextMoment(), by: "AK" });
      written.push(...writtenBy(record, after));
      recordsOf(tab).set(id, after);
    },
    act: (deed, ids, decide, tab = leading) => {
      const here = recordsOf(tab);
      for (const id of ids) hear(id, [here]);
      const records = ids.flatMap((id) => here.get(id) ?? []);
      if (records.length < ids.length) return [];
      const at = nextMoment();
      const device = { records: shelve(records), settings: { ...DEFAULT_SETTINGS, deviceInitials: "AK" } };
      return decide(records, at).flatMap(({ record, from }): Changed[] => {
        const before = here.get(record.id);
        const after = linkedHere(device, record, { deed, at });
        if (after === before) return [];
        if (before !== undefined) written.push(...writtenBy(from ?? before, after));
        here.set(record.id, after);
        return [{ before, after }];
      });
    },
    add: (record) => tabs.forEach((tab) => tab.set(record.id, record)),
    erase: (id) => {
      for (const tab of tabs) tab.delete(id);
      erased.set(id, nextMoment());
    },
    bringBack: (record) => {
      erased.delete(record.id);
      for (const tab of tabs) tab.set(record.id, record);
    },
    keepErased: async (id) => sharing.keepErased(id),
    round: async () => {
      [requests, looks] = [0, 0];
      const status = await sharing.round();
      if (requests > mostRequests) endless.push(`a round of ${requests} requests`);
      return status;
    },
    lookAtAll: () => sharing.lookAtAll(),
    kill: () => {
      sharing = open();
    },
    overruleAll: async ({ forPerson }) => {
      const unread = forPerson.filter((waits) => waits.why === "Unread" && waits.isHere);
      for (const { patientId, entry } of unread) await sharing.overrule(patientId, entry);
      return unread.length;
    },
    decideAll: ({ forPerson }, chance) => {
      let decided = 0;
      for (const waits of forPerson) {
        const { patientId, entry } = waits;
        const record = recordsOf(leading).get(patientId);
        const kept = record === undefined ? undefined : entryIn(record, entry);
        if (waits.why !== "Clash" || record === undefined || kept === undefined) continue;
        decided += 1;
        const states = revisionsOf<object>(kept);
        const [mine, theirs] = [waits.mine, waits.theirs].map((sum) => states.find((state) => markOf(state).sum === sum));
        if (mine === undefined || theirs === undefined) throw new Error("A side of the question is not here");
        const [chosen, left] = chance() ? [mine, theirs] : [theirs, mine];
        const [part = "", id = ""] = entry.split(/ (.*)/su);
        const known = entry === "patient" ? "patient" : (part as Part);
        const content = decidedFor(known, chosen, left, saidByAll(record, { part: known, id: kept.id }));
        const at = nextMoment();
        const top = revise<object>(kept, content, { at, reason: "Decided by a person" });
        const next =
          entry === "patient" ? { ...record, patient: top } : { ...record, [part]: { ...record[part as Part], [id]: top } };
        const after = linked(record, next as PatientRecord, { deed: "SettledQuestion", at });
        // Fields that say one thing together are decided together.
        const differ = new Set(differing(fieldsOf(mine), fieldsOf(theirs)));
        const things = thingsSaid(known, [mine, theirs]);
        const fields = things.filter((thing) => thing.some((field) => differ.has(field))).flat();
        written.push(...writtenBy(record, after, { fields, chosen }));
        recordsOf(leading).set(patientId, after);
      }
      return decided;
    },
  };
}
