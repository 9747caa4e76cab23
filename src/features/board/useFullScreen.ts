import { useEffect, useMemo, useRef } from "react";

/**
 * The whole screen, where the browser and the frame allow it; refused, it stays as it is. `onLeft` is called when the reader
 * leaves it in the browser's own way, and not for what was asked for here.
 */
export function useFullScreen(onLeft: () => void): { readonly enter: () => void; readonly leave: () => void } {
  const isOurs = useRef(false);
  useEffect(() => {
    const onChange = () => {
      if (document.fullscreenElement !== null || !isOurs.current) return;
      isOurs.current = false;
      onLeft();
    };
    document.addEventListener("fullscreenchange", onChange);
    return () => document.removeEventListener("fullscreenchange", onChange);
  }, [onLeft]);
  return useMemo(
    () => ({
      enter: () => {
        if (document.fullscreenElement !== null) return;
        void document.documentElement.requestFullscreen?.().then(
          () => {
            isOurs.current = true;
          },
          () => undefined,
        );
      },
      leave: () => {
        isOurs.current = false;
        if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
      },
    }),
    [],
  );
}
