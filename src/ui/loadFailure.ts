/** The event by which the bundler's loader tells that a part, or a style sheet of it, could not be fetched. */
type PartFailed = Event & { readonly payload?: unknown };

const failed = new WeakSet<object>();

/**
 * Tells of every part of the app that could not be fetched: no connection, a file that is gone, or another file in its place (a host
 * that answers what it does not have with the start page). What is told once is a load failure from then on (`isLoadFailure`).
 */
export function watchLoadFailures(window: Pick<Window, "addEventListener">, onFailure: () => void): void {
  window.addEventListener("vite:preloadError", ({ payload }: PartFailed) => {
    if (typeof payload === "object" && payload !== null) failed.add(payload);
    onFailure();
  });
}

/** Whether a part threw because it could not be fetched, and not because of a fault in it. */
export const isLoadFailure = (error: unknown): boolean => typeof error === "object" && error !== null && failed.has(error);
