import { useLayoutEffect, useState, type RefObject } from "react";

/** Width where the page has not been laid out: under test, or hidden. */
const FALLBACK_WIDTH = 720;

/**
 * The width of an element in whole px, measured before the first paint and again when it changes; nothing before that. A fixed
 * width is taken as it is.
 */
export function usePlotWidth(element: RefObject<HTMLElement | null>, fixed: number | undefined): number | undefined {
  const [measured, setMeasured] = useState<number>();
  useLayoutEffect(() => {
    const node = element.current;
    if (node === null || fixed !== undefined) return;
    const measure = () => setMeasured(Math.round(node.clientWidth) || FALLBACK_WIDTH);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, [element, fixed]);
  return fixed ?? measured;
}
