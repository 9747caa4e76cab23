import type { CalendarDate } from "../domain/calendarDate.ts";
import type { Instant } from "../domain/instant.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";

/** A record as it is and as it would be; no `before` where it would be added. */
export type RecordChange = { readonly before: PatientRecord | undefined; readonly after: PatientRecord };

/** The storage would not hold what is to be kept. In UTF-16 units. */
export type NoRoom = { readonly type: "NoRoom"; readonly needed: number; readonly free: number };

/** What the store takes from outside: clock and chance come in here and nowhere else, so that tests and demos can choose them. */
export type Deps = {
  /** The calendar day where the user sits. */
  readonly today: () => CalendarDate;
  readonly now: () => Instant;
  /** A fresh opaque id (UUID). */
  readonly newId: () => string;
  /** Lets the page answer in the middle of long work. Absent: the work is done in one go. */
  readonly breathe?: () => Promise<void>;
  /** Whether the storage would hold these changes, asked before very many are made at once. Absent: it is not asked. */
  readonly roomFor?: (changes: readonly RecordChange[]) => Promise<NoRoom | undefined>;
};
