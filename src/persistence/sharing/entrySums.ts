import { instantAt, type Instant } from "../../domain/instant.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { Known } from "./known.ts";
import type { Touched } from "./readServer.ts";
import { entriesOnce, entryKey } from "./serverWrites.ts";

/** The sum of the state in which an entry stands here; nothing where it is not here. */
export const sumOf = (record: PatientRecord, entry: string): string | undefined =>
  entriesOnce(record).find(({ name }) => entryKey(name) === entry)?.sum;

/** The clashes of which a person has not decided yet: what stands is still one of both sides. */
export function openClashes(known: Known, record: PatientRecord): { [entry: string]: { mine: string; theirs: string } } {
  return Object.fromEntries(
    Object.entries(known.clashes).flatMap(([entry, clash]) => {
      const sum = sumOf(record, entry);
      return sum === clash.mine || sum === clash.theirs ? [[entry, { ...clash }]] : [];
    }),
  );
}

/** Whether an entry in this state waits for a person. */
export const waitsIn =
  (known: Known) =>
  (entry: string, sum: string): boolean => {
    const clash = known.clashes[entry];
    return clash?.mine === sum || clash?.theirs === sum || known.parked[entry]?.sum === sum;
  };

/**
 * When a colleague erased from the server somebody who is here; nothing where nobody did, or a person here decided that they stay: by
 * saying so, or by bringing back whom this device itself had erased.
 */
export const erasedByColleague = ({ erasedAt, keptAfter, toldErasure }: Known): Instant | undefined =>
  erasedAt === undefined || erasedAt === keptAfter || erasedAt === toldErasure ? undefined : instantAt(Date.parse(erasedAt));

/**
 * Whether what was seen of a patient on the server is what is known, by versions alone. Where everything was looked at, nothing is gone
 * either, and as many Provenances are there as told of a state; what a Provenance tells is not known by its version.
 */
export function isKnown(known: Known, seen: readonly Touched[], isEverything: boolean): boolean {
  const places = new Map(Object.values(known.places).flatMap((all) => all.map(({ ref, version }) => [ref, version])));
  const ours = seen.filter(({ isOurs }) => isOurs);
  const told = ours.filter(({ ref }) => ref.startsWith("Provenance/")).length;
  const standing = ours.filter(({ ref }) => !ref.startsWith("Provenance/"));
  const isAllThere = isEverything ? told === known.changes.length && standing.length === places.size : told === 0;
  return known.sure && isAllThere && standing.every(({ ref, version }) => places.get(ref) === version);
}

/** Whether something stands there that was made here, or came from there, and is in none of the record's states. */
export function standsStrange(record: PatientRecord | undefined, known: Known): boolean {
  if (record === undefined) return false;
  return entriesOnce(record).some(({ name, sum, changes }) => {
    if (name.part === "chain") return false;
    const places = known.places[entryKey(name)] ?? [];
    return places.some((place) => place.sum !== "" && place.sum !== sum && !changes.some((change) => change.sum === place.sum));
  });
}
