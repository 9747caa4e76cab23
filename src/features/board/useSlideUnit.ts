import { useSyncExternalStore } from "react";

/**
 * Slides are laid out for a projector of 1920 by 1080 and grow and shrink with the window; below this they scroll instead of
 * becoming unreadable.
 */
const [WIDTH, HEIGHT, LEAST_UNIT] = [1920, 1080, 0.7];

function subscribe(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
}

const unitNow = () =>
  Math.round(Math.max(LEAST_UNIT, Math.min(window.innerWidth / WIDTH, window.innerHeight / HEIGHT)) * 1000) / 1000;
/** The width of a tablet, px: below it the sheets stack what stands side by side. */
const TABLET = 56 * 16;
const isNarrowNow = () => window.innerWidth < TABLET;

/**
 * How many px of the screen one px of the slide is, and how large charts are drawn for it: their letters never fall below 24 px
 * of the slide.
 */
export function useSlideUnit(): { readonly unit: number; readonly chartScale: number } {
  const unit = useSyncExternalStore(subscribe, unitNow);
  const isNarrow = useSyncExternalStore(subscribe, isNarrowNow);
  // On a phone the slide is read in the hand.
  return { unit, chartScale: isNarrow ? 1 : 2 * unit };
}
