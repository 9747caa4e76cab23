/** Something that is fetched when it is first asked for, and then at hand. */
export type Fetched<T> = {
  /** What was fetched; nothing where it has not arrived yet. */
  readonly now: () => T | undefined;
  /** Fetches it, once for all who ask. Where that fails, whoever asks next tries anew. */
  readonly fetch: () => Promise<T>;
};

/** Fetches by `load` when first asked, and keeps what comes. */
export function fetchedOnce<T>(load: () => Promise<T>): Fetched<T> {
  let arrived: { readonly value: T } | undefined;
  let underway: Promise<T> | undefined;
  return {
    now: () => arrived?.value,
    fetch: () => {
      underway ??= load().then(
        (value) => {
          arrived = { value };
          // As React marks what it has waited for: what has arrived before is then at hand at once.
          if (underway !== undefined) void Object.assign(underway, { status: "fulfilled", value });
          return value;
        },
        (why: unknown) => {
          underway = undefined;
          throw why;
        },
      );
      return underway;
    },
  };
}
