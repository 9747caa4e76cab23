import { useCallback, useState } from "react";
import { useFullScreen } from "./useFullScreen.ts";

/** What is presented: the cases of the agenda, or the guided demo. */
export type Presented = "agenda" | "tour";

/** Whether something is presented, on the whole screen where the browser allows it, and how to begin and to leave. */
export function usePresented() {
  const [presented, setPresented] = useState<Presented>();
  const close = useCallback(() => setPresented(undefined), []);
  const fullScreen = useFullScreen(close);
  const present = useCallback(
    (what: Presented) => {
      setPresented(what);
      fullScreen.enter();
    },
    [fullScreen],
  );
  const leave = useCallback(() => {
    close();
    fullScreen.leave();
  }, [close, fullScreen]);
  return { presented, present, leave };
}
