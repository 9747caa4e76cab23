import { instantAt, type Instant } from "../../domain/instant.ts";
import { revisionsOf, type Revision } from "../../domain/kept.ts";
import { chainedEntries } from "../../domain/record/chain/chain.ts";
import { isUndecided } from "../../domain/record/clashOf.ts";
import { clashesUnsent, type EntryAt } from "../../domain/record/joinCopies.ts";
import { PARTS } from "../../domain/record/keptKinds.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { markOf } from "../../exchange/fhir/stateMark.ts";
import { UNREADABLE, type Known, type KnownClash, type Place, type Unread } from "./known.ts";
import type { Touched } from "./readServer.ts";
import { entriesOnce, entryKey, refsIn, type ServerWrite } from "./serverWrites.ts";

/** The sum of the state in which an entry stands here; nothing where it is not here. */
export const sumOf = (record: PatientRecord, entry: string): string | undefined =>
  entriesOnce(record).find(({ name }) => entryKey(name) === entry)?.sum;

/** All states of an entry, the earliest first; none where it is not here. */
function statesOf(record: PatientRecord, entry: string): readonly Revision<object>[] {
  const named = entry === "patient" ? `patient ${record.id}` : entry;
  const kept = chainedEntries(record).find(([name]) => name === named)?.[1];
  return kept === undefined ? [] : revisionsOf<object>(kept);
}

/** The state of an entry with this sum; nothing where it is not here. */
export const stateOf = (record: PatientRecord | undefined, entry: string, sum: string): Revision<object> | undefined =>
  record === undefined ? undefined : statesOf(record, entry).find((state) => markOf(state).sum === sum);

/** The entry of that name: the inverse of `entryKey`. */
function entryAt(entry: string, record: PatientRecord): EntryAt {
  const part = PARTS.find((one) => entry.startsWith(`${one} `));
  return part === undefined ? { part: "patient", id: record.id } : { part, id: entry.slice(part.length + 1) };
}

/** Whether a state of an entry is on the server: as what stands there, or as what a Provenance tells of. */
export function isKnownThere({ places, changes, contents }: Known): (entry: EntryAt, state: Revision<object>) => boolean {
  let there: ReadonlySet<string> | undefined;
  return (entry, state) => {
    const standing = () => Object.entries(places).flatMap(([name, all]) => all.map(({ sum }) => `${name} ${sum}`));
    // Of most patients nothing is asked.
    there ??= new Set([...standing(), ...changes, ...contents]);
    return there.has(`${entryKey(entry)} ${markOf(state).sum}`);
  };
}

/** Whether nobody has decided between two states: neither by the question, nor by giving what they differ in a third value. */
function isOpen(record: PatientRecord, entry: string, { mine, theirs }: KnownClash): boolean {
  const states = statesOf(record, entry);
  const sums = states.map((state) => markOf(state).sum);
  const [one, other] = [states[sums.indexOf(mine)], states[sums.indexOf(theirs)]];
  const now = states.at(-1);
  if (one === undefined || other === undefined || now === undefined) return false;
  const settledAt = new Set(record.chain?.flatMap(({ deed, at }) => (deed === "SettledQuestion" ? [at] : [])));
  // By whoever knew both: a decision that another tab had made before one of them came stands beside it and not above.
  const since = states.filter(({ revision }) => revision > Math.max(one.revision, other.revision));
  return !since.some(({ recordedAt }) => settledAt.has(recordedAt)) && isUndecided(one, other, now);
}

/** The clashes of which a person has not decided yet, whatever else of the entry was changed meanwhile. */
export function openClashes(known: Known, record: PatientRecord): { [entry: string]: KnownClash } {
  const asked = Object.entries(known.clashes);
  if (asked.length === 0) return {};
  const entries = asked.map(([entry]) => entryAt(entry, record));
  const unheard = new Set(clashesUnsent(record, entries, isKnownThere(known)).map(entryKey));
  return Object.fromEntries(asked.filter(([entry, clash]) => unheard.has(entry) || isOpen(record, entry, clash)));
}

/** Whether an entry in this state waits for a person. */
export function waitsIn(known: Known, record: PatientRecord): (entry: string, sum: string) => boolean {
  const clashes = openClashes(known, record);
  return (entry, sum) => clashes[entry] !== undefined || known.parked[entry]?.sum === sum;
}

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
  const isAllThere = isEverything
    ? told === known.changes.length + (known.toldBefore ?? 0) && standing.length === places.size
    : told === 0;
  return known.sure && isAllThere && standing.every(({ ref, version }) => places.get(ref) === version);
}

/** A colleague's device needs a few rounds for what it sends in parts; one that still stands so then waits for a person. */
const UNTOLD_MS = 300_000;

/**
 * What stands on the server and cannot be read here, as it stands, unless a person decided to write over that, or a device of this record
 * is itself in the middle of writing it.
 */
export function unreadIn(known: Known, record: PatientRecord | undefined): readonly (readonly [entry: string, unread: Unread])[] {
  const isOwn = (entry: string, { untold }: Unread): boolean => untold.every((sum) => stateOf(record, entry, sum) !== undefined);
  return Object.entries(known.unread ?? {}).filter(
    ([entry, one]) => known.overruled?.[entry] !== one.places && (one.isUnreadable || !isOwn(entry, one)),
  );
}

/** Whether a person is told of it: not of what only has not come yet. */
export const isToldUnread = ({ isUnreadable, since }: Unread, now: Instant): boolean =>
  isUnreadable || Date.parse(now) - Date.parse(since) >= UNTOLD_MS;

/** Whether anything is here that would be written over what cannot be read. */
export function isHeldBack(known: Known, record: PatientRecord): boolean {
  const unread = unreadIn(known, record);
  if (unread.length === 0) return false;
  const here = new Set(entriesOnce(record).map(({ name }) => entryKey(name)));
  return unread.some(([entry]) => here.has(entry));
}

/** What may be written though something there cannot be read: how a state came about that stands there, for somebody waits for that. */
export const completing = (
  writes: readonly ServerWrite[],
  { places }: Known,
  refs: ReadonlyMap<string, string>,
): readonly ServerWrite[] =>
  writes.filter(
    ({ entry, says, resource }) =>
      says.type === "Change" &&
      places[entry]?.some(({ sum }) => sum === says.sum) === true &&
      refsIn(resource).every((local) => refs.has(local)),
  );

/** Whether something stands there that was made here, or came from there, and is in none of the record's states. */
export function standsStrange(record: PatientRecord | undefined, known: Known): boolean {
  if (record === undefined) return false;
  return entriesOnce(record).some(({ name, sum, changes }) => {
    if (name.part === "chain") return false;
    const places = known.places[entryKey(name)] ?? [];
    const isRead = (place: Place) => place.sum === "" || place.sum === UNREADABLE;
    return places.some((place) => !isRead(place) && place.sum !== sum && !changes.some((change) => change.sum === place.sum));
  });
}
