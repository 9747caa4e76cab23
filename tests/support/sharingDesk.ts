import { randomUUID } from "node:crypto";
import { instantAt, type Instant } from "../../src/domain/instant.ts";
import { contentOf, revise, type Kept } from "../../src/domain/kept.ts";
import { linked } from "../../src/domain/record/linked.ts";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import type { Part } from "../../src/domain/record/keptKinds.ts";
import { modeOf, takesBatches, type ServerMode } from "../../src/persistence/sharing/capability.ts";
import { fhirClient } from "../../src/persistence/sharing/fhirClient.ts";
import type { Known, KnownStore, Looked } from "../../src/persistence/sharing/known.ts";
import { shareRecords, type Sharing } from "../../src/persistence/sharing/sharing.ts";
import type { Progress, SharingStatus } from "../../src/persistence/sharing/sharingStatus.ts";
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

/** One device of the team: its records, its share of the server, and the road between them, which a test may cut. */
export type Desk = {
  readonly records: Map<string, PatientRecord>;
  readonly change: (id: string, edit: (record: PatientRecord) => PatientRecord) => void;
  readonly add: (record: PatientRecord) => void;
  /** Nothing of a patient stays here but that they were erased, until a person brings them back. */
  readonly erase: (id: string) => void;
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
  readonly cancelAfter: (patients: number | undefined) => void;
  readonly retry: (patientId: string, entry: string) => Promise<void>;
  /** A person decides every clash, each for one of both sides. */
  readonly decideAll: (status: SharingStatus, chance: () => boolean) => number;
};

let clock = Date.parse("2026-11-26T08:00:00.000Z");
/** A moment that no other call gives. */
export const nextMoment = (): Instant => instantAt((clock += 1));
/** Lets so long go by on all desks. */
export const passTime = (ms: number): void => void (clock += ms);

export async function openDesk(server: Pick<FhirServer, "base">, allowed: { readonly mode?: ServerMode } = {}): Promise<Desk> {
  const records = new Map<string, PatientRecord>();
  const erased = new Map<string, Instant>();
  const known = memoryKnown();
  const road = { isCut: false, losesAnswer: () => false, token: undefined as string | undefined };
  const progress: Progress[] = [];
  let most: number | undefined;
  const client = fhirClient(server.base, {
    fetch: async (address, init) => {
      if (road.isCut) throw new TypeError("offline");
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
      known,
      records: {
        ids: () => [...records.keys()],
        get: (id) => records.get(id),
        adopt: (came) => came.forEach((record) => records.set(record.id, record)),
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
    records,
    road,
    progress,
    cancelAfter: (patients) => {
      most = patients;
    },
    retry: async (patientId, entry) => sharing.retry(patientId, entry),
    change: (id, edit) => {
      const record = records.get(id);
      if (record !== undefined)
        records.set(id, linked(record, edit(record), { deed: "AmendedResult", at: nextMoment(), by: "AK" }));
    },
    add: (record) => void records.set(record.id, record),
    erase: (id) => {
      records.delete(id);
      erased.set(id, nextMoment());
    },
    bringBack: (record) => {
      erased.delete(record.id);
      records.set(record.id, record);
    },
    keepErased: async (id) => sharing.keepErased(id),
    round: async () => sharing.round(),
    lookAtAll: () => sharing.lookAtAll(),
    kill: () => {
      sharing = open();
    },
    decideAll: ({ forPerson }, chance) => {
      let decided = 0;
      for (const { patientId, entry, why } of forPerson) {
        const record = records.get(patientId);
        const kept = record === undefined ? undefined : entryIn(record, entry);
        if (why !== "Clash" || record === undefined || kept === undefined) continue;
        decided += 1;
        const below = kept.earlier.at(-1);
        const content = chance() || below === undefined ? contentOf<object>(kept) : contentOf<object>(below);
        const top = revise<object>(kept, content, { at: nextMoment(), reason: "Decided by a person" });
        const [part = "", id = ""] = entry.split(/ (.*)/su);
        const next =
          entry === "patient" ? { ...record, patient: top } : { ...record, [part]: { ...record[part as Part], [id]: top } };
        records.set(patientId, linked(record, next as PatientRecord, { deed: "AmendedResult", at: nextMoment() }));
      }
      return decided;
    },
  };
}
