/** What was worked out of objects, for as long as they are among those last worked out. */
export type LatelyAsked<Key extends object, Value> = {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => void;
};

/**
 * Remembers what was worked out of the last so many objects, and of none that is gone: with thousands of patients everything ever
 * worked out of each would fill the memory, while a page asks again and again about the few that it shows.
 *
 * - Units: objects.
 * - Errors: none; what was let go is worked out again.
 */
export function latelyAsked<Key extends object, Value>(most: number): LatelyAsked<Key, Value> {
  const known = new WeakMap<Key, Value>();
  /** The order in which they came, going round. Weak: an object that nobody else holds is not held here either. */
  const came: WeakRef<Key>[] = [];
  let next = 0;
  return {
    get: (key) => known.get(key),
    set: (key, value) => {
      if (!known.has(key)) {
        const leaving = came[next]?.deref();
        if (leaving !== undefined) known.delete(leaving);
        came[next] = new WeakRef(key);
        next = (next + 1) % most;
      }
      known.set(key, value);
    },
  };
}

/** So many patients are worked out and remembered in full: more than any page shows at once. */
export const PATIENTS_REMEMBERED = 256;
