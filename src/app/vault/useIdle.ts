import { useEffect, useState } from "react";
import type { Tabs } from "./tabs.ts";

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
/** So long before it locks a page says so. */
export const WARNED_SECONDS = 60;
/** A page in sight whose clock stood still for longer was on a device that slept. */
const SLEPT_MS = 90 * SECOND_MS;
/** Other tabs hear of use no more often than this. */
const TELL_EVERY_MS = 5 * SECOND_MS;
const USE = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

type Options = {
  /** After how many minutes without use, as it stands now. */
  readonly minutes: () => number;
  /** Whose use counts as well; absent where each page stands for itself. */
  readonly tabs?: Tabs;
};

/** How long is left, told once a second; where the device slept nothing is. `minutes` and `tabs` stay the same. */
export function useIdle({ minutes, tabs }: Options): { readonly secondsLeft: number; readonly stay: () => void } {
  const [secondsLeft, setSecondsLeft] = useState(Number.POSITIVE_INFINITY);
  const [clock] = useState(() => {
    let used = Date.now();
    let told = 0;
    return {
      used: () => used,
      touch: () => {
        used = Date.now();
        if (used - told < TELL_EVERY_MS) return;
        told = used;
        tabs?.tell({ type: "Active" });
      },
      heard: () => (used = Date.now()),
    };
  });
  useEffect(() => {
    let [looked, inSight] = [Date.now(), document.visibilityState === "visible"];
    const look = () => {
      const now = Date.now();
      const slept = inSight && now - looked > SLEPT_MS;
      [looked, inSight] = [now, document.visibilityState === "visible"];
      const limit = minutes() * MINUTE_MS;
      // A clock that was set back must not keep the device open.
      const idle = now < clock.used() || slept ? limit : now - clock.used();
      setSecondsLeft(Math.max(0, Math.ceil((limit - idle) / SECOND_MS)));
    };
    const timer = setInterval(look, SECOND_MS);
    for (const kind of USE) window.addEventListener(kind, clock.touch, { capture: true, passive: true });
    const stop = tabs?.listen((word) => {
      if (word.type === "Active") clock.heard();
    });
    return () => {
      clearInterval(timer);
      for (const kind of USE) window.removeEventListener(kind, clock.touch, { capture: true });
      stop?.();
    };
  }, [minutes, tabs, clock]);
  return { secondsLeft, stay: clock.touch };
}
