import { useLayoutEffect, useState, type RefObject } from "react";

export type PlaceSize = { readonly width: number; readonly height: number };

/** A place where the page has not been laid out: under test. */
const FALLBACK: PlaceSize = { width: 1200, height: 640 };

/**
 * The size of an element in whole px, measured before the first paint and again when it changes; nothing before that. A fixed
 * size is taken as it is.
 */
export function usePlaceSize(element: RefObject<HTMLElement | null>, fixed: PlaceSize | undefined): PlaceSize | undefined {
  const [measured, setMeasured] = useState<PlaceSize>();
  useLayoutEffect(() => {
    const node = element.current;
    if (node === null || fixed !== undefined) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = node;
      if (width === 0 || height === 0) return setMeasured((present) => present ?? FALLBACK);
      setMeasured((present) => (present?.width === width && present.height === height ? present : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, [element, fixed]);
  return fixed ?? measured;
}
