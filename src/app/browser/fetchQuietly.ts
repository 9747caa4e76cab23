/** What some browsers tell of the line; where they do not, nothing is known against it. */
export type Line = { readonly saveData?: boolean; readonly effectiveType?: string };
const SLOW: readonly (string | undefined)[] = ["slow-2g", "2g", "3g"];

/** Whether fetching what nobody asked for would cost somebody something. */
export const isSparing = (line: Line | undefined): boolean => line?.saveData === true || SLOW.includes(line?.effectiveType);

/** What the browser tells of whether, and when, something may be fetched that nobody has asked for yet. */
export type Quiet = {
  /** Whether whoever sits there saves data, or waits for a slow connection. */
  readonly isUnwelcome: () => boolean;
  /** Calls once the page has nothing else to do. Each of these is called off by what it returns. */
  readonly whenIdle: (work: () => void) => () => void;
  readonly after: (ms: number, work: () => void) => () => void;
  /** Calls at every key, press and turn of the wheel. */
  readonly acts: (listener: () => void) => () => void;
};

/** So long nothing was pressed before something is fetched ahead: the line is free for what is asked for. */
const REST_MS = 1500;

/**
 * Fetches what is likely to be asked for next: one thing at a time, each only once the page is idle and nobody has acted for a while, and
 * nothing at all where data is saved or the connection is slow. What somebody does puts off all that is still to come. Returns what
 * ends it. What cannot be fetched ahead is told to whoever opens it.
 */
export function fetchQuietly(parts: readonly (() => Promise<unknown>)[], quiet: Quiet): () => void {
  const left = [...parts];
  let callOff = () => {};
  let isUnderway = false;
  const next = () => {
    callOff();
    if (isUnderway || left.length === 0) return;
    callOff = quiet.after(REST_MS, () => {
      callOff = quiet.whenIdle(fetchOne);
    });
  };
  const fetchOne = () => {
    const part = quiet.isUnwelcome() ? undefined : left.shift();
    if (part === undefined) return;
    isUnderway = true;
    const done = () => {
      isUnderway = false;
      next();
    };
    part().then(done, done);
  };
  const stopWatching = quiet.acts(next);
  next();
  return () => {
    left.length = 0;
    callOff();
    stopWatching();
  };
}
