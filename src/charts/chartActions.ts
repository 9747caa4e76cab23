import type { CalendarDate } from "../domain/calendarDate.ts";

/** What can be added on a day of the chart. */
export type Addable = "Line" | "Event" | "Result";

/** What a reader can begin from the chart, told to whoever holds it. The chart itself changes nothing. */
export type ChartActions = {
  /** Begins to add something on this day. */
  readonly onAdd: (what: Addable, on: CalendarDate) => void;
  /** Asks what to add on this day, at a place of the window, px. */
  readonly onAskDay: (on: CalendarDate, at: { readonly x: number; readonly y: number }) => void;
  /** Opens a line of therapy or an event for changing. */
  readonly onOpenCare: (what: "Line" | "Event", id: string) => void;
};

/** The keys that add on the day where the keyboard stands. */
export const ADD_KEYS: { readonly [key: string]: Addable } = { t: "Line", e: "Event", r: "Result" };
