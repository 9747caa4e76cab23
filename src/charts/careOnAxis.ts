import type { CareOnAxis } from "./careLane.ts";
import { entriesOf } from "../domain/byId.ts";
import type { CalendarDate } from "../domain/calendarDate.ts";
import { numberLines } from "../domain/record/lineNumber.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";

/** What of a patient's care is drawn over a trend: lines and events, oldest first, without what was entered in error. */
export const careOnAxis = (record: Pick<PatientRecord, "lines" | "events">, today: CalendarDate): CareOnAxis => ({
  lines: numberLines(record.lines),
  events: entriesOf(record.events)
    .filter((event) => event.status === "active")
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1)),
  today,
});
