/** The part of `window` that tells when there may be room again. */
type WindowEvents = Pick<Window, "addEventListener" | "removeEventListener">;

/**
 * The `wake` of a saver in a browser: the user comes back to the window, perhaps from making room, or another tab changed what is
 * stored.
 */
export const windowWakes =
  (events: WindowEvents) =>
  (retry: () => void): (() => void) => {
    // Called without the event: a saver asks only whether to try again.
    const wake = () => retry();
    events.addEventListener("focus", wake);
    events.addEventListener("storage", wake);
    return () => {
      events.removeEventListener("focus", wake);
      events.removeEventListener("storage", wake);
    };
  };
