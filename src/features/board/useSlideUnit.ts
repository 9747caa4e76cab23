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
/** Charts are laid out with letters of 13 px, and no letter of a slide is under 24. */
const LARGER = 1.85;
/** Two side by side are laid out narrow, with letters of 12 px. */
const LARGER_IN_PAIRS = 2;
/** The width of a tablet, px: below it the sheets stack what stands side by side. */
const TABLET = 56 * 16;
const isNarrowNow = () => window.innerWidth < TABLET;

/**
 * How many px of the screen one px of the slide is, and how large charts are drawn for it: their letters never fall below 24 px
 * of the slide.
 */
export function useSlideUnit(): {
  readonly unit: number;
  readonly chartScale: number;
  readonly pairScale: number;
  readonly inHand: boolean;
} {
  const unit = useSyncExternalStore(subscribe, unitNow);
  const isNarrow = useSyncExternalStore(subscribe, isNarrowNow);
  // On a phone the slide is read in the hand.
  return { unit, chartScale: isNarrow ? 1 : LARGER * unit, pairScale: isNarrow ? 1 : LARGER_IN_PAIRS * unit, inHand: isNarrow };
}
