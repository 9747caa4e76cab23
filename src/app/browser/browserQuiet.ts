import { isSparing, type Line, type Quiet } from "./fetchQuietly.ts";
import { whenIdle } from "./whenIdle.ts";

const ACTS = ["pointerdown", "keydown", "wheel"] as const;

/** The browser itself. */
export const browserQuiet: Quiet = {
  isUnwelcome: () => {
    const here: Navigator & { readonly connection?: Line } = navigator;
    return isSparing(here.connection);
  },
  whenIdle: (work) => {
    let isOff = false;
    whenIdle(() => {
      if (!isOff) work();
    });
    return () => {
      isOff = true;
    };
  },
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  acts: (listener) => {
    for (const act of ACTS) window.addEventListener(act, listener, { passive: true, capture: true });
    return () => {
      for (const act of ACTS) window.removeEventListener(act, listener, { capture: true });
    };
  },
};
