import type { CalendarDate } from "../domain/calendarDate.ts";
import type { Instant } from "../domain/kept.ts";

/** What the store takes from outside: clock and chance come in here and nowhere else, so that tests and demos can choose them. */
export type Deps = {
  /** The calendar day where the user sits. */
  readonly today: () => CalendarDate;
  readonly now: () => Instant;
  /** A fresh opaque id (UUID). */
  readonly newId: () => string;
  /** Lets the page answer in the middle of long work. Absent: the work is done in one go. */
  readonly breathe?: () => Promise<void>;
};
