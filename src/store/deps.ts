import type { CalendarDate } from "../domain/calendarDate.ts";
import type { Instant } from "../domain/instant.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";

/** A record as it is and as it would be; no `before` where it would be added. */
export type RecordChange = { readonly before: PatientRecord | undefined; readonly after: PatientRecord };

/** What changes would take of a storage, and what there is. In UTF-16 units, each as it would lie there. */
export type RoomNeeded = { readonly needed: number; readonly free: number };

/** The storage would not hold what is to be kept. */
export type NoRoom = { readonly type: "NoRoom" } & RoomNeeded;

/** What the store takes from outside: clock and chance come in here and nowhere else, so that tests and demos can choose them. */
export type Deps = {
  /** The calendar day where the user sits. */
  readonly today: () => CalendarDate;
  readonly now: () => Instant;
  /** A fresh opaque id (UUID). */
  readonly newId: () => string;
  /** Lets the page answer in the middle of long work. Absent: the work is done in one go. */
  readonly breathe?: () => Promise<void>;
  /**
   * What these changes would take of the storage, asked before very many are made at once; nothing where that is not known. Absent:
   * it is not asked.
   */
  readonly roomFor?: (changes: readonly RecordChange[]) => Promise<RoomNeeded | undefined>;
};
