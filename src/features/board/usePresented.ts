import { useCallback, useRef } from "react";
import { useLocation, useNavigate } from "react-router";
import { useFullScreen } from "./useFullScreen.ts";

/** What is presented: the cases of the agenda, or the guided demo. */
export type Presented = "agenda" | "tour";

const presentedIn = (state: unknown): Presented | undefined => {
  const presented = typeof state === "object" && state !== null && "presented" in state ? state.presented : undefined;
  return presented === "agenda" || presented === "tour" ? presented : undefined;
};

/**
 * Whether something is presented, on the whole screen where the browser allows it, and how to begin and to leave. A presentation is a
 * step in the history of the browser: its Back closes the presentation and nothing else, and Forward brings it again.
 */
export function usePresented() {
  const { state, key } = useLocation();
  const navigate = useNavigate();
  const presented = presentedIn(state);
  /** The step that is being left: whoever asks twice leaves once. */
  const leaving = useRef<string>(undefined);
  const close = useCallback(() => {
    if (presented === undefined || leaving.current === key) return;
    leaving.current = key;
    // Opened by its address alone, as in a copied tab, there may be no step to go back to.
    if (window.history.length > 1) void navigate(-1);
    else void navigate(".", { replace: true, state: null });
  }, [presented, key, navigate]);
  const fullScreen = useFullScreen(close);
  const present = useCallback(
    (what: Presented) => {
      void navigate(".", { state: { presented: what }, replace: presented !== undefined });
      fullScreen.enter();
    },
    [fullScreen, navigate, presented],
  );
  const leave = useCallback(() => {
    close();
    fullScreen.leave();
  }, [close, fullScreen]);
  return { presented, present, leave };
}
