import { useCallback, useEffect, useRef } from "react";

/**
 * Does something at once, or where a press on something else is under way (which is what leaves a field), when it is let go and before what
 * was pressed hears of it: nothing moves away under the pointer, and what was typed counts.
 */
export function useOncePressed(): (work: () => void) => void {
  const isDown = useRef(false);
  useEffect(() => {
    const down = () => {
      isDown.current = true;
    };
    const up = () => {
      isDown.current = false;
    };
    window.addEventListener("mousedown", down, true);
    window.addEventListener("mouseup", up, true);
    return () => {
      window.removeEventListener("mousedown", down, true);
      window.removeEventListener("mouseup", up, true);
    };
  }, []);
  return useCallback((work) => {
    if (!isDown.current) return work();
    const over = new AbortController();
    const once = () => {
      if (over.signal.aborted) return;
      over.abort();
      work();
    };
    const listening = { capture: true, signal: over.signal };
    window.addEventListener("click", once, listening);
    // Let go elsewhere it is no click; one that comes, comes before this.
    window.addEventListener("mouseup", () => setTimeout(once, 0), listening);
  }, []);
}
