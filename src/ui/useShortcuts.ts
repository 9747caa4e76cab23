import { useLayoutEffect, useRef } from "react";
import { isTyping } from "./isTyping.ts";

/** What single keys do on a page, by the key in small letters. */
export type Shortcuts = { readonly [key: string]: () => void };

/** The keys of a page. They are left alone in a field, together with Ctrl, Alt or the command key, and while a dialog is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const present = useRef(shortcuts);
  useLayoutEffect(() => {
    present.current = shortcuts;
  });
  // Before the page is seen: a key pressed at the first sight of it is not lost.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector("[role=dialog]") !== null) return;
      const key = event.key.toLowerCase();
      const action = Object.hasOwn(present.current, key) ? present.current[key] : undefined;
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
