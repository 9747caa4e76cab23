/**
 * Very many entries by their id: all patients of a device. A shelf never changes. Putting an entry on it copies one bucket of 256
 * and shares the others, and two shelves are compared by the buckets they do not share, so that a change costs the same with ten
 * patients and with five thousand. What one patient has is few and stands in `ById`.
 */
export type Shelf<Entry extends { readonly id: string }> = {
  readonly size: number;
  /** Maps, not plain objects: an id may be any text, "__proto__" too. */
  readonly buckets: readonly ReadonlyMap<string, Entry>[];
};

/** At 5,000 entries a bucket holds about twenty, and the list of buckets still copies in a fraction of a microsecond. */
const BUCKETS = 256;

/** Which bucket an id belongs to. Any hash serves that spreads ids: nothing stored depends on it. */
function placeOf(id: string): number {
  let hash = 0;
  for (let index = 0; index < id.length; index += 1) hash = (Math.imul(hash, 31) + id.charCodeAt(index)) | 0;
  return (hash >>> 0) % BUCKETS;
}

/** A shelf with nothing on it. */
export const emptyShelf: Shelf<never> = { size: 0, buckets: Array.from({ length: BUCKETS }, () => new Map<string, never>()) };

/** The entry with this id, where there is one. */
export const take = <Entry extends { readonly id: string }>(shelf: Shelf<Entry>, id: string): Entry | undefined =>
  shelf.buckets[placeOf(id)]?.get(id);

/**
 * The same shelf with these entries added, or put in the place of those with their ids; where two share an id the later one
 * stands.
 */
export function putAllOnShelf<Entry extends { readonly id: string }>(
  shelf: Shelf<Entry>,
  entries: readonly Entry[],
): Shelf<Entry> {
  const copies = new Map<number, Map<string, Entry>>();
  let { size } = shelf;
  for (const entry of entries) {
    const place = placeOf(entry.id);
    const bucket = copies.get(place) ?? new Map(shelf.buckets[place]);
    copies.set(place, bucket);
    if (!bucket.has(entry.id)) size += 1;
    bucket.set(entry.id, entry);
  }
  return withBuckets(shelf, copies, size);
}

/** A shelf with these entries on it; where two share an id the later one stands. */
export const shelve = <Entry extends { readonly id: string }>(entries: readonly Entry[]): Shelf<Entry> =>
  putAllOnShelf<Entry>(emptyShelf, entries);

/** The same shelf without the entries with these ids; the very same object where it had none of them. */
export function without<Entry extends { readonly id: string }>(shelf: Shelf<Entry>, ids: Iterable<string>): Shelf<Entry> {
  const copies = new Map<number, Map<string, Entry>>();
  let { size } = shelf;
  for (const id of ids) {
    const place = placeOf(id);
    const bucket = copies.get(place) ?? new Map(shelf.buckets[place]);
    if (!bucket.delete(id)) continue;
    copies.set(place, bucket);
    size -= 1;
  }
  return withBuckets(shelf, copies, size);
}

/** All entries, in no order that means anything: it follows the buckets, not the time at which an entry came. */
export const entriesOn = <Entry extends { readonly id: string }>(shelf: Shelf<Entry>): readonly Entry[] =>
  shelf.buckets.flatMap((bucket) => [...bucket.values()]);

/** The ids of all entries that one of the shelves has and the other has not, or has as another object. */
export function changedIds<Entry extends { readonly id: string }>(before: Shelf<Entry>, after: Shelf<Entry>): readonly string[] {
  const ids: string[] = [];
  for (const [place, now] of after.buckets.entries()) {
    const was = before.buckets[place];
    if (was === undefined || was === now) continue;
    for (const [id, entry] of now) if (was.get(id) !== entry) ids.push(id);
    for (const id of was.keys()) if (!now.has(id)) ids.push(id);
  }
  return ids;
}

function withBuckets<Entry extends { readonly id: string }>(
  shelf: Shelf<Entry>,
  copies: ReadonlyMap<number, ReadonlyMap<string, Entry>>,
  size: number,
): Shelf<Entry> {
  if (copies.size === 0) return shelf;
  const buckets = [...shelf.buckets];
  for (const [place, bucket] of copies) buckets[place] = bucket;
  return { size, buckets };
}
