import { useLayoutEffect, type RefObject } from "react";
import { focusNear } from "../../ui/focusNear.ts";

/** Gives the window to one sheet as long as it is shown: the rest of the page is inert, and gets the focus back afterwards. */
export function useWholeWindow(sheet: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    const rest = [...document.body.children].filter(
      (child): child is HTMLElement => child instanceof HTMLElement && !child.contains(sheet.current) && !child.inert,
    );
    for (const child of rest) child.inert = true;
    document.documentElement.dataset["presenting"] = "true";
    sheet.current?.focus();
    return () => {
      for (const child of rest) child.inert = false;
      delete document.documentElement.dataset["presenting"];
      if (before instanceof HTMLElement) before.focus();
      // After a reload nothing had it before: once the sheet is gone, it goes to the head of the page.
      if (before === document.body) setTimeout(focusNear);
    };
  }, [sheet]);
}
