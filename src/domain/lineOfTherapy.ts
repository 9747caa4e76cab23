import type { CalendarDate } from "./calendarDate.ts";
import type { Kept } from "./kept.ts";

/** Best response as the care team judged it. Never derived from B2M, which no response criteria contain. */
export const RESPONSES = ["complete", "very-good-partial", "partial", "minor", "no-change", "progression", "not-assessed"] as const;
export type JudgedResponse = (typeof RESPONSES)[number];

/** One planned treatment regimen from its start to its stop. */
export type LineOfTherapyContent = {
  readonly regimen: string;
  readonly startedOn: CalendarDate;
  /** Absent while the line runs. */
  readonly stoppedOn?: CalendarDate;
  readonly stopReason?: string;
  readonly bestResponse?: JudgedResponse;
  readonly note?: string;
  readonly status: "active" | "entered-in-error";
};

export type LineOfTherapy = Kept<LineOfTherapyContent>;
