import { use, useEffect } from "react";
import type { CalendarDate } from "../domain/calendarDate.ts";
import { AboutWhomContext } from "./aboutWhom.ts";
import "./PrintedHead.css";
import { useWording } from "./wording.tsx";

const HEAD = "--printed-head";

/** Has every sheet printed of a page about somebody say whom, on which day, and which of how many it is: a sheet goes astray. */
export function PrintedHead({ on }: { readonly on: CalendarDate }) {
  const head = `${use(AboutWhomContext) ?? ""} · ${useWording().format.dayInWords(on)}`;
  useEffect(() => {
    const { style } = document.documentElement;
    // A text of JSON is one of CSS.
    style.setProperty(HEAD, JSON.stringify(head));
    return () => void style.removeProperty(HEAD);
  }, [head]);
  return null;
}
