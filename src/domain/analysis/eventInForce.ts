import { addDays, type CalendarDate } from "../calendarDate.ts";
import type { ClinicalEvent, EventKind } from "../record/clinicalEvent.ts";
import type { Specimen } from "../measuring/measurand.ts";
import { stands } from "../standing.ts";
import { by } from "../compare.ts";

/** Something recorded that can move the value itself, in force near the results that a verdict rests on. */
export type EventInForce = {
  readonly id: string;
  readonly kind: EventKind;
  readonly on: CalendarDate;
  readonly until?: CalendarDate;
  readonly note?: string;
};

/** These go on until their last day is recorded; the others, without one, are a single day. */
const LASTING: ReadonlySet<EventKind> = new Set<EventKind>(["dialysis", "interferon"]);

/**
 * For how many days after its last day an event may still move the value, in the specimens it moves.
 * Interferon: two of eight patients stayed raised for three to four months (Tienhaara A, Br J Haematol 1991;77:335-8). The
 * others: app rule, 30 days; blood in the CSF spoils its own sample alone.
 */
const REACH: { readonly [kind in EventKind]?: { readonly days: number; readonly specimens?: readonly Specimen[] } } = {
  interferon: { days: 120 },
  infection: { days: 30 },
  dialysis: { days: 30 },
  steroid: { days: 30 },
  transfusion: { days: 30 },
  transplant: { days: 30 },
  "intrathecal-therapy": { days: 30, specimens: ["csf"] },
  "blood-contaminated-csf": { days: 0, specimens: ["csf"] },
};

/** The last day of an event; nothing for one that goes on. */
export const lastDayOf = ({ kind, on, until }: Pick<ClinicalEvent, "kind" | "on" | "until">): CalendarDate | undefined =>
  until ?? (LASTING.has(kind) ? undefined : on);

/**
 * The events that could explain results collected from one day to another: those that began by the last and reach the first.
 * Oldest first.
 *
 * - Units: calendar days.
 * - Errors: none; events entered in error, and kinds that do not move the value, are passed over.
 * - Source: stands with each reach above.
 */
export function eventsInForce(
  events: readonly ClinicalEvent[],
  specimen: Specimen,
  from: CalendarDate,
  to: CalendarDate,
): readonly EventInForce[] {
  return events
    .filter((event) => {
      const reach = REACH[event.kind];
      if (!stands(event) || reach === undefined || event.on > to) return false;
      if (reach.specimens !== undefined && !reach.specimens.includes(specimen)) return false;
      const last = lastDayOf(event);
      return last === undefined || addDays(last, reach.days) >= from;
    })
    .map(({ id, kind, on, until, note }) => ({
      id,
      kind,
      on,
      ...(until === undefined ? {} : { until }),
      ...(note === undefined ? {} : { note }),
    }))
    .sort(
      by(
        ({ on }) => on,
        ({ id }) => id,
      ),
    );
}
