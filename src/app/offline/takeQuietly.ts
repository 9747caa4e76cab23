/** Held by every tab of the app as long as it is open, whatever release it runs. */
const OPEN_TAB = "b2m-open-tab";

type Surroundings = {
  readonly page: Pick<Document, "hidden" | "addEventListener">;
  /** Absent on a page that came without encryption, and in old browsers: nothing is taken quietly there. */
  readonly locks: Pick<LockManager, "request" | "query"> | undefined;
  /** Whether nothing would be lost or noticed where the page began anew. */
  readonly isAtRest: () => boolean;
};

/**
 * Calls `take` when nobody would notice: the tab is hidden, at rest, and no other tab of the app is open, so that never a second release
 * stands beside one that was not asked. Gives back how to look at once, as when a release came to wait while the tab is hidden.
 */
export function takeQuietly({ page, locks, isAtRest }: Surroundings, take: () => void): () => void {
  locks?.request(OPEN_TAB, { mode: "shared" }, () => new Promise<void>(() => {})).catch(() => {});
  const isOnlyTab = async (): Promise<boolean> => {
    const { held = [], pending = [] } = (await locks?.query()) ?? {};
    return [...held, ...pending].filter(({ name }) => name === OPEN_TAB).length === 1;
  };
  const isQuiet = () => page.hidden && isAtRest();
  const look = () => {
    if (!isQuiet()) return;
    void isOnlyTab().then((isOnly) => {
      if (isOnly && isQuiet()) take();
    });
  };
  page.addEventListener("visibilitychange", look);
  return look;
}
