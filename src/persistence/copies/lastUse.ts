/** Keys in the order in which they were last used. */
export type LastUse = {
  /** Used at this moment, in milliseconds since 1970; a key that was used before moves to its new place. */
  readonly note: (key: string, at: number) => void;
  readonly forget: (key: string) => void;
  /** The key that was not used for longest first. Keys may be forgotten on the way. */
  readonly oldest: () => Iterable<string>;
};

/**
 * Kept as keys are used, so that none has to be looked for among all: a use costs the same with ten keys and with 20,000. Only keys
 * noted out of turn, as they arrive at a start, are sorted, once.
 */
export function lastUse(): LastUse {
  /** In order, unless one was noted out of turn. */
  let moments = new Map<string, number>();
  let latest = Number.NEGATIVE_INFINITY;
  let isInOrder = true;
  return {
    note: (key, at) => {
      moments.delete(key);
      moments.set(key, at);
      if (at < latest) isInOrder = false;
      else latest = at;
    },
    forget: (key) => void moments.delete(key),

    oldest: () => {
      if (!isInOrder) moments = new Map([...moments].sort(([, one], [, other]) => one - other));
      isInOrder = true;
      return moments.keys();
    },
  };
}
