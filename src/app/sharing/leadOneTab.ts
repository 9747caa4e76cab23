/**
 * Does the work in one tab of all that ask for it under this name, as long as that tab is open; then in the next. What comes back stops it
 * in this tab. At once where the browser has no locks, as on a page that came without encryption.
 */
export function leadOneTab(name: string, begin: () => () => void): () => void {
  let stop: (() => void) | undefined;
  let letGo = () => {};
  let isStopped = false;
  if (!("locks" in navigator)) return begin();
  void navigator.locks.request(name, () => {
    if (isStopped) return undefined;
    stop = begin();
    return new Promise<void>((resolve) => {
      letGo = resolve;
    });
  });
  return () => {
    isStopped = true;
    stop?.();
    letGo();
  };
}
