import { useEffect, useRef } from "react";
import { isTyping } from "../../ui/isTyping.ts";
import type { PresentationActions } from "./PresentationBar.tsx";
import { SLIDE_RANGES } from "./slideLook.ts";

/** What only keys ask for. */
export type KeyActions = PresentationActions & {
  readonly toLast: () => void;
  readonly toFirst: () => void;
  readonly toggleScale: () => void;
  readonly toggleKidney: () => void;
  readonly nextAxis: () => void;
  readonly scroll: (by: 1 | -1) => void;
  readonly walk: (key: string) => void;
  readonly startTour: () => void;
  /** One step back: the panel, the comparison, the presentation. */
  readonly escape: () => void;
};

const ARROWS: ReadonlySet<string> = new Set(["ArrowLeft", "ArrowRight"]);

/** Whether a key carries out an action of the presentation. */
function act(key: string, shift: boolean, actions: KeyActions): boolean {
  if (shift && ARROWS.has(key)) return done(() => actions.walk(key));
  const range = SLIDE_RANGES[Number(key) - 1];
  if (range !== undefined) return done(() => actions.change({ range, dragged: undefined }));
  const action: { readonly [key: string]: () => void } = {
    ArrowRight: () => actions.turn(1),
    PageDown: () => actions.turn(1),
    ArrowLeft: () => actions.turn(-1),
    PageUp: () => actions.turn(-1),
    Home: actions.toFirst,
    End: actions.toLast,
    ArrowDown: () => actions.scroll(1),
    ArrowUp: () => actions.scroll(-1),
    h: actions.toggleIdentities,
    t: actions.toggleDates,
    l: actions.toggleScale,
    k: actions.toggleKidney,
    w: () => actions.toggleSide("why"),
    c: () => actions.toggleSide("companions"),
    n: () => actions.toggleSide("notes"),
    s: actions.toggleCompare,
    a: actions.nextAxis,
    p: actions.savePicture,
    d: actions.startTour,
    "?": actions.toggleHelp,
    Escape: actions.escape,
  };
  const chosen = Object.hasOwn(action, key) ? action[key] : undefined;
  return chosen === undefined ? false : done(chosen);
}

const done = (action: () => void): true => {
  action();
  return true;
};

/**
 * The keys of the presentation, wherever the focus is but in a field, which Esc leaves. They come before what else listens: an
 * arrow turns the case, not the chart.
 */
export function usePresentationKeys(actions: KeyActions): void {
  const present = useRef(actions);
  useEffect(() => {
    present.current = actions;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // What the presentation itself hands on to the chart is not for it.
      if (!event.isTrusted && event.target !== document.body && event.detail === HANDED_ON) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target)) {
        if (event.key !== "Escape" || !(event.target instanceof HTMLElement)) return;
        event.target.blur();
        event.preventDefault();
        return;
      }
      if (!act(event.key.length === 1 ? event.key.toLowerCase() : event.key, event.shiftKey, present.current)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, []);
}

const HANDED_ON = 1;

/** Moves from result to result on the chart, as its own arrow keys would. */
export function walkChart(chart: HTMLElement | null | undefined, key: string): void {
  chart?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, detail: HANDED_ON }));
}
