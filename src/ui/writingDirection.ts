/** Whether what stands at this place is written from the right. */
export const isFromRight = (place: Element): boolean => getComputedStyle(place).direction === "rtl";

/** The key that goes onward along a line, and the one that goes back, as the line at this place is written. */
export const arrowsAlong = (place: Element): { readonly onward: string; readonly back: string } =>
  isFromRight(place) ? { onward: "ArrowLeft", back: "ArrowRight" } : { onward: "ArrowRight", back: "ArrowLeft" };
