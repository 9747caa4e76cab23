/** Something that is fetched when it is first asked for, and then at hand. */
export type Fetched<T> = {
  /** What was fetched; nothing where it has not arrived yet. */
  readonly now: () => T | undefined;
  /** Why it could not be fetched when it was last tried; nothing while that is not known. */
  readonly failed: () => unknown;
  /** Fetches it, once for all who ask. Where that fails, whoever asks next tries anew. */
  readonly fetch: () => Promise<T>;
};

/** Fetches by `load` when first asked, and keeps what comes. */
export function fetchedOnce<T>(load: () => Promise<T>): Fetched<T> {
  let arrived: { readonly value: T } | undefined;
  let underway: Promise<T> | undefined;
  let why: unknown;
  return {
    now: () => arrived?.value,
    failed: () => why,
    fetch: () => {
      why = undefined;
      underway ??= load().then(
        (value) => {
          arrived = { value };
          return value;
        },
        (reason: unknown) => {
          underway = undefined;
          why = reason ?? new Error("It could not be fetched");
          throw why;
        },
      );
      return underway;
    },
  };
}

/**
 * What was fetched. Where it has not arrived, what is waited for is thrown, as React's parts tell what they wait for; where it cannot be
 * fetched, why. Thrown, and not handed to React's `use`: that one must then be called in every render, and holds every update back in
 * tests.
 */
export function atHand<T>(fetched: Fetched<T>): T {
  const value = fetched.now();
  if (value !== undefined) return value;
  throw fetched.failed() ?? fetched.fetch();
}
