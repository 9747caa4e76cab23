/**
 * The order of two numbers, or of two texts by their code units (days, instants and ids sort by time that way): negative, positive,
 * or 0 where they are equal.
 */
export const compare = <Value extends string | number>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0);

/** A comparator that sorts by these keys, each only where all before it are equal. */
export const by =
  <T>(...keys: readonly ((one: T) => string | number)[]) =>
  (a: T, b: T): number => {
    for (const key of keys) {
      const [keyA, keyB] = [key(a), key(b)];
      if (keyA !== keyB) return keyA < keyB ? -1 : 1;
    }
    return 0;
  };
