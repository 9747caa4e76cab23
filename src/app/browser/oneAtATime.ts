/**
 * Does a step when no other tab does one of this name: what several tabs try at once is done one after the other, so that each counts.
 * At once where the browser has no locks, as on a page that came without encryption.
 */
export const oneAtATime = async <Value>(name: string, step: () => Promise<Value>): Promise<Value> =>
  "locks" in navigator ? await navigator.locks.request(name, step) : step();
