import type { CalendarDate } from "./calendarDate.ts";
import type { Kept } from "./kept.ts";

/** What can happen to a patient that belongs beside a B2M trend. The first five can move the value themselves. */
export const EVENT_KINDS = [
  "infection",
  "interferon",
  "dialysis",
  "intrathecal-therapy",
  "steroid",
  "transfusion",
  "blood-contaminated-csf",
  "transplant",
  "relapse",
  "imaging",
  "lumbar-puncture",
  "note",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export type ClinicalEventContent = {
  readonly kind: EventKind;
  readonly on: CalendarDate;
  /** The last day of an event that lasts. Absent for a single day, and for a lasting one that goes on. */
  readonly until?: CalendarDate;
  readonly note?: string;
  readonly status: "active" | "entered-in-error";
};

export type ClinicalEvent = Kept<ClinicalEventContent>;
