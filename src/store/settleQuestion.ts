import { revise, type Kept } from "../domain/kept.ts";
import type { Instant } from "../domain/instant.ts";
import { PARTS, type Part } from "../domain/record/keptKinds.ts";
import type { PatientId } from "../domain/record/patient.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { take } from "../domain/shelf.ts";
import type { Monitor } from "./monitor.ts";
import type { NoSuchRecord } from "./state.ts";
import { acted } from "./undoSlice.ts";

/** One of two contents of an entry, which a person has chosen, and why. */
export type Settled = {
  readonly patientId: PatientId;
  readonly part: Part | "patient";
  readonly id: string;
  readonly content: object;
  readonly reason: string;
};

/**
 * Puts what a person decided, where two devices changed one entry in the same thing, on top of it: both stay in its history. Beside the
 * store and not in it: only a device that shares asks for it.
 */
export function settleQuestion(
  monitor: Monitor,
  at: Instant,
  { patientId, part, id, content, reason }: Settled,
): Result<void, NoSuchRecord> {
  const record = take(monitor.getState().records, patientId);
  const kept: Kept<object> | undefined = part === "patient" ? record?.patient : record?.[part][id];
  if (record === undefined || kept === undefined) return err({ type: "NoSuchRecord" });
  // A state of its own although it may say what stands already: that somebody has decided is told by it.
  const settled = revise<object>(kept, content, { at, reason });
  const known = PARTS.find((one) => one === part);
  const made = known === undefined ? { patient: settled } : { [known]: { ...record[known], [id]: settled } };
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the content is one of the entry's own states
  const next = { ...record, ...made } as PatientRecord;
  monitor.setState((state) => acted(state, { action: "SettledQuestion", at }, [next]));
  return ok(undefined);
}
