import { useEffect, useRef } from "react";
import { isTyping } from "../../ui/isTyping.ts";

/** What the keys of the agenda's page ask for. */
export type BoardKeyActions = { readonly toggleIdentities: () => void; readonly startTour: () => void };

/** The keys of the agenda's page: H hides identities, D starts the tour. The presentation has its own, and a dialog none of these. */
export function useBoardKeys(actions: BoardKeyActions): void {
  const present = useRef(actions);
  useEffect(() => {
    present.current = actions;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector("[role=dialog]") !== null) return;
      const key = event.key.toLowerCase();
      if (key === "h") present.current.toggleIdentities();
      else if (key === "d") present.current.startTour();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
