const SECOND_MS = 1000;

/**
 * Calls once a second while this page is in sight, and tells whether the second is this tab's to count: of all tabs of this name one
 * counts, so that many do not make time pass faster. Asks no clock, so that none can be turned. What comes back ends it.
 */
export function eachSecondInSight(name: string, onSecond: (counts: boolean) => void): () => void {
  let stopped = false;
  let asked = false;
  let counts = false;
  let letGo = () => {};
  const inSight = () => !stopped && document.visibilityState === "visible";
  const claim = () => {
    if (asked || counts) return;
    // Absent on a page that came without encryption: there each tab counts for itself.
    if (!("locks" in navigator)) {
      counts = true;
      letGo = () => (counts = false);
      return;
    }
    asked = true;
    void navigator.locks.request(name, () => {
      asked = false;
      if (!inSight()) return undefined;
      counts = true;
      return new Promise<void>((resolve) => {
        letGo = () => {
          counts = false;
          resolve();
        };
      });
    });
  };
  const look = () => (inSight() ? claim() : letGo());
  const timer = setInterval(() => {
    if (!inSight()) return;
    claim();
    onSecond(counts);
  }, SECOND_MS);
  document.addEventListener("visibilitychange", look);
  look();
  return () => {
    stopped = true;
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
    letGo();
  };
}
